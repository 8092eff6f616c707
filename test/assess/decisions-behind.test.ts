import fc from "fast-check";
import type { Workplace } from "../../src/assess/workplace/workplace";
import type { MarkCode } from "../../src/marks/marks";
import type { Request } from "../../src/workbook/cells";
import { WorkbookProblem } from "../../src/workbook/ports";
import { effort } from "../effort";
import { MemoryWorkbook } from "./memory-workbook";
import { openSampleWorkplace, quiet } from "./sample-workplace";

jest.setTimeout(120_000);

const HEADER = ["序号", "申报单位", "申报条款", "项目名称", "级别", "核算基数", "申请金额", "年度", "审核状态"];

/** A row of every kind among `count`: on hold, unclear, two of one project, above what was asked for. */
function roster(count: number): (string | number)[][] {
  const rows = Array.from({ length: count }, (_, k): (string | number)[] => {
    const firm = `甲${Math.floor(k / 2)}号工业技术有限公司`,
      status = k % 10 === 3 ? "暂缓" : k % 10 === 5 ? "见会议记录" : "通过",
      project = k % 7 < 2 ? `平台${Math.floor(k / 2)}` : `系统${k}`,
      basis = 1_000_000 + (k % 50) * 10_000;
    return [k + 1, firm, "5", project, "", basis, k % 9 === 0 ? 1000 : basis, 2026, status];
  });
  return [HEADER, ...rows];
}

/** Whatever changes the workbook goes through `with_`. */
function asked(
  { owner }: MemoryWorkbook,
  with_: (request: Request<null>, change: () => Promise<unknown>) => Promise<unknown>,
): void {
  const change = owner.change.bind(owner) as (about: string | null, request: Request<null>) => Promise<unknown>;
  owner.change = ((about: string | null, request: Request<null>) =>
    with_(request, () => change(about, request))) as typeof owner.change;
}

/** A workbook with a run, somebody who listens to it, and what it is asked to write. */
class Desk {
  readonly written: { requests: number; cells: number } = { requests: 0, cells: 0 };
  private gate: Promise<void> | null = null;
  private open: () => void = () => undefined;

  private constructor(
    readonly book: MemoryWorkbook,
    readonly place: Workplace,
  ) {
    asked(book, async (request, change) => {
      await this.gate;
      this.written.requests++;
      for (const order of request.orders)
        if (order.do === "write") this.written.cells += order.at.rows * order.at.columns;
      return change();
    });
  }

  static async with(count: number): Promise<Desk> {
    const book = new MemoryWorkbook(2_000);
    book.addSheet("汇总", roster(count));
    const place = await openSampleWorkplace(book);
    await place.kept.set({ reviewer: "张三" }, quiet());
    await place.runs.onStale(() => undefined);
    await place.runs.assess({ scope: "all" }, quiet());
    return new Desk(book, place);
  }

  /** Excel answers no request that writes until `release`. */
  hold(): void {
    this.gate = new Promise(resolve => {
      this.open = resolve;
    });
  }
  release(): void {
    this.gate = null;
    this.open();
  }

  async row(mark: MarkCode, k = 0): Promise<number> {
    return (await this.place.review.rows({ marks: [mark] }))[k]!;
  }
  async consent(mark: MarkCode, k = 0): Promise<void> {
    const row = await this.row(mark, k);
    await this.place.review.decide({ verb: "consent", row, others: [], note: "会上已议定" }, quiet());
  }
  async takeBack(): Promise<void> {
    const [last] = await this.place.review.decisions();
    await this.place.review.takeBack(last!.key, "", quiet());
  }
  /** All that was decided is written. */
  async atRest(): Promise<void> {
    await this.place.runs.last();
    // What could not be written alone is written whole in a turn of its own.
    await this.place.sheets.survey(quiet());
  }
  lines(): unknown[][] {
    return this.book.names().includes("复核记录") ? this.book.rows("复核记录").slice(1) : [];
  }
  /** A row's own cells with the results beside them. */
  result(row: number): unknown[] {
    return this.book.rows("汇总")[row + 1]!;
  }
  sheets(): unknown {
    return (this.book.print() as { readonly sheets: unknown }).sheets;
  }
}

test("a decision is in force before anything of it is written, and the next one does not wait for that", async () => {
  const desk = await Desk.with(60),
    first = await desk.row("STATUS_UNCLEAR"),
    before = desk.result(first);
  desk.hold();
  await desk.consent("STATUS_UNCLEAR");
  const waiting = await desk.place.review.detail(first);
  expect(waiting.decisions.map(({ label }) => label)).toEqual(["视为同意"]);
  expect(waiting.brief.result).toBe("amount");
  const { count } = await desk.place.review.wouldDecide({
    verb: "consent",
    row: await desk.row("STATUS_UNCLEAR"),
    others: [],
  });
  expect(count).toBe(1);
  await desk.consent("STATUS_UNCLEAR");
  expect(desk.place.review.writing()).toEqual({ pending: 2, problem: null });
  expect(desk.lines()).toEqual([]);
  expect(desk.result(first)).toEqual(before);
  desk.release();
  await desk.atRest();
  expect(desk.place.review.writing()).toEqual({ pending: 0, problem: null });
  expect(desk.lines().length).toBe(2);
  expect(desk.result(first)).not.toEqual(before);
  expect(desk.place.runs.result()!.undo).toBe((await desk.place.runs.last())!.undo);
});

test("each decision that was written behind is a step of its own, its line and its amounts together", async () => {
  const desk = await Desk.with(60),
    states = [desk.sheets()];
  for (let k = 0; k < 3; k++) {
    await desk.consent(k === 1 ? "ON_HOLD" : "STATUS_UNCLEAR");
    await desk.atRest();
    states.push(desk.sheets());
  }
  states.pop();
  while (states.length > 0) {
    await desk.place.runs.undo((await desk.place.runs.last())!.undo, { over: false }, quiet());
    expect(desk.sheets()).toEqual(states.pop());
  }
});

test("whoever reads or writes the workbook comes after what was decided before", async () => {
  const desk = await Desk.with(60);
  desk.hold();
  await desk.consent("STATUS_UNCLEAR");
  const whole = desk.place.runs.assess({ scope: "all" }, quiet());
  desk.release();
  await whole;
  expect(desk.lines().length).toBe(1);
  expect((await desk.place.review.decisions()).length).toBe(1);
  expect(desk.place.review.writing()).toEqual({ pending: 0, problem: null });
});

test("what cannot be written of decisions stays in force, is told, and is written when asked", async () => {
  const desk = await Desk.with(60),
    told: unknown[] = [];
  desk.place.review.onWriting(({ problem }) => told.push(problem));
  desk.hold();
  await desk.consent("STATUS_UNCLEAR");
  await desk.consent("STATUS_UNCLEAR");
  desk.book.failure = new WorkbookProblem("protected", "复核记录");
  desk.release();
  await desk.place.runs.last();
  const { problem } = desk.place.review.writing();
  expect(problem).toMatchObject({ code: "protected" });
  expect(told.at(-1)).toBe(problem);
  expect(desk.lines()).toEqual([]);
  expect((await desk.place.review.decisions()).length).toBe(2);
  await desk.place.review.writeLeft(quiet());
  expect(desk.place.review.writing()).toEqual({ pending: 0, problem: null });
  expect(desk.lines().length).toBe(2);
  const after = desk.sheets();
  await desk.place.runs.assess({ scope: "all" }, quiet());
  expect(desk.sheets()).toEqual(after);
});

test("so are decisions that could not be written when another is made, or all is assessed again", async () => {
  for (const then of ["decide", "assess"] as const) {
    const desk = await Desk.with(60);
    desk.book.failure = new WorkbookProblem("protected", "复核记录");
    await desk.consent("STATUS_UNCLEAR");
    await desk.place.runs.last();
    if (then === "decide") await desk.consent("STATUS_UNCLEAR");
    else await desk.place.runs.assess({ scope: "all" }, quiet());
    expect(desk.lines().length).toBe(then === "decide" ? 2 : 1);
    expect((await desk.place.review.decisions()).length).toBe(then === "decide" ? 2 : 1);
    expect(desk.place.review.writing()).toEqual({ pending: 0, problem: null });
  }
});

test("where somebody was in the results, all is written again by itself, and no decision is lost", async () => {
  const desk = await Desk.with(60),
    row = await desk.row("STATUS_UNCLEAR");
  desk.hold();
  await desk.consent("STATUS_UNCLEAR");
  await desk.consent("STATUS_UNCLEAR");
  desk.book.type("汇总", row + 1, HEADER.length, "我改的");
  desk.release();
  await desk.atRest();
  await desk.atRest();
  expect(desk.place.review.writing()).toEqual({ pending: 0, problem: null });
  expect(desk.lines().length).toBe(2);
  expect((await desk.place.review.decisions()).length).toBe(2);
  const after = desk.sheets();
  await desk.place.runs.assess({ scope: "all" }, quiet());
  expect(desk.sheets()).toEqual(after);
});

test("where the pane goes away while amounts are written, the line stays and the half is taken back", async () => {
  const desk = await Desk.with(60),
    before = desk.sheets() as { readonly name: string }[];
  let writes = 0,
    isThere = true;
  // The line takes three requests; of the amounts the first are written, then nobody is there any more.
  asked(desk.book, (_, change) => (isThere && ++writes > 5 ? new Promise(() => undefined) : change()));
  await desk.consent("STATUS_UNCLEAR");
  for (let k = 0; k < 200 && writes <= 5; k++) await new Promise(resolve => setTimeout(resolve, 5));
  isThere = false;
  const anew = await openSampleWorkplace(desk.book),
    last = (await anew.runs.last())!;
  expect(last.unfinished).toBe(true);
  await anew.runs.undo(last.undo, { over: true }, quiet());
  expect(desk.lines().length).toBe(1);
  expect((desk.sheets() as { readonly name: string }[]).filter(({ name }) => name !== "复核记录")).toEqual(before);
  await anew.runs.assess({ scope: "all" }, quiet());
  expect((await anew.review.decisions()).length).toBe(1);
});

test("what a decision asks of the workbook does not grow with the roster", async () => {
  const asked = async (count: number): Promise<unknown> => {
    const desk = await Desk.with(count),
      counts: unknown[] = [];
    // The first makes 复核记录.
    const acts = [
      () => desk.consent("STATUS_UNCLEAR"),
      () => desk.consent("STATUS_UNCLEAR"),
      () => desk.consent("ON_HOLD"),
      () => desk.takeBack(),
      async () => {
        const row = await desk.row("OVER_REQUEST");
        await desk.place.review.check([{ row, code: "OVER_REQUEST", reading: null }], "", quiet());
      },
    ];
    for (const act of acts) {
      Object.assign(desk.written, { requests: 0, cells: 0 });
      const reads = desk.book.owner.requests.reads;
      await act();
      await desk.place.runs.last();
      const { requests, cells } = desk.written;
      expect(requests).toBeLessThanOrEqual(40);
      expect(cells).toBeLessThanOrEqual(3_000);
      counts.push({ requests, cells, reads: desk.book.owner.requests.reads - reads });
    }
    return counts;
  };
  const small = await asked(500);
  expect(await asked(10_000)).toEqual(small);
});

test("after decisions in any order, and steps taken back, a whole run writes what it would write anew", () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.nat(6), { minLength: 2, maxLength: 6 }), async acts => {
      const desk = await Desk.with(40);
      for (const act of acts) {
        if (act < 3)
          await desk.consent((["STATUS_UNCLEAR", "ON_HOLD", "STATUS_UNCLEAR"] as const)[act]!, 0).catch(absent);
        else if (act < 5) await desk.takeBack().catch(absent);
        else await desk.place.runs.undo((await desk.place.runs.last())!.undo, { over: false }, quiet());
        if (desk.place.runs.result() === null) await desk.place.runs.assess({ scope: "all" }, quiet());
      }
      await desk.place.runs.assess({ scope: "all" }, quiet());
      const anew = new MemoryWorkbook(2_000);
      anew.addSheet("汇总", roster(40));
      if (desk.book.names().includes("复核记录")) anew.addSheet("复核记录", desk.book.rows("复核记录"));
      const place = await openSampleWorkplace(anew);
      await place.kept.set({ reviewer: "张三" }, quiet());
      await place.runs.assess({ scope: "all" }, quiet());
      const named = (book: MemoryWorkbook) =>
        new Map(book.names().map(name => [name, book.rows(name).map(row => JSON.stringify(row))]));
      expect(named(desk.book)).toEqual(named(anew));
    }),
    effort(20),
  ));

/** Nothing of the kind is left to decide. */
function absent(): void {}
