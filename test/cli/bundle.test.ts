import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleOf } from "../../src/cli/bundle.mjs";

const LONG_AGO = new Date("2020-01-01T00:00:00Z");

/** A project of two sources, whose command prints a word and a file that stands beside it. */
function project(): string {
  const root = mkdtempSync(join(tmpdir(), "bundle-"));
  mkdirSync(join(root, "src"));
  writeFileSync(join(root, "package-lock.json"), "{}");
  writeFileSync(join(root, "src/word.ts"), 'export const word: string = "one";');
  writeFileSync(join(root, "src/beside.txt"), "beside");
  writeFileSync(
    join(root, "src/main.ts"),
    'import { readFileSync } from "node:fs"; import { word } from "./word";\nconsole.log(word, ' +
      'readFileSync(new URL("./beside.txt", import.meta.url), "utf8"));',
  );
  return root;
}

const printed = (path: string): string => execFileSync(process.execPath, [path], { encoding: "utf8" }).trim();

/** Makes the bundle look old, so that one that is made again shows. */
function age(path: string): void {
  utimesSync(path, LONG_AGO, LONG_AGO);
}

describe("the command's bundle", () => {
  test("does what the sources do, and finds the files beside them", async () => {
    expect(printed(await bundleOf(project(), "src/main.ts"))).toBe("one beside");
  });

  test("is found again while no source has changed", async () => {
    const root = project(),
      path = await bundleOf(root, "src/main.ts");
    age(path);
    expect(await bundleOf(root, "src/main.ts")).toBe(path);
    expect(statSync(path).mtime).toEqual(LONG_AGO);
    expect(readdirSync(join(root, "node_modules/.cache/sjs-subsidy"))).toHaveLength(1);
  });

  test("is made again when a source behind it has changed, even at the same size and time", async () => {
    const root = project(),
      word = join(root, "src/word.ts");
    age(word);
    await bundleOf(root, "src/main.ts");
    writeFileSync(word, readFileSync(word, "utf8").replace("one", "two"));
    age(word);
    expect(printed(await bundleOf(root, "src/main.ts"))).toBe("two beside");
  });

  test("is made again when the packages have changed", async () => {
    const root = project(),
      path = await bundleOf(root, "src/main.ts");
    age(path);
    writeFileSync(join(root, "package-lock.json"), "{ }");
    await bundleOf(root, "src/main.ts");
    expect(statSync(path).mtime).not.toEqual(LONG_AGO);
  });

  test("is made again where half of it was lost, or one of its sources is gone", async () => {
    const root = project(),
      path = await bundleOf(root, "src/main.ts");
    writeFileSync(path, readFileSync(path, "utf8").slice(0, 30));
    expect(printed(await bundleOf(root, "src/main.ts"))).toBe("one beside");
    writeFileSync(path, readFileSync(path, "utf8").replace("src/word.ts", "src/gone.ts"));
    expect(printed(await bundleOf(root, "src/main.ts"))).toBe("one beside");
    expect(readFileSync(path, "utf8")).toContain("src/word.ts");
  });

  test("runs where nothing can be kept", async () => {
    const root = project(),
      blocked = join(root, "blocked");
    writeFileSync(blocked, "a file where the folder should be");
    const path = await bundleOf(root, "src/main.ts", join(blocked, "cache"));
    expect(path.startsWith(root)).toBe(false);
    expect(printed(path)).toBe("one beside");
  });

  test("of two checkouts that share their packages are two", async () => {
    const cache = mkdtempSync(join(tmpdir(), "cache-")),
      [a, b] = [project(), project()];
    const paths = [await bundleOf(a, "src/main.ts", cache), await bundleOf(b, "src/main.ts", cache)];
    expect(new Set(paths).size).toBe(2);
    expect(paths.every(path => existsSync(path))).toBe(true);
  });
});
