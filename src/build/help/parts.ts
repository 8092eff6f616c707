import { MARK, MARKS, SEVERITIES, type MarkCode } from "../../marks/marks";
import { fill } from "../../text/fill";
import type { Policy, Reading } from "../../policy/model";
import { helpTextsOf } from "../../text/help/of";
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
 * The part that a page asks for by name: `marks`, `readings`, `policy`, `function SUBSIDY`. Throws where there is none
 * of that name.
 */
export function part(name: string, source: PartsSource): string {
  if (name === "marks") return marks(source.language);
  if (name === "policy")
    return `<p class="note">${escaped(fill(helpTextsOf(source.language).examples, { title: source.policy.title }))}</p>\n`;
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
