/**
 * By group id, 1 where its rows have more than one key. Rows without a group or a key (-1) do not count. Ids are
 * integers ≥ 0.
 */
export function groupsWithSeveral(groups: Int32Array, keys: Int32Array): Uint8Array {
  let highest = -1;
  for (const group of groups) if (group > highest) highest = group;
  const first = new Int32Array(highest + 1).fill(-1),
    several = new Uint8Array(highest + 1);
  for (let row = 0; row < groups.length; row++) {
    const group = groups[row] as number,
      key = keys[row] as number;
    if (group < 0 || key < 0) continue;
    if (first[group] === -1) first[group] = key;
    else if (first[group] !== key) several[group] = 1;
  }
  return several;
}
