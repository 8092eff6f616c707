import { grouped, percent } from "../../money/print";
import { exact } from "../../money/exact";
import type { SummaryPart } from "../../mechanisms/mechanism";
import { lawPartOf } from "../../mechanisms/registry";
import type { Clause } from "../../policy/model";
import { fill } from "../../text/fill";
import type { Words } from "../shell/words";

/** A clause in a few words: its rate and what it pays at most, such as `30% · 最高900万元`. */
export function clauseSummary(words: Words, clause: Clause): string {
  return lawPartOf(clause.grant.mechanism)
    .summary(clause)
    .map(part => said(words, part))
    .join(" · ");
}

function said({ pane, texts }: Words, part: SummaryPart): string {
  switch (part.kind) {
    case "rates":
      return [...part.values]
        .sort((a, b) => b - a)
        .map(percent)
        .join(" / ");
    case "amounts":
      return fill(texts.sentences.wan, { n: part.values.map(wan).join(" / ") });
    case "words":
      return part.words;
    case "text":
      return pane.policy[part.text];
  }
}

function wan(fen: number): string {
  return grouped(exact(BigInt(fen), 6));
}

/** What a clause is named by in search: number, title, words. */
export function matches({ texts }: Words, clause: Clause, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return (
    wanted === "" ||
    [clause.id, clause.title, clause.text, texts.clause(clause.id, clause.title), ...clause.names].some(said =>
      said.toLowerCase().includes(wanted),
    )
  );
}
