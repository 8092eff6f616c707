import type { QuantityField } from "./table";

/**
 * The columns of which every application has an exact number, written out: who only reckons does not load the words of
 * all headers. A column that is missing here, or stands here in vain, does not compile.
 */
const NAMES = {
  share: true,
  approvedRate: true,
  contractArea: true,
  area: true,
  rent: true,
  months: true,
  days: true,
  sales: true,
  basis: true,
  audited: true,
  requested: true,
  reviewed: true,
  paid: true,
  noticed: true,
  approved: true,
} as const satisfies Readonly<Record<QuantityField, true>>;

export const QUANTITY_FIELDS = Object.keys(NAMES) as readonly QuantityField[];
