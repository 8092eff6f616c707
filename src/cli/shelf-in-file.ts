import type { PieceShelf } from "../workbook/file/piece-shelf";
import type { Scratch } from "./whole-file";

/**
 * Shelves whose pieces stand in one file, those of several parts among one another: what is packed of a full sheet's
 * results is half a gigabyte.
 */
export function shelvesInFile(file: Scratch): () => PieceShelf {
  return () => {
    const pieces: { readonly from: number; readonly length: number }[] = [];
    return {
      put: piece => pieces.push({ from: file.put(piece), length: piece.length }),
      *pieces() {
        let room = new Uint8Array(0);
        for (const { from, length } of pieces) {
          // Used again and again: V8 counts what is new.
          if (room.length < length) room = new Uint8Array(2 * length);
          const piece = room.subarray(0, length);
          file.read(from, piece);
          yield piece;
        }
      },
    };
  };
}
