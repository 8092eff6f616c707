import { MARKS } from "../../src/marks/marks";
import type { SideMark as RosterSighting } from "../../src/roster/contents";
import { CODES, look, seen, type Row } from "./scene";

const [OURS, OURS_TOO, SHENZHEN] = CODES;
const CLOUD = "北京云数科技有限公司",
  TREE = "北京云树科技有限公司",
  CLOUD_LLC = "北京云数科技有限责任公司";
const different = (of: "project" | "applicant", a = 0, b = 1) => ({ kind: "different", of, a, b }) as const;
const same = (of: "project" | "applicant", a = 0, b = 1) => ({ kind: "same", of, a, b }) as const;

describe("one project number under several applicants is a joint project", () => {
  const rows: Row[] = [
    { applicant: CLOUD, number: "J-1" },
    { applicant: "首钢集团有限公司", number: "j-1" },
    { applicant: CLOUD, number: "J-1" },
  ];
  test("each row names those of the others", () => {
    expect(seen(rows)).toEqual(["0 JOINT_PROJECT 1", "1 JOINT_PROJECT 0,2", "2 JOINT_PROJECT 1"]);
    expect(look(rows).marks[1]).toMatchObject({ detail: CLOUD });
  });
  test("a withdrawn row takes no part", () => {
    expect(seen([rows[0]!, { ...rows[1]!, withdrawn: true }, rows[2]!])).toEqual([]);
  });
});

describe("several units in one cell are a joint applicant", () => {
  test.each([
    "北京云数科技有限公司、首钢集团有限公司",
    "北京云数科技有限公司/清华大学",
    "北京云数科技有限公司\n首钢集团有限公司",
    "清华大学和北京云数科技有限公司",
    "清华大学与首钢集团有限公司",
    "首钢集团、北京大学",
    "北京云数科技有限公司＆首钢集团有限公司",
    "北京云数科技有限公司（牵头）；中国科学院自动化研究所",
    "北京云数科技有限公司，首钢集团有限公司",
    "北京甲乙科技有限公司（联合体：北京丙丁科技有限公司）",
    "北京甲乙科技有限公司(联合申报单位：清华大学)",
  ])("%s", applicant => {
    expect(seen([{ applicant }])).toEqual(["0 JOINT_APPLICANT"]);
  });

  test.each([
    CLOUD,
    "中科云谷（北京）科技有限公司",
    "北京和利时系统工程有限公司",
    "中国科学院信息与通信研究所",
    "北京信息/通信技术有限公司",
    "Beijing Yunshu Technology Co., Ltd.",
    "北京云数科技有限公司、北京云数科技有限公司",
    "北京云数科技有限公司、张三",
    "北京云数科技有限公司石景山分公司",
    "公司、集团",
    "",
  ])("%s is one unit at most", applicant => {
    expect(seen([{ applicant }])).toEqual([]);
  });
});

describe("projects of one name with different numbers", () => {
  const rows: Row[] = [
    { applicant: CLOUD, project: "平台", number: "1" },
    { applicant: CLOUD, project: "平台", number: "2" },
  ];
  test("of one applicant are marked", () => {
    expect(seen(rows)).toEqual(["0 SAME_NAME_OTHER_NUMBER 1", "1 SAME_NAME_OTHER_NUMBER 0"]);
    expect(look(rows).marks[0]).toMatchObject({ detail: "2" });
  });
  test("a row of that name without a number, which joins neither, is marked too", () => {
    expect(seen([...rows, { applicant: CLOUD, project: "平台" }])).toContain("2 SAME_NAME_OTHER_NUMBER 0,1");
  });
  test("of two applicants are not", () => {
    expect(seen([rows[0]!, { ...rows[1]!, applicant: "首钢集团有限公司" }])).toEqual([]);
  });
  test.each([same("project"), different("project")])(
    "are not marked again once a reviewer has said: $kind",
    decision => {
      expect(seen(rows, decision)).toEqual([]);
    },
  );
});

describe("projects of one applicant whose names are alike", () => {
  const rows: Row[] = [
    { applicant: CLOUD, project: "工业互联网平台建设" },
    { applicant: CLOUD, project: "工业互联网平台建设项目" },
  ];
  test("are marked", () => {
    expect(seen(rows)).toEqual(["0 SIMILAR_PROJECT 1", "1 SIMILAR_PROJECT 0"]);
    expect(look(rows).marks[0]).toMatchObject({ detail: "工业互联网平台建设项目" });
  });
  test("are not where they are one project by number", () => {
    expect(seen(rows.map(r => ({ ...r, number: "1" })))).toEqual([]);
  });
  test("are not where they differ in a phase, or are another applicant's", () => {
    expect(
      seen([
        { ...rows[0]!, project: "平台一期" },
        { ...rows[1]!, project: "平台二期" },
      ]),
    ).toEqual([]);
    expect(seen([rows[0]!, { ...rows[1]!, applicant: "首钢集团有限公司" }])).toEqual([]);
  });
  test.each([same("project"), different("project")])(
    "are not marked again once a reviewer has said: $kind",
    decision => {
      expect(seen(rows, decision)).toEqual([]);
    },
  );
  test("a reviewer's word on two rows holds for all rows of these names", () => {
    expect(seen([...rows, rows[1]!], different("project"))).toEqual([]);
  });
});

describe("applicants whose names are alike", () => {
  test("likely ones are marked", () => {
    expect(seen([{ applicant: CLOUD }, { applicant: CLOUD_LLC }, { applicant: CLOUD }])).toEqual([
      "0 SIMILAR_APPLICANT 1",
      "1 SIMILAR_APPLICANT 0,2",
      "2 SIMILAR_APPLICANT 1",
    ]);
  });
  test("possible ones are not, without a second signal", () => {
    expect(
      seen([
        { applicant: CLOUD, project: "甲", number: "1", account: "1111111" },
        { applicant: TREE, project: "乙", number: "2", account: "2222222" },
      ]),
    ).toEqual([]);
  });
  test.each([
    ["project number", { number: "J-1" }, ["JOINT_PROJECT", "SIMILAR_APPLICANT"]],
    ["project name", { project: "平台" }, ["SIMILAR_APPLICANT"]],
    ["account", { account: "6222 0202 0001 2345" }, ["SIMILAR_APPLICANT"]],
  ])("possible ones are, with the same %s", (_, signal, codes) => {
    const { marks } = look([
      { applicant: CLOUD, ...signal },
      { applicant: TREE, ...signal },
    ]);
    expect([...new Set(marks.map(m => m.code))].sort()).toEqual(codes);
  });
  test.each<[unknown, string]>([
    [622202, "a number"],
    ["0200-0049-0920", "in groups"],
  ])("the account %j is a signal: %s", account => {
    expect(
      seen([
        { applicant: CLOUD, account: account as string },
        { applicant: TREE, account: account as string },
      ]),
    ).toEqual(["0 SIMILAR_APPLICANT 1", "1 SIMILAR_APPLICANT 0"]);
  });
  test.each<[unknown, string]>([
    ["12345", "too short"],
    ["见附件1234567", "words before digits"],
    ["1234567待补", "words behind digits"],
    [true, "no text"],
    [{ error: "#N/A" }, "an error"],
  ])("the account %j is none: %s", account => {
    expect(
      seen([
        { applicant: CLOUD, account: account as string },
        { applicant: TREE, account: account as string },
      ]),
    ).toEqual([]);
  });
  test.each([
    [CLOUD, TREE, "a character that sounds alike"],
    ["北京新源光伏储能材料有限公司", "北京新源光伏储能料材有限公司", "two characters that changed places"],
    ["北京新源光伏储能材料有限公司", "北京新缘光伏储能村料有限公司", "nothing: two slips in one name"],
    ["北京新源光伏储能材料有限公司", "北京新源光伏储能材科有限公司", "one character of eight"],
    ["北京新源光伏储能材料有限公司", "北京新源光伏储能材料料有限公司", "one character more"],
    [CLOUD, CLOUD.replace("北京", ""), "a place left out"],
  ])("%s and %s are found in a crowd that shares an account: they differ by %s", (one, other, what) => {
    const crowd = [..."甲乙丙丁戊己庚辛壬癸"].map(name => ({
      applicant: `北京${name}${name}科技有限公司`,
      account: "6222020200012345",
    }));
    const rows = [
      ...crowd,
      { applicant: one, account: "6222020200012345" },
      { applicant: other, account: "6222020200012345" },
    ];
    expect(seen(rows)).toEqual(
      what.startsWith("nothing") ? [] : ["10 SIMILAR_APPLICANT 11", "11 SIMILAR_APPLICANT 10"],
    );
  });
  test("two accounts that lost their digits are no signal", () => {
    expect(
      seen([
        { applicant: CLOUD, account: 6.2e18 },
        { applicant: TREE, account: 6.2e18 },
      ]),
    ).toEqual(["0 ACCOUNT_DIGITS_LOST", "1 ACCOUNT_DIGITS_LOST"]);
  });
  test("a branch is related, for information", () => {
    expect(seen([{ applicant: CLOUD }, { applicant: `${CLOUD}石景山分公司` }])).toEqual([
      "0 RELATED_APPLICANT 1",
      "1 RELATED_APPLICANT 0",
    ]);
  });
  test("the trade shortened, with the same project, is marked", () => {
    expect(
      seen([
        { applicant: "北京凌霄网络科技有限公司", project: "平台" },
        { applicant: "北京凌霄网络有限公司", project: "平台" },
      ]),
    ).toEqual(["0 SIMILAR_APPLICANT 1", "1 SIMILAR_APPLICANT 0"]);
  });
  test("sister companies are related, never alike, whatever they share", () => {
    expect(
      seen([
        { applicant: "北京凌霄软件有限公司", project: "平台" },
        { applicant: "北京凌霄物业管理有限公司", project: "平台" },
      ]),
    ).toEqual(["0 RELATED_APPLICANT 1", "1 RELATED_APPLICANT 0"]);
  });
  test("sister companies whose brand says nothing are distinct, whatever they share", () => {
    expect(
      seen([
        { applicant: CLOUD, project: "平台" },
        { applicant: "北京云数智能科技有限公司", project: "平台" },
      ]),
    ).toEqual([]);
  });
  test.each([same("applicant"), different("applicant")])(
    "are not marked again once a reviewer has said: $kind",
    decision => {
      expect(seen([{ applicant: CLOUD }, { applicant: CLOUD_LLC }, { applicant: CLOUD }], decision)).toEqual([]);
    },
  );
  test("rows of one code are one applicant and not alike", () => {
    expect(
      seen([
        { applicant: CLOUD, uscc: OURS },
        { applicant: CLOUD_LLC, uscc: OURS },
      ]).filter(m => m.includes("SIMILAR")),
    ).toEqual([]);
  });
});

describe("one code under several names", () => {
  const rows: Row[] = [
    { applicant: CLOUD, uscc: OURS },
    { applicant: "北京天工智造有限公司", uscc: OURS },
  ];
  test("is marked", () => {
    expect(seen(rows)).toEqual(["0 SAME_CODE_OTHER_NAME 1", "1 SAME_CODE_OTHER_NAME 0"]);
  });
  test("is not where the former name of one is the other's name", () => {
    expect(seen([{ ...rows[0]!, former: "北京天工制造厂、北京天工智造有限公司" }, rows[1]!])).toEqual([]);
  });
  test("a former name excuses that name only", () => {
    expect(
      seen([{ ...rows[0]!, former: "北京天工智造有限公司" }, rows[1]!, { applicant: "首钢集团有限公司", uscc: OURS }]),
    ).toEqual(["0 SAME_CODE_OTHER_NAME 2", "1 SAME_CODE_OTHER_NAME 2", "2 SAME_CODE_OTHER_NAME 0,1"]);
  });
  test("is not where one row has no name", () => {
    expect(seen([rows[0]!, { uscc: OURS }])).toEqual([]);
  });
  test("is not once a reviewer has decided", () => {
    expect(seen(rows, same("applicant"))).toEqual([]);
    expect(seen(rows, different("applicant"))).toEqual([]);
  });
});

describe("one name with several codes", () => {
  const rows: Row[] = [
    { applicant: CLOUD, uscc: OURS },
    { applicant: CLOUD, uscc: OURS_TOO },
  ];
  test("is marked", () => {
    expect(seen(rows)).toEqual(["0 SAME_NAME_OTHER_CODE 1", "1 SAME_NAME_OTHER_CODE 0"]);
    expect(look(rows).marks[0]).toMatchObject({ detail: OURS_TOO });
  });
  test("a row of that name without a code, which joins neither, is marked too", () => {
    expect(seen([...rows, { applicant: CLOUD }])).toContain("2 SAME_NAME_OTHER_CODE 0,1");
  });
  test("a row without a code beside one code is not: it joins", () => {
    expect(seen([rows[0]!, { applicant: CLOUD }])).toEqual([]);
  });
  test("is not once a reviewer has said that they are two", () => {
    expect(seen(rows, different("applicant"))).toEqual([]);
  });
});

describe("codes and accounts", () => {
  test.each<[string | number | null, string[], string]>([
    ["91110107MA01ABC252", ["0 USCC_INVALID"], "a wrong last character"],
    [9.11101e17, ["0 USCC_DIGITS_LOST"], "a number of 1e15 or more"],
    ["9.11101E+17", ["0 USCC_DIGITS_LOST"], "E notation"],
    [SHENZHEN, ["0 OUTSIDE_DISTRICT_CODE"], "registered elsewhere"],
    [OURS, [], "of the district"],
    ["暂无", [], "a placeholder"],
    [null, [], "blank"],
  ])("%j gives %j: %s", (uscc, marks) => {
    expect(seen([{ applicant: CLOUD, uscc }])).toEqual(marks);
  });

  test("an account as a long number, or in E notation, has lost digits", () => {
    expect(
      seen([{ account: 6222020200012345000 }, { account: "6.22202E+18" }, { account: "6222020200012345678" }]),
    ).toEqual(["0 ACCOUNT_DIGITS_LOST", "1 ACCOUNT_DIGITS_LOST"]);
  });

  test("a project number that lost digits is said, as it is shown", () => {
    const { marks } = look([{ applicant: CLOUD, project: "平台", lostNumber: "2.02611E+16" }]);
    expect(marks).toEqual([{ row: 0, code: "NUMBER_DIGITS_LOST", with: [], detail: "2.02611E+16" }]);
  });

  test("a withdrawn row carries none of these marks", () => {
    expect(seen([{ applicant: `${CLOUD}、首钢集团有限公司`, uscc: "1", account: 1e16, withdrawn: true }])).toEqual([]);
  });
});

test("the marks of identity are marks of the engine, and sideMarks of the roster", () => {
  const marks: readonly RosterSighting[] = look([{ applicant: CLOUD, uscc: "1" }]).marks;
  expect(marks.map(m => m.code).filter(code => !MARKS.includes(code))).toEqual([]);
  expect(marks).toHaveLength(1);
});
