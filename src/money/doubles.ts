import { tenTo } from "./exact";

/** So many decimal digits come out of a double, and of a cell's number, as they went in (Excel keeps no more). */
export const DIGITS_OF_A_DOUBLE = 15;
/** The first whole number that has more. */
export const BEYOND_A_DOUBLE = tenTo(DIGITS_OF_A_DOUBLE);
