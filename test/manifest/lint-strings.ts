import { LANGUAGES, OFFICE_LANGUAGE } from "../../src/text/languages";
import { all, one, type Element } from "./tree";

const LONGEST = { ShortStrings: 125, LongStrings: 250 } as const;
const BASIC_TYPES = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";
/** Not words: the same in every language. */
const NAMES = new Set(["Functions.Namespace"]);

/** Every text in every language, within what Office shows. */
export function lintStrings(manifest: Element): string[] {
  const problems: string[] = [];
  if (one(manifest, "DefaultLocale")?.text !== "zh-CN") problems.push("the default language must be zh-CN");
  for (const name of ["DisplayName", "Description"]) {
    const element = manifest.children.find(child => child.name === name);
    if (element)
      problems.push(...inAll(element, name, name === "DisplayName" ? LONGEST.ShortStrings : LONGEST.LongStrings));
  }
  for (const list of ["ShortStrings", "LongStrings"] as const) {
    for (const text of all(one(manifest, list) ?? manifest, "String"))
      if (!NAMES.has(text.attributes["id"] ?? ""))
        problems.push(...inAll(text, text.attributes["id"] ?? "", LONGEST[list]));
  }
  // An Override without the prefix keeps the whole add-in from loading, and the schema cannot tell.
  for (const override of all(one(manifest, "Resources") ?? manifest, "Override"))
    if (override.space !== BASIC_TYPES) problems.push("an Override among the resources is no bt:Override");
  return problems;
}

function inAll(element: Element, id: string, longest: number): string[] {
  const chinese = element.attributes["DefaultValue"] ?? "";
  const overrides = element.children.filter(child => child.name === "Override").map(({ attributes }) => attributes);
  const others = LANGUAGES.filter(language => language !== OFFICE_LANGUAGE).map(
    language => [language, overrides.find(({ Locale }) => Locale === language)?.["Value"] ?? ""] as const,
  );
  return [
    ...(/\p{Script=Han}/u.test(chinese) ? [] : [`${id} has no Chinese text`]),
    ...others
      .filter(([, text]) => text.trim() === "" || text === chinese)
      .map(([language]) => `${id} has no text in ${language}`),
    ...[chinese, ...others.map(([, text]) => text)]
      .filter(text => text.length > longest)
      .map(text => `${id} has ${text.length} characters, more than ${longest}`),
  ];
}
