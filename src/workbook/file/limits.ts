/** What Excel itself can hold (Excel specifications and limits). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
/** Characters (UTF-16 units) of one cell. */
export const MAX_TEXT = 32_767;
/** Characters of one formula. */
export const MAX_FORMULA = 8_192;

/**
 * Rows of all sheets of a workbook together, and cells, that hold something: each has a place in memory, and of two
 * full sheets no summary is made within 2 GB. Told early, before minutes are spent on a file that cannot be had.
 */
export const MAX_WORKBOOK_ROWS = 2_000_000;
export const MAX_WORKBOOK_CELLS = 50_000_000;

const MB = 1024 * 1024;

/** A file of more bytes than this is refused unread. */
export const MAX_FILE_BYTES = 512 * MB;

/** Text is decoded in one piece, and no string is longer than 512 Mi characters. */
export const MAX_CSV_BYTES = 256 * MB;

/** Entries of a zip archive; a workbook of a thousand sheets has a few thousand. */
export const MAX_ZIP_ENTRIES = 50_000;

/** One XML tag with its attributes. Excel's longest, a data validation with two formulas, stays below. */
export const MAX_TAG = 128 * 1024;

/** Texts in the table of shared strings, and their characters together. */
export const MAX_SHARED_STRINGS = 20_000_000;
export const MAX_SHARED_CHARACTERS = 200_000_000;

/** Bytes of the parts that only describe: the list of sheets, relationships, styles. */
export const MAX_DESCRIPTION = 64 * MB;

/** Merged areas of one sheet. */
export const MAX_MERGES = 500_000;

/**
 * How many bytes the XML of a file may unpack to. Rosters pack 10 to 30 times, wholly repetitive ones 100 times;
 * deflate allows 1032 times, which only bombs use. Small files get a floor, so that a real one is never refused for
 * repeating itself.
 */
export function unpackedLimit(fileBytes: number): number {
  return Math.min(4096 * MB, Math.max(64 * MB, fileBytes * 200));
}
