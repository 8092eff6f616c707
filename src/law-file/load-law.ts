import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadCheckedPolicy } from "../engine/checked-policy";
import { fileText } from "../policy/file-text";
import { loadPolicy } from "../policy/load";
import type { Policy } from "../policy/model";
import { LawError, lawProblem } from "../policy/problem";

/** Whether a law's lint and its examples are run before it is handed out. */
export type LawCheck = "checked" | "unchecked";

/** The law's file that ships; `sister-intelligent-manufacturing` is the other one in the folder. */
export const SHIPPED_LAW = lawPath("shijingshan-industrial-internet");

/**
 * Where a law of src/policy/laws stands, by its file's name without ending. In the command's bundle every file takes
 * itself for src/cli/main.ts, which is as deep as this one.
 */
export function lawPath(name: string): string {
  return fileURLToPath(new URL(`../policy/laws/${name}.yaml`, import.meta.url));
}

/**
 * A law from its file: the one way in for the command line, the build, tests, scripts and a REPL (the bundles hold what
 * it gives as data). Throws a LawError that lists every problem with its line; checked, those of its lint and of its
 * examples too.
 */
export function loadLaw(path: string = SHIPPED_LAW, check: LawCheck = "checked"): Policy {
  const bytes = readFileSync(path);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // In GB18030 or UTF-16 every word would be another one.
    throw new LawError([lawProblem("文件", "不是 UTF-8 编码：用编辑器另存为 UTF-8（记事本：另存为，编码选 UTF-8）")]);
  }
  return lawOf(text, check);
}

/** The same out of the file's text, for who reads the file by other means. */
export function lawOf(text: string, check: LawCheck = "checked"): Policy {
  const plain = fileText(text),
    hash = createHash("sha256").update(plain).digest("hex");
  return check === "checked" ? loadCheckedPolicy(plain, hash) : loadPolicy(plain, hash);
}
