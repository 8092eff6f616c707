/** Where the help stands in the package. */
export const HELP = "help";

/** Where the page on functions tells of one. */
export function functionAnchor(id: string): string {
  return id.toLowerCase();
}
