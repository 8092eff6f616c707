import { readdirSync } from "node:fs";
import { calculate } from "../../src/assess/calculator";
import { loadLaw } from "../../src/law-file/load-law";
import { yuanText } from "../../src/report/yuan-cell";

const PATHS = ["laws", "districts"].flatMap(folder =>
  readdirSync(`src/policy/${folder}`)
    .filter(name => name.endsWith(".yaml"))
    .map(name => `src/policy/${folder}/${name}`),
);
const OPTIONS = { readings: {}, unit: "元", asOf: 20_780, language: "zh-CN" } as const;

describe.each(PATHS)("the calculator under %s", path => {
  const policy = loadLaw(path);

  test.each(policy.clauses.map(clause => [clause.id, clause] as const))(
    "asks of clause %s what it reads, and gives what the law's examples pay",
    (id, clause) => {
      const { fields } = calculate(policy, { clause: id, given: {} }, OPTIONS);
      for (const { given, pays } of clause.examples) {
        if (pays === null) continue;
        const typed: Record<string, string> = {};
        for (const [key, text] of Object.entries(given)) {
          const asked = fields.find(({ keys }) => keys.includes(key));
          if (asked !== undefined) typed[asked.field] = text;
        }
        // What only a roster has (areas of a contract, shares) is not asked for.
        if (Object.keys(typed).length < Object.keys(given).length) continue;
        expect([given, calculate(policy, { clause: id, given: typed }, OPTIONS).amount]).toEqual([
          given,
          yuanText(pays.value),
        ]);
      }
    },
  );
});
