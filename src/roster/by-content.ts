import { canonical } from "../identity/canonical";
import { readClause } from "../policy/citation";
import type { Policy } from "../policy/model";
import { isBlankCell } from "./blank-cell";
import { headerText } from "./header-text";
import { isKnownUnused } from "./known-words";
import { readAs, type Layout, type LayoutColumn } from "./layout";
import type { SheetStart } from "./sheet-start";
import { readStatus } from "./status";
import { namesConsent, namesDecision, isReview } from "./status-header";

/** 类别 and 类型 mean the level, unless no column says the clause and this one's cells do: 关键技术攻关, 工业软件 … */
export function withClauseByContent(layout: Layout, start: SheetStart, policy: Policy): Layout {
  const column = layout.by.has("clause") ? undefined : layout.levels.find(c => namesClauses(c, layout, start, policy));
  if (!column) return layout;
  return withColumns(layout, c => (c === column ? { ...column, meaning: { field: "clause" }, confidence: "weak" } : c));
}

function withColumns(layout: Layout, change: (column: LayoutColumn) => LayoutColumn): Layout {
  return { ...layout, ...readAs(layout.columns.map(change)) };
}

/** 项目类型, 认定部门 and the like are the level only where their cells say one: 新建, 研发类 would make every row ineligible. */
export function withLevelByContent(layout: Layout, start: SheetStart, policy: Policy): Layout {
  const column = layout.by.get("level");
  if (!column || column.confidence !== "weak" || namesLevels(column, layout, start, policy)) return layout;
  return withColumns(layout, c => (c.meaning?.field === "level" ? { ...c, meaning: null } : c));
}

/**
 * A column whose header has a word of a decision and whose cells all (under a header of a review, most of them) are
 * words of one (街道推荐意见: 同意, 不同意) is a status:
 * 认定结果 is a level only where it holds levels.
 */
export function withStatusByContent(layout: Layout, start: SheetStart): Layout {
  const holds = (column: LayoutColumn): boolean =>
    (column.meaning === null || (column.meaning.field === "level" && /结果|结论|情况/.test(column.core))) &&
    column.aside === null &&
    !column.ours &&
    !column.byPerson &&
    column.core !== "" &&
    !isKnownUnused(column.core) &&
    namesDecision(column.core) &&
    allDecisions(textsUnder(column, layout, start), column.header);
  if (!layout.columns.some(holds)) return layout;
  return withColumns(layout, c => (holds(c) ? { ...c, meaning: { field: "status" }, confidence: "weak" } : c));
}

const SIGN = /^\s*[是否√✓✔×✗✘]/;

/** Under a header of a review a word that nobody knows is one of a decision all the same, and no consent. */
function allDecisions(texts: readonly string[], header: string): boolean {
  const asks = namesConsent(header) || isReview(header),
    known = (text: string): boolean => (asks || !SIGN.test(text)) && readStatus(text, header) !== "unclear";
  return asks ? texts.filter(known).length * 2 > texts.length : texts.length > 0 && texts.every(known);
}

/** Whether a 类别 or 类型 column holds clauses: at least half of its texts in the first rows read as one. */
function namesClauses(column: LayoutColumn, layout: Layout, start: SheetStart, policy: Policy): boolean {
  if (!/类[别型]$/.test(headerText(column.written[0] ?? "").core)) return false;
  return atLeastHalf(textsUnder(column, layout, start), text => readClause(policy, text, "").kind === "clause");
}

/** Whether at least half of a column's texts in the first rows have a word of a level: 国家级, 双跨, 区级. */
function namesLevels(column: LayoutColumn, layout: Layout, start: SheetStart, policy: Policy): boolean {
  const words = [...policy.ranks, ...policy.clauses.flatMap(c => c.levels)].flatMap(named => named.words);
  return atLeastHalf(
    textsUnder(column, layout, start).map(canonical),
    text => text.endsWith("级") || words.some(word => text.includes(word)),
  );
}

function textsUnder(column: LayoutColumn, layout: Layout, start: SheetStart): string[] {
  return start.rows
    .slice(layout.firstRow)
    .map(row => row[column.index] ?? null)
    .filter((cell): cell is string => typeof cell === "string" && !isBlankCell(cell));
}

function atLeastHalf(texts: readonly string[], holds: (text: string) => boolean): boolean {
  const held = texts.filter(holds).length;
  return held > 0 && held * 2 >= texts.length;
}
