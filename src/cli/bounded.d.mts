export function boundOf(
  args: readonly string[],
  environment?: Readonly<Record<string, string | undefined>>,
  flags?: readonly string[],
): number | null;
export function runBounded(command: string, args: readonly string[], bound: number): Promise<number>;
export function endWithParent(args: readonly string[]): Promise<void>;
