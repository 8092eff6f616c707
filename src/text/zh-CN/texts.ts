import { withNames } from "../mark-texts";
import type { LanguageTexts } from "../language-texts";
import { thousands } from "../thousands";
import { markAdvice } from "./mark-advice";
import { messages } from "./messages";
import { wording } from "./wording";
import { words } from "./words";

export const texts: LanguageTexts = {
  ...wording,
  ...words,
  marks: withNames(wording.markNames, markAdvice),
  messages,
  counted: n => ({ n: thousands(n) }),
};
