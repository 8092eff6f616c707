import { nodeCodec } from "../../src/workbook/file/node-codec";
import { openFile } from "../../src/workbook/file/open-file";
import { writeWorkbook } from "../../src/workbook/file/write-workbook";
import type { Source } from "../../src/workbook/ports";
import { workbookOf } from "../roster/workbook";
import { diceOf } from "./dice";
import type { PlainCell, PlainRow } from "./plain";
import { toGrid, type PlainRoster, type PlainSheet } from "./random-roster";

/** How a roster comes to the product. */
export const SHAPES = ["cells", "xlsx", "csv", "several sheets", "shuffled"] as const;
export type Shape = (typeof SHAPES)[number];

/** The roster as its shape can have it: a text file has no other sheets; shuffled rows compete in another order. */
export function fits(roster: PlainRoster, shape: Shape): PlainRoster {
  if (shape === "csv")
    return { ...roster, rows: roster.rows.map(asText), batches: [], bans: [], ledger: [], decisions: [] };
  return shape === "shuffled" ? { ...roster, rows: diceOf(roster.seed ^ 0x51de).shuffled(roster.rows) } : roster;
}

/** A text file has the digits of a long number, which a workbook has lost. */
function asText(row: PlainRow): PlainRow {
  const text = (cell: PlainCell): PlainCell => (typeof cell === "number" && cell >= 1e15 ? String(cell) : cell);
  return Object.fromEntries(Object.entries(row).map(([header, cell]) => [header, text(cell ?? null)]));
}

export async function sourceOf(roster: PlainRoster, shape: Shape): Promise<Source> {
  const sheets = toGrid(roster);
  switch (shape) {
    case "csv":
      return openFile("申报汇总表.csv", Buffer.from(csvOf(sheets[0]!)), nodeCodec);
    case "xlsx":
    case "shuffled":
      return openFile("申报汇总表.xlsx", await workbookFile(sheets), nodeCodec);
    case "several sheets":
      return workbookOf(sheets.flatMap(inTwo).map(({ name, cells }) => ({ name, rows: cells })));
    case "cells":
      return workbookOf(sheets.map(({ name, cells }) => ({ name, rows: cells })));
  }
}

/** A roster's rows on two sheets, under the same header. */
function inTwo(sheet: PlainSheet): PlainSheet[] {
  const { name, cells } = sheet,
    [header = [], ...rows] = cells,
    half = Math.ceil(rows.length / 2);
  if (name !== "申报汇总表" || rows.length < 2) return [sheet];
  return [
    { name, cells: [header, ...rows.slice(0, half)] },
    { name: `${name}二`, cells: [header, ...rows.slice(half)] },
  ];
}

function csvOf({ cells }: PlainSheet): string {
  const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return cells.map(row => row.map(cell => field(cell === null ? "" : String(cell))).join(",")).join("\r\n");
}

function workbookFile(sheets: readonly PlainSheet[]): Promise<Uint8Array> {
  return writeWorkbook(
    sheets.map(({ name, cells: [headers = [], ...rows] }) => ({
      name,
      lines: [],
      columns: headers.map(header => ({ header: String(header), format: "integer" as const, width: 12 })),
      rows: rows.map(row => row.map(cell => (typeof cell === "boolean" ? String(cell) : cell))),
      shades: [],
    })),

    nodeCodec,
  );
}
