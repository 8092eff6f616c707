/** Everything that can be wrong with a file that a user hands in. The words for each code are in `src/text`. */
export const FILE_PROBLEMS = [
  /** No bytes, or nothing but blanks. */
  "empty-file",
  /** Neither a workbook nor a table in text; `format` says what it looks like, where that is known. */
  "not-a-workbook",
  /** Files packed together, maybe a workbook among them; `format` is zip, rar, 7z or gzip. */
  "archive",
  /** A table in text under the name of a workbook; `format` is that name's ending. */
  "text-named",
  /** What Excel and LibreOffice leave beside a workbook that somebody has open. */
  "lock-file",
  /** A PDF, whatever its name says. */
  "pdf",
  /** A spreadsheet of another format (.xls, .et, .xlsb, .ods …), to be saved as .xlsx; `format` names it. */
  "old-format",
  /** Protected by a password. */
  "encrypted",
  /** The zip archive is truncated or contradicts itself; `part` where one part is concerned. */
  "broken-zip",
  /** A part of the workbook is not readable XML; `part` names it. */
  "broken-part",
  /** A part that the workbook refers to is not in the file; `part` names it. */
  "missing-part",
  /** A part carries a document type declaration, which no workbook has and which can expand without end; `part`. */
  "unsafe-xml",
  /** Bigger than can be read, packed or unpacked; `bytes` and `limit`. */
  "too-large",
  /** A workbook without a worksheet. */
  "no-sheets",
  /** A cell to the right of column XFD; `sheet`, `limit`. */
  "too-many-columns",
  /** A cell below row 1 048 576, or more rows than that to write; `sheet`, `limit`. */
  "too-many-rows",
  /** More rows on all sheets together than memory holds; `limit`. */
  "too-many-rows-in-all",
  /** More cells that hold something, on all sheets together, than memory holds; `limit`. */
  "too-many-cells",
  /** More merged areas on a sheet than any roster has; `sheet`, `limit`. */
  "too-many-merges",
  /** More characters of text in the workbook's cells than memory holds; `limit`. */
  "too-many-texts",
  /** Text, but neither UTF-8, UTF-16 with its mark, nor GB18030. */
  "no-text-encoding",
  /** A .csv in which a quotation mark is opened and never closed; `row` (counted from 1) is where. */
  "unclosed-quote",
] as const;

export type FileProblemCode = (typeof FILE_PROBLEMS)[number];

/** A file that cannot be read or written, as a code and the values that its message needs. */
export class FileProblem extends Error {
  override readonly name = "FileProblem";
  readonly code: FileProblemCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: FileProblemCode, values: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}
