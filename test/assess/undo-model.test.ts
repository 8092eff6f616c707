/**
 * Taking back and doing again, in every order that somebody may press them: held against photographs of the workbook.
 */
import fc from "fast-check";
import type { Workplace } from "../../src/assess/workplace/workplace";
import { openSampleWorkplace, quiet } from "./sample-workplace";
import { MemoryWorkbook } from "./memory-workbook";

jest.setTimeout(300_000);

const ROWS: (string | number)[][] = [
  ["序号", "申报单位", "申报条款", "项目名称", "级别", "核算基数", "评审核定金额"],
  [1, "甲公司", "第三条", "平台项目", "国家级", 30_000_000],
  [2, "乙公司", "第三条", "研发项目", "市级", 2_000_000],
  [3, "丙公司", "第三条", "研发项目二", "市级", 1_000_000],
];
const BASIS = 5,
  REVIEWED = 6,
  COMPUTED = "测算金额（元）";

type Step =
  | { readonly does: "assess" | "refresh" | "undo" | "redo" }
  | { readonly does: "type"; readonly row: number; readonly value: number }
  | { readonly does: "decide"; readonly row: number; readonly verb: "refuse" | "open" }
  | { readonly does: "review"; readonly row: number; readonly amount: string }
  | { readonly does: "choose"; readonly value: string };

const row = fc.integer({ min: 0, max: ROWS.length - 2 }),
  step: fc.Arbitrary<Step> = fc.oneof(
    { arbitrary: fc.record({ does: fc.constantFrom("undo" as const, "redo" as const) }), weight: 5 },
    { arbitrary: fc.record({ does: fc.constantFrom("assess" as const, "refresh" as const) }), weight: 2 },
    {
      arbitrary: fc.record({ does: fc.constant("type" as const), row, value: fc.integer({ min: 1, max: 9_999_999 }) }),
      weight: 2,
    },
    {
      arbitrary: fc.record({ does: fc.constant("review" as const), row, amount: fc.constantFrom("1200.5", "30万") }),
      weight: 1,
    },
    { arbitrary: fc.record({ does: fc.constant("choose" as const), value: fc.constantFrom("a", "b") }), weight: 1 },
    {
      arbitrary: fc.record({
        does: fc.constant("decide" as const),
        row,
        verb: fc.constantFrom("refuse" as const, "open" as const),
      }),
      weight: 1,
    },
  );

/** A workbook, its states before each step that can be taken back, and those after the steps that were. */
class Watched {
  readonly before: string[] = [];
  readonly after: string[] = [];
  private constructor(
    readonly workbook: MemoryWorkbook,
    readonly workplace: Workplace,
  ) {}
  static async open(): Promise<Watched> {
    const workbook = new MemoryWorkbook();
    workbook.addSheet("汇总", ROWS);
    const workplace = await openSampleWorkplace(workbook),
      watched = new Watched(workbook, workplace);
    // As the pane does.
    await workplace.runs.onStale(() => undefined);
    await watched.write(() => workplace.kept.set({ reviewer: "张三" }, quiet()));
    return watched;
  }

  /** Everything but what the person types between our writes. */
  photograph(): string {
    const { kept, sheets } = this.workbook.print() as {
      kept: unknown;
      sheets: { name: string; rows: unknown[][] }[];
    };
    return JSON.stringify({
      kept,
      sheets: sheets.map(({ name, rows }) => ({
        name,
        rows:
          name === "汇总" ? rows.map((cells, r) => cells.map((cell, c) => (r > 0 && c === BASIS ? "*" : cell))) : rows,
      })),
    });
  }

  async takeBack(): Promise<void> {
    await this.workplace.runs.undo((await this.workplace.runs.last())!.undo, { over: false }, quiet());
  }

  /** Does something that writes, or is refused and leaves everything as it was. */
  private async write(doing: () => Promise<unknown>): Promise<void> {
    const before = this.photograph(),
      newest = (await this.workplace.runs.last())?.undo ?? null;
    const failed = await doing().then(
      () => null,
      (error: unknown) => error,
    );
    await this.rests();
    if (failed !== null) {
      expect((failed as { code?: unknown }).code).toEqual(expect.any(String));
      expect(this.photograph()).toBe(before);
      return;
    }
    if (((await this.workplace.runs.last())?.undo ?? null) === newest) return;
    this.before.push(before);
    this.after.length = 0;
  }

  /** Waits for what comes after a decision: long lists follow by themselves, in the same step. */
  private async rests(): Promise<void> {
    for (let last = ""; last !== this.photograph();) {
      last = this.photograph();
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }

  async take(one: Step): Promise<void> {
    const { workplace, workbook, before, after } = this,
      { runs, review, readings } = workplace;
    switch (one.does) {
      case "assess":
        return this.write(() => runs.assess({ scope: "all" }, quiet()));
      case "refresh":
        return this.write(() => runs.refresh(quiet()));
      case "type":
        workbook.type("汇总", one.row + 1, BASIS, one.value);
        // What changed is looked at when nobody has typed for a while.
        for (let k = 0; k < 40 && this.unsaid().length > 0; k++) await new Promise(resolve => setTimeout(resolve, 5));
        return;
      case "review":
        return this.write(() => review.enterReviewed(one.row, one.amount, quiet()));
      case "decide":
        return this.write(() =>
          review.decide({ verb: one.verb, row: one.row, others: [], note: "会议" } as never, quiet()),
        );
      case "choose": {
        const [first] = await readings.list(),
          { value } = first!.choices[one.value === "a" ? 0 : 1]!;
        return this.write(() => readings.choose({ code: first!.code, value, confirmed: true, basis: "" }, quiet()));
      }
      case "undo": {
        const now = this.photograph();
        if ((await runs.last()) === null) return expect(before).toEqual([]);
        await this.takeBack();
        after.push(now);
        return expect(this.photograph()).toBe(before.pop());
      }
      case "redo": {
        const now = this.photograph();
        if (!runs.redoable()) return expect(after).toEqual([]);
        await runs.redo(quiet());
        before.push(now);
        return expect(this.photograph()).toBe(after.pop());
      }
    }
  }

  /** Rows whose amount in the sheet is not what their input comes to, and of which nobody is told. */
  unsaid(): number[] {
    const [header, ...rows] = this.workbook.rows("汇总"),
      computed = header!.indexOf(COMPUTED),
      { runs } = this.workplace,
      stale = new Set(runs.stale()?.rows.map(each => each.row));
    if (computed < 0 || runs.result() === null) return [];
    return rows.flatMap((cells, r) => {
      // What a reviewer decided is another amount, or none.
      if (typeof cells[computed] !== "number" || cells[computed] === 0 || typeof cells[REVIEWED] === "number")
        return [];
      const amount = Math.min(Math.round(Number(cells[BASIS]) * 30), 900_000_000) / 100;
      return cells[computed] === amount || stale.has(r) ? [] : [r];
    });
  }

  /** What stands in the sheet is what the inputs come to, or is told to be stale. */
  holds(): void {
    const { runs } = this.workplace;
    expect(runs.redoable()).toBe(this.after.length > 0);
    // Nothing was written: what there is was only looked at.
    if (!this.workbook.rows("汇总")[0]!.includes(COMPUTED)) expect(runs.result()?.written ?? 0).toBe(0);
    expect(this.unsaid()).toEqual([]);
  }
}

test("undo leads to what stood before each step, redo to what stood after it; nothing is stale without a word", () =>
  fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async steps => {
      const watched = await Watched.open();
      for (const one of steps) {
        await watched.take(one);
        watched.holds();
      }
    }),
    { numRuns: Number(process.env["RUNS"] ?? 25) },
  ));
