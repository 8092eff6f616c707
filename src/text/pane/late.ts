import { OFFICE_LANGUAGE } from "../languages";
import type { Language } from "../texts";
import type { PaneTexts } from "./texts";
import { zhCN } from "./zh-CN";

/** The pane's texts as they are fetched: the office's language with the pane, another one when somebody reads it. */
const LOADERS: Readonly<Record<Exclude<Language, "zh-CN">, () => Promise<PaneTexts>>> = {
  "en-US": async () => (await import("./en-US")).enUS,
};

const here = new Map<Language, PaneTexts>([["zh-CN", zhCN]]);

/** Fetches what the pane says in a language; rejects where that cannot be had. */
export async function loadPaneTexts(language: Language): Promise<void> {
  if (here.has(language)) return;
  const load = language in LOADERS ? LOADERS[language as keyof typeof LOADERS] : null;
  if (load !== null) here.set(language, await load());
}

/** What the pane says in a language that was fetched; in the office's own until then. */
export function paneTextsHere(language: Language): PaneTexts {
  return here.get(language) ?? here.get(OFFICE_LANGUAGE)!;
}
