import type { Line } from "./line";

/** The lines as a Markdown table, one for each section. */
export function tablesOf(lines: readonly Line[]): string {
  return [...new Set(lines.map(line => line.section))]
    .map(section => `### ${section}\n\n${tableOf(lines.filter(line => line.section === section))}`)
    .join("\n\n");
}

function tableOf(lines: readonly Line[]): string {
  const rows = lines.map(line => [
    line.what,
    grouped(line.rows),
    timeOf(line.ms),
    line.cpu === null ? "" : timeOf(line.cpu),
    line.ratio === null ? "" : line.ratio.toPrecision(3),
    line.mb === null ? "" : grouped(line.mb),
    line.note,
  ]);
  return [
    ["what", "rows", "time", "CPU", "× limit", "peak MB", ""],
    ["---", "--:", "--:", "--:", "--:", "--:", "---"],
    ...rows,
  ]
    .map(cells => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function timeOf(ms: number): string {
  return ms >= 1000 ? `${(ms / 1000).toPrecision(3)} s` : `${ms.toPrecision(3)} ms`;
}

function grouped(value: number): string {
  return String(Math.ceil(value)).replace(/\B(?=(?:\d{3})+$)/g, " ");
}
