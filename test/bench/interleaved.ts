/** A piece of work to be timed; `check` sees what the last run returned, so that no result is left unused. */
export interface Task {
  readonly name: string;
  run(): unknown;
}

/**
 * Medians in milliseconds: by the clock, and of processor time, which other programs on the machine do not lengthen.
 */
export interface Timing {
  readonly ms: number;
  readonly cpu: number;
}

/**
 * Timings by the tasks' order. Each round runs every task once, so that all see the same state of the machine.
 * The collector is left to itself: forcing it makes the engine drop the code that it has compiled, which no product run
 * does.
 */
export function interleaved(tasks: readonly Task[], rounds: number, warmUps: number): Timing[] {
  const times = tasks.map(() => new Times());
  for (let round = -warmUps; round < rounds; round++) {
    tasks.forEach((task, k) => {
      kept = null;
      const begun = now();
      kept = task.run();
      if (round >= 0) times[k]!.add(begun);
    });
  }
  return times.map(each => each.medians());
}

/** The same for work that waits for others. */
export async function inTurn(
  tasks: readonly { readonly name: string; run(): Promise<unknown> }[],
  rounds: number,
): Promise<Timing[]> {
  const times = tasks.map(() => new Times());
  for (let round = 0; round < rounds; round++) {
    for (const [k, task] of tasks.entries()) {
      collectGarbage();
      const begun = now();
      kept = await task.run();
      times[k]!.add(begun);
    }
  }
  return times.map(each => each.medians());
}

/** The last result: what is kept cannot be optimised away. */
let kept: unknown = null;

export function lastResult(): unknown {
  return kept;
}

/** What one task leaves behind is not the next one's to clear up; with node --expose-gc only. */
function collectGarbage(): void {
  kept = null;
  (globalThis as { gc?: () => void }).gc?.();
}

interface Moment {
  readonly ms: number;
  readonly cpu: NodeJS.CpuUsage;
}

function now(): Moment {
  return { cpu: process.cpuUsage(), ms: performance.now() };
}

class Times {
  private readonly ms: number[] = [];
  private readonly cpu: number[] = [];

  add(begun: Moment): void {
    this.ms.push(performance.now() - begun.ms);
    const { user, system } = process.cpuUsage(begun.cpu);
    this.cpu.push((user + system) / 1000);
  }

  medians(): Timing {
    return { ms: median(this.ms), cpu: median(this.cpu) };
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b),
    middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
