import { sameMeaning, type Meaning } from "../fields/meaning";
import { fieldFacts, type Field } from "../fields/table";
import { withoutReview } from "../fields/reviewed-words";
import { basisKind, type BasisKind } from "./basis-kind";
import type { LayoutColumn } from "./layout-column";

/**
 * How several columns of one meaning serve a row: `fill`: the first that is filled; `stage`: the same, the latest stage
 * of review first; `sum`: payments or investments of named periods, which add up; `alike`: nothing tells them apart but
 * what they hold.
 */
export type Combine = "fill" | "stage" | "sum" | "parts" | "alike";

/** The columns of one meaning, the one that counts first. Bases of different things are groups of their own. */
export interface ColumnGroup {
  readonly meaning: Meaning;
  /** What an investment, funds or research serve; null: any clause. */
  readonly serves: BasisKind | null;
  readonly columns: readonly LayoutColumn[];
  readonly how: Combine;
  /** Of columns that stages tell apart the stage of each, 0 the latest; UNSTAGED where its header names none. */
  readonly stages?: readonly number[];
}

/** Columns told apart by their headers alone. */
export interface ToldApart {
  readonly columns: readonly LayoutColumn[];
  readonly groups: readonly ColumnGroup[];
}

const STAGES: readonly RegExp[] = [
  /终审|最终|终核|终评|审定会|上会|党组|党委|区政府|管委会|常务会|专题会|主任办公会/,
  /区级|区科|部门|会审|联审|联席|主管|审定|财政/,
  /复审|复核|复评|评审|专家|评议|现场|核查|第三方|中介|审计|核实/,
  /审核|审查|审批|核定/,
  /形式|形审|资格|初审|初评|初核|预审|受理|街道|园区|镇|材料|推荐/,
];
const FIRST_LOOK = /形式|形审|资格审|初审|初评|初核|预审|街道|受理/;
const DONE = /完成|实际|竣工|决算|已投/;
const PLANNED = /计划|预计|拟投|概算|估算|预算|规划|目标|申报|申请/;
const SUM = /合计|总计|累计|小计|共计|总额|三年|两年|总和|^总/;
const PERIOD =
  /(?:19|20)\d{2}年?|第[一二三四五六七八九\d]+(?:年|期|笔|批|次)|[一二三四](?:期|次)(?!间)|首[年期批次笔]|尾款|预付|预拨|追加|补拨|上半年|下半年|[一二三四1-4]季度|(?:^|[^\d])\d{1,2}月(?:份)?/;
const PART = /^其中/;
const WORDING = /大写/;
const NOW = /现|新|本次|申报|当前|目前|最新/;
const EARLIER = /原|已有|已认证|已取得|上次|前次|历史|此前|以前/;
const FIRMS = /企业|公司|单位|上年|去年|上一年/;
const OF_PROJECT = /项目|转化|成果|产品/;
/** Figures that are parts of a whole where their headers name periods. */
const ADDABLE: readonly Field[] = ["paid", "basis", "audited"];

/**
 * Tells the columns of each meaning apart by what their headers say (docs/rules.md, section 6, rule 2): stages of
 * review, what was done and what was planned, a sum and its parts, the level now and the one before, the project's and
 * the firm's, figures and their wording. Columns that lose are read as nothing (or as what they are), and keep what
 * they lost to.
 */
export function tellApart(columns: readonly LayoutColumn[]): ToldApart {
  const read = [...columns];
  const groups: ColumnGroup[] = [];
  const set = (column: LayoutColumn, change: Partial<LayoutColumn>): void => {
    read[column.index] = { ...column, ...change };
  };
  for (const { meaning, serves, columns: same } of alikeIn(columns)) {
    const one: Chosen = same.length === 1 ? { kept: [...same], how: "fill" } : chosen(meaning, same),
      { kept, how } = one;
    for (const column of same) {
      if (kept.includes(column)) continue;
      const had = meaning.field === "level" && EARLIER.test(textOf(column)) && !hasField(columns, "hadLevel");
      set(
        column,
        had ? { meaning: { field: "hadLevel" } } : { meaning: null, aside: { meaning, instead: kept[0]!.header } },
      );
      if (had)
        groups.push({ meaning: { field: "hadLevel" }, serves: null, columns: [read[column.index]!], how: "fill" });
    }
    groups.push({ meaning, serves, columns: kept, how, ...(one.stages ? { stages: one.stages } : {}) });
  }
  return { columns: read, groups };
}

function alikeIn(columns: readonly LayoutColumn[]): Omit<ColumnGroup, "how">[] {
  const groups: { meaning: Meaning; serves: BasisKind | null; columns: LayoutColumn[] }[] = [];
  for (const column of columns) {
    const { meaning } = column;
    if (meaning === null) continue;
    const serves = servedBy(column);
    const there = groups.find(g => sameMeaning(g.meaning, meaning) && g.serves === serves);
    if (there) there.columns.push(column);
    else groups.push({ meaning, serves, columns: [column] });
  }
  return groups;
}

/** What a general or audited basis serves; a column that a person named serves whatever it was named for. */
function servedBy({ meaning, core, byPerson }: LayoutColumn): BasisKind | null {
  return !byPerson && (meaning?.field === "basis" || meaning?.field === "audited") ? basisKind(core) : null;
}

function hasField(columns: readonly LayoutColumn[], field: Field): boolean {
  return columns.some(c => c.meaning?.field === field);
}

function textOf(column: LayoutColumn): string {
  return [...column.written].reverse().join("").normalize("NFKC").replace(/\s+/g, "");
}

interface Chosen {
  readonly kept: LayoutColumn[];
  readonly how: Combine;
  readonly stages?: readonly number[];
}

/** Which of several columns of one meaning count, the first first, and how they serve a row. */
function chosen(meaning: Meaning, same: readonly LayoutColumn[]): Chosen {
  const texts = new Map(same.map(column => [column, textOf(column)]));
  const has = (pattern: RegExp, column: LayoutColumn): boolean => pattern.test(texts.get(column)!);
  let kept = [...same];
  if (same.some(column => column.addsUp)) return { kept, how: "parts" };
  const prefer = (wanted: (column: LayoutColumn) => boolean, lose: (column: LayoutColumn) => boolean): void => {
    if (kept.some(wanted)) kept = kept.filter(column => wanted(column) || !lose(column));
  };
  if (isFigure(meaning)) {
    prefer(
      c => !has(WORDING, c),
      c => has(WORDING, c),
    );
    prefer(
      c => has(DONE, c),
      c => has(PLANNED, c) && !has(DONE, c),
    );
    prefer(
      c => has(SUM, c),
      c => !has(SUM, c) && (has(PERIOD, c) || has(PART, c)),
    );
    prefer(
      c => !has(PERIOD, c) && !has(PART, c),
      c => has(PART, c),
    );
    prefer(
      c => has(OF_PROJECT, c) || !has(FIRMS, c),
      c => has(FIRMS, c) && !has(OF_PROJECT, c),
    );
  }
  if (meaning.field === "level") {
    prefer(
      c => !has(EARLIER, c),
      c => has(EARLIER, c),
    );
    prefer(
      c => has(NOW, c),
      c => has(EARLIER, c),
    );
  }
  if (
    kept.length > 1 &&
    (meaning.field === "status" || meaning.field === "reviewed") &&
    kept.some(c => stage(texts.get(c)!) < STAGES.length)
  )
    return staged(kept, texts);
  if (kept.length > 1 && meaning.own !== undefined && kept.some(isReviewed) && !kept.every(isReviewed))
    return staged(kept, texts);
  if (
    kept.length > 1 &&
    (meaning.own !== undefined || ADDABLE.includes(meaning.field)) &&
    (kept.every(c => has(PERIOD, c)) || (meaning.field === "paid" && kept.some(c => has(PERIOD, c))))
  )
    return { kept, how: "sum" };
  return inOrder(kept);
}

/** 审定研发投入 beside 研发投入: what a review left counts before what was claimed. */
function isReviewed({ core }: LayoutColumn): boolean {
  return withoutReview(core) !== null;
}

function isFigure(meaning: Meaning): boolean {
  if (meaning.field === undefined) return true;
  const { kind } = fieldFacts(meaning.field);
  return kind === "money" || kind === "basis" || kind === "area" || kind === "rent";
}

/** Where a column without a stage stands. */
export const UNSTAGED = STAGES.length - 1.5;

/** 0 the latest; the number of stages where the header names none. */
function stage(text: string): number {
  // 区级初审 is the first look of the district, 形式审查 one of form.
  if (FIRST_LOOK.test(text) && !STAGES[0]!.test(text)) return STAGES.length - 1;
  const at = STAGES.findIndex(pattern => pattern.test(text));
  return at < 0 ? STAGES.length : at;
}

/** The latest stage first; one without a stage stands between a review and a check of form. */
function staged(columns: readonly LayoutColumn[], texts: ReadonlyMap<LayoutColumn, string>): Chosen {
  const place = (column: LayoutColumn): number => {
    const at = stage(texts.get(column)!);
    return at === STAGES.length ? UNSTAGED : at;
  };
  const kept = [...columns].sort((a, b) => place(a) - place(b));
  return { kept, how: "stage", stages: kept.map(place) };
}

/**
 * The header that is the field's own name counts before a synonym, which fills its blanks; of equals nothing decides.
 */
function inOrder(columns: readonly LayoutColumn[]): { kept: LayoutColumn[]; how: Combine } {
  const own = columns.filter(column => column.ownName);
  const [first] = own;
  if (own.length !== 1 || first === undefined) {
    const sorted = [...columns].sort((a, b) => Number(b.ownName) - Number(a.ownName));
    return { kept: sorted, how: columns.length > 1 ? "alike" : "fill" };
  }
  return { kept: [first, ...columns.filter(column => column !== first)], how: "fill" };
}
