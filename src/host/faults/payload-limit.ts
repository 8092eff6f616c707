import type { Middleware } from "../host";
import { bytesOf } from "../journal";

/** Excel on the web: 5 MB for a request, and as much for its answer. */
const LIMIT = 5 * 1024 * 1024;

/**
 * Refuses requests above the limit before anything is done, and answers above it after everything is done, as Excel on
 * the web does. A smaller limit makes tests quick.
 */
export const payloadLimit =
  (limit = LIMIT): Middleware =>
  async (request, next) => {
    if (request.bytes > limit) return { refused: "RequestPayloadSizeLimitExceeded" };
    const reply = await next(request);
    return reply && "body" in reply && bytesOf(JSON.stringify(reply.body)) > limit
      ? { refused: "ResponsePayloadSizeLimitExceeded" }
      : reply;
  };
