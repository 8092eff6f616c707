import { FormulaForms } from "../workbook/formula-forms";
import type { Area, Block, Cell, CellAspect } from "../workbook/ports";

/** A block as plain data, which can be sent to a worker. */
export interface BlockData {
  readonly at: Area;
  readonly cells: readonly (readonly Cell[])[];
  /** Cells with formulas, as row × columns + column. */
  readonly formulas: readonly number[];
  /** Formulas that differ in more than their row numbers, and which of them each of `formulas` has. */
  readonly formulaTexts: readonly string[];
  readonly formulaAt: readonly number[];
  /** Rows that are hidden. */
  readonly hidden: readonly number[];
  /** Cells that have an aspect, as row × columns + column; left out where none has. */
  readonly aspects?: readonly (readonly [number, CellAspect])[];
}

/** So many cells are packed and sent at once: a whole block of a wide sheet would hold up a frame. */
const CELLS = 20_000;

export function blockData(block: Block): BlockData {
  return part(block, 0, block.cells.length);
}

/** A block in parts, top down. */
export function* blockParts(block: Block): Generator<BlockData> {
  const step = Math.max(1, Math.floor(CELLS / Math.max(1, block.at.columns)));
  for (let from = 0; from < block.cells.length; from += step)
    yield part(block, from, Math.min(block.cells.length, from + step));
}

function part(block: Block, from: number, to: number): BlockData {
  const { at } = block,
    formulas: number[] = [],
    formulaAt: number[] = [],
    texts = new Map<string, number>(),
    forms = new FormulaForms(),
    hidden: number[] = [],
    aspects: [number, CellAspect][] = [];
  for (let r = from; r < to; r++) {
    if (!block.visible(r)) hidden.push(r - from);
    for (let c = 0; c < at.columns; c++) {
      if (block.formula(r, c)) {
        const text = forms.of(block.formulaText?.(r, c) ?? "");
        if (!texts.has(text)) texts.set(text, texts.size);
        formulas.push((r - from) * at.columns + c);
        formulaAt.push(texts.get(text)!);
      }
      const aspect = block.aspect?.(r, c);
      if (aspect) aspects.push([(r - from) * at.columns + c, aspect]);
    }
  }
  return {
    at: { ...at, top: at.top + from, rows: to - from },
    cells: block.cells.slice(from, to),
    formulas,
    formulaTexts: [...texts.keys()],
    formulaAt,
    hidden,
    ...(aspects.length > 0 ? { aspects } : {}),
  };
}

export function blockOf({ at, cells, formulas, formulaTexts, formulaAt, hidden, aspects }: BlockData): Block {
  const computed = new Map(formulas.map((place, k) => [place, formulaTexts[formulaAt[k]!] ?? ""])),
    unseen = new Set(hidden),
    beside = aspects && new Map(aspects);
  return {
    at,
    cells,
    formula: (r, c) => computed.has(r * at.columns + c),
    formulaText: (r, c) => computed.get(r * at.columns + c) ?? "",
    visible: r => !unseen.has(r),
    ...(beside ? { aspect: (r: number, c: number) => beside.get(r * at.columns + c) ?? null } : {}),
  };
}
