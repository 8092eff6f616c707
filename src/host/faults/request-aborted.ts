import type { Middleware } from "../host";
import { changes } from "../journal";
import { HostProblem } from "../problem";
import { failed, refused } from "./refusals";

/**
 * `RequestAborted`: Excel gives a request up while it runs. Nothing of it may have happened, half of what it changes,
 * or all of it without the add-in hearing of it.
 */
export const requestAborted =
  (after: "nothing" | "half" | "everything" = "half"): Middleware =>
  async (request, next) => {
    if (after === "nothing") return refused("RequestAborted");
    const { Actions } = request.body,
      changing = Actions.flatMap((action, i) => (changes(action) ? [i] : []));
    const done = after === "half" ? (changing[Math.floor(changing.length / 2)] ?? 0) : Actions.length;
    const reply = await next({ ...request, body: { ...request.body, Actions: Actions.slice(0, done) } });
    if (!reply || !("body" in reply) || reply.body.Error) return reply;
    return { body: failed(reply.body.Results, new HostProblem("RequestAborted"), Math.min(done, Actions.length - 1)) };
  };
