import { Refusal } from "../cells";
import { WorkbookProblem, type WorkbookProblemCode } from "../ports";

/**
 * Codes of the rich API (and of the client itself) by what a person can do about them. Whatever is not here is
 * `unexpected`.
 */
const CODES: Readonly<Record<string, WorkbookProblemCode>> = {
  InvalidOperationInCellEditMode: "cell-edit",
  InvalidSelection: "not-in-front",
  AccessDenied: "protected",
  MergedRangeConflict: "merged",
  FilteredRangeConflict: "filtered",
  InsertDeleteConflict: "in-the-way",
  PivotTableRangeConflict: "in-the-way",
  NonBlankCellOffSheet: "in-the-way",
  TableOverlap: "in-the-way",
  ItemNotFound: "sheet-gone",
  InvalidReference: "sheet-gone",
  InvalidBinding: "sheet-gone",
  UnsupportedSheet: "sheet-gone",
  Conflict: "changed-meanwhile",
  ItemAlreadyExists: "changed-meanwhile",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  OperationCellsExceedLimit: "too-large",
  RangeExceedsLimit: "too-large",
  RequestAborted: "no-answer",
  ServiceNotAvailable: "no-answer",
  ActivityLimitReached: "no-answer",
  RefreshWorkbookInProgress: "no-answer",
  Timeout: "no-answer",
  ApiNotAvailable: "not-supported",
  ApiNotFound: "not-supported",
  NotImplemented: "not-supported",
  UnsupportedFeature: "not-supported",
  UnsupportedOperation: "not-supported",
};

/**
 * The host's own code of what was thrown; "" where it is no error of the host's. The client may come from another
 * realm, with an Error of its own.
 */
export function hostCode(error: unknown): string {
  const code = typeof error === "object" && error !== null ? (error as { readonly code?: unknown }).code : undefined;
  return typeof code === "string" ? code : "";
}

/** The member that failed, as the host names it; "" where it names none. */
export function errorLocation(error: unknown): string {
  const { debugInfo } = (error ?? {}) as { readonly debugInfo?: { readonly errorLocation?: string } };
  return debugInfo?.errorLocation ?? "";
}

/** Whether a request was carried out, and only its answer was too large to come back. */
function isTooLargeAnswer(error: unknown): boolean {
  return hostCode(error) === "ResponsePayloadSizeLimitExceeded";
}

/** Whether somebody is typing in a cell; nothing of the request was done then. */
export function isCellEdit(error: unknown): boolean {
  return hostCode(error) === "InvalidOperationInCellEditMode";
}

/**
 * Whether another workbook is in front, a chart is selected or several sheets are (office-js #6365, #5319, #2268,
 * #2444, #2266): it passes, as typing in a cell does.
 */
export function isAway(error: unknown): boolean {
  return hostCode(error) === "InvalidSelection";
}

/**
 * Anything thrown on the way to Excel, as the problem that people are told. `text` says it in the host's own words, for
 * a report.
 */
export function asProblem(error: unknown, sheet: string | null): WorkbookProblem {
  if (error instanceof WorkbookProblem) return error;
  const code = hostCode(error);
  const problem = new WorkbookProblem(CODES[code] ?? "unexpected", sheet, {
    code,
    text: [code === "" ? String(error) : code, errorLocation(error)].join(" ").trim(),
  });
  problem.cause = error;
  return problem;
}

/** What the host calls the objects that come last: where it says that an action of theirs failed. */
const COMES_LAST = /^(?:AutoFilter|PageLayout|HeaderFooter\w*|PageLayout\w*|Worksheet\.(?:autoFilter|pageLayout))\b/;

/** The same as a refusal that says how far the request got; `hasLast`: something was to come last in it. */
export function asRefusal(error: unknown, sheet: string | null, hasLast: boolean): Refusal {
  const problem = asProblem(error, sheet);
  if (problem instanceof Refusal) return new Refusal(problem.code, sheet, problem.values, problem.at);
  const at = isTooLargeAnswer(error) ? "answer" : hasLast && COMES_LAST.test(errorLocation(error)) ? "last" : "orders";
  return Object.assign(new Refusal(problem.code, problem.sheet, problem.values, at), { cause: error });
}
