import { NO_CLAUSE } from "../fields/columns";
import { canonical } from "../identity/canonical";
import { canonicalName } from "../identity/name-remark";
import { normaliseNumber } from "../identity/sameness";
import { readClause } from "../policy/citation";
import type { Policy } from "../policy/model";
import type { Cell } from "../workbook/ports";
import type { RowOrigin, RowOrigins } from "./contents";

/** How a line of 复核记录 points at a row: texts as written, "" where blank. `id` is the 序号. */
export interface Pointer {
  readonly sheet: string;
  readonly id: string;
  readonly applicant: string;
  readonly project: string;
  readonly clause: Cell;
}

/** The parts of a list of 序号 in one cell: 3、4, 5. A slash or hyphen can be part of a 序号. */
const SEPARATORS = /[、,;\s]+|和|与|及/;

/**
 * Finds the rows that reviewers decided about. A 序号 counts only with what else the line says: rows are sorted and
 * renumbered between two runs, and a decision must not move to whatever row bears its number now.
 */
export class DecisionRows {
  private readonly byId = new Map<string, number[]>();
  private readonly byName = new Map<string, number[]>();

  constructor(
    private readonly origins: RowOrigins,
    private readonly clauses: Uint8Array,
    private readonly policy: Policy,
  ) {
    origins.forEach((origin, row) => {
      put(this.byId, normaliseNumber(origin.id), row);
      put(this.byName, canonicalName(origin.applicant), row);
      put(this.byName, canonicalName(origin.project), row);
    });
  }

  /** The one row that a pointer means; null where it means none or several. */
  one(pointer: Pointer): number | null {
    const rows = this.candidates(pointer);
    return rows.length === 1 ? (rows[0] as number) : null;
  }

  /** The rows of a pointer whose 序号 may list several; null where one of them is not found. */
  several(pointer: Pointer): readonly number[] | null {
    const ids = pointer.id
      .normalize("NFKC")
      .split(SEPARATORS)
      .filter(id => id !== "");
    if (ids.length < 2 || this.byId.has(normaliseNumber(pointer.id))) {
      const row = this.one(pointer);
      return row === null ? null : [row];
    }
    const rows = ids.map(id => this.one({ ...pointer, id }));
    return rows.every(row => row !== null) ? rows : null;
  }

  /** All rows with the applicant, project and clause of a row: those that a reviewer can add up. */
  alike(row: number): readonly number[] {
    const origin = this.origins.at(row);
    if (!origin) return [];
    const fits = (other: number): boolean =>
      this.clauses[other] === this.clauses[row] && sameProject(origin, this.origins.at(other) as RowOrigin);
    return [...new Set(this.byName.get(canonicalName(origin.applicant)) ?? [])].filter(
      other => sameName(origin, this.origins.at(other) as RowOrigin) && fits(other),
    );
  }

  private candidates(pointer: Pointer): readonly number[] {
    const id = normaliseNumber(pointer.id);
    if (id !== "") {
      const numbered = this.narrowed(this.byId.get(id) ?? [], pointer);
      if (numbered.length > 0) return numbered;
    }
    const names = [canonicalName(pointer.applicant), canonicalName(pointer.project)].filter(name => name !== "");
    const told = names.length + (pointer.clause === null ? 0 : 1);
    if (names.length === 0 || (id !== "" && told < 2)) return [];
    const [fewest] = names.map(name => this.byName.get(name) ?? []).sort((a, b) => a.length - b.length);
    return this.narrowed([...new Set(fewest)], pointer);
  }

  private narrowed(rows: readonly number[], pointer: Pointer): readonly number[] {
    const sheet = canonical(pointer.sheet),
      applicant = canonicalName(pointer.applicant),
      project = canonicalName(pointer.project);
    const read = pointer.clause === null ? null : readClause(this.policy, pointer.clause, "");
    return rows.filter(row => {
      const origin = this.origins.at(row) as RowOrigin;
      return (
        (sheet === "" || canonical(origin.sheet) === sheet) &&
        (applicant === "" || canonicalName(origin.applicant) === applicant) &&
        (project === "" || canonicalName(origin.project) === project) &&
        (read?.kind !== "clause" || this.clauses[row] === NO_CLAUSE || this.clauses[row] === read.index)
      );
    });
  }
}

function sameName(a: RowOrigin, b: RowOrigin): boolean {
  return canonicalName(a.applicant) === canonicalName(b.applicant);
}

function sameProject(a: RowOrigin, b: RowOrigin): boolean {
  const numbers = [normaliseNumber(a.projectNumber), normaliseNumber(b.projectNumber)];
  if (numbers[0] !== "" && numbers[1] !== "") return numbers[0] === numbers[1];
  const name = canonicalName(a.project);
  return name !== "" && name === canonicalName(b.project);
}

function put(map: Map<string, number[]>, key: string, row: number): void {
  if (key === "") return;
  const rows = map.get(key);
  if (rows) rows.push(row);
  else map.set(key, [row]);
}
