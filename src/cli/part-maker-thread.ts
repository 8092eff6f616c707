import { parentPort } from "node:worker_threads";
import { LocalPartMaker } from "../workbook/file/part-maker";
import { nodeCodec } from "../workbook/file/node-codec";
import type { PackedRows } from "../workbook/file/packed-rows";
import { RowsToCome } from "./rows-to-come";
import type { FromThread, ToThread } from "./thread-part-maker";

/** The other side of ThreadPartMaker, in a thread of its own: answers for each sheet and for the styles, in order. */
const maker = new LocalPartMaker(nodeCodec);
let last: Promise<void> = Promise.resolve(),
  coming = new RowsToCome<PackedRows>();

parentPort?.on("message", (message: ToThread) => {
  switch (message.what) {
    case "sheet": {
      const { frame } = message,
        rows = new RowsToCome<PackedRows>();
      coming = rows;
      return answer(async () => (await maker.sheet(frame, rows)).part);
    }
    case "rows":
      return coming.put(message.rows);
    case "end":
      return coming.end();
    case "styles":
      return answer(() => maker.styles());
  }
});

/** Once what was asked before is answered. */
function answer(make: () => Promise<FromThread>): void {
  last = last.then(async () => parentPort?.postMessage(await make()));
}
