import { BY_LANGUAGE } from "./by-language";

/**
 * Every language that people are spoken to in. Settings, manifest, help, the functions' metadata and the headers by
 * which sheets of ours are known again are made of it. The first one stands where Office asks for none.
 */
export const LANGUAGES = Object.keys(BY_LANGUAGE) as readonly Language[];

export type Language = keyof typeof BY_LANGUAGE;

/**
 * What the district's office works in, whatever the pane speaks: papers, the command line, and the sheets and headers
 * that are put into a roster and read again (复核记录, 口径, 读表设置, 评审核定金额).
 */
export const OFFICE_LANGUAGE: Language = "zh-CN";

/** Of the law's own words, and of a policy's: for screen readers and browsers. */
export const LAW_LANGUAGE = "zh-CN";

/**
 * The language for one that Office or a browser shows itself in (`zh-TW`, `en-GB`): ours of that name, else ours of
 * that kind, else the office's own, as Office takes the manifest's default for every other one.
 */
export function languageFor(display: string | undefined): Language {
  const wanted = (display ?? "").toLowerCase(),
    kind = wanted.split("-")[0];
  return (
    LANGUAGES.find(language => language.toLowerCase() === wanted) ??
    LANGUAGES.find(language => kindOf(language) === kind) ??
    OFFICE_LANGUAGE
  );
}

/** `en` of `en-US`. */
export function kindOf(language: Language): string {
  return language.split("-")[0]!;
}

/** A file's name in a language: as it is for the office's, `name.en-US.json` of `name.json` for another one. */
export function fileIn(language: Language, name: string, tag: string = language): string {
  return language === OFFICE_LANGUAGE ? name : name.replace(/(?=\.\w+$)/, `.${tag}`);
}
