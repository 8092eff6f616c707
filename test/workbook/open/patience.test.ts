import { PatientSender, type Patience } from "../../../src/workbook/open/patience";

const PATIENCE: Patience = { answerMs: 1_000, cellEditMs: 5_000, insistMs: 60_000, lookAgainMs: 500 };
const TYPING = new Error("somebody is typing");

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** A sender to a host where somebody types for so long; what it was sent, and what it was refused for. */
function sender(typesMs: number) {
  const until = Date.now() + typesMs,
    seen = { sent: 0, failed: [] as unknown[] },
    patient = new PatientSender(PATIENCE, error => error === TYPING);
  const send = (): Promise<string> =>
    patient.send(
      () => {
        seen.sent++;
        return Date.now() < until ? Promise.reject(TYPING) : Promise.resolve("done");
      },
      error => seen.failed.push(error),
    );
  return { patient, seen, send };
}
async function outcome(doing: Promise<string>): Promise<unknown> {
  const ended = doing.catch((error: unknown) => error);
  await jest.advanceTimersByTimeAsync(100_000);
  return ended;
}

test("what passes by itself is waited out, and each refusal told", async () => {
  const { seen, send } = sender(2_000);
  expect(await outcome(send())).toBe("done");
  expect(seen).toEqual({ sent: 5, failed: [TYPING, TYPING, TYPING, TYPING] });
});

test("it is waited for a while, long where nothing must stay half-way, and not at all in passing", async () => {
  const long = sender(20_000);
  expect(await outcome(long.send())).toBe(TYPING);
  const insisting = sender(20_000);
  expect(await outcome(insisting.patient.insist(insisting.send))).toBe("done");
  const passing = sender(20_000);
  expect(await outcome(passing.patient.glance(passing.send))).toBe(TYPING);
  expect(passing.seen.sent).toBe(1);
});

test("who insists is patient, even while something else is asked in passing; afterwards nobody is", async () => {
  const { patient, send } = sender(20_000);
  expect(await outcome(patient.insist(() => patient.glance(send)))).toBe("done");
  const again = sender(20_000);
  await again.patient.insist(() => Promise.resolve());
  expect(await outcome(again.send())).toBe(TYPING);
});

test("what does not pass is not sent again", async () => {
  const patient = new PatientSender(PATIENCE, () => false),
    failed: unknown[] = [];
  expect(
    await outcome(
      patient.send(
        () => Promise.reject(TYPING),
        error => failed.push(error),
      ),
    ),
  ).toBe(TYPING);
  expect(failed).toEqual([TYPING]);
});

test("an answer that does not come in time is given up, and is nobody's when it comes", async () => {
  const patient = new PatientSender(PATIENCE, () => false),
    late = new Promise<string>((_, reject) => setTimeout(() => reject(new Error("late")), 30_000));
  expect(
    await outcome(
      patient.send(
        () => late,
        () => undefined,
      ),
    ),
  ).toMatchObject({ code: "no-answer", values: { seconds: 1 } });
});
