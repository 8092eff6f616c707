/* How amounts, measures and shares are written, in one place for those who read whole rosters. */
export { hundredthsOf, hundredthsOfDouble } from "./hundredths";
export { readMeasure, readNumber } from "./measure-as-written";
export type { CellLike, Read } from "./read";
export { readShare } from "./share-as-written";
export type { Unit } from "./unit";
export { unitIn } from "./unit-in-header";
export { readAmount } from "./read-amount";
