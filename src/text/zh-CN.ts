import { withNames } from "./mark-texts";
import type { Texts } from "./texts";
import { thousands } from "./thousands";
import { markAdvice } from "./zh-CN/mark-advice";
import { messages } from "./zh-CN/messages";
import { wording } from "./zh-CN/wording";
import { words } from "./zh-CN/words";

export const zhCN: Texts = {
  ...wording,
  ...words,
  marks: withNames(wording.markNames, markAdvice),
  messages,
  counted: n => ({ n: thousands(n) }),
};
