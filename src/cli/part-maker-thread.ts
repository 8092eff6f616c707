import { parentPort } from "node:worker_threads";
import { LocalPartMaker } from "../workbook/file/part-maker";
import { nodeCodec } from "../workbook/file/node-codec";
import type { FromThread, ToThread } from "./thread-part-maker";

/** The other side of ThreadPartMaker, in a thread of its own: answers each message, in their order. */
const maker = new LocalPartMaker(nodeCodec);
let last: Promise<void> = Promise.resolve();

parentPort?.on("message", (message: ToThread) => {
  last = last.then(async () => parentPort?.postMessage(await answerTo(message)));
});

async function answerTo(message: ToThread): Promise<FromThread> {
  return message.what === "styles" ? maker.styles() : (await maker.sheet(message.frame, message.rows)).part;
}
