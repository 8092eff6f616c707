import { MARK, MARKS, TO_DO, type MarkCode } from "../../src/marks/marks";
import { isOpen } from "./open-mark";
import { LANGUAGES, type Language } from "../../src/text/languages";
import { textsOf } from "../../src/text/of";
import { paneTextsOf } from "../../src/text/pane/of";
import { tasksOf } from "../../src/text/tasks/of";
import type { DecisionOffer, RowDetail } from "../../src/assess/row-views";
import type { Workplace } from "../../src/assess/workplace/workplace";
import { headersOf, opened, SHEET } from "./marked-rosters";
import { ROSTERS_BY_MARK, type MarkedRoster } from "./rosters-by-mark";
import { quiet } from "./sample-workplace";

/** It is told of a column, never of a row. */
const NOT_HERE: ReadonlySet<MarkCode> = new Set<MarkCode>(["UNIT_ASSUMED"]);
const TODOS = MARKS.filter(code => TO_DO.includes(MARK[code].severity));

const rosterOf = (code: MarkCode): MarkedRoster => ROSTERS_BY_MARK[code]!;
const markIn = ({ marks }: RowDetail, code: MarkCode) => marks.find(mark => mark.code === code);

async function rowWith(workplace: Workplace, code: MarkCode): Promise<{ row: number; detail: RowDetail }> {
  for (let row = 0; row < 2; row++) {
    const detail = await workplace.review.detail(row).catch(() => null);
    if (detail && markIn(detail, code)) return { row, detail };
  }
  const found = (await workplace.review.detail(0)).marks.map(mark => mark.code);
  throw new Error(
    `no row has ${code}; the first has ${found.join()}: ${(await workplace.review.detail(0)).explanation}`,
  );
}
const isEnded = async (workplace: Workplace, row: number, code: MarkCode): Promise<boolean> => {
  const mark = markIn(await workplace.review.detail(row), code);
  return mark === undefined || !isOpen(mark);
};

/** A label as the advice names it: without what is said in brackets behind it. */
const head = (label: string): string => label.replace(/\s*[（(].*$/, "");
const quotedIn = (text: string): string[] => [...text.matchAll(/“([^”]+)”/g)].map(([, inner]) => inner!);
const buttonsOf = (language: Language): string[] => [
  ...Object.entries(tasksOf(language).decisions).flatMap(([verb, label]) => (verb === "checked" ? [] : [head(label)])),
  paneTextsOf(language).review.check.button,
];
/** The buttons that a row has for a mark. */
function buttonsAt(detail: RowDetail, code: MarkCode, language: Language): string[] {
  return [
    ...detail.offers.map(({ label }) => head(label)),
    ...(markIn(detail, code)!.canBeChecked ? [paneTextsOf(language).review.check.button] : []),
  ];
}

test("every mark that somebody has to end has a roster here, and no other", () => {
  expect(MARKS.filter(code => ROSTERS_BY_MARK[code] !== null || NOT_HERE.has(code))).toEqual(TODOS);
});

describe.each(LANGUAGES)("the advice in %s", language => {
  test.each(TODOS.filter(code => !NOT_HERE.has(code)))(
    "on %s names buttons that are there, one that ends it among them",
    async code => {
      const { workplace } = await opened(rosterOf(code), { language }),
        { detail } = await rowWith(workplace, code),
        named = quotedIn(textsOf(language).marks[code].todo),
        there = buttonsAt(detail, code, language),
        known = buttonsOf(language);
      // What a person is told to press or choose is a button, whether we know it or not.
      const asked = named.filter(
        name =>
          known.includes(name) ||
          new RegExp(`[选点]“${name}”`).test(textsOf(language).marks[code].todo) ||
          language !== "zh-CN",
      );
      expect(asked.filter(name => !there.includes(name))).toEqual([]);
      if (MARK[code].ends === "input") expect(asked).toEqual([]);
      else expect(asked).not.toEqual([]);
      if (MARK[code].ends === "checked") expect(asked).toContain(paneTextsOf(language).review.check.button);
    },
  );
});

describe("what the advice names", () => {
  test.each(TODOS.filter(code => !NOT_HERE.has(code) && MARK[code].ends === "checked"))(
    "“已核对” ends %s: its row leaves the list, or waits for another mark alone",
    async code => {
      const { workplace } = await opened(rosterOf(code)),
        { row, detail } = await rowWith(workplace, code),
        { reading } = markIn(detail, code)!;
      expect(await isEnded(workplace, row, code)).toBe(false);
      await workplace.review.check([{ row, code, reading }], "", quiet());
      expect(await isEnded(workplace, row, code)).toBe(true);
      expect(markIn(await workplace.review.detail(row), code)).toMatchObject({ checked: { by: "张三" } });
      expect([...(await workplace.review.rows({ severities: TO_DO, marks: [code] }))]).toEqual([]);
    },
  );
  test.each(TODOS.filter(code => MARK[code].ends === "input"))("other input ends %s, and nothing else", async code => {
    const roster = rosterOf(code),
      { workbook, workplace } = await opened(roster),
      { row, detail } = await rowWith(workplace, code);
    expect(markIn(detail, code)!.canBeChecked).toBe(false);
    for (const [header, value] of Object.entries(roster.mend!))
      workbook.type(SHEET, 1, headersOf(roster).indexOf(header), value);
    await workplace.runs.refresh(quiet());
    expect(await isEnded(workplace, row, code)).toBe(true);
  });
  test.each(TODOS.filter(code => MARK[code].ends === "decision"))(
    "each decision that is named ends %s, with a reason, and taken back the mark is there again",
    async code => {
      const { workplace } = await opened(rosterOf(code)),
        { row, detail } = await rowWith(workplace, code),
        named = quotedIn(textsOf("zh-CN").marks[code].todo),
        ways = detail.offers.filter(({ label }) => named.includes(head(label)));
      expect(markIn(detail, code)!.canBeChecked).toBe(false);
      expect(ways.length).toBeGreaterThan(0);
      for (const { verb, others, takesAmount } of ways satisfies DecisionOffer[]) {
        const decision = { verb, row, others, ...(takesAmount ? { amount: "10万" } : {}) };
        await expect(workplace.review.decide({ ...decision, note: "" }, quiet())).rejects.toMatchObject({
          code: "no-reason",
        });
        await workplace.review.decide({ ...decision, note: "会议已定" }, quiet());
        expect([verb, await isEnded(workplace, row, code)]).toEqual([verb, true]);
        await workplace.review.takeBack((await workplace.review.decisions())[0]!.key, "", quiet());
        expect([verb, await isEnded(workplace, row, code)]).toEqual([verb, false]);
      }
    },
  );
});

describe("a cut that the budget makes", () => {
  const BUDGET_CUT = rosterOf("BUDGET_CUT");
  const amounts = async ({ review }: Workplace) =>
    (await review.briefs([0, 1])).map(({ proposed, waits }) => [proposed, waits]);
  const confirm = ({ review }: Workplace, row: number) =>
    review.decide({ verb: "cut", row, others: [], note: "局长办公会" }, quiet());

  test("is confirmed row by row: no amount moves, and what is confirmed waits no more", async () => {
    const { workplace } = await opened(BUDGET_CUT);
    const cut = ["4444444.44", "5555555.56"];
    expect(await workplace.review.wouldDecide({ verb: "cut", row: 0, others: [] })).toMatchObject({
      count: 1,
      change: "0.00",
    });
    await confirm(workplace, 0);
    expect(await amounts(workplace)).toEqual([
      [cut[0], false],
      [cut[1], true],
    ]);
    await confirm(workplace, 1);
    expect(await amounts(workplace)).toEqual(cut.map(amount => [amount, false]));
    const { looked, total } = workplace.runs.result()!;
    expect([looked, total.provisional]).toEqual([{ done: 2, of: 2 }, false]);
    expect((await workplace.review.detail(0)).explanation).toContain("确认按预算核减为4,444,444.44元");
  });
  test("is asked about again where the list makes it another", async () => {
    const { workbook, workplace } = await opened(BUDGET_CUT);
    await confirm(workplace, 0);
    await confirm(workplace, 1);
    workbook.type(SHEET, 2, headersOf(BUDGET_CUT).indexOf("上级资助金额（万元）"), 1600);
    await workplace.runs.refresh(quiet());
    expect(await amounts(workplace)).toEqual([
      ["5000000.00", true],
      ["5000000.00", true],
    ]);
  });
});
