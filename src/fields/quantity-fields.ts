import { AREA_UNITS, DAY_UNITS, MONTH_UNITS } from "./measure-units";
import type { FieldKind, FieldOfKind, QuantityField } from "./table";

type QuantityFacts<F extends QuantityField> =
  F extends FieldOfKind<"area" | "count">
    ? { readonly kind: FieldKind<F>; readonly units: readonly string[] }
    : { readonly kind: FieldKind<F>; readonly units?: undefined };

/**
 * The columns of which every application has an exact number, written out: who only reckons does not load the words of
 * all headers. A column that is missing here, stands here in vain, or is of another kind, does not compile.
 */
const FACTS = {
  share: { kind: "share" },
  approvedRate: { kind: "share" },
  contractArea: { kind: "area", units: AREA_UNITS },
  area: { kind: "area", units: AREA_UNITS },
  rent: { kind: "rent" },
  months: { kind: "count", units: MONTH_UNITS },
  days: { kind: "count", units: DAY_UNITS },
  sales: { kind: "money" },
  basis: { kind: "basis" },
  audited: { kind: "money" },
  requested: { kind: "money" },
  reviewed: { kind: "money" },
  paid: { kind: "money" },
  noticed: { kind: "money" },
  approved: { kind: "money" },
} as const satisfies { readonly [F in QuantityField]: QuantityFacts<F> };

export const QUANTITY_FIELDS = Object.keys(FACTS) as readonly QuantityField[];

/** What the cells of such a column hold, and which words may stand behind their numbers; null for another column. */
export function quantityFacts(field: string): QuantityFacts<QuantityField> | null {
  return Object.hasOwn(FACTS, field) ? FACTS[field as QuantityField] : null;
}
