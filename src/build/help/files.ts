import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Policy } from "../../policy/model";
import { helpPageName } from "../../text/help/page-name";
import { HELP_PAGES } from "../../text/help/texts";
import { LANGUAGES, type Language } from "../../text/languages";
import { named, type PackageFile } from "../files-plugin";
import type { FunctionsMetadata } from "../functions-metadata";
import { HELP } from "./addresses";
import { rendered } from "./markdown";
import { helpPage } from "./page";
import { part } from "./parts";

/** The help as the package has it, made of docs/help. Throws where a page asks for what nothing makes. */
export function helpFiles(
  policy: Policy,
  functions: Readonly<Record<Language, FunctionsMetadata>>,
): readonly PackageFile[] {
  const style = named("help.css", source("help.css"));
  const pages = LANGUAGES.flatMap(language =>
    HELP_PAGES.map(page => {
      const text = rendered(source(helpPageName(page, language, "md")), name =>
        part(name, { language, policy, functions: functions[language] }),
      );
      return { name: helpPageName(page, language), content: helpPage(page, language, text, style.name, policy) };
    }),
  );
  return [style, ...pages].map(({ name, content }) => ({ name: `${HELP}/${name}`, content }));
}

function source(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../../docs/help/${name}`, import.meta.url)), "utf8");
}
