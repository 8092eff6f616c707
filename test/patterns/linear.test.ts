import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { patternsOf } from "./extract";
import { keepVerdicts, notLinear, verdictOf } from "./verdict";

/**
 * The rooms through which texts of cells, headers, names and policies pass. `fields` is not among them: its words are
 * sought in what `headerText` leaves of a header, 24 characters at most.
 */
const ROOMS = ["money", "identity", "policy", "engine", "roster", "workbook", "functions", "assess", "report"];
/** A checker that has seen none of a room's patterns yet takes minutes on a busy machine. */
const PATIENCE_MS = 900_000;

afterAll(keepVerdicts);

describe("no regular expression over people's text takes more than linear time", () => {
  test.each(ROOMS)("in src/%s", room => expect(notLinear(room)).toEqual([]), PATIENCE_MS);
});

describe("the check finds what is planted", () => {
  const folder = mkdtempSync(join(tmpdir(), "patterns-")),
    file = join(folder, "planted.ts");
  writeFileSync(
    file,
    [
      'const UNIT = "元|万元";',
      'const alternatives = (names: string): string => names.split(" ").join("|");',
      "export const LITERAL = /^(?:[/,:_-]|单位[:：]?)*(?:单位:)*元$/;",
      "export const MADE = new RegExp(`(?:单位[:：]?)+(?:单位)*(${UNIT})$`);",
      'export const CALLED = new RegExp(`^(?:${alternatives("甲 乙")})\\\\d+$`, "g");',
      "export const blanks = (text: string): string => text.replace(/\\s+$/, '');",
    ].join("\n"),
  );
  afterAll(() => rmSync(folder, { recursive: true }));

  test("literals, and patterns made of constants, where they stand", () => {
    expect(patternsOf(file).map(({ line, source, flags }) => [line, source, flags])).toEqual([
      [3, "^(?:[/,:_-]|单位[:：]?)*(?:单位:)*元$", ""],
      [4, "(?:单位[:：]?)+(?:单位)*(元|万元)$", ""],
      [5, "^(?:甲|乙)\\d+$", "g"],
      [6, "\\s+$", ""],
    ]);
  });

  test("exponential and polynomial ones are told, linear ones are not", () => {
    const [literal, made, called, blanks] = patternsOf(file).map(verdictOf);
    expect(literal).toMatch(/polynomial|exponential/);
    expect(made).toMatch(/polynomial|exponential/);
    expect(called).toBe("safe");
    expect(blanks).toMatch(/polynomial/);
    expect(verdictOf({ source: "^(?:单位[:：]?)*(?:单位[:：]?)*元$", flags: "" })).not.toBe("safe");
    expect(verdictOf({ source: "^(a+)+$", flags: "" })).toMatch(/exponential/);
  });

  test("what random texts suspect and the automaton proves is linear", () => {
    const source = "不得?(?:超过|高于|大于|多于)[^\\d,;。一二两三四五六七八九十]{0,30}(?![^,;。)])";
    expect(verdictOf({ source, flags: "g" })).toBe("safe");
  });
});
