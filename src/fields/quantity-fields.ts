import { AREA_UNITS, DAY_UNITS, MONTH_UNITS } from "./measure-units";
import type { FieldKind, FieldOfKind, QuantityField } from "./table";

/**
 * The columns of which every application has an exact number, written out with what their cells hold: who only reckons
 * does not load the words of all headers. A column that is missing here, stands here in vain, or is of another kind,
 * does not compile.
 */
const KINDS = {
  share: "share",
  approvedRate: "share",
  contractArea: "area",
  area: "area",
  rent: "rent",
  months: "count",
  days: "count",
  sales: "money",
  basis: "basis",
  audited: "money",
  requested: "money",
  reviewed: "money",
  paid: "money",
  noticed: "money",
  approved: "money",
} as const satisfies { readonly [F in QuantityField]: FieldKind<F> };

/** Words that may stand behind the numbers of a column of counts or areas. */
const UNITS: Readonly<Record<FieldOfKind<"area" | "count">, readonly string[]>> = {
  contractArea: AREA_UNITS,
  area: AREA_UNITS,
  months: MONTH_UNITS,
  days: DAY_UNITS,
};

export const QUANTITY_FIELDS = Object.keys(KINDS) as readonly QuantityField[];

export function isQuantity(field: string): field is QuantityField {
  return QUANTITY_FIELDS.some(each => each === field);
}

/** What the cells of such a column hold. */
export function quantityKind(field: QuantityField): FieldKind<QuantityField> {
  return KINDS[field];
}

/** Words that may stand behind its numbers, where they are counts or areas. */
export function quantityUnits(field: QuantityField): readonly string[] | undefined {
  return (UNITS as Readonly<Partial<Record<QuantityField, readonly string[]>>>)[field];
}
