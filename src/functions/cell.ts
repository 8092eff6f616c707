import { isPlaceholder } from "../money/blank";
import type { CellError } from "../money/read";

/** An error value: one that stood in a cell, or (with its message) one that a formula gives. */
export interface Fault extends CellError {
  readonly message?: string;
}

/** A cell as a formula sees it. null = blank. */
export type Cell = string | number | boolean | null | Fault;

/** What a formula gives for one cell. "" is what a wholly blank row gives. */
export type Result = string | number | boolean | Fault;

export function isFault(value: unknown): value is Fault {
  return typeof value === "object" && value !== null && "error" in value;
}

/**
 * What Excel hands over for one cell. Errors come as objects with a `code` (allowErrorForDataTypeAny), formatted
 * numbers and linked data types with the value that they show; whatever else comes is no value.
 */
export function cellOf(raw: unknown): Cell {
  switch (typeof raw) {
    case "string":
    case "boolean":
      return raw;
    case "number":
      return Number.isFinite(raw) ? raw : { error: "#NUM!" };
    case "undefined":
      return null;
    case "object":
      return raw === null ? null : fromObject(raw as Readonly<Record<string, unknown>>);
    default:
      return { error: "#VALUE!" };
  }
}

const ERROR = /^#[A-Z0-9/_]+[!?]?$/;

function fromObject(raw: Readonly<Record<string, unknown>>): Cell {
  const code = raw["code"] ?? raw["basicValue"];
  if (typeof code === "string" && ERROR.test(code))
    return typeof raw["text"] === "string" ? raw["text"] : { error: code };
  const shown = raw["basicValue"];
  return typeof shown === "number" || typeof shown === "string" || typeof shown === "boolean"
    ? cellOf(shown)
    : { error: "#VALUE!" };
}

/**
 * Excel hands blank cells over as 0 on some builds, so where a 0 says nothing it is one; placeholders (无, /) are blank
 * everywhere.
 */
export function isBlankOrZero(cell: Cell): boolean {
  return cell === null || cell === 0 || (typeof cell === "string" && isPlaceholder(cell));
}

/** Blank, where 0 is a value. */
export function isBlank(cell: Cell): boolean {
  return cell !== 0 && isBlankOrZero(cell);
}

/** A cell as text, "" where it is blank or 0. */
export function textOf(cell: Cell): string {
  if (isBlankOrZero(cell) || isFault(cell)) return "";
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}

/** The first error value among cells; it comes out as it went in. */
export function firstFault(cells: readonly Cell[]): Fault | null {
  for (const cell of cells) if (isFault(cell)) return cell;
  return null;
}
