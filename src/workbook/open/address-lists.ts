import { a1, type Rect } from "../rect";

/** Rectangles as lists of addresses with commas, none longer than an owner takes; an address by itself may be. */
export function addressLists(rects: readonly Rect[], longest: number): string[] {
  const lists: string[] = [];
  let list = "";
  for (const rect of rects) {
    const address = a1(rect);
    if (list !== "" && list.length + address.length + 1 > longest) {
      lists.push(list);
      list = "";
    }
    list += list === "" ? address : `,${address}`;
  }
  return list === "" ? lists : [...lists, list];
}
