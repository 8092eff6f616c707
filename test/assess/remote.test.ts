import { MessageChannel } from "node:worker_threads";
import { overRenewed, serve, type Channel } from "../../src/assess/remote";
import type { Reckoner } from "../../src/assess/reckoner/reckoner";
import { ENGINE_VERSION } from "../../src/assess/engine-version";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { digest } from "../../src/assess/digest";
import { newReckoner, openSampleWorkplace, quiet, SAMPLES, sampleWorkbook } from "./sample-workplace";
import { MemoryWorkbook } from "./memory-workbook";

jest.setTimeout(60_000);

let close: (() => void) | null = null;
afterEach(() => {
  close?.();
  close = null;
});

/** Both ends of a worker, as far as messages go: everything that crosses is copied as between threads. */
function ends(): { page: Channel; worker: Channel } {
  const { port1, port2 } = new MessageChannel();
  for (const port of [port1, port2]) port.start();
  close = () => port1.close();
  return { page: port1 as unknown as Channel, worker: port2 as unknown as Channel };
}

test.each(SAMPLES)("over a channel the sample %s gives the same as in one thread", async name => {
  const { page, worker } = ends();
  serve(worker, newReckoner());
  const there = await sampleWorkbook(name),
    here = await sampleWorkbook(name),
    far = await openSampleWorkplace(
      there,
      overRenewed<Reckoner>(() => page),
    ),
    near = await openSampleWorkplace(here);
  expect(await far.sheets.survey(quiet())).toEqual(await near.sheets.survey(quiet()));
  expect(await far.runs.assess({ scope: "all" }, quiet())).toEqual(await near.runs.assess({ scope: "all" }, quiet()));
  expect(there.print()).toEqual(here.print());
  const rows = await far.review.rows({ severities: ["review"] }, true);
  expect([...rows]).toEqual([...(await near.review.rows({ severities: ["review"] }, true))]);
  expect(await far.review.detail(rows[0]!)).toEqual(await near.review.detail(rows[0]!));
  expect(await far.readings.list()).toEqual(await near.readings.list());
  expect(await far.readings.wouldMove("ROUNDING", "wan-floor")).toEqual(
    await near.readings.wouldMove("ROUNDING", "wan-floor"),
  );
});

test("problems come over as what they are, with what their messages name", async () => {
  const { page, worker } = ends(),
    workbook = new MemoryWorkbook();
  serve(worker, newReckoner());
  workbook.addSheet("汇总", [
    ["序号", "申报条款", "项目名称", "级别", "核算基数"],
    [1, "第三条", "项目", "国家级", 100],
  ]);
  const workplace = await openSampleWorkplace(
    workbook,
    overRenewed<Reckoner>(() => page),
  );
  await expect(workplace.runs.assess({ scope: "all" }, quiet())).rejects.toMatchObject({
    name: "RosterProblem",
    code: "missing-column",
    sheet: "汇总",
    values: { missing: "applicant" },
  });
  await expect(workplace.review.detail(0)).rejects.toMatchObject({ name: "TaskProblem", code: "not-assessed" });
  await expect(
    workplace.readings.choose({ code: "A6-DIFF", value: "neither", confirmed: false, basis: "" }, quiet()),
  ).rejects.toMatchObject({ name: "ReadingError", code: "A6-DIFF", choices: ["tier", "paid"] });
});

test("a worker that broke down fails every call, also those to come, and says so", async () => {
  const listeners = new Map<string, (event: { data?: unknown }) => void>();
  const reckoner = overRenewed<Reckoner>(() => ({
    postMessage: () => undefined,
    addEventListener: (type, on) => void listeners.set(type, on),
  }));
  const waiting = reckoner.runs.kept(0);
  listeners.get("error")!({});
  await expect(waiting).rejects.toMatchObject({ name: "TaskProblem", code: "engine-stopped" });
});

/** Workers one after another; `die` is what a worker's own error does to the page. */
function mortal(): { open: () => Channel; die: () => void; opened: () => number } {
  let count = 0,
    die = (): void => undefined;
  const closers: (() => void)[] = [];
  close = () => closers.forEach(end => end());
  return {
    opened: () => count,
    die: () => die(),
    open: () => {
      const { port1, port2 } = new MessageChannel();
      for (const port of [port1, port2]) port.start();
      closers.push(() => port1.close());
      serve(port2 as unknown as Channel, newReckoner());
      count++;
      return {
        postMessage: message => port1.postMessage(message),
        addEventListener: (type, on) => {
          if (type === "error") die = () => on({});
          else port1.addEventListener(type, on as () => void);
        },
      };
    },
  };
}

test("a worker that broke down is replaced with the next call; what was under way fails and says so", async () => {
  const workers = mortal(),
    reckoner = overRenewed<Reckoner>(workers.open);
  expect(workers.opened()).toBe(0);
  await expect(reckoner.rows.list({}, true)).rejects.toMatchObject({ code: "not-assessed" });
  const waiting = reckoner.rows.list({}, true);
  workers.die();
  await expect(waiting).rejects.toMatchObject({ name: "TaskProblem", code: "engine-stopped" });
  await expect(reckoner.rows.list({}, true)).rejects.toMatchObject({ code: "not-assessed" });
  expect(workers.opened()).toBe(2);
});

test(
  "a run that was lost with its worker is read again for whoever asks about it, and listeners " + "hear of it",
  async () => {
    const workers = mortal(),
      workbook = await sampleWorkbook("small"),
      workplace = await openSampleWorkplace(workbook, overRenewed<Reckoner>(workers.open)),
      first = await workplace.runs.assess({ scope: "all" }, quiet()),
      rows = await workplace.review.rows({}, true),
      written = workbook.print();
    let told = 0;
    await workplace.runs.onStale(() => void told++);
    workers.die();
    expect([...(await workplace.review.rows({}, true))]).toEqual([...rows]);
    const now = workplace.runs.result()!;
    expect([now.number > first.number, now.total, now.written]).toEqual([true, first.total, 0]);
    expect(told).toBeGreaterThan(0);
    expect(await workplace.review.totals("clauses")).not.toEqual([]);
    expect(workbook.print()).toEqual(written);
  },
);

test("a decision about a run that was lost is not made: its row might be another one by now", async () => {
  const workers = mortal(),
    workbook = await sampleWorkbook("small"),
    workplace = await openSampleWorkplace(workbook, overRenewed<Reckoner>(workers.open));
  await workplace.kept.set({ reviewer: "王敏" }, quiet());
  await workplace.runs.assess({ scope: "all" }, quiet());
  const written = workbook.print();
  workers.die();
  await expect(workplace.review.decide({ verb: "open", row: 0, others: [], note: "" }, quiet())).rejects.toMatchObject({
    code: "engine-stopped",
  });
  expect(workbook.print()).toEqual(written);
  expect(await workplace.review.detail(0)).toBeTruthy();
});

test("a worker that breaks down once the run is written leaves the run in force", async () => {
  const workers = mortal(),
    workbook = await sampleWorkbook("small"),
    workplace = await openSampleWorkplace(workbook, overRenewed<Reckoner>(workers.open)),
    apply = workbook.apply.bind(workbook);
  workbook.apply = async (changes, run) => {
    const applied = await apply(changes, run);
    workers.die();
    return applied;
  };
  const result = await workplace.runs.assess({ scope: "all" }, quiet());
  expect(result.written).toBeGreaterThan(0);
  expect((await workplace.review.rows({}, true)).length).toBe(result.written);
});

test("a change that comes in after the worker broke down is not taken for none", async () => {
  const workers = mortal(),
    workbook = await sampleWorkbook("small"),
    workplace = await openSampleWorkplace(workbook, overRenewed<Reckoner>(workers.open)),
    first = await workplace.runs.assess({ scope: "all" }, quiet()),
    { at } = (await workplace.review.detail(0)).inputs[0]!;
  const told = new Promise<void>(resolve => void workplace.runs.onStale(() => resolve()));
  workers.die();
  workbook.type(at.sheet, at.top, at.left, "别的");
  await told;
  expect(workplace.runs.result()!.number).toBeGreaterThan(first.number);
});

test("only the reckoner's own methods can be called", async () => {
  const { page, worker } = ends();
  serve(worker, newReckoner());
  const any = overRenewed<Record<"rows" | "toString" | "none", { own(): void; toString(): string }>>(() => page);
  await expect(any.rows.own()).rejects.toThrow("no method rows.own");
  await expect(any.toString.toString()).rejects.toThrow("no method toString.toString");
  await expect(any.none.toString()).rejects.toThrow("no method none.toString");
});

test("the version that receipts tell is that of the package, and a digest is SHA-256", async () => {
  expect(ENGINE_VERSION).toBe(
    (JSON.parse(readFileSync(join(process.cwd(), "package.json"), "utf8")) as { version: string }).version,
  );
  expect(await digest("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});
