/**
 * A law's file as its hash is made of it: without the mark that editors leave in front, its lines ended by one line
 * feed each. So the same file has the same hash from a disk, a repository or the cells of a workbook.
 */
export function fileText(text: string): string {
  return text.replace(/^\uFEFF/u, "").replace(/\r\n?/gu, "\n");
}
