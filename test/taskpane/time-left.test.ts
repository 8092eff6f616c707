import { timeLeft } from "../../src/taskpane/parts/time-left";

describe("how long a task still takes", () => {
  // A run of 5 000 rows in memory: read within 0.3 s, and then reckoned for 2.4 s without a word.
  test.each([
    [19, 190],
    [40, 265],
  ])("is not said by the first quick steps: %d of 100 after %d ms", (done, elapsed) => {
    expect(timeLeft(done, 100, elapsed, undefined)).toEqual({ kind: "unknown" });
  });
  test("is said by this time's pace, and grows while nothing is done", () => {
    expect(timeLeft(40, 100, 2_600, undefined)).toEqual({ kind: "left", seconds: 4 });
    expect(timeLeft(40, 100, 12_000, undefined)).toEqual({ kind: "left", seconds: 18 });
  });
  test("is said by the last time where that was longer", () => {
    expect(timeLeft(40, 100, 265, 6_000)).toEqual({ kind: "left", seconds: 6 });
    expect(timeLeft(100, 100, 5_000, 9_000)).toEqual({ kind: "left", seconds: 4 });
  });
  test.each([5_000, 10_000, 17_000])(
    "never says that it is at its end where much is to be done, after %d ms",
    elapsed => {
      for (let done = 0; done < 90; done++)
        for (const last of [undefined, 1, elapsed, 2 * elapsed])
          expect(timeLeft(done, 100, elapsed, last).kind).not.toBe("finishing");
      expect(timeLeft(100, 100, elapsed, undefined)).toEqual({ kind: "finishing" });
    },
  );
});
