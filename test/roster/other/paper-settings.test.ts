import { dayOf } from "../../../src/engine/civil";
import { exact } from "../../../src/money/exact";
import {
  NO_PAPER_SETTINGS,
  PAPER_SETTING_WORDS,
  PAPER_SETTINGS,
  readPaperSettings,
} from "../../../src/roster/paper-settings";
import type { Cell } from "../../../src/workbook/ports";
import { sheet } from "./a-sheet";

const read = (...lines: readonly (readonly Cell[])[]): ReturnType<typeof readPaperSettings> =>
  readPaperSettings([sheet("文书设置", [["项目", "内容", "说明"], ...lines])], null);

test("文书设置 says what the office wants of its papers: dates and money as people write them", () => {
  const { settings, findings } = read(
    ["落款单位", "石景山区经济和信息化局", null],
    ["公示起始日期", "2026年12月1日", "当天计入"],
    ["公示期", "7天", null],
    ["分期比例", "70%、30%", null],
    ["本次拨付第几期", "第二期", null],
    ["预算（万元）", 1500, null],
    ["陈述申辩工作日", 5, null],
    ["补正截止日期", 46366, null],
  );
  expect(findings).toEqual([]);
  expect(settings).toEqual({
    ...NO_PAPER_SETTINGS,
    office: "石景山区经济和信息化局",
    noticeFrom: dayOf(2026, 12, 1),
    noticePeriod: { days: 7, workingDays: false },
    instalments: [7000, 3000],
    instalment: 2,
    budget: exact(15_000_000n, 0),
    hearingDays: 5,
    completeBy: dayOf(2026, 12, 10),
  });
});

test.each([
  ["公示起始日期", "十二月初"],
  ["公示期", "一周左右"],
  ["分期比例", "70%、20%"],
  ["本次拨付第几期", "尾款"],
  ["预算", "约一千万"],
  ["公章", "有"],
])("%s %j is not guessed: it stays open, with a finding at its cell", (item, text) => {
  const { settings, findings } = read([item, text, null]);
  expect(settings).toEqual(NO_PAPER_SETTINGS);
  expect(findings).toEqual([
    { code: "PAPER_SETTING_UNUSABLE", sheet: "文书设置", row: 2, column: "内容", values: { item, text } },
  ]);
});

test("blank lines say nothing; of two lines the later holds", () => {
  expect(read(["落款单位", null, null]).settings.office).toBeNull();
  expect(read(["地址", "甲路1号", null], ["地址", "乙路2号", null]).settings.address).toBe("乙路2号");
});

test("no word means two settings", () => {
  const all = PAPER_SETTINGS.flatMap(setting => PAPER_SETTING_WORDS[setting]);
  expect(new Set(all).size).toBe(all.length);
});
