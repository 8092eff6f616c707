import members from "./excel-members.json";

/**
 * What the client's own objects have: `scalars` and `links` by the name on the wire (a trailing "!" marks what can be
 * set),
 * `methods` by the name on the wire with their name in code and the number of arguments that travel. Written by
 * `UPDATE_MEMBERS=1 npx jest test/host/members` from the client's source; a test holds the two together.
 */
export interface ClassMembers {
  readonly collection?: true;
  readonly scalars: Readonly<Record<string, string>>;
  readonly links: Readonly<Record<string, string>>;
  readonly methods: Readonly<Record<string, readonly [name: string, arguments: number]>>;
  /** The method by which the client asks to be told. */
  readonly events: Readonly<Record<string, string>>;
}

const table = members as unknown as Readonly<Record<string, ClassMembers>>;

/** Throws for a class that the client does not have: a slip of the host's author. */
export function membersOf(office: string): ClassMembers {
  const own = table[office];
  if (!own) throw new Error(`The client has no object ${office}.`);
  return own;
}
