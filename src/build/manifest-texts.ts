import type { RibbonTexts } from "../text/ribbon/ribbon";
import { ribbonTextsOf } from "../text/ribbon/of";
import { fileIn, LANGUAGES, OFFICE_LANGUAGE, type Language } from "../text/languages";
import { escaped } from "./html";
import { DEVELOPMENT_ADDRESS } from "./settings";
import { SHORTCUTS_FILE } from "./shortcuts";

const FUNCTIONS_FILE = "functions.json",
  OTHERS = LANGUAGES.filter(language => language !== OFFICE_LANGUAGE);

/**
 * The manifest with what it says, in every language: the office's as the default, each other one's as an override of
 * it. Only what has no words (structure, icons, addresses) is written by hand. Throws for a text that is not there.
 */
export function withTexts(manifest: string): string {
  return withShortcuts(
    manifest
      .replace(/<DefaultLocale>[^<]*/, `<DefaultLocale>${OFFICE_LANGUAGE}`)
      .replace(
        /^( *)<(DisplayName|Description) DefaultValue="[^"]*"(?:\/>|>[\s\S]*?<\/\2>)/gm,
        (_, indent: string, element: "DisplayName" | "Description") =>
          inAll(indent, element, "", "Override", texts => (element === "DisplayName" ? texts.name : texts.description)),
      )
      .replace(
        /^( *)<bt:(String|Url) id="([^"]+)" DefaultValue="([^"]*)"(?:\/>|>[\s\S]*?<\/bt:\2>)/gm,
        (whole, indent: string, kind: string, id: string) => {
          const said = id === "Functions.Metadata.Url" ? functionsFile : sayingOf(kind, id);
          return said === null ? whole : inAll(indent, `bt:${kind}`, ` id="${id}"`, "bt:Override", said);
        },
      ),
  );
}

type Said = (texts: RibbonTexts, language: Language) => string | undefined;

const functionsFile: Said = (_, language) => DEVELOPMENT_ADDRESS + fileIn(language, FUNCTIONS_FILE);

/** How a resource is said; null: it is no words (an address, the functions' prefix). */
function sayingOf(kind: string, id: string): Said | null {
  if (kind === "Url" || id === "Functions.Namespace") return null;
  const [of, name = ""] = id.split(".");
  return texts => {
    const buttons: Readonly<Record<string, { readonly label: string; readonly supertip: string }>> = {
        ...texts.commands,
        pane: texts.pane,
      },
      groups: Readonly<Record<string, string>> = texts.groups;
    switch (of) {
      case "Tab":
        return texts.tab;
      case "Group":
        return groups[name];
      case "Label":
        return buttons[name]?.label;
      case "Tip":
        return buttons[name]?.supertip;
      case "FirstRun":
        return name === "Title" ? texts.firstRun.title : texts.firstRun.description;
      default:
        return undefined;
    }
  };
}

function inAll(indent: string, element: string, attributes: string, override: string, said: Said): string {
  const value = (language: Language): string => {
    const text = said(ribbonTextsOf(language), language);
    if (text === undefined) throw new Error(`nothing says <${element}${attributes}> of the manifest`);
    return escaped(text);
  };
  return [
    `${indent}<${element}${attributes} DefaultValue="${value(OFFICE_LANGUAGE)}">`,
    ...OTHERS.map(language => `${indent}  <${override} Locale="${language}" Value="${value(language)}"/>`),
    `${indent}</${element}>`,
  ].join("\n");
}

/**
 * The shortcuts' file, and where their names in other languages stand: one further language by its address, several by
 * Office's token for the locale (learn.microsoft.com, ExtendedOverrides and Tokens).
 */
function withShortcuts(manifest: string): string {
  const url = DEVELOPMENT_ADDRESS + SHORTCUTS_FILE,
    [only, ...further] = OTHERS;
  const named = (tag: string): string => DEVELOPMENT_ADDRESS + fileIn(only!, SHORTCUTS_FILE, tag);
  const element =
    only === undefined
      ? `<ExtendedOverrides Url="${url}"/>`
      : further.length === 0
        ? `<ExtendedOverrides Url="${url}" ResourcesUrl="${named(only)}"/>`
        : [
            `<ExtendedOverrides Url="${url}" ResourcesUrl="${named("${token.locale}")}">`,
            "    <Tokens>",
            `      <Token Name="locale" DefaultValue="${only}" xsi:type="LocaleToken">`,
            ...OTHERS.map(language => `        <Override Locale="${language}" Value="${language}"/>`),
            "      </Token>",
            "    </Tokens>",
            "  </ExtendedOverrides>",
          ].join("\n");
  return manifest.replace(/<ExtendedOverrides [^>]*?(?:\/>|>[\s\S]*?<\/ExtendedOverrides>)/, () => element);
}
