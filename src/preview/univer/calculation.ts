import type { ICommandService } from "@univerjs/core";
import { SetFormulaCalculationNotificationMutation, SetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";

/** Univer gathers changes for a moment before it calculates; after so long without a start there is nothing to calculate. */
const GATHERS_MS = 200, LOOKS_AGAIN_MS = 15;

/** Tells when no calculation runs or is about to; Univer's own promises for it can come before the results stand in the cells. */
export class Calculation {
  private running = false;
  private lastChange = performance.now();

  constructor(commands: ICommandService) {
    commands.onCommandExecuted(({ id, params }) => {
      if (id === SetFormulaCalculationStartMutation.id) this.running = true;
      else if (id === SetFormulaCalculationNotificationMutation.id && (params as { functionsExecutedState?: number }).functionsExecutedState !== undefined) this.running = false;
      else if (id !== SetRangeValuesMutation.id) return;
      this.lastChange = performance.now();
    });
  }

  async idle(): Promise<void> {
    while (this.running || performance.now() - this.lastChange < GATHERS_MS) await new Promise(resume => setTimeout(resume, LOOKS_AGAIN_MS));
  }
}
