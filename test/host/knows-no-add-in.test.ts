import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const HOST = join(__dirname, "../../src/host");
const files = (folder: string): string[] =>
  readdirSync(folder).flatMap(name => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });

/** Names of the add-in, of its functions and its law, and headers of its rosters: nothing that Excel would know. */
const ADDIN = /\bSJS\b|石景山|工业互联网|补助|补贴|政策|申报|资助|扶持|subsid|policy|roster|assess/i;

test("the stand-in for Excel knows nothing of the add-in: no name, no header, no function of it", () => {
  const told = files(HOST).flatMap(file =>
    readFileSync(file, "utf8")
      .split("\n")
      .flatMap((line, i) => (ADDIN.test(line) ? [`${file}:${i + 1} ${line.trim().slice(0, 100)}`] : [])),
  );
  expect(told).toEqual([]);
});

test("the stand-in for Excel is built of itself and of Node alone", () => {
  const foreign = files(HOST)
    .filter(file => file.endsWith(".ts"))
    .flatMap(file =>
      [...readFileSync(file, "utf8").matchAll(/from "([^"]+)"/g)]
        .map(([, from]) => from!)
        .filter(from => !from.startsWith(".") && !from.startsWith("node:")),
    );
  expect(foreign).toEqual([]);
});
