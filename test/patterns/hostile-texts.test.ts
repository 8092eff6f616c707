import { canonical } from "../../src/identity/canonical";
import { namesSeveralUnits } from "../../src/identity/joint-cell";
import { likeness } from "../../src/identity/likeness";
import { digitsLost } from "../../src/identity/lost-digits";
import { canonicalName } from "../../src/identity/name-remark";
import { projectLikeness } from "../../src/identity/project-likeness";
import { normaliseNumber } from "../../src/identity/sameness";
import { readUscc } from "../../src/identity/uscc";
import { figuresIn } from "../../src/money/figures";
import { readAmount } from "../../src/money/read-amount";
import { unitIn } from "../../src/money/unit-in-header";
import { affirmedNumber } from "../../src/policy/affirmed-level";
import { ranksNamed } from "../../src/policy/rank-number";
import { readRentUnit } from "../../src/engine/rent-unit";
import { readDate } from "../../src/roster/dates";
import { headerText } from "../../src/roster/header-text";
import { rentUnitInHeader, rentWithUnit } from "../../src/roster/rent-unit";
import { readStatus } from "../../src/roster/status";

/** As long as a cell can be, and half of it. */
const LONG = 32_767,
  HALF = 16_383;
/** Twice the length may cost so many times the work, and what the clock cannot tell. */
const MOST = 2.5,
  GRAIN_MS = 8;
const TRIES = 6,
  RUNS = 3;

/** What each reader of text is given over and over, and what stands behind it once. */
const TEXTS: readonly (readonly [string, string])[] = [
  [" ", "x"],
  ["\t", "元"],
  ["0", "x"],
  ["9", "号"],
  ["单位：", "x"],
  ["单位：万元", "x"],
  ["〇", "x"],
  ["三", "x"],
  ["（", ""],
  ["（）", "x"],
  ["(0000)", "\t号"],
  ["A/", "1"],
  [",000", "x"],
  [".", "级"],
  ["-", "1"],
  ["国家级", "x"],
  ["未通过", "x"],
  ["租金元", "天"],
  ["元/㎡/", "x"],
  ["公司", "（盖章"],
  ["北京", "x"],
  ["年", "1"],
  ["GB ", "年"],
  ["、", "x"],
];

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  canonical,
  canonicalName,
  namesSeveralUnits,
  likeness: text => likeness(text, `${text}甲`),
  projectLikeness: text => projectLikeness(text, `${text}甲`),
  digitsLost,
  normaliseNumber,
  readUscc,
  figuresIn,
  readAmount: text => readAmount(text, "元"),
  unitIn,
  affirmedNumber,
  ranksNamed: text => ranksNamed(text, [["受管理级"]]),
  readRentUnit,
  rentWithUnit,
  rentUnitInHeader: text => rentUnitInHeader([text]),
  readDate,
  headerText,
  readStatus: text => readStatus(text, "审核状态"),
};

function cpuMs(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const least = (run: () => unknown): number => Math.min(...Array.from({ length: RUNS }, () => cpuMs(run)));

/** The work for twice the length over that for once, at its least: other work on the machine only adds to it. */
function growth(read: (text: string) => unknown, piece: string, end: string): number {
  const text = (length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length - 1) + end;
  let lowest = Infinity;
  for (let i = 0; i < TRIES && lowest > MOST; i++) {
    const half = least(() => read(text(HALF))),
      whole = least(() => read(text(LONG)));
    lowest = Math.min(lowest, whole <= GRAIN_MS ? 1 : whole / Math.max(half, GRAIN_MS / 4));
  }
  return lowest;
}

describe("a text twice as long, up to what a cell can hold, is read with at most two and a half times the work", () => {
  test.each(Object.entries(READERS))("%s", (_, read) => {
    const steep = TEXTS.filter(([piece, end]) => growth(read, piece, end) > MOST);
    expect(steep).toEqual([]);
  });

  test("which a reader whose work grows faster fails", () => {
    const cubic = ({ length }: string): number => {
      const n = Math.floor(length / 64);
      let sum = 0;
      for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) for (let k = 0; k < n; k++) sum += i ^ j ^ k;
      return sum;
    };
    expect(growth(cubic, " ", "x")).toBeGreaterThan(MOST);
  });
});
