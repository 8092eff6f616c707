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
/** 国家级（申报中）, 市级（已撤销） */
const DENIED_BEHIND =
  /[^,;、。/()（）\s]{1,20}[(（]?(?:申报中|申请中|评审中|审核中|公示中|待(?:批复?|认定|评审?)|拟申报|拟定?|预申报|预|初评|推荐中?|原|[?？]|未获批准?|未通过|已撤销|已取消|已过期|已失效|已摘牌)(?=$|[,;、。)）/\s])[)）]?/g;
/** Who only recommends, looks first or adds to it: 市级（区级推荐）. */
const BY_WHOM = /[省市区县镇]级(?:财政|部门|主管部门|单位)?(?:推荐|初审|审核|初评|配套|申报)(?=$|[,;、。)）/\s])/g;
/** A town within a city is the town's: 北京市石景山区. 园区, 开发区, 示范区 are no towns. */
const CITY_OF_A_TOWN =
  /[\u4e00-\u9fff]{2}市(?!级)(?=[\u4e00-\u9fff]{1,4}?(?:(?<![园社发范验业新税特])区|(?<!区)县|街道|镇|乡))/g;
/** By clauses: what a negation denies at once (非金属 and 无人机 deny nothing), words of the policy's levels among it. */
const denied = new WeakMap<Policy["clauses"], RegExp>();

function deniedAtOnce({ clauses, city }: Policy): RegExp {
  let known = denied.get(clauses);
  if (!known) {
    const words = clauses.flatMap(({ levels }) => levels.flatMap(level => level.words)),
      plain = ["国家|省|市级|区级|部级|工信部", ...words].join("|").replace(/[^|\w\u4e00-\u9fff]/g, ".");
    denied.set(clauses, (known = new RegExp(`(?:非|无|不含)(?=${city.name || "省"}|${plain})`, "g")));
  }
  return known;
}

const OF_THE_STATE =
  /(?:工信|信息化|科技|科学技术|财政|教育|商务|人社|社会保障|农业农村|交通运输|住建|城乡建设|自然资源|生态环境|应急管理|公安)部|国务院|中央网信办|国防科工局|(?<!市)发展改革委员会|全国/;
const OF_A_CITY = [
  /^(?:本?市|市里)$/,
  /(?:^|[^\u4e00-\u9fff]|[本由经获])市(?:[\u4e00-\u9fff]{1,12}[委局办]|政府|财政)/,
];
/** 北京××公司 is a firm, not who recognised it. */
const FIRM_OF_THE_CITY = /公司|集团|研究院|中心|大学/;

/**
 * A level's text without what it denies, wishes for, or names a place by, and with the rank that its recogniser is of
 * (docs/rules.md, 1: 非国家级, 拟申报国家级, 北京市石景山区 name no rank; 科技部 is 国家级, 市科委 is 市级).
 */
export function affirmed(policy: Policy, written: string): string {
  const text = written.slice(0, LONGEST).normalize("NFKC"),
    { name, towns } = policy.city;
  const kept = text
    .replace(new RegExp(towns && `${name}市?(?=${towns})`, "g"), "")
    .replace(CITY_OF_A_TOWN, "")
    .replace(DENIED_BEHIND, "、")
    .replace(BY_WHOM, "、")
    .replace(DENIED, "、")
    .split(deniedAtOnce(policy))
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
  const plain = text.replace(/[\s、]+/g, ""),
    { name } = policy.city;
  const city = policy.ranks.find(r => r.words.some(w => w.includes("市级")));
  if (city && plain !== "" && /^市?$/.test(plain.replace(name, ""))) return city.label;
  if (policy.ranks.some(r => r.words.some(w => plain.includes(w)))) return "";
  const state = policy.ranks.find(r => r.words.some(w => w.includes("国家")));
  if (state && OF_THE_STATE.test(plain)) return label(state);
  return city && isOfTheCity(plain, name) ? label(city) : "";
}

function isOfTheCity(plain: string, name: string): boolean {
  const isNamed = name !== "" && plain.startsWith(name) && !FIRM_OF_THE_CITY.test(plain);
  return isNamed || OF_A_CITY.some(pattern => pattern.test(plain.replaceAll(`${name}市`, "本市")));
}

function label(rank: Rank): string {
  return `、${rank.label}`;
}
