import { befall, clean, type Act, type Clean } from "./campaign";
import { FAULTS } from "./faults";

jest.setTimeout(120_000);

describe.each(["assess", "undo"] as Act[])("every fault at some request of an %s", act => {
  let way: Clean;
  beforeAll(async () => {
    way = await clean(act);
  });

  // Half of the faults each, and another request for every one, so that together they go over the whole of it; `npm run
  // campaign` has all.
  const some = FAULTS.map((fault, k) => [fault.name, fault, k] as const).filter(
    ([, , k]) => k % 2 === (act === "assess" ? 0 : 1),
  );

  test.each(some)("%s: the sheet is as before or as after, and the message is the right one", async (_, fault, k) => {
    const n = 1 + Math.round(((k * 2 + 1) / (FAULTS.length * 2)) * way.requests);
    expect(await befall(fault, way, Math.min(n, way.requests))).toMatchObject({ wrong: null });
  });
});
