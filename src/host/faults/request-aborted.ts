import type { Middleware } from "../host";
import { HostProblem } from "../problem";
import { failed, refused } from "./refusals";

/**
 * `RequestAborted`: Excel gives a request up while it runs. Nothing of it may have happened, half of its actions, or all of them without
 * the add-in hearing of it.
 */
export const requestAborted = (after: "nothing" | "half" | "everything" = "half"): Middleware => async (request, next) => {
  if (after === "nothing") return refused("RequestAborted");
  const { Actions } = request.body, done = after === "half" ? Math.floor(Actions.length / 2) : Actions.length;
  const reply = await next({ ...request, body: { ...request.body, Actions: Actions.slice(0, done) } });
  if (!reply || !("body" in reply) || reply.body.Error) return reply;
  return { body: failed(reply.body.Results, new HostProblem("RequestAborted"), Math.min(done, Actions.length - 1)) };
};
