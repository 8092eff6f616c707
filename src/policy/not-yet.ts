import type { LawProblem } from "./problem";
import type { LawFile } from "./schema";

/** Parts of the format that the program does not reckon yet: a file that has one is refused, not half obeyed. */
export function notYet(law: LawFile): LawProblem[] {
  const open: LawProblem[] = [];
  const no = (path: string, isThere: boolean): void => {
    if (isThere) open.push({ path, line: null, message: "这种写法已经定下来，程序还不会算，暂时不能用" });
  };
  law.readings.forEach(reading => no(`readings.${reading.code}.part`, reading.part !== undefined));
  return open;
}
