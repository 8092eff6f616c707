import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Policy } from "../../policy/model";
import { helpPageName } from "../../text/help/page-name";
import { HELP_PAGES, type HelpPage } from "../../text/help/texts";
import { LANGUAGES, type Language } from "../../text/languages";
import { named, type PackageFile } from "../files-plugin";
import type { FunctionsMetadata } from "../functions-metadata";
import { HELP } from "./addresses";
import { rendered } from "./markdown";
import { helpPage } from "./page";
import { part } from "./parts";

/**
 * The help as the package has it, made of the pages in each language's folder. Throws where one is not there, asks for
 * what nothing makes, or leads to no page.
 */
export function helpFiles(
  policy: Policy,
  functions: Readonly<Record<Language, FunctionsMetadata>>,
): readonly PackageFile[] {
  const style = named("help.css", source("help.css"));
  const pages = LANGUAGES.flatMap(language =>
    HELP_PAGES.map(page => {
      const text = rendered(helpSource(page, language), {
        part: name => part(name, { language, policy, functions: functions[language] }),
        page: linked => helpPageName(linked, language),
      });
      return { name: helpPageName(page, language), content: helpPage(page, language, text, style.name, policy) };
    }),
  );
  return [style, ...pages].map(({ name, content }) => ({ name: `${HELP}/${name}`, content }));
}

/** A page as people wrote it. */
export function helpSource(page: HelpPage, language: Language): string {
  return source(`../../text/${language}/help/${page}.md`);
}

function source(path: string): string {
  return readFileSync(fileURLToPath(new URL(path, import.meta.url)), "utf8");
}
