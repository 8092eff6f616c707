import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lawFields, lawFormatPage, lawSchemaFile } from "../../src/build/law-format";
import { FIELD_NOTES } from "../../src/policy/field-notes";

const kept = (name: string): string => readFileSync(join(process.cwd(), "docs", name), "utf8");

describe("the page about a law's file, and the schema for editors", () => {
  test("say of every field what it is for, and of nothing else", () => {
    const paths = [...new Set(lawFields().map(field => field.path))];
    expect(paths.filter(path => FIELD_NOTES[path] === undefined)).toEqual([]);
    expect(Object.keys(FIELD_NOTES).filter(path => !paths.includes(path))).toEqual([]);
  });
  test("are what the schema makes of them (npm run law-format)", () => {
    expect(kept("law-format.md")).toBe(lawFormatPage());
    expect(kept("law.schema.json")).toBe(lawSchemaFile());
  });
});
