import type { Order } from "../../../src/workbook/cells";
import { namespaceOf } from "../../../src/workbook/open/kept-parts";
import { PartKeeper, type Parts, type QueuedParts } from "../../../src/workbook/open/part-keeper";
import { WorkbookProblem } from "../../../src/workbook/ports";

/** Parts in memory, which notes each request. */
class Store implements Parts {
  readonly parts = new Map<string, string>();
  readonly requests: string[] = [];
  private next = 1;

  find(namespaces: readonly string[]) {
    return this.answer("find", () => this.idsIn(namespaces));
  }
  namespaces() {
    return this.answer("namespaces", () => [...this.parts.values()].map(part => / xmlns="([^"]*)"/.exec(part)![1]!));
  }
  read(ids: readonly string[]) {
    return this.answer(`read ${ids.length}`, () => ids.map(id => this.get(id)));
  }
  readAndFind(namespaces: readonly string[], ids: readonly (readonly string[])[]) {
    return this.answer("read as seen", () => ({
      now: this.idsIn(namespaces),
      parts: ids.map(each => each.map(id => this.get(id))),
    }));
  }
  add(part: string) {
    return this.answer("add", () => ({ id: this.put(part), back: part }));
  }
  put(part: string): string {
    const id = `{${this.next++}}`;
    this.parts.set(id, part);
    return id;
  }

  private idsIn(namespaces: readonly string[]): string[][] {
    return namespaces.map(each => [...this.parts].flatMap(([id, part]) => (part.includes(`"${each}"`) ? [id] : [])));
  }
  private get(id: string): string {
    const part = this.parts.get(id);
    if (part === undefined) throw new WorkbookProblem("sheet-gone", null);
    return part;
  }
  private async answer<T>(name: string, answer: () => T): Promise<T> {
    await Promise.resolve();
    this.requests.push(name);
    return answer();
  }
}

const keep = (key: string, text: string | null, fresh = false): Extract<Order, { readonly do: "keep" }> => ({
  do: "keep",
  key,
  text,
  fresh,
});

/** One request that keeps something, as an owner does it; what the workbook gives back of each. */
async function request(store: Store, keeper: PartKeeper, ...orders: ReturnType<typeof keep>[]) {
  const keeping = await keeper.keeping(orders);
  await keeping.prepare();
  for (const order of orders)
    keeping.order(order, (add, remove): QueuedParts => {
      const ids = add.map(part => store.put(part));
      for (const id of remove) store.parts.delete(id);
      return { ids: () => ids, back: () => add };
    });
  store.requests.push("request");
  keeping.done();
  return orders.map(({ key }) => keeping.text(key));
}

test("a new key is kept in one request and read again in one", async () => {
  const store = new Store(),
    keeper = new PartKeeper(store);
  expect(await request(store, keeper, keep("run", "z:1", true))).toEqual(["z:1"]);
  expect(await keeper.recall(["run", "none"])).toEqual(["z:1", null]);
  expect(store.requests).toEqual(["request", "read as seen"]);
});

test("a key that may be there is looked up once, and its parts are replaced", async () => {
  const store = new Store();
  await request(store, new PartKeeper(store), keep("run", "z:1"));
  const keeper = new PartKeeper(store);
  store.requests.length = 0;
  await request(store, keeper, keep("run", "z:2"));
  await request(store, keeper, keep("run", "z:3"));
  expect([store.requests, store.parts.size]).toEqual([["find", "request", "request"], 1]);
  await request(store, keeper, keep("run", null));
  expect([await keeper.recall(["run"]), await keeper.keys(""), store.parts.size]).toEqual([[null], [], 0]);
});

test("a text too long for the request goes before it, part by part, and is read back in several", async () => {
  const store = new Store(),
    keeper = new PartKeeper(store),
    long = `z:${"A1+/".repeat(700_000)}`;
  expect(await request(store, keeper, keep("long", long, true), keep("short", "z:1", true))).toEqual([long, "z:1"]);
  expect(store.requests).toEqual(["add", "add", "add", "add", "request"]);
  store.requests.length = 0;
  expect(await keeper.recall(["long", "short"])).toEqual([long, "z:1"]);
  expect(store.requests).toEqual(["find", "read 1", "read 2", "read 2"]);
});

test("what another program put in its place is found: parts that went, and parts beside ours", async () => {
  const store = new Store(),
    keeper = new PartKeeper(store);
  await request(store, keeper, keep("run", "z:1", true));
  store.parts.clear();
  store.put(`<kept xmlns="${namespaceOf("run")}">z:2</kept>`);
  expect(await keeper.recall(["run"])).toEqual(["z:2"]);
  store.put(`<kept xmlns="${namespaceOf("run")}">z:3</kept>`);
  expect(await keeper.recall(["run"])).toEqual(["z:3"]);
});

test("after a request that failed nothing is believed of where its keys are", async () => {
  const store = new Store(),
    keeper = new PartKeeper(store);
  await request(store, keeper, keep("run", "z:1", true));
  (await keeper.keeping([keep("run", "z:2")])).failed();
  store.requests.length = 0;
  expect(await keeper.recall(["run"])).toEqual(["z:1"]);
  expect(store.requests).toEqual(["find", "read 1"]);
});
