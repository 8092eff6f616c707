import type { Round } from "./round";
import { canonicalName } from "../identity/name-remark";
import type { PerRow } from "../identity/numbering";
import { normaliseNumber } from "../identity/sameness";
import type { LedgerLine } from "./ledger-lines";
import type { RowOrigins } from "./contents";

/** Who a roster's rows are: group ids as `identity` gives them, and the texts that a ledger is compared with. */
export interface Rostered {
  readonly origins: RowOrigins;
  /** Canonical former names of each row. */
  readonly formerNames: PerRow<readonly string[]>;
  /** Each row's valid code, normalised; "" where it has none. */
  readonly codes: PerRow<string>;
  readonly applicant: Int32Array;
  readonly project: Int32Array;
}

/** The rows that ledgers are joined to; columns as in Applications. */
export interface LedgerRows extends Rostered {
  readonly clause: Uint8Array;
  readonly status: Uint8Array;
  readonly appliedDay: Int32Array;
  /** The year that a row counts for, and the round that it names itself (`resolveBatches`), NO_ROUND for none. */
  readonly year: Int16Array;
  readonly rounds: readonly Round[];
  /** The quarter that the row names, NO_QUARTER where it names none. */
  readonly quarter: Uint8Array;
  readonly asOf: number;
}

/** Whom or what a line means. */
interface Meant {
  readonly ids: readonly number[];
  readonly definite: boolean;
}

/** Ids that go with a text: those that also have a code (or number), and those that have none. */
interface Named {
  readonly coded: Set<number>;
  readonly plain: Set<number>;
  /** Of each code (or number) that stands beside the text itself: more than one where a reviewer set its rows apart. */
  readonly byCode: Map<string, Set<number>>;
}

/**
 * Finds a ledger line's applicant and project among the roster's. A valid code decides; a line without one belongs to
 * the applicant whose name it has, where that is exactly one, and a code that the roster does not know can only be that
 * of an applicant who gives none. Projects in the same way, by number and name, within the applicant. Where a reviewer
 * set rows of one code (number), or of one name without any, apart, the line counts for each of them: which of them was
 * paid nobody can say, and the larger payment is the cautious one.
 */
export class LedgerMatch {
  private readonly byCode = new Map<string, Set<number>>();
  private readonly byName = new Map<string, Named>();
  private readonly byFormerName = new Map<string, Named>();
  private readonly byNumber = new Map<string, Set<number>>();
  private readonly byProject = new Map<string, Named>();

  constructor(rows: Rostered) {
    const coded = idsWith(rows.applicant, rows.codes);
    const numbers = rows.origins.map(origin => normaliseNumber(origin.projectNumber));
    const numbered = idsWith(rows.project, numbers);
    rows.origins.forEach((origin, i) => {
      const applicant = rows.applicant[i] as number,
        project = rows.project[i] as number,
        code = rows.codes.at(i) ?? "",
        number = numbers[i] ?? "";
      if (code !== "") enter(this.byCode, code, applicant);
      put(this.byName, canonicalName(origin.applicant), applicant, coded, code);
      for (const name of rows.formerNames.at(i) ?? []) put(this.byFormerName, name, applicant, coded, code);
      if (number !== "") enter(this.byNumber, within(applicant, number), project);
      const name = canonicalName(origin.project);
      if (name !== "") put(this.byProject, within(applicant, name), project, numbered, number);
    });
  }

  /**
   * The applicants that a line means: that of its code, and the one of its name that gives no code (the line is what
   * says that the two are one). `definite` is false where nobody can say which of several it means.
   */
  applicants(line: LedgerLine): Meant {
    const known = line.code === "" ? undefined : this.byCode.get(line.code);
    if (known !== undefined) return { ids: withPlain(known, this.byName.get(line.name)), definite: true };
    const named = fitting(this.byName.get(line.name), line.code === "");
    if (named.ids.length > 0) return named;
    const former = fitting(this.byFormerName.get(line.name), line.code === "");
    if (former.ids.length > 0) return former;
    const ids = line.otherNames.flatMap(name => fitting(this.byName.get(name), line.code === "").ids);
    return { ids, definite: ids.length <= 1 };
  }

  /**
   * The applicant's projects that a line means: that of its number, and the one of its name that gives no number (the
   * line is what says that the two are one). `definite` is false where nobody can say which of several it means.
   */
  projects(line: LedgerLine, applicant: number): Meant {
    const known = line.projectNumber === "" ? undefined : this.byNumber.get(within(applicant, line.projectNumber));
    const named = line.project === "" ? undefined : this.byProject.get(within(applicant, line.project));
    if (known !== undefined) return { ids: withPlain(known, named), definite: true };
    return fitting(named, line.projectNumber === "");
  }
}

function within(applicant: number, text: string): string {
  return `${applicant} ${text}`;
}

function idsWith(ids: Int32Array, codes: PerRow<string>): ReadonlySet<number> {
  return new Set([...ids].filter((_, i) => (codes.at(i) ?? "") !== ""));
}

function enter(map: Map<string, Set<number>>, key: string, id: number): void {
  const ids = map.get(key);
  if (ids) ids.add(id);
  else map.set(key, new Set([id]));
}

function put(map: Map<string, Named>, key: string, id: number, coded: ReadonlySet<number>, code: string): void {
  if (key === "") return;
  let named = map.get(key);
  if (!named) map.set(key, (named = { coded: new Set(), plain: new Set(), byCode: new Map() }));
  (coded.has(id) ? named.coded : named.plain).add(id);
  if (code !== "") enter(named.byCode, code, id);
}

/**
 * Which of a name's ids a line means, by the rule that rows follow: those of the one code, or the one coded id; where
 * several codes go with the name the one that has none; where there is no such one either, any of them. A line with a
 * code (or number) of its own can only be one that has none to compare, where nobody else gives another.
 */
function fitting(named: Named | undefined, codedToo: boolean): Meant {
  const of = (ids: Iterable<number>): Meant => ({ ids: [...ids], definite: true });
  if (!named || (!codedToo && named.coded.size > 0)) return of([]);
  // Rows of one name, none of them with a number, are one unless a reviewer set some apart.
  if (named.byCode.size === 0 && named.coded.size > 0 && named.plain.size > 0)
    return of([...named.coded, ...named.plain]);
  const [only, ...more] = named.byCode.values();
  if (only !== undefined && more.length === 0) return of(only);
  if (named.coded.size === 1) return of(named.coded);
  return named.plain.size > 0 ? of(named.plain) : { ids: [...named.coded], definite: named.coded.size === 0 };
}

/**
 * The ids of a line's code (or number), and those of its name that give none, where no code goes with the name: where
 * one does, only a reviewer can have set them apart from it.
 */
function withPlain(ids: ReadonlySet<number>, named: Named | undefined): readonly number[] {
  return [...new Set([...ids, ...(named?.coded.size === 0 ? named.plain : [])])];
}
