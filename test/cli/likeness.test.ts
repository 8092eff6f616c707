import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** `npm run likeness`, without npm. */
function likeness(...args: readonly string[]): {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
} {
  const run = spawnSync(process.execPath, ["--import", "tsx", "src/cli/likeness.ts", ...args], { encoding: "utf8" });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

describe("likeness PAIRS.csv", () => {
  const folder = mkdtempSync(join(tmpdir(), "likeness-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  test("tells how alike the names of each line are, and writes it as JSON", () => {
    const out = join(folder, "out.json");
    const pairs = file(
      "pairs.csv",
      '\uFEFFa,b\n北京凌霄科技有限公司,北京凌霄科技有限责任公司\n"Orion Co., Ltd.",Vega Ltd\n',
    );
    expect(likeness(pairs).out).toBe(
      "likely\t北京凌霄科技有限公司\t北京凌霄科技有限责任公司\ndistinct\tOrion Co., Ltd.\tVega Ltd\n",
    );
    expect(likeness(pairs, "--json", out).status).toBe(0);
    expect(JSON.parse(readFileSync(out, "utf8"))).toEqual({
      kind: "applicant",
      pairs: [
        { a: "北京凌霄科技有限公司", b: "北京凌霄科技有限责任公司", class: "likely" },
        { a: "Orion Co., Ltd.", b: "Vega Ltd", class: "distinct" },
      ],
    });
  });

  test("with a column class, tells precision and recall and what is told otherwise", () => {
    const pairs = file("labelled.csv", "a,b,class\n平台研发,平台研制,similar\n平台一期,平台二期,similar\n");
    expect(likeness(pairs, "--kind", "project").out).toBe(
      "  similar told distinct: 平台一期 | 平台二期\nproject: 2 pairs, precision 1.000, recall 0.500, same class 1\n",
    );
  });

  test.each([
    ["no file", []],
    ["an unknown kind", ["x.csv", "--kind", "firm"]],
    ["an unknown option", ["x.csv", "--frob", "1"]],
    ["a file that is not there", ["/nowhere/x.csv"]],
  ])("%s is refused with one line and exit 2", (_, args) => {
    const { status, out, err } = likeness(...args);
    expect([status, out, err.trim().split("\n").length]).toEqual([2, "", 1]);
  });

  test("a csv without the columns a and b is refused", () => {
    expect(likeness(file("other.csv", "x,y\n1,2\n")).err).toBe("the csv needs the columns a and b\n");
  });
});
