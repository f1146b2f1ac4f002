"""Compares the cost of `sms_charge` on each engine with `length`, which is built into the engine.

    python overhead.py FOLDER [ROUNDS]

Both queries read the same Parquet files (see rows.py) and add up one number per body. They alternate in each round. The result
is the median CPU time of all processes of the engine, which other work on the machine changes little.
"""

import os
import statistics
import sys
from collections.abc import Callable
from pathlib import Path

import datafusion
import duckdb
import polars as pl
import pyarrow.parquet as pq
from cluster import HOST, children
from pyspark.sql import SparkSession

import sms_charge.datafusion
import sms_charge.duckdb
import sms_charge.polars
import sms_charge.spark

FOLDER = Path(sys.argv[1]).resolve() / "parquet"
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 9

# The ratios of a prototype. On a busy machine the error of CPU time is about a tenth.
TOLERANCE = 1.1
WANTED = {"Spark": 1.63, "DuckDB": 1.85, "Polars": 2.8, "DataFusion": 1.7}
WANTED_ROWS = 1_000_000

Sum = Callable[[], int]


def on_duckdb() -> tuple[Sum, Sum]:
    con = duckdb.connect(config={"threads": 1})
    sms_charge.duckdb.register(con)

    def total(of: str) -> int:
        row = con.execute(f"SELECT sum({of}) FROM read_parquet('{FOLDER}/*.parquet')").fetchone()
        assert row is not None
        return int(row[0])

    return lambda: total("length(body)"), lambda: total("sms_charge(body)")


def on_polars() -> tuple[Sum, Sum]:
    def total(of: pl.Expr) -> int:
        return int(pl.scan_parquet(f"{FOLDER}/*.parquet").select(of.sum()).collect().item())

    body = pl.col("body")
    return lambda: total(body.str.len_chars()), lambda: total(body.sms.charge())


def on_datafusion() -> tuple[Sum, Sum]:
    context = datafusion.SessionContext(datafusion.SessionConfig().with_target_partitions(1))
    context.register_parquet("sent", str(FOLDER))
    sms_charge.datafusion.register(context)

    def total(of: str) -> int:
        table = context.sql(f"SELECT sum({of}) AS total FROM sent").to_arrow_table()
        return int(table["total"][0].as_py())

    return lambda: total("character_length(body)"), lambda: total("sms_charge(body)")


def on_spark() -> tuple[Sum, Sum]:
    os.environ |= {"SPARK_LOCAL_IP": HOST, "PYSPARK_PYTHON": sys.executable}
    builder = SparkSession.builder.master("local[1]").config("spark.ui.showConsoleProgress", "false")
    spark = builder.config("spark.driver.memory", "2g").config("spark.ui.enabled", "false").getOrCreate()
    spark.read.parquet(str(FOLDER)).createOrReplaceTempView("sent")
    sms_charge.spark.register(spark)

    def total(of: str) -> int:
        return int(spark.sql(f"SELECT sum({of}) FROM sent").collect()[0][0])

    return lambda: total("length(body)"), lambda: total("sms_charge(body)")


def cpu_seconds(pid: int) -> float:
    """The CPU time of a process and all its children, including those that ended."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    except OSError:
        return 0.0
    ticks = sum(int(field) for field in fields[11:15])
    return ticks / os.sysconf("SC_CLK_TCK") + sum(map(cpu_seconds, children(pid)))


def main() -> None:
    rows = sum(pq.read_metadata(file).num_rows for file in FOLDER.glob("*.parquet"))
    charges, results, failed = set(), [], False
    for name, engine in ("DuckDB", on_duckdb), ("Polars", on_polars), ("DataFusion", on_datafusion), ("Spark", on_spark):
        length, charge = engine()
        for _ in range(3):
            length()
            charges.add(charge())
        times: tuple[list[float], list[float]] = ([], [])
        for _ in range(ROUNDS):
            for query, taken in zip((length, charge), times):
                before = cpu_seconds(os.getpid())
                query()
                taken.append(cpu_seconds(os.getpid()) - before)
        base, whole = map(statistics.median, times)
        ratio, speed = whole / base, rows / whole
        failed |= ratio > WANTED[name] * TOLERANCE or speed * TOLERANCE < WANTED_ROWS
        print(f"{name}: length {base:.2f} s, sms_charge {whole:.2f} s of CPU time for {rows:,} rows")
        results.append(f"{name} {ratio:.2f}, {speed / 1e6:.1f} million rows per core-second")
    assert len(charges) == 1, charges
    print("=> " + "; ".join(results))
    sys.exit(failed)


main()
