import { HostProblem } from "../problem";
import { membersOf } from "../members/table";
import { scalar } from "./member";
import { isService, type OfficeObject } from "./office-object";

/**
 * Objects that the client asked to keep (`trackedObjects`, and every object within a run), under ids of ours until it
 * lets them go.
 */
export class References {
  readonly #kept = new Map<string, OfficeObject>();
  readonly #ids = new WeakMap<OfficeObject, string>();
  #next = 1;

  keep(object: OfficeObject): string {
    const known = this.#ids.get(object);
    if (known !== undefined && this.#kept.has(known)) return known;
    const id = `R${this.#next++}`;
    this.#kept.set(id, object);
    this.#ids.set(object, id);
    return id;
  }

  release(id: string): void {
    this.#kept.delete(id);
  }
  releaseAll(): void {
    this.#kept.clear();
  }
  get count(): number {
    return this.#kept.size;
  }

  find(id: string): OfficeObject {
    const object = this.#kept.get(id);
    if (!object) throw new HostProblem("InvalidReference");
    return object;
  }

  /** What tells the client which object this is: its id where it has one, its reference where it is kept. */
  identity(object: OfficeObject): Record<string, unknown> {
    if (isService(object)) return {};
    const { scalars } = membersOf(object.office);
    const answer: Record<string, unknown> = {};
    if ("Id" in scalars) answer["Id"] = scalar(object, "id");
    else if ("_Id" in scalars) answer["_Id"] = scalar(object, "_Id");
    const reference = this.#ids.get(object);
    if (reference !== undefined && this.#kept.has(reference)) answer["_ReferenceId"] = reference;
    return answer;
  }
}
