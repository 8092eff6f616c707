import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What one run of the command left behind. `json` and `workbook` are null where it wrote none. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  /** The lines on stderr. */
  readonly errors: readonly string[];
  readonly json: Result | null;
  readonly workbook: Uint8Array | null;
}

export interface Result {
  readonly receipt: { readonly asOf: string; readonly readings: Record<string, string> };
  readonly findings: readonly { readonly code: string; readonly sheet: string | null; readonly message: string }[];
  readonly rows: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly id: string;
    readonly applicant: string;
    readonly clause: string | null;
    readonly outcome: string;
    readonly computed: string | null;
    readonly proposed: string | null;
    readonly flags: readonly { readonly code: string }[];
    readonly explanation: string;
  }[];
  readonly total: { readonly rows: number; readonly proposed: string };
}

/** A folder of its own, gone with the system's temporary files. */
export function folder(): string {
  return mkdtempSync(join(tmpdir(), "assess-"));
}

/** Writes a file into the folder and gives its path. */
export function put(into: string, name: string, content: Uint8Array | string): string {
  const path = join(into, name);
  writeFileSync(path, content);
  return path;
}

export const COMMAND = join(process.cwd(), "src/cli/assess.mjs");

/** Runs the real command with exactly these arguments; killed after a minute. */
export function command(
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<Pick<Ran, "code" | "out" | "errors">> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND, ...args], {
      env: { ...process.env, ...environment },
      timeout: 60_000,
    });
    let out = "",
      errors = "";
    child.stdout.on("data", (text: Buffer) => {
      out += text.toString("utf8");
    });
    child.stderr.on("data", (text: Buffer) => {
      errors += text.toString("utf8");
    });
    child.on("error", reject);
    child.on("close", code => resolve({ code, out, errors: errors.split("\n").filter(line => line !== "") }));
  });
}

/** Assesses a roster into a result of each kind, as of a fixed day. */
export async function assess(
  roster: string,
  more: readonly string[] = [],
  environment: Record<string, string> = {},
): Promise<Ran> {
  const into = folder(),
    json = join(into, "result.json"),
    workbook = join(into, "result.xlsx");
  const ran = await command([roster, "--out", workbook, "--json", json, "--as-of", "2026-11-23", ...more], environment);
  return {
    ...ran,
    json: existsSync(json) ? (JSON.parse(readFileSync(json, "utf8")) as Result) : null,
    workbook: existsSync(workbook) ? readFileSync(workbook) : null,
  };
}
