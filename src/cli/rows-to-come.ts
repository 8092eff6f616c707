/** What one side puts in and the other takes out in order, waiting where there is nothing yet; each once. */
export class RowsToCome<T> implements AsyncIterable<T> {
  private waiting: T[] = [];
  private hasEnded = false;
  private wake: () => void = () => undefined;

  put(one: T): void {
    this.waiting.push(one);
    this.wake();
  }

  /** Nothing comes any more. */
  end(): void {
    this.hasEnded = true;
    this.wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    for (;;) {
      const some = this.waiting;
      this.waiting = [];
      // Let go of each before the next one is asked for.
      for (let one = some.shift(); one !== undefined; one = some.shift()) yield one;
      if (this.waiting.length > 0) continue;
      if (this.hasEnded) return;
      await new Promise<void>(resolve => (this.wake = resolve));
    }
  }
}
