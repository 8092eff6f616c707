import { assessApplications, type Assessment } from "../../src/engine/assessment";
import { awardMany } from "../../src/engine/award-many";
import type { Applications } from "../../src/fields/columns";
import { RowMarks } from "../../src/engine/row-marks";
import { settle } from "../../src/engine/settle";
import { stepsOf } from "../../src/engine/steps";
import { readingValues } from "../../src/engine/switches";
import { totals } from "../../src/engine/totals";
import { explain } from "../../src/explain/explain";
import type { RowFacts } from "../../src/explain/subject";
import type { Awards } from "../../src/mechanisms/results";
import type { Policy } from "../../src/policy/model";
import { contractLoop, type ContractAwards } from "./contract-loop";
import { decimalPerRow } from "./contenders/decimal";
import { interleaved, type Task } from "./interleaved";
import { CLAUSES, columns, limit, results } from "./limit.mjs";
import type { Line } from "./line";
import { peakMb } from "./memory";
import { randomOf } from "./random";
import { sameColumns } from "./same-columns";
import { awardsDiffer, differences } from "./same-work";

/** 2026-11-23 */
const AS_OF = 20_780;
const SLOW_ROWS = 500_000;

/** The engine's steps and their contender, each in turn with the limit's loop over the same applications. */
export function engineLines(policy: Policy, count: number): Line[] {
  const c = columns(count),
    r = results(c),
    rows = competing(sameColumns(c, CLAUSES, policy)),
    readings = readingValues(policy, {});
  const theLimit: Task = { name: "limit's loop", run: () => limit(c, r) };
  limit(c, r);
  const awards = awardMany(policy, rows, readings, AS_OF),
    settled = settle({ policy, rows, awards, readings }),
    other = results(c);
  decimalPerRow(c, other);
  const off = awardsDiffer(r, awards),
    offDecimal = differences(r, other.outcome, other.amount);
  if (off > 0 || offDecimal > 0)
    throw new Error(`not the same work: ${off} rows of award, ${offDecimal} of decimal.js differ from the limit`);
  const byIndex = clausesByIndex(policy),
    offContract = contractDiffers(contractLoop(rows, byIndex), awards);
  if (offContract > 0)
    throw new Error(`not the same work: ${offContract} rows of award differ from the contract's loop`);

  const rounds = count > SLOW_ROWS ? 5 : 25;
  // Alone with the limit: what settling leaves to the collector would make the engine drop the code compiled for award.
  const first = timed(
    count,
    [
      theLimit,
      { name: "award, results allocated", run: () => awardMany(policy, rows, readings, AS_OF) },
      { name: "award's columns read and written by hand", run: () => contractLoop(rows, byIndex) },
    ],
    rounds,
    "engine",
  );
  const fast = timed(
    count,
    [
      theLimit,
      { name: "settle", run: () => settle({ policy, rows, awards, readings }) },
      { name: "totals", run: () => totals(rows, awards, settled).applicants },
    ],
    rounds,
    "engine",
  ).slice(1);
  const assessment = assessApplications(policy, rows, {}, AS_OF);
  const slow = timed(
    count,
    [
      theLimit,
      { name: "decimal.js per row (contender)", run: () => decimalPerRow(c, other) },
      {
        name: "award, settle, and what every reading would move",
        run: () => assessApplications(policy, rows, {}, AS_OF),
      },
      { name: "steps of every row", run: () => stepsOfAll(assessment) },
      { name: "marks of every row", run: () => flagsOfAll(assessment) },
      { name: "explanation of every row", run: () => explainAll(assessment) },
    ],
    count > SLOW_ROWS ? 1 : 3,
    "engine",
  ).slice(1);
  return [...first, ...fast, ...slow].map((line, k, all) =>
    k === all.length - 1 ? { ...line, mb: peakMb(), note: "peak of all lines above" } : line,
  );
}

/** By the policy's index: the place of each clause in the limit's loop. */
function clausesByIndex(policy: Policy): Uint8Array {
  const places = new Uint8Array(policy.clauses.length);
  CLAUSES.forEach((id, place) => (places[policy.clauses.find(clause => clause.id === id)!.index] = place));
  return places;
}

/** Rows of which any column is another. */
function contractDiffers(by: ContractAwards, awards: Awards): number {
  let count = 0;
  for (let row = 0; row < awards.count; row++)
    if (
      by.outcome[row] !== awards.outcome[row] ||
      by.computed[row] !== awards.computed[row] ||
      by.raw[row] !== awards.raw[row] ||
      by.deducted[row] !== awards.deducted[row] ||
      by.words[2 * row] !== awards.marks.word(row, 0) ||
      by.words[2 * row + 1] !== awards.marks.word(row, 1)
    )
      count++;
  return count;
}

function timed(rows: number, tasks: readonly Task[], rounds: number, section: string): Line[] {
  const times = interleaved(tasks, rounds, warmUpsFor(rounds));
  return tasks.map((task, k) => ({
    section,
    what: task.name,
    rows,
    ...times[k]!,
    ratio: times[k]!.cpu / times[0]!.cpu,
    mb: null,
    note: `median of ${rounds}`,
  }));
}

/** A step that takes seconds is warm soon after its beginning. */
function warmUpsFor(rounds: number): number {
  return rounds >= 25 ? 15 : rounds >= 5 ? 3 : rounds > 1 ? 1 : 0;
}

/**
 * The same applications with about three rows an applicant, of which one in five shares its project with the row
 * before.
 */
function competing(rows: Applications): Applications {
  const random = randomOf(7),
    applicant = new Int32Array(rows.count),
    project = new Int32Array(rows.count);
  for (let i = 0; i < rows.count; i++) {
    applicant[i] = Math.floor(i / 3);
    project[i] = i % 3 > 0 && random() < 0.3 ? project[i - 1]! : i;
  }
  return { ...rows, applicant, project };
}

function stepsOfAll(assessment: Assessment): number {
  let count = 0;
  for (let row = 0; row < assessment.rows.count; row++) count += stepsOf(assessment, row).length;
  return count;
}

function flagsOfAll(assessment: Assessment): number {
  const marks = new RowMarks(assessment, [], new Set());
  let count = 0;
  for (let row = 0; row < assessment.rows.count; row++) count += marks.of(row).length;
  return count;
}

/** Made and dropped one by one: how long it takes, not how much a million sentences weigh. */
function explainAll(assessment: Assessment): number {
  const marks = new RowMarks(assessment, [], new Set()),
    facts: RowFacts[] = [];
  for (let row = 0; row < assessment.rows.count; row++) {
    facts.push({
      sheet: "申报汇总表",
      id: String(row + 1),
      applicant: `申报单位${assessment.rows.applicant[row]}`,
      project: `申报项目${assessment.rows.project[row]}`,
      level: "",
      clauseText: "",
      clauseFrom: "cell",
    });
  }
  let characters = 0;
  for (let row = 0; row < assessment.rows.count; row++)
    characters += explain(assessment, row, { marks: marks.of(row), facts, decisions: [] }, "zh-CN").length;
  return characters;
}
