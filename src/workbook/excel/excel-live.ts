import { type ActiveCell, type Area, type Live, type Run, type WhoChanged } from "../ports";
import { toCell, isFormula, type HostValue } from "./cell-values";
import type { Eyes, Seen } from "./eyes";
import { formulaCells, renew } from "./formula-cells";
import type { Gateway } from "./gateway";
import { asProblem } from "./host-error";
import { readParts } from "./keep";
import { fromA1 } from "./rect";
import { ALWAYS_SEEN, Selected, type Sight } from "./selected";
import { SheetNames } from "./sheet-names";
import { showOnly } from "./show-only";

/** What only a workbook that is open in front of somebody can do. */
export class ExcelLive implements Live {
  private readonly names: SheetNames;

  constructor(
    private readonly gateway: Gateway,
    private readonly eyes: Eyes,
    private readonly sight: Sight = ALWAYS_SEEN,
  ) {
    this.names = new SheetNames(gateway);
  }

  async recall(key: string): Promise<string | null> {
    const [kept] = await readParts(this.gateway, [key]);
    return kept!.value;
  }

  selection(): Promise<readonly Area[]> {
    return this.gateway.ask("reads", null, context => {
      const selected = context.workbook.getSelectedRanges(),
        sheet = selected.worksheet.load("name");
      selected.areas.load("items/address");
      return () =>
        selected.areas.items.flatMap(({ address }) => {
          const rect = fromA1(address);
          return rect ? [{ sheet: sheet.name, ...rect }] : [];
        });
    });
  }

  active(glance?: "glance"): Promise<ActiveCell> {
    return glance ? this.gateway.glance(() => this.activeNow()) : this.activeNow();
  }
  private activeNow(): Promise<ActiveCell> {
    return this.gateway.ask("reads", null, context => {
      const cell = context.workbook.getActiveCell().load("address,values,formulas"),
        sheet = cell.worksheet.load("name");
      return () => {
        const value = cell.values[0]![0] as HostValue,
          formula = cell.formulas[0]![0] as HostValue;
        return {
          at: { sheet: sheet.name, ...fromA1(cell.address)! },
          formula: isFormula(value, formula) ? String(formula) : null,
          value: toCell(value, formula),
        };
      };
    });
  }

  select({ sheet, top, left, rows, columns }: Area): Promise<void> {
    return this.gateway.ask("reads", sheet, context => {
      const on = context.workbook.worksheets.getItem(sheet);
      on.activate();
      on.getRangeByIndexes(top, left, rows, columns).select();
      return () => undefined;
    });
  }

  async showOnly(at: Area, column: number, values: readonly string[] | null): Promise<void> {
    try {
      await showOnly(this.gateway, at, column, values);
    } catch (error) {
      throw asProblem(error, at.sheet);
    }
  }

  async watch(on: (event: { readonly at: Area; readonly by: WhoChanged }) => void): Promise<() => Promise<void>> {
    await this.eyes.look();
    let waiting: Seen[] = [];
    const stop = this.eyes.listen(seen => {
      if (waiting.push(seen) === 1)
        void this.tell(() => {
          const some = waiting;
          waiting = [];
          return some;
        }, on);
    });
    return () => {
      stop();
      return Promise.resolve();
    };
  }

  /** Names the sheets of all that came in while their names were asked for. */
  private async tell(
    take: () => readonly Seen[],
    on: (event: { readonly at: Area; readonly by: WhoChanged }) => void,
  ): Promise<void> {
    const names = await this.names.now().catch(() => new Map<string, string>());
    for (const { sheetId, at, by } of take()) {
      const sheet = names.get(sheetId);
      if (sheet !== undefined) on({ at: { sheet, ...at }, by });
    }
  }

  async follow(on: (at: readonly Area[]) => void): Promise<() => Promise<void>> {
    const selected = new Selected(this.sight, this.names, on),
      result = await this.gateway.ask("reads", null, context => {
        const handler = context.workbook.worksheets.onSelectionChanged.add(event => {
          selected.take(event);
          return Promise.resolve();
        });
        return () => handler;
      });
    return () => {
      selected.stop();
      return Excel.run(result.context, async context => {
        result.remove();
        await context.sync();
      }).catch(() => undefined);
    };
  }

  formulas(namespace: string, run: Run): Promise<readonly ActiveCell[]> {
    return formulaCells(this.gateway, namespace, run).catch((error: unknown) => {
      throw asProblem(error, null);
    });
  }

  async renewFormulas(namespace: string, run: Run): Promise<number> {
    return renew(this.gateway, await this.formulas(namespace, run), namespace, run);
  }
}
