import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lawPath, lawOf, loadLaw } from "../../src/law-file/load-law";
import { LawError } from "../../src/policy/problem";
import { lawText } from "../engine/law";

function file(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "law-")), "law.yaml");
  writeFileSync(path, text);
  return path;
}

describe("a law's file", () => {
  test("of either policy is loaded by its path, and carries the hash of its text", () => {
    expect(loadLaw()).toMatchObject({ id: "shijingshan-industrial-internet" });
    const sister = loadLaw(lawPath("sister-intelligent-manufacturing"));
    expect(sister).toEqual(lawOf(lawText("sister-intelligent-manufacturing")));
    expect(sister.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(sister.hash).not.toBe(loadLaw().hash);
  });
  test("is handed out only where its lint is clean and its examples come out, unless that is not asked for", () => {
    const wrong = file(lawText().replace(/pays: \S+/, "pays: 1元"));
    expect(() => loadLaw(wrong)).toThrow(LawError);
    expect(loadLaw(wrong, "unchecked").clauses).toHaveLength(loadLaw().clauses.length);
  });
  test("that is none is refused with its lines, checked or not", () => {
    for (const check of ["checked", "unchecked"] as const)
      expect(() => loadLaw(file("policy: 1\n"), check)).toThrow(LawError);
  });
});

test("a file that is not UTF-8 is refused as that, not for the words that it would have", () => {
  const path = file("");
  // 政策, as older Notepads write it.
  writeFileSync(path, Buffer.concat([Buffer.from("policy: { title: "), Buffer.from([0xd5, 0xfe, 0xb2, 0xdf])]));
  expect(() => loadLaw(path)).toThrow("不是 UTF-8 编码");
});
