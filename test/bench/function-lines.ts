import { award } from "../../src/engine/award";
import { settle } from "../../src/engine/settle";
import { readingValues } from "../../src/engine/switches";
import * as amounts from "../../src/functions/functions";
import * as explained from "../../src/functions/explained";
import { settlement } from "../../src/functions/awards";
import { namedColumns } from "../../src/functions/identity-columns";
import { gridOf } from "../../src/functions/grid";
import { loadWords } from "../../src/functions/late";
import { loadLikeness } from "../../src/functions/late-likeness";
import { policy } from "../../src/functions/policy";
import { subsidyRows } from "../../src/functions/subsidy";
import { functionTextsOf } from "../../src/text/functions/of";
import { interleaved, type Task } from "./interleaved";
import type { Line } from "./line";
import { randomOf } from "./random";

const SINGLE_CALLS = 1000,
  ROUNDS = 15,
  SLOW_ROUNDS = 3;

/** As Excel hands ranges over: rows of cells. */
interface Ranges {
  readonly article: unknown[][];
  readonly basis: unknown[][];
  readonly level: unknown[][];
  readonly paid: unknown[][];
  readonly applicants: unknown[][];
  readonly projects: unknown[][];
}

function ranges(count: number): Ranges {
  const random = randomOf(11),
    made: Ranges = { article: [], basis: [], level: [], paid: [], applicants: [], projects: [] };
  for (let i = 0; i < count; i++) {
    const id = policy.clauses[Math.floor(random() * policy.clauses.length)]!.id,
      own = policy.clauses.find(clause => clause.id === id)!.levels;
    made.article.push([id]);
    made.basis.push([id === "6" ? null : Math.floor(random() * 5e9) / 100]);
    made.level.push([own[Math.floor(random() * own.length)]?.label ?? null]);
    made.paid.push([random() < 0.1 ? Math.floor(random() * 1e7) / 100 : null]);
    made.applicants.push([`申报单位${Math.floor(i / 3)}号科技有限公司`]);
    made.projects.push([`申报项目${i % 3 > 0 && random() < 0.3 ? i - 1 : i}`]);
  }
  return made;
}

/** Array calls of formulas beside the engine's own time over the same rows, and single calls. */
export async function functionLines(count: number): Promise<Line[]> {
  Object.assign(globalThis, { CustomFunctions: { Error } });
  await loadWords();
  await loadLikeness();
  const { article, basis, level, paid, applicants, projects } = ranges(count),
    texts = functionTextsOf("zh-CN"),
    readings = readingValues(policy, {}),
    nothing = new Array<null>(count).fill(null);
  const cells = (range: unknown[][]): never => range.map(row => row[0]) as never;
  const { rows } = subsidyRows(
    policy,
    { article: cells(article), basis: cells(basis), level: cells(level), paid: cells(paid), unit: nothing },
    texts,
  );
  const computed = amounts.subsidy(article, basis, level, paid);
  const named = (range: unknown[][]) => namedColumns(gridOf(range), count, texts);
  const across = settlement(
    policy,
    { applicants: named(applicants), projects: named(projects), articles: cells(article), amounts: cells(computed) },
    texts,
  );

  const engine: Task = { name: "award alone (the engine's own time)", run: () => award(policy, rows, readings, 0) },
    settling: Task = {
      name: "settle alone (the engine's own time)",
      run: () => settle({ policy, rows: across.rows, awards: across.awards, readings }),
    };
  return [
    ...timed(
      count,
      [
        engine,
        { name: "SJS.SUBSIDY, one call over all rows", run: () => amounts.subsidy(article, basis, level, paid) },
      ],
      ROUNDS,
      "× award",
    ),
    ...timed(
      count,
      [
        settling,
        {
          name: "SJS.AWARDS, one call over all rows",
          run: () => amounts.awards(applicants, projects, article, computed),
        },
      ],
      ROUNDS,
      "× settle; who is the same is found first",
    ),
    ...timed(
      count,
      [
        {
          name: "SJS.DUPLICATES, one call over all rows",
          run: () => explained.duplicates(applicants, projects, article, computed),
        },
        { name: "SJS.TOTALS, one call over all rows", run: () => amounts.totals(applicants, computed) },
        { name: "SJS.EXPLAIN, one call over all rows", run: () => explained.explain(article, basis, level, paid) },
      ],
      SLOW_ROUNDS,
      "",
    ),
    ...timed(
      SINGLE_CALLS,
      [
        {
          name: "SJS.SUBSIDY, a call for each row",
          run: () => {
            for (let i = 0; i < SINGLE_CALLS; i++) amounts.subsidy([article[i]!], [basis[i]!], [level[i]!], [paid[i]!]);
          },
        },
        {
          name: "SJS.EXPLAIN, a call for each row",
          run: () => {
            for (let i = 0; i < SINGLE_CALLS; i++)
              explained.explain([article[i]!], [basis[i]!], [level[i]!], [paid[i]!]);
          },
        },
      ],
      ROUNDS,
      "",
    ),
  ];
}

/** `note` names what the first task is to the others. */
function timed(rows: number, tasks: readonly Task[], rounds: number, note: string): Line[] {
  const times = interleaved(tasks, rounds, 3);
  return tasks.map((task, k) => ({
    section: "functions",
    what: task.name,
    rows,
    ...times[k]!,
    ratio: null,
    mb: null,
    note: [
      `median of ${rounds}`,
      ...(note === "" || k === 0 ? [] : [`CPU ${(times[k]!.cpu / times[0]!.cpu).toPrecision(2)} ${note}`]),
    ].join("; "),
  }));
}
