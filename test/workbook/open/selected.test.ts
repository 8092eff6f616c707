import { ALWAYS_SEEN, Selected } from "../../../src/workbook/open/selected";
import type { SheetNames } from "../../../src/workbook/open/sheet-names";
import type { Area } from "../../../src/workbook/ports";

const names = { now: () => Promise.resolve(new Map([["{1}", "汇总"]])) } as unknown as SheetNames;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test("a selection that goes on is told when it has come to rest, and once (#562, #533)", async () => {
  const told: (readonly Area[])[] = [],
    selected = new Selected(ALWAYS_SEEN, names, at => told.push(at), 100);
  for (let row = 1; row <= 5; row++) {
    selected.note({ sheetId: "{1}", address: `A${row}` });
    await jest.advanceTimersByTimeAsync(60);
  }
  expect(told).toEqual([]);
  await jest.advanceTimersByTimeAsync(60);
  expect(told.map(([at]) => at?.top)).toEqual([4]);
});

test("what was selected while nobody saw the pane is told when it comes into sight", async () => {
  const told: (readonly Area[])[] = [],
    listeners: (() => void)[] = [];
  let seen = false;
  const selected = new Selected(
    { seen: () => seen, listen: on => (listeners.push(on), () => undefined) },
    names,
    at => told.push(at),
    100,
  );
  selected.note({ sheetId: "{1}", address: "A1,C3" });
  await jest.advanceTimersByTimeAsync(1_000);
  expect(told).toEqual([]);
  seen = true;
  for (const on of listeners) on();
  await jest.advanceTimersByTimeAsync(101);
  expect(told.map(at => at.map(({ top, left }) => [top, left]))).toEqual([
    [
      [0, 0],
      [2, 2],
    ],
  ]);
  selected.note({ sheetId: "{1}", address: "B2" });
  selected.stop();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(told).toHaveLength(1);
});
