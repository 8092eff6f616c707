import { clause } from "./en-US/clause";
import { marks } from "./en-US/marks";
import { messages } from "./en-US/messages";
import { readings } from "./en-US/readings";
import { sentences } from "./en-US/sentences";
import { words } from "./en-US/words";
import type { Texts } from "./texts";

export const enUS: Texts = { language: "en-US", ...words, marks, sentences, messages, clause, readings };
