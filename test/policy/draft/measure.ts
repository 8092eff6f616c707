import { readFileSync } from "node:fs";
import { draftArticle } from "../../../src/policy/draft/draft";
import { draftLaw } from "../../../src/policy/draft/law-in-file";
import { draftText } from "../../../src/policy/draft/paragraphs";
import { columnsOf } from "./columns";

/** A sentence of a real policy, verbatim, with the columns that it was read into by hand. */
export interface Listed {
  readonly id: string;
  /** The half of the texts that it is of: the grammar was made on the first, and counted on the second. */
  readonly half: "first" | "second";
  readonly source: string;
  readonly text: string;
  readonly base: string;
  readonly modifiers: readonly string[];
}

export function listed(): Listed[] {
  return readFileSync("test/policy/draft/sentences.tsv", "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map(line => {
      const [id = "", half = "", source = "", text = "", base = "", modifiers = ""] = line.split("\t");
      return {
        id,
        half: half === "second" ? "second" : "first",
        source,
        text,
        base,
        modifiers: modifiers.split(" ").filter(modifier => modifier !== ""),
      };
    });
}

/** What the columns say beyond the words of the sentence, each looked at by hand. */
export const BEYOND_THE_WORDS: Readonly<Record<string, string>> = {
  "7": "“当年”说的是基数；上限、年数不在这句话里",
  "8": "“当年”说的是基数，上限没有说一家一年",
  "13": "分两次拨付在另一句话里（第15句）",
  "14": "分两次拨付在另一句话里（第15句）",
  "34": "原文没有晋级、补差的话",
  "83": "原文没有晋级、补差的话",
  "93": "“实现正增长”没有数，列为人工核对",
};

/** `beyond`: read as its words say, while the columns know more than they. */
export type Result = "complete" | "beyond" | "part" | "none" | "differs";

export interface Measured extends Listed {
  readonly result: Result;
  readonly why: string;
}

/** Several sentences of their own say what one with levels says. */
function isSame(bases: readonly string[], wanted: string): boolean {
  const own = bases.filter(base => base !== "RULE");
  if (bases.includes(wanted) && (wanted === "RULE" || own.every(base => base === wanted))) return true;
  if (wanted === "FIX-LEVEL") return own.length > 0 && own.every(base => base === "FIX" || base === "FIX-LEVEL");
  // 分别给予最高…: by threshold, and reviewed.
  if (wanted === "TIER-AMT") return own.length > 0 && own.every(base => base === "REC");
  return (wanted === "RATE-LEVEL" || wanted === "RATE-TIER") && own.length > 1 && own.every(base => base === "RATE");
}

export function measure(sentence: Listed): Measured {
  const [article] = draftText(`# -\n${sentence.text}`).articles;
  const drafted = draftArticle(article!);
  const read = drafted.clauses.length + drafted.rules.length;
  // What the file's format cannot say is open too.
  const { open } = draftLaw(`# -\n${sentence.text}`);
  if (open.length > 0) {
    const why = [...new Set(open.map(line => line.because))].join("；");
    return { ...sentence, result: read + drafted.partial.length > 0 ? "part" : "none", why };
  }
  if (read === 0) return { ...sentence, result: "none", why: "没有认出给钱的话" };
  const { bases, modifiers } = columnsOf(article!.text, drafted);
  const missing = sentence.modifiers.filter(modifier => !modifiers.has(modifier));
  const differs = [
    ...(isSame(bases, sentence.base) ? [] : [`读作 ${bases.join("+")}`]),
    ...(missing.length > 0 ? [`没有读出 ${missing.join(" ")}`] : []),
  ];
  const beyond = BEYOND_THE_WORDS[sentence.id];
  if (differs.length === 0) return { ...sentence, result: "complete", why: "" };
  return { ...sentence, result: beyond === undefined ? "differs" : "beyond", why: beyond ?? differs.join("；") };
}
