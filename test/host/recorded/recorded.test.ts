import recorded from "./requests.json";
import { Host } from "../../../src/host/host";
import { MemoryBackend } from "../../../src/host/memory/memory-backend";

/** Requests of the client's and the answers it took, recorded while it ran; `Sheet1` held these cells. */
const CELLS = [
  ["x", 1],
  ["y", 2],
];

test.each(recorded.map(({ name, request, answer }) => [name, request, answer] as const))(
  "the recorded request '%s' gets the answer that the client took",
  async (_, request, answer) => {
    const host = new Host(new MemoryBackend());
    host.load([{ name: "Sheet1", cells: CELLS }]);
    expect(await host.answer(JSON.stringify(request), 0)).toEqual({ body: answer });
  },
);
