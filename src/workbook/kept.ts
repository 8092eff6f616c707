/**
 * Things that a workbook keeps for us: JSON with the version of its form. Anybody may have had a hand in it: another
 * version of the add-in, a tool that cut it off, a person. So it is looked at before it is believed, and what cannot be
 * used is told, never guessed.
 */

/**
 * Why something that is kept cannot be used: made by a newer version than this one, or not as any version writes it.
 */
export type LostWhy = "newer" | "damaged";
export type Kept<T> =
  | { readonly state: "none" }
  | { readonly state: "kept"; readonly value: T }
  | { readonly state: "lost"; readonly why: LostWhy };

/** As it is kept; `value` has no `version` of its own. */
export function printKept(version: number, value: object): string {
  return JSON.stringify({ version, ...value });
}

/**
 * Reads what is kept. `read` checks the parts and gives null for what is none of this version's. A place that cannot be
 * read at all holds "" (see `Live.recall`).
 */
export function readKept<T>(text: string | null, version: number, read: (said: Said) => T | null): Kept<T> {
  if (text === null) return { state: "none" };
  const said = parse(text);
  if (said === null) return lost("damaged");
  if (said.version !== version)
    return lost(Number.isSafeInteger(said.version) && (said.version as number) > version ? "newer" : "damaged");
  const value = read(said);
  return value === null ? lost("damaged") : { state: "kept", value };
}
export type Said = Readonly<Record<string, unknown>>;

/** What is kept, or what holds where nothing that can be used is. */
export function keptOr<T, U>(kept: Kept<T>, otherwise: U): T | U {
  return kept.state === "kept" ? kept.value : otherwise;
}

export function isSaid(value: unknown): value is Said {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function lost(why: LostWhy): Kept<never> {
  return { state: "lost", why };
}

function parse(text: string): Said | null {
  try {
    const value: unknown = JSON.parse(text);
    return isSaid(value) ? value : null;
  } catch {
    return null;
  }
}
