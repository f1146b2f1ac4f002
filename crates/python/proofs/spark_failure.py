"""Proves that a query of Spark survives the death of a worker, with the sums of every other engine.

    python spark_failure.py FOLDER PROGRAM

A master and two workers run on loopback. A query over the Parquet files of FOLDER (see rows.py) is grouped by operator. In
its middle one worker and its executor are killed by SIGKILL. PROGRAM is that of proofs/sums.
"""

import os
import sys
import tempfile
import threading
import time
from pathlib import Path

import engines
from cluster import HOST, Cluster
from pyspark.sql import SparkSession

import sms_charge.spark

FOLDER, PROGRAM = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()


class Query(threading.Thread):
    """The query, and how far it is."""

    def __init__(self, spark: SparkSession) -> None:
        super().__init__()
        self._spark = spark
        self.sums: engines.Sums = {}
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            rows = self._spark.sql(engines.QUERY.format("sent")).collect()
            self.sums = {operator: (count, charge) for operator, count, charge in rows}
        except BaseException as error:
            self.error = error

    def progress(self) -> tuple[int, int]:
        """The completed tasks of the stage that reads the files, and all of its tasks."""
        tracker = self._spark.sparkContext.statusTracker()
        stages = [tracker.getStageInfo(stage) for stage in tracker.getActiveStageIds()]
        largest = max((stage for stage in stages if stage), key=lambda stage: stage.numTasks, default=None)
        return (largest.numCompletedTasks, largest.numTasks) if largest else (0, 0)


def main() -> None:
    expected = engines.of_rust(FOLDER, PROGRAM)
    for engine in engines.of_duckdb, engines.of_polars, engines.of_datafusion:
        sums = engine(FOLDER)
        assert sums == expected, (engine.__name__, sums, expected)
        print(f"{engine.__name__}: the sums of the library")

    os.environ |= {"SPARK_LOCAL_IP": HOST, "PYSPARK_PYTHON": sys.executable}
    with tempfile.TemporaryDirectory() as logs, Cluster(Path(logs)) as cluster:
        builder = SparkSession.builder.master(cluster.master).config("spark.driver.host", HOST)
        builder = builder.config("spark.executor.memory", "768m").config("spark.ui.enabled", "false")
        # A task for each file.
        builder = builder.config("spark.sql.files.openCostInBytes", "128m")
        spark = builder.getOrCreate()
        try:
            kill_in_the_middle(spark, cluster, expected)
        finally:
            spark.stop()


def kill_in_the_middle(spark: SparkSession, cluster: Cluster, expected: engines.Sums) -> None:
    spark.read.parquet(f"{FOLDER}/parquet").createOrReplaceTempView("sent")
    sms_charge.spark.register(spark)
    until = time.monotonic() + 120
    # The driver is in the list, too.
    while spark.sparkContext._jsc.sc().getExecutorMemoryStatus().size() < 3:
        assert time.monotonic() < until, "two executors did not come"
        time.sleep(0.2)

    query = Query(spark)
    query.start()
    while (progress := query.progress())[0] < 10:
        assert query.is_alive(), ("the query ended before it could be disturbed", query.error)
        time.sleep(0.02)
    executors = cluster.kill(0)
    done, tasks = progress
    print(f"killed a worker and {len(executors)} executor at {done} of {tasks} tasks")
    assert done < tasks - 2, "that is not the middle"

    query.join(600)
    assert not query.is_alive(), "the query hangs"
    assert query.error is None, query.error
    left = spark.sparkContext._jsc.sc().getExecutorMemoryStatus().size() - 1
    assert left == 1, f"{left} executors are left"
    assert query.sums == expected, (query.sums, expected)
    rows = sum(count for count, _ in expected.values())
    charge = sum(charge for _, charge in expected.values())
    print(f"=> killed at {done} of {tasks} tasks; {rows:,} rows and {charge:,} segments, as by four others")


main()
