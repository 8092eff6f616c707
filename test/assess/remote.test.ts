import { MessageChannel } from "node:worker_threads";
import { over, serve, type Channel } from "../../src/assess/remote";
import type { Reckoner } from "../../src/assess/reckoner";
import { ENGINE_VERSION } from "../../src/assess/engine-version";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { digest } from "../../src/assess/digest";
import { newReckoner, openDesk, quiet, SAMPLES, sampleWorkbook } from "./desk";
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
    far = await openDesk(there, over<Reckoner>(page)),
    near = await openDesk(here);
  expect(await far.survey(quiet())).toEqual(await near.survey(quiet()));
  expect(await far.assess({ scope: "all" }, quiet())).toEqual(await near.assess({ scope: "all" }, quiet()));
  expect(there.print()).toEqual(here.print());
  const rows = await far.rows({ severities: ["review"] }, true);
  expect([...rows]).toEqual([...(await near.rows({ severities: ["review"] }, true))]);
  expect(await far.detail(rows[0]!)).toEqual(await near.detail(rows[0]!));
  expect(await far.readings()).toEqual(await near.readings());
  expect(await far.wouldMove("ROUNDING", "wan-floor")).toEqual(await near.wouldMove("ROUNDING", "wan-floor"));
});

test("problems come over as what they are, with what their messages name", async () => {
  const { page, worker } = ends(),
    workbook = new MemoryWorkbook();
  serve(worker, newReckoner());
  workbook.addSheet("汇总", [
    ["序号", "申报条款", "项目名称", "级别", "核算基数"],
    [1, "第三条", "项目", "国家级", 100],
  ]);
  const workplace = await openDesk(workbook, over<Reckoner>(page));
  await expect(workplace.assess({ scope: "all" }, quiet())).rejects.toMatchObject({
    name: "RosterProblem",
    code: "missing-column",
    sheet: "汇总",
    values: { missing: "applicant" },
  });
  await expect(workplace.detail(0)).rejects.toMatchObject({ name: "TaskProblem", code: "not-assessed" });
  await expect(
    workplace.chooseReading({ code: "A6-DIFF", value: "neither", confirmed: false, basis: "" }, quiet()),
  ).rejects.toMatchObject({ name: "ReadingError", code: "A6-DIFF", choices: ["tier", "paid"] });
});

test("a worker that broke down fails every call, also those to come, and says so", async () => {
  const listeners = new Map<string, (event: { data?: unknown }) => void>();
  const reckoner = over<Reckoner>({
    postMessage: () => undefined,
    addEventListener: (type, on) => void listeners.set(type, on),
  });
  const waiting = reckoner.kept();
  listeners.get("error")!({});
  await expect(waiting).rejects.toMatchObject({ name: "TaskProblem", code: "engine-stopped" });
  await expect(reckoner.kept()).rejects.toMatchObject({ code: "engine-stopped" });
});

test("only the reckoner's own methods can be called", async () => {
  const { page, worker } = ends();
  serve(worker, newReckoner());
  const any = over<{ constructor_(): void; toString(): string; hasOwnProperty(key: string): boolean }>(page);
  await expect(any.hasOwnProperty("x")).rejects.toThrow("no method hasOwnProperty");
});

test("the version that receipts tell is that of the package, and a digest is SHA-256", async () => {
  expect(ENGINE_VERSION).toBe(
    (JSON.parse(readFileSync(join(process.cwd(), "package.json"), "utf8")) as { version: string }).version,
  );
  expect(await digest("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});
