type ReviewedRow = readonly [string, string | null, string, string | null, string | null];

/**
 * What REVIEW.md derives for a sample: the table under its file's name, whose first five columns are row, clause,
 * outcome, computed and proposed in yuan (— where there is none).
 */
export function reviewedRows(markdown: string, file: string): ReviewedRow[] {
  const part = markdown.split(/^## /m).find(text => text.startsWith(file)) ?? "";
  return part
    .split("\n")
    .filter(line => /^\| [^|]+#/.test(line))
    .map(line => {
      const [, id, clause, outcome, computed, proposed] = line.split("|").map(cell => cell.trim());
      return [id as string, orNull(clause), outcome as string, orNull(computed), orNull(proposed)];
    });
}

function orNull(cell: string | undefined): string | null {
  return cell === undefined || cell === "—" ? null : cell.replaceAll(",", "");
}
