import type { HostRequest, Middleware } from "../host";

/** A fault for some requests only. */
export const when =
  (applies: (request: HostRequest) => boolean, fault: Middleware): Middleware =>
  (request, next) =>
    applies(request) ? fault(request, next) : next(request);

/**
 * A fault of the n-th request that reads or changes the workbook (from 1), and of no other: a campaign puts every fault
 * at every n.
 */
export const nth = (n: number, fault: Middleware): Middleware => when(({ number }) => number === n, fault);

/** Something that happens just before a request is carried out. */
export const before =
  (act: () => void): Middleware =>
  async (request, next) => {
    act();
    return next(request);
  };

/** Something that happens once, when the first request comes for which it is put there. */
export const once = (fault: Middleware): Middleware => {
  let done = false;
  return async (request, next) => {
    if (done) return next(request);
    done = true;
    return fault(request, next);
  };
};
