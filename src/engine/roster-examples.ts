import { fenAt, fenOf, type Fen } from "../money/fen";
import type { ApplicationRow } from "../fields/row-numbers";
import { applications, EXACT, type Applications, type Quantities } from "../fields/columns";
import { QUANTITY_FIELDS } from "../fields/quantity-fields";
import { NONE, OUTCOMES } from "../mechanisms/results";
import { yuan } from "../money/print";
import type { Policy, RosterExample } from "../policy/model";
import { ownColumns } from "../policy/own-columns";
import type { LawProblem } from "../policy/problem";
import { assessApplications } from "./assessment";
import { OUTCOME_WORDS, saidOf } from "./example-words";
import { singleApplication } from "./single";

/** The examples of several rows that do not come out; empty means that all do. */
export function failingOfRosters(policy: Policy): LawProblem[] {
  return policy.examples.flatMap((example, i) => {
    const path = `examples[${i + 1}]`;
    try {
      return failures(policy, example).map(({ row, message }) => ({
        path: `${path}.rows[${row + 1}]`,
        line: null,
        message,
      }));
    } catch (error) {
      return [{ path, line: null, message: saidOf(error, policy) }];
    }
  });
}

function failures(
  policy: Policy,
  { rows }: RosterExample,
): { readonly row: ApplicationRow; readonly message: string }[] {
  const { awards, settled } = assessApplications(policy, together(policy, rows), {}, 0);
  return rows.flatMap(({ computes, proposes, outcome }, row) => {
    const ended = OUTCOMES[awards.outcome[row]!]!,
      wanted = outcome ?? "amount";
    const said: string[] = [];
    if (ended !== wanted) said.push(`应为${OUTCOME_WORDS[wanted] ?? wanted}，算出的是${OUTCOME_WORDS[ended] ?? ended}`);
    else {
      if (computes !== null && computes.value !== awards.computed[row]!)
        said.push(`单独应得${yuan(computes.value)}元，算出的是${amount(fenAt(awards.computed, row))}`);
      if (proposes !== null && proposes.value !== settled.proposed[row]!)
        said.push(`合起来应拟支持${yuan(proposes.value)}元，算出的是${amount(fenAt(settled.proposed, row))}`);
    }
    return said.map(message => ({ row, message }));
  });
}

function amount(fen: Fen): string {
  return fen === NONE ? "没有金额" : `${yuan(fenOf(fen))}元`;
}

/** The rows as one roster; who names the same applicant and project is the same. */
function together(policy: Policy, rows: RosterExample["rows"]): Applications {
  const all = applications(rows.length, ownColumns(policy)),
    applicants = new Map<string, number>(),
    projects = new Map<string, number>();
  const idOf = (known: Map<string, number>, name: string, row: ApplicationRow): number => {
    const id = known.get(name) ?? row;
    known.set(name, id);
    return id;
  };
  rows.forEach(({ clause: id, applicant, project, given }, row) => {
    const clause = policy.clauses.find(c => c.id === id);
    if (clause === undefined) throw new RangeError(`没有条款“${id}”`);
    const one = singleApplication(policy, clause, given, "元");
    all.clause[row] = clause.index;
    all.applicant[row] = idOf(applicants, applicant ?? `#${row}`, row);
    all.project[row] = idOf(projects, `${all.applicant[row]} ${project ?? `#${row}`}`, row);
    for (const name of ["level", "hadLevel", "rentUnit", "years", "inDistrict"] as const)
      all[name][row] = one[name][0]!;
    for (const field of QUANTITY_FIELDS) copy(one[field], all[field], row);
    one.own.forEach((column, k) => {
      copy(column.numbers, all.own[k]!.numbers, row);
      all.own[k]!.words[row] = column.words[0] ?? "";
    });
    const problems = one.problems.get(0);
    if (problems) all.problems.set(row, [...problems]);
  });
  return all;
}

function copy(from: Quantities, to: Quantities, row: ApplicationRow): void {
  to.hundredths[row] = from.hundredths[0]!;
  if (to.hundredths[row] === EXACT) to.exact.set(row, from.exact.get(0)!);
}
