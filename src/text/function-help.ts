import type { Parameter } from "./formula-texts";

/** What Excel shows of a function while its formula is typed. */
export interface FunctionHelp {
  readonly description: string;
  readonly parameters: Readonly<Partial<Record<Parameter, string>>>;
}

/** By the functions' ids; `comments`: they stand in the functions' own comments, which the metadata are made of. */
export type FunctionHelps = Readonly<Record<string, FunctionHelp>> | "comments";
