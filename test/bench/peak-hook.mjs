// Loaded into every process of a measured run (NODE_OPTIONS=--import): each adds its peak memory in kB and its
// processor time in microseconds to one file when it ends.
import { appendFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  // Of a process with several threads, once.
  if (process.env.BENCH_PEAKS && isMainThread)
    appendFileSync(process.env.BENCH_PEAKS, `${maxRSS} ${userCPUTime + systemCPUTime}\n`);
});
