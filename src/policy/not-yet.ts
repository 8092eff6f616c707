import type { LawProblem } from "./problem";
import type { LawFile } from "./schema";

/** Parts of the format that the program does not reckon yet: a file that has one is refused, not half obeyed. */
export function notYet(law: LawFile): LawProblem[] {
  const open: LawProblem[] = [];
  const no = (path: string, isThere: boolean): void => {
    if (isThere) open.push({ path, line: null, message: "这种写法已经定下来，程序还不会算，暂时不能用" });
  };
  no("limits", law.limits.length > 0);
  no("exclusive", law.exclusive !== undefined && !("none" in law.exclusive));
  no("budget", law.budget !== undefined);
  no("split", law.split.length > 0);
  no("parameters", law.parameters.length > 0);
  no("examples", law.examples.length > 0);
  law.readings.forEach(reading => no(`readings.${reading.code}.part`, reading.part !== undefined));
  for (const clause of law.clauses) {
    const at = `clauses.${clause.id}`;
    no(`${at}.grant`, ["rate", "fixed", "recognised", "brackets"].includes(clause.grant.mechanism));
    no(
      `${at}.when`,
      clause.when.some(c => c.fact !== "sales" && c.fact !== "inDistrict"),
    );
    no(`${at}.levelOf`, clause.levelOf !== undefined);
    no(`${at}.limits`, clause.limits.length > 0);
    no(`${at}.floor`, clause.floor !== undefined);
    no(`${at}.years`, clause.years !== undefined);
    no(`${at}.once`, clause.once !== undefined);
    no(`${at}.upgrade`, clause.upgrade !== undefined);
    no(`${at}.multipliers`, clause.multipliers.length > 0);
  }
  return open;
}
