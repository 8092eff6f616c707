import type { Language } from "./languages";

/** Texts by language that say themselves which language they are in; made once for each. */
export function withLanguage<T extends object>(
  textsOf: (language: Language) => T,
): (language: Language) => T & { readonly language: Language } {
  const made: Partial<Record<Language, T & { readonly language: Language }>> = {};
  return language => (made[language] ??= { ...textsOf(language), language });
}
