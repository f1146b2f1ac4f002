"""The same query on every engine except Spark: rows and charge by operator."""

import subprocess
from pathlib import Path

import datafusion
import duckdb
import polars as pl

import sms_charge.datafusion
import sms_charge.duckdb
import sms_charge.polars

Sums = dict[str, tuple[int, int]]

QUERY = "SELECT coalesce(phone_operator(phone), ''), count(*), sum(sms_charge(body)) FROM {} GROUP BY 1"


def of_duckdb(folder: Path) -> Sums:
    con = duckdb.connect()
    sms_charge.duckdb.register(con)
    rows = con.sql(QUERY.format(f"read_parquet('{folder}/parquet/*.parquet')")).fetchall()
    return {operator: (count, int(charge)) for operator, count, charge in rows}


def of_polars(folder: Path) -> Sums:
    frame = pl.scan_parquet(f"{folder}/parquet/*.parquet")
    operator, charge = pl.col("phone").sms.operator().fill_null(""), pl.col("body").sms.charge()
    sums = frame.group_by(operator).agg(pl.len(), charge.sum()).collect()
    return {operator: (count, charge) for operator, count, charge in sums.rows()}


def of_datafusion(folder: Path) -> Sums:
    context = datafusion.SessionContext()
    context.register_parquet("sent", f"{folder}/parquet")
    sms_charge.datafusion.register(context)
    columns = context.sql(QUERY.format("sent")).to_arrow_table().columns
    operators, counts, charges = (column.to_pylist() for column in columns)
    return {operator: (count, charge) for operator, count, charge in zip(operators, counts, charges)}


def of_rust(folder: Path, program: Path) -> Sums:
    """The library's answer for the same rows, without Python and without Arrow."""
    with open(folder / "rows", "rb") as rows:
        lines = subprocess.run([program], stdin=rows, capture_output=True, check=True, text=True).stdout
    fields = (line.split("\t") for line in lines.splitlines())
    return {operator: (int(count), int(charge)) for operator, count, charge in fields}
