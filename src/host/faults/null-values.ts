import type { Host, Middleware } from "../host";

/**
 * Values and formulas of more than so many cells come as null, without an error; a million on some builds, five on
 * others.
 */
export const nullValues =
  (host: Host, mostCells = 1_000_000): Middleware =>
  async (request, next) => {
    const usual = host.book.mostCells;
    host.book.mostCells = mostCells;
    try {
      return await next(request);
    } finally {
      host.book.mostCells = usual;
    }
  };
