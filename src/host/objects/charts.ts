import type { Rectangle } from "../backend";
import { parseAddress } from "../cells/address";
import { cellCount } from "../cells/rectangle";
import type { Book } from "../book/book";
import type { Chart as Kept, ChartSeries as KeptSeries, Sheet } from "../book/sheet";
import { HostProblem } from "../problem";
import { NOTHING, type OfficeCollection, type OfficeObject } from "../wire/office-object";
import { found } from "./found";
import { Range } from "./range";

/** Charts are kept as data: what they show and what was set on them. Nothing is drawn. */
export class ChartCollection implements OfficeCollection {
  readonly office = "ChartCollection";
  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
  ) {}
  all(): Chart[] {
    return this.sheet.charts.map(kept => new Chart(this.book, this.sheet, kept));
  }
  add(type: string, source: Range, seriesBy = "Auto"): Chart {
    if (!(source instanceof Range)) throw new HostProblem("InvalidArgument");
    const kept: Kept = {
      id: this.book.id("CH"),
      name: `Chart ${this.sheet.charts.length + 1}`,
      type,
      source: { sheet: source.sheet, at: source.at },
      seriesBy,
      parts: {},
      series: seriesOf(source, seriesBy),
    };
    this.sheet.charts.push(kept);
    return new Chart(this.book, this.sheet, kept);
  }
  getItem(name: string): OfficeObject {
    return found(
      this.all().find(chart => chart.id === name || chart.name.toLowerCase() === name.toLowerCase()) ?? NOTHING,
    );
  }
}

/** One series for each column of figures right of the names (or for each row, where they go by rows). */
function seriesOf({ at }: Range, by: string): KeptSeries[] {
  const byRows = by === "Rows" || (by === "Auto" && at.columns > at.rows);
  const count = Math.max(1, (byRows ? at.rows : at.columns) - 1);
  const names: Rectangle | null =
    cellCount(at) > at.rows && cellCount(at) > at.columns
      ? byRows
        ? { ...at, rows: 1 }
        : { ...at, columns: 1 }
      : null;
  return Array.from({ length: count }, (_, i) => {
    const values =
      names === null
        ? at
        : byRows
          ? { ...at, top: at.top + i + 1, rows: 1 }
          : { ...at, left: at.left + i + 1, columns: 1 };
    return { name: `Series${i + 1}`, values, names, parts: {} };
  });
}

export class Chart implements OfficeObject {
  readonly office = "Chart";
  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
    readonly kept: Kept,
  ) {}
  get id(): string {
    return this.kept.id;
  }
  get name(): string {
    return this.kept.name;
  }
  set name(name: string) {
    this.kept.name = name;
  }
  get chartType(): string {
    return this.kept.type;
  }
  set chartType(type: string) {
    this.kept.type = type;
  }
  get top(): number {
    return this.#size("top", 0);
  }
  set top(points: number) {
    this.#sized("top", points);
  }
  get left(): number {
    return this.#size("left", 0);
  }
  set left(points: number) {
    this.#sized("left", points);
  }
  get width(): number {
    return this.#size("width", 360);
  }
  set width(points: number) {
    this.#sized("width", points);
  }
  get height(): number {
    return this.#size("height", 216);
  }
  set height(points: number) {
    this.#sized("height", points);
  }
  get title(): ChartTitle {
    return new ChartTitle(part(this.kept.parts, "title"));
  }
  get legend(): ChartLegend {
    return new ChartLegend(part(this.kept.parts, "legend"));
  }
  get dataLabels(): ChartDataLabels {
    return new ChartDataLabels(part(this.kept.parts, "dataLabels"));
  }
  get axes(): ChartAxes {
    return new ChartAxes(this.kept);
  }
  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.book, this.sheet, this.kept);
  }
  setPosition(from: Range | string, to?: Range | string): void {
    Object.assign(part(this.kept.parts, "position"), { from: cells(from), to: to === undefined ? null : cells(to) });
  }
  delete(): void {
    this.sheet.charts.splice(this.sheet.charts.indexOf(this.kept), 1);
  }
  #size(side: string, standard: number): number {
    return (part(this.kept.parts, "size")[side] as number | undefined) ?? standard;
  }
  #sized(side: string, points: number): void {
    if (!(points >= 0)) throw new HostProblem("InvalidArgument");
    part(this.kept.parts, "size")[side] = points;
  }
}

type Part = Record<string, unknown>;
const part = (parts: Record<string, Part>, name: string): Part => (parts[name] ??= {});
function cells(range: Range | string): Rectangle {
  const at = range instanceof Range ? range.at : parseAddress(range)?.at;
  if (!at) throw new HostProblem("InvalidArgument");
  return at;
}

export class ChartTitle implements OfficeObject {
  readonly office = "ChartTitle";
  constructor(readonly part: Part) {}
  get text(): unknown {
    return this.part["text"] ?? "";
  }
  set text(text: unknown) {
    this.part["text"] = text;
  }
}

export class ChartLegend implements OfficeObject {
  readonly office = "ChartLegend";
  constructor(readonly part: Part) {}
  get visible(): unknown {
    return this.part["visible"] ?? true;
  }
  set visible(visible: unknown) {
    this.part["visible"] = visible;
  }
  get position(): unknown {
    return this.part["position"] ?? "Right";
  }
  set position(position: unknown) {
    this.part["position"] = position;
  }
}

export class ChartDataLabels implements OfficeObject {
  readonly office = "ChartDataLabels";
  constructor(readonly part: Part) {}
  get showValue(): unknown {
    return this.part["showValue"] ?? false;
  }
  set showValue(show: unknown) {
    this.part["showValue"] = show;
  }
}

export class ChartAxes implements OfficeObject {
  readonly office = "ChartAxes";
  constructor(readonly kept: Kept) {}
  get categoryAxis(): ChartAxis {
    return new ChartAxis(part(this.kept.parts, "categoryAxis"));
  }
  get valueAxis(): ChartAxis {
    return new ChartAxis(part(this.kept.parts, "valueAxis"));
  }
}

export class ChartAxis implements OfficeObject {
  readonly office = "ChartAxis";
  constructor(readonly part: Part) {}
  get title(): ChartAxisTitle {
    return new ChartAxisTitle((this.part["title"] ??= {}) as Part);
  }
  get reversePlotOrder(): unknown {
    return this.part["reversePlotOrder"] ?? false;
  }
  set reversePlotOrder(reverse: unknown) {
    this.part["reversePlotOrder"] = reverse;
  }
}

export class ChartAxisTitle implements OfficeObject {
  readonly office = "ChartAxisTitle";
  constructor(readonly part: Part) {}
  get text(): unknown {
    return this.part["text"] ?? "";
  }
  set text(text: unknown) {
    this.part["text"] = text;
  }
}

export class ChartSeriesCollection implements OfficeCollection {
  readonly office = "ChartSeriesCollection";
  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
    readonly chart: Kept,
  ) {}
  all(): ChartSeries[] {
    return this.chart.series.map(kept => new ChartSeries(kept));
  }
  add(name = `Series${this.chart.series.length + 1}`, index = this.chart.series.length): ChartSeries {
    const kept: KeptSeries = { name, values: null, names: null, parts: {} };
    this.chart.series.splice(index, 0, kept);
    return new ChartSeries(kept);
  }
  getItemAt(index: number): ChartSeries {
    const kept = this.chart.series[index];
    if (!kept) throw new HostProblem("InvalidArgument");
    return new ChartSeries(kept);
  }
}

export class ChartSeries implements OfficeObject {
  readonly office = "ChartSeries";
  constructor(readonly kept: KeptSeries) {}
  get name(): string {
    return this.kept.name;
  }
  set name(name: string) {
    this.kept.name = name;
  }
  setValues(range: Range): void {
    this.kept.values = range.at;
  }
  setXAxisValues(range: Range): void {
    this.kept.names = range.at;
  }
}
