/** What Excel tells of a call: where the formula stands, and of which cells its arguments are. */
export interface Called {
  readonly address?: string;
  readonly parameterAddresses?: readonly unknown[];
}

let called: Called | undefined;

/** The call under way; what is computed later keeps its own (`keptCall`). */
export const theCall = (): Called => called ?? {};

/**
 * A function that notes its call first. Excel's object about it stands behind the arguments; where optional ones were
 * left out it stands in their place.
 */
export function noted(run: (...args: unknown[]) => unknown): (...args: unknown[]) => unknown {
  return (...args) => {
    called = undefined;
    return run(
      ...args.map(arg => {
        if ((arg as { readonly functionName?: unknown } | null)?.functionName === undefined) return arg;
        called = arg as Called;
        return undefined;
      }),
    );
  };
}

/** For what is computed after others may have been called. */
export function keptCall<T>(compute: () => T): () => T {
  const own = called;
  return () => {
    called = own;
    return compute();
  };
}
