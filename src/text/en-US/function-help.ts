import type { FunctionHelps } from "../function-help";

/** English stands in the functions' own comments. */
export const functionHelp: FunctionHelps = "comments";
