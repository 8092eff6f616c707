import type { Meaning } from "./meaning";
import type { Field } from "./table";

/** One thing for each meaning, by what it means. */
export class ByMeaning<T> {
  private readonly fields = new Map<Field, T>();
  private readonly owns = new Map<number, T>();

  constructor(entries: Iterable<readonly [Meaning, T]> = []) {
    for (const [meaning, value] of entries) this.set(meaning, value);
  }

  get size(): number {
    return this.fields.size + this.owns.size;
  }

  get(field: Field): T | undefined {
    return this.fields.get(field);
  }

  has(field: Field): boolean {
    return this.fields.has(field);
  }

  /** Of the policy's own basis `k`. */
  own(k: number): T | undefined {
    return this.owns.get(k);
  }

  /** Whether one of the policy's own bases is there. */
  get hasOwn(): boolean {
    return this.owns.size > 0;
  }

  at(meaning: Meaning): T | undefined {
    return meaning.field === undefined ? this.owns.get(meaning.own) : this.fields.get(meaning.field);
  }

  set(meaning: Meaning, value: T): void {
    if (meaning.field === undefined) this.owns.set(meaning.own, value);
    else this.fields.set(meaning.field, value);
  }

  delete(meaning: Meaning): void {
    if (meaning.field === undefined) this.owns.delete(meaning.own);
    else this.fields.delete(meaning.field);
  }

  /** The columns that are there, own bases aside. */
  names(): readonly Field[] {
    return [...this.fields.keys()];
  }

  values(): readonly T[] {
    return [...this.fields.values(), ...this.owns.values()];
  }

  entries(): readonly (readonly [Meaning, T])[] {
    return [
      ...[...this.fields].map(([field, value]) => [{ field }, value] as const),
      ...[...this.owns].map(([own, value]) => [{ own }, value] as const),
    ];
  }
}
