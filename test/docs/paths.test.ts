import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
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

/** Files of the source and the tests that people write. */
const SOURCES = FILES.filter(file => /^(?:src|test)\/.*\.(?:ts|tsx|mjs|js)$/.test(file) && existsSync(file));
/** Headings of the rules: `## 6. Rosters`. */
const SECTIONS = new Set([...readFileSync("docs/rules.md", "utf8").matchAll(/^## (\d+)\./gm)].map(([, n]) => n!));

test("a comment that cites a section of the rules cites one that is there, and no other page of rules", () => {
  const wrong = SOURCES.flatMap(file => {
    const text = readFileSync(file, "utf8");
    const sections = [...text.matchAll(/docs\/rules\.md, section (\d+)/g)].filter(([, n]) => !SECTIONS.has(n!));
    const elsewhere = [...text.matchAll(/\b[A-Z]+ section \d+/g)];
    return [...sections, ...elsewhere].map(([cited]) => `${file}: ${cited}`);
  });
  expect(wrong).toEqual([]);
  expect(SECTIONS.size).toBeGreaterThan(4);
});
