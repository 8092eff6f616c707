import { fenOf, type Fen } from "../money/fen";
import { amountIn, countIn, rateIn, unitAmountIn } from "../money/phrase";
import type { Path } from "./law-text";
import type { Quoted } from "./model";
import type { LawProblem } from "./problem";

export type { Path };
export type ProblemAt = (path: Path, message: string) => LawProblem;

/** Reads phrases of the law into figures; a phrase that says none becomes a problem at its place. */
export class PhraseReader {
  constructor(
    private readonly problems: LawProblem[],
    private readonly problemAt: ProblemAt,
  ) {}

  read<T>(words: string, path: Path, as: (words: string) => T, instead: T): Quoted<T> {
    try {
      return { value: as(words), words };
    } catch (error) {
      this.fail(path, error instanceof Error ? error.message : String(error));
      return { value: instead, words };
    }
  }
  fail(path: Path, message: string): void {
    this.problems.push(this.problemAt(path, message));
  }
  rate(words: string, path: Path): Quoted<number> {
    return this.read(words, path, rateIn, 0);
  }
  amount(words: string, path: Path): Quoted<Fen> {
    return this.read(words, path, amountIn, fenOf(0));
  }
  count(words: string, path: Path): Quoted<number> {
    return this.read(words, path, countIn, 0);
  }
  each(words: string, path: Path): Quoted<number> {
    return this.read(words, path, unitAmountIn, 0);
  }
}
