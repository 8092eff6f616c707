import { tasksOf } from "../text/tasks/of";
import type { Language } from "../text/texts";
import type { Decision } from "../roster/contents";
import type { DecisionVerb, DecisionView } from "./row-views";
import type { Reckoning } from "./reckoning";

/** The decisions in force; the key names verb and rows, and holds until the next run. */
export function decisionViews({ assessed: { contents, language } }: Reckoning): DecisionView[] {
  return decisionViewsOf(contents.decisions, language);
}

export function decisionViewsOf(decisions: readonly Decision[], language: Language): DecisionView[] {
  const labels = tasksOf(language).decisions;
  return decisions.map(decision => {
    const verb = verbOf(decision),
      rows = rowsOf(decision);
    return {
      key: keyOf(decision),
      verb,
      label: labels[verb],
      rows,
      by: decision.by,
      on: decision.on,
      note: decision.note,
      about: decision.kind === "checked" ? decision.mark : "",
      fen: decision.kind === "amount" ? decision.fen : null,
    };
  });
}

export function keyOf(decision: Decision): string {
  const mark = decision.kind === "checked" ? `:${decision.mark}` : "";
  return `${verbOf(decision)}:${rowsOf(decision).join(",")}${mark}`;
}

export function rowsOf(decision: Decision): readonly number[] {
  switch (decision.kind) {
    case "prefer":
      return [decision.row];
    case "add-up":
    case "open":
      return decision.rows;
    case "checked":
    case "status":
    case "amount":
      return [decision.row];
    default:
      return [decision.a, decision.b];
  }
}

export function verbOf(decision: Decision): DecisionVerb {
  switch (decision.kind) {
    case "prefer":
      return "prefer";
    case "add-up":
      return "addUp";
    case "open":
    case "checked":
      return decision.kind;
    case "status":
      return decision.as;
    case "amount":
      return decision.of === "merged" ? "split" : decision.of === "requested" ? "asRequested" : decision.of;
    case "same":
      return decision.of === "project" ? "sameProject" : "sameApplicant";
    case "different":
      return decision.of === "project" ? "otherProject" : "otherApplicant";
  }
}
