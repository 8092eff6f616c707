import { z } from "zod";
import { MOST_PROBLEMS } from "./law-text";
import type { Path, ProblemAt } from "./phrase-reader";
import { LawError } from "./problem";
import { lawSchema, type LawFile } from "./schema";

z.config(z.locales.zhCN());

/** So many keys are named in one problem. */
const MOST_KEYS = 5;

/**
 * A law's file by its shape, and a way to say where in it something is wrong. Throws a LawError with what the shape
 * does not let pass.
 */
export function checkedShape(
  value: unknown,
  lineOf: (path: Path) => number | null,
): { readonly law: LawFile; readonly problemAt: ProblemAt } {
  const problemAt: ProblemAt = (path, message) => ({ path: printPath(path), line: lineOf(path), message });
  const checked = lawSchema.safeParse(value);
  if (!checked.success)
    throw new LawError(
      checked.error.issues.slice(0, MOST_PROBLEMS).map(issue => {
        // Of keys that nothing knows the first is shown where it stands.
        const within = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
        const message = `${foundAt(value, issue)}${told(issue)}`;
        return { ...problemAt([...issue.path, ...within] as Path, message), path: printPath(issue.path as Path) };
      }),
    );
  return { law: checked.data, problemAt };
}

/** What stands where a choice of words is wrong; what is wrong of other kinds says it itself. */
function foundAt(value: unknown, { code, path }: z.core.$ZodIssue): string {
  if (code !== "invalid_value" && code !== "invalid_union") return "";
  const found = path.reduce<unknown>(
    (within, step) => (typeof within === "object" && within !== null ? Reflect.get(within, step) : undefined),
    value,
  );
  return typeof found === "string" || typeof found === "number" ? `写的是“${String(found).slice(0, 40)}”，` : "";
}

function told(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type" && issue.message.endsWith("undefined")) return "没有写，这一项要有";
  if (issue.code === "invalid_union") return "没有这种写法";
  if (issue.code !== "unrecognized_keys") return issue.message;
  const { keys } = issue,
    // { words: 甲,乙 }: what stands behind the comma has become a key.
    torn = keys.find(key => /[^\w.-]/.test(key));
  if (torn !== undefined && keys.length === 1)
    return `“${torn.slice(0, 40)}”被当成了一个键：写在 { } 里的话有半角逗号、方括号时，整句要加引号，如 { words: "…,${torn.slice(0, 12)}" }`;
  const more = keys.length > MOST_KEYS ? `等${keys.length}个` : "";
  return `出现未知的键：${keys
    .slice(0, MOST_KEYS)
    .map(key => `“${key.slice(0, 40)}”`)
    .join("、")}${more}`;
}

function printPath(path: Path): string {
  return (
    path.map((step, i) => (typeof step === "number" ? `[${step + 1}]` : `${i === 0 ? "" : "."}${step}`)).join("") ||
    "文件"
  );
}
