import { AMOUNTS } from "./amounts";
import { FACTS } from "./facts";
import type { FieldRow } from "./field-row";
import { KINDS, type Kind } from "./kinds";
import { MEASURES } from "./measures";
import { NAMES } from "./names";

const ROWS = [...NAMES, ...MEASURES, ...FACTS, ...AMOUNTS] as const;
type Row = (typeof ROWS)[number];

/** The columns of a roster, named as the sheet's headers are recognised. */
export type Field = Row["name"];
/** What the cells of a column hold. */
export type FieldKind<F extends Field> = Extract<Row, { readonly name: F }>["kind"];
/** The columns of some kinds. */
export type FieldOfKind<K extends Kind> = Extract<Row, { readonly kind: K }>["name"];
type KindsWith<Fact extends string> = {
  [K in Kind]: (typeof KINDS)[K] extends Readonly<Record<Fact, true>> ? K : never;
}[Kind];
/** The columns of which every application has an exact number. */
export type QuantityField = FieldOfKind<KindsWith<"quantity">>;

/** A row of the table, with its name as one of the names that there are. */
export type FieldFacts = FieldRow & { readonly name: Field };

/** Every column, texts first, money last; of two equally sure columns the one that stands here first is meant. */
export const FIELDS: readonly FieldFacts[] = ROWS;

const BY_NAME: ReadonlyMap<string, FieldFacts> = new Map(FIELDS.map(row => [row.name, row]));

/** What is known of a column. */
export function fieldFacts(field: Field): FieldFacts {
  return BY_NAME.get(field)!;
}

/** Whether a text names a column, as kept corrections and messages do. */
export function isField(text: unknown): text is Field {
  return typeof text === "string" && BY_NAME.has(text);
}

/** The columns of a kind, in the table's order. */
export function fieldsOfKind<K extends Kind>(...kinds: readonly K[]): readonly FieldOfKind<K>[] {
  return FIELDS.filter(row => kinds.some(kind => kind === row.kind)).map(row => row.name as FieldOfKind<K>);
}
