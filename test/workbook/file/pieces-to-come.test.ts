import { PiecesToCome } from "../../../src/workbook/file/pieces-to-come";

const turn = (): Promise<void> => new Promise(resolve => setTimeout(resolve));

test("what one side puts in comes out in order, before and after the other side waits", async () => {
  const pieces = new PiecesToCome<number>(),
    seen: number[] = [];
  pieces.put(1);
  pieces.put(2);
  const taken = (async () => {
    for await (const one of pieces) seen.push(one);
  })();
  await turn();
  expect(seen).toEqual([1, 2]);
  pieces.put(3);
  await turn();
  pieces.put(4);
  pieces.end();
  await taken;
  expect(seen).toEqual([1, 2, 3, 4]);
});

test("whoever makes pieces waits while many lie there, and goes on as they are taken", async () => {
  const pieces = new PiecesToCome<number>();
  for (let k = 0; !pieces.isFull; k++) pieces.put(k);
  let goesOn = false;
  const waiting = pieces.room().then(() => (goesOn = true));
  await turn();
  expect(goesOn).toBe(false);
  expect((await pieces[Symbol.asyncIterator]().next()).value).toBe(0);
  await waiting;
  expect(pieces.isFull).toBe(false);
});
