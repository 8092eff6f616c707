import { createContext, useContext } from "react";
import { paneTextsOf } from "../../text/pane/of";
import type { PaneTexts } from "../../text/pane/texts";
import { textsOf } from "../../text/of";
import type { Language, Texts } from "../../text/texts";

/** What people read, in the language in force: the texts of results and those of the pane. */
export interface Words {
  readonly language: Language;
  readonly texts: Texts;
  readonly pane: PaneTexts;
}

export function wordsOf(language: Language): Words {
  return { language, texts: textsOf(language), pane: paneTextsOf(language) };
}

const WordsContext = createContext<Words>(wordsOf("zh-CN"));
export const SpeakIn = WordsContext.Provider;

export function useWords(): Words {
  return useContext(WordsContext);
}

/** The language to begin with, from the one that Office shows itself in: Chinese of any kind, else English. */
export function languageOf(display: string | undefined): Language {
  return display === undefined || display.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
}
