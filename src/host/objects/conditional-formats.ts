import type { Rectangle } from "../backend";
import { intersection } from "../cells/rectangle";
import type { Book } from "../book/book";
import type { ConditionalFormat as Kept, Sheet } from "../book/sheet";
import { mayChange } from "../book/write-cells";
import { HostProblem } from "../problem";
import { NOTHING, type OfficeCollection, type OfficeObject } from "../wire/office-object";
import { found } from "./found";

export class ConditionalFormatCollection implements OfficeCollection {
  readonly office = "ConditionalFormatCollection";
  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
    readonly at: Rectangle,
  ) {}
  all(): ConditionalFormat[] {
    return this.sheet.conditionalFormats
      .filter(kept => intersection(kept.at, this.at))
      .map(kept => new ConditionalFormat(this.sheet, kept));
  }
  add(type: string): ConditionalFormat {
    mayChange(this.sheet, this.at);
    const kept: Kept = { id: this.book.id("CF"), type, at: this.at, stopIfTrue: false, rule: {}, format: {} };
    this.sheet.conditionalFormats.unshift(kept);
    return new ConditionalFormat(this.sheet, kept);
  }
  clearAll(): void {
    for (const format of this.all()) format.delete();
  }
  getItem(id: string): OfficeObject {
    return found(this.all().find(format => format.id === id) ?? NOTHING);
  }
}

export class ConditionalFormat implements OfficeObject {
  readonly office = "ConditionalFormat";
  constructor(
    readonly sheet: Sheet,
    readonly kept: Kept,
  ) {}
  get id(): string {
    return this.kept.id;
  }
  get type(): string {
    return this.kept.type;
  }
  get priority(): number {
    return this.sheet.conditionalFormats.indexOf(this.kept);
  }
  get stopIfTrue(): boolean {
    return this.kept.stopIfTrue;
  }
  set stopIfTrue(stop: boolean) {
    this.kept.stopIfTrue = stop;
  }
  get custom(): CustomConditionalFormat {
    return new CustomConditionalFormat(this.#ofType("Custom"));
  }
  get cellValue(): CellValueConditionalFormat {
    return new CellValueConditionalFormat(this.#ofType("CellValue"));
  }
  get textComparison(): TextConditionalFormat {
    return new TextConditionalFormat(this.#ofType("ContainsText"));
  }
  get colorScale(): ColorScaleConditionalFormat {
    return new ColorScaleConditionalFormat(this.#ofType("ColorScale"));
  }
  delete(): void {
    this.sheet.conditionalFormats.splice(this.sheet.conditionalFormats.indexOf(this.kept), 1);
  }
  #ofType(type: string): Kept {
    if (this.kept.type !== type) throw new HostProblem("InvalidOperation");
    return this.kept;
  }
}

export class CustomConditionalFormat implements OfficeObject {
  readonly office = "CustomConditionalFormat";
  constructor(readonly kept: Kept) {}
  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.kept);
  }
  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.kept);
  }
}

export class ConditionalFormatRule implements OfficeObject {
  readonly office = "ConditionalFormatRule";
  constructor(readonly kept: Kept) {}
  get formula(): unknown {
    return this.kept.rule["formula"] ?? "";
  }
  set formula(formula: unknown) {
    this.kept.rule["formula"] = formula;
  }
}

class Ruled {
  constructor(readonly kept: Kept) {}
  get rule(): unknown {
    return { ...this.kept.rule };
  }
  set rule(rule: unknown) {
    if (rule === null || typeof rule !== "object") throw new HostProblem("InvalidArgument");
    Object.assign(this.kept.rule, rule);
  }
  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.kept);
  }
}
export class CellValueConditionalFormat extends Ruled implements OfficeObject {
  readonly office = "CellValueConditionalFormat";
}
export class TextConditionalFormat extends Ruled implements OfficeObject {
  readonly office = "TextConditionalFormat";
}

export class ColorScaleConditionalFormat implements OfficeObject {
  readonly office = "ColorScaleConditionalFormat";
  constructor(readonly kept: Kept) {}
  get criteria(): unknown {
    return this.kept.rule["criteria"] ?? null;
  }
  set criteria(criteria: unknown) {
    this.kept.rule["criteria"] = criteria;
  }
}

export class ConditionalRangeFormat implements OfficeObject {
  readonly office = "ConditionalRangeFormat";
  constructor(readonly kept: Kept) {}
  get fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.kept);
  }
  get font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.kept);
  }
}

export class ConditionalRangeFill implements OfficeObject {
  readonly office = "ConditionalRangeFill";
  constructor(readonly kept: Kept) {}
  get color(): unknown {
    return this.kept.format["fill"] ?? "";
  }
  set color(color: unknown) {
    this.kept.format["fill"] = color;
  }
}

export class ConditionalRangeFont implements OfficeObject {
  readonly office = "ConditionalRangeFont";
  constructor(readonly kept: Kept) {}
  get color(): unknown {
    return this.kept.format["color"] ?? "";
  }
  set color(color: unknown) {
    this.kept.format["color"] = color;
  }
}
