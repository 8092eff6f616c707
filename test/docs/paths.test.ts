import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const PAGES = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync("docs")
    .filter(name => name.endsWith(".md"))
    .map(name => `docs/${name}`),
];
/** All files of the repository, and the folders that they stand in. */
const FILES = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" })
  .trim()
  .split("\n");
const PLACES = new Set(FILES.flatMap(file => file.split("/").map((_, k, parts) => parts.slice(0, k + 1).join("/"))));
const NAMES = new Set(FILES.map(file => file.split("/").at(-1)!));

/** What a page names in code quotes that is a file or a folder here; commands, globs and stand-ins are none. */
function pathsIn(text: string): string[] {
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map(([, inside]) => inside!);
  return quoted.filter(
    path =>
      /^[\w.-]+(?:\/[\w.-]+)*$/.test(path) &&
      !/[A-Z]{2,}(?![A-Z]*\.md)/.test(path) &&
      (/\.(?:ts|tsx|mjs|yaml)$/.test(path) || /^(?:src|test|docs|assets)\//.test(path) || isInRoom(path)),
  );
}

/** `roster/layout`: begins with a room. */
function isInRoom(path: string): boolean {
  return path.includes("/") && PLACES.has(`src/${path.split("/")[0]}`);
}

test.each(PAGES)("every file and folder that %s names is there", page => {
  const named = pathsIn(readFileSync(join(process.cwd(), page), "utf8")),
    missing = named.filter(
      path => !PLACES.has(path) && !PLACES.has(`src/${path}`) && !(!path.includes("/") && NAMES.has(path)),
    );
  expect(missing).toEqual([]);
});

test("a file that is not there would be seen", () => {
  expect(pathsIn("see `engine/award.ts`, `lines.ts` and `src/roster`; run `npx jest test/ROOM`")).toEqual([
    "engine/award.ts",
    "lines.ts",
    "src/roster",
  ]);
});
