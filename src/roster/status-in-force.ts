import { STATUS } from "../fields/columns";
import type { Heading } from "./stated-decision";
import type { StatusClass } from "./status";

/** A row's status after what its section or sheet states is held against its own. */
export interface InForce {
  readonly status: StatusClass;
  /** The words are no consent that is known, or two statements contradict each other: STATUS_UNCLEAR. */
  readonly doubt: boolean;
}

/** One object for all rows of which nothing else is stated. */
const ALONE: Readonly<Record<StatusClass, InForce>> = {
  withdrawn: { status: "withdrawn", doubt: false },
  rejected: { status: "rejected", doubt: false },
  hold: { status: "hold", doubt: false },
  notYet: { status: "notYet", doubt: false },
  consent: { status: "consent", doubt: false },
  unclear: { status: "unclear", doubt: true },
  blank: { status: "blank", doubt: false },
};

/** The more cautious of two decisions holds. */
const CAUTION: readonly StatusClass[] = ["consent", "hold", "rejected", "withdrawn"];

/**
 * What holds for a row (docs/rules.md, 4): its own status, what the section or the sheet's name states, or the more
 * cautious where the two contradict each other. A blank and what is not reviewed yet give way; a final review of the
 * row's own beats the heading.
 */
export function statusInForce(own: StatusClass, ownIsFinal: boolean, heading: Heading | null): InForce {
  const alone = ALONE[own];
  if (heading === null || own === heading) return alone;
  if (own === "blank" || own === "notYet") return { status: heading, doubt: heading === "unclear" };
  if (heading === "notYet" || heading === "unclear") return alone;
  if (own === "unclear") return heading === "consent" ? alone : { status: heading, doubt: false };
  if (ownIsFinal) return alone;
  return { status: CAUTION.indexOf(own) > CAUTION.indexOf(heading) ? own : heading, doubt: true };
}

/** Whether a status says what was decided; what waits was decided on too, a word that nobody knows was not. */
export function isDecision(status: StatusClass): boolean {
  return CAUTION.includes(status);
}

/** The engine's code; what is not reviewed yet waits where `waits`, else nothing is known of it. */
export function statusCode(status: StatusClass, waits: boolean): number {
  switch (status) {
    case "withdrawn":
      return STATUS.withdrawn;
    case "rejected":
      return STATUS.rejected;
    case "hold":
      return STATUS.hold;
    case "notYet":
      return waits ? STATUS.hold : STATUS.none;
    case "consent":
    case "unclear":
    case "blank":
      return STATUS.none;
  }
}
