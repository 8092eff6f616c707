import fc from "fast-check";
import type { Workplace } from "../../src/assess/workplace/workplace";
import { effort } from "../effort";
import { tasksOf } from "../../src/text/tasks/of";
import { DECISION_WORDS } from "../../src/roster/decisions";
import type { DecisionVerb } from "../../src/assess/row-views";
import { opened } from "./marked-rosters";
import { ROSTERS_BY_MARK, type MarkedRoster } from "./rosters-by-mark";
import { openSampleWorkplace, quiet, sampleWorkbook } from "./sample-workplace";
import type { MemoryWorkbook } from "./memory-workbook";

/** A desk with a run; one that listens to the workbook knows that nothing else was changed. */
async function desk(name: "small" | "large", listens: boolean): Promise<{ book: MemoryWorkbook; place: Workplace }> {
  const book = await sampleWorkbook(name),
    place = await openSampleWorkplace(book);
  await place.kept.set({ reviewer: "张三" }, quiet());
  if (listens) await place.runs.onStale(() => undefined);
  await place.runs.assess({ scope: "all" }, quiet());
  return { book, place };
}

/** Decides the k-th of what is offered, or finds a mark in order, or takes back what was decided before. */
async function act(place: Workplace, k: number): Promise<void> {
  const rows = await place.review.rows({ severities: ["block", "ineligible", "review"] }, true),
    row = rows[k % rows.length];
  if (row === undefined) return;
  const decided = await place.review.decisions();
  if (k % 5 === 0 && decided.length > 0)
    return void (await place.review.takeBack(decided[k % decided.length]!.key, "", quiet()));
  const { offers, marks } = await place.review.detail(row),
    toCheck = marks.find(mark => mark.canBeChecked && mark.state === "open");
  if (k % 3 === 0 && toCheck)
    return void (await place.review.check([{ row, code: toCheck.code, reading: toCheck.reading }], "", quiet()));
  const offer = offers[k % Math.max(1, offers.length)];
  if (!offer) return;
  await place.review.decide(
    {
      verb: offer.verb,
      row,
      others: offer.others,
      note: "会议已定",
      ...(offer.takesAmount ? { amount: `${(k % 30) + 1}万` } : {}),
    },
    quiet(),
  );
}

/** The sheets whose lines keep their places after a decision, and how many lines stand above theirs. */
const IN_PLACE = new Set(["单位汇总", "标记清单", "口径与底稿"]);

/**
 * What a workbook says, its lists in any order: what a decision changes stays where it stood, and a mark that it ended
 * says so until the next run takes it out. That a list of decisions was found is told by the next run, too.
 */
function said(book: MemoryWorkbook): unknown {
  const { kept, sheets } = book.print() as {
    readonly kept: unknown;
    readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly unknown[])[] }[];
  };
  const ended = tasksOf("zh-CN").ended;
  return {
    kept,
    sheets: sheets.map(({ name, rows, ...rest }) => ({
      name,
      ...rest,
      rows: IN_PLACE.has(name)
        ? summedWithout(rows)
            .filter(row => !row.includes(ended))
            .map(row => JSON.stringify(row))
            .sort()
        : rows,
    })),
  };
}

/**
 * The lines of 口径与底稿 without the one that tells of 复核记录, and what is summed below it by the lines as they stand
 * then; other sheets as they are.
 */
function summedWithout(rows: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  const at = rows.findIndex(([kind, , list]) => kind === "读表情况" && list === "复核记录");
  return at < 0
    ? rows
    : rows
        .filter((_, k) => k !== at)
        .map(row =>
          row.map(cell =>
            typeof cell === "string" && cell.startsWith("=")
              ? cell.replace(/SUM\(J(\d+):J(\d+)\)/g, (_, a, b) => `SUM(J${Number(a) - 1}:J${Number(b) - 1})`)
              : cell,
          ),
        );
}

/** All that was decided is written. */
async function atRest({ place }: Pick<Awaited<ReturnType<typeof desk>>, "place">): Promise<void> {
  await place.kept.set({ reviewer: "张三" }, quiet());
}

test(
  "what a decision writes alone is what a whole run writes: sheets, marks, totals, what is kept",
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom("small" as const, "large" as const),
        fc.array(fc.nat(200), { minLength: 1, maxLength: 5 }),
        async (name, acts) => {
          const alone = await desk(name, true),
            whole = await desk(name, false);
          for (const k of acts) {
            await act(alone.place, k);
            await act(whole.place, k);
            await atRest(alone);
            await atRest(whole);
            expect(said(alone.book)).toEqual(said(whole.book));
            const result = ({ place }: typeof alone) => ({ ...place.runs.result(), undo: null });
            expect(result(alone)).toEqual(result(whole));
          }
          // The next run puts every line in its place.
          for (const { place } of [alone, whole]) await place.runs.assess({ scope: "all" }, quiet());
          expect(sheetsOf(alone.book)).toEqual(sheetsOf(whole.book));
        },
      ),
      effort(12),
    ),
  240_000,
);

function sheetsOf(book: MemoryWorkbook): unknown {
  return (book.print() as { readonly sheets: unknown }).sheets;
}

/** Merged over two rows in both columns: what was paid and what was reviewed are parted by decisions of their own. */
const BOTH_MERGED: MarkedRoster = {
  ...ROSTERS_BY_MARK.MERGED_AMOUNT!,
  rows: ROSTERS_BY_MARK.MERGED_AMOUNT!.rows.map((row, k) => ({ ...row, "评审核定金额（万元）": k === 0 ? 80 : null })),
  merged: ["已获支持金额（万元）", "评审核定金额（万元）"],
};

test("so it is for every verb that a reviewer has, and for taking each back", async () => {
  const left = new Set(Object.keys(DECISION_WORDS).filter(verb => verb !== "withdraw")) as Set<DecisionVerb>;
  for (const roster of [...Object.values(ROSTERS_BY_MARK), BOTH_MERGED]) {
    if (roster === null || left.size === 0) continue;
    const { offers, marks } = await (await opened(roster)).workplace.review.detail(0),
      mark = marks.find(one => one.canBeChecked);
    for (const { verb, others, takesAmount } of [
      ...offers,
      ...(mark ? [{ verb: "checked" as const, others: [], takesAmount: false }] : []),
    ]) {
      if (!left.delete(verb)) continue;
      const desks = [await opened(roster, { listens: true }), await opened(roster)],
        same = async (did: string): Promise<void> => {
          const [alone, whole] = await Promise.all(
            desks.map(async ({ workbook, workplace }) => {
              await atRest({ place: workplace });
              return [said(workbook), { ...workplace.runs.result(), undo: null }];
            }),
          );
          expect([did, verb, alone]).toEqual([did, verb, whole]);
        };
      for (const { workplace } of desks)
        await workplace.review.decide(
          {
            verb,
            row: 0,
            others,
            note: "会议已定",
            ...(takesAmount ? { amount: "10万" } : {}),
            ...(verb === "checked" && mark ? { mark: { code: mark.code, reading: mark.reading } } : {}),
          },
          quiet(),
        );
      await same("decided");
      // The other desk, to which nobody tells of changes, writes all columns again.
      const wholeRuns = desks.map(
        ({ workbook: { applied } }) => applied.filter(changes => changes.some(({ kind }) => kind === "columns")).length,
      );
      expect([verb, ...wholeRuns]).toEqual([verb, 1, 2]);
      for (const { workplace } of desks)
        await workplace.review.takeBack((await workplace.review.decisions())[0]!.key, "", quiet());
      await same("taken back");
    }
  }
  expect([...left]).toEqual([]);
}, 240_000);
