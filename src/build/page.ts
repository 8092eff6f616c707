import { OFFICE_LANGUAGE } from "../text/languages";
import { escaped } from "./html";

/** A page's head, in the order in which a browser must see it. */
export interface PageParts {
  readonly title: string;
  /** Lines to see until the pane is there, and where it cannot come. */
  readonly opening: readonly string[];
  readonly notOpened: readonly string[];
  /** Where the web view refuses the pane's styles. */
  readonly unstyled: readonly string[];
  readonly contentSecurity: string;
  /** Classic scripts that run at once, in this order. */
  readonly scripts: readonly string[];
  /** Scripts that only browsers with ES modules run, once the page is read. */
  readonly modules: readonly string[];
}

/** The task pane's page; the pane takes the place of what is in #root. */
export function page({ title, opening, notOpened, unstyled, contentSecurity, scripts, modules }: PageParts): string {
  return `<!doctype html>
<html lang="${OFFICE_LANGUAGE}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(contentSecurity)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="assets/icons/addin-32.png">
${scripts.map(src => `<script src="${escaped(src)}"></script>`).join("\n")}
${modules.map(src => `<script type="module" src="${escaped(src)}"></script>`).join("\n")}
</head>
<body>
<div id="unstyled" role="alert" hidden>${paragraphs(unstyled)}</div>
<div id="root">
<div id="opening">${paragraphs(opening)}</div>
<div id="not-opened" role="alert" hidden>${paragraphs(notOpened)}</div>
</div>
</body>
</html>
`;
}

function paragraphs(lines: readonly string[]): string {
  return lines.map(line => `<p>${escaped(line)}</p>`).join("");
}
