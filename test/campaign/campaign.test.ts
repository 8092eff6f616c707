import { befall, clean, type Act, type Clean } from "./campaign";
import { FAULTS } from "./faults";

jest.setTimeout(120_000);

describe.each(["assess", "undo"] as Act[])("every fault at some request of an %s", act => {
  let way: Clean;
  beforeAll(async () => { way = await clean(act); });

  test.each(FAULTS.map((fault, k) => [fault.name, fault, k] as const))("%s: the sheet is as before or as after, and the message is the right one", async (_, fault, k) => {
    // Another request for every fault, so that together they go over the whole of it.
    const n = 1 + Math.round(((k * 2 + 1) / (FAULTS.length * 2)) * way.requests);
    expect(await befall(fault, way, Math.min(n, way.requests))).toMatchObject({ wrong: null });
  });
});
