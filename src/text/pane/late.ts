import { BY_LANGUAGE } from "../by-language";
import { OFFICE_LANGUAGE, type Language } from "../languages";
import { pane } from "../zh-CN/pane";
import type { PaneTexts } from "./texts";

/** The pane's texts as they are fetched: the office's language with the pane, another one when somebody reads it. */
const here = new Map<Language, PaneTexts>([[OFFICE_LANGUAGE, pane]]);

/** Fetches what the pane says in a language; rejects where that cannot be had. */
export async function loadPaneTexts(language: Language): Promise<void> {
  if (!here.has(language)) here.set(language, await BY_LANGUAGE[language].latePane());
}

/** What the pane says in a language that was fetched; in the office's own until then. */
export function paneTextsHere(language: Language): PaneTexts {
  return here.get(language) ?? here.get(OFFICE_LANGUAGE)!;
}
