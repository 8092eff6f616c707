import type { Texts } from "./texts";
import { clause } from "./zh-CN/clause";
import { marks } from "./zh-CN/marks";
import { messages } from "./zh-CN/messages";
import { sentences } from "./zh-CN/sentences";
import { words } from "./zh-CN/words";

/** The readings' titles and labels are the policy's own, which is in Chinese. */
export const zhCN: Texts = { language: "zh-CN", ...words, marks, sentences, messages, clause, readings: {} };
