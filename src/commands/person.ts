import type { Person } from "../assess/workplace/parts";

const KEY = "sjs-reviewer";

/** The person at this computer, kept in the browser's own storage; for this session only where there is none. */
export function personHere(storage: () => Pick<Storage, "getItem" | "setItem">): Person {
  let known = "";
  return {
    name: () => {
      try {
        return storage().getItem(KEY) ?? known;
      } catch {
        // A web view may refuse its storage; the name is asked for again the next time.
        return known;
      }
    },
    rename: name => {
      known = name.trim();
      try {
        storage().setItem(KEY, known);
      } catch {
        // As above.
      }
    },
  };
}
