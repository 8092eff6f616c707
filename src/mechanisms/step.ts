import type { Field } from "../fields/table";
import type { Exact } from "../money/exact";
import type { Rounding } from "../money/rounding";

/** What an operand is, for the words that name it. */
export type Operand =
  | "basis"
  | "audited"
  | "recognised"
  | "tier"
  | "fixed"
  | "rent"
  | "share"
  | "rate"
  | "each"
  | "approvedRate"
  | "area"
  | "months"
  | "days"
  | "yearDays"
  | "monthsInYear"
  | "contractArea"
  | "support"
  | "ceiling"
  | "left"
  | "paid"
  | "earlier"
  | "nothing"
  /** A fact of the policy's own, by the name that the step gives: money, or a number of something. */
  | "fact"
  | "counted"
  | "bracket"
  | "multiplier"
  | "parts"
  | "limit"
  | "units"
  | "floor";

/**
 * One step of an amount, on the value so far: in yuan, ㎡ and so on, exact. `words`: the law's phrase behind it, ""
 * where the operand is an input. Replaying the steps from the first to the last gives the computed amount:
 * take → the value; times, over, plus; minus → not below 0; at-most → the smaller one; at-least → the larger one; whole
 * → without what is behind the point; round → to a multiple, at most `limit`.
 */
export type Step =
  | {
      readonly op: "take" | "times" | "over" | "plus" | "minus";
      readonly what: Operand;
      readonly field: Field | null;
      readonly value: Exact;
      readonly words: string;
      /** What the value counts, in the words of the law's file; left out where `what` says it. */
      readonly unit?: string;
      /** What the operand is called in the law's file. */
      readonly name?: string;
    }
  /** Only whole ones of what was counted. */
  | { readonly op: "whole"; readonly what: "units"; readonly value: Exact; readonly words: string }
  | {
      readonly op: "at-least";
      readonly what: "floor";
      readonly value: Exact;
      readonly words: string;
      readonly applied: boolean;
    }
  | {
      readonly op: "at-most";
      readonly what: "ceiling" | "left" | "limit" | "units";
      readonly value: Exact;
      readonly words: string;
      readonly applied: boolean;
    }
  | { readonly op: "round"; readonly rounding: Rounding; readonly limit: Exact | null };
