import type { ApplicationRow } from "../fields/row-numbers";
import { FIELDS } from "../fields/table";
import type { Meaning } from "../fields/meaning";
import { headerText } from "../roster/header-text";
import type { Answer } from "../roster/findings";
import type { Policy } from "../policy/model";
import { fieldName } from "../report/field-name";
import { LANGUAGES, OFFICE_LANGUAGE } from "../text/languages";
import { textsOf } from "../text/of";

/** What a line of 读表设置, or `--columns`, says about a column or about the sheet. */
export type Setting =
  | { readonly kind: "meaning"; readonly meaning: Meaning | null }
  | { readonly kind: "answer"; readonly answer: Answer; readonly by?: string }
  | { readonly kind: "on"; readonly on: boolean }
  | { readonly kind: "header-row"; readonly row: ApplicationRow }
  | { readonly kind: "clause"; readonly clause: string }
  /** What was said before is taken back. */
  | { readonly kind: "as-recognised" };

/** The words of the sheet, which is Chinese whatever the pane's language is, as 口径 and 复核记录 are. */
const ON = "参加核算",
  OFF = "不参加核算",
  AS_RECOGNISED = "自动识别";
const HEADER_ROW = /^表头在第(\d{1,7})行$/,
  CLAUSE = /^整张表是(.{1,60})$/;

/** An answer, and whose it is. */
const SIGNED = /^([^（(]{1,60})[（(]([^()（）]{1,40})[)）]$/;

/** A setting in the sheet's words; `setting` reads them again. */
export function settingWords(policy: Policy, setting: Setting): string {
  const { answers } = textsOf(OFFICE_LANGUAGE).messages;
  switch (setting.kind) {
    case "meaning":
      return setting.meaning === null ? answers.unused : fieldName(policy, OFFICE_LANGUAGE, setting.meaning);
    case "answer":
      return answers[setting.answer] + (setting.by === undefined ? "" : `（${setting.by}）`);
    case "on":
      return setting.on ? ON : OFF;
    case "header-row":
      return `表头在第${setting.row}行`;
    case "clause":
      return `整张表是${setting.clause}`;
    case "as-recognised":
      return AS_RECOGNISED;
  }
}

/**
 * What somebody wrote: a column's name in any language of ours, a header that is known for it, a basis of the policy's
 * own, or one of the sheet's own words; null where it says nothing that there is.
 */
export function settingIn(policy: Policy, written: string): Setting | null {
  const text = plain(written);
  if (text === ON || text === OFF) return { kind: "on", on: text === ON };
  if (text === AS_RECOGNISED) return { kind: "as-recognised" };
  const row = HEADER_ROW.exec(text)?.[1],
    clause = CLAUSE.exec(text)?.[1];
  if (row !== undefined) return Number(row) > 0 ? { kind: "header-row", row: Number(row) } : null;
  if (clause !== undefined) return { kind: "clause", clause };
  const answer = answerIn(text);
  if (answer !== null) return answer === "unused" ? { kind: "meaning", meaning: null } : { kind: "answer", answer };
  const signed = SIGNED.exec(written.trim()),
    answered = signed ? answerIn(plain(signed[1]!)) : null;
  if (answered !== null && answered !== "unused") return { kind: "answer", answer: answered, by: signed![2]! };
  const meaning = meaningNamed(policy, text);
  return meaning === null ? null : { kind: "meaning", meaning };
}

function answerIn(text: string): Answer | null {
  for (const language of LANGUAGES) {
    const { answers } = textsOf(language).messages;
    for (const answer of Object.keys(answers) as Answer[]) if (plain(answers[answer]) === text) return answer;
  }
  return null;
}

/** A column by its name, a policy's own basis by its label; else by a header that stands for exactly one column. */
function meaningNamed(policy: Policy, text: string): Meaning | null {
  const own = policy.bases.findIndex(basis => plain(basis.label) === text);
  if (own >= 0) return { own };
  for (const language of LANGUAGES) {
    const { fields } = textsOf(language),
      field = FIELDS.find(({ name }) => plain(fields[name]) === text);
    if (field) return { field: field.name };
  }
  const { core } = headerText(text),
    known = FIELDS.filter(({ exact }) => exact.includes(core));
  return known.length === 1 ? { field: known[0]!.name } : null;
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "").toUpperCase();
}
