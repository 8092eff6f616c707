import { fenOf } from "../../src/money/fen";

test("whole 分 are safe integers from 0 on", () => {
  expect([fenOf(0), fenOf(1), fenOf(Number.MAX_SAFE_INTEGER)]).toEqual([0, 1, Number.MAX_SAFE_INTEGER]);
});

test.each([-1, 0.5, -0.5, NaN, Infinity, -Infinity, Number.MAX_SAFE_INTEGER + 1])(
  "%d is refused as a defect of the caller",
  value => {
    expect(() => fenOf(value)).toThrow(RangeError);
  },
);
