import { ReadingError } from "../engine/switches";
import { RosterProblem } from "../roster/problem";
import { fill } from "../text/fill";
import type { Texts } from "../text/texts";
import { FileProblem } from "../workbook/file/problem";
import { CommandProblem } from "./command-problem";

/** One line for a person: what is wrong, where, and what to do; never a stack trace. */
export function problemLine(texts: Texts, error: unknown): string {
  return inOneLine(sentence(texts, error));
}

function sentence(texts: Texts, error: unknown): string {
  const { messages } = texts;
  if (error instanceof CommandProblem) return fill(messages.cli[error.code], error.values);
  if (error instanceof FileProblem) return fill(messages.file[error.code], error.values);
  if (error instanceof RosterProblem) return fill(messages.roster[error.code], rosterValues(texts, error));
  if (error instanceof ReadingError) {
    const values = { code: error.code, value: error.value ?? "", choices: error.choices.join("、") };
    return fill(error.value === null ? messages.cli.unknownReading : messages.cli.unknownReadingValue, values);
  }
  return fill(messages.cli.unexpected, { text: error instanceof Error ? error.message : String(error) });
}

function rosterValues({ messages }: Texts, { sheet, values }: RosterProblem): Record<string, string | number> {
  const missing = messages.missingColumns[values.missing as keyof typeof messages.missingColumns] as string | undefined;
  return { ...values, sheet: sheet ?? "", ...(missing === undefined ? {} : { missing }) };
}

/** Without control characters and line breaks. */
export function inOneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, " ").trim();
}
