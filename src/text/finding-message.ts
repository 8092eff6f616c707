import type { Finding, FindingCode } from "../roster/findings";
import { fill, placeholders, type Values } from "./fill";
import type { Texts } from "./texts";

/** What a finding's sentence is made of; `column` and `sheet` serve where the values do not name them. */
type FindingLike = Pick<Finding, "code" | "sheet" | "column" | "values">;

/**
 * The sentence of a finding. One whose values lack what its sentence names is told plainly with all that it carries, so
 * that nothing recognised, assumed or ignored is ever passed over. `bases`: labels of the policy's own bases, which
 * columns mean by their place (`own`).
 */
export function findingMessage(texts: Texts, finding: FindingLike, bases: readonly string[] = []): string {
  const values = spoken(texts, finding, bases),
    template =
      finding.values["of"] === "projectNumber"
        ? texts.messages.numbersOfOneProject
        : texts.messages.findings[finding.code];
  if (placeholders(template).every(name => Object.hasOwn(values, name))) return fill(template, values);
  return fill(texts.messages.bareFinding, {
    code: finding.code,
    place: placeOf(texts, finding),
    values: listed(texts, finding.values),
  });
}

/** What kind of finding it is, in a word or two. */
export function findingName(texts: Texts, code: FindingCode): string {
  return texts.messages.findingNames[code];
}

/** What a question offers, in words: columns by their names, policies' own bases as they are written. */
export function choiceName(texts: Texts, choice: string): string {
  const words: Readonly<Record<string, string>> = { ...texts.fields, ...texts.messages.answers };
  return Object.hasOwn(words, choice) ? words[choice]! : choice;
}

/** The values in words: fields, kinds and reasons are codes of the reader. */
function spoken(texts: Texts, finding: FindingLike, bases: readonly string[]): Values {
  const { unitFrom, sheetKinds, missingColumns, decisionReasons, blank } = texts.messages;
  const word = (name: string, words: Readonly<Record<string, string>>): Values => {
    const value = finding.values[name];
    return typeof value === "string" && Object.hasOwn(words, value) ? { [name]: words[value] as string } : {};
  };
  const header = finding.values["header"] ?? finding.column,
    { own } = finding.values;
  return {
    ...(finding.sheet === null ? {} : { sheet: finding.sheet }),
    ...(finding.column === null ? {} : { column: finding.column }),
    ...finding.values,
    ...(header === undefined || header === null ? {} : { header }),
    ...word("field", texts.fields),
    ...(typeof own === "number" ? { field: bases[own] ?? texts.fields.basis } : {}),
    ...word("from", unitFrom),
    ...word("kind", sheetKinds),
    ...word("missing", missingColumns),
    ...word("reason", decisionReasons),
    ...(finding.values["text"] === "" ? { text: blank } : {}),
  };
}

function placeOf(texts: Texts, finding: FindingLike): string {
  const at = [finding.sheet, finding.column]
    .filter(part => part !== null)
    .map(part => fill(texts.sentences.quote, { words: part }));
  return at.join("");
}

function listed(texts: Texts, values: Values): string {
  const all = Object.entries(values).map(([name, value]) => `${name}=${value}`);
  return all.length === 0 ? "" : ` (${all.join(texts.sentences.list)})`;
}
