import type { Cell } from "../workbook/ports";
import { headerText } from "./header-text";
import { yearWithin } from "./year";
import {
  BAN_LIKE,
  LEDGER_LIKE,
  LEDGER_ONLY,
  OTHER_HEADERS,
  OTHER_KINDS,
  OTHER_NAMES,
  RESULT_NAMES,
  ROSTER_ONLY,
  type OtherColumn,
  type OtherKind,
} from "./other-vocabulary";
import { OTHER_WORDS } from "./other-words";

export type { OtherColumn, OtherKind } from "./other-vocabulary";

/**
 * A sheet beside the rosters, as its name and headers show it. Row and columns are indexes into the rows that were
 * given.
 */
export interface OtherSheet {
  readonly kind: OtherKind;
  readonly sheet: string;
  /** The last line of the header; records begin below it. */
  readonly headerRow: number;
  readonly columns: ReadonlyMap<OtherColumn, number>;
  /** Header texts as written, for findings. */
  readonly headers: ReadonlyMap<OtherColumn, string>;
  /** The header's text over every column, "" where there is none. */
  readonly texts: readonly string[];
  /** Texts above the header (titles, 单位：万元), top to bottom. */
  readonly above: readonly string[];
}

/** Headers of two lines are tried together: 认定期间 over 起 and 止. */
interface Header {
  readonly last: number;
  readonly first: number;
  readonly texts: readonly string[];
}

/**
 * Recognises 读表设置, 文书设置, 批次, 不予受理名单, 历年台账, 口径 and 复核记录 by name and headers, in any order,
 * under titles and unit lines; null for everything else. A sheet with a roster's headers is a roster whatever its name,
 * and the product's own results are no input. `head` are the sheet's first rows; a header below them is not found.
 */
export function recogniseOther(name: string, head: readonly (readonly Cell[])[]): OtherSheet | null {
  const plain = name.normalize("NFKC").replace(/\s/g, "");
  if (RESULT_NAMES.test(plain)) return null;
  const named = OTHER_KINDS.filter(kind => OTHER_NAMES[kind].test(plain));
  if (named.length === 0) return null;
  const headers = headersOf(head);
  if (headers.some(isRoster)) return null;
  for (const kind of named) {
    const found = best(kind, headers);
    if (found)
      return {
        kind,
        sheet: name,
        headerRow: found.header.last,
        ...found.read,
        texts: found.header.texts,
        above: textsAbove(head, found.header.first),
      };
  }
  return null;
}

/**
 * Headers of a ledger under a name that says nothing of one (Sheet2): it is not read as a ledger, for its name may mean
 * another, and never as a roster, for what was granted would be applied for once more.
 */
export function hasLedgerHeaders(head: readonly (readonly Cell[])[]): boolean {
  return headersOf(head).some(header => {
    const { columns } = columnsOf("ledger", header.texts);
    return (
      columns.has("applicant") &&
      (columns.has("granted") || columns.has("disbursed")) &&
      LEDGER_ONLY.filter(column => columns.has(column)).length > 1 &&
      !header.texts.map(headerWord).some(word => ROSTER_ONLY.has(word))
    );
  });
}

/**
 * A ledger or a list of punished units by what stands in it, where its name alone would not tell (docs/rules.md, 6: a
 * sheet
 * 2025年兑现情况 with 已拨付): headers of the kind, and none that only a roster has. `rosterHas`: whether its headers, read as
 * a roster's, give anything to pay for.
 */
export function otherByContent(
  name: string,
  head: readonly (readonly Cell[])[],
  rosterHas: boolean,
): OtherSheet | null {
  if (rosterHas || RESULT_NAMES.test(name)) return null;
  const headers = headersOf(head);
  const made = (
    kind: OtherKind,
    holds: (columns: ReadonlyMap<OtherColumn, number>, texts: readonly string[]) => boolean,
  ): OtherSheet | null => {
    const found = best(kind, headers);
    if (
      !found ||
      !holds(found.read.columns, found.header.texts) ||
      found.header.texts.map(headerWord).some(w => ROSTER_ONLY.has(w))
    )
      return null;
    const above = textsAbove(head, found.header.first);
    const { texts, last } = found.header;
    return { kind, sheet: name, headerRow: last, ...found.read, texts, above };
  };
  const plain = name.normalize("NFKC").replace(/\s/g, "");
  return (
    made("ban", c => c.has("reason") && (c.has("decidedOn") || BAN_LIKE.test(plain))) ??
    made("ledger", (c, texts) => {
      if (!c.has("granted") && !c.has("disbursed")) return false;
      if (c.has("disbursed") && texts.some(text => PAID_ON.test(text))) return true;
      const dated = c.has("year") || yearWithin(plain) > 0;
      if (LEDGER_LIKE.test(plain)) return dated || c.has("disbursed") || c.has("policy");
      return c.has("policy") && (c.has("year") || c.has("tier") || c.has("disbursed"));
    })
  );
}

/** When something was paid; nobody writes that of an application. */
const PAID_ON = /(?:兑付|兑现|拨付|支付|发放|到账|付款|拨款)(?:时间|日期|年[度份]?|月份)/;

/** A header as it is compared: 单位名称（全称）→ 单位名称, ＊支持金额（万元） → 支持金额, 支持金额/万元 → 支持金额. */
export function headerWord(text: string): string {
  return headerText(text).core;
}

function headersOf(head: readonly (readonly Cell[])[]): readonly Header[] {
  return head.flatMap((row, r) => {
    const single: Header = { first: r, last: r, texts: row.map(textOf) };
    const below = head[r + 1];
    return below ? [single, { first: r, last: r + 1, texts: composed(single.texts, below.map(textOf)) }] : [single];
  });
}

/**
 * Each column's header out of two lines: the lower text with the upper one of its group before it, or the upper one
 * alone.
 */
function composed(upper: readonly string[], lower: readonly string[]): readonly string[] {
  let group = "";
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, c) => {
    const over = upper[c] ?? "",
      under = lower[c] ?? "";
    if (over !== "") group = over;
    return under === "" ? over : group + under;
  });
}

function textOf(cell: Cell): string {
  return typeof cell === "string" ? cell.trim() : "";
}

function best(
  kind: OtherKind,
  headers: readonly Header[],
): { header: Header; read: Pick<OtherSheet, "columns" | "headers"> } | null {
  let found: { header: Header; read: Pick<OtherSheet, "columns" | "headers"> } | null = null;
  for (const header of headers) {
    const read = inMoreWords(kind, header.texts, columnsOf(kind, header.texts));
    if (suffices(kind, read.columns) && read.columns.size > (found?.read.columns.size ?? 0)) found = { header, read };
  }
  return found;
}

function columnsOf(kind: OtherKind, texts: readonly string[]): Pick<OtherSheet, "columns" | "headers"> {
  const words = texts.map(headerWord);
  const columns = new Map<OtherColumn, number>(),
    headers = new Map<OtherColumn, string>();
  for (const [column, synonyms] of Object.entries(OTHER_HEADERS[kind]) as [OtherColumn, readonly string[]][]) {
    const at = synonyms.map(word => words.indexOf(word)).find(c => c >= 0);
    if (at === undefined || [...columns.values()].includes(at)) continue;
    columns.set(column, at);
    headers.set(column, texts[at] as string);
  }
  return { columns, headers };
}

/** With the columns that no word of the lists names, by what is written over them. */
function inMoreWords(
  kind: OtherKind,
  texts: readonly string[],
  read: Pick<OtherSheet, "columns" | "headers">,
): Pick<OtherSheet, "columns" | "headers"> {
  const columns = new Map(read.columns),
    headers = new Map(read.headers),
    taken = new Set(columns.values()),
    words = texts.map(headerWord);
  for (const [column, { is, not }] of OTHER_WORDS[kind] ?? []) {
    if (columns.has(column)) continue;
    const at = words.findIndex((word, c) => word !== "" && !taken.has(c) && is.test(word) && not?.test(word) !== true);
    if (at < 0) continue;
    columns.set(column, at);
    headers.set(column, texts[at]!);
    taken.add(at);
  }
  return { columns, headers };
}

/** Enough of a kind's columns to read it: blank columns may be left out, those that identify a line may not. */
function suffices(kind: OtherKind, columns: ReadonlyMap<OtherColumn, number>): boolean {
  const has = (...any: readonly OtherColumn[]): boolean => any.some(column => columns.has(column));
  switch (kind) {
    case "batch":
      return has("batch", "year") && has("deadline", "periodFrom", "periodThrough", "budget");
    case "ban":
      return has("applicant", "uscc");
    case "ledger":
      return (
        has("applicant", "uscc") &&
        (has("granted", "disbursed", "policy", "tier") || (has("year") && has("clause", "project", "type")))
      );
    case "settings":
      return has("sheet") && has("meaning");
    case "papers":
      return has("item") && has("content");
    case "published":
      return has("noticedOn") && has("amount") && has("id", "applicant", "project");
    case "readings":
      return has("reading") && has("value");
    case "decisions":
      return has("decision") && has("id", "applicant", "project");
  }
}

/**
 * A unit and something that only a roster has. 年度 and 支持金额 behind a 支持条款 are a ledger's, which may also tell what was
 * asked for; behind a 申报条款 they are not.
 */
function isRoster(header: Header): boolean {
  const words = header.texts.map(headerWord),
    { columns } = columnsOf("ledger", header.texts);
  if (
    !columns.has("applicant") ||
    !words.some(word => ROSTER_ONLY.has(word)) ||
    LEDGER_ONLY.some(column => columns.has(column))
  )
    return false;
  return words.includes("申报条款") || !words.includes("支持金额") || !columns.has("year");
}

function textsAbove(head: readonly (readonly Cell[])[], row: number): readonly string[] {
  return head.slice(0, row).flatMap(cells => cells.map(textOf).filter(text => text !== ""));
}
