// Ends the process that does the work when the one that started it is gone, however that ended: nobody waits for the
// result, and gigabytes would be kept for it. Ends it too when it has more memory than it may: V8 counts its own heap
// only. A thread of its own, because the work may be busy for many seconds.
import { Socket } from "node:net";
import { workerData } from "node:worker_threads";
import { dropFolders, dropLeft } from "./drop-left.mjs";

/** Milliseconds between two looks at the memory. */
const LOOK = 50;
const { line, args, made, most } = workerData,
  end = () => {
    dropLeft(process.pid, args);
    dropFolders(made);
    process.kill(process.pid, "SIGKILL");
  };
try {
  // Nothing is ever said on it: it closes with the process at its other end.
  new Socket({ fd: line, readable: true, writable: false }).on("error", end).on("close", end).resume();
} catch {
  // No such line: whoever started this process watches it otherwise.
}
setInterval(() => {
  if (process.memoryUsage.rss() > most) end();
}, LOOK);
