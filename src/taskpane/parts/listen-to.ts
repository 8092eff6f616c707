/**
 * Listens until what it returns is called, also where that is before listening has begun. `does`: whether the host can
 * be listened to.
 */
export function listenTo<T extends readonly unknown[]>(
  begin: (on: (...told: T) => void) => Promise<() => Promise<void>>,
  on: (...told: T) => void,
  does: (listening: boolean) => void = () => undefined,
): () => void {
  let stopped = false,
    stop: (() => Promise<void>) | null = null;
  const quiet = (): undefined => undefined;
  begin((...told) => {
    if (!stopped) on(...told);
  }).then(
    end => {
      stop = end;
      if (stopped) void end().catch(quiet);
      else does(true);
    },
    () => {
      if (!stopped) does(false);
    },
  );
  return () => {
    stopped = true;
    void stop?.().catch(quiet);
  };
}
