import type { Cells } from "../cells";
import type { Live, Sink, Source } from "../ports";
import type { Chunks } from "./budget";
import { ChangeWatch } from "./change-watch";
import { OpenLive } from "./open-live";
import { OpenSink } from "./open-sink";
import { OpenSource } from "./open-source";
import type { Visibility } from "./selected";

export interface OpenOptions {
  /** For the time of a change; now, unless a test says otherwise. */
  readonly clock?: () => Date;
  /** How much is asked for at once to begin with. */
  readonly chunks?: Chunks;
  /** Whether somebody sees what follows the selection; always, where nobody says. */
  readonly visibility?: Visibility;
  /** How long a selection has to stay before it is told. */
  readonly restMs?: number;
}

export interface OpenWorkbook {
  readonly source: Source;
  readonly sink: Sink;
  readonly live: Live;
}

/** A workbook that is open somewhere, as the ports want it. One for a pane: it remembers what it read and wrote. */
export function openWorkbook(owner: Cells, { clock, chunks, visibility, restMs }: OpenOptions = {}): OpenWorkbook {
  const watch = new ChangeWatch(owner),
    source = new OpenSource(owner, watch, chunks);
  return {
    source,
    sink: new OpenSink(owner, watch, source, clock, chunks),
    live: new OpenLive(owner, watch, visibility, restMs),
  };
}
