import { soundAlike } from "./homophones";
import { lookAlike } from "./look-alikes";
import { Words } from "./words";

/**
 * Places (行政区划) as they stand in the names of units. Left out are those that are also common words of brands
 * (大同, 东方) or that only a 市 or 区 makes a place (see DISTRICTS).
 */
const PROVINCES =
  "北京 天津 上海 重庆 河北 山西 内蒙古 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾";
const CITIES =
  "石家庄 唐山 秦皇岛 廊坊 保定 张家口 承德 雄安 太原 呼和浩特 包头 沈阳 大连 鞍山 长春 哈尔滨 大庆 南京 苏州 无锡 常州 南通 徐州 扬州 镇江 杭州 宁波 温州 嘉兴 绍兴 合肥 芜湖 福州 厦门 " +
  "泉州 南昌 济南 青岛 烟台 潍坊 郑州 洛阳 武汉 宜昌 长沙 株洲 广州 深圳 珠海 东莞 佛山 惠州 中山 南宁 桂林 柳州 海口 成都 绵阳 贵阳 昆明 拉萨 西安 咸阳 兰州 西宁 银川 乌鲁木齐 " +
  "邯郸 邢台 沧州 衡水 大同市 运城 临汾 鄂尔多斯 通辽 赤峰 营口 锦州 齐齐哈尔 牡丹江 盐城 淮安 连云港 泰州 昆山 常熟 张家港 江阴 义乌 湖州 金华 台州 舟山 衢州 蚌埠 马鞍山 滁州 " +
  "漳州 莆田 九江 赣州 景德镇 淄博 济宁 泰安市 威海 临沂 德州 聊城 开封 南阳 新乡 许昌 襄阳 荆州 黄石 湘潭 衡阳 岳阳 常德 汕头 湛江 肇庆 江门 北海 三亚 德阳 宜宾 泸州 遵义 曲靖 " +
  "宝鸡 天水 大理";
/** Beijing's districts whose names are places wherever they stand. */
const OWN_DISTRICTS = "石景山 海淀 门头沟 怀柔 密云 延庆 平谷 亦庄";
/** Beijing's districts that are places only after 北京 or before 区. */
const DISTRICTS = "东城 西城 朝阳 丰台 通州 顺义 昌平 大兴 房山";

const alternatives = (names: string): string => names.split(" ").join("|");

const FOUND_ANYWHERE = [PROVINCES, CITIES, OWN_DISTRICTS].join(" "),
  /** What may stand behind one of them and belongs to it. */
  BEHIND = "特别行政区 自治区 壮族自治区 回族自治区 维吾尔自治区 省 市 地区 新区 区";
const ANYWHERE = new RegExp(`(${alternatives(FOUND_ANYWHERE)})(?:${alternatives(BEHIND)})?`, "g");
/** No look-behind: older web views on Mac do not read it. */
const DISTRICT = new RegExp(`(北京)市?(${alternatives(DISTRICTS)})区?|(${alternatives(DISTRICTS)})区`, "g");
/** In English names, canonical, with the place that they are. */
const ENGLISH: Readonly<Record<string, string>> = {
  BEIJING: "北京",
  SHANGHAI: "上海",
  SHENZHEN: "深圳",
  TIANJIN: "天津",
  CHONGQING: "重庆",
  GUANGZHOU: "广州",
  HANGZHOU: "杭州",
  NANJING: "南京",
  SUZHOU: "苏州",
  WUHAN: "武汉",
  CHENGDU: "成都",
  QINGDAO: "青岛",
  HONGKONG: "香港",
  CHINA: "中国",
};
const ENGLISH_PLACE = new RegExp(`${Object.keys(ENGLISH).join("|")}`, "g");
const LETTERS_ONLY = /^[0-9A-Z]+$/;
const COUNTRY = /中国|中华人民共和国/g;
/** A name without any of these names no place; nearly no project's does. */
const BEGINS = new Words(
  [FOUND_ANYWHERE, DISTRICTS, "中国 中华人民共和国", ...Object.keys(ENGLISH)].flatMap(names => names.split(" ")),
);

/** What a county, a district, a town is called by; 市政, 区块链, 旗舰 and 镇痛 go on in another word. */
const KINDS =
  "(?:自治县|自治旗|自治州|新区|开发区|高新区|县(?!域)|旗(?![舰帜袍])|州市|市(?![政场郊民值井圈])|区(?![块域间位])|街道|镇(?![痛静江])|乡(?![村土镇情味愁])|地区|盟(?!友))";
/** 超市, 社区 and the like are no places' names. */
const NO_NAMES = /(?:[超城都门菜夜股]市|[社园小景校厂矿林库片城]区|[联同]盟)$/;
/** A name's first words that their last character makes a place's: 柳河县, 通化市, 吴中区; also one behind another. */
const LEADING = new RegExp(`^([\\u4e00-\\u9fff]{2,3}?|[\\u4e00-\\u9fff]{2,9}?(?=自治))${KINDS}`);
/** No place without their last characters: 高新区, 开发区. */
const ZONES = /^(?:高新|开发|经开|经济|保税|综合|工业|产业|示范)/;
/** Province, city, county, town. */
const MOST_LEADING = 4;
/** The least that a place in front leaves of a name. */
const SHORTEST_REST = 2;

export interface Placed {
  /** The places named, each once, sorted. */
  readonly places: readonly string[];
  /** The text without them. */
  readonly rest: string;
}

/** The places of a unit's name. */
export interface UnitPlaces extends Placed {
  /** Of the places those that their last character told (柳河, of 柳河县): in other names they may stand without it. */
  readonly told: readonly string[];
}

/** What every word of KINDS begins with. */
const KIND_BEGINS = new Words("自新开高县旗州市区街镇乡地盟");

/** Whether a kind may stand behind the first two or three characters, or 自治 behind more: nearly no name has one. */
function mayLead(name: string): boolean {
  return KIND_BEGINS.lengthAt(name, 2) > 0 || KIND_BEGINS.lengthAt(name, 3) > 0 || name.includes("自治");
}

/** The places that stand in front, told by their last character: 柳河县柳南乡. */
function leading(name: string): Pick<UnitPlaces, "rest" | "told"> {
  if (!mayLead(name)) return { rest: name, told: NONE };
  const told: string[] = [];
  let rest = name;
  for (let k = 0; k < MOST_LEADING; k++) {
    const [whole, place] = LEADING.exec(rest) ?? [];
    if (whole === undefined || place === undefined || NO_NAMES.test(whole)) break;
    if (rest.length - whole.length < SHORTEST_REST) break;
    told.push(place);
    rest = rest.slice(whole.length);
  }
  return { rest, told };
}

/**
 * The place of `local` that stands in front of `rest`, which is a name without the places that everybody knows: 柳河 of
 * 柳河国安药业, where another name of the same roster says 柳河县. Null where there is none, or nothing would remain.
 */
export function localPlace(rest: string, local: ReadonlySet<string>): string | null {
  if (local.size === 0) return null;
  for (let length = 3; length >= 2; length--)
    if (rest.length - length > SHORTEST_REST && local.has(rest.slice(0, length))) return rest.slice(0, length);
  return null;
}

const NONE: readonly string[] = [];

/** Takes the places out of a canonical name, wherever they stand: 中科云谷北京科技 names 北京, and 中科云谷科技 remains. */
export function withoutPlaces(name: string): Placed {
  const at = BEGINS.indexIn(name);
  return at < 0 ? { places: NONE, rest: name } : (withoutOnePlace(name, at) ?? cutPlaces(name));
}

const ONE_PLACE = new Words(FOUND_ANYWHERE.split(" ")),
  BEHIND_ONE = new Words(BEHIND.split(" "));

/** A name whose only place stands at `at` and is one wherever it stands (北京), as of most units; null for others. */
function withoutOnePlace(name: string, at: number): Placed | null {
  const length = ONE_PLACE.lengthAt(name, at);
  if (length === 0 || BEGINS.indexIn(name, at + 1) >= 0) return null;
  const end = at + length;
  return { places: [name.slice(at, end)], rest: name.slice(0, at) + name.slice(end + BEHIND_ONE.lengthAt(name, end)) };
}

/** `withoutPlaces` by the patterns alone. */
export function cutPlaces(name: string): Placed {
  const places = new Set<string>();
  const cut = (_match: string, ...captured: unknown[]): string => {
    for (const place of captured) {
      if (typeof place === "number") break;
      if (typeof place === "string") places.add(place);
    }
    return "";
  };
  if (LETTERS_ONLY.test(name)) {
    const rest = name.replace(ENGLISH_PLACE, place => cut("", ENGLISH[place]));
    return { places: eachSorted(places), rest };
  }
  const rest = name
    .replace(COUNTRY, () => cut("", "中国"))
    .replace(DISTRICT, cut)
    .replace(ANYWHERE, cut);
  return { places: eachSorted(places), rest };
}

function eachSorted(places: Iterable<string>): readonly string[] {
  return [...new Set(places)].sort();
}

/**
 * The same of a unit's name, or of a policy's title, in front of which any county, district or town may stand. In a
 * project's name 生产区 and 核心区 are parts of a site.
 */
export function withoutUnitPlaces(name: string): UnitPlaces {
  const known = withoutPlaces(name),
    { rest, told } = leading(known.rest);
  if (told.length === 0) return { places: known.places, rest, told };
  return { places: eachSorted([...known.places, ...told]), rest, told: told.filter(place => !ZONES.test(place)) };
}

/** Places whose misspelling in front of a name is told by its sound or its shape: 背景 and 北亰 for 北京. */
const OFTEN_FIRST = ["北京", "上海", "天津", "重庆", "深圳", "广州", "南京", "成都", "武汉", "河北"];

/** The places of OFTEN_FIRST that a character in front may be meant to begin, as far as names have asked. */
const meantBy = new Map<string, readonly string[]>();

/** The place that the first two characters of a name were to be, where they sound or look like it; null otherwise. */
export function misspeltPlace(name: string): string | null {
  if (name.length < 2) return null;
  const first = name.charAt(0);
  let meant = meantBy.get(first);
  if (meant === undefined) meantBy.set(first, (meant = OFTEN_FIRST.filter(place => alike(first, place.charAt(0)))));
  if (meant.length === 0) return null;
  const written = name.slice(0, 2);
  return meant.find(place => written !== place && alike(written.charAt(1), place.charAt(1))) ?? null;
}

function alike(a: string, b: string): boolean {
  return a === b || soundAlike(a, b) || lookAlike(a, b);
}
