"""Applications assessed in parts by Dask: a scheduler, several workers, one of them killed in mid-run.

    python3 test/scale/in_parts.py [ROWS [WORKERS [PARTS]]]

Needs Debian's python3-distributed. Makes ROWS applications in a temporary folder, has `assess --keys` group them, deals
the groups out to PARTS tasks, each of which pipes its lines through `assess --stream`, kills a worker (SIGKILL) while it
works, and merges what came out. Ends with 0 where that is, byte for byte, what one worker makes of all lines, and, row
by row, what the command makes of the same applications as one .csv. What it saw stands on stdout (test/scale/dask-run.txt).
"""

import csv
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time

import dask
import dask.bag as bag
import distributed

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ASSESS = ["node", os.path.join(ROOT, "src/cli/assess.mjs")]
AS_OF = "2026-11-23"
# So wide is {"group":"000000000017", at the head of each line that --keys writes.
HEAD = len('{"group":"000000000000"')
STARTED = time.monotonic()


def say(text):
    print(f"{time.monotonic() - STARTED:7.1f} s  {text}", flush=True)


# --- applications ------------------------------------------------------------------------------------------------

CHARACTERS = "山海云图昊瀚星辰锐拓博远智联鼎恒启明卓越航嘉信诚泰和瑞丰德润中科方正蓝天远景"
TRADES = ["科技", "软件", "数据", "智能", "信息技术"]
LEVELS = {"3": "国家级", "4.2": "市级", "6": "3级", "8": "工信部"}
FIELDS = ["序号", "申报单位", "申报条款", "项目名称", "项目编号", "级别", "核算基数", "销售收入", "区内实施", "审核状态"]


def applications(count):
    """About three rows an applicant, some numbers under two applicants, some names under two spellings."""
    dice = random.Random(20261123)
    for k in range(count):
        who = dice.randrange(max(1, count // 3))
        own = random.Random(who)
        name = "北京" + "".join(own.choice(CHARACTERS) for _ in range(4)) + own.choice(TRADES) + "有限公司"
        clause = dice.choice(["3", "4.2", "5", "6", "7.2", "8"])
        sold = clause == "7.2"
        yield {
            "序号": k + 1,
            "申报单位": name + dice.choice(["", "", "", "（盖章）"]),
            "申报条款": clause,
            "项目名称": f"{own.choice(CHARACTERS)}{own.choice(CHARACTERS)}项目{dice.randrange(3)}",
            "项目编号": f"P{who if dice.randrange(50) else who + 1}-{dice.randrange(3)}",
            "级别": LEVELS.get(clause),
            "核算基数": dice.randrange(1, 3000) * 1000,
            "销售收入": dice.randrange(1, 2000) * 10000 if sold else None,
            "区内实施": dice.choice(["是", "否"]) if sold else None,
            "审核状态": dice.choice(["通过", "通过", "通过", "待审核", "不通过", "补正"]),
        }


def write_applications(count, ndjson, table):
    with open(ndjson, "w", encoding="utf-8") as lines, open(table, "w", encoding="utf-8", newline="") as cells:
        rows = csv.DictWriter(cells, FIELDS)
        rows.writeheader()
        for one in applications(count):
            lines.write(json.dumps(one, ensure_ascii=False) + "\n")
            rows.writerow(one)


# --- the three steps ---------------------------------------------------------------------------------------------


def piped(step, source, result, more=()):
    with open(source, "rb") as given, open(result, "wb") as made:
        subprocess.run([*ASSESS, step, *more], stdin=given, stdout=made, check=True)


def group_of(line):
    return line[:HEAD]


def assess_part(keyed, attempts):
    """One task: a part's groups through one worker. `keyed`: the part's number and its lines in any order. Who begins
    it is noted in `attempts`, for the log alone."""
    part, lines = keyed
    with open(attempts, "a", encoding="utf-8") as file:
        file.write(f"{part} {distributed.get_worker().name}\n")
    done = subprocess.run(
        [*ASSESS, "--stream"], input="".join(sorted(lines, key=group_of)).encode(), stdout=subprocess.PIPE, check=True
    )
    return part, done.stdout


# --- the cluster -------------------------------------------------------------------------------------------------


class Cluster:
    """A scheduler and workers, each a process of its own."""

    def __init__(self, folder, workers):
        self.log = open(os.path.join(folder, "cluster.log"), "wb")
        file = os.path.join(folder, "scheduler.json")
        self.processes = [self.start("scheduler", "--scheduler-file", file, "--port", "0", "--no-dashboard")]
        self.workers = {}
        for k in range(workers):
            name = f"worker-{k + 1}"
            self.workers[name] = self.start(
                "worker", "--scheduler-file", file, "--name", name, "--nthreads", "1", "--no-nanny", "--no-dashboard"
            )
        self.client = distributed.Client(scheduler_file=file)
        self.client.wait_for_workers(workers, timeout=60)

    def start(self, kind, *args):
        command = [sys.executable, "-m", f"distributed.cli.dask_{kind}", *args]
        return subprocess.Popen(command, stdout=self.log, stderr=self.log, cwd=os.path.dirname(self.log.name))

    def kill_one_at_work(self):
        """Kills a worker that has a task under way; its name."""
        names = {address: worker["name"] for address, worker in self.client.scheduler_info()["workers"].items()}
        busy = [names[address] for address, tasks in self.client.processing().items() if tasks]
        victim = self.workers[busy[0]]
        victim.send_signal(signal.SIGKILL)
        victim.wait()
        return busy[0]

    def close(self):
        self.client.close()
        for process in [*self.workers.values(), *self.processes]:
            process.terminate()
        for process in [*self.workers.values(), *self.processes]:
            process.wait()


def distributed_run(keyed, folder, workers, parts):
    """The parts' results as files, and the name of the worker that was killed."""
    cluster = Cluster(folder, workers)
    say(f"scheduler and {workers} workers are up: {', '.join(cluster.workers)}")
    try:
        lines = bag.read_text(keyed, blocksize=os.path.getsize(keyed) // parts + 1, encoding="utf-8")
        dealt = lines.groupby(lambda line: int(group_of(line)[-13:-1]) % parts, npartitions=parts, shuffle="tasks")
        attempts = os.path.join(folder, "attempts")
        futures = cluster.client.compute(dealt.map(assess_part, attempts=attempts).to_delayed())
        killed, files = None, {}
        for future, results in distributed.as_completed(futures, with_results=True):
            for part, result in results:
                files[part] = os.path.join(folder, f"part-{part:03}.ndjson")
                with open(files[part], "wb") as file:
                    file.write(result)
            say(f"parts that are back: {len(files)} of {parts}")
            if killed is None and files:
                killed = cluster.kill_one_at_work()
                say(f"killed {killed} (SIGKILL) while it had work")
        for part, names in sorted(begun(attempts).items()):
            if len(names) > 1:
                say(f"part {part} was begun by {', then by '.join(names)}")
        left = [worker["name"] for worker in cluster.client.scheduler_info()["workers"].values()]
        say(f"workers at the end: {', '.join(sorted(left))}")
        return [files[part] for part in sorted(files)], killed
    finally:
        cluster.close()


def begun(attempts):
    """By part: the workers that began it, in their order."""
    by_part = {}
    with open(attempts, encoding="utf-8") as file:
        for line in file:
            part, name = line.split()
            by_part.setdefault(int(part), []).append(name)
    return by_part


# --- the same? ---------------------------------------------------------------------------------------------------


def lines_of(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def amounts(rows, first):
    return {row["row"] - first: (row["outcome"], row["computed"], row["proposed"]) for row in rows}


def main(count, workers, parts):
    say(f"Dask distributed {distributed.__version__} (dask {dask.__version__}), {count} applications, {parts} parts")
    same = True
    with tempfile.TemporaryDirectory(prefix="in-parts-") as folder:
        at = lambda name: os.path.join(folder, name)
        write_applications(count, at("all.ndjson"), at("all.csv"))
        piped("--keys", at("all.ndjson"), at("keyed.ndjson"), ["--as-of", AS_OF])
        say("--keys is done")
        files, killed = distributed_run(at("keyed.ndjson"), folder, workers, parts)
        with open(at("parts.ndjson"), "wb") as together:
            for path in files:
                with open(path, "rb") as part:
                    together.write(part.read())
        piped("--merge", at("parts.ndjson"), at("merged.ndjson"))
        say("--merge is done")

        with open(at("keyed.ndjson"), encoding="utf-8") as lines, open(at("sorted.ndjson"), "w", encoding="utf-8") as ordered:
            ordered.writelines(sorted(lines, key=group_of))
        piped("--stream", at("sorted.ndjson"), at("one.ndjson"))
        piped("--merge", at("one.ndjson"), at("one-merged.ndjson"))
        with open(at("merged.ndjson"), "rb") as ours, open(at("one-merged.ndjson"), "rb") as theirs:
            equal = ours.read() == theirs.read()
        say(f"merged, byte for byte what one worker makes of all lines: {equal}")
        same &= equal and killed is not None

        one_run = [*ASSESS, at("all.csv"), "--json", at("all.json"), "--as-of", AS_OF]
        subprocess.run(one_run, check=True, stdout=subprocess.DEVNULL)
        with open(at("all.json"), encoding="utf-8") as file:
            whole = json.load(file)
        rows = [row for line in lines_of(at("parts.ndjson")) for row in line.get("rows", [])]
        equal = amounts(rows, 0) == amounts(whole["rows"], 1)
        say(f"outcomes and amounts of all {len(rows)} rows as in one run of the command: {equal}")
        same &= equal
        merged = lines_of(at("merged.ndjson"))[-1]["merged"]
        equal = merged["total"] == whole["total"] and merged["complete"]
        say(f"total {json.dumps(merged['total'])}, {merged['groups']} of {merged['of']} groups, as in one run: {equal}")
        same &= equal
    say("the same" if same else "NOT THE SAME")
    return 0 if same else 1


if __name__ == "__main__":
    given = [int(text) for text in sys.argv[1:4]]
    sys.exit(main(*(given + [20_000, 3, 12][len(given) :])))
