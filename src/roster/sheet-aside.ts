import type { Cell } from "../workbook/ports";
import { isBlankCell, writtenText } from "./blank-cell";
import { headerText } from "./header-text";
import { isKnownUnused } from "./known-words";
import { remarkToRead } from "./remark";
import { decisionStated } from "./stated-decision";
import { readStatus, stated } from "./status";
import { asksForTheOpposite, namesDecision } from "./status-header";
import { headerUnit } from "./units";
import { isFigure, isPaidOut, namesMoney } from "./unread-columns";

/** Shorter names stand in sentences about something else too. */
export const SHORTEST_NAME = 4;
/** A word of a decision is short; what is longer tells something. */
const LONGEST_WORD = 40,
  LONGEST_HEADER = 24,
  LONGEST_PROSE = 2000,
  LONGEST_SAID = 60;
/** 已拨付200万元, beside a unit's name. */
const PAID_IN_WORDS =
  /(?:已|实际|累计|共|拨付|兑付|发放)[^,，。;；]{0,12}?(?:[拨兑]付|拨款|发放|到账|支付|兑现|追回|收回|退回)[^\d,，。;；]{0,8}\d|^(?:追回|收回|退回)[^\d,，。;；]{0,8}\d/;
/** What the unit itself paid: no grant of it. */
const OTHER_MONEY = /租|税|薪|工资|社保|货|息|采购|设备|保证金|实付/;
/** Money of an application or of its unit that nobody granted. */
const NOT_GRANTED = /未|待|应[付拨]|拟|剩余|结余|投资|投入|概算|预算|合同|估算|基数|申[请报]/,
  SPENT = /支出|使用/,
  /** 拨付工业互联网支持资金（甲项目）, beside a figure. */
  PAID_FOR = /拨付|兑付|兑现|发放|付款|支付|退回|收回|追回|支持资金|扶持资金|补助|补贴|奖励/;
/** 二、某公司项目暂缓，待补充材料后再议。 is a sentence, no heading. */
const LONGEST_HEADING = 30,
  SENTENCE = /[,，。;；]|(?:有限|股份|责任)公司/;
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）])/;

/** A line of a sheet that nobody could read, which says something of whom it names. */
export interface SaidLine {
  /** Its short texts, as they stand: whoever it names is among them. */
  readonly texts: readonly string[];
  /** A sentence in which somebody may be named; null where none is. */
  readonly prose: string | null;
  /** Nothing but that sentence says anything. */
  readonly onlyProse: boolean;
  /** What it says, with the sheet's name in front. */
  readonly said: string;
}

/**
 * Reads a sheet of which nothing else is read, top down: keeps the lines that speak of a refusal, a wait, a withdrawal
 * or of money that was paid.
 */
export class SheetAside {
  readonly lines: SaidLine[] = [];
  private readonly ofName: string | null;
  /** What the last heading says of the lines below it; null where it says nothing. */
  private heading: string | null = null;
  private headers: readonly string[] = [];
  private written: readonly string[] = [];

  constructor(private readonly name: string) {
    this.ofName = speaksAgainst(decisionStated(name)) ? name : null;
  }

  read(rows: readonly (readonly Cell[])[]): void {
    for (const cells of rows) this.line(cells);
  }

  private line(cells: readonly Cell[]): void {
    const filled = cells.flatMap((cell, c) => (isBlankCell(cell) ? [] : [c])),
      texts = filled.flatMap(c => (typeof cells[c] === "string" ? [cells[c]] : []));
    if (texts.length === 0) return;
    if (filled.length === 1 && this.isHeading(texts[0]!)) return;
    if (isHeader(texts, filled.length)) {
      this.written = cells.map(cell => (typeof cell === "string" ? cell : ""));
      this.headers = cells.map(cell => (typeof cell === "string" ? headerText(cell).core : ""));
      return;
    }
    const said = this.saidIn(cells, filled) ?? (this.heading === null ? this.ofName : this.heading || null);
    const prose = texts.find(text => text.length > SHORTEST_NAME && speaksOf(text, null)) ?? null;
    const what = said ?? prose;
    if (what !== null)
      this.lines.push({
        texts: texts.filter(text => text.length <= LONGEST_PROSE),
        prose: prose === null ? null : prose.slice(0, LONGEST_PROSE),
        onlyProse: said === null,
        said: `${this.name}：${what.trim().slice(0, LONGEST_SAID)}`,
      });
  }

  /** Whether a column holds money that was granted or set: 支出（万元）, 2024年（万元）, 调整后金额; not what a unit has or invests. */
  private tellsOfMoney(column: number): boolean {
    const header = this.headers[column] ?? "",
      written = this.written[column] ?? "";
    return (
      (namesMoney(header) || SPENT.test(header) || headerUnit([written]) !== null) &&
      !NOT_GRANTED.test(header) &&
      !isKnownUnused(header)
    );
  }

  /** A lone text that states a decision, or begins another part. */
  private isHeading(text: string): boolean {
    if (text.length > LONGEST_HEADING || SENTENCE.test(text)) return false;
    const decision = decisionStated(text);
    if (decision === null && !NUMBERED.test(text.trim())) return false;
    this.heading = speaksAgainst(decision) ? text : "";
    return true;
  }

  private saidIn(cells: readonly Cell[], filled: readonly number[]): string | null {
    for (const c of filled) {
      const cell = cells[c] ?? null,
        header = this.headers[c] ?? "",
        text = writtenText(cell).trim();
      if (typeof cell === "string" && isWord(text) && speaksAgainst(stated(close(text), ""))) return text;
      const asks = namesDecision(header) || asksForTheOpposite(header);
      if (asks && text.length <= LONGEST_WORD && speaksAgainst(readStatus(cell, header))) return `${header} ${text}`;
      if (isAmount(cell) && (this.tellsOfMoney(c) || isPaidOut(header)) && !OTHER_MONEY.test(header))
        return `${header} ${text}`;
    }
    return filled.some(c => isAmount(cells[c] ?? null)) ? paidFor(cells, filled) : null;
  }
}

function isAmount(cell: Cell): boolean {
  return isFigure(cell) && Number(writtenText(cell).replace(/[^\d]/g, "")) > 0;
}

function paidFor(cells: readonly Cell[], filled: readonly number[]): string | null {
  const texts = filled.flatMap(c => (typeof cells[c] === "string" ? [cells[c]] : []));
  return texts.find(text => text.length <= LONGEST_WORD && PAID_FOR.test(text) && !OTHER_MONEY.test(text)) ?? null;
}

/** What names a year may speak of another round. */
function isWord(text: string): boolean {
  return text.length <= LONGEST_WORD && !/20\d\d年/.test(text);
}

function close(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "");
}

function speaksAgainst(says: string | null): boolean {
  return says === "rejected" || says === "hold" || says === "withdrawn" || says === "unclear";
}

/** A sentence that refuses, waits, withdraws or tells of a payment. `year`: the round's; null: any. */
export function speaksOf(text: string, year: number | null): boolean {
  const plain = text.slice(0, LONGEST_PROSE).normalize("NFKC");
  return plain
    .split(/[。;\n\r]/)
    .some(sentence => PAID_IN_WORDS.test(sentence) || remarkToRead(sentence, year) !== null);
}

/** Two short texts at least and nothing else, one of which names who or what stands below. */
function isHeader(texts: readonly string[], filled: number): boolean {
  return (
    texts.length === filled &&
    filled >= 2 &&
    texts.every(text => text.length <= LONGEST_HEADER) &&
    texts.some(text =>
      /^.{0,6}(?:单位|企业|主体|项目|对象|机构)(?:名称|全称)?$|^(?:公司)?(?:名称|全称)$|^(?:公司|序号)$/.test(
        headerText(text).core,
      ),
    )
  );
}
