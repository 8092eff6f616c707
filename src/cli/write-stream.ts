import { setImmediate } from "node:timers/promises";
import { readFileSync } from "node:fs";
import { dayOf } from "../engine/civil";
import { isProblem, isRecord } from "../assess/stream/application-line";
import { Gathering, type Group, type Refused } from "../assess/stream/gathering";
import { readKeyed, type KeyedLine, type Whole } from "../assess/stream/keyed-line";
import { lineFields } from "../assess/stream/line-sheet";
import { StreamProblem } from "../assess/stream/problem";
import { Worker } from "../assess/stream/worker";
import { fill } from "../text/fill";
import { OFFICE_LANGUAGE } from "../text/languages";
import { streamTextsOf } from "../text/stream-of";
import { openLineBook } from "./line-book";
import type { StreamRequest } from "./stream-request";
import { textLines } from "./text-lines";
import type { WrittenLines } from "./written-lines";

const words = streamTextsOf(OFFICE_LANGUAGE);
const root = new URL("../../", import.meta.url);
/** So many rows are assessed together, where so many are there: each assessment has its own beginning. */
const TOGETHER = 2_000;

type Input = AsyncIterable<Uint8Array> & { readonly readableLength: number };

/**
 * Writes what each group comes to as soon as all its lines have come. Answers whether none was refused. Memory: the
 * largest group, and `TOGETHER` rows.
 */
export async function writeStream(
  request: StreamRequest,
  input: Input,
  out: WrittenLines,
  tell: (line: string) => void,
): Promise<boolean> {
  const run = new StreamRun(request, out, tell);
  for await (const lines of textLines(input)) {
    for (const { number, text, problem } of lines) {
      const read = problem ?? readKeyed(text);
      if (isProblem(read)) await run.bad(number, read);
      else await run.line(read, number);
    }
    // What has come is worked off before anybody waits for more.
    await setImmediate();
    if (input.readableLength === 0) await run.assess();
  }
  return run.end();
}

class StreamRun {
  private readonly gathering = new Gathering();
  private waiting: Group[] = [];
  private rows = 0;
  private worker: Worker | null = null;
  private whole: Whole | null = null;
  private readonly count = { lines: 0, groups: 0, bad: 0, refused: 0 };

  constructor(
    private readonly request: StreamRequest,
    private readonly out: WrittenLines,
    private readonly tell: (line: string) => void,
  ) {}

  /** A line that says not even whose it is. */
  async bad(
    line: number,
    problem: { readonly code: keyof typeof words.problems; readonly text: string },
  ): Promise<void> {
    this.count.lines++;
    this.count.bad++;
    this.tell(fill(words.line, { n: line, why: fill(words.problems[problem.code], { text: problem.text }) }));
    await this.out.write(JSON.stringify({ line, problem }));
  }

  async line(line: KeyedLine, at: number): Promise<void> {
    this.count.lines++;
    this.whole ??= line.whole;
    if (!isSame(this.whole, line.whole)) throw new StreamProblem("mixedKeys", { n: at });
    for (const made of this.gathering.add(line, at)) {
      if ("have" in made) await this.refuse(made);
      else {
        this.waiting.push(made);
        this.rows += made.lines.length;
      }
    }
    if (this.rows >= TOGETHER) await this.assess();
  }

  async assess(): Promise<void> {
    const groups = this.waiting;
    this.waiting = [];
    this.rows = 0;
    if (groups.length === 0) return void (await this.out.flush());
    const worker = (this.worker ??= await this.open(groups)),
      isFirst = worker.receipt === null,
      results = worker.assess(groups);
    if (isFirst && worker.receipt !== null)
      await this.out.write(JSON.stringify({ receipt: worker.receipt, of: this.whole!.groups }));
    for (const result of results) {
      if ("problem" in result) this.count.bad++;
      this.count.groups++;
      await this.out.write(JSON.stringify(result));
    }
    await this.out.flush();
  }

  private async open(groups: readonly Group[]): Promise<Worker> {
    const { readings, unit } = this.request,
      { policy, hash, sheet } = await openLineBook(this.request),
      whole = this.whole!,
      asOf = dayIn(whole.asOf),
      first = groups.flatMap(({ lines }) => lines).find(({ application }) => isRecord(application)),
      own = new Set(Object.keys((first?.application as object | undefined) ?? {})),
      names = lineFields(policy).flatMap(({ name }) => (own.has(name) ? [name] : []));
    const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as { version: string };
    return new Worker(await sheet(names, asOf), names, {
      policy,
      readings,
      engineVersion: version,
      unit: unit ?? "元",
      book: hash,
      asOf,
      whole,
    });
  }

  private async refuse({ group, have, of, at }: Refused): Promise<void> {
    this.count.refused++;
    this.count.groups++;
    this.tell(fill(at === null ? words.cutOff : words.brokenOff, { group, have, of, n: at ?? 0 }));
    await this.out.write(JSON.stringify({ group, refused: true, have, of, ...(at !== null && { at }) }));
  }

  async end(): Promise<boolean> {
    for (const refused of this.gathering.end()) await this.refuse(refused);
    await this.assess();
    await this.out.write(JSON.stringify({ end: { ...this.count, findings: this.worker?.findings ?? [] } }));
    return this.count.refused === 0;
  }
}

function isSame(a: Whole, b: Whole): boolean {
  return a.input === b.input && a.groups === b.groups && a.reviewed === b.reviewed && a.asOf === b.asOf;
}

function dayIn(text: string): number {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return dayOf(year, month, day);
}
