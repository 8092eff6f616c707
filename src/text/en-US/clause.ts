/** Article 3, clause 4.1. */
export function clause(id: string): string {
  return `${id.includes(".") ? "clause" : "Article"} ${id}`;
}
