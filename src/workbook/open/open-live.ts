import { type ActiveCell, type Area, type Live, type Run, type WhoChanged } from "../ports";
import { isFormula, toCell } from "./contents";
import type { ChangeWatch, SeenChange } from "./change-watch";
import { formulaCells, renew } from "./formula-cells";
import type { Cells } from "../cells";
import { recall } from "./journal";
import { asProblem } from "./refusal";
import { ALWAYS_SEEN, Selected, type Visibility } from "./selected";
import { SheetNames } from "./sheet-names";
import { showOnly } from "./show-only";

/** What only a workbook that is open in front of somebody can do. */
export class OpenLive implements Live {
  private readonly names: SheetNames;

  constructor(
    private readonly owner: Cells,
    private readonly changes: ChangeWatch,
    private readonly visibility: Visibility = ALWAYS_SEEN,
    private readonly restMs?: number,
  ) {
    this.names = new SheetNames(owner);
  }

  recall(key: string): Promise<string | null> {
    return recall(this.owner, key);
  }

  selection(): Promise<readonly Area[]> {
    return this.owner.ask(null, { ask: "selection" });
  }

  active(glance?: "glance"): Promise<ActiveCell> {
    return glance ? this.owner.glance(() => this.activeNow()) : this.activeNow();
  }
  private async activeNow(): Promise<ActiveCell> {
    const { at, value, formula } = await this.owner.ask(null, { ask: "active" });
    return { at, formula: isFormula(value, formula) ? String(formula) : null, value: toCell(value, formula) };
  }

  select(at: Area): Promise<void> {
    return this.owner.select(at);
  }

  async showOnly(at: Area, column: number, values: readonly string[] | null): Promise<void> {
    try {
      await showOnly(this.owner, at, column, values);
    } catch (error) {
      throw asProblem(error, at.sheet);
    }
  }

  async watch(on: (event: { readonly at: Area; readonly by: WhoChanged }) => void): Promise<() => Promise<void>> {
    let waiting: SeenChange[] = [];
    const stop = this.changes.listen(change => {
      if (waiting.push(change) === 1)
        void this.tell(() => {
          const some = waiting;
          waiting = [];
          return some;
        }, on);
    });
    // Listens before it is looked: what happens meanwhile is not lost.
    await this.changes.start();
    return () => {
      stop();
      return Promise.resolve();
    };
  }

  /** Names the sheets of all that came in while their names were asked for. */
  private async tell(
    take: () => readonly SeenChange[],
    on: (event: { readonly at: Area; readonly by: WhoChanged }) => void,
  ): Promise<void> {
    const names = await this.names.now().catch(() => new Map<string, string>());
    for (const { sheetId, at, by } of take()) {
      const sheet = names.get(sheetId);
      if (sheet !== undefined) on({ at: { sheet, ...at }, by });
    }
  }

  async follow(on: (at: readonly Area[]) => void): Promise<() => Promise<void>> {
    const selected = new Selected(this.visibility, this.names, on, this.restMs),
      stop = await this.owner.follow(event => selected.note(event));
    return () => {
      selected.stop();
      return stop();
    };
  }

  formulas(namespace: string, run: Run): Promise<readonly ActiveCell[]> {
    return formulaCells(this.owner, namespace, run).catch((error: unknown) => {
      throw asProblem(error, null);
    });
  }

  async renewFormulas(namespace: string, run: Run): Promise<number> {
    return renew(this.owner, await this.formulas(namespace, run), namespace, run);
  }
}
