import { chromium, type Browser } from "playwright-core";
import { executable, type Executable } from "./executable";

/** No sandbox, because tests run as root in containers; nothing that looks for the internet by itself. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/**
 * A headless Chromium with a fresh profile, for the tests that need a real browser: the machine's own, else the one
 * that comes with npm (`executable.ts`). The caller closes it. Starting takes about a second; the first start on a
 * machine without its own browser takes about ten.
 */
export async function openChromium(which?: Executable): Promise<Browser> {
  const { path, libraries } = which ?? (await executable());
  const environment = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  const env = libraries === null ? environment : { ...environment, LD_LIBRARY_PATH: libraries };
  return chromium.launch({ executablePath: path, headless: true, args: ARGUMENTS, env });
}
