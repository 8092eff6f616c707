import { gzipSync } from "node:zlib";
import { bundleFunctions, type Bundled } from "./bundle";

const KB = 1000;

describe("the functions' bundle", () => {
  let bundled: Bundled;
  beforeAll(async () => {
    bundled = await bundleFunctions('import { registerFunctions } from "./register"; registerFunctions();');
  });
  const together = (paths: readonly string[]): string =>
    bundled.files
      .filter(file => paths.some(path => file.path.endsWith(`/${path}`)))
      .map(file => file.text)
      .join("\n");
  const first = (): string => together(bundled.closure("stdin"));
  /** What a part brings that the parts before it have not. */
  const own = (name: string, ...before: readonly string[]): number => {
    const had = new Set(before.flatMap(part => bundled.closure(part)));
    return gzipSync(together(bundled.closure(name).filter(path => !had.has(path))), { level: 9 }).length;
  };

  test("what has to be there before functions are registered is at most 40 KB gzip", () => {
    expect(gzipSync(first(), { level: 9 }).length).toBeLessThanOrEqual(40 * KB);
  });
  test("what explains and settles across rows comes later, at most 76 KB", () => {
    expect(own("words", "stdin")).toBeLessThanOrEqual(76 * KB);
  });
  test("what judges likeness comes behind that, for DUPLICATES alone, at most 38 KB", () => {
    expect(own("likeness", "stdin", "words")).toBeLessThanOrEqual(38 * KB);
    expect(own("likeness", "stdin", "words")).toBeGreaterThan(5 * KB);
  });
  test("holds no React, no parser of laws and no text of the pane or the command line", () => {
    expect(
      bundled.inputs.filter(input =>
        /node_modules|policy\/(?:load|schema|lint)|text\/(?:pane|ribbon)|messages|mark-advice|roster\/|report\//.test(
          input,
        ),
      ),
    ).toEqual([]);
    expect(first()).not.toMatch(/核算说明|new Function|eval\(/);
  });
});
