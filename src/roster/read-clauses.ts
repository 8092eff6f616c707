import { CLAUSE_PROBLEM, LEVEL_INVALID, LEVEL_UNCLEAR, NO_CLAUSE } from "../fields/columns";
import { mechanismOf } from "../mechanisms/registry";
import { readClause, type CitedIn, type ClauseRead } from "../policy/citation";
import { levelCode } from "../engine/level-code";
import { readLevel, type LevelRead } from "../policy/level";
import type { Clause, Policy } from "../policy/model";
import type { Cell, CellError } from "../workbook/ports";
import { cellText, isBlankCell, writtenText } from "./blank-cell";
import type { LayoutColumn } from "./layout";
import type { Target } from "./read-amounts";
import { segmentsOf, type Segment, type SheetRows } from "./sheet-rows";

export interface ClauseOrigin {
  readonly text: string;
  readonly from: "cell" | "section" | "sheet";
}

/** A row's cell in a column. */
type RowAt = (column: number) => Cell;

/** A row as it is read: its index among all applications, its table, where its clause stands, its cells. */
interface RowAtHand {
  readonly at: number;
  readonly segment: Segment;
  readonly origin: ClauseOrigin & { readonly header: string };
  readonly cells: RowAt;
}

/** Certificates' columns say the rank of 贯标; the others the level of the project. */
const OF_CERTIFICATE = /DCMM|贯标|成熟度|证书|认证|等级/i;
/** Rosters repeat the same few clauses and levels; what hostile ones hold is read again. */
const REMEMBERED = 20_000;

/** Reads clause and level of every row and says where they came from. */
export class ClauseReader {
  /** By where the cell stands and what it stands under, and the text of its level. */
  private readonly clauses = new CellMemory<ClauseRead>();
  /** By clause. */
  private readonly levels = new CellMemory<LevelRead>();

  constructor(private readonly policy: Policy) {}

  /** Fills clause, clauseProblem, level and hadLevel; `seen` gets each row's clause text and level text in turn. */
  read(sheet: SheetRows, target: Target, seen: (row: number, clause: ClauseOrigin, level: string) => void): void {
    for (const { segment, from, to } of segmentsOf(sheet)) {
      const used = { section: 0, sheet: 0 };
      const checks = segment.layout.columns.filter(c => c.aside?.meaning.field === "clause");
      for (let r = from; r < to; r++) {
        const cells = (index: number): Cell => sheet.rows.cell(r, index);
        const origin = clauseOrigin(segment, sheet, cells);
        const levels = segment.layout.levels;
        const levelText = cellText(levelCell(levels, cells, null));
        const own = this.clause(
          origin.cell,
          levelText,
          origin.from === "cell" ? "cell" : "heading",
          origin.from === "cell" ? (segment.section?.clauseText ?? sheet.clauseOfName) : "",
        );
        const read = this.checked(own, cells, checks, levelText);
        const clause = read.kind === "clause" ? (this.policy.clauses[read.index] as Clause) : null;
        const level = levelCell(levels, cells, clause);
        this.put(target, { at: target.base + r, segment, origin, cells }, { read, clause, level });
        if (origin.from !== "cell" && read.kind === "clause") used[origin.from]++;
        seen(r, { text: origin.text, from: origin.from }, cellText(level));
      }
      reportOrigins(sheet, target, segment, used);
    }
  }

  /** A direction beside an article only checks it: where they name different articles, neither is known. */
  private checked(read: ClauseRead, cells: RowAt, checks: readonly LayoutColumn[], levelText: string): ClauseRead {
    if (read.kind !== "clause") return read;
    const clause = this.policy.clauses[read.index]!;
    for (const { index } of checks) {
      const cell = cells(index);
      const other = isBlankCell(cell) ? null : this.clause(cell, levelText, "cell", "");
      const named = other?.kind === "clause" ? this.policy.clauses[other.index]! : null;
      if (named && named.article !== clause.article)
        return { kind: "unknown", reason: "two-clauses", choices: [clause.id, named.id] };
    }
    return read;
  }

  private put(
    target: Target,
    { at, segment, origin, cells }: RowAtHand,
    { read, clause, level }: { readonly read: ClauseRead; readonly clause: Clause | null; readonly level: Cell },
  ): void {
    const { applications, problems } = target;
    if (!clause) {
      applications.clause[at] = NO_CLAUSE;
      applications.clauseProblem[at] = read.kind === "date" ? CLAUSE_PROBLEM.asDate : CLAUSE_PROBLEM.unknown;
      const reason = read.kind === "unknown" ? read.reason : "date";
      problems.add(
        at,
        "clause",
        origin.header,
        { reason, text: origin.text },
        { choices: read.kind === "unknown" ? read.choices : [] },
      );
      return;
    }
    applications.clause[at] = clause.index;
    const header =
      (segment.layout.levels.find(c => !isBlankCell(cells(c.index))) ?? segment.layout.levels[0])?.header ?? "";
    const levelRead = this.level(clause, level);
    applications.level[at] = levelCode(levelRead);
    if (levelRead.kind === "invalid")
      problems.add(at, "level", header, {
        reason: typeof level === "object" && level !== null ? "error-value" : levelRead.reason,
        text: writtenText(level),
      });
    if (read.kind === "clause" && read.unclear && levelRead.kind === "blank") applications.level[at] = LEVEL_UNCLEAR;
    this.putHadLevel(target, at, segment, clause, cells);
  }

  /**
   * An earlier level matters only where a better one earns the difference. 0 and what earned nothing are no earlier
   * level.
   */
  private putHadLevel(target: Target, at: number, segment: Segment, clause: Clause, cells: RowAt): void {
    const column = segment.layout.by.get("hadLevel");
    const cell = column ? cells(column.index) : null;
    if (!column || isBlankCell(cell) || Number(writtenText(cell)) === 0) return;
    if (!mechanismOf(clause.grant).readsEarlierLevel) return;
    const read = this.level(clause, cell);
    if (read.kind === "level" || read.kind === "unclear") target.applications.hadLevel[at] = levelCode(read);
    if (read.kind !== "invalid") return;
    target.applications.hadLevel[at] = LEVEL_INVALID;
    target.problems.add(at, "hadLevel", column.header, {
      reason: typeof cell === "object" ? "error-value" : read.reason,
      text: writtenText(cell),
    });
  }

  private clause(cell: Cell, levelText: string, where: CitedIn, under: string): ClauseRead {
    if (cell !== null && typeof cell === "object") return readClause(this.policy, cell, levelText, where);
    const place = under === "" ? where : `${where} ${under}`;
    return this.clauses.get(place, levelText, cell, () => readClause(this.policy, cell, levelText, where, under));
  }

  private level(clause: Clause, cell: Cell): LevelRead {
    if (cell !== null && typeof cell === "object") return readLevel(this.policy, clause, cell);
    return this.levels.get(clause.id, "", cell, () => readLevel(this.policy, clause, cell));
  }
}

/** What cells say, by two texts beside them and their value; 4.2 as a number and as a text are two. */
class CellMemory<T> {
  private readonly known = new Map<string, Map<string, Map<PlainCell, T>>>();
  private held = 0;

  get(place: string, beside: string, cell: PlainCell, read: () => T): T {
    const known = this.known.get(place)?.get(beside)?.get(cell);
    if (known !== undefined) return known;
    if (this.held++ >= REMEMBERED) {
      this.known.clear();
      this.held = 1;
    }
    const made = read(),
      places = this.known.get(place) ?? new Map<string, Map<PlainCell, T>>(),
      cells = places.get(beside) ?? new Map<PlainCell, T>();
    this.known.set(place, places.set(beside, cells.set(cell, made)));
    return made;
  }
}

type PlainCell = Exclude<Cell, CellError>;

/** The row's own cell, else the section above it, else the sheet's name. */
function clauseOrigin(
  segment: Segment,
  sheet: SheetRows,
  cells: RowAt,
): ClauseOrigin & { readonly cell: Cell; readonly header: string } {
  const column = segment.layout.by.get("clause");
  const cell = column ? cells(column.index) : null;
  const header = column?.header ?? "";
  if (!isBlankCell(cell)) return { cell, text: writtenText(cell), from: "cell", header };
  if (segment.section) return { cell: segment.section.clauseText, text: segment.section.text, from: "section", header };
  if (sheet.clauseOfName !== "") return { cell: sheet.clauseOfName, text: sheet.sheet, from: "sheet", header };
  return { cell: null, text: "", from: "cell", header };
}

/**
 * The level column that counts: the first that is filled; for ranks one about a certificate before the others, else one
 * that is not.
 */
function levelCell(levels: readonly LayoutColumn[], cells: RowAt, clause: Clause | null): Cell {
  if (levels.length < 2) return cells(levels[0]?.index ?? -1);
  const filled = levels.filter(c => !isBlankCell(cells(c.index)));
  const certificate = clause?.levelReading === "rank-number";
  const fits = filled.find(c => OF_CERTIFICATE.test(c.header) === certificate) ?? filled[0];
  return cells(fits?.index ?? -1);
}

function reportOrigins(
  sheet: SheetRows,
  target: Target,
  segment: Segment,
  used: { readonly section: number; readonly sheet: number },
): void {
  if (used.section > 0 && segment.section) {
    target.findings.push({
      code: "CLAUSE_FROM_SECTION",
      sheet: sheet.sheet,
      row: segment.section.row,
      column: null,
      values: { text: segment.section.text, count: used.section },
    });
  }
  if (used.sheet > 0 && !target.findings.some(f => f.code === "CLAUSE_FROM_SHEET" && f.sheet === sheet.sheet)) {
    target.findings.push({
      code: "CLAUSE_FROM_SHEET",
      sheet: sheet.sheet,
      row: null,
      column: null,
      values: { text: sheet.sheet, count: used.sheet },
    });
  }
}
