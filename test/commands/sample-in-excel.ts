import { openWorkplace } from "../../src/assess/workplace/open-workplace";
import { here } from "../../src/assess/remote";
import { Inbox, type Message } from "../../src/assess/inbox";
import type { Workplace } from "../../src/assess/workplace/workplace";
import type { CommandName } from "../../src/commands/command-names";
import { perform } from "../../src/commands/perform";
import { registerCommands } from "../../src/commands/register";
import type { HostValue, SheetSeed } from "../../src/host/backend";
import type { Cell, Source } from "../../src/workbook/ports";
import { openExcel } from "../../src/workbook/excel/excel-workbook";
import { openFile } from "../../src/workbook/file/open-file";
import { newReckoner, NOW, quiet, sampleBytes } from "../assess/sample-workplace";
import { evaluateInDoubles } from "../explain/excel";
import { excelInNode, type ExcelInNode } from "../host/excel-in-node";
import { policy } from "../roster/workbook";

/**
 * A sample open in Excel, and what the add-in's commands said; `press` presses a button and waits until the command
 * is done.
 */
export interface InExcel {
  readonly excel: ExcelInNode;
  readonly workplace: () => Promise<Workplace>;
  readonly said: Message[];
  readonly paneShown: () => number;
  press(name: CommandName, event?: { completed(): void } | string | null): Promise<void>;
}

/** Where the help is, on a host that opens no windows. */
export const HELP = "https://addin.example.gov.cn/sjs/help/index.html";

export async function sampleInExcel(name: string): Promise<InExcel> {
  return addInIn(
    await excelInNode({
      sheets: await seedsOf(await openFile(`${name}.xlsx`, sampleBytes(name))),
      calculate: calculated,
    }),
  );
}

/**
 * The native formulas of 口径与底稿, reckoned as Excel does; every other formula is left to the host. What a sum of cells
 * differs by is nothing, and said to be the same: nobody has changed them. Papers that are looked for are not there.
 */
export function calculated(formula: string): HostValue | undefined {
  const same = /^=IF\(ROUND\(SUM\([^"]*,"([^"]*)"/.exec(formula);
  if (same) return same[1];
  const none = /^=IF\(ISERROR\(MATCH\("[^"]*",INDIRECT\("[^"]*"\),0\)\),"([^"]*)"/.exec(formula);
  if (none) return none[1];
  if (formula.startsWith("=ROUND(SUM(")) return 0;
  return /^=[\d(MR]/.test(formula) ? evaluateInDoubles(formula) : undefined;
}

/** The add-in's commands as the runtime registers them, over Microsoft's client. */
export async function addInIn(excel: ExcelInNode): Promise<InExcel> {
  const ports = openExcel({ clock: () => new Date(NOW) }),
    inbox = new Inbox(),
    said: Message[] = [],
    buttons = new Map<string, (event?: { completed(): void } | string | null) => void>(),
    finished: (() => void)[] = [];
  let shown = 0,
    open: (() => void) | null = null,
    opened: Promise<Workplace> | null = null;
  const workplace = (): Promise<Workplace> =>
    (opened ??= openWorkplace({
      ...ports,
      clock: () => NOW,
      policy: policy(),
      reckoner: here(newReckoner()),
      settleFor: 1,
      sample: () => openFile("small.xlsx", sampleBytes("small")),
    }));
  const office = {
    workplace,
    inbox,
    showPane: async () => {
      shown++;
      if (open) open();
      // Closed or not, the pane stays mounted, and its reader with it.
      open = inbox.read(message => void said.push(message));
    },
    openHelp: () => Promise.resolve(HELP),
  };
  const associate = jest
    .spyOn(Office.actions, "associate")
    .mockImplementation(
      (id: string, action: (event?: { completed(): void } | string | null) => void) => void buttons.set(id, action),
    );
  registerCommands(async () => ({
    perform: async command => {
      await perform(command, office);
      for (const done of finished.splice(0)) done();
    },
  }));
  associate.mockRestore();
  return {
    excel,
    workplace,
    said,
    paneShown: () => shown,
    press: (command, event) =>
      new Promise<void>(done => {
        finished.push(done);
        buttons.get(command)!(event === undefined ? { completed: () => undefined } : event);
      }),
  };
}

/**
 * A file's sheets as Excel would have opened them. Their formulas are the file's own; what they show does not change.
 */
export async function seedsOf(source: Source): Promise<SheetSeed[]> {
  const seeds: SheetSeed[] = [];
  for (const { name, hidden, used, merges } of await source.sheets()) {
    const cells: (string | number | boolean | null | { formula: string; value: string | number | boolean })[][] = [];
    if (used)
      for await (const block of source.read(used, "all", quiet()))
        block.cells.forEach((row, r) => {
          const at = block.at.top + r;
          while (cells.length <= at) cells.push([]);
          row.forEach((cell, c) => {
            while (cells[at]!.length <= block.at.left + c) cells[at]!.push(null);
            const value = plain(cell);
            cells[at]![block.at.left + c] =
              value !== null && block.formula(r, c) ? { formula: `=SUM(A${at})`, value } : value;
          });
        });
    seeds.push({
      name,
      hidden,
      cells,
      merges: merges.map(({ top, left, rows, columns }) => ({ top, left, rows, columns })),
    });
  }
  return seeds;
}

function plain(cell: Cell): string | number | boolean | null {
  return typeof cell === "object" && cell !== null ? cell.error : cell;
}
