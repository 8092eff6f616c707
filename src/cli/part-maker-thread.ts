import { parentPort } from "node:worker_threads";
import { LocalPress } from "../workbook/file/part-maker";
import { nodeCodec } from "../workbook/file/node-codec";
import type { FromThread, ToThread } from "./thread-part-maker";

/** The other side of ThreadPress, in a thread of its own: answers each message, in their order. */
const press = new LocalPress(nodeCodec);
let last: Promise<void> = Promise.resolve();

parentPort?.on("message", (message: ToThread) => {
  last = last.then(async () => parentPort?.postMessage(await answerTo(message)));
});

async function answerTo(message: ToThread): Promise<FromThread> {
  return message.what === "styles" ? press.styles() : (await press.sheet(message.frame, message.rows)).part;
}
