import { WorkbookProblem } from "../ports";

export interface Patience {
  /** How long one request may take before it counts as lost. */
  readonly answerMs: number;
  /**
   * How long to wait for somebody to finish typing in a cell; how long where something must not be left half-way; and
   * how often to look.
   */
  readonly cellEditMs: number;
  readonly insistMs: number;
  readonly lookAgainMs: number;
}
export const PATIENCE: Patience = { answerMs: 90_000, cellEditMs: 20_000, insistMs: 600_000, lookAgainMs: 400 };

/**
 * Sends requests as patiently as what they are for asks: again for as long as what they are refused for passes by
 * itself (`passes`), and not waiting longer for an answer than one may take.
 */
export class PatientSender {
  private insisting = 0;
  private glancing = 0;

  constructor(
    private readonly patience: Patience,
    private readonly passes: (error: unknown) => boolean,
  ) {}

  /** Does something that must not be left half-way, with all the patience there is. */
  async insist<T>(doing: () => Promise<T>): Promise<T> {
    this.insisting++;
    try {
      return await doing();
    } finally {
      this.insisting--;
    }
  }

  /** Asks something that is not worth waiting for: who is typing, or elsewhere, is left alone. */
  async glance<T>(doing: () => Promise<T>): Promise<T> {
    this.glancing++;
    try {
      return await doing();
    } finally {
      this.glancing--;
    }
  }

  /**
   * What `once` sends, as often as it has to be sent; throws what the last one was refused for. `failed` hears of each
   * that was.
   */
  async send<T>(once: () => Promise<T>, failed: (error: unknown) => void): Promise<T> {
    const { insistMs, cellEditMs, lookAgainMs } = this.patience,
      until = Date.now() + (this.insisting > 0 ? insistMs : this.glancing > 0 ? 0 : cellEditMs);
    for (;;) {
      try {
        return await this.inTime(once());
      } catch (error) {
        failed(error);
        if (!this.passes(error) || Date.now() >= until) throw error;
        await new Promise(resolve => setTimeout(resolve, lookAgainMs));
      }
    }
  }

  private async inTime<T>(answer: Promise<T>): Promise<T> {
    const { answerMs } = this.patience;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new WorkbookProblem("no-answer", null, { seconds: Math.round(answerMs / 1000) })),
        answerMs,
      );
    });
    late.catch(() => undefined);
    // An answer that comes after we gave up is nobody's.
    answer.catch(() => undefined);
    try {
      return await Promise.race([answer, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
