import lawData from "../../../src/policy/laws/shijingshan-industrial-internet.yaml";
import { openWorkplace } from "../../../src/assess/workplace/open-workplace";
import { newReckoner } from "../../../src/assess/reckoner/reckoner";
import { here } from "../../../src/assess/remote";
import { quietRun } from "../../../src/assess/running";
import { TaskProblem } from "../../../src/assess/task-problem";
import type { Workplace } from "../../../src/assess/workplace/workplace";
import type { Policy } from "../../../src/policy/model";
import type { Language } from "../../../src/text/texts";
import { openFile } from "../../../src/workbook/file/open-file";
import {
  WorkbookProblem,
  type Cell,
  type Run,
  type Source,
  type WorkbookProblemCode,
} from "../../../src/workbook/ports";
import { MemoryWorkbook } from "../../assess/memory-workbook";

const law = lawData as unknown as Policy;
/** 2026-11-23 12:00 in Beijing. */
const NOW = Date.UTC(2026, 10, 23, 4);
const ROSTER = "申报汇总表";

/** What the page is asked to show, from its address. */
export interface Scene {
  /** Name of a sample; null: an empty workbook. */
  readonly sample: string | null;
  readonly language: Language;
  /** In place of a sample: the roster of another district, whose policy the workbook holds. */
  readonly foreign: string | null;
  /** That policy is still to be brought. */
  readonly brought: boolean;
  readonly assessed: boolean;
  /** And once more, with other inputs. */
  readonly again: boolean;
  /** The pane is opened anew on the workbook that was assessed. */
  readonly reopened: boolean;
  /** After the run, a co-author types into some rows. */
  readonly stale: boolean;
  /** The cell that is selected: a result of the run, or a formula. */
  readonly cell: "row" | "formula" | null;
  /** The next change of the workbook fails with this. */
  readonly problem: WorkbookProblemCode | null;
  /** Rows in lists, those of the sample many times over; 0: as they are. */
  readonly many: number;
  /** A run takes so many steps of 40 ms longer. */
  readonly slow: number;
  /** Beside or in place of the sample: columns that only a person can tell, or a sheet that nothing recognises. */
  readonly asks: boolean;
  readonly unknown: boolean;
  /** Of what the workbook keeps, the last run is damaged and undo is a newer version's. */
  readonly lost: boolean;
  /** Methods whose calls fail until `mended` says otherwise. */
  readonly failing: readonly string[];
  /** Methods whose calls are never answered. */
  readonly stuck: readonly string[];
  readonly mended: () => boolean;
}

/** A workplace over a workbook in memory, in the state of a scene, and the workbook, to type into. */
export async function openScene(
  scene: Scene,
): Promise<{ readonly workplace: Workplace; readonly workbook: MemoryWorkbook; readonly calls: string[] }> {
  const workbook =
      scene.foreign !== null
        ? await foreignRoster(scene.foreign)
        : scene.sample === null
          ? new MemoryWorkbook()
          : await MemoryWorkbook.of(await sampleFile(scene.sample)),
    calls: string[] = [];
  if (scene.sample === null && scene.foreign === null) workbook.addSheet("Sheet1", []);
  if (scene.asks) workbook.addSheet("二批申报", ASKING);
  if (scene.unknown) workbook.addSheet("表一", UNKNOWN);
  const opened = (): Promise<Workplace> =>
    openWorkplace({
      source: workbook,
      sink: workbook,
      live: workbook,
      clock: () => NOW,
      policy: law,
      settleFor: 1,
      sample: () => sampleFile("small"),
      reckoner: here(newReckoner(law, { sha256: digest, engineVersion: "0.1.0" })),
    });
  let real = await opened();
  await real.kept.set({ language: scene.language }, quietRun());
  if (scene.foreign !== null && !scene.brought) {
    await real.kept.set({ reviewer: "王敏" }, quietRun());
    await real.policies.adopt({ text: await textOf(`${scene.foreign}.yaml`), follows: [] }, quietRun());
  }
  if (scene.assessed) await real.runs.assess({ scope: "all" }, quietRun());
  if (scene.lost) {
    workbook.keep("run", "{");
    workbook.undoLost = "newer";
  }
  if (scene.reopened) real = await opened();
  if (scene.again) {
    await edited(real, workbook, 2);
    await real.runs.assess({ scope: "all" }, quietRun());
  }
  if (scene.stale) await grownStale(real, workbook);
  await selectCell(scene.cell, real, workbook);
  if (scene.problem !== null) workbook.failure = new WorkbookProblem(scene.problem, ROSTER);
  return { workplace: overlaid(real, scene, calls), workbook, calls };
}

const ASKING: Cell[][] = [
  ["序号", "申报单位", "申报条款", "项目名称", "级别", "核算基数", "科室复算额", "业务处核减后金额"],
  [1, "北京衡岳测控有限公司", "第三条", "高端装备在线检测系统", "国家级", 12_000_000, 3_000_000, 2_800_000],
  [2, "北京砚澜软件有限公司", "第三条", "工业微服务组件研发", "国家级", 8_000_000, 2_000_000, 2_100_000],
];
const UNKNOWN: Cell[][] = [
  ["公司", "补贴项", "钱", "备注"],
  ["甲公司", "三", 1_000_000, null],
  ["乙公司", "五", 2_000_000, null],
];

async function textOf(name: string): Promise<string> {
  return (await fetch(`districts/${name}`)).text();
}
async function foreignRoster(id: string): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook(),
    lines = (await textOf(`${id}.csv`)).trim().split("\n");
  workbook.addSheet(
    ROSTER,
    lines.map(line =>
      line.split(",").map(cell => (cell === "" ? null : /^\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)),
    ),
  );
  return workbook;
}

const files = new Map<string, Promise<ArrayBuffer>>();

async function sampleFile(name: string): Promise<Source> {
  const bytes = files.get(name) ?? fetch(`samples/${name}.xlsx`).then(answer => answer.arrayBuffer());
  files.set(name, bytes);
  return openFile(`${name}.xlsx`, new Uint8Array(await bytes));
}

async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map(byte => byte.toString(16).padStart(2, "0")).join("");
}

/** A co-author types into inputs of three rows, and into one of our results. */
async function grownStale(workplace: Workplace, workbook: MemoryWorkbook): Promise<void> {
  let told: (() => void) | null = null;
  const known = new Promise<void>(resolve => {
      told = resolve;
    }),
    stop = await workplace.runs.onStale(stale => {
      if (stale !== null && stale.rows.length === 3) told?.();
    });
  await edited(workplace, workbook, 3);
  const sheet = workbook.rows(ROSTER),
    header = sheet.findIndex(row => row.includes(PROPOSED));
  workbook.type(ROSTER, header + 3, sheet[header]!.indexOf(PROPOSED), 1, "coauthor");
  await known;
  await stop();
}

/** Other bases in so many rows. */
async function edited(workplace: Workplace, workbook: MemoryWorkbook, rows: number): Promise<void> {
  for (let row = 0; row < rows; row++) {
    const { at } = (await workplace.review.detail(row)).inputs.find(input => input.field === "basis")!;
    workbook.type(at.sheet, at.top, at.left, 2000 + row, "coauthor");
  }
}

const PROPOSED = "拟支持金额（元）";

async function selectCell(cell: Scene["cell"], workplace: Workplace, workbook: MemoryWorkbook): Promise<void> {
  if (cell === "row") await workplace.review.show(4);
  if (cell !== "formula") return;
  workbook.addSheet("试算", []);
  workbook.type("试算", 2, 1, 500_000, "user", '=SJS.SUBSIDY("4.2",8000000,"行业特色")');
  await workbook.select({ sheet: "试算", top: 2, left: 1, rows: 1, columns: 1 });
}

/**
 * What a scene has that a workbook in memory has not: slow runs and very long lists. Calls that change something are
 * noted.
 */
function overlaid(real: Workplace, { many, slow, failing, stuck, mended }: Scene, calls: string[]): Workplace {
  const { runs, kept, review } = real;
  const slowed = {
    runs: {
      assess: async (order, run) => {
        await slowly(slow, run);
        return runs.assess(order, run);
      },
    } satisfies Partial<Workplace["runs"]>,
    kept: {
      set: async (change, run) => {
        await slowly(slow, run);
        return kept.set(change, run);
      },
    } satisfies Partial<Workplace["kept"]>,
  };
  const lengthened = {
    review: {
      rows: async (filter, worstFirst) => {
        const found = await review.rows(filter, worstFirst);
        return Int32Array.from(
          { length: many },
          (_, k) => Math.floor(k / found.length) * SPREAD + found[k % found.length]!,
        );
      },
      briefs: async rows =>
        (await review.briefs(rows.map(row => row % SPREAD))).map((brief, k) => ({ ...brief, row: rows[k]! })),
      detail: async row => {
        const detail = await review.detail(row % SPREAD);
        return { ...detail, brief: { ...detail.brief, row } };
      },
      show: row => review.show(row % SPREAD),
    } satisfies Partial<Workplace["review"]>,
  };
  const own: Readonly<Record<string, object>> = { ...(slow === 0 ? {} : slowed), ...(many === 0 ? {} : lengthened) };
  const noted =
    (name: string, method: (...args: unknown[]) => unknown) =>
    (...args: unknown[]) => {
      calls.push(JSON.stringify([name, ...args.slice(0, 2)]));
      if (stuck.includes(name)) return new Promise(() => undefined);
      if (failing.includes(name) && !mended()) return Promise.reject(new TaskProblem("engine-stopped"));
      return method(...args);
    };
  const part = (of: object, instead: object): object =>
    new Proxy(of, {
      get(target, name) {
        const value: unknown = Reflect.get(Reflect.has(instead, name) ? instead : target, name);
        return typeof value === "function"
          ? noted(String(name), (...args) => (value as (...given: unknown[]) => unknown).apply(target, args))
          : value;
      },
    });
  const parts: ReadonlySet<string> = new Set<keyof Workplace>([
    "kept",
    "sheets",
    "runs",
    "review",
    "readings",
    "cells",
  ]);
  return new Proxy(real, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      return parts.has(String(name)) ? part(value as object, own[String(name)] ?? {}) : value;
    },
  });
}

/** More than any sample has rows. */
const SPREAD = 1000;

async function slowly(steps: number, run: Run): Promise<void> {
  for (let k = 0; k < steps; k++) {
    if (run.signal.aborted) throw new WorkbookProblem("cancelled", null);
    run.progress(k, steps);
    await new Promise(resolve => setTimeout(resolve, 40));
  }
}
