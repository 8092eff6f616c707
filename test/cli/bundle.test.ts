import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleOf } from "../../src/cli/bundle.mjs";
import { loadBundle } from "../../src/cli/compiled.mjs";

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

/** Makes a file look as if nobody had written it for long. */
function age(path: string): void {
  utimesSync(path, LONG_AGO, LONG_AGO);
}

/** What a bundle prints once this was done to it, and no longer when it was made anew. */
function mark(path: string): void {
  writeFileSync(path, readFileSync(path, "utf8").replace('"one"', '"kept"'));
}

describe("the command's bundle", () => {
  test("does what the sources do, and finds the files beside them", async () => {
    expect(printed(await bundleOf(project(), "src/main.ts"))).toBe("one beside");
  });

  test("is found again while no source has changed, though one was touched", async () => {
    const root = project(),
      path = await bundleOf(root, "src/main.ts");
    mark(path);
    expect(printed(await bundleOf(root, "src/main.ts"))).toBe("kept beside");
    age(join(root, "src/word.ts"));
    expect(printed(await bundleOf(root, "src/main.ts"))).toBe("kept beside");
    expect(readdirSync(join(root, "node_modules/.cache/sjs-subsidy"))).toHaveLength(1);
  });

  test("is not read into its sources while nobody touched them", async () => {
    const root = project(),
      path = await bundleOf(root, "src/main.ts");
    const { stamps } = await whenSettled(root, path);
    mark(path);
    // Sources that look untouched are taken for what they were: here the bundle only says so.
    const forged = readFileSync(path, "utf8").replace(/"hash":"[0-9a-f]+"/u, '"hash":"another"');
    writeFileSync(path, forged);
    expect(stamps).not.toEqual([]);
    expect(printed(await bundleOf(root, "src/main.ts"))).toBe("kept beside");
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

  test("is made again when a source changes that looked untouched at the start before", async () => {
    const root = project(),
      word = join(root, "src/word.ts"),
      path = await bundleOf(root, "src/main.ts");
    await whenSettled(root, path);
    const { mtime } = statSync(word);
    writeFileSync(word, readFileSync(word, "utf8").replace("one", "two"));
    utimesSync(word, mtime, mtime);
    expect(printed(await bundleOf(root, "src/main.ts"))).toBe("two beside");
  });

  test("is made again when the packages have changed", async () => {
    const root = project(),
      path = await bundleOf(root, "src/main.ts");
    mark(path);
    writeFileSync(join(root, "package-lock.json"), "{ }");
    expect(printed(await bundleOf(root, "src/main.ts"))).toBe("one beside");
  });

  test("holds a law as data, made again when the law or what reads it has changed", async () => {
    const root = project(),
      law = join(root, "src/law.yaml"),
      reader = join(root, "src/build/law-module.ts");
    mkdirSync(join(root, "src/build"));
    writeFileSync(law, "limit: 1");
    writeFileSync(reader, "export const lawModule = (text: string) => `export default ${JSON.stringify(text)}`;");
    writeFileSync(join(root, "src/main.ts"), 'import law from "./law.yaml"; console.log(law);');
    expect(printed(await bundleOf(root, "src/main.ts"))).toBe("limit: 1");
    writeFileSync(law, "limit: 2");
    expect(printed(await bundleOf(root, "src/main.ts"))).toBe("limit: 2");
    writeFileSync(reader, "export const lawModule = (text: string) => `export default 'read: ${text}'`;");
    expect(printed(await bundleOf(root, "src/main.ts"))).toBe("read: limit: 2");
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

/** The bundle's first line, once its sources are old enough to be told by how they look. */
async function whenSettled(root: string, path: string): Promise<{ stamps: readonly string[] }> {
  await new Promise(resolve => setTimeout(resolve, LONGER_THAN_A_TICK));
  await bundleOf(root, "src/main.ts");
  const text = readFileSync(path, "utf8");
  return JSON.parse(text.slice(2, text.indexOf("\n"))) as { stamps: readonly string[] };
}
const LONGER_THAN_A_TICK = 120;

describe("the code that V8 made of a bundle", () => {
  const bundle = (): string => {
    const path = join(mkdtempSync(join(tmpdir(), "compiled-")), "bundle.cjs");
    writeFileSync(path, ONE);
    return path;
  };
  const ONE = 'exports.word = () => "one";',
    TWO = 'exports.word = () => "two";';
  const wordOf = (path: string): { word: string; keep: () => void } => {
    const { exports, keep } = loadBundle(path);
    return { word: (exports as { word: () => string }).word(), keep };
  };
  const codeOf = (path: string): string => {
    const folder = join(path, "..");
    return join(
      folder,
      readdirSync(folder).find(name => name.endsWith(".code"))!,
    );
  };

  test("is kept by a run for the next one, which makes none", () => {
    const path = bundle();
    wordOf(path).keep();
    const code = codeOf(path);
    age(code);
    const again = wordOf(path);
    again.keep();
    expect(again.word).toBe("one");
    expect(statSync(code).mtime).toEqual(LONG_AGO);
  });

  test("is never run for another text, though as long", () => {
    const path = bundle();
    wordOf(path).keep();
    writeFileSync(path, TWO);
    const other = wordOf(path);
    expect(other.word).toBe("two");
    other.keep();
    expect(wordOf(path).word).toBe("two");
  });

  test("is made again where it is damaged, at any byte, or cut off", () => {
    const path = bundle();
    wordOf(path).keep();
    const code = codeOf(path),
      whole = readFileSync(code);
    for (let at = 0; at < whole.length; at += 37) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] as number) ^ 1;
      writeFileSync(code, damaged);
      expect(wordOf(path).word).toBe("one");
      writeFileSync(code, whole.subarray(0, at));
      expect(wordOf(path).word).toBe("one");
    }
  });

  test("is not needed", () => {
    const path = bundle();
    const { word, keep } = wordOf(path);
    rmSync(join(path, ".."), { recursive: true });
    keep();
    expect(word).toBe("one");
  });
});
