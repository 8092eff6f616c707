import fc from "fast-check";
import { normaliseNumber, sameness, type IdentityColumns, type Sameness } from "../../src/identity/sameness";
import { effort } from "../effort";

interface Row {
  name?: string;
  code?: string;
  number?: string;
  project?: string;
}

function columnsOf(rows: readonly Row[]): IdentityColumns {
  return {
    names: rows.map(r => r.name ?? ""),
    codes: rows.map(r => r.code ?? ""),
    projectNumbers: rows.map(r => r.number ?? ""),
    projectNames: rows.map(r => r.project ?? ""),
  };
}

const same = (rows: readonly Row[], ...decisions: NonNullable<Parameters<typeof sameness>[1]>): Sameness =>
  sameness(columnsOf(rows), decisions);
const few = (letters: string): fc.Arbitrary<string> => fc.constantFrom("", ...letters);
const rows = fc.array(fc.record({ name: few("甲乙丙"), code: few("123"), number: few("XY"), project: few("子丑寅") }), {
  maxLength: 14,
});

/**
 * docs/rules.md, 5 read aloud, one pair at a time: whether row i has the same strong key, or joins it by its weak one.
 */
function byDefinition(
  count: number,
  strong: (i: number) => string,
  weak: (i: number) => string,
  scope: (i: number) => unknown,
): string[] {
  const all = Array.from({ length: count }, (_, i) => i);
  return all.map(i => {
    const within = String(scope(i));
    if (strong(i) !== "") return `${within} strong ${strong(i)}`;
    if (weak(i) === "") return `${within} row ${i}`;
    const going = new Set(
      all.filter(j => scope(j) === scope(i) && weak(j) === weak(i) && strong(j) !== "").map(strong),
    );
    return going.size === 1 ? `${within} strong ${[...going][0]}` : `${within} weak ${weak(i)}`;
  });
}

function denseOf(keys: readonly string[]): number[] {
  const order = [...new Set(keys)];
  return keys.map(key => order.indexOf(key));
}

describe("applicants", () => {
  test("are the same where their valid code is, whatever the names", () => {
    expect([
      ...same([
        { name: "甲", code: "1" },
        { name: "乙", code: "1" },
        { name: "甲", code: "2" },
      ]).applicant,
    ]).toEqual([0, 0, 1]);
  });

  test("without a code join the applicant of their name where exactly one code goes with that name", () => {
    expect([
      ...same([{ name: "甲" }, { name: "甲", code: "1" }, { name: "乙", code: "1" }, { name: "乙" }]).applicant,
    ]).toEqual([0, 0, 0, 0]);
  });

  test("without a code form one applicant of their name where several codes go with it, or none", () => {
    expect([
      ...same([{ name: "甲" }, { name: "甲", code: "1" }, { name: "甲", code: "2" }, { name: "甲" }]).applicant,
    ]).toEqual([0, 1, 2, 0]);
    expect([...same([{ name: "甲" }, { name: "乙" }, { name: "甲" }]).applicant]).toEqual([0, 1, 0]);
  });

  test("without a name or code are each their own", () => {
    expect([...same([{}, {}, { code: "1" }]).applicant]).toEqual([0, 1, 2]);
  });
});

describe("projects of one applicant", () => {
  test("are the same by number, then by name where exactly one number goes with it", () => {
    const rows = [
      { number: "X", project: "子" },
      { project: "子" },
      { number: "X", project: "丑" },
      { number: "Y", project: "寅" },
    ];
    expect([...same(rows.map(r => ({ ...r, code: "1" }))).project]).toEqual([0, 0, 0, 1]);
  });

  test("without a number form one project of their name where several numbers go with it", () => {
    const rows = [{ number: "X", project: "子" }, { number: "Y", project: "子" }, { project: "子" }, { project: "子" }];
    expect([...same(rows.map(r => ({ ...r, code: "1" }))).project]).toEqual([0, 1, 2, 2]);
  });

  test("with neither number nor name are each their own", () => {
    expect([...same([{ code: "1" }, { code: "1" }]).project]).toEqual([0, 1]);
  });

  test("are never shared with another applicant, but the number is seen", () => {
    const of = same([{ code: "1", number: "X" }, { code: "2", number: "X" }, { code: "2" }]);
    expect([...of.project]).toEqual([0, 1, 2]);
    expect([...of.projectNumber]).toEqual([0, 0, -1]);
  });

  test("have numbers that are compared in NFKC, upper case, without spaces, hyphens counting", () => {
    expect(normaliseNumber(" ｊ2024－ 01\u200b ")).toBe("J2024-01");
  });
});

describe("over any rows", () => {
  test("the ids are those of the definition, without gaps, in order of first appearance", () => {
    fc.assert(
      fc.property(rows, given => {
        const of = same(given);
        const applicants = denseOf(
          byDefinition(
            given.length,
            i => given[i]!.code,
            i => given[i]!.name,
            () => 0,
          ),
        );
        expect([...of.applicant]).toEqual(applicants);
        const projects = byDefinition(
          given.length,
          i => given[i]!.number,
          i => given[i]!.project,
          i => applicants[i],
        );
        expect([...of.project]).toEqual(denseOf(projects));
      }),
      effort(500),
    );
  });

  test("the order of the rows only renames the ids", () => {
    fc.assert(
      fc.property(rows, fc.nat(), (given, turn) => {
        const order = given.map((_, i) => i).sort((a, b) => ((a * 7919 + turn) % 31) - ((b * 7919 + turn) % 31));
        const before = same(given),
          after = same(order.map(i => given[i]!));
        for (const ids of ["applicant", "project", "projectNumber"] as const) {
          expect(denseOf([...after[ids]].map(String))).toEqual(denseOf(order.map(i => String(before[ids][i]))));
        }
      }),
    );
  });
});

describe("reviewers decide", () => {
  test("two applicants that are the same become one, with all their rows, and their projects are compared", () => {
    const of = same([{ name: "甲", project: "子" }, { name: "乙", project: "子" }, { name: "乙" }], {
      kind: "same",
      of: "applicant",
      a: 0,
      b: 1,
    });
    expect([...of.applicant]).toEqual([0, 0, 0]);
    expect([...of.project]).toEqual([0, 0, 1]);
  });

  test("that applicants are the same says nothing of their projects", () => {
    expect([
      ...same(
        [
          { name: "甲", project: "子" },
          { name: "乙", project: "丑" },
        ],
        { kind: "same", of: "applicant", a: 0, b: 1 },
      ).project,
    ]).toEqual([0, 1]);
  });

  test("of two that are not the same the one without a code leaves, with the rows that look like it", () => {
    const of = same([{ name: "甲" }, { name: "甲", code: "1" }, { name: "甲" }], {
      kind: "different",
      of: "applicant",
      a: 1,
      b: 0,
    });
    expect([...of.applicant]).toEqual([0, 1, 0]);
  });

  test("of two rows that look the same only the second leaves", () => {
    const of = same(
      [
        { name: "甲", project: "子" },
        { name: "甲", project: "子" },
        { name: "甲", project: "子" },
      ],
      { kind: "different", of: "project", a: 0, b: 1 },
    );
    expect([...of.project]).toEqual([0, 1, 0]);
    expect([...of.applicant]).toEqual([0, 0, 0]);
  });

  test("the later decision on a pair holds", () => {
    const on = { of: "project", a: 0, b: 1 } as const;
    const pair = [
      { name: "甲", number: "X" },
      { name: "甲", number: "Y" },
    ];
    expect([...same(pair, { kind: "same", ...on }, { kind: "different", ...on }).project]).toEqual([0, 1]);
    expect([...same(pair, { kind: "different", ...on }, { kind: "same", ...on }).project]).toEqual([0, 0]);
  });

  test("one project under two applicants stays two: only an applicant's own projects compete", () => {
    expect([
      ...same(
        [
          { code: "1", number: "X" },
          { code: "2", number: "X" },
        ],
        { kind: "same", of: "project", a: 0, b: 1 },
      ).project,
    ]).toEqual([0, 1]);
  });

  test("a decision about rows that are not there changes nothing", () => {
    expect([...same([{ name: "甲" }], { kind: "same", of: "applicant", a: 0, b: 9 }).applicant]).toEqual([0]);
  });
});

test("a million rows take seconds", () => {
  const count = 1_000_000;
  const pick = (prefix: string, of: number) =>
    Array.from({ length: count }, (_, i) => (i % 3 === 0 ? "" : prefix + ((i * 7919) % of)));
  const columns = {
    names: pick("单位", 300_000),
    codes: pick("91", 200_000),
    projectNumbers: pick("P", 500_000),
    projectNames: pick("项目", 400_000),
  };
  const start = performance.now();
  const of = sameness(columns);
  expect(of.project.length).toBe(count);
  expect(performance.now() - start).toBeLessThan(120_000);
}, 180_000);

describe("a former name that a remark on the name gives (新名（原旧名）)", () => {
  const names = ["新", "旧", "新", "丙"];
  const applicants = (codes: readonly string[], otherNames: readonly (readonly string[])[]): number[] => [
    ...sameness({
      names,
      codes,
      otherNames,
      projectNumbers: names.map(() => ""),
      projectNames: names.map(() => "云"),
    }).applicant,
  ];
  const none: readonly string[] = [];
  test("joins the rows of both names where none has a code", () => {
    expect(applicants(["", "", "", ""], [["旧"], none, none, none])).toEqual([0, 0, 0, 1]);
  });
  test("joins them where one code goes with both", () => {
    expect(applicants(["", "", "1", ""], [["旧"], none, none, none])).toEqual([0, 0, 0, 1]);
    expect(applicants(["1", "", "1", ""], [["旧"], none, none, none])).toEqual([0, 0, 0, 1]);
  });
  test("joins none where two codes contradict", () => {
    expect(applicants(["1", "2", "", ""], [["旧"], none, none, none])).toEqual([0, 1, 0, 2]);
    expect(applicants(["1", "", "2", ""], [["旧"], none, none, none])).toEqual([0, 1, 2, 3]);
  });
  test("joins over several steps, whatever the order of rows", () => {
    expect(applicants(["", "", "", ""], [none, ["丙"], ["旧"], none])).toEqual([0, 0, 0, 0]);
    expect(applicants(["", "", "", ""], [none, ["新"], none, ["旧"]])).toEqual([0, 0, 0, 0]);
  });
  test("names nobody where no row has that name", () => {
    expect(applicants(["", "", "", ""], [["丁"], none, none, none])).toEqual([0, 1, 0, 2]);
  });
});
