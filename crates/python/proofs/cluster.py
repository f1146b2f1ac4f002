"""A Spark master and two workers as processes on this machine."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Self

import pyspark

HOST = "127.0.0.1"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def children(parent: int) -> list[int]:
    found = []
    for entry in Path("/proc").iterdir():
        try:
            if entry.name.isdigit() and int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1]) == parent:
                found.append(int(entry.name))
        except OSError:
            continue
    return found


class Cluster:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._processes: list[subprocess.Popen[bytes]] = []
        self.master = f"spark://{HOST}:{free_port()}"
        self.workers: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Self:
        self._start("master.Master", "--host", HOST, "--port", self.master.rsplit(":")[-1], "--webui-port", "0")
        port = int(self.master.rsplit(":")[-1])
        until = time.monotonic() + 120
        while time.monotonic() < until:
            with socket.socket() as probe:
                if probe.connect_ex((HOST, port)) == 0:
                    break
            time.sleep(0.2)
        else:
            raise TimeoutError("the master did not start")
        for name in "one", "two":
            self.workers.append(
                self._start(
                    "worker.Worker", "--host", HOST, "--cores", "1", "--memory", "1g", "--webui-port", "0",
                    "--work-dir", str(self._folder / name), self.master,
                )
            )
        return self

    def _start(self, name: str, *arguments: str) -> subprocess.Popen[bytes]:
        # The script replaces itself with the JVM, so the process id is the worker's.
        program = Path(pyspark.__file__).parent / "bin/spark-class"
        environment = {**os.environ, "SPARK_LOCAL_IP": HOST, "PYSPARK_PYTHON": sys.executable}
        log = open(self._folder / f"{name}-{len(self._processes)}.log", "wb")
        command = [str(program), f"org.apache.spark.deploy.{name}", *arguments]
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log, start_new_session=True)
        self._processes.append(process)
        return process

    def kill(self, worker: int) -> list[int]:
        """Kills a worker and its executors immediately, as if the machine lost its power."""
        process = self.workers[worker]
        executors = children(process.pid)
        if not executors:
            raise RuntimeError("the worker has no executor")
        for pid in [process.pid, *executors]:
            os.kill(pid, signal.SIGKILL)
        return executors

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in reversed(self._processes):
            for executor in children(process.pid):
                os.kill(executor, signal.SIGKILL)
            process.kill()
            process.wait()
