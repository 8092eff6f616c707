import { fill } from "../../text/fill";
import type { Language } from "../../text/texts";
import { selfCheckTextsOf } from "../../text/workbook/of";
import { SELF_CHECK_STEPS, type SelfCheckId, type SelfCheckText } from "../../text/self-check";
import { openExcel, type ExcelWorkbook } from "./excel-workbook";
import { hostCode } from "./host-error";
import type { Scratch } from "./self-check-scratch";
import { CHECKS } from "./self-check-steps";

export interface SelfCheckStep {
  readonly id: SelfCheckId;
  readonly text: SelfCheckText;
  run(): Promise<StepOutcome>;
}
export interface StepOutcome {
  readonly id: SelfCheckId;
  readonly outcome: "passed" | "failed" | "noted";
  readonly lines: readonly string[];
  readonly ms: number;
}

/**
 * What a person with a real Excel runs once, opened by `?selfcheck=1`: tries by itself, on sheets that it makes and
 * removes, what no stand-in can prove. Steps are run in order; `tidy`, the last, also after others have failed.
 */
export function selfCheckSteps(language: Language, rows = 10_000): readonly SelfCheckStep[] {
  const texts = selfCheckTextsOf(language),
    book = openExcel();
  let scratch: Promise<Scratch> | null = null;
  return SELF_CHECK_STEPS.map(id => ({
    id,
    text: texts.steps[id],
    run: async () => {
      const began = Date.now(),
        done = (outcome: StepOutcome["outcome"], lines: readonly string[]): StepOutcome => ({
          id,
          outcome,
          lines,
          ms: Date.now() - began,
        });
      try {
        const { lines, noted } = await CHECKS[id](await (scratch ??= open(book, texts.scratch, rows)));
        return done(noted === true ? "noted" : "passed", lines);
      } catch (error) {
        return done("failed", [
          `${hostCode(error)} ${error instanceof Error ? error.message : String(error)}`.trim(),
          texts.steps[id].fails,
        ]);
      }
    },
  }));
}

async function open(book: ExcelWorkbook, name: string, rows: number): Promise<Scratch> {
  return { book, name, rows, before: (await book.source.sheets()).map(sheet => sheet.name) };
}

/** The outcomes as a text to copy. */
export function selfCheckReport(language: Language, outcomes: readonly StepOutcome[]): string {
  const texts = selfCheckTextsOf(language),
    count = (outcome: StepOutcome["outcome"]): number => outcomes.filter(each => each.outcome === outcome).length;
  return [
    texts.title,
    fill(texts.summary, { passed: count("passed"), failed: count("failed"), noted: count("noted") }),
    "",
    ...outcomes.flatMap(({ id, outcome, lines, ms }) => [
      `[${texts.outcomes[outcome]}] ${texts.steps[id].name} (${ms} ms)`,
      ...lines.map(line => `    ${line}`),
    ]),
  ].join("\n");
}
