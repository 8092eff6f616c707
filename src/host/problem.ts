/**
 * What Excel says when it refuses: the code that the client hands to the add-in, the sentence and the HTTP status that
 * go with it.
 */
const SAYS = {
  AccessDenied: [401, "You cannot perform the requested operation."],
  FilteredRangeConflict: [409, "The attempted operation causes a conflict with a filtered range."],
  GeneralException: [500, "There was an internal error while processing the request."],
  InvalidArgument: [400, "The argument is invalid or missing or has an incorrect format."],
  InvalidOperation: [400, "The operation attempted is invalid on the object."],
  InvalidOperationInCellEditMode: [
    400,
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another " +
      "cell, and then try again.",
  ],
  InvalidReference: [400, "This reference is not valid for the current operation."],
  InvalidSelection: [400, "The current selection is invalid for this operation."],
  ItemAlreadyExists: [409, "The resource being created already exists."],
  ItemNotFound: [404, "The requested resource doesn't exist."],
  MergedRangeConflict: [
    409,
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query " +
      "results, merged cells, or an XML Map.",
  ],
  NonBlankCellOffSheet: [
    400,
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  ],
  NotImplemented: [501, "The requested feature isn't implemented."],
  RangeExceedsLimit: [
    400,
    "The cell count in the range has exceeded the maximum supported number. Please narrow the range and try again.",
  ],
  RequestAborted: [500, "The request was aborted during run time."],
  UnsupportedOperation: [400, "The operation being attempted is not supported."],
} as const;

export type ProblemCode = keyof typeof SAYS;

/** Ends a request: the actions before it have happened, as in Excel. */
export class HostProblem extends Error {
  readonly status: number;
  constructor(
    readonly code: ProblemCode,
    says?: string,
  ) {
    super(says ?? SAYS[code][1]);
    this.name = "HostProblem";
    this.status = SAYS[code][0];
  }
}
