import { supportTextsOf } from "../text/support/of";
import type { SupportTexts } from "../text/support/support";
import { escaped } from "./html";

export interface SupportParts {
  readonly contentSecurity: string;
  readonly style: string;
  readonly script: string;
  readonly officeJs: string;
}

/** The page that needs nothing of a browser: what the add-in runs in and what to upgrade, in both languages. */
export function supportPage({ contentSecurity, style, script, officeJs }: SupportParts): string {
  const chinese = supportTextsOf("zh-CN"),
    english = supportTextsOf("en-US");
  return `<!doctype html>
<html lang="zh-CN" data-office-js="${escaped(officeJs)}">
<head>
<meta charset="utf-8">
<meta http-equiv="X-UA-Compatible" content="IE=edge">
<meta http-equiv="Content-Security-Policy" content="${escaped(contentSecurity)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(chinese.title)}</title>
<link rel="icon" href="assets/icons/addin-32.png">
<link rel="stylesheet" href="${escaped(style)}">
</head>
<body>
<div id="too-old" role="alert">
<p>${escaped(chinese.tooOld)}</p>
<p lang="en">${escaped(english.tooOld)}</p>
<p id="missing">${escaped(chinese.missing)}<span lang="en">${escaped(english.missing)}</span></p>
</div>
${sections(chinese)}
<hr>
<div lang="en">
${sections(english)}
</div>
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
