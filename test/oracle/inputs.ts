import type { Readings } from "./readings";
import type { PlainRow, RosterHeader } from "./plain";
import { BAD, readAmount, readNumber, readShare, readText, type Amount, type Read } from "./cells";
import { readDcmm, readLevel, type Clause, type LevelReading } from "./clauses";
import { readMoment, type Moment } from "./dates";

/** The inputs that the row's clause uses, read; `bad` names the cells that say nothing usable. */
export interface Inputs {
  clause: Clause;
  level: LevelReading;
  had: LevelReading;
  bad: RosterHeader[];
  appliedOn: Moment | undefined;
  reviewed: Amount | undefined;
  paid: Amount | undefined;
  basis: { header: RosterHeader; value: Amount } | undefined;
  audited: boolean;
  share: Amount | undefined;
  sales: Amount | undefined;
  inDistrict: boolean | undefined;
  years: Amount | undefined;
  area: Amount | undefined;
  contractArea: Amount | undefined;
  rent: Amount | undefined;
  rentPer: "month" | "day" | "year" | undefined;
  months: Amount | undefined;
  days: Amount | undefined;
  approvedRate: Amount | undefined;
}

export const RATE_CLAUSES: readonly Clause[] = ["3", "4.2", "4.3", "5", "7.2"];
const OWN_BASIS: Partial<Record<Clause, RosterHeader>> = {
  "3": "项目支持资金",
  "4.2": "市级支持资金",
  "4.3": "市级支持资金",
  "5": "研发投资额",
  "7.2": "项目投资额",
};

export function readInputs(row: PlainRow, clause: Clause, unit: "元" | "万元"): Inputs {
  const bad: RosterHeader[] = [];
  const take = <T>(header: RosterHeader, wanted: boolean, read: () => Read<T>): T | undefined => {
    const value = wanted ? read() : undefined;
    if (value === BAD) bad.push(header);
    return value === BAD ? undefined : value;
  };
  const money = (header: RosterHeader, wanted: boolean): Amount | undefined =>
    take(header, wanted, () => readAmount(row[header], unit));
  const figure = (header: RosterHeader, wanted: boolean): Amount | undefined =>
    take(header, wanted, () => readNumber(row[header]));
  const share = (header: RosterHeader, wanted: boolean): Amount | undefined =>
    take(header, wanted, () => readShare(row[header]));
  const level = (header: RosterHeader, read: () => LevelReading): LevelReading => {
    const found = read();
    if (found.kind === "bad") bad.push(header);
    return found;
  };
  const rate = RATE_CLAUSES.includes(clause);
  const [paysMoney, rents] = [!["10", "11", "12"].includes(clause), clause === "7.1"];
  const rentPer = take("租金单位", rents, () => readRentUnit(row));
  const daily = rents && rentPer === "day" && readText(row["天数"]) !== undefined;
  const basisHeader = rate ? basisOf(row, clause) : undefined;
  const basis = basisHeader === undefined ? undefined : money(basisHeader, true);
  return {
    clause,
    bad,
    level: level("级别", () => readLevel(clause, row["级别"])),
    had: level("已获等级", () => readEarlier(row, clause)),
    appliedOn: take("申报日期", true, () => readMoment(row["申报日期"])),
    reviewed: money("评审核定金额", paysMoney),
    paid: money("已获支持金额", paysMoney),
    basis: basisHeader === undefined || basis === undefined ? undefined : { header: basisHeader, value: basis },
    audited: basisHeader === "审定基数",
    share: share("承担比例", rate),
    sales: money("销售收入", clause === "7.2"),
    inDistrict: take("区内实施", clause === "7.2", () => readYesNo(row)),
    years: figure("已支持年数", rents || clause === "9.1"),
    area: figure("实际使用面积", rents),
    contractArea: take("合同面积", rents, () => notZero(readNumber(row["合同面积"]))),
    rent: take("租金", rents, () => readAmount(row["租金"], "元")),
    rentPer,
    months: take("月数", rents && !daily, () => atMost12(readNumber(row["月数"]))),
    days: figure("天数", daily),
    approvedRate: share("核定比例", rents),
  };
}

/** 审定基数 before the clause's own header before 核算基数. */
function basisOf(row: PlainRow, clause: Clause): RosterHeader | undefined {
  const order: RosterHeader[] = ["审定基数", OWN_BASIS[clause]!, "核算基数"];
  return order.find(header => readText(row[header]) !== undefined);
}

/** What was recognised before: a tier of clause 6 or 9.2. */
function readEarlier(row: PlainRow, clause: Clause): LevelReading {
  const cell = row["已获等级"];
  if (clause === "6") return cell === 0 ? { kind: "blank" } : readDcmm(cell);
  return clause === "9.2" ? readLevel(clause, cell) : { kind: "blank" };
}

function readYesNo(row: PlainRow): Read<boolean> {
  const words = readText(row["区内实施"]);
  if (words === undefined) return undefined;
  return words === "是" ? true : words === "否" ? false : BAD;
}

function readRentUnit(row: PlainRow): Read<"month" | "day" | "year"> {
  const words = readText(row["租金单位"])
    ?.toLowerCase()
    .replace(/\s/g, "")
    .replace(/平方米|平米|㎡/g, "m2");
  if (words === undefined) return undefined;
  if (/^元\/m2\/月$/.test(words)) return "month";
  if (/^元\/m2\/[天日]$/.test(words)) return "day";
  return words === "元/年" ? "year" : BAD;
}

const atMost12 = (months: Read<Amount>): Read<Amount> => (months !== BAD && months?.gt(12) === true ? BAD : months);
const notZero = (area: Read<Amount>): Read<Amount> => (area !== BAD && area?.isZero() === true ? BAD : area);

/**
 * Two rows apply for the same where every input that their clause uses is equal; 8 uses its level only, 7.1 the
 * reviewed amount where it pays operation too.
 */
export function signature(inputs: Inputs, readings: Readings): string {
  const level = inputs.level.kind === "serves" ? inputs.level.meaning : "";
  const had = inputs.had.kind === "serves" ? inputs.had.meaning : "";
  const text = (...values: (Amount | undefined)[]): string => values.map(value => value?.toString() ?? "").join("|");
  const { basis, share, paid, reviewed, years } = inputs;
  switch (inputs.clause) {
    case "8":
      return level;
    case "4.1":
    case "9.1":
      return `${level};${text(reviewed, paid, years)}`;
    case "6":
    case "9.2":
      return `${level};${had};${text(paid)}`;
    case "7.1":
      return `${level};${inputs.rentPer};${text(inputs.area, inputs.contractArea, inputs.rent, inputs.months, inputs.days, inputs.approvedRate, years, paid, readings.is("A7-OBJECT", "separate") ? reviewed : undefined)}`;
    default:
      return `${level};${inputs.inDistrict};${text(basis?.value, share, paid, inputs.sales)}`;
  }
}
