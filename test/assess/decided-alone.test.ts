import fc from "fast-check";
import type { Workplace } from "../../src/assess/workplace/workplace";
import { effort } from "../effort";
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
            // What is long is written in a turn of its own.
            await alone.place.kept.set({ reviewer: "张三" }, quiet());
            await whole.place.kept.set({ reviewer: "张三" }, quiet());
            expect(alone.book.print()).toEqual(whole.book.print());
            const result = ({ place }: typeof alone) => ({ ...place.runs.result(), undo: null });
            expect(result(alone)).toEqual(result(whole));
          }
        },
      ),
      effort(12),
    ),
  240_000,
);
