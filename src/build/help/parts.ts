import { fieldFacts, type Field } from "../../fields/table";
import { MARK, MARKS, SEVERITIES, type MarkCode } from "../../marks/marks";
import { fill } from "../../text/fill";
import type { Policy, Reading } from "../../policy/model";
import { OTHER_HEADERS, type OtherColumn } from "../../roster/other-vocabulary";
import { PAPER_SETTINGS, PAPER_SETTING_WORDS } from "../../roster/paper-settings";
import { helpTextsOf } from "../../text/help/of";
import type { HelpSheet, HelpTexts } from "../../text/help/texts";
import { OFFICE_LANGUAGE } from "../../text/languages";
import { textsOf } from "../../text/of";
import { readingLabel, readingTitle } from "../../text/reading-words";
import type { Language } from "../../text/texts";
import type { FunctionsMetadata } from "../functions-metadata";
import { escaped } from "../html";

/** What pages do not say themselves, because it stands in the program already: made of it at build, it cannot drift. */
export interface PartsSource {
  readonly language: Language;
  readonly policy: Policy;
  readonly functions: FunctionsMetadata;
}

/**
 * The part that a page asks for by name: `marks`, `readings`, `policy`, `columns`, `columns of ledger`, `papers`,
 * `function SUBSIDY`. Throws where there is none of that name.
 */
export function part(name: string, source: PartsSource): string {
  if (name === "marks") return marks(source.language);
  if (name === "columns") return columns(source);
  if (name === "papers") return paperLines(source.language);
  const sheet = /^columns of (\w+)$/.exec(name)?.[1],
    texts = helpTextsOf(source.language);
  if (sheet !== undefined && sheet in texts.sheets) return sheetColumns(sheet as HelpSheet, texts);
  if (name === "policy")
    return `<p class="note">${escaped(fill(texts.examples, { title: source.policy.title }))}</p>\n`;
  if (name === "readings") return source.policy.readings.map(reading => readingPart(reading, source)).join("");
  const id = /^function (\w+)$/.exec(name)?.[1],
    found = source.functions.functions.find(each => each.id === id);
  if (!found) throw new Error(`the help asks for “${name}”, which nothing makes`);
  return functionPart(found, source.language);
}

export function markAnchor(code: MarkCode): string {
  return `mark-${code.toLowerCase().replaceAll("_", "-")}`;
}

export function readingAnchor(code: string): string {
  return `reading-${code.toLowerCase()}`;
}

/** All marks, worst first, as the pane groups them. */
function marks(language: Language): string {
  const texts = textsOf(language),
    help = helpTextsOf(language);
  return SEVERITIES.map(severity => {
    const { label, means } = texts.severities[severity],
      own = MARKS.filter(code => MARK[code].severity === severity);
    const links = own
      .map(code => `<a href="#${markAnchor(code)}">${escaped(texts.marks[code].short)}</a>`)
      .join(help.list);
    return (
      `<h2 id="${severity}">${escaped(label)}</h2>\n<p>${escaped(means)}${help.colon}${links}</p>\n` +
      own
        .map(code => {
          const { short, todo } = texts.marks[code],
            meaning = fill(texts.marks[code].meaning, { basis: "" });
          return (
            `<h3 id="${markAnchor(code)}">${escaped(short)} <small><code>${code}</code></small>` +
            `</h3>\n<dl>` +
            `<dt>${escaped(help.marks.meaning)}</dt><dd>${escaped(meaning)}</dd><dt>${escaped(help.marks.todo)}</dt><dd>${escaped(todo)}</dd></dl>\n`
          );
        })
        .join("")
    );
  }).join("");
}

/** The policy's own bases stand behind the general ones, which they come before. */
const BEFORE_OWN: Field = "audited";

/** The columns of a roster, by the headers that sheets have whatever the page's language, and those of the policy. */
function columns({ language, policy }: PartsSource): string {
  const { columns: words, fields, list } = helpTextsOf(language),
    names = textsOf(OFFICE_LANGUAGE).fields,
    own = policy.bases.map(({ label, headers }) => [
      label,
      headers.filter(header => header !== label).join(list),
      words.own,
    ]);
  return table(
    [words.column, words.also, words.use],
    (Object.keys(fields) as Field[]).flatMap(field => [
      [names[field], (fieldFacts(field).also ?? []).join(list), fields[field]],
      ...(field === BEFORE_OWN ? own : []),
    ]),
  );
}

/** The columns of a sheet beside the rosters, each by the header that we write ourselves. */
function sheetColumns(sheet: HelpSheet, { columns: words, sheets }: HelpTexts): string {
  const hints: Readonly<Partial<Record<OtherColumn, string>>> = sheets[sheet];
  return table(
    [words.header, words.fill],
    Object.entries(OTHER_HEADERS[sheet]).map(([column, [header]]) => [header!, hints[column as OtherColumn] ?? ""]),
  );
}

function paperLines(language: Language): string {
  const { columns: words, papers } = helpTextsOf(language);
  return table(
    [words.setting, words.fill],
    PAPER_SETTINGS.map(setting => [PAPER_SETTING_WORDS[setting][0], papers[setting]]),
  );
}

function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (tag: string, cells: readonly string[]): string =>
    `<tr>${cells.map(cell => `<${tag}>${escaped(cell)}</${tag}>`).join("")}</tr>\n`;
  return `<table><thead>${line("th", headers)}</thead><tbody>\n${rows.map(row => line("td", row)).join("")}</tbody></table>\n`;
}

function readingPart(reading: Reading, { language }: PartsSource): string {
  const texts = textsOf(language),
    { readings: words, colon, list } = helpTextsOf(language);
  const clauses =
    reading.clauses.length === 0 ? words.allClauses : reading.clauses.map(id => texts.clause(id)).join(list);
  const choices = reading.choices.map(
    ({ value }, at) =>
      `<tr><td><code>${escaped(value)}</code></td>` +
      `<td>${escaped(readingLabel(texts, reading, value))}${at === 0 ? ` <small>${escaped(words.isDefault)}</small>` : ""}</td></tr>\n`,
  );
  return `<h2 id="${readingAnchor(reading.code)}">${escaped(readingTitle(texts, reading))} <small><code>${escaped(reading.code)}</code></small></h2>
<p>${escaped(words.words)}${colon}${reading.words === "" ? escaped(words.silent) : `<q>${escaped(reading.words)}</q>`}<br>${escaped(words.clauses)}${colon}${escaped(clauses)}</p>
<table><thead><tr><th>${escaped(words.value)}</th><th>${escaped(words.choices)}</th></tr></thead><tbody>
${choices.join("")}</tbody></table>\n`;
}

/** What Excel shows while the formula is typed: how it is written, and its arguments. */
function functionPart(
  { id, description, parameters }: FunctionsMetadata["functions"][number],
  language: Language,
): string {
  const { functions: words } = helpTextsOf(language);
  const written = parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name)).join(", ");
  const rows = parameters.map(
    ({ name, description: what, optional }) =>
      `<tr><td>${escaped(name)}${optional === true ? ` <small>${escaped(words.optional)}</small>` : ""}</td><td>${escaped(what ?? "")}</td></tr>\n`,
  );
  return (
    `<p>${escaped(description ?? "")}</p>\n<p class="written"><code>=SJS.${id}(${escaped(written)})</code></p>\n` +
    (rows.length === 0
      ? ""
      : `<table><thead><tr><th>${escaped(words.argument)}</th><th>${escaped(words.what)}</th></tr></thead><tbody>
${rows.join("")}</tbody></table>\n`)
  );
}
