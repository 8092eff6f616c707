import { RENT, RENT_BLANK } from "./columns";

/** What a rent is counted in, as lists offer it and helps name it; other spellings of the same are read too. */
const BY_WORDS: Readonly<Record<string, number>> = {
  "元/㎡/月": RENT.areaMonth,
  "元/㎡/天": RENT.areaDay,
  "元/㎡/年": RENT.areaYear,
  "元/月": RENT.month,
  "元/年": RENT.year,
};
export const RENT_UNITS: readonly string[] = Object.keys(BY_WORDS);

/** A code of RENT for a unit in those words, else RENT_BLANK. */
export function rentUnitCode(words: string): number {
  return BY_WORDS[words] ?? RENT_BLANK;
}
