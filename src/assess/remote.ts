import { ReadingError } from "../engine/switches";
import { RosterProblem, type RosterProblemCode } from "../roster/problem";
import { PolicySheetError } from "./policy-sheet-error";
import { TaskProblem, type TaskProblemCode } from "./task-problem";

/** The parts of something and their methods as they are called from elsewhere. Arguments and results are plain data. */
export type Remote<T> = { readonly [P in keyof T]: RemotePart<T[P]> };
export type RemotePart<T> = {
  readonly [K in keyof T as T[K] extends (...args: never[]) => unknown ? K : never]: T[K] extends (
    ...args: infer A
  ) => infer R
    ? (...args: A) => Promise<Awaited<R>>
    : never;
};

/** Either end of a worker, as far as it is needed. */
export interface Channel {
  postMessage(message: unknown): void;
  addEventListener(type: "message" | "error", on: (event: { readonly data?: unknown }) => void): void;
  /** Ends a worker; one that reported an error may still be there. */
  terminate?(): void;
}

interface Call {
  readonly id: number;
  readonly part: string;
  readonly method: string;
  readonly args: readonly unknown[];
}
type Answer = { readonly id: number; readonly value: unknown } | { readonly id: number; readonly problem: Problem };
type Problem =
  | {
      readonly kind: "roster";
      readonly code: RosterProblemCode;
      readonly sheet: string | null;
      readonly values: RosterProblem["values"];
    }
  | {
      readonly kind: "reading";
      readonly code: string;
      readonly value: string | null;
      readonly choices: readonly string[];
    }
  | { readonly kind: "task"; readonly code: TaskProblemCode; readonly values: TaskProblem["values"] }
  | { readonly kind: "policy"; readonly sheet: string; readonly problems: PolicySheetError["problems"] }
  | { readonly kind: "defect"; readonly text: string };

/** Calls in the same thread: for tests, and where no worker can be had. Each call lets other work go first. */
export function here<T extends object>(target: T): Remote<T> {
  return proxy(async (part, method, args) => {
    await new Promise<void>(resolve => {
      setTimeout(resolve, 0);
    });
    return invoke(target, part, method, args);
  });
}

/**
 * Calls over channels to where `serve` answers: the first call opens one, and the first call after one has ended opens
 * the next. What was under way when it ended throws a TaskProblem `engine-stopped`. What the other end had in mind is
 * gone with it.
 */
export function overRenewed<T extends object>(open: () => Channel): Remote<T> {
  let line: Line | null = null;
  return proxy((part, method, args) => {
    if (line === null || line.ended) line = new Line(open());
    return line.call(part, method, args);
  });
}

/** Calls over one channel, as long as it lasts. */
class Line {
  private readonly waiting = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>();
  private last = 0;
  ended = false;

  constructor(private readonly channel: Channel) {
    channel.addEventListener("message", ({ data }) => this.answered(data as Answer));
    channel.addEventListener("error", () => this.end());
  }

  call(part: string, method: string, args: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.ended) return reject(new TaskProblem("engine-stopped"));
      const call: Call = { id: ++this.last, part, method, args };
      this.waiting.set(call.id, { resolve, reject });
      this.channel.postMessage(call);
    });
  }

  private answered(answer: Answer): void {
    const call = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if ("problem" in answer) call?.reject(revived(answer.problem));
    else call?.resolve(answer.value);
  }

  private end(): void {
    this.ended = true;
    this.channel.terminate?.();
    for (const call of this.waiting.values()) call.reject(new TaskProblem("engine-stopped"));
    this.waiting.clear();
  }
}

/** Answers the calls that come over a channel. One after another: what a call begins the next one finds done. */
export function serve(channel: Channel, target: object): void {
  let before: Promise<unknown> = Promise.resolve();
  channel.addEventListener("message", ({ data }) => {
    const { id, part, method, args } = data as Call;
    before = before
      .then(() => invoke(target, part, method, args))
      .then(
        value => channel.postMessage({ id, value } satisfies Answer),
        (error: unknown) => channel.postMessage({ id, problem: problemOf(error) } satisfies Answer),
      );
  });
}

function proxy<T extends object>(
  call: (part: string, method: string, args: readonly unknown[]) => Promise<unknown>,
): Remote<T> {
  return named(part =>
    named(
      method =>
        (...args: unknown[]) =>
          call(part, method, args),
    ),
  ) as Remote<T>;
}

/** An object with whatever is asked of it by name; one that looks like a promise would be awaited as one. */
function named(value: (name: string) => unknown): object {
  return new Proxy({}, { get: (_, name) => (typeof name !== "string" || name === "then" ? undefined : value(name)) });
}

async function invoke(target: object, part: string, method: string, args: readonly unknown[]): Promise<unknown> {
  const of: unknown = Object.hasOwn(target, part) ? (target as Record<string, unknown>)[part] : undefined,
    own: unknown =
      typeof of === "object" && of !== null && Object.hasOwn(Object.getPrototypeOf(of) as object, method)
        ? (of as Record<string, unknown>)[method]
        : undefined;
  if (typeof own !== "function") throw new TypeError(`no method ${part}.${method}`);
  return await (own as (...args: readonly unknown[]) => unknown).apply(of, [...args]);
}

function problemOf(error: unknown): Problem {
  if (error instanceof RosterProblem)
    return { kind: "roster", code: error.code, sheet: error.sheet, values: error.values };
  if (error instanceof ReadingError)
    return { kind: "reading", code: error.code, value: error.value, choices: error.choices };
  if (error instanceof TaskProblem) return { kind: "task", code: error.code, values: error.values };
  if (error instanceof PolicySheetError) return { kind: "policy", sheet: error.sheet, problems: error.problems };
  return { kind: "defect", text: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}

function revived(problem: Problem): Error {
  switch (problem.kind) {
    case "roster":
      return new RosterProblem(problem.code, problem.sheet, problem.values);
    case "reading":
      return new ReadingError(problem.code, problem.value, problem.choices);
    case "task":
      return new TaskProblem(problem.code, problem.values);
    case "policy":
      return new PolicySheetError(problem.sheet, problem.problems);
    case "defect":
      return new Error(problem.text);
  }
}
