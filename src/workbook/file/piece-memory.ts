/** A piece is handed on when it has so many bytes: large enough to be packed for itself. */
export const PIECE = 1024 * 1024;
/** Room beyond that, so that a piece seldom has to move while it grows. */
const ROOM = PIECE + 64 * 1024;

/**
 * The memory of a part's pieces, used again once they are packed: V8 counts what is new, whether or not the old is
 * gone, and goes through the whole heap for every 64 megabytes. A full sheet's results are 3 500.
 */
export class PieceMemory {
  private readonly free: ArrayBuffer[] = [];

  /** Room for a piece; what stands in it means nothing. */
  take(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.free.pop() ?? new ArrayBuffer(ROOM));
  }

  /** Takes a piece's memory back, of which nobody holds anything any more. */
  giveBack(piece: Uint8Array): void {
    const { buffer } = piece;
    if (buffer instanceof ArrayBuffer && buffer.byteLength === ROOM) this.free.push(buffer);
  }
}
