"""Proves that a Spark query survives the loss of a worker, and gives the same sums as every other engine.

    python spark_failure.py FOLDER PROGRAM

A master and two workers run on this machine. A query over the Parquet files of FOLDER (see rows.py) is grouped by operator. In
the middle of it, SIGKILL ends one worker and its executor: first while the files are read, then, in a query of several
shuffles, while the executor holds results of a finished stage. PROGRAM is the program of proofs/sums.
"""

import os
import signal
import sys
import tempfile
import threading
import time
from pathlib import Path

import engines
from cluster import HOST, Cluster
from pyspark.sql import SparkSession

import sms_charge.spark

PARTITIONS = len(list((Path(sys.argv[1]) / "parquet").glob("*.parquet")))
FOLDER, PROGRAM = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()


# Grouped by number, then by operator. The killed executor holds sums of numbers that no other executor has.
SEVERAL_SHUFFLES = """
    SELECT coalesce(phone_operator(phone), ''), sum(messages), sum(charge)
    FROM (SELECT phone, count(*) AS messages, coalesce(sum(sms_charge(body)), 0) AS charge FROM sent GROUP BY phone)
    GROUP BY 1
"""


class Query(threading.Thread):
    """The query and its progress."""

    def __init__(self, spark: SparkSession, sql: str, stage: int) -> None:
        super().__init__(daemon=True)
        self._spark, self._sql, self._stage = spark, sql, stage
        self._stages: list[int] = []
        self.sums: engines.Sums = {}
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            rows = self._spark.sql(self._sql).collect()
            self.sums = {operator: (count, charge) for operator, count, charge in rows}
        except BaseException as error:
            self.error = error

    def progress(self) -> tuple[int, int]:
        """The number of completed tasks of the stage in which to kill, and the number of all its tasks."""
        tracker = self._spark.sparkContext.statusTracker()
        for stage in sorted(tracker.getActiveStageIds()):
            info = tracker.getStageInfo(stage)
            # A stage with few tasks only plans or collects.
            if info and info.numTasks >= PARTITIONS and stage not in self._stages:
                self._stages.append(stage)
        if len(self._stages) <= self._stage:
            return 0, 0
        info = tracker.getStageInfo(self._stages[self._stage])
        return (info.numCompletedTasks, info.numTasks) if info else (0, 0)


def main() -> None:
    expected = engines.of_rust(FOLDER, PROGRAM)
    for engine in engines.of_duckdb, engines.of_polars, engines.of_datafusion:
        sums = engine(FOLDER)
        assert sums == expected, (engine.__name__, sums, expected)
        print(f"{engine.__name__}: the sums of the library")

    # After a time limit, also end the cluster.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    os.environ |= {"SPARK_LOCAL_IP": HOST, "PYSPARK_PYTHON": sys.executable}
    first = disturbed(engines.QUERY.format("sent"), 0, expected)
    later = disturbed(SEVERAL_SHUFFLES, 1, expected)
    rows = sum(count for count, _ in expected.values())
    charge = sum(charge for _, charge in expected.values())
    print(f"=> killed {first} of the first stage, and {later} of a later one; {rows:,} rows and {charge:,} segments, the same as 4 others")


def disturbed(sql: str, stage: int, expected: engines.Sums) -> str:
    with tempfile.TemporaryDirectory() as logs, Cluster(Path(logs)) as cluster:
        builder = SparkSession.builder.master(cluster.master).config("spark.driver.host", HOST)
        builder = builder.config("spark.executor.memory", "768m").config("spark.ui.enabled", "false")
        # The progress bar would write into the line of the result.
        builder = builder.config("spark.ui.showConsoleProgress", "false")
        # One task for each file, and the same number after each shuffle.
        builder = builder.config("spark.sql.files.openCostInBytes", "128m")
        builder = builder.config("spark.sql.shuffle.partitions", PARTITIONS)
        builder = builder.config("spark.sql.adaptive.coalescePartitions.enabled", "false")
        spark = builder.getOrCreate()
        try:
            return kill_in_the_middle(spark, cluster, Query(spark, sql, stage), expected)
        finally:
            spark.stop()


def kill_in_the_middle(spark: SparkSession, cluster: Cluster, query: Query, expected: engines.Sums) -> str:
    spark.read.parquet(f"{FOLDER}/parquet").createOrReplaceTempView("sent")
    sms_charge.spark.register(spark)
    until = time.monotonic() + 120
    # The list includes the driver.
    while spark.sparkContext._jsc.sc().getExecutorMemoryStatus().size() < 3:
        assert time.monotonic() < until, "two executors did not start"
        time.sleep(0.2)

    query.start()
    while (progress := query.progress())[0] < PARTITIONS // 4:
        assert query.is_alive(), ("the query ended before the kill", query.error)
        time.sleep(0.02)
    cluster.kill(0)
    done, tasks = progress
    killed = f"at {done} of {tasks} tasks"
    print(f"killed a worker and its executor {killed}")
    assert done < tasks - 2, "the kill was too late"

    query.join(600)
    assert not query.is_alive(), "the query hangs"
    assert query.error is None, query.error
    left = spark.sparkContext._jsc.sc().getExecutorMemoryStatus().size() - 1
    assert left == 1, f"expected 1 executor after the kill, found {left}"
    assert query.sums == expected, (query.sums, expected)
    return killed


main()
