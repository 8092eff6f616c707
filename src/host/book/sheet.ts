import type { Rectangle } from "../backend";
import { Looks } from "./looks";

/** What the host itself keeps of one worksheet; its cells are the backend's. */
export class Sheet {
  readonly looks = new Looks();
  readonly tables: Table[] = [];
  readonly charts: Chart[] = [];
  readonly conditionalFormats: ConditionalFormat[] = [];
  /** Lines around cells, by area and edge as they were drawn. */
  readonly lines: { readonly at: Rectangle; readonly edge: string; readonly style: string }[] = [];
  readonly comments: Comment[] = [];
  readonly names = new Map<string, Name>();
  readonly customProperties = new Map<string, string>();
  /** Rows that somebody hid; those that a filter hides are in `filtered`. */
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** Levels of the outline that a column stands in. */
  readonly outline = new Map<number, number>();
  readonly columnWidths = new Map<number, number>();
  readonly pageLayout: PageLayout = {
    orientation: "Portrait",
    zoom: { scale: 100 },
    titleRows: null,
    paperSize: "Letter",
    centerHorizontally: false,
    footers: new Map(),
    breaks: new Set(),
  };
  filter: Filter | null = null;
  protection: Protection | null = null;
  frozen: Rectangle | null = null;
  tabColor = "";
  gridlines = true;
  veryHidden = false;

  constructor(readonly id: string) {}

  get filters(): Filter[] {
    return [
      ...(this.filter ? [this.filter] : []),
      ...this.tables.flatMap(table => (table.filter ? [table.filter] : [])),
    ];
  }
  filtered(row: number): boolean {
    return this.filters.some(filter => filter.hidden.has(row));
  }
  hidden(row: number): boolean {
    return this.hiddenRows.has(row) || this.filtered(row);
  }
}

/** The first row of `at` is the header; `criteria` by column from the left. */
export interface Filter {
  at: Rectangle;
  readonly criteria: Map<number, Criteria>;
  readonly hidden: Set<number>;
}
/** As the API gives them. */
export interface Criteria {
  readonly filterOn: string;
  readonly values?: readonly unknown[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
}

export interface Table {
  readonly id: string;
  name: string;
  at: Rectangle;
  readonly sheet: Sheet;
  showTotals: boolean;
  style: string;
  filter: Filter | null;
  readonly columnIds: number[];
}
export interface PageLayout {
  orientation: string;
  zoom: unknown;
  titleRows: Rectangle | null;
  paperSize: string;
  centerHorizontally: boolean;
  /** By name of the place, as `leftFooter`. */ readonly footers: Map<string, string>;
  /** Rows above which somebody broke the page. */ readonly breaks: Set<number>;
}
export interface Protection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string | null;
}
export interface Name {
  readonly name: string;
  readonly sheet: Sheet | null;
  formula: string;
  visible: boolean;
}
export interface Comment {
  readonly id: string;
  readonly at: Rectangle;
  content: string;
}
export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  readonly at: Rectangle;
  stopIfTrue: boolean;
  readonly rule: Record<string, unknown>;
  readonly format: Record<string, unknown>;
}
export interface Chart {
  readonly id: string;
  name: string;
  type: string;
  readonly source: { readonly sheet: Sheet; readonly at: Rectangle };
  readonly seriesBy: string;
  readonly parts: Record<string, Record<string, unknown>>;
  readonly series: ChartSeries[];
}
export interface ChartSeries {
  name: string;
  values: Rectangle | null;
  names: Rectangle | null;
  readonly parts: Record<string, Record<string, unknown>>;
}
