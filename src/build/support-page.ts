import { kindOf, LANGUAGES, OFFICE_LANGUAGE } from "../text/languages";
import { supportTextsOf } from "../text/support/of";
import type { SupportTexts } from "../text/support/support";
import { escaped } from "./html";

export interface SupportParts {
  readonly contentSecurity: string;
  readonly style: string;
  readonly script: string;
  readonly officeJs: string;
}

/** The page that needs nothing of a browser: what the add-in runs in and what to upgrade, in every language. */
export function supportPage({ contentSecurity, style, script, officeJs }: SupportParts): string {
  const own = supportTextsOf(OFFICE_LANGUAGE),
    others = LANGUAGES.filter(language => language !== OFFICE_LANGUAGE).map(language => ({
      lang: kindOf(language),
      texts: supportTextsOf(language),
    }));
  return `<!doctype html>
<html lang="${OFFICE_LANGUAGE}" data-office-js="${escaped(officeJs)}">
<head>
<meta charset="utf-8">
<meta http-equiv="X-UA-Compatible" content="IE=edge">
<meta http-equiv="Content-Security-Policy" content="${escaped(contentSecurity)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(own.title)}</title>
<link rel="icon" href="assets/icons/addin-32.png">
<link rel="stylesheet" href="${escaped(style)}">
</head>
<body>
<div id="too-old" role="alert">
<p>${escaped(own.tooOld)}</p>
${others.map(({ lang, texts }) => `<p lang="${lang}">${escaped(texts.tooOld)}</p>`).join("\n")}
<p id="missing">${escaped(own.missing)}${others.map(({ lang, texts }) => `<span lang="${lang}">${escaped(texts.missing)}</span>`).join("")}</p>
</div>
${sections(own)}
${others.map(({ lang, texts }) => `<hr>\n<div lang="${lang}">\n${sections(texts)}\n</div>`).join("\n")}
<script src="${escaped(script)}"></script>
</body>
</html>
`;
}

function sections(texts: SupportTexts): string {
  return [
    `<h1>${escaped(texts.title)}</h1>`,
    ...texts.sections.flatMap(({ heading, lines }) => [
      `<h2>${escaped(heading)}</h2>`,
      "<ul>",
      ...lines.map(line => `<li>${escaped(line)}</li>`),
      "</ul>",
    ]),
  ].join("\n");
}
