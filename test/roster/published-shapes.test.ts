import { assessContents } from "../../src/assess/assess";
import { OUTCOMES } from "../../src/mechanisms/results";
import { SHAPES, type Shape } from "./published-shapes";
import { MORE_SHAPES } from "./published-shapes-2";
import { LAST_SHAPES } from "./published-shapes-3";
import { AS_OF, policy, read } from "./workbook";

/** Marks that say nothing about whether an amount is to be believed. */
const ASIDE: ReadonlySet<string> = new Set([
  "READING",
  "UNVERIFIED",
  "CAP_APPLIED",
  "PENDING_BEST_OF",
  "NOT_MONEY",
  "APPLICANT_KIND",
]);

async function madeOf({
  sheets,
}: Shape): Promise<{ readonly rows: readonly string[]; readonly asks: readonly string[] }> {
  const { assessment, marks, contents } = assessContents(await read(sheets), policy(), {}, AS_OF);
  return {
    rows: contents.origins.map((_, i) => {
      const proposed = assessment.settled.proposed[i]!,
        outcome = OUTCOMES[assessment.awards.outcome[i]!]!,
        said = marks
          .of(i)
          .map(mark => mark.code)
          .filter(code => !ASIDE.has(code));
      const amount = outcome === "amount" ? String(proposed / 1e6) : outcome === "ineligible" ? "0" : outcome;
      return [amount, ...[...said].sort()].join(" ");
    }),
    asks: contents.findings.flatMap(({ code, question }) => (question ? [code] : [])),
  };
}

test.each([...SHAPES, ...MORE_SHAPES, ...LAST_SHAPES].map(shape => [shape.of, shape] as const))(
  "%s",
  async (_, shape) => {
    const made = await madeOf(shape);
    expect(made).toEqual({ rows: shape.rows, asks: shape.asks ?? [] });
  },
);
