import type { Middleware } from "../host";

/** The answer takes its time. */
export const slowAnswer =
  (wait: (ms: number) => Promise<void>, ms: number): Middleware =>
  async (request, next) => {
    const reply = await next(request);
    await wait(ms);
    return reply;
  };

/** Everything is done and the answer gets lost: the client waits for ever. */
export const lostAnswer: Middleware = async (request, next) => {
  await next(request);
  return null;
};

/** The request never arrives, and so no answer does. */
export const lostRequest: Middleware = () => Promise.resolve(null);
