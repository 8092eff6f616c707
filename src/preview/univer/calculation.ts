import type { ICommandService } from "@univerjs/core";
import {
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";

/**
 * Univer gathers changes for a moment before it calculates; after so long without a start there is nothing to
 * calculate.
 */
const GATHERS_MS = 200,
  LOOKS_AGAIN_MS = 15;

/**
 * Tells when no calculation runs or is about to; Univer's own promises for it can come before the results stand in the
 * cells. It stops a calculation that waits for an add-in's functions when something else is written, and leaves errors
 * where it was: when all is quiet, everything is calculated once more (`again`).
 */
export class Calculation {
  private running = false;
  private broken = false;
  private awaited = 0;
  /**
   * Waits as Univer does: a timer that was set later than Univer's also ends later, however long something held the
   * page.
   */
  private gathering: ReturnType<typeof setTimeout> | null = null;

  constructor(
    commands: ICommandService,
    private readonly again: () => void,
  ) {
    this.gather();
    commands.onCommandExecuted(({ id, params }) => {
      if (id === SetFormulaCalculationStartMutation.id) {
        this.broken ||= this.running;
        this.running = true;
      } else if (id === SetFormulaCalculationStopMutation.id) {
        this.broken = true;
      } else if (
        id === SetFormulaCalculationNotificationMutation.id &&
        (params as { functionsExecutedState?: number }).functionsExecutedState !== undefined
      )
        this.running = false;
      else if (id !== SetRangeValuesMutation.id) return;
      this.gather();
    });
  }

  /** Calculates everything again after what cells wait for has come; several at once count as one. */
  after(answer: Promise<void>): void {
    this.awaited++;
    void answer.finally(() => {
      this.awaited--;
      this.broken = true;
      this.gather();
    });
  }

  async idle(): Promise<void> {
    while (this.running || this.broken || this.awaited > 0 || this.gathering !== null)
      await new Promise(resume => setTimeout(resume, LOOKS_AGAIN_MS));
  }

  private gather(): void {
    if (this.gathering !== null) clearTimeout(this.gathering);
    this.gathering = setTimeout(() => {
      this.gathering = null;
      if (this.running || this.awaited > 0 || !this.broken) return;
      this.broken = false;
      this.gather();
      this.again();
    }, GATHERS_MS);
  }
}
