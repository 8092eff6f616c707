import { readFileSync } from "node:fs";
import { join } from "node:path";

const read = (name: string): unknown => JSON.parse(readFileSync(join(process.cwd(), name), "utf8"));

test(
  "every package that would run a script when it is installed is allowed or denied by name, so " +
    "that npm ci asks nothing",
  () => {
    const { packages } = read("package-lock.json") as {
        packages: Record<string, { hasInstallScript?: boolean }>;
      },
      { allowScripts } = read("package.json") as { allowScripts: Record<string, boolean> };
    const running = Object.entries(packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([path]) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length));
    expect(Object.keys(allowScripts).sort()).toEqual([...new Set(running)].sort());
  },
);
