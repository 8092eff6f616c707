/** Pieces that may wait before whoever makes them should wait. */
const MOST = 2;

/** What one side puts in and the other takes out in order, waiting where there is nothing yet; each once. */
export class PiecesToCome<T> implements AsyncIterable<T> {
  private waiting: T[] = [];
  private hasEnded = false;
  private wake: () => void = () => undefined;
  private taken: () => void = () => undefined;

  put(one: T): void {
    this.waiting.push(one);
    this.wake();
  }

  /** Nothing comes any more. */
  end(): void {
    this.hasEnded = true;
    this.wake();
  }

  /** Whether so much waits that nothing more should be made. */
  get isFull(): boolean {
    return this.waiting.length > MOST;
  }

  /** When it is no longer full. */
  async room(): Promise<void> {
    while (this.isFull) await new Promise<void>(resolve => (this.taken = resolve));
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    for (;;) {
      // Let go of each before the next one is asked for.
      for (let one = this.next(); one !== undefined; one = this.next()) yield one;
      if (this.hasEnded) return;
      await new Promise<void>(resolve => (this.wake = resolve));
    }
  }

  private next(): T | undefined {
    const one = this.waiting.shift();
    this.taken();
    return one;
  }
}
