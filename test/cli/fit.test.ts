import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES } from "../../src/text/languages";
import { usageOf } from "../../src/text/usage-of";
import { command } from "./assess-command";

jest.setTimeout(120_000);

const roster = (id: string): string => join("test/policy/districts", `${id}.csv`);

describe("a roster that fits the policy in force badly says so in the first line", () => {
  test("and names the policy that fits it", async () => {
    const { code, out } = await command([roster("hohhot-industry")]);
    expect(code).toBe(0);
    const [first] = out.split("\n");
    expect(first).toContain("对不上：14行里有13行的条款它没有");
    expect(first).toContain("《呼和浩特市工业高质量发展十条政策措施》");
    expect(first).toContain("--policy src/policy/districts/hohhot-industry.yaml");
  });

  test("and nothing of the kind under its own policy", async () => {
    const { out } = await command([roster("bda-ai-native"), "--policy", "src/policy/districts/bda-ai-native.yaml"]);
    expect(out).toMatch(/^已核算5行/);
  });
});

describe("--help explains every option with an example", () => {
  const options = [...readFileSync("src/cli/arguments.ts", "utf8").matchAll(/case "(--[a-z-]+)"/g)].map(m => m[1]!);

  test("there are some", () => expect(options.length).toBeGreaterThan(7));
  test.each(options)("%s", option => {
    for (const language of LANGUAGES) {
      const lines = usageOf(language).split("\n");
      const at = lines.findIndex(line => line.trim().startsWith(option));
      expect(at).toBeGreaterThanOrEqual(0);
      expect(`${lines[at]}${lines[at + 1]}`).toMatch(new RegExp(`(?:例：|Example: )${option} \\S`));
    }
  });
});
