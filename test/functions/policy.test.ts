import { loadLaw } from "../../src/law-file/load-law";
import { ExcelError, inExcel } from "./excel";

type Registered = typeof import("../../src/functions/register");

/** In fresh modules, with a policy that the workbook holds. */
async function under(id: string, then: (run: Registered["FUNCTIONS"]) => void): Promise<void> {
  await jest.isolateModulesAsync(async () => {
    const { FUNCTIONS } = await import("../../src/functions/register"),
      { loadWords } = await import("../../src/functions/late"),
      { followChoices } = await import("../../src/functions/choices");
    await loadWords();
    followChoices({}, loadLaw(id));
    then(FUNCTIONS);
  });
}
const cell = (value: unknown): unknown[][] => [[value]];
const FOREIGN = "src/policy/districts/zhangzhou-ai.yaml",
  SISTER = "src/policy/laws/sister-intelligent-manufacturing.yaml";

/** What a formula shows, or says. */
function shown(run: () => unknown[][]): string {
  try {
    return JSON.stringify(run());
  } catch (error) {
    return error instanceof ExcelError ? `${error.code} ${error.message}` : String(error);
  }
}

describe("formulas follow the policy that the workbook holds", () => {
  beforeEach(() => inExcel());

  test("its clauses are listed and quoted, and no other's", () =>
    under(FOREIGN, ({ CLAUSES, CLAUSE }) => {
      const law = loadLaw(FOREIGN),
        table = CLAUSES();
      expect(table).toHaveLength(law.clauses.length + 1);
      expect(table.slice(1).map(([id]) => id)).toEqual(law.clauses.map(({ id }) => id));
      expect(CLAUSE(cell(law.clauses[0]!.id))).toEqual([[law.clauses[0]!.text]]);
      expect(JSON.stringify(table)).not.toContain("石景山");
    }));

  test("an article that it does not have is an error that names those that it has", () =>
    under(SISTER, ({ SUBSIDY }) => {
      const ids = loadLaw(SISTER).clauses.map(({ id }) => id);
      const said = shown(() => SUBSIDY(cell("99"), cell(1_000_000)));
      expect(said).toContain("#VALUE!");
      for (const id of ids) expect(said).toContain(id);
    }));

  test("amount and sentence are its own", () =>
    under(SISTER, ({ SUBSIDY, EXPLAIN }) => {
      for (const clause of loadLaw(SISTER).clauses) {
        const [example] = clause.examples.filter(({ pays, given }) => pays !== null && given["basis"] !== undefined);
        if (!example) continue;
        const args = [cell(clause.id), cell(example.given["basis"]), cell(example.given["level"] ?? null)] as const;
        expect(shown(() => EXPLAIN(...args))).not.toContain("石景山");
        expect(shown(() => SUBSIDY(...args))).not.toMatch(/#N\/A.*口径/u);
      }
    }));

  test("a clause of facts names the facts that a formula cannot give", () =>
    under("src/policy/districts/hohhot-industry.yaml", ({ SUBSIDY }) => {
      const law = loadLaw("src/policy/districts/hohhot-industry.yaml"),
        said = law.clauses.map(({ id }) => shown(() => SUBSIDY(cell(id), cell(1_000_000))));
      expect(said.filter(one => one.startsWith("#N/A "))).not.toEqual([]);
    }));

  test("rent is no part of a policy that pays none, and SPACE says so", () =>
    under(FOREIGN, ({ SPACE }) =>
      expect(shown(() => SPACE(cell(100), cell(2), cell("国家级")))).toContain("现行政策没有按面积和租金计的条款"),
    ));
});
