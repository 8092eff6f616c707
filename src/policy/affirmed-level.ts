import type { Policy, Rank } from "./model";

/** A level's text is short; more of it is a description. */
const LONGEST = 200;
/** Up to here a negation or a wish reaches. */
const REACH = "[^,;:、。/()（）\\[\\]【】\\s]{0,20}";
const NOT =
  "未(?:获得?|取得|入选|列入|评上|评为|被|认定|通过|达到?|经)|尚未|不是|不属于|不具备|没有|并非|暂无|拟(?![合态真])|(?:准备|计划|正在|已经?|" +
  "提出)?(?:申报|申请)(?!书|表|人|类)|争创|力争|推荐|待(?:认定|评|批|审)|预备|候选";
const DENIED = new RegExp(`(?<![虚模])(?:${NOT})${REACH}`, "g");
/** What an applicant asks the award for is named with 申报 too where levels are numbers: 申报3级. */
const DENIED_NUMBER = new RegExp(
  `(?:未(?:获得?|取得|通过|达到?)|尚未|没有|拟(?:申报|申请)?|准备(?:申报|申请)|计划(?:申报|申请)|待(?:认定|评|批))${REACH}`,
  "g",
);
/** 非金属 and 无人机 deny nothing: the level has to follow at once. */
const DENIED_AT_ONCE = /(?:非|无|不含)(?=国家|省|市级|北京|区级|部级|双跨|特色专业|试点示范|行业特色|专业技术|工信部)/g;
/** 国家级（申报中）, 市级（已撤销） */
const DENIED_BEHIND =
  /[^,;、。/()（）\s]{1,20}[(（]?(?:申报中|申请中|评审中|审核中|公示中|待(?:批复?|认定|评审?)|拟申报|未获批准?|未通过|已撤销|已取消|已过期|已失效|已摘牌)(?=$|[,;、。)）/\s])[)）]?/g;
/** A town within a city is the town's: 北京市石景山区. 园区, 开发区, 示范区 are no towns. */
const CITY_OF_A_TOWN =
  /[\u4e00-\u9fff]{2}市(?!级)(?=[\u4e00-\u9fff]{1,4}?(?:(?<![园社发范验业新税特])区|(?<!区)县|街道|镇|乡))/g;
const DISTRICTS =
  "东城|西城|朝阳|海淀|丰台|石景山|门头沟|房山|通州|顺义|昌平|大兴|怀柔|平谷|密云|延庆|亦庄|经开|经济技术开发";
const CAPITAL_OF_A_TOWN = new RegExp(`北京市?(?=(?:${DISTRICTS}))`, "g");

const OF_THE_STATE =
  /工信部|工业和信息化部|科技部|科学技术部|财政部|教育部|商务部|人社部|社会保障部|农业农村部|交通运输部|住建部|城乡建设部|自然资源部|生态环境部|应急管理部|公安部|国务院|中央网信办|国防科工局|发展改革委员会(?<!市发展改革委员会)|全国/;
const OF_THE_CITY = [
  /^(?:(?:北京|本)?市|市里)$/,
  /(?:^|[^\u4e00-\u9fff]|[京本由经获])市(?:[\u4e00-\u9fff]{1,12}[委局办]|政府|财政)/,
];
/** 北京××公司 is a firm, not who recognised it. */
const FIRM_OF_THE_CITY = /公司|集团|研究院|中心|大学/;

/**
 * A level's text without what it denies, wishes for, or names a place by, and with the rank that its recogniser is of
 * (docs/rules.md, 1: 非国家级, 拟申报国家级, 北京市石景山区 name no rank; 科技部 is 国家级, 市科委 is 市级).
 */
export function affirmed(policy: Policy, written: string): string {
  const text = written.slice(0, LONGEST).normalize("NFKC");
  const kept = text
    .replace(CAPITAL_OF_A_TOWN, "")
    .replace(CITY_OF_A_TOWN, "")
    .replace(DENIED_BEHIND, "、")
    .replace(DENIED, "、")
    .split(DENIED_AT_ONCE)
    .map((part, i) => (i === 0 ? part : part.replace(new RegExp(`^${REACH}`), "")))
    .join("、");
  return kept + recognisedBy(policy, kept);
}

/** A level that is a number, without what the text denies or wishes for: 拟申报3级 names none. */
export function affirmedNumber(written: string): string {
  return written.slice(0, LONGEST).normalize("NFKC").replace(DENIED_NUMBER, "、");
}

/** The label of the rank that the recogniser named in the text is of; "" where a rank is named, or nobody plain. */
function recognisedBy(policy: Policy, text: string): string {
  const plain = text.replace(/[\s、]+/g, "");
  const city = policy.ranks.find(r => r.words.some(w => w.includes("市级")));
  if (city && /^(?:北京)?市$|^北京$/.test(plain)) return city.label;
  if (policy.ranks.some(r => r.words.some(w => plain.includes(w)))) return "";
  const state = policy.ranks.find(r => r.words.some(w => w.includes("国家")));
  if (state && OF_THE_STATE.test(plain)) return label(state);
  return city && isOfTheCity(plain) ? label(city) : "";
}

function isOfTheCity(plain: string): boolean {
  const named = /^北京[\u4e00-\u9fff]*/.exec(plain)?.[0];
  return OF_THE_CITY.some(pattern => pattern.test(plain)) || (named !== undefined && !FIRM_OF_THE_CITY.test(named));
}

function label(rank: Rank): string {
  return `、${rank.label}`;
}
