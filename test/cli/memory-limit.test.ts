import { CommandProblem } from "../../src/cli/command-problem";
import { refuseWithoutMemory } from "../../src/cli/memory-limit";

const GIGABYTE = 2 ** 30;
const refused = (rows: number, limit: number): unknown => {
  try {
    return refuseWithoutMemory(rows, limit);
  } catch (problem) {
    if (!(problem instanceof CommandProblem)) throw problem;
    return [problem.code, problem.values];
  }
};

describe("a workbook of more rows than there is memory for is refused before the process dies of them", () => {
  test("as many rows as a sheet has are written within 4 GB", () => {
    expect(refused(1_048_575, 4 * GIGABYTE)).toBeUndefined();
  });

  test("more are refused with the limit and what would be needed, in megabytes", () => {
    expect(refused(2_097_152, 4 * GIGABYTE)).toEqual(["noMemory", { rows: "2097152", need: "4944", limit: "4096" }]);
  });

  test("a small machine writes what it has room for", () => {
    expect(refused(100_000, GIGABYTE / 2)).toBeUndefined();
    expect(refused(1_048_575, 2 * GIGABYTE)).toMatchObject(["noMemory", {}]);
  });
});
