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
import { growth, MOST, steepFor } from "./growth";

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

describe("a text twice as long, up to what a cell can hold, is read with at most two and a half times the work", () => {
  test.each(Object.entries(READERS))("%s", (_, read) => {
    expect(steepFor(read)).toEqual([]);
  });

  test("which a reader whose work grows faster fails", () => {
    const cubic = ({ length }: string): number => {
      const n = Math.floor(length / 64);
      let sum = 0;
      for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) for (let k = 0; k < n; k++) sum += i ^ j ^ k;
      return sum;
    };
    expect(growth(cubic, [" ", "x"])).toBeGreaterThan(MOST);
  });
});
