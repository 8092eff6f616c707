import fc from "fast-check";
import type { Step } from "../../src/engine/steps";
import { exact } from "../../src/money/exact";
import { wordsOf, wordsOnce } from "../../src/report/law-words";
import { textsOf } from "../../src/text/of";

const texts = textsOf("zh-CN"),
  words = fc.constantFrom("", "最高500万元", "500万元", "30％", "研发投资额30％"),
  step = fc.oneof(
    words.map((words): Step => ({ op: "take", what: "basis", field: null, value: exact(1n, 0), words })),
    fc.constant<Step>({ op: "round", rounding: "fen", limit: null }),
  );

test("The law's phrases behind steps are the same put together once as each time anew.", () => {
  fc.assert(
    fc.property(fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 30 }), rows => {
      const once = wordsOnce(texts);
      for (const steps of rows) expect(once(steps)).toBe(wordsOf(steps, texts));
    }),
  );
});

test("A phrase that another has in it goes with that, and each stands once.", () => {
  const said = (all: readonly string[]): string =>
    wordsOf(
      all.map(words => ({ op: "take", what: "basis", field: null, value: exact(1n, 0), words })),
      texts,
    );
  expect(said(["30％", "研发投资额30％", "最高500万元", "最高500万元"])).toBe("研发投资额30％；最高500万元");
});
