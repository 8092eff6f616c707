import { assess, folder, put } from "./assess-command";
import { HEADERS, rosterOf } from "./roster-file";

jest.setTimeout(120_000);

const rows: (string | number | null)[][] = [
  [1, "北京云数科技有限公司", "91110107746192053T", "3", "平台I", "国家级", 1234567.89],
  [2, "北京 雲數科技有限公司", null, "5", "平台i", null, 987654.32],
  [3, "首钢", null, "6", null, "三级", null],
  [4, "首钢", null, "6", null, "4级", null],
  [5, "İSTANBUL", null, "8", "ı", "工信部", null],
  [6, "乙", null, "4.2", "丙", "区级", 1],
  [7, "丁", null, "9.2", "园", "国家级", null],
  [8, "丁", null, "9.1", "园", null, null],
];

test("the result is the same to the byte in another time zone and language", async () => {
  const roster = put(
    folder(),
    "名单.xlsx",
    rosterOf([[...HEADERS, "申报日期"], ...rows.map((r, i) => [...r, 46_000 + i + 0.999])]),
  );
  const [here, there] = await Promise.all([
    assess(roster, [], { TZ: "Asia/Shanghai", LANG: "zh_CN.UTF-8", LC_ALL: "zh_CN.UTF-8" }),
    assess(roster, [], { TZ: "America/Los_Angeles", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" }),
  ]);
  expect(here.code).toBe(0);
  expect(there.json).toEqual(here.json);
  expect(Buffer.compare(here.workbook as Buffer, there.workbook as Buffer)).toBe(0);
});

test("the order of the rows changes no row's outcome or amount", async () => {
  const [up, down] = await Promise.all(
    [rows, [...rows].reverse()].map(order => assess(put(folder(), "名单.xlsx", rosterOf([HEADERS, ...order])))),
  );
  const told = (ran: typeof up) =>
    (ran?.json?.rows ?? [])
      .map(r => [r.id, r.outcome, r.computed, r.proposed, r.flags.map(f => f.code)])
      .sort((a, b) => Number(a[0]) - Number(b[0]));
  expect(told(up)).toHaveLength(rows.length);
  expect(told(down)).toEqual(told(up));
  expect(down?.json?.total).toEqual(up?.json?.total);
});
