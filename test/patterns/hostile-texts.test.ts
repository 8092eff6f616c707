import { canonical } from "../../src/identity/canonical";
import { namesSeveralUnits } from "../../src/identity/joint-cell";
import { likeness } from "../../src/identity/likeness";
import { digitsLost } from "../../src/identity/lost-digits";
import { withoutRemark, canonicalName } from "../../src/identity/name-remark";
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
import { statesIn, readStatus } from "../../src/roster/status";
import { formerNamesOf } from "../../src/identity/former-names";
import { readUnitName } from "../../src/identity/unit-name";
import { withoutForm } from "../../src/identity/legal-form";
import { withoutPlaces, misspeltPlace } from "../../src/identity/places";
import { readProjectName } from "../../src/identity/project-name";
import { withoutNumbers } from "../../src/identity/project-numbers";
import { instalmentShares } from "../../src/money/instalments";
import { withoutNames } from "../../src/money/names-with-digits";
import { manyUnitsIn } from "../../src/money/phrase";
import { remarkToRead } from "../../src/roster/remark";
import { speaksOf } from "../../src/roster/sheet-aside";
import { roundNamed } from "../../src/roster/round";
import { decisionStated } from "../../src/roster/stated-decision";
import { yearWithin } from "../../src/roster/year";
import { arabic } from "../../src/roster/chinese-digits";
import { headerWord } from "../../src/roster/other-sheets";
import { namesMoneyBack } from "../../src/roster/money-back";
import { questionIn } from "../../src/roster/status-header";
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
  formerNamesOf: text => formerNamesOf(text, "甲公司"),
  withoutRemark,
  readUnitName: text => readUnitName(text),
  withoutForm,
  withoutPlaces,
  misspeltPlace,
  readProjectName,
  withoutNumbers,
  instalmentShares,
  withoutNames,
  manyUnitsIn: text => manyUnitsIn(text),
  remarkToRead: text => remarkToRead(text, 2026),
  speaksOf: text => speaksOf(text, 2026),
  roundNamed,
  decisionStated,
  statesIn,
  yearWithin,
  arabic,
  headerWord,
  namesMoneyBack,
  questionIn,
};

describe("a text twice as long, up to what a cell can hold, is read with at most two and a half times the work", () => {
  test.each(Object.entries(READERS))("%s", (_, read) => {
    expect(steepFor(read)).toEqual([]);
  });

  test("which a reader whose work grows faster fails", () => {
    const square = ({ length }: string): number => {
      let sum = 0;
      for (let i = 0; i < length; i++) for (let j = 0; j < length; j += 16) sum += i ^ j;
      return sum;
    };
    expect(growth(square, [" ", "x"])).toBeGreaterThan(MOST);
    const cubic = ({ length }: string): number => {
      const n = Math.floor(length / 64);
      let sum = 0;
      for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) for (let k = 0; k < n; k++) sum += i ^ j ^ k;
      return sum;
    };
    expect(growth(cubic, [" ", "x"])).toBeGreaterThan(MOST);
  });
});
