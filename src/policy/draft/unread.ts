import type { DraftClause, DraftLevel, OpenLine } from "./drafted";
import type { Group } from "./groups";
import { at, type Span } from "./plain";
import type { SentenceParts } from "./sentence-parts";
import { NO_VALUE } from "./to-check";

/**
 * What of a sentence nothing has read. A figure is understood only with all the words around it: what stands beside it
 * and is neither a quotation of the clause nor one of the words below changes what it means (按实, 减半, 每人次, 单个展位), so
 * that the sentence stays open.
 */
const READ = "□";

/** Words that say nothing but that this is given, or that a ceiling follows; the longest first. */
const PLAIN_WORDS: readonly string[] = (
  "按照 依照 按 以 给予 予以 发放 奖励 奖补 补助 补贴 资助 扶持 支持 配套 享受 贴息 最高 不得超过 不超过 不高于 上限 封顶 分别 一次性 " +
  "标准 比例 资金 金额 总额 额度 连续 期限 贴息期 补贴期 支持期 时间 最长 每年度 每年 年度 累计 每月 企业 项目 单个 同一 单家 每家 每户 每个 " +
  "可以 人民币 其中 申请 同比 额 奖 我区 本区 该 其 再 可 对 的 为 和 且 及 等 , : 、 。 ; 超过部分 超出部分 部分 进行 提高 至 到 …"
)
  .split(" ")
  .sort((a, b) => b.length - a.length);

const GIVING = "(?:奖励|奖补|补助|补贴|资助|扶持|支持|贴息)";
/** The kind of what is given, between its figure and the noun: □的前置购房补贴. */
const KIND_OF_SUPPORT = new RegExp(`${READ}(?:一次性)?的?[^,;:()${READ}\\d每按实人次]{1,8}${GIVING}`, "g");
/** To whom: 给予大模型研发主体最高. */
const RECEIVER = new RegExp(
  `(?:给予|予以)[^,;()${READ}]{0,10}?(?:企业|单位|机构|主体|平台|个人|团队|协会|院校|旅行社)(?=最高|不超过|一次性|${READ}|${GIVING})`,
  "g",
);
const REVIEWED =
  /(?:经|通过)[^,;()□]{0,8}?(?:评审|认定|审核|评定|考核|验收|备案)(?:合格|通过)?(?:后|的)?|(?:验收|投产|建成投产|竣工)(?:合格)?后/g;
/** Brackets of which everything was read, or that name another kind of applicant. */
const BRACKETS = /\((?:机构|单位|集团|企业|,|□)*\)/g;
const QUOTED = /[“《][^”》]{1,20}[”》]/g;

/** The leftovers of the parts that hold a value, each as a line of what is open. */
export function unreadOf(parts: SentenceParts, clause: DraftClause): OpenLine[] {
  const { sentence, roles } = parts;
  const covered = spansOf(clause);
  return sentence.parts.flatMap((part, i) => {
    const values = sentence.groups.filter((group, g) => group.part === i && !NO_VALUE.has(roles[g] ?? ""));
    const left = values.length === 0 ? "" : leftover(parts, part, covered, values, clause);
    return left === "" ? [] : [{ text: part, because: `“${left}”没有读懂` }];
  });
}

function leftover(
  { sentence: { text } }: SentenceParts,
  part: Span,
  covered: readonly Span[],
  values: readonly Group[],
  clause: DraftClause,
): string {
  let words = "";
  for (let place = part.start; place < part.end; place++) {
    const isRead = [...covered, ...values].some(span => span.start <= place && place < span.end);
    words += isRead ? (words.endsWith(READ) ? "" : READ) : text.charAt(place);
  }
  words = withoutHeading(words)
    .replace(KIND_OF_SUPPORT, READ)
    .replace(RECEIVER, READ)
    .replace(REVIEWED, "")
    .replace(QUOTED, "")
    .replace(BRACKETS, "");
  if (clause.limits.some(limit => limit.over === "quarter")) words = words.replace(/[每单]个?季度/g, "");
  words = withoutScope(words, at(text, clause.text), clause);
  for (const word of PLAIN_WORDS) words = words.split(word).join("");
  return words.split(READ).join("").split("()").join("").trim();
}

/** 技术改造专项:…, (二)支持标准 …: a label in front, without a figure. */
function withoutHeading(words: string): string {
  const label = /^[^□,;]{1,40}?[:：\s]/.exec(words)?.[0] ?? "";
  return words.slice(label.length);
}

const SCOPE =
  /(?:每|单|同一|单一)(?:一)?(家|户|个|项|件|部|种|名|辆|台|套|条|份|片|亩|场|间|张|次|期|集|只|头)?([^,;()□每\d]{0,10}?)(?=□|最高|不超过|每年|年度|累计|补助|补贴|奖励|资助|支持|给予|分别|,|$)/g;
const APPLICANT_OR_ROW = /^(?:企业|项目|单位|机构|主体|公司|平台|申报)/;
/** Of these a row may hold several: a ceiling of each is no ceiling of the row. */
const COUNTED = /(?:[展床岗工机车]位|人次?|学员|标段)$/;

/** 单部影片, 每个标准, 每家旅行社: one of those that the sentence speaks of elsewhere, or that the row counts. */
function withoutScope(words: string, sentence: string, { shape }: DraftClause): string {
  return words.replace(SCOPE, (all: string, _: unknown, noun: string) => {
    if (noun === "" || APPLICANT_OR_ROW.test(noun) || shape === "per-unit") return READ;
    const named = noun.replace(/(?:认定|建设|项目)$/, "");
    return sentence.split(named).length > 2 && !COUNTED.test(noun) ? READ : all;
  });
}

function spansOf(clause: DraftClause): Span[] {
  const { terms, levels, when, limits } = clause;
  const ofLevel = (level: DraftLevel): (Span | undefined)[] => [
    level.name,
    level.from,
    level.rate,
    level.ceiling,
    level.limit?.words,
    level.amount,
    level.each,
    level.years,
  ];
  const spans = [
    clause.basis,
    clause.above,
    ...Object.values(terms as Readonly<Record<string, Span | undefined>>),
    ...levels.flatMap(ofLevel),
    clause.levelOf,
    ...when.flatMap(({ fact, words }) => [fact, words]),
    ...limits.flatMap(({ words, of }) => [words, of]),
    clause.floor,
    clause.every,
    clause.most,
    clause.budget,
    clause.once,
    clause.upgrade,
    ...clause.toCheck,
    ...clause.unused.map(({ words }) => words),
  ];
  return spans.filter(span => span !== null && span !== undefined);
}
