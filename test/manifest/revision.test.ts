import { readFileSync } from "node:fs";
import { join } from "node:path";
import { allFunctionsMetadata } from "../../src/build/functions-metadata";
import { fingerprint, raised, withVersion, type Revision } from "../../src/build/revision";
import { DEVELOPMENT_ADDRESS } from "../../src/build/settings";
import { loadLaw } from "../../src/law-file/load-law";

const ROOT = join(__dirname, "../.."),
  read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

test(
  "the manifest's version is that of what Excel keeps: its text and the functions; `npm run " + "build` raises it",
  async () => {
    const policy = loadLaw(),
      metadata = Object.values(await allFunctionsMetadata(DEVELOPMENT_ADDRESS, policy)),
      kept = JSON.parse(read("src/build/revision.json")) as Revision;
    expect(fingerprint(read("manifest.xml"), metadata)).toBe(kept.of);
    expect(read("manifest.xml")).toContain(`.${kept.revision}</Version>`);
  },
);

test("it rises with a button or a function, and not with itself", () => {
  const manifest = "<Version>0.1.0.4</Version><Button/>",
    functions = [{ allowErrorForDataTypeAny: true as const, functions: [], enums: [] }],
    now: Revision = { revision: 4, of: fingerprint(manifest, functions) };
  expect(raised(now, fingerprint(withVersion(manifest, "0.1.0", { ...now, revision: 9 }), functions))).toEqual(now);
  expect(raised(now, fingerprint(`${manifest}<Button/>`, functions)).revision).toBe(5);
  const more = [{ ...functions[0]!, functions: [{ id: "X", name: "X", parameters: [] }] }];
  expect(raised(now, fingerprint(manifest, more)).revision).toBe(5);
});
