import type { PlainBan, PlainBatch, PlainRow } from "./plain";
import { BAD, canonical, readCode, readText, type Read } from "./cells";
import { isAfter, readMoment, readYear, thirdAnniversary, type Moment } from "./dates";
import type { Identity } from "./identity";
import type { Readings } from "./readings";

export type Status = "withdrawn" | "rejected" | "held" | "other";

export function statusOf(row: PlainRow): Status {
  const words = readText(row["审核状态"]) ?? "";
  if (/撤回|放弃/.test(words)) return "withdrawn";
  if (/不通过|不予支持/.test(words)) return "rejected";
  return /待补正|暂缓|材料不全/.test(words) ? "held" : "other";
}

/** The row's 批次 or 年度; else the only line; else the latest. */
export function batchOf(row: PlainRow, batches: readonly PlainBatch[]): PlainBatch | undefined {
  const [name, year] = [canonical(row["批次"]), readYear(row["年度"])];
  const fits = batches.filter(
    batch =>
      (name !== undefined || year !== undefined) &&
      (name === undefined || canonical(batch["批次"]) === name) &&
      (year === undefined || readYear(batch["年度"]) === year),
  );
  const among = fits.length > 0 ? fits : batches;
  const latestFirst = [...among].sort((a, b) => (deadlineText(a) < deadlineText(b) ? 1 : -1));
  return latestFirst[0];
}

const given = (moment: Read<Moment>): Moment | undefined => (moment === BAD ? undefined : moment);
const deadlineOf = (batch: PlainBatch | undefined): Moment | undefined => given(readMoment(batch?.["申报截止日期"]));
const deadlineText = (batch: PlainBatch): string => deadlineOf(batch)?.day ?? readYear(batch["年度"]) ?? "";

export interface Article14 {
  refusals: string[];
  doubts: string[];
}

export function article14(
  row: PlainRow,
  identity: Identity,
  appliedOn: Moment | undefined,
  batch: PlainBatch | undefined,
  bans: readonly PlainBan[],
  asOf: string,
  readings: Readings,
): Article14 {
  const refusals: string[] = [];
  const doubts: string[] = [];
  const deadline = deadlineOf(batch);
  if (appliedOn !== undefined && deadline !== undefined && isAfter(appliedOn, deadline)) refusals.push("LATE");
  if (statusOf(row) === "rejected") refusals.push("REJECTED");
  const day = appliedOn?.day ?? deadline?.day ?? asOf;
  for (const ban of bans) {
    const found = banMark(ban, identity, day, readings);
    if (found === "BARRED") refusals.push(found);
    else if (found !== undefined) doubts.push(found);
  }
  if (outOfPeriod(row, batch)) doubts.push("OUT_OF_PERIOD");
  return { refusals, doubts };
}

function banMark(ban: PlainBan, identity: Identity, day: string, readings: Readings): string | undefined {
  const code = readCode(ban["统一社会信用代码"]);
  const banCode = code?.valid === true ? code.text : undefined;
  const byCode = banCode !== undefined && identity.code !== undefined;
  const name = canonical(ban["单位名称"]);
  const meant = byCode ? banCode === identity.code : name !== undefined && name === identity.name;
  if (!meant) return undefined;
  const decided = given(readMoment(ban["决定日期"]));
  if (!/弄虚作假|骗取/.test(readText(ban["事由"]) ?? "") || decided === undefined) return "CREDIT_RECORD";
  const end = thirdAnniversary(decided.day);
  const barred = day >= decided.day && (readings.is("A14-BAR", "civil") ? day <= end : day < end);
  if (!barred) return undefined;
  return byCode ? "BARRED" : "BARRED_BY_NAME";
}

function outOfPeriod(row: PlainRow, batch: PlainBatch | undefined): boolean {
  const recognised = given(readMoment(row["认定日期"]));
  const [from, to] = [given(readMoment(batch?.["认定期间起"])), given(readMoment(batch?.["认定期间止"]))];
  if (recognised === undefined) return false;
  return (from !== undefined && recognised.day < from.day) || (to !== undefined && recognised.day > to.day);
}
