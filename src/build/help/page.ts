import type { Policy } from "../../policy/model";
import { fill } from "../../text/fill";
import { helpTextsOf } from "../../text/help/of";
import { helpPageName } from "../../text/help/page-name";
import { HELP_PAGES, type HelpPage } from "../../text/help/texts";
import { languageName } from "../../text/language-name";
import { LANGUAGES, type Language } from "../../text/languages";
import { escaped } from "../html";
import type { Rendered } from "./markdown";

/** Pages of text: nothing runs, nothing is loaded from elsewhere. */
const CONTENT_SECURITY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
/** A page with fewer sections is seen at a glance. */
const FEWEST_SECTIONS = 4;

/**
 * A page of the help around its text: menu, the same page in the other language, its sections, the policy it speaks of.
 */
export function helpPage(
  page: HelpPage,
  language: Language,
  { title, html, headings }: Rendered,
  style: string,
  policy: Policy,
): string {
  const texts = helpTextsOf(language),
    others = LANGUAGES.filter(other => other !== language).map(
      other =>
        `<a lang="${other}" hreflang="${other}" href="${helpPageName(page, other)}">` +
        `${escaped(languageName(other))}</a>`,
    );
  const menu = HELP_PAGES.map(
    each =>
      `<li><a href="${helpPageName(each, language)}"${each === page ? ' aria-current="page"' : ""}>${escaped(texts.pages[each])}</a></li>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · ${escaped(texts.name)}</title>
<link rel="icon" href="../assets/icons/addin-32.png">
<link rel="stylesheet" href="${escaped(style)}">
</head>
<body>
<header>
<p><strong>${escaped(texts.name)}</strong> ${others.join(" ")}</p>
<nav aria-label="${escaped(texts.menu)}"><ul>
${menu.join("\n")}
</ul></nav>
</header>
<main>
${withSections(html, headings, texts.onThisPage)}</main>
<footer><p>${escaped(fill(texts.policy, { title: policy.title, version: policy.version }))}</p></footer>
</body>
</html>
`;
}

/** The list of sections stands below the title. */
function withSections(html: string, headings: Rendered["headings"], name: string): string {
  if (headings.length < FEWEST_SECTIONS) return html;
  const list = headings.map(({ id, html: words }) => `<li><a href="#${id}">${words}</a></li>`).join("\n");
  return html.replace(
    "</h1>\n",
    () =>
      `</h1>\n<nav class="sections" aria-label="${escaped(name)}"><p>${escaped(name)}</p><ul>\n${list}\n</ul></nav>\n`,
  );
}
