import { type FenSum, fenSum } from "../../money/fen";
import { instalmentsOf } from "../../money/instalments";
import type { Split } from "../../policy/model";
import { fill } from "../../text/fill";
import { papersZh as texts } from "../../text/papers/zh-CN";
import { yuanInWords } from "../yuan-cell";
import type { Round } from "./paper";
import type { PaperRow } from "./paper-rows";

/** The policy's own instalments or governments of a row's clause; null where it says none. */
export function splitOf(round: Round, of: Split["of"], { row }: PaperRow): Split | null {
  const { policy, rows } = round.assessed.assessment,
    clause = rows.clause[row]!;
  return policy.split.find(split => split.of === of && split.clauses.includes(clause)) ?? null;
}

/** A row's proposed amount in the parts of a split, in 分: they sum to it. */
export function partsOfRow(round: Round, split: Split, { row }: PaperRow): readonly FenSum[] {
  const proposed = fenSum(BigInt(round.assessed.assessment.settled.proposed[row]!));
  return instalmentsOf(
    proposed,
    split.parts.map(part => part.share.value),
  );
}

/** How the policy has it paid out: `开工30%、竣工70%`, with the clauses where it is not for all of them. */
export function saidOf({ parts, clauses }: Split, { assessed }: Round): string {
  const { policy } = assessed.assessment,
    shares = parts.map(({ label, share }) => `${label}${share.value / 100}%`).join(texts.list);
  if (clauses.length === policy.clauses.length) return shares;
  return `${shares}（${clauses.map(k => policy.clauses[k]!.title).join(texts.list)}）`;
}

/** What each government bears of the supported rows together: row by row to the 分, then summed. */
export function governmentLines(round: Round, supported: readonly PaperRow[]): readonly string[] {
  return round.assessed.assessment.policy.split
    .filter(split => split.of === "governments")
    .map(split => {
      const sums = split.parts.map(() => 0n);
      for (const row of supported)
        if (splitOf(round, "governments", row) === split)
          partsOfRow(round, split, row).forEach((part, k) => (sums[k]! += part));
      const parts = split.parts.map(({ label, share }, k) =>
        fill(texts.payment.borne, { label, share: `${share.value / 100}%`, yuan: yuanInWords(fenSum(sums[k]!)) }),
      );
      return fill(texts.payment.governments, { parts: parts.join(texts.list) });
    });
}
