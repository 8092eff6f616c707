import { ReadingError } from "../engine/switches";
import { RosterProblem } from "../roster/problem";
import { fill } from "../text/fill";
import { listedIn } from "../text/listed-in";
import { rosterProblemMessage } from "../text/roster-problem-message";
import type { Texts } from "../text/texts";
import { FileProblem } from "../workbook/file/problem";
import { CommandProblem } from "./command-problem";

/** One line for a person: what is wrong, where, and what to do; never a stack trace. */
export function problemLine(texts: Texts, error: unknown): string {
  return inOneLine(sentence(texts, error));
}

function sentence(texts: Texts, error: unknown): string {
  const { messages } = texts;
  if (error instanceof CommandProblem) return fill(messages.cli[error.code], listedIn(texts, error.values));
  if (error instanceof FileProblem) return fill(messages.file[error.code], error.values);
  if (error instanceof RosterProblem) return rosterProblemMessage(texts, error);
  if (error instanceof ReadingError) {
    const values = { code: error.code, value: error.value ?? "", choices: error.choices.join(texts.sentences.list) };
    return fill(error.value === null ? messages.cli.unknownReading : messages.cli.unknownReadingValue, values);
  }
  return fill(messages.cli.unexpected, { text: error instanceof Error ? error.message : String(error) });
}

/** Without control characters and line breaks. */
export function inOneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, " ").trim();
}
