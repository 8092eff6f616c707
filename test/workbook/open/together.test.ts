import fc from "fast-check";
import { Refusal } from "../../../src/workbook/cells";
import { newBudget } from "../../../src/workbook/open/budget";
import { ReadSize } from "../../../src/workbook/open/chunk-size";
import { inRequests, type Slice } from "../../../src/workbook/open/together";

const things = fc.array(fc.record({ rows: fc.nat(400), columns: fc.integer({ min: 1, max: 30 }) }), { maxLength: 6 });

/** Reads them all from a host that takes answers of so many bytes, one a cell; gives what went through. */
async function read(
  all: readonly { readonly rows: number; readonly columns: number }[],
  most: number,
): Promise<(readonly Slice[])[]> {
  const budget = newBudget({ cells: 2_000, bytes: 1_000 }),
    requests: (readonly Slice[])[] = [];
  await inRequests(
    all.map(({ rows, columns }) => new ReadSize(rows, columns, budget.read)),
    slices => {
      const weights = slices.map(({ part, count }) => count * all[part]!.columns);
      if (weights.reduce((sum, each) => sum + each, 0) > most)
        return Promise.reject(new Refusal("too-large", null, {}, "answer"));
      requests.push(slices);
      return Promise.resolve(weights);
    },
  );
  return requests;
}

test("each row of each thing is read once, top to bottom, whatever the host takes", () =>
  fc.assert(
    fc.asyncProperty(things, fc.integer({ min: 30, max: 3_000 }), async (all, most) => {
      const next = all.map(() => 0);
      for (const slices of await read(all, most))
        for (const { part, first, count } of slices) {
          expect(first).toBe(next[part]);
          next[part]! += count;
        }
      expect(next).toEqual(all.map(({ rows }) => rows));
    }),
  ));

test("small things cost one request together", async () => {
  const small = Array.from({ length: 8 }, () => ({ rows: 20, columns: 5 }));
  expect(await read(small, 10_000)).toHaveLength(1);
});

test("a row that is too large by itself is refused", async () => {
  await expect(read([{ rows: 3, columns: 30 }], 29)).rejects.toMatchObject({ code: "too-large" });
});
