import type { ApplicationRow } from "../fields/row-numbers";
import type { Assessment } from "../engine/assessment";

/** More are not shown side by side. */
const MOST = 50;

/** Which rows compete with which, looked up by arena; made once for an assessment. */
export class Rivals {
  private readonly byArena = new Map<number, number[]>();

  constructor(private readonly assessment: Assessment) {
    const { competition } = assessment.settled;
    for (let row = 0; row < assessment.rows.count; row++) {
      for (const arena of [competition.project[row]!, competition.once[row]!]) {
        if (arena < 0) continue;
        const rows = this.byArena.get(arena);
        if (rows) rows.push(row);
        else this.byArena.set(arena, [row]);
      }
    }
  }

  /** The rows that a row competes with, the one that it lost to first. */
  of(row: ApplicationRow): readonly number[] {
    const { winner, competition } = this.assessment.settled,
      won = winner[row]!;
    const others = [competition.project[row]!, competition.once[row]!].flatMap(arena =>
      arena < 0 ? [] : (this.byArena.get(arena) ?? []),
    );
    const rivals = [...new Set(others)].filter(other => other !== row && other !== won && this.compete(row, other));
    return [...(won >= 0 ? [won] : []), ...rivals].slice(0, MOST);
  }

  /** Where only different articles compete, clauses of one article do not. */
  private compete(a: number, b: number): boolean {
    const {
        rows,
        settled: {
          competition: { byArticle, article },
        },
      } = this.assessment,
      x = rows.clause[a]!,
      y = rows.clause[b]!;
    return !byArticle || x === y || article[x] !== article[y];
  }
}
