/** One of Office's objects as the host plays it: a class of the client's name whose members are spelled as in code. */
export interface OfficeObject {
  readonly office: string;
}
/** Collections answer an indexer (`getItem(key)`) and hand out what they hold. */
export interface OfficeCollection extends OfficeObject {
  all(): readonly OfficeObject[];
}

export const isCollection = (object: OfficeObject): object is OfficeCollection =>
  typeof (object as Partial<OfficeCollection>).all === "function";

/** What a `…OrNullObject` member gives where there is nothing; whatever is asked of it is null again. */
export const NOTHING: OfficeObject = { office: "nothing" };

/** A service of the host's that the client makes by name and that is none of Excel's objects. */
export interface Service extends OfficeObject {
  invoke(name: string, given: readonly unknown[]): unknown;
}
export const isService = (object: OfficeObject): object is Service =>
  typeof (object as Partial<Service>).invoke === "function";
