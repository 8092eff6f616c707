import type { Meaning } from "../fields/meaning";
import type { Cell } from "../workbook/ports";
import { isBlankCell } from "./blank-cell";
import { isKnownUnused } from "./known-words";
import { isRemarks } from "./read-remarks";
import { readStatus, stated, type Stated } from "./status";
import { asksForTheOpposite, namesDecision } from "./status-header";
import type { Layout, LayoutColumn } from "./layout";
import { ownSums } from "./own-sums";
import { segmentsOf, type SheetRows } from "./sheet-rows";
import { headerUnit } from "./units";

/** A column that no meaning took, and what it could mean. */
export interface UnreadColumn {
  readonly column: LayoutColumn;
  readonly couldMean: readonly Meaning[];
  /** It would come to what another column of that meaning holds: a second payment. */
  readonly adds: boolean;
}

const MONEY =
  /[额款资费钱价]|金|投入|投资|基数|[补奖]助|核算|复算|(?:口径|[核审测复报批认评估定算])[^人户家个次年月天台套件项位篇]{0,2}数$/;
/** What was or will be spent is a basis, where a row has none; it is no award and no payment. */
const INVESTMENT = /投资|投入|支出|购置|成本/;
const PAYMENT = /付|拨|发放|到账|到位|领取|兑现|下达|已[获得拿领]/;
const PART = /^\s{0,4}其中/;
/** What is not paid yet. */
const UNPAID = /未|待|应|拟|剩余|结余/;
const LEVEL = /级|等次|层次|档/;
/** Where nothing was said against an application, this decides nothing. */
const CLEARANCE = /公示|异议|上会|举报|投诉|信访|查重/,
  AGAINST = /异议|举报|投诉|重复|问题|未|不|暂|待|缓|撤|退/,
  NOTHING_AGAINST = /无|没有|不存在|未(?:收到|发现|见|接到)|不重复/;
/** Who decides, where a header has no word of a decision. */
const WHO_DECIDES = /专家|会|局|委|办|[组处科]$|街道|部门|领导|主任|区级|园区|形审|[初复终][审评]|第.[轮次]/,
  AS_REVIEW = "审核意见";
/** Of an earlier time: 往年支持情况. */
const EARLIER = /往年|历年|上年|去年|以前|此前|曾|历史|原/;
const REFUSES: ReadonlySet<Stated | null> = new Set<Stated>(["rejected", "withdrawn", "hold"]);
/** Of the amount or of the basis: 参与比例, 认定比例, 折扣. What a firm holds of something is none of it. */
const RATIO =
  /(?:参与|出资|分配|认定|确认|折算|调整|核减|扣减|奖补|兑付|享受).{0,2}(?:比例|系数|比率)$|^(?:比例|系数|折扣率?)$/;
/** What is counted in these is no money. */
const COUNTED = /[家个人户台套件项次辆张份位篇年月天%％㎡]\s*[)）\]】]?$|平方米|百分/;
/** Words of a decision or a level are short; what is longer tells something. */
const LONGEST_WORD = 16,
  LONGEST_TEXT = 300,
  LOOKED_AT = 2000;

const FIGURES: readonly Meaning[] = [
  { field: "reviewed" },
  { field: "paid" },
  { field: "basis" },
  { field: "audited" },
];

/**
 * The columns of a sheet that could decide money by their headers and by what stands in them, and that neither a
 * meaning nor the words known to be used by nothing took. Formulas over what is read are the office's own sums; `read`:
 * the names of all sheets that are read.
 */
export function unreadColumns(sheet: SheetRows, read: ReadonlySet<string>): UnreadColumn[] {
  const found = new Map<string, UnreadColumn>();
  for (const layout of new Set([...segmentsOf(sheet)].map(({ segment }) => segment.layout))) {
    const isOwnSum = ownSums(sheet, layout.columns, read);
    for (const column of layout.columns) {
      if (found.has(column.header) || !couldDecide(column) || isOwnSum(column.index)) continue;
      const couldMean = meaningsFor(column, cellsOf(sheet, layout, column));
      const adds = isPaidOut(column.core);
      if (couldMean.length > 0) found.set(column.header, { column, couldMean, adds });
    }
  }
  return [...found.values()];
}

function couldDecide(column: LayoutColumn): boolean {
  return (
    column.meaning === null &&
    column.aside === null &&
    !column.ours &&
    !column.byPerson &&
    column.core !== "" &&
    !isRemarks(column) &&
    // Parts of the column before them, which is read.
    !column.written.some(text => PART.test(text)) &&
    !isKnownUnused(column.core)
  );
}

function cellsOf(sheet: SheetRows, layout: Layout, { index }: LayoutColumn): Cell[] {
  const cells: Cell[] = [];
  for (const { segment, from, to } of segmentsOf(sheet)) {
    if (segment.layout !== layout) continue;
    for (let r = from; r < to && cells.length < LOOKED_AT; r++) {
      const cell = sheet.rows.cell(r, index);
      if (!isBlankCell(cell)) cells.push(cell);
    }
  }
  return cells;
}

function meaningsFor({ core, written }: LayoutColumn, cells: readonly Cell[]): readonly Meaning[] {
  if (cells.length === 0) return [];
  if (RATIO.test(core) && cells.some(isRatio)) return [{ field: "share" }, { field: "approvedRate" }];
  if (cells.every(isFigure)) {
    const money =
      headerUnit(written) !== null || (MONEY.test(core) && !written.some(text => COUNTED.test(text.trim())));
    if (INVESTMENT.test(core)) return [{ field: "basis" }];
    // 待拨付, 应付: what is not paid is none, and no basis.
    if (PAYMENT.test(core)) return isPaidOut(core) ? [{ field: "paid" }] : [];
    return money ? FIGURES : [];
  }
  const words = cells.filter((cell): cell is string => typeof cell === "string"),
    decided = new Set([...new Set(words)].filter(isDecided)),
    decides = words.filter(word => decided.has(word)).length;
  // Prose tells something, unless it tells what was decided: 不予支持，企业已迁出本区.
  if (namesDecision(core) && !CLEARANCE.test(core) && decides > 0) return [{ field: "status" }];
  if (!cells.every(cell => typeof cell === "string" && cell.trim().length <= LONGEST_WORD)) return [];
  if (CLEARANCE.test(core)) return cells.some(speaksAgainst) ? [{ field: "status" }] : [];
  if (asksForTheOpposite(core)) return cells.some(says("是", core)) ? [{ field: "status" }] : [];
  const aboutThisOne = !EARLIER.test(core) && [...decided].some(word => REFUSES.has(stated(word, "")));
  if (namesDecision(core) || decides * 2 > cells.length || aboutThisOne || signsDecide(core, cells))
    return [{ field: "status" }];
  return LEVEL.test(core) ? [{ field: "level" }, { field: "hadLevel" }] : [];
}

function speaksAgainst(cell: Cell): boolean {
  return typeof cell === "string" && AGAINST.test(cell) && !NOTHING_AGAINST.test(cell);
}

/** A decision in so many words, whatever the header says. */
function isDecided(text: string): boolean {
  const said = stated(text.slice(0, LONGEST_TEXT).normalize("NFKC"), "");
  return said !== null && said !== "notYet";
}

/** Whether a cell answers a header's question so, by a sign or a word that is no other answer. */
function says(answer: string, header: string): (cell: Cell) => boolean {
  return cell => typeof cell === "string" && readStatus(cell, header) === readStatus(answer, header);
}

/**
 * Under the name of somebody who decides every cell is a sign or a word of a decision, and one does not consent: 局办公会
 * √ × 待定. Under another header signs tell something else: 高新技术企业 √ ×.
 */
function signsDecide(core: string, cells: readonly Cell[]): boolean {
  const said = cells.map(cell => (typeof cell === "string" ? readStatus(cell, AS_REVIEW) : "unclear"));
  const refuses = said.some(one => one === "rejected" || one === "hold" || one === "withdrawn");
  return WHO_DECIDES.test(core) && refuses && !said.includes("unclear");
}

export function isFigure(cell: Cell): boolean {
  return (
    typeof cell === "number" ||
    (typeof cell === "string" && /^[¥￥]?-?[\d,.，]+\s*(?:[万千亿]?元|万)?$/.test(cell.normalize("NFKC").trim()))
  );
}

/** Whether a header names what was paid: 已拨付, 到账金额. */
export function isPaidOut(core: string): boolean {
  return PAYMENT.test(core) && !UNPAID.test(core);
}

/** Whether a header has a word of money. */
export function namesMoney(core: string): boolean {
  return MONEY.test(core);
}

/** 50%, 0.5, 50. */
function isRatio(cell: Cell): boolean {
  return (
    (typeof cell === "number" && cell > 0) || (typeof cell === "string" && /^[\d.]{1,8}\s?[%％]?$/.test(cell.trim()))
  );
}
