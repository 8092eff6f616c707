import type { Ask, Asks } from "../cells";

/** Walks a tree of asks, and gives the answers in its shape (`AnswerTo`). */
export function answered(asks: Asks, answer: (ask: Ask) => unknown): unknown {
  if (asks === null) return null;
  if (isMany(asks)) return asks.map(each => answered(each, answer));
  if (isAsk(asks)) return answer(asks);
  return Object.fromEntries(Object.entries(asks).map(([name, each]) => [name, answered(each, answer)]));
}

/**
 * The same where the answers come later, all at once: `queue` queues what answers an ask and returns how to take it.
 */
export function answeredLater(asks: Asks, queue: (ask: Ask) => () => unknown): () => unknown {
  const takes: (() => unknown)[] = [];
  answered(asks, ask => takes.push(queue(ask)));
  return () => {
    let next = 0;
    return answered(asks, () => takes[next++]!());
  };
}

/** The keys of which is asked what they hold. */
export function keysAsked(asks: Asks): ReadonlySet<string> {
  const keys = new Set<string>();
  answered(asks, ask => {
    if (ask.ask === "kept") keys.add(ask.key);
  });
  return keys;
}

function isMany(asks: Asks): asks is readonly Asks[] {
  return Array.isArray(asks);
}

function isAsk(asks: Asks): asks is Ask {
  return asks !== null && "ask" in asks && typeof asks.ask === "string";
}
