import { readFileSync, writeFileSync } from "node:fs";
import { draftLaw, type LawDraft } from "../policy/draft/law-in-file";
import { authorsZh } from "../text/authors/zh-CN";
import { decodeCsv } from "../workbook/file/csv-decode";
import { fill } from "../text/fill";

/** `draft TEXT.txt [--out POLICY.yaml]`: the first draft of a policy's file; exit 2 on a usage or input error. */

const texts = authorsZh.draft;

/** Something that the writer of the command can mend; its message is for them. */
class Refused extends Error {}

interface Wanted {
  readonly text: string;
  readonly out: string | null;
}

function argumentsOf(args: readonly string[]): Wanted {
  const paths: string[] = [];
  let out: string | null = null;
  for (let i = 0; i < args.length; i++) {
    const argument = args[i]!;
    const attached = argument.startsWith("--out=") ? argument.slice("--out=".length) : null;
    if (argument === "--out" || attached !== null) {
      const path = attached ?? args[++i];
      if (path === undefined || path === "" || path.startsWith("--"))
        throw new Refused(fill(texts.missingValue, { option: "--out" }));
      out = path;
    } else if (argument.startsWith("--")) throw new Refused(fill(texts.unknownOption, { option: argument }));
    else paths.push(argument);
  }
  const [text, more] = paths;
  if (text === undefined) throw new Refused(`${texts.noText}\n${texts.usage}`);
  if (more !== undefined) throw new Refused(fill(texts.unknownOption, { option: more }));
  return { text, out };
}

/** The text as UTF-8, UTF-16 with its mark, or else as GB18030, which offices' machines still write. */
function readText(path: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new Refused(fill(texts.notReadable, { path }));
  }
  try {
    return decodeCsv(bytes);
  } catch {
    throw new Refused(fill(texts.notReadable, { path }));
  }
}

function write(path: string, yaml: string): void {
  try {
    // A file that is there is somebody's work.
    writeFileSync(path, yaml, { flag: "wx" });
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === "EEXIST";
    throw new Refused(fill(exists ? texts.exists : texts.notWritable, { path }));
  }
}

function summary({ clauses, rules, partial, open }: LawDraft, out: string | null): string[] {
  const lines = open.map(line => fill(texts.openLine, { ...line, words: line.words.replace(/\s+/g, " ") }));
  return [
    fill(texts.read, { clauses, rules, partial, open: open.length }),
    ...(lines.length === 0 ? [] : [texts.open, ...lines]),
    ...(out === null ? [] : [fill(texts.wrote, { path: out }), fill(texts.next, { path: out })]),
  ];
}

function run(args: readonly string[]): void {
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(`${texts.usage}\n`);
    return;
  }
  const { text, out } = argumentsOf(args);
  const draft = draftLaw(readText(text));
  if (draft.clauses + draft.partial + draft.rules + draft.open.length === 0) throw new Refused(texts.noSentences);
  if (out === null) process.stdout.write(draft.yaml);
  else write(out, draft.yaml);
  const told = summary(draft, out).join("\n");
  (out === null ? process.stderr : process.stdout).write(`${told}\n`);
}

try {
  run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
