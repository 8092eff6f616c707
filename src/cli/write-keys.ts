import { createHash } from "node:crypto";
import { printDay } from "../engine/civil";
import { applicationOf, isProblem, readJson, type Fields, type LineProblem } from "../assess/stream/application-line";
import { grown } from "../assess/stream/bonds";
import { groupName, keyedText, type Whole } from "../assess/stream/keyed-line";
import { Keys } from "../assess/stream/keys";
import { lineFields, type Line, type LineSheet } from "../assess/stream/line-sheet";
import { fill } from "../text/fill";
import { OFFICE_LANGUAGE } from "../text/languages";
import { streamTextsOf } from "../text/stream-of";
import { openLineBook } from "./line-book";
import { Spool } from "./spool";
import type { StreamRequest } from "./stream-request";
import { textLines, type TextLine } from "./text-lines";
import type { WrittenLines } from "./written-lines";

const words = streamTextsOf(OFFICE_LANGUAGE);
/** So many bad lines are told on stderr; all stand in the output. */
const MOST_TOLD = 20;

/** Writes each line of `input` with its group, once all of them were seen; says what is no application. */
export async function writeKeys(
  request: StreamRequest,
  input: AsyncIterable<Uint8Array>,
  out: WrittenLines,
  tell: (line: string) => void,
): Promise<void> {
  const book = await openLineBook(request),
    names = lineFields(book.policy).map(({ name }) => name),
    sheet = await book.sheet(names, request.asOf),
    spool = new Spool(),
    hash = createHash("sha256"),
    seen = new SeenLines(sheet, new Keys(sheet, book.policy), names);
  for await (const lines of textLines(hashed(spool.keeping(input), hash))) seen.add(lines);
  const { groups, largest } = seen.count();
  const whole: Whole = {
    input: `sha256:${hash.digest("hex")}`,
    groups,
    reviewed: seen.keys.reviewed,
    asOf: printDay(request.asOf),
  };
  let k = 0;
  for await (const lines of textLines(spool.again()))
    for (const line of lines) await out.write(seen.keyed(k++, line, whole));
  for (const [line, { code, text }] of [...seen.problems].slice(0, MOST_TOLD))
    tell(fill(words.line, { n: line, why: fill(words.problems[code], { text }) }));
  tell(fill(words.keyed, { lines: k, groups, largest, bad: seen.problems.size }));
}

async function* hashed(
  input: AsyncIterable<Uint8Array>,
  hash: { update(piece: Uint8Array): unknown },
): AsyncGenerator<Uint8Array> {
  for await (const piece of input) {
    hash.update(piece);
    yield piece;
  }
}

/** What is known of each line when all were seen: its node, and which fields it has; eight bytes a line. */
class SeenLines {
  readonly problems = new Map<number, LineProblem>();
  private readonly fields: ReadonlySet<string>;
  private readonly shapes = new Map<string, number>();
  private readonly shapeNames: (readonly string[])[] = [];
  private nodes = new Int32Array(1024);
  private shapeOf = new Int32Array(1024);
  private lines = 0;
  private groupOf = new Map<number, { readonly number: number; lines: number }>();
  private present: readonly string[] = [];

  constructor(
    private readonly sheet: LineSheet,
    readonly keys: Keys,
    private readonly names: readonly string[],
  ) {
    this.fields = new Set(names);
  }

  add(texts: readonly TextLine[]): void {
    const good: Line[] = [],
      places: number[] = [];
    for (const text of texts) {
      const place = this.place(),
        read = this.read(text);
      if (isProblem(read)) {
        this.problems.set(text.number, read);
        this.nodes[place] = this.keys.alone();
        continue;
      }
      this.shapeOf[place] = this.shape(Object.keys(read));
      good.push({ line: text.number, fields: read });
      places.push(place);
    }
    this.keys.add(good).forEach((node, k) => (this.nodes[places[k]!] = node));
  }

  private read({ number, text, problem }: TextLine): Fields | LineProblem {
    if (problem !== null) return problem;
    const json = readJson(text);
    if (isProblem(json)) return json;
    const fields = applicationOf(json.value, this.fields);
    if (isProblem(fields) || this.sheet.isApplication({ line: number, fields })) return fields;
    return { code: "noApplication", text: text.slice(0, 60) };
  }

  private place(): number {
    if (this.lines === this.nodes.length) [this.nodes, this.shapeOf] = [grown(this.nodes), grown(this.shapeOf)];
    return this.lines++;
  }

  private shape(names: readonly string[]): number {
    const key = names.join("\n");
    let shape = this.shapes.get(key);
    if (shape === undefined) {
      this.shapes.set(key, (shape = this.shapeNames.length));
      this.shapeNames.push(names);
    }
    return shape;
  }

  /** Numbers the groups in the order of their first lines. */
  count(): { readonly groups: number; readonly largest: number } {
    let largest = 0;
    for (let k = 0; k < this.lines; k++) {
      const root = this.keys.groupOf(this.nodes[k]!),
        known = this.groupOf.get(root);
      if (known) largest = Math.max(largest, ++known.lines);
      else this.groupOf.set(root, { number: this.groupOf.size + 1, lines: 1 });
    }
    const used = new Set(this.shapeNames.flat());
    this.present = this.names.filter(name => used.has(name));
    return { groups: this.groupOf.size, largest: Math.max(largest, Math.min(this.lines, 1)) };
  }

  /** The k-th line with its group. */
  keyed(k: number, { number, text }: TextLine, whole: Whole): string {
    const { number: group, lines: of } = this.groupOf.get(this.keys.groupOf(this.nodes[k]!))!,
      head = { group: groupName(group), line: number, of, whole },
      problem = this.problems.get(number);
    if (problem) return JSON.stringify({ ...head, problem });
    const own = new Set(this.shapeNames[this.shapeOf[k]!]);
    return keyedText(
      head,
      text,
      this.present.filter(name => !own.has(name)),
    );
  }
}
