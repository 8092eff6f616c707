/** What a run says of every row, as columns: outcome by its index, amounts in whole 分 (-1: none), whether it waits. */
export class ResultRows {
  constructor(count, memory = new ArrayBuffer(count * 18)) {
    this.count = count;
    this.computed = new Float64Array(memory, 0, count);
    this.proposed = new Float64Array(memory, count * 8, count);
    this.outcome = new Uint8Array(memory, count * 16, count);
    this.waits = new Uint8Array(memory, count * 17, count);
  }

  static from(bytes) {
    return new ResultRows(bytes.length / 18, new Uint8Array(bytes).buffer);
  }

  bytes() {
    return new Uint8Array(this.computed.buffer);
  }

  /** Rows of which anything is another. */
  differencesTo(other) {
    if (this.count !== other.count) return Math.max(this.count, other.count);
    let count = 0;
    for (let row = 0; row < this.count; row++)
      if (["computed", "proposed", "outcome", "waits"].some(name => this[name][row] !== other[name][row])) count++;
    return count;
  }
}
