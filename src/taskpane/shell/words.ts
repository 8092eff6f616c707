import { createContext, useContext } from "react";
import { paneTextsHere } from "../../text/pane/late";
import type { PaneTexts } from "../../text/pane/texts";
import { textsOf } from "../../text/of";
import { OFFICE_LANGUAGE, type Language } from "../../text/languages";
import type { Texts } from "../../text/texts";

/** What people read, in the language in force: the texts of results and those of the pane. */
export interface Words {
  readonly language: Language;
  readonly texts: Texts;
  readonly pane: PaneTexts;
  /** What a number brings to a text that counts. */
  readonly counted: Texts["counted"];
}

export function wordsOf(language: Language): Words {
  const texts = textsOf(language);
  return { language, texts, pane: paneTextsHere(language), counted: texts.counted };
}

const WordsContext = createContext<Words>(wordsOf(OFFICE_LANGUAGE));
export const SpeakIn = WordsContext.Provider;

export function useWords(): Words {
  return useContext(WordsContext);
}
