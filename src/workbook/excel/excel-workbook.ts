import type { Live, Sink, Source } from "../ports";
import type { Chunks } from "./cells-piece";
import { ExcelLive } from "./excel-live";
import { ExcelSink } from "./excel-sink";
import { ExcelSource } from "./excel-source";
import { Eyes } from "./eyes";
import { Gateway, type Patience } from "./gateway";
import type { Sight } from "./selected";

export interface ExcelOptions {
  readonly patience?: Patience;
  /** For the time of a change; now, unless a test says otherwise. */
  readonly clock?: () => Date;
  /** How much is asked for at once to begin with. */
  readonly chunks?: Chunks;
  /** Whether somebody sees what follows the selection; always, where nobody says. */
  readonly sight?: Sight;
}

export interface ExcelWorkbook {
  readonly source: Source;
  readonly sink: Sink;
  readonly live: Live;
  /** Requests so far. */ readonly requests: Gateway["requests"];
  /** The last requests that failed, for a report. */ readonly refusals: Gateway["refusals"];
}

/** The workbook that is open in Excel, as the ports want it. One for a pane: it remembers what it read and wrote. */
export function openExcel({ patience, clock, chunks, sight }: ExcelOptions = {}): ExcelWorkbook {
  const gateway = new Gateway(patience),
    eyes = new Eyes(gateway),
    source = new ExcelSource(gateway, eyes, chunks);
  return {
    source,
    sink: new ExcelSink(gateway, eyes, source.readSince, clock, chunks),
    live: new ExcelLive(gateway, eyes, sight),
    requests: gateway.requests,
    refusals: gateway.refusals,
  };
}
