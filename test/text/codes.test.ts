import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { COMMAND_PROBLEMS } from "../../src/cli/command-problem-code";
import { MARKS } from "../../src/marks/marks";
import { FINDINGS } from "../../src/roster/findings";
import { ROSTER_PROBLEMS } from "../../src/roster/problem";
import { FILE_PROBLEMS } from "../../src/workbook/file/problem";

/** All of src but its texts, by path. */
const SOURCES = new Map(
  readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter(path => /\.tsx?$/.test(path) && !path.startsWith("text/"))
    .map(path => [path, readFileSync(join("src", path), "utf8")]),
);

/** The codes of a union that has no list, out of the file that declares it. */
function unionIn(path: string, name: string): string[] {
  const declared = new RegExp(`type ${name} =([^;]*);`).exec(SOURCES.get(path)!)![1]!;
  return [...declared.matchAll(/"([^"]+)"/g)].map(([, code]) => code!);
}

/**
 * A text under a code that the room does not declare does not compile; a code that nothing produces would, with its
 * text.
 */
describe("every code that has a text comes about somewhere", () => {
  test.each([
    ["of the command line", COMMAND_PROBLEMS, "cli/command-problem-code.ts"],
    ["of a roster", ROSTER_PROBLEMS, "roster/problem.ts"],
    ["of a file", FILE_PROBLEMS, "workbook/file/problem.ts"],
    ["of a task", unionIn("assess/task-problem.ts", "TaskProblemCode"), "assess/task-problem.ts"],
    ["of the workbook", unionIn("workbook/ports.ts", "WorkbookProblemCode"), "workbook/ports.ts"],
    ["of a line", unionIn("roster/lines.ts", "LineKind"), "roster/lines.ts"],
    ["of what was read", FINDINGS, "roster/findings.ts"],
    ["of a mark", MARKS, "marks/marks.ts"],
  ] as const)("%s", (_, codes, home) => {
    expect(codes.length).toBeGreaterThan(3);
    const elsewhere = [...SOURCES].map(([path, text]) => (path === home ? "" : text)).join("\n");
    expect(codes.filter(code => !elsewhere.includes(`"${code}"`))).toEqual([]);
  });
});
