import { createHash } from "node:crypto";
import { loadPolicy } from "../policy/load";

/**
 * A law's file as the module that the bundles hold: the loaded policy as plain data, so that they need no parser. Examples are
 * left out; they are checked where the law is. Throws a LawError that lists every problem with its line.
 */
export function lawModule(text: string): string {
  const policy = loadPolicy(text, createHash("sha256").update(text).digest("hex"));
  const shipped = { ...policy, clauses: policy.clauses.map(clause => ({ ...clause, examples: [] })) };
  // A string that is parsed is read faster than the same object as code.
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(shipped))});\n`;
}
