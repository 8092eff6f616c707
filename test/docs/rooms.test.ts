import { readdirSync, readFileSync } from "node:fs";
import { MAY_IMPORT, SEES_ADAPTERS, SEES_PORTS } from "../../rooms.mjs";

/** What the architecture says that each room may import. */
function told(): Map<string, string> {
  const page = readFileSync("docs/architecture.md", "utf8");
  return new Map([...page.matchAll(/^\| `src\/([\w-]+)` \| .+ \| (.+) \|$/gm)].map(([, room, may]) => [room!, may!]));
}

function allowed(room: string): string {
  const beside = SEES_ADAPTERS.has(room) ? ["workbook"] : SEES_PORTS.has(room) ? ["ports"] : [];
  return [...MAY_IMPORT[room]!, ...beside].join(", ") || "–";
}

const ROOMS = Object.keys(MAY_IMPORT);

test("the architecture names every room, and every room but the first scripts' has a rule of imports", () => {
  const folders = readdirSync("src", { withFileTypes: true }).filter(entry => entry.isDirectory());
  expect([...told().keys()].sort()).toEqual(folders.map(({ name }) => name).sort());
  expect([...ROOMS, "gate"].sort()).toEqual(folders.map(({ name }) => name).sort());
});

test.each(ROOMS)("what it says that src/%s may import is what the linter lets it", room =>
  expect(told().get(room)).toBe(allowed(room)),
);
