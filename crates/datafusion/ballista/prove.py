#!/usr/bin/env python3
"""Kills executors of sms-charge-ballista and checks the answer of the client.

    prove.py PROGRAMS WORK local|first|later

PROGRAMS is the directory of sms-charge-sql and sms-charge-ballista. WORK is a directory for the messages and for the
files of executors. ROWS=20000000 is the number of messages, SEED=1 the seed of the random moments, RUNS=3 the number
of kills. The files of a killed executor are deleted, as if its machine had failed.
"""

import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

ROWS = int(os.environ.get("ROWS", "20000000"))
SEED = int(os.environ.get("SEED", "1"))
RUNS = int(os.environ.get("RUNS", "3"))
# The time limit of a run in seconds.
LIMIT = int(os.environ.get("LIMIT", "600"))

ONE_SHUFFLE = (
    "SELECT phone_operator(phone) AS operator, sum(sms_charge(body)) AS charge, count(*) AS messages"
    " FROM m GROUP BY 1"
)
SEVERAL_SHUFFLES = (
    "SELECT phone_operator(phone) AS operator, sum(charge) AS charge, count(*) AS phones"
    " FROM (SELECT phone, sum(sms_charge(body)) AS charge FROM m GROUP BY phone) GROUP BY 1"
)
# Part of the client's message when rows may be lost.
REFUSED = "lost, maybe with rows of a finished stage"

HERE = Path(__file__).resolve().parent
PROGRAMS, WORK = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
SQL, BALLISTA = PROGRAMS / "sms-charge-sql", PROGRAMS / "sms-charge-ballista"
MESSAGES = WORK / f"messages-{ROWS}"


def generate():
    """Writes the messages, in 4 files."""
    if MESSAGES.exists():
        return
    new = MESSAGES.with_suffix(".new")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    samples = HERE.parent / "examples" / "samples.csv"
    sql = (HERE.parent / "examples" / "generate.sql").read_text()
    each = ROWS // 4
    for part in range(4):
        numbers = f"generate_series({part * each + 1}, {(part + 1) * each})"
        statement = sql.replace("generate_series(1, {rows})", numbers)
        output = new / f"{part:02}.parquet"
        subprocess.run([SQL, "--output", output, "--", statement, samples], check=True)
    new.rename(MESSAGES)


def rows(table):
    """The sorted lines of a table. Sorting in the query would be one more shuffle."""
    return sorted(table.splitlines())


def alone(sql):
    """What a single process prints."""
    command = [SQL, sql, f"m={MESSAGES}"]
    return rows(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def free_ports(count):
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


class Cluster:
    """A scheduler and two executors."""

    def __enter__(self):
        self.processes = []
        (self.port,) = free_ports(1)
        self.start("scheduler", "--listen", f"127.0.0.1:{self.port}")
        self.wait(lambda: self.ask("/api/executors") is not None)
        self.executors = []
        for number in range(2):
            port, grpc_port = free_ports(2)
            work_dir = WORK / f"executor-{number}"
            shutil.rmtree(work_dir, ignore_errors=True)
            work_dir.mkdir(parents=True)
            process = self.start(
                "executor", "--scheduler-host", "127.0.0.1", "--scheduler-port", str(self.port),
                "--port", str(port), "--grpc-port", str(grpc_port), "--cores", "1", "--work-dir", str(work_dir),
            )
            self.executors.append((process, work_dir))
        self.wait(lambda: len(self.ask("/api/executors") or []) == 2)
        return self

    def __exit__(self, *_):
        for process in self.processes:
            process.kill()
            process.wait()

    def start(self, *arguments):
        log = (WORK / "cluster.log").open("a")
        process = subprocess.Popen([BALLISTA, *arguments], stdout=log, stderr=log)
        self.processes.append(process)
        return process

    def wait(self, until):
        deadline = time.monotonic() + 60
        while not until():
            assert time.monotonic() < deadline, "the cluster did not start"
            time.sleep(0.1)

    def ask(self, path):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=5) as answer:
                return json.load(answer)
        except OSError:
            return None

    def stages(self):
        """The states of the stages of the only job."""
        jobs = self.ask("/api/jobs") or []
        if not jobs:
            return []
        answer = self.ask(f"/api/job/{jobs[0]['job_id']}/stages") or {"stages": []}
        return [stage["stage_status"] for stage in answer["stages"]]

    def query(self, sql):
        command = [
            BALLISTA, "query", "--scheduler", f"127.0.0.1:{self.port}", "--time-limit", str(LIMIT),
            # Four partitions: two tasks for each executor.
            "--set", "datafusion.execution.target_partitions=4", sql, f"m={MESSAGES}",
        ]
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def kill(self, number):
        process, work_dir = self.executors[number]
        process.send_signal(signal.SIGKILL)
        process.wait()
        shutil.rmtree(work_dir)


def finish(client):
    """The status, the rows and the errors of a client. A client that hangs raises TimeoutExpired."""
    out, err = client.communicate(timeout=LIMIT + 60)
    return client.returncode, rows(out), err.strip()


def run(sql, kill=None):
    """Runs one query in a new cluster. Returns the status, the table, the errors, and the seconds of the first stage and
    of the query. The status is None if the query ended before anything was killed."""
    with Cluster() as cluster:
        began = time.monotonic()
        client = cluster.query(sql)
        first = None
        while client.poll() is None:
            if first is None and "Successful" in cluster.stages():
                first = time.monotonic() - began
            if kill and kill(cluster, time.monotonic() - began, first):
                kill = None
            time.sleep(0.02)
        status, out, err = finish(client)
        return status if kill is None else None, out, err, first, time.monotonic() - began


def local():
    """Checks the command that starts a whole cluster."""
    expected = alone(ONE_SHUFFLE)
    command = [BALLISTA, "local", ONE_SHUFFLE, f"m={MESSAGES}"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT)
    assert done.returncode == 0, done.stderr
    assert rows(done.stdout) == expected, f"{done.stdout}\n{expected}"
    print(f"=> the sums of {ROWS} messages are equal to those of one process")


def first():
    """Kills in the first stage of a query of one shuffle. It must end with the right sums, or with the error above."""
    expected = alone(ONE_SHUFFLE)
    status, out, err, stage, whole = run(ONE_SHUFFLE)
    assert status == 0 and out == expected, f"undisturbed: {status}\n{out}\n{err}\n{expected}"
    took = [f"{whole:.0f} s undisturbed"]
    refused = 0
    while len(took) <= RUNS:
        moment = random.uniform(0.1, 0.8) * stage

        def kill(cluster, now, first, moment=moment, number=len(took)):
            if now < moment:
                return False
            cluster.kill(number % 2)
            return True

        status, out, err, done, whole = run(ONE_SHUFFLE, kill)
        if status is None:
            # The machine is faster now, so the stage ended before the kill.
            stage = min(stage, done or whole)
            continue
        print(f"killed at {moment:.1f} of {stage:.1f} s: {status}, {whole:.0f} s; {err}", flush=True)
        if status == 0:
            assert out == expected, f"{out}\n{expected}"
            took.append(f"{whole:.0f} s killed at {moment:.0f}")
        else:
            # If no task ran before and after the kill, the client can't know that the stage was not finished.
            assert REFUSED in err, err
            refused += 1
            assert refused <= 2 * RUNS, "the client refused too many results"
    print(f"=> {ROWS} messages, right sums: {', '.join(took)}; {refused} refused")


def later():
    """Kills in a later stage of a query of several shuffles. It must end with the right sums, or with the error above."""
    expected = alone(SEVERAL_SHUFFLES)
    status, out, err, stage, whole = run(SEVERAL_SHUFFLES)
    assert status == 0 and out == expected, f"undisturbed: {status}\n{out}\n{err}\n{expected}"
    refused = 0
    for number in range(RUNS):
        moment = random.uniform(0, 0.5) * (whole - stage)

        def kill(cluster, now, first, moment=moment, number=number):
            if first is None or now < first + moment:
                return False
            cluster.kill(number % 2)
            return True

        status, out, err, _, took = run(SEVERAL_SHUFFLES, kill)
        assert status is not None, "the query ended before the kill"
        print(f"killed {moment:.1f} s after the first stage: {status}, {took:.0f} s; {err}", flush=True)
        if status == 0:
            assert out == expected, f"{out}\n{expected}"
        else:
            assert REFUSED in err, err
            refused += 1
    print(f"=> {ROWS} messages, {RUNS} killed after the first stage: {refused} refused, no wrong sum, none hung")


random.seed(SEED)
WORK.mkdir(parents=True, exist_ok=True)
generate()
{"local": local, "first": first, "later": later}[sys.argv[3]]()
