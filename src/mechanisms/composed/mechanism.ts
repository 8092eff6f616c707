import { PLAIN, type Mechanism } from "../mechanism";
import { endings } from "../context";
import type { Composed } from "./grant";

/** The grants that are made of facts. */
export const mechanism: Mechanism<Composed> = {
  ...PLAIN,
  inputs: () => [],
  figures: ({ grant, levels }) => ({
    rate: grant.rate,
    each: grant.each,
    amount: grant.amount,
    ceiling: grant.ceiling,
    ...(levels.length < 0 ? {} : {}),
  }),
  madeBy: ({ grant }) => [grant.rate?.words ?? grant.each?.words ?? ""],
  compile: context => {
    const end = endings(context, false);
    return row => end.decision(row);
  },
  steps: () => [],
  argument: () => ({ kind: "unused" }),
  years: ({ years }) => years,
};
