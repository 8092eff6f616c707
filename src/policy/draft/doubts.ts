import type { DraftClause, OpenLine } from "./drafted";
import { figureOf } from "./worth";
import { isSameThing } from "./fact-table";
import { at, plain, type Span } from "./plain";

/** So much for each of something that can be counted or measured; 每家企业, 每年 and 每个项目 are the row's own. */
const FOR_EACH =
  /每(?:生产|回收|处理|利用|新增|新建|购置|培训|引进|招用)?(?:一|1)?(?:吨|千瓦时?|度|亩|公顷|平方米|平米|人|名|张|辆|台|套|公里|立方米|架次|标?准?箱|床位?|场|次|期|集|部|分钟|千瓦)/;
const COMPARED_IN_BASIS = /达到|超过(?!部分)|以上|以下|不低于|不少于|\d[^,]{0,3}[元%]/;
const SUPPORTED_AREA = /(?:补贴|补助|支持|资助|奖励|租赁|计租)(?:的)?面积/;
const SUPPORTED_TIME = /期限|期间|时间|周期|最长|补贴|补助|支持|资助/;
/** What names somebody in more words than a cell would have. */
const NOT_A_NAME =
  /的(?:企业|单位|机构|项目|产品|平台)$|^(?:企业|单位|完成|获得|取得|达到|参加|参与|开展|实施|购买|采购|租赁|使用|通过|利用|开发|研发|生产|组织|举办)/;

/** 单台套价格, 单笔订单金额, 单价: of one of the things that an application may hold several of. */
const OF_ONE_ITEM =
  /(?<![订清名])[单每]一?(?:台|套|件|笔|次|张|批|票|场|款|部|期|宗|架|艘|辆|只|头|份|种|价|项(?!目)|个(?!项目|企业|单位|机构|主体|平台|园区))/;

/** What is compared is said of one item: in its own name, or in front of it up to the comma. */
function itemOf(article: string, fact: Span, figure: Span): string | null {
  if (OF_ONE_ITEM.test(at(article, fact))) return at(article, fact);
  const before = plain(article).slice(Math.max(figure.start - 40, 0), figure.start),
    part = before.slice(Math.max(...[",", ";", "。"].map(stop => before.lastIndexOf(stop))) + 1);
  return OF_ONE_ITEM.test(part) ? part : null;
}

/** Of those that a clause compares, what is said of one item while its amount is of all of them. */
function itemsOf(article: string, { shape, basis, when, levelOf, levels }: DraftClause): OpenLine[] {
  if (shape === "fixed" || shape === "recognised") return [];
  const from = levels[0]?.from;
  const compared = [
    ...when.map(({ fact, words }) => ({ fact, words })),
    ...(levelOf && from ? [{ fact: levelOf, words: from }] : []),
  ];
  return compared.flatMap(({ fact, words }) => {
    const item = itemOf(article, fact, words);
    // 单项合同额…按合同额: the row is that one.
    if (item === null || (item === at(article, fact) && basis && isSameThing(item, at(article, basis)))) return [];
    return [{ text: fact, because: `“${item}”说的是一台、一笔的，算的是合起来的：只算够条件的几台、几笔，要人定` }];
  });
}

/** 会员企业50家以上的…,每家奖励: the 家 of the condition may be meant. */
const SAME_UNIT: Readonly<Record<string, RegExp>> = { 家: /每家/, 户: /每户/ };

/** What of a clause that was read to its end may still be meant otherwise: such a clause stays open. */
export function doubtsOf(article: string, clause: DraftClause): OpenLine[] {
  const { shape, basis, terms, levels } = clause,
    said = (span: Span): string => at(article, span),
    doubts: OpenLine[] = [];
  const doubt = (text: Span, because: string): void => void doubts.push({ text, because });
  if ((shape === "fixed" || shape === "recognised") && FOR_EACH.test(said(clause.text)))
    doubt(clause.text, "每多少给多少，要乘数量：写成 per-unit，数量是哪一列要人定");
  if (basis && shape !== "excess" && COMPARED_IN_BASIS.test(said(basis)))
    doubt(basis, `“${said(basis)}”里还有条件：按什么算，读不出`);
  if (
    basis &&
    (/^(?:部分|该|此)/.test(said(basis)) || /(?:该|此|上述|前述)$/.test(article.slice(0, basis.start).slice(-4)))
  )
    doubt(basis, `“${said(basis)}”说的是前面的哪一个数，要人定`);
  for (const line of itemsOf(article, clause)) doubts.push(line);
  if (shape === "fixed" && clause.when.some(({ unit }) => SAME_UNIT[unit]?.test(said(clause.text))))
    doubt(clause.text, "“每家”“每户”是条件里数的，还是申报的单位，要人定");
  const { once } = clause;
  if (once && levels.some(({ from, name }) => !from && name.start <= once.start && once.end <= name.end))
    doubt(once, `“${said(once)}”只说其中的一级：这一级一次，还是都只一次，要人定`);
  if (clause.every && basis && figureOf(said(clause.every), "money") === null)
    doubt(clause.every, "数的是人、家、项、外币，不是人民币：要有数量一列");
  for (const { fact, is } of clause.when)
    if ((is === "atMost" || is === "lessThan") && SUPPORTED_AREA.test(said(fact)))
      doubt(fact, "面积超出的部分不补，还是超出了就不给，要人定");
  for (const { fact, unit, is } of clause.when)
    if ((is === "atMost" || is === "lessThan") && /[年月天]$/.test(unit) && SUPPORTED_TIME.test(said(fact)))
      doubt(fact, "补多久，不是条件：写成 years，或者月数封顶");
  const isCapped = terms.ceiling !== undefined || clause.limits.length > 0;
  if (clause.levelOptional && !isCapped && levels.some(level => level.ceiling ?? level.limit))
    doubt(clause.text, "最高多少，管前面的还是只管提高了的，要人定");
  const endAlike = new Set(levels.map(({ name }) => article.charAt(name.end - 1))).size === 1;
  const lengths = levels
    .filter(level => !level.from && article.charAt(level.name.start - 1) !== "“")
    .map(({ name }) => name.end - name.start);
  if (lengths.length > 1 && Math.min(...lengths) <= 4 && Math.max(...lengths) >= Math.min(...lengths) + 5 && !endAlike)
    doubt(levels.at(-1)!.name, "几个级别的名称长短不一：各从哪里到哪里，要人定");
  for (const level of levels)
    if (level.from === undefined && NOT_A_NAME.test(said(level.name)))
      doubt(level.name, `“${said(level.name)}”不像级别的名称：表里会怎么写，要人定`);
  return doubts;
}
