import type { ReadingValues } from "../../engine/switches";
import type { Policy } from "../../policy/model";
import { receiptFor, type Receipt } from "../../report/assessed";
import { asks } from "../../roster/findings";
import { OFFICE_LANGUAGE } from "../../text/languages";
import { assessContents } from "../assess";
import { applicationOf, isProblem, type LineProblem } from "./application-line";
import type { Group } from "./gathering";
import { groupResults, type GroupResult, type Span } from "./group-results";
import type { Whole } from "./keyed-line";
import type { Line, LineSheet } from "./line-sheet";
import type { FindingSeen } from "./merge";

/** What an assessment in parts does not look at, with the marks and findings that it therefore never gives. */
const NOT_LOOKED_AT = [
  { what: "likeness across groups", marks: ["SIMILAR_APPLICANT", "RELATED_APPLICANT"] },
  { what: "the median of a column", marks: ["MAGNITUDE"] },
  { what: "whether the ledger's latest round is this one", findings: ["ROUND_IN_LEDGER"] },
] as const;

/** A run's receipt, and what it was made without. */
export interface StreamReceipt extends Receipt {
  /** Unit of amounts that name none. */
  readonly unit: string;
  /** `sha256:…` of the workbook that the other sheets came from; null without one. */
  readonly book: string | null;
  readonly notLookedAt: readonly (
    (typeof NOT_LOOKED_AT)[number] | { readonly what: "other sheets"; readonly sheets: readonly string[] }
  )[];
}

/** A group that is one bad line. */
export interface BadGroup {
  readonly group: string;
  readonly line: number;
  readonly problem: LineProblem;
}

export interface WorkerOptions {
  readonly policy: Policy;
  readonly readings: ReadingValues;
  readonly engineVersion: string;
  readonly unit: string;
  readonly book: string | null;
  /** Days since 1970-01-01. */
  readonly asOf: number;
  readonly whole: Whole;
}

/** Assesses groups as they come; several at once come to the same as one after the other. */
export class Worker {
  /** Made with the first groups: the book's 口径 is read with them. */
  receipt: StreamReceipt | null = null;
  private readonly found = new Set<string>();
  private readonly names: ReadonlySet<string>;

  constructor(
    private readonly sheet: LineSheet,
    names: readonly string[],
    private readonly options: WorkerOptions,
  ) {
    this.names = new Set(names);
  }

  /** The findings so far, each once, without what only a part has: numbers of rows. */
  get findings(): FindingSeen[] {
    return [...this.found].sort().map(one => JSON.parse(one) as FindingSeen);
  }

  /** The groups' results in their order. */
  assess(groups: readonly Group[]): (GroupResult | BadGroup)[] {
    const lines: Line[] = [],
      spans: Span[] = [],
      bad = new Map<string, BadGroup>();
    for (const { group, lines: own } of groups) {
      const read = own.map(one => ({
        line: one.line,
        fields: one.problem ?? applicationOf(one.application, this.names),
      }));
      const wrong = read.find(({ fields }) => isProblem(fields));
      if (wrong) bad.set(group, { group, line: wrong.line, problem: wrong.fields as LineProblem });
      else {
        spans.push({ group, from: lines.length, to: lines.length + read.length });
        for (const one of read) lines.push(one as Line);
      }
    }
    const results = new Map(lines.length === 0 ? [] : this.reckoned(lines, spans).map(one => [one.group, one]));
    return groups.map(({ group }) => bad.get(group) ?? results.get(group)!);
  }

  private reckoned(lines: readonly Line[], spans: readonly Span[]): GroupResult[] {
    const { policy, readings, asOf, whole, engineVersion, unit, book } = this.options,
      within = new Int32Array(lines.length);
    spans.forEach(({ from, to }, k) => within.fill(k, from, to));
    const workbook = assessContents(this.sheet.contents(lines, within, whole.reviewed), policy, readings, asOf);
    for (const { code, sheet, column } of workbook.contents.findings)
      this.found.add(
        JSON.stringify({
          code,
          ...(asks(code) && { asks: true }),
          ...(sheet !== null && { sheet }),
          ...(column !== null && { column }),
        }),
      );
    const inForce = workbook.assessment.readings,
      receipt = receiptFor(policy, { engineVersion, inputHash: whole.input, asOf, readings: inForce });
    const { aside } = this.sheet,
      sheets = aside.length === 0 ? [] : [{ what: "other sheets", sheets: aside } as const];
    this.receipt ??= { ...receipt, unit, book, notLookedAt: [...NOT_LOOKED_AT, ...sheets] };
    return groupResults({ ...workbook, receipt, language: OFFICE_LANGUAGE }, spans);
  }
}
