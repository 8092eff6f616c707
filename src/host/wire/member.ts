import { membersOf } from "../members/table";
import { HostProblem } from "../problem";
import { isService, type OfficeObject } from "./office-object";

/**
 * The way to a member of an object of the host's. The client's table says what exists and how many arguments travel;
 * the class says what is implemented. Everything else fails with the member's name, so that the add-in's promise is
 * rejected with it.
 */
type Callable = (...given: unknown[]) => unknown;
type Open = Record<string, unknown>;

const has = (object: OfficeObject, member: string): boolean => member in object && !(member in Object.prototype);
export const notImplemented = (object: OfficeObject, member: string): HostProblem =>
  new HostProblem("NotImplemented", `NotImplemented: Excel.${object.office}.${member}`);
const unknown = (object: OfficeObject, name: string): HostProblem =>
  new HostProblem("InvalidArgument", `Excel.${object.office} has no member ${name}.`);

export function call(object: OfficeObject, wire: string, given: readonly unknown[]): unknown {
  if (isService(object)) return object.invoke(wire, given);
  const listed = membersOf(object.office).methods[wire];
  if (!listed) throw unknown(object, wire);
  const [member, takes] = listed;
  if (!has(object, member)) throw notImplemented(object, member);
  if (given.length !== takes)
    throw new HostProblem(
      "InvalidArgument",
      `Excel.${object.office}.${member} takes ${takes} arguments, not ${given.length}.`,
    );
  return ((object as unknown as Open)[member] as Callable).apply(
    object,
    given.map(value => value ?? undefined),
  );
}

export function link(object: OfficeObject, wire: string): unknown {
  const member = membersOf(object.office).links[wire];
  if (member === undefined) throw unknown(object, wire);
  if (!has(object, member)) throw notImplemented(object, member);
  return (object as unknown as Open)[member];
}

export function item(object: OfficeObject, given: readonly unknown[]): unknown {
  if (!has(object, "getItem")) throw notImplemented(object, "getItem");
  return ((object as unknown as Open)["getItem"] as Callable).apply(
    object,
    given.map(value => value ?? undefined),
  );
}

/** Grid lines are set under a name that the client does not load them by. */
const SET_AS: Readonly<Record<string, string>> = { Gridlines: "ShowGridlines" };

export function assign(object: OfficeObject, wire: string, value: unknown): void {
  const listed = membersOf(object.office).scalars[SET_AS[wire] ?? wire];
  if (listed === undefined || !listed.endsWith("!")) throw unknown(object, wire);
  const member = listed.slice(0, -1);
  if (!has(object, member) || !settable(object, member)) throw notImplemented(object, member);
  (object as unknown as Open)[member] = value;
}

function settable(object: OfficeObject, member: string): boolean {
  for (let at: unknown = object; at !== null; at = Object.getPrototypeOf(at)) {
    const own = Object.getOwnPropertyDescriptor(at, member);
    if (own) return own.set !== undefined || own.writable === true;
  }
  return false;
}

/** The scalars that the class implements, by their names on the wire. */
export function readable(object: OfficeObject): readonly (readonly [wire: string, member: string])[] {
  return Object.entries(membersOf(object.office).scalars)
    .map(([wire, listed]) => [wire, listed.replace("!", "")] as const)
    .filter(([, member]) => has(object, member));
}

export const scalar = (object: OfficeObject, member: string): unknown => (object as unknown as Open)[member];

export interface Found {
  readonly kind: "scalar" | "link";
  readonly wire: string;
  readonly member: string;
}
const names = new Map<string, ReadonlyMap<string, Found>>();

/** All scalars and links of a class by their names in small letters. */
function namesOf(office: string): ReadonlyMap<string, Found> {
  const known = names.get(office);
  if (known) return known;
  const { scalars, links } = membersOf(office),
    all = new Map<string, Found>();
  for (const [wire, member] of Object.entries(links)) all.set(member.toLowerCase(), { kind: "link", wire, member });
  for (const [wire, listed] of Object.entries(scalars)) {
    const member = listed.replace("!", "");
    all.set(member.toLowerCase(), { kind: "scalar", wire, member });
  }
  names.set(office, all);
  return all;
}

/** A name as it stands in `load`, in whatever case, looked up on an object. */
export function find(object: OfficeObject, name: string): Found {
  const found = namesOf(object.office).get(name.toLowerCase());
  if (!found) throw unknown(object, name);
  if (!has(object, found.member)) throw notImplemented(object, found.member);
  return found;
}
