import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** Debian's, whatever other Python stands in front of it. */
const PYTHON = ["/usr/bin/python3", "python3"].find(
  python => spawnSync(python, ["-c", "import distributed, dask.bag"]).status === 0,
);
const SCRIPT = join(process.cwd(), "test/scale/in_parts.py");
const NAME =
  "Dask with a scheduler and three workers, one of them killed in mid-run, gives what one worker and one run give";

/** `python3 test/scale/in_parts.py` has any number of rows; test/scale/dask-run.txt is such a run. */
describe("applications in parts on an engine", () => {
  if (PYTHON === undefined) test.todo(`NOT RUN (python3-distributed is not installed): ${NAME}`);
  else
    test(
      NAME,
      () => {
        const { status, stdout, stderr } = spawnSync(PYTHON, [SCRIPT, "600", "3", "6"], { encoding: "utf8" });
        expect({ status, said: status === 0 ? "" : `${stdout}${stderr}` }).toEqual({ status: 0, said: "" });
        expect(stdout).toMatch(/killed worker-\d \(SIGKILL\) while it had work/);
        expect(stdout).toMatch(/the same\n$/);
      },
      300_000,
    );
});
