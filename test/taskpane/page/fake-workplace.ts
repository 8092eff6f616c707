import type { Order, RunResult, Sum, Yuan } from "../../../src/assess/run-result";
import type { DecisionView, RowBrief, RowDetail, RowFilter } from "../../../src/assess/row-views";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/assess/settings";
import type { SheetSurvey, Survey } from "../../../src/assess/survey";
import type { Calculated, CellExplained, Move, ReadingView, Stale, TotalsLine, Workplace } from "../../../src/assess/workplace";
import { assessApplications } from "../../../src/engine/assessment";
import { Flags } from "../../../src/engine/flags";
import type { Severity } from "../../../src/engine/marks";
import { NONE, OUTCOMES } from "../../../src/engine/results";
import { singleApplication } from "../../../src/engine/single";
import { SEVERITIES } from "../../../src/engine/marks";
import { explain } from "../../../src/explain/explain";
import { exact } from "../../../src/money/exact";
import { grouped } from "../../../src/money/print";
import { applicantNames } from "../../../src/report/applicant-names";
import { reviewedSums } from "../../../src/report/reviewed-sums";
import { yuanText } from "../../../src/report/yuan-cell";
import { fill } from "../../../src/text/fill";
import { findingMessage, findingName } from "../../../src/text/finding-message";
import { textsOf } from "../../../src/text/of";
import { readingLabel, readingTitle } from "../../../src/text/reading-words";
import type { Language } from "../../../src/text/texts";
import { WorkbookProblem, type Run, type Undone, type WorkbookProblemCode } from "../../../src/workbook/ports";
import { assessSample, policy, type Sample } from "./sample";
import { briefOf, detailOf, traceLinesOf, yuanOf } from "./views";

/** What the page is asked to show, from its address. */
export interface Scene {
  readonly sample: string;
  readonly language: Language;
  readonly empty: boolean;
  /** Assessed from the start. */
  readonly assessed: boolean;
  readonly stale: boolean;
  /** The cell that is selected. */
  readonly cell: "row" | "formula" | null;
  /** Whatever is done fails with this. */
  readonly problem: WorkbookProblemCode | null;
  /** Rows in the list, each sample row many times over; 0: as in the sample. */
  readonly many: number;
  /** A run takes so many steps of 40 ms. */
  readonly slow: number;
}

/**
 * A workplace without a workbook: the samples, assessed by the engine, and whatever is done noted in `calls`. It stands in for
 * the real one where only the pane is looked at.
 */
export class FakeWorkplace implements Workplace {
  readonly policy = policy;
  readonly calls: string[] = [];
  private current: Settings;
  private run: RunResult | null = null;
  private sample: Sample | null = null;
  private isFiltered = false;
  private isStale: boolean;
  private readings_: Record<string, string> = {};
  private staleListener: ((stale: Stale | null) => void) | null = null;
  private selectListener: (() => void) | null = null;
  private chosen: Record<string, boolean> = {};

  constructor(private readonly scene: Scene) {
    this.current = { ...DEFAULT_SETTINGS, language: scene.language };
    this.isStale = scene.stale;
  }

  get language(): Language { return this.current.language; }

  async prepare(): Promise<this> {
    this.sample = await assessSample(this.scene.sample, this.readings_, this.language);
    if (this.scene.assessed) this.run = this.resultOf(this.sample, this.sample.reports.length);
    return this;
  }

  async settings(): Promise<Settings> { return this.current; }
  async set(change: Partial<Settings>): Promise<Settings> {
    this.note("set", change);
    const language = change.language;
    this.current = { ...this.current, ...change };
    if (language !== undefined) this.sample = await assessSample(this.scene.sample, this.readings_, language);
    return this.current;
  }

  async survey(run: Run): Promise<Survey> {
    run.signal.throwIfAborted();
    const texts = textsOf(this.language);
    if (this.scene.empty) return { sheets: [], year: null, problem: { code: "empty-workbook", message: fill(texts.messages.roster["no-roster"], { sheets: "Sheet1" }) } };
    return { sheets: [...this.sample!.assessed.reading.tables.map((table, k) => this.surveyOf(table.sheet, k)), ...this.otherSheets()], year: 2026, problem: null };
  }
  async correct(sheet: string, correction: object, run: Run): Promise<Survey> {
    this.note("correct", sheet, correction);
    if ("on" in correction) this.chosen[sheet] = correction.on === true;
    return this.survey(run);
  }

  async assess(order: Order, run: Run): Promise<RunResult> {
    this.note("assess", order);
    await this.work(run);
    return this.again();
  }
  async look(run: Run): Promise<RunResult> { await this.work(run); this.run = this.resultOf(this.sample!, 0); return this.run; }
  result(): RunResult | null { return this.run; }

  async last() { return this.run === null ? null : { undo: "u", at: this.run.at, touched: this.scene.stale ? [{ sheet: "x", top: 1, left: 1, rows: 1, columns: 1 }] : [], unfinished: false }; }
  async undo(key: string, options: { readonly over: boolean }): Promise<Undone> {
    this.fail();
    this.note("undo", key, options);
    this.run = null;
    return { restored: 834, kept: [] };
  }

  async onlyTodos(what: object | null): Promise<number> { this.fail(); this.note("onlyTodos", what); this.isFiltered = what !== null; return 53; }
  filtered(): boolean { return this.isFiltered; }
  async repairFormulas(): Promise<number> { this.fail(); return 12; }
  async formulasToValues() { this.fail(); return { count: 12, left: 0, undo: null }; }

  async rows(filter: RowFilter): Promise<Int32Array> {
    const sample = this.sample!, { reports, assessed: { assessment: { rows, policy: law } } } = sample, wanted = filter.search?.trim().toLowerCase();
    const found = reports.flatMap((report, row) => {
      if (filter.severities && !report.flags.some(flag => filter.severities!.includes(flag.severity))) return [];
      if (filter.marks && !report.flags.some(flag => filter.marks!.includes(flag.code))) return [];
      if (filter.clause !== undefined && law.clauses[rows.clause[row]!]?.id !== filter.clause) return [];
      if (filter.applicant !== undefined && rows.applicant[row] !== filter.applicant) return [];
      const brief = briefOf(sample, row);
      return wanted && ![brief.applicant, brief.project, brief.id].some(text => text.toLowerCase().includes(wanted)) ? [] : [row];
    }).sort((a, b) => this.rank(a) - this.rank(b) || a - b);
    const count = reports.length;
    return this.scene.many === 0 ? Int32Array.from(found) : Int32Array.from({ length: this.scene.many }, (_, k) => Math.floor(k / found.length) * count + found[k % found.length]!);
  }
  async briefs(rows: readonly number[]): Promise<readonly RowBrief[]> { return rows.map(row => ({ ...briefOf(this.sample!, row % this.sample!.reports.length), row })); }
  async detail(row: number): Promise<RowDetail> {
    const detail = detailOf(this.sample!, row % this.sample!.reports.length);
    return { ...detail, brief: { ...detail.brief, row } };
  }
  async show(row: number, field?: string): Promise<void> { this.note("show", row, field ?? ""); }

  async decide(decision: object, run: Run): Promise<RunResult> { this.note("decide", decision); await this.work(run); return this.again(); }
  async decisions(): Promise<readonly DecisionView[]> { return []; }
  async takeBack(key: string, note: string, run: Run): Promise<RunResult> { this.note("takeBack", key, note); await this.work(run); return this.again(); }
  async enterReviewed(row: number, amount: string, run: Run): Promise<RunResult> { this.note("enterReviewed", row, amount); await this.work(run); return this.again(); }

  async readings(): Promise<readonly ReadingView[]> {
    const texts = textsOf(this.language), { assessment, confirmed } = this.sample!.assessed;
    return policy.readings.map(reading => ({
      code: reading.code, title: readingTitle(texts, reading), words: reading.words, clauses: reading.clauses, value: assessment.readings[reading.code]!, confirmed: confirmed.has(reading.code), basis: "",
      choices: reading.choices.map(({ value }, k) => ({ value, label: readingLabel(texts, reading, value), isDefault: k === 0, move: this.run === null || value === assessment.readings[reading.code] ? null : this.moveOf(reading.code, value) })),
    }));
  }
  async wouldMove(code: string, value: string): Promise<Move> { return this.moveOf(code, value); }
  async chooseReading(choice: { readonly code: string; readonly value: string }, run: Run): Promise<RunResult | null> {
    this.note("chooseReading", choice);
    await this.work(run);
    this.readings_ = { ...this.readings_, [choice.code]: choice.value };
    this.sample = await assessSample(this.scene.sample, this.readings_, this.language);
    return this.run === null ? null : this.again();
  }

  stale(): Stale | null {
    if (!this.isStale) return null;
    const message = this.language === "zh-CN" ? "有3行数据在核算后改过，结果未更新。" : "3 rows were changed after the run; their results are not up to date.";
    return { rows: [2, 5, 9].map(row => ({ row, by: "coauthor" as const })), added: 0, removed: 0, sheets: [], byCoauthor: true, message };
  }
  async onStale(on: (stale: Stale | null) => void) { this.staleListener = on; on(this.stale()); return async () => { this.staleListener = null; }; }
  async refresh(run: Run): Promise<RunResult> { this.note("refresh"); await this.work(run); this.isStale = false; this.staleListener?.(null); return this.again(); }

  async totals(of: "applicants" | "clauses", search = "", sort?: { readonly by: keyof Sum | "name"; readonly down: boolean }): Promise<readonly TotalsLine[]> {
    const { assessed, reports } = this.sample!, { totals } = assessed, names = applicantNames(assessed, reports), texts = textsOf(this.language), reviewed = reviewedSums(assessed);
    const lines = of === "applicants"
      ? totals.applicants.map((sum): TotalsLine => ({ ...sumOf(sum, reviewed.applicants.get(sum.applicant) ?? null), name: names.get(sum.applicant)?.name ?? "", uscc: names.get(sum.applicant)?.uscc ?? "", applicant: sum.applicant, clause: null }))
      : totals.clauses.map((sum): TotalsLine => { const clause = policy.clauses[sum.clause]!; return { ...sumOf(sum, reviewed.clauses.get(sum.clause) ?? null), name: texts.clause(clause.id, clause.title), uscc: "", applicant: null, clause: clause.id }; });
    const found = lines.filter(line => `${line.name}${line.uscc}`.includes(search));
    if (sort === undefined) return found;
    const key = (line: TotalsLine): number | string => (sort.by === "name" ? line.name : sort.by === "rows" || sort.by === "provisional" ? Number(line[sort.by]) : Number(line[sort.by] ?? -1));
    return [...found].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0) * (sort.down ? -1 : 1));
  }

  async explain(): Promise<CellExplained | null> {
    const at = { sheet: "申报汇总表", top: 6, left: 12, rows: 1, columns: 1 };
    if (this.scene.cell === "row" && this.run !== null) return { kind: "row", detail: detailOf(this.sample!, 4), at };
    if (this.scene.cell !== "formula") return null;
    const made = await this.calculate({ clause: "4.2", given: { level: "行业特色", basis: "800万元" } });
    return { kind: "formula", formula: "=SJS.SUBSIDY(\"4.2\",8000000,\"行业特色\")", at, value: "500000", explanation: made.explanation, trace: made.trace, law: policy.clauses.find(c => c.id === "4.2")!.text };
  }
  async onSelect(on: () => void) { this.selectListener = on; return async () => { this.selectListener = null; }; }
  select(): void { this.selectListener?.(); }

  async calculate({ clause: id, given }: { readonly clause: string; readonly given: Readonly<Record<string, string>> }): Promise<Calculated> {
    const clause = policy.clauses.find(c => c.id === id)!, texts = textsOf(this.language), filled = Object.fromEntries(Object.entries(given).filter(([, text]) => text.trim() !== ""));
    const assessment = assessApplications(policy, singleApplication(policy, clause, filled, this.current.unit ?? "元"), {}, 20780), flags = new Flags(assessment, [], new Set()).of(0);
    const field = (name: "level" | "basis" | "audited" | "paid" | "share" | "reviewed" | "area" | "rent" | "rentUnit" | "months", needed: boolean, choices: readonly string[] = []) => ({ field: name, name: texts.fields[name], needed, choices });
    const levels = clause.levels.map(level => level.label);
    const fields = clause.grant.mechanism === "area-rent"
      ? [field("level", true, levels), field("area", true), field("rent", true), field("rentUnit", true, ["元/㎡/月", "元/㎡/天", "元/年"]), field("months", false)]
      : [...(levels.length > 0 ? [field("level", clause.levelDecides, levels)] : []), clause.grant.mechanism === "recognised-amount-with-ceiling" ? field("reviewed", true) : field("basis", true), field("audited", false), field("paid", false), field("share", false)];
    const computed = assessment.awards.computed[0]!;
    return {
      fields, amount: yuanOf(computed), explanation: explain(assessment, 0, { flags, facts: [], decisions: [] }, this.language), trace: traceLinesOf(assessment, 0, this.language),
      marks: flags.map(flag => ({ code: flag.code, severity: flag.severity, short: texts.marks[flag.code].short })), formula: `=SJS.SUBSIDY("${id}",${filled["basis"] ?? ""},"${filled["level"] ?? ""}")`,
    };
  }
  async insertFormula(formula: string): Promise<void> { this.fail(); this.note("insertFormula", formula); }
  async insertTemplate(run: Run): Promise<void> { this.note("insertTemplate"); await this.work(run); }
  async insertSample(run: Run): Promise<void> { this.note("insertSample"); await this.work(run); }

  private note(...call: unknown[]): void { this.calls.push(JSON.stringify(call)); }
  private fail(): void { if (this.scene.problem !== null) throw new WorkbookProblem(this.scene.problem, "申报汇总表"); }
  private rank(row: number): number { const severity = this.sample!.reports[row]!.severity; return severity === null ? 9 : SEVERITIES.indexOf(severity); }

  private async work(run: Run): Promise<void> {
    const rows = this.sample!.reports.length;
    for (let k = 0; k < this.scene.slow; k++) {
      if (run.signal.aborted) throw new WorkbookProblem("cancelled", null);
      run.progress(Math.floor(rows * k / this.scene.slow), rows);
      await new Promise(resolve => setTimeout(resolve, 40));
    }
    this.fail();
  }

  private again(): RunResult {
    this.run = this.resultOf(this.sample!, this.sample!.reports.length);
    return this.run;
  }

  private moveOf(code: string, value: string): Move {
    const moved = this.sample!.assessed.assessment.moved.find(m => m.code === code && m.other === value);
    return { rows: moved?.rows ?? [], change: moved ? yuanText(moved.sum) : "0.00" };
  }

  private otherSheets(): SheetSurvey[] {
    const texts = textsOf(this.language).messages.sheetKinds;
    return (["batch", "ban", "ledger"] as const).map(kind => ({ ...BLANK, name: texts[kind], kind, kindName: texts[kind] }));
  }

  private surveyOf(name: string, k: number): SheetSurvey {
    const table = this.sample!.assessed.reading.tables[k]!, texts = textsOf(this.language);
    return {
      ...BLANK, name, kind: "roster", kindName: texts.kinds.amount, chosen: this.chosen[name] ?? true, why: k === 0 ? "this-round" : "person", years: [2026], headerRow: table.headerRow, rows: table.rows.length,
      headerChoices: [{ row: table.headerRow, text: table.headers.slice(0, 3).join(" · ") }], leftOut: [{ kind: "total", name: "合计", count: 2, first: 144 }],
      columns: table.headers.map((header, c) => {
        const field = table.fields[c] ?? null, unit = table.units[c] ?? null;
        return {
          key: header, letters: String.fromCharCode(65 + c % 26), header, meaning: field, meaningName: field !== null && field in texts.fields ? texts.fields[field as keyof typeof texts.fields] : "", confidence: c % 9 === 4 ? "weak" : "exact", byPerson: c % 11 === 5,
          unit: unit === null ? null : { unit, from: "header" }, samples: table.rows.slice(0, 3).flatMap(row => (row[c] === null || row[c] === undefined || typeof row[c] === "object" ? [] : [String(row[c])])), ours: false,
        };
      }),
    };
  }

  private resultOf({ assessed, reports }: Sample, written: number): RunResult {
    const { assessment: { awards, settled, policy: law }, totals, reading, receipt } = assessed, texts = textsOf(this.language), reviewed = reviewedSums(assessed), of = (severity: Severity): number => reports.filter(r => r.flags.some(f => f.severity === severity)).length;
    const outcomes = Object.fromEntries(OUTCOMES.map((name, k) => [name, awards.outcome.filter(o => o === k).length])) as RunResult["outcomes"], waiting = settled.waits.reduce((n, w) => n + w, 0);
    const supported = settled.proposed.reduce((n, amount) => n + (amount !== NONE && amount > 0 ? 1 : 0), 0), wan = grouped(exact(totals.total.proposed, 6));
    return {
      number: (this.run?.number ?? 0) + 1, at: "2026-11-23T01:05:00Z", rows: awards.count, written, outcomes, supported, waiting, total: sumOf(totals.total, reviewed.total),
      clauses: totals.clauses.map(sum => ({ ...sumOf(sum, reviewed.clauses.get(sum.clause) ?? null), clause: law.clauses[sum.clause]!.id, title: law.clauses[sum.clause]!.title })), applicants: totals.applicants.length,
      todos: (["block", "ineligible", "review", "info"] as const).map(severity => ({ severity, label: texts.severities[severity].label, rows: of(severity), marks: marksOf(reports, severity).map(([code, n]) => ({ code, short: texts.marks[code].short, rows: n })) })),
      lines: [fill(texts.messages.summary.done, { rows: awards.count, ok: supported, total: wan, block: of("block"), no: of("ineligible"), review: of("review") }), ...(waiting > 0 ? [fill(texts.messages.summary.provisional, { n: waiting })] : [])],
      findings: reading.findings.map(finding => ({ code: finding.code, name: findingName(texts, finding.code), sheet: finding.sheet, row: finding.row, message: findingMessage(texts, finding, law.bases.map(b => b.label)) })),
      changes: { since: "2026-11-22T08:30:00Z", before: "137980940.10" as Yuan, after: yuanOf(totals.total.proposed), difference: "+200,000.00", sumsOnly: false, rows: [{ row: 3, named: "序号4《工业机理模型库》", why: "input", before: "300000.00", after: "500000.00" }, { row: null, named: "序号88《边缘网关》", why: "removed", before: "120000.00", after: null }] },
      receipt, undo: written > 0 ? "u" : null,
    };
  }
}

function sumOf(total: { readonly rows: number; readonly computed: bigint; readonly proposed: bigint; readonly provisional: boolean }, reviewed: bigint | null): Sum {
  return { rows: total.rows, computed: yuanOf(total.computed), reviewed: reviewed === null ? null : yuanOf(reviewed), proposed: yuanOf(total.proposed), provisional: total.provisional };
}

function marksOf(reports: Sample["reports"], severity: Severity) {
  const counts = new Map<Sample["reports"][number]["flags"][number]["code"], number>();
  for (const report of reports) for (const code of new Set(report.flags.filter(f => f.severity === severity).map(f => f.code))) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

const BLANK: SheetSurvey = {
  name: "", hidden: false, kind: "unrelated", kindName: "", chosen: false, why: null, years: [], missing: null, headerRow: null, headerByPerson: false, headerChoices: [], columns: [], clauseOfName: "", sections: [], rows: 0, partly: false, leftOut: [],
};
