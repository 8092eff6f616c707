/** Where the packed pieces of a part are kept until the archive is put together. */
export interface PieceShelf {
  put(piece: Uint8Array): void;
  /** All of them, in order; each holds until the next one is asked for. */
  pieces(): Iterable<Uint8Array>;
}

/** Keeps them in memory. */
export function shelfInMemory(): PieceShelf {
  const kept: Uint8Array[] = [];
  return { put: piece => kept.push(piece), pieces: () => kept };
}
