import type { Host, Middleware } from "../host";

/**
 * Somebody is typing into a cell when the request comes. It fails with `InvalidOperationInCellEditMode`, or waits until
 * they are done if it was sent with `delayForCellEdit`; `done` resolves when they are (at once, unless a test says
 * otherwise). Later requests fail too until then.
 */
export const editMode =
  (host: Host, done: () => Promise<void> = () => Promise.resolve()): Middleware =>
  (request, next) => {
    const end = host.editCell();
    void done().then(() => setTimeout(end, 0));
    return next(request);
  };
