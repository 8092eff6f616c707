import { HostProblem } from "../problem";
import { NOTHING, type OfficeObject } from "../wire/office-object";

/** For members that insist: `getItem` and its like fail where `…OrNullObject` gives nothing. */
export function found(object: OfficeObject): OfficeObject {
  if (object === NOTHING) throw new HostProblem("ItemNotFound");
  return object;
}
