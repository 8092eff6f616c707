import { RequestLog } from "../../../src/workbook/open/request-log";

test("requests are counted by what they do, and a failed one is known by its number", () => {
  const log = new RequestLog();
  log.count("reads");
  log.count("writes");
  log.fail("writes", "AccessDenied", "Range.formulas");
  log.count("reads");
  expect(log.requests).toEqual({ reads: 2, writes: 1 });
  expect(log.failed).toMatchObject([{ doing: "writes", code: "AccessDenied", where: "Range.formulas", number: 2 }]);
});

test("the last twenty that failed are remembered, newest last", () => {
  const log = new RequestLog();
  for (let k = 0; k < 25; k++) {
    log.count("reads");
    log.fail("reads", "Timeout", "");
  }
  expect(log.failed.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, k) => k + 6));
});
