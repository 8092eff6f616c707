import { isSaid, printKept, readKept, type Kept, type Said } from "../kept";
import type { CellsPiece, CellsState, KeptPiece, MadePiece, SmallPiece, SmallState } from "./piece";

/** What a change touched, as it was before, and what tells whether somebody changed it since. */
export type Entry =
  /** `before` is null on a sheet that the change made; `after`: hashes of what was written, base64. */
  | { readonly piece: CellsPiece; readonly before: CellsState | null; readonly after: string }
  | { readonly piece: SmallPiece; readonly before: SmallState; readonly after: SmallState }
  | {
      readonly piece: MadePiece;
      readonly before: null;
      /** Id of the sheet; "" before it was made. */ readonly after: string;
    }
  | { readonly piece: KeptPiece; readonly before: string | null; readonly after: null };

/** Everything that takes a change back. `unfinished`: it was not written whole, or not taken back whole. */
export interface Snapshot {
  readonly key: string;
  readonly at: string;
  readonly unfinished: boolean;
  readonly entries: readonly Entry[];
  /** The change before it that is taken back with it. */
  readonly joins?: string;
}

/** A snapshot in the list of all. */
export interface Listed {
  readonly key: string;
  readonly at: string;
  readonly size: number;
  readonly unfinished: boolean;
}

const VERSION = 1;

export function printSnapshot(snapshot: Snapshot): string {
  return printKept(VERSION, snapshot);
}

/** Checked through and through: what is put back from it overwrites what stands in the sheets. */
export function readSnapshot(text: string | null): Kept<Snapshot> {
  return readKept(text, VERSION, said =>
    isListed({ ...said, size: 0 }) &&
    (said.joins === undefined || typeof said.joins === "string") &&
    Array.isArray(said.entries) &&
    said.entries.every(isEntry)
      ? (said as unknown as Snapshot)
      : null,
  );
}

export function printList(list: readonly Listed[]): string {
  return printKept(VERSION, { list });
}

export function readList(text: string | null): Kept<readonly Listed[]> {
  return readKept(text, VERSION, ({ list }) => (Array.isArray(list) && list.every(isListed) ? list : null));
}

function isListed(said: unknown): said is Listed {
  return (
    isSaid(said) &&
    typeof said.key === "string" &&
    typeof said.at === "string" &&
    isCount(said.size) &&
    typeof said.unfinished === "boolean"
  );
}

function isEntry(said: unknown): boolean {
  if (!isSaid(said) || !isSaid(said.piece)) return false;
  const { piece, before, after } = said;
  switch (piece.kind) {
    case "cells":
      return isCellsPiece(piece) && (before === null || isCellsState(before, piece)) && typeof after === "string";
    case "made":
      return typeof piece.name === "string" && before === null && typeof after === "string";
    case "kept":
      return typeof piece.key === "string" && isText(before) && after === null;
    case "table":
      return typeof piece.table === "string" && isSheet(piece.sheet) && isText(before) && isText(after);
    case "name":
      return typeof piece.name === "string" && isSheet(piece.sheet) && isText(before) && isText(after);
    case "fold":
      return (
        isSheet(piece.sheet) &&
        Array.isArray(piece.hidden) &&
        piece.hidden.every(isCount) &&
        isText(before) &&
        isText(after)
      );
    case "freeze":
    case "mark":
      return isSheet(piece.sheet) && isText(before) && isText(after);
    case "filter":
      return isSheet(piece.sheet) && isFilter(before) && isFilter(after);
    default:
      return false;
  }
}

function isCellsPiece(piece: Said): boolean {
  const { columns, anchors } = piece;
  return (
    isSheet(piece.sheet) &&
    isCount(piece.top) &&
    isCount(piece.rows) &&
    Array.isArray(columns) &&
    columns.every(isCount) &&
    Array.isArray(anchors) &&
    anchors.length === columns.length &&
    anchors.every(isText) &&
    isCount(piece.head) &&
    typeof piece.looks === "boolean"
  );
}

function isCellsState(said: unknown, { rows, columns }: Said): boolean {
  return (
    isSaid(said) &&
    Array.isArray(said.contents) &&
    said.contents.length === rows &&
    said.contents.every(row => Array.isArray(row) && row.length === (columns as unknown[]).length) &&
    Array.isArray(said.numberFormats) &&
    Array.isArray(said.looks) &&
    Array.isArray(said.widths)
  );
}

/** A sheet's filter as it is kept, null for none. */
export function isFilter(said: unknown): boolean {
  return said === null || (isSaid(said) && typeof said.range === "string" && Array.isArray(said.criteria));
}

function isSheet(said: unknown): boolean {
  return isSaid(said) && typeof said.id === "string" && typeof said.name === "string";
}

function isText(said: unknown): boolean {
  return said === null || typeof said === "string";
}

function isCount(said: unknown): boolean {
  return Number.isSafeInteger(said) && (said as number) >= 0;
}
