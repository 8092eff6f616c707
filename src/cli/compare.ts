import type { Comparison, EarlierResult } from "../report/comparison";
import { comparisonOf, readEarlier } from "../report/comparison";
import { fill } from "../text/fill";
import type { Texts } from "../text/texts";
import { CommandProblem } from "./command-problem";
import { readBytes } from "./policies";
import type { PolicyPart } from "./policy-part";
import { toRowwiseJson } from "../report/json";

/** Rows that are printed; all stand in the JSON. */
const PRINTED = 20;

/** The result of before; throws a CommandProblem where the file is none. */
export function earlierResult(path: string | null): EarlierResult | null {
  if (path === null) return null;
  const earlier = readEarlier(new TextDecoder().decode(readBytes(path)));
  if (earlier === null) throw new CommandProblem("badEarlier", { path });
  return earlier;
}

export function compared(earlier: EarlierResult, parts: readonly PolicyPart[]): Comparison {
  const all = parts.map(({ assessed, reports }) => toRowwiseJson(assessed, reports));
  return comparisonOf(earlier, { receipt: all[0]!.receipt, rows: all.flatMap(({ rows }) => [...rows]) });
}

/** What the command prints of it. */
export function comparisonLines(texts: Texts, path: string, { rows, ...sums }: Comparison): string[] {
  const { comparison: words } = texts.messages;
  return [
    fill(words.head, { path, ...sums, n: rows.length }),
    ...rows.slice(0, PRINTED).map(({ id, applicant, project, before, after, why }) =>
      fill(words.row, {
        row: nameOf(texts, { id, applicant, project }),
        before: before ?? "—",
        after: after ?? "—",
        why: words.why[why],
      }),
    ),
    ...(rows.length > PRINTED ? [fill(words.more, { n: rows.length - PRINTED })] : []),
  ];
}

/** 序号3《云平台》，甲公司: what the row itself gives of it. */
function nameOf(
  { sentences }: Texts,
  row: { readonly id: string; readonly applicant: string; readonly project: string },
): string {
  const { cite } = sentences,
    about =
      row.project === ""
        ? row.id === ""
          ? ""
          : fill(cite.id, row)
        : fill(row.id === "" ? cite.project : cite.idProject, row);
  return [about, row.applicant].filter(text => text !== "").join(sentences.comma) || cite.unnamed;
}
