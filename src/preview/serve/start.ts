import { OFFICE_LANGUAGE } from "../../text/languages";
import { resolve } from "node:path";
import { previewTexts } from "../../text/preview/of";
import { fill } from "../../text/fill";
import { serveFolder } from "./server";
import { buildTrial, FOLDER, NotOurFolder } from "./trial";

const PORT = 8443,
  texts = previewTexts(OFFICE_LANGUAGE);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * `npm start` (PORT and TRIAL_FOLDER change where it is served and made): builds the add-in and the trial page, and
 * serves both to this machine until it is stopped.
 */
async function start(): Promise<void> {
  say(texts.building);
  const folder = resolve(process.env["TRIAL_FOLDER"] ?? FOLDER);
  await buildTrial(folder).catch((problem: unknown) => {
    throw problem instanceof NotOurFolder ? new Error(fill(texts.notOurFolder, { folder })) : problem;
  });
  const { address } = await serveFolder(folder, Number(process.env["PORT"] ?? PORT)).catch(
    (problem: NodeJS.ErrnoException) => {
      throw problem.code === "EADDRINUSE"
        ? new Error(fill(texts.portTaken, { port: process.env["PORT"] ?? PORT }))
        : problem;
    },
  );
  say(fill(texts.serving, { address: `${address}preview/` }));
}

start().catch((problem: unknown) => {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.exitCode = 1;
});
