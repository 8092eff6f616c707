import { find, link, scalar } from "../wire/member";
import type { OfficeObject } from "../wire/office-object";

/** The properties of an object that are asked for by name, in the shape in which they are asked. */
export function properties(object: OfficeObject, asked: object): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(asked)) {
    if (!wanted) continue;
    const { kind, wire, member } = find(object, name);
    answer[member] =
      kind === "scalar" ? scalar(object, member) : properties(link(object, wire) as OfficeObject, wanted as object);
  }
  return answer;
}
