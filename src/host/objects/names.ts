import { parseAddress, referenceTo } from "../cells/address";
import type { Book } from "../book/book";
import type { Name, Sheet } from "../book/sheet";
import { HostProblem } from "../problem";
import { NOTHING, type OfficeCollection, type OfficeObject } from "../wire/office-object";
import { found } from "./found";
import { Range } from "./range";

/** Names of a workbook, or of one worksheet. */
export class NamedItemCollection implements OfficeCollection {
  readonly office = "NamedItemCollection";
  constructor(
    readonly book: Book,
    readonly sheet: Sheet | null,
  ) {}
  get #names(): Map<string, Name> {
    // The workbook's own names are found all the same (office-js #6365).
    if (this.sheet) this.book.mustBeInFront();
    return this.sheet?.names ?? this.book.names;
  }
  all(): NamedItem[] {
    return [...this.#names.values()].map(name => new NamedItem(this.book, name, this.#names));
  }
  add(name: string, reference: Range | string): NamedItem {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || parseAddress(name)) throw new HostProblem("InvalidArgument");
    if (this.#names.has(name.toLowerCase())) throw new HostProblem("ItemAlreadyExists");
    const formula =
      reference instanceof Range ? referenceTo(this.book.info(reference.sheet).name, reference.at) : reference;
    const made: Name = { name, sheet: this.sheet, formula, visible: true };
    this.#names.set(name.toLowerCase(), made);
    return new NamedItem(this.book, made, this.#names);
  }
  getItem(name: string): OfficeObject {
    return found(this.getItemOrNullObject(name));
  }
  getItemOrNullObject(name: string): OfficeObject {
    const known = this.#names.get(name.toLowerCase());
    return known ? new NamedItem(this.book, known, this.#names) : NOTHING;
  }
}

export class NamedItem implements OfficeObject {
  readonly office = "NamedItem";
  constructor(
    readonly book: Book,
    readonly kept: Name,
    readonly among: Map<string, Name>,
  ) {}
  get _Id(): string {
    return this.kept.name;
  }
  get name(): string {
    return this.kept.name;
  }
  get formula(): string {
    return this.kept.formula;
  }
  set formula(formula: string) {
    this.kept.formula = formula;
  }
  get visible(): boolean {
    return this.kept.visible;
  }
  set visible(visible: boolean) {
    this.kept.visible = visible;
  }
  delete(): void {
    this.among.delete(this.kept.name.toLowerCase());
  }
  /** A null object where the name stands for something else than cells. */
  getRangeOrNullObject(): OfficeObject {
    const parsed = parseAddress(this.kept.formula.replace(/^=/, ""));
    const sheet = parsed && (parsed.sheet === null ? this.kept.sheet : this.book.sheet(parsed.sheet));
    return parsed && sheet ? new Range(this.book, sheet, parsed.at) : NOTHING;
  }
}
