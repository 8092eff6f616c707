import type { Policy } from "../policy/model";
import { headerText, plainText } from "../roster/header-text";
import { otherKeys } from "../roster/other-table";
import type { SheetKind } from "../roster/sheet-kind";
import { columnKeys } from "../roster/overrides";
import { RosterProblem } from "../roster/problem";
import { corrected, overridesOf, type Corrections } from "./corrections";
import { recognise } from "./recognised-sheet";
import { settingIn } from "./setting-words";
import type { SheetHead } from "./sheet-head";

/**
 * What one run says about columns (`--columns '[工作表!]表头=含义'`), added to what stands in 读表设置. A header of two lines
 * is 上/下; the last = splits. Throws a RosterProblem for a header that no sheet has or that two columns have, and for a
 * meaning that there is none.
 */
export function withColumnAnswers(
  said: readonly string[],
  heads: readonly SheetHead[],
  policy: Policy,
  corrections: Corrections,
): Corrections {
  return said.reduce((all, text) => withAnswer(text, heads, policy, all), corrections);
}

function withAnswer(text: string, heads: readonly SheetHead[], policy: Policy, corrections: Corrections): Corrections {
  const at = text.lastIndexOf("="),
    setting = at > 0 ? settingIn(policy, text.slice(at + 1)) : null;
  if (setting === null || (setting.kind !== "meaning" && setting.kind !== "answer"))
    throw new RosterProblem("unknown-meaning", null, { text });
  const { sheets, header } = addressed(text.slice(0, at).trim(), heads);
  const all = sheets.flatMap(head => {
    const key = keyOf(head, header, policy, corrections);
    return key === null ? [] : [{ sheet: head.info.name, ...key }];
  });
  // A header without its sheet is a roster's, as long as one has it.
  const found = all.some(({ beside }) => !beside) ? all.filter(({ beside }) => !beside) : all;
  if (found.length === 0) throw new RosterProblem("unknown-column", null, { text: header });
  const override = setting.kind === "meaning" ? { meaning: setting.meaning } : { answer: setting.answer };
  return found.reduce((all, { sheet, key }) => corrected(all, sheet, { columns: { [key]: override } }), corrections);
}

/** `申报表!单位`: the sheet before the mark, where there is one of that name; else every sheet. */
function addressed(text: string, heads: readonly SheetHead[]): { sheets: readonly SheetHead[]; header: string } {
  const head = heads
    .filter(({ info }) => text.startsWith(`${info.name}!`))
    .sort((a, b) => b.info.name.length - a.info.name.length)[0];
  return head
    ? { sheets: [head], header: text.slice(head.info.name.length + 1).trim() }
    : { sheets: heads, header: text };
}

interface Key {
  readonly key: string;
  /** Of a sheet beside the rosters. */
  readonly beside: boolean;
}

/** The key of the sheet's column with that header; null where it has none. */
function keyOf(head: SheetHead, header: string, policy: Policy, corrections: Corrections): Key | null {
  const sheet = recognise(head, policy, overridesOf(corrections).get(head.info.name));
  if (!sheet || sheet.kind.kind === "result") return null;
  const known = columnsOf(sheet.kind);
  const beside = sheet.kind.kind === "other";
  if (known === null) {
    const key = textIn(head, header);
    return key === null ? null : { key, beside };
  }
  const { keys, written } = known;
  const numbered = keys.indexOf(header);
  if (numbered >= 0 && written[numbered] !== header) return { key: header, beside };
  for (const same of [asWritten, lowestLine, bareWords]) {
    const at = written.flatMap((one, i) => (same(one, header) ? [i] : []));
    if (at.length > 1) throw new RosterProblem("ambiguous-column", head.info.name, { text: header });
    if (at.length === 1) return { key: keys[at[0]!]!, beside };
  }
  return null;
}

/** The columns of a roster, a ledger or a ban; null where the sheet is none of them. */
function columnsOf(kind: SheetKind): { readonly keys: readonly string[]; readonly written: readonly string[] } | null {
  if (kind.kind === "other") return { keys: otherKeys(kind.other), written: kind.other.texts };
  if (!("layout" in kind)) return null;
  const { columns } = kind.layout;
  return { keys: columnKeys(columns), written: columns.map(({ header }) => header) };
}

/** As it is written, with 上/下 for two lines. */
function asWritten(written: string, wanted: string): boolean {
  return plainText(written.replaceAll("｜", "/")) === plainText(wanted.replaceAll("｜", "/"));
}
/** The lowest line alone. */
function lowestLine(written: string, wanted: string): boolean {
  return plainText(written.slice(written.lastIndexOf("｜") + 1)) === plainText(wanted);
}
/** Without units, brackets and signs. */
function bareWords(written: string, wanted: string): boolean {
  const { core } = headerText(wanted);
  return core !== "" && headerText(written.slice(written.lastIndexOf("｜") + 1)).core === core;
}

/** A text of a sheet that nothing recognises: it may be a header all the same. */
function textIn({ rows }: SheetHead, header: string): string | null {
  const cell = rows.flat().find(one => typeof one === "string" && plainText(one) === plainText(header));
  return typeof cell === "string" ? cell.replace(/\s+/g, " ").trim() : null;
}
