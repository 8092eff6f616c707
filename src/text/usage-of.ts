import { BY_LANGUAGE } from "./by-language";
import type { Language } from "./languages";

/** How the command is used, as it prints it for --help. */
export function usageOf(language: Language): string {
  return BY_LANGUAGE[language].usage;
}
