import type { Policy } from "../../policy/model";
import type { Live, Sink, Source } from "../../workbook/ports";
import type { Reckoner } from "../reckoner/reckoner";
import type { Remote } from "../remote";

/** What a workplace stands on. */
export interface WorkplaceParts {
  readonly source: Source;
  readonly sink: Sink;
  readonly live: Live;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly clock: () => number;
  readonly policy: Policy;
  /** In this thread (`here`) or in a worker (`over`). */
  readonly reckoner: Remote<Reckoner>;
  /** The sample workbook, fetched when somebody wants it. */
  readonly sample: () => Promise<Source>;
  /** Milliseconds after a change before it is looked at, and after which results follow by themselves. */
  readonly settleFor?: number;
}
