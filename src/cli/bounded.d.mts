export function boundOf(
  args: readonly string[],
  environment?: Readonly<Record<string, string | undefined>>,
  flags?: readonly string[],
): number | null;
export function runBounded(
  command: string,
  args: readonly string[],
  bound: number,
  whole?: number | null,
): Promise<number>;
export function wholeOf(args: readonly string[], bound: number): number | null;
export function collectEagerly(args: readonly string[]): Promise<void>;
export function freeAtOnce(args: readonly string[]): Promise<void>;
export function beWatched(args: readonly string[]): Promise<void>;
