/**
 * One thing for each row of the applications, in their order: a list, or what is made when asked for, because a million
 * objects that nobody looks at would take a tenth of all memory.
 */
export interface EachRow<T> extends Iterable<T> {
  readonly length: number;
  at(row: number): T | undefined;
  map<U>(make: (one: T, row: number) => U): U[];
  forEach(see: (one: T, row: number) => void): void;
}
