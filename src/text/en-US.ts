import { withNames } from "./mark-texts";
import type { Texts } from "./texts";
import { thousands } from "./thousands";
import { markAdvice } from "./en-US/mark-advice";
import { messages } from "./en-US/messages";
import { wording } from "./en-US/wording";
import { words } from "./en-US/words";

export const enUS: Texts = {
  ...wording,
  ...words,
  marks: withNames(wording.markNames, markAdvice),
  messages,
  counted: n => ({ n: thousands(n), s: n === 1 ? "" : "s" }),
};
