import type { Workplace } from "../../src/assess/workplace/workplace";
import { isOpen } from "./open-mark";
import { TO_DO } from "../../src/marks/marks";
import { openSampleWorkplace, quiet, sampleWorkbook } from "./sample-workplace";

/** Rows that a person has to do something about, but for those that end only by input. */
async function left(workplace: Workplace): Promise<number[]> {
  const rows = await workplace.review.rows({ severities: TO_DO }, true),
    open: number[] = [];
  for (const row of rows) {
    const { marks } = await workplace.review.detail(row);
    if (!marks.some(mark => mark.severity === "block")) open.push(row);
  }
  return open;
}

/** What a careful person would do about the first mark that nothing but a decision ends. */
async function decide(workplace: Workplace, row: number): Promise<void> {
  const { offers } = await workplace.review.detail(row),
    offer = ["consent", "reviewed", "split", "otherProject", "prefer"].flatMap(verb =>
      offers.filter(o => o.verb === verb),
    )[0];
  if (!offer)
    throw new Error(
      `row ${row}: nothing ends ${JSON.stringify((await workplace.review.detail(row)).marks.filter(isOpen).map(mark => mark.code))}`,
    );
  const { verb, others } = offer;
  await workplace.review.decide(
    { verb, row, others, note: "会议已定", ...(offer.takesAmount ? { amount: "10万" } : {}) },
    quiet(),
  );
}

test.each(["small", "large"] as const)(
  "the list of %s comes to an end: every mark is in order with a press, or has its own decision",
  async name => {
    const workplace = await openSampleWorkplace(await sampleWorkbook(name));
    await workplace.kept.set({ reviewer: "张三" }, quiet());
    await workplace.runs.preview(quiet());
    const before = await left(workplace);
    expect(before.length).toBeGreaterThan(0);
    for (let turns = 0; turns < 60; turns++) {
      const open = await left(workplace),
        marks = [];
      for (const row of open)
        for (const mark of (await workplace.review.detail(row)).marks)
          if (mark.canBeChecked && isOpen(mark)) marks.push({ row, code: mark.code, reading: mark.reading });
      if (marks.length > 0) await workplace.review.check(marks, "", quiet());
      const [row] = await left(workplace);
      if (row === undefined) break;
      await decide(workplace, row);
    }
    expect(await left(workplace)).toEqual([]);
    const { looked, todos } = workplace.runs.result()!;
    expect(looked.of - looked.done).toBe(
      todos.filter(({ severity }) => severity === "block").reduce((n, { rows }) => n + rows, 0),
    );
  },
  120_000,
);
