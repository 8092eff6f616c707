import { BY_LANGUAGE } from "../by-language";
import type { Language } from "../languages";
import type { TaskTexts } from "./texts";

/** The texts of the use cases in a language. */
export function tasksOf(language: Language): TaskTexts {
  return BY_LANGUAGE[language].tasks;
}
