import { gzipSync } from "node:zlib";
import { bundleFunctions, type Bundled } from "./bundle";

const KB = 1000;

describe("the functions' bundle", () => {
  let bundled: Bundled;
  beforeAll(async () => {
    bundled = await bundleFunctions('import { registerFunctions } from "./register"; registerFunctions();');
  });
  const first = (): string =>
    bundled.files
      .filter(file => !/\/words-/.test(file.path))
      .map(file => file.text)
      .join("\n");

  test("what has to be there before functions are registered is at most 40 KB gzip", () => {
    expect(gzipSync(first(), { level: 9 }).length).toBeLessThanOrEqual(40 * KB);
  });
  test(
    "what explains and settles across rows is a chunk of its own, at most 76 KB (12 KB of it the " +
      "words by which names are parted)",
    () => {
      const words = bundled.files.filter(file => /\/words-/.test(file.path));
      expect(words).toHaveLength(1);
      expect(words[0]!.gzip).toBeLessThanOrEqual(76 * KB);
    },
  );
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
