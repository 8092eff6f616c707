import type { Values } from "./fill";
import type { Wording } from "./texts";

/** Values of which some are lists, as rooms that make them know no language. */
export type ListedValues = Readonly<Record<string, string | number | readonly string[]>>;

/** The values with their lists as the language writes lists. */
export function listedIn({ sentences }: Pick<Wording, "sentences">, values: ListedValues): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "object" ? value.join(sentences.list) : value,
    ]),
  );
}
