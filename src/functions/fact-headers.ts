import { withoutReview } from "../fields/reviewed-words";
import { fieldFacts, type Field } from "../fields/table";
import type { FactTerms } from "../mechanisms/composed/fact";
import { factsOf } from "../mechanisms/composed/facts-of";
import { measureInHeader, wantedUnits, type HeaderMeasure } from "../money/measure-in-header";
import { unitIn } from "../money/unit-in-header";
import type { Unit } from "../money/unit";
import type { Clause, Policy } from "../policy/model";
import { cellOf, textOf, type Cell } from "./cell";
import type { Grid } from "./grid";

/** Headers and, for each row of a formula, the cells below them. */
export interface FactArguments {
  readonly names: readonly Cell[];
  cell(row: number, column: number): Cell;
}

/** One of the headers that name something: where it stands, and what it counts by. */
export interface HeadedColumn {
  readonly at: number;
  readonly name: string;
  /** Of money; null where the header names none. */
  readonly unit: Unit | null;
  readonly measure: HeaderMeasure;
  /** What a review left, which counts before what was claimed. */
  readonly reviewed: boolean;
}

/** What a clause reads and headers name; `key`: the fact's id, or the table's column. */
export interface Headed {
  readonly key: string;
  readonly fact: FactTerms | null;
  readonly columns: readonly HeadedColumn[];
}

/** The table's columns beside facts that a clause may read: how often it was supported, and with which level. */
const COLUMNS = ["years", "hadLevel"] as const satisfies readonly Field[];

/** Finds what the clauses of a policy read among headers. Headers that name nothing of it are passed over. */
export class FactHeaders {
  private readonly known = new Map<Clause, readonly Headed[]>();
  private readonly named: readonly {
    readonly bare: string;
    readonly column: Omit<HeadedColumn, "measure" | "reviewed">;
  }[];

  constructor(
    private readonly policy: Policy,
    names: readonly Cell[],
  ) {
    this.named = names.flatMap((cell, at) => {
      const name = textOf(cell).slice(0, LONGEST).normalize("NFKC"),
        bare = bareHeader(name);
      return bare === "" ? [] : [{ bare, column: { at, name, unit: unitIn(name) } }];
    });
  }

  of(clause: Clause): readonly Headed[] {
    let headed = this.known.get(clause);
    if (headed === undefined) this.known.set(clause, (headed = this.find(clause)));
    return headed;
  }

  private find(clause: Clause): Headed[] {
    const facts = factsOf(clause)
      .filter(({ column }) => column !== "paid")
      .map(fact => this.headed(fact.id, fact, this.wordsOf(fact)));
    const columns = COLUMNS.map(field => this.headed(field, null, fieldFacts(field).exact ?? []));
    return [...facts, ...columns].filter(one => one.columns.length > 0);
  }

  private headed(key: string, fact: FactTerms | null, words: readonly string[]): Headed {
    const wanted = new Set(words.map(bareHeader)),
      counted = wantedUnits(fact?.kind === "area", fact?.unit ?? null);
    return {
      key,
      fact,
      columns: this.named
        .filter(({ bare }) => wanted.has(bare) || wanted.has(withoutReview(bare) ?? ""))
        .map(({ bare, column }) => ({
          ...column,
          measure: measureInHeader(column.name, counted),
          reviewed: !wanted.has(bare),
        })),
    };
  }

  private wordsOf({ id, label, own, column }: FactTerms): readonly string[] {
    const headers =
      own === null ? (column === null ? [] : (fieldFacts(column).exact ?? [])) : this.policy.bases[own]!.headers;
    return [label, id, ...headers];
  }
}

const LONGEST = 200;

/** A header without brackets, units and signs: 研发投入（万元） is 研发投入. */
function bareHeader(header: string): string {
  return header
    .normalize("NFKC")
    .replace(/[([{【〔]((?:审定|核定|审计|复核|审核)[数额]?)[)\]}】〕]/gu, "$1")
    .replace(/[([{【〔][^()[\]{}【】〔〕]{0,60}[)\]}】〕]/gu, "")
    .replace(/[/_](?:亿元|万元|千元|元|\p{L}{1,6})$/u, "")
    .replace(/[\s*※★:：。、，,]/gu, "")
    .toUpperCase();
}

/** How many rows of facts there are, beside names or below headers. */
export function factRows(names: Grid, facts: Grid): number {
  return names.columns === 1 && names.rows > 1 ? facts.columns : facts.rows;
}

/** Facts as a formula is given them: headers in a row and the rows below, or names in a column and values beside. */
export function factArguments(names: Grid, facts: Grid, indexes: readonly Cell[]): FactArguments {
  const isColumn = names.columns === 1 && names.rows > 1,
    at = (grid: Grid, r: number, c: number): unknown => grid.raw[isColumn ? c : r]?.[isColumn ? r : c],
    cells = (grid: Grid): number => (isColumn ? grid.rows : grid.columns);
  return {
    names: Array.from({ length: cells(names) }, (_, c) => cellOf(at(names, 0, c))),
    cell: (row, column) => {
      const index = indexes[row];
      return typeof index === "number" ? cellOf(at(facts, index, column)) : (index ?? null);
    },
  };
}
