import { readFileSync } from "node:fs";
import { command } from "../cli/assess-command";

jest.setTimeout(120_000);

test("what the README prints of the large sample is what the command prints", async () => {
  const readme = readFileSync("README.md", "utf8"),
    { code, out } = await command(["assets/samples/large.xlsx", "--as-of", "2026-11-30"]);
  expect(code).toBe(0);
  expect(readme).toContain(out.trim());
});
