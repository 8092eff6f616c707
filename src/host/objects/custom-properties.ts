import type { Sheet } from "../book/sheet";
import { HostProblem } from "../problem";
import { NOTHING, type OfficeCollection, type OfficeObject } from "../wire/office-object";
import { found } from "./found";

/** Texts that an add-in keeps with a worksheet; keys are compared without case. */
export class WorksheetCustomPropertyCollection implements OfficeCollection {
  readonly office = "WorksheetCustomPropertyCollection";
  constructor(readonly sheet: Sheet) {}
  all(): WorksheetCustomProperty[] {
    return [...this.sheet.customProperties.keys()].map(key => new WorksheetCustomProperty(this.sheet, key));
  }
  add(key: string, value: string): WorksheetCustomProperty {
    if (key === undefined || key.length > 255 || typeof value !== "string") throw new HostProblem("InvalidArgument");
    this.sheet.customProperties.set(this.#known(key) ?? key, value);
    return new WorksheetCustomProperty(this.sheet, this.#known(key)!);
  }
  getItem(key: string): OfficeObject {
    return found(this.getItemOrNullObject(key));
  }
  getItemOrNullObject(key: string): OfficeObject {
    const known = this.#known(key);
    return known === undefined ? NOTHING : new WorksheetCustomProperty(this.sheet, known);
  }
  #known(key: string): string | undefined {
    return [...this.sheet.customProperties.keys()].find(one => one.toLowerCase() === key.toLowerCase());
  }
}

export class WorksheetCustomProperty implements OfficeObject {
  readonly office = "WorksheetCustomProperty";
  constructor(
    readonly sheet: Sheet,
    readonly key: string,
  ) {}
  get _Id(): string {
    return this.key;
  }
  get value(): string {
    return this.sheet.customProperties.get(this.key)!;
  }
  set value(value: string) {
    this.sheet.customProperties.set(this.key, value);
  }
  delete(): void {
    this.sheet.customProperties.delete(this.key);
  }
}
