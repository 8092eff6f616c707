/** What Excel tells of a call: where the formula stands, and of which cells its arguments are. */
export interface Called {
  readonly address?: string;
  readonly parameterAddresses?: readonly unknown[];
}

let called: Called | undefined;

/** The call under way; what is computed later keeps its own (`keptCall`). */
export const theCall = (): Called => called ?? {};

/** A function that notes its call first: Excel's object about it stands behind the arguments. */
export function noted<A extends readonly unknown[], T>(run: (...args: A) => T): (...args: A) => T {
  return (...args) => {
    called = args.findLast(isCall) as Called | undefined;
    return run(...args);
  };
}

export function isCall(arg: unknown): boolean {
  return (arg as { readonly functionName?: unknown } | null | undefined)?.functionName !== undefined;
}

/** For what is computed after others may have been called. */
export function keptCall<T>(compute: () => T): () => T {
  const own = called;
  return () => {
    called = own;
    return compute();
  };
}
