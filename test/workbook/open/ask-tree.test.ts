import type { Ask, Asks } from "../../../src/workbook/cells";
import { answered, answeredLater, keysAsked } from "../../../src/workbook/open/ask-tree";

const kept = (key: string): Ask => ({ ask: "kept", key }),
  tree: Asks = { a: [kept("1"), null, { ask: "selection" }], b: { c: kept("2"), d: [] } };
const say = (ask: Ask): string => (ask.ask === "kept" ? `kept ${ask.key}` : ask.ask);
const told = { a: ["kept 1", null, "selection"], b: { c: "kept 2", d: [] } };

test("answers come in the shape in which it was asked", () => {
  expect(answered(tree, say)).toEqual(told);
  expect(answered(null, say)).toBeNull();
  expect(answered(kept("1"), say)).toBe("kept 1");
});

test("answers that come later are queued once each, and taken in the same shape, as often as wanted", () => {
  const queued: string[] = [],
    take = answeredLater(tree, ask => {
      queued.push(say(ask));
      return () => say(ask);
    });
  expect(queued).toEqual(["kept 1", "selection", "kept 2"]);
  expect([take(), take()]).toEqual([told, told]);
});

test("which keys are asked for is found wherever the ask stands", () => {
  expect([...keysAsked(tree)]).toEqual(["1", "2"]);
  expect(keysAsked(null).size).toBe(0);
});
