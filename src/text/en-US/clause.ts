/** Article 3 (title), clause 4.1 (title). */
export function clause(id: string, title = ""): string {
  return `${id.includes(".") ? "clause" : "Article"} ${id}${title === "" ? "" : ` (${title})`}`;
}
