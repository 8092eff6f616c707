import { RowsToCome } from "../../src/cli/rows-to-come";

test("what one side puts in comes out in order, before and after the other side waits", async () => {
  const rows = new RowsToCome<number>(),
    seen: number[] = [];
  rows.put(1);
  rows.put(2);
  const taken = (async () => {
    for await (const one of rows) seen.push(one);
  })();
  await new Promise(resolve => setTimeout(resolve));
  expect(seen).toEqual([1, 2]);
  rows.put(3);
  await new Promise(resolve => setTimeout(resolve));
  rows.put(4);
  rows.end();
  await taken;
  expect(seen).toEqual([1, 2, 3, 4]);
});
