"""The functions inside each engine."""

import sys
from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pytest

import sms_charge

GATEWAY = sms_charge.Profile(before="[PasarRia] ", keep_whole="graphemes")
NUMBERS = ["+6281234567890", "(0812) 3456-7890", "0812", None]
E164 = ["+6281234567890", None, None, None]
LENIENT = ["+6281234567890", "+6281234567890", None, None]
OPERATORS = ["Telkomsel", "Telkomsel", None, None]

# The fields of `sms_estimate`. A null gives null in each of them.
ESTIMATE = ["encoding", "units", "charge", "over_limit"]


def expected(messages: list[str], profile: sms_charge.Profile) -> list[Any]:
    return [profile.estimate(text) for text in messages] + [None]


def query(prefix: str = "") -> str:
    """A query of every function and every field of the estimate, over the table `sent`."""
    columns = ", ".join(f"{prefix}sms_estimate(body)['{column}'] AS {column}" for column in ESTIMATE)
    return f"SELECT {prefix}sms_charge(body), {prefix}sms_units(body), {prefix}sms_encoding(body), {columns} FROM sent"


def rows(estimates: list[Any]) -> list[Any]:
    of = lambda e: (e.charge, e.units, e.encoding, e.encoding, e.units, e.charge, e.over_limit)  # noqa: E731
    return [(None,) * 7 if e is None else of(e) for e in estimates]


class TestDuckDb:
    @pytest.fixture(scope="class")
    def con(self, messages: list[str]) -> Any:
        duckdb = pytest.importorskip("duckdb")
        import sms_charge.duckdb

        con = duckdb.connect()
        con.register("sent", pa.table({"body": [*messages, None]}))
        con.register("numbers", pa.table({"number": NUMBERS}))
        sms_charge.duckdb.register(con)
        sms_charge.duckdb.register(con, GATEWAY, prefix="ria_")
        return con

    def test_texts(self, con: Any, messages: list[str]) -> None:
        assert con.execute(query()).fetchall() == rows(expected(messages, sms_charge.Profile()))
        assert con.execute(query("ria_")).fetchall() == rows(expected(messages, GATEWAY))

    def test_numbers(self, con: Any) -> None:
        sql = "SELECT phone_e164(number), phone_e164_lenient(number), phone_operator(number) FROM numbers"
        assert con.execute(sql).fetchall() == list(zip(E164, LENIENT, OPERATORS))

    def test_no_rows_and_constants(self, con: Any) -> None:
        assert con.execute("SELECT sms_charge(body) FROM sent WHERE body = 'none'").fetchall() == []
        assert con.execute("SELECT sms_charge('Kode'), sms_charge(NULL)").fetchall() == [(1, None)]

    def test_over_many_chunks(self, con: Any, messages: list[str], charges: list[int]) -> None:
        sql = "SELECT sum(sms_charge(body)), count(sms_charge(body)) FROM sent, range(1000)"
        assert con.execute(sql).fetchone() == (sum(charges) * 1000, len(messages) * 1000)

    def test_on_threads(self, con: Any, charges: list[int]) -> None:
        con.execute("CREATE TABLE many AS SELECT body FROM sent, range(20000)")
        con.execute("SET threads = 4")
        assert con.execute("SELECT sum(sms_charge(body)) FROM many").fetchone() == (sum(charges) * 20000,)


class TestDataFusion:
    @pytest.fixture(scope="class")
    def context(self, messages: list[str]) -> Any:
        datafusion = pytest.importorskip("datafusion")
        import sms_charge.datafusion

        context = datafusion.SessionContext()
        # As strings, and as string views, which DataFusion reads from Parquet.
        context.from_arrow(pa.table({"body": [*messages, None]}), "sent")
        views = pa.array([*messages, None], pa.string_view())
        context.from_arrow(pa.table({"body": views}), "views")
        context.from_arrow(pa.table({"number": NUMBERS}), "numbers")
        sms_charge.datafusion.register(context)
        sms_charge.datafusion.register(context, GATEWAY, prefix="ria_")
        return context

    def answer(self, context: Any, sql: str) -> list[Any]:
        table = context.sql(sql).to_arrow_table()
        return list(zip(*(column.to_pylist() for column in table.columns)))

    @pytest.mark.parametrize("table", ["sent", "views"])
    def test_texts(self, context: Any, messages: list[str], table: str) -> None:
        of = lambda prefix: query(prefix).replace("FROM sent", f"FROM {table}")  # noqa: E731
        assert self.answer(context, of("")) == rows(expected(messages, sms_charge.Profile()))
        assert self.answer(context, of("ria_")) == rows(expected(messages, GATEWAY))

    def test_a_null_costs_nothing(self, context: Any) -> None:
        sql = "SELECT max(sms_estimate(body)['charge']) FROM sent WHERE body IS NULL"
        assert self.answer(context, sql) == [(None,)]

    def test_numbers(self, context: Any) -> None:
        sql = "SELECT phone_e164(number), phone_e164_lenient(number), phone_operator(number) FROM numbers"
        assert self.answer(context, sql) == list(zip(E164, LENIENT, OPERATORS))


class TestPolars:
    def test_texts(self, messages: list[str]) -> None:
        pl = pytest.importorskip("polars")
        import sms_charge.polars

        frame = pl.DataFrame({"body": [*messages, None]})
        body = pl.col("body")
        for profile in None, GATEWAY:
            sms = body.sms
            columns = [sms.charge(profile), sms.units(profile).alias("u"), sms.encoding(profile).alias("e")]
            fields = [sms.estimate(profile).struct.field(name).alias(f"_{name}") for name in ESTIMATE]
            wanted = rows(expected(messages, profile or sms_charge.Profile()))
            assert frame.select(columns + fields).rows() == wanted
            assert frame.lazy().select(columns + fields).collect(engine="streaming").rows() == wanted
            series = frame["body"]
            answers = [series.sms.charge(profile), series.sms.units(profile), series.sms.encoding(profile)]
            assert list(zip(*answers)) == [row[:3] for row in wanted]
            assert series.sms.estimate(profile).struct.unnest()["charge"].to_list() == [row[0] for row in wanted]

    def test_many_chunks_slices_and_categories(self, messages: list[str], charges: list[int]) -> None:
        pl = pytest.importorskip("polars")
        import sms_charge.polars  # noqa: F401

        series = pl.Series("body", messages)
        many = pl.concat([series, series[3:3], series[5:]], rechunk=False)
        assert many.n_chunks() > 1
        assert many.sms.charge().to_list() == charges + charges[5:]
        assert many[7:200].sms.charge().to_list() == (charges + charges[5:])[7:200]
        assert series.cast(pl.Categorical).sms.charge().to_list() == charges
        assert series.cast(pl.Enum(series.unique())).sms.charge().to_list() == charges
        assert pl.Series("body", [], pl.String).sms.charge().to_list() == []

    def test_numbers(self) -> None:
        pl = pytest.importorskip("polars")
        import sms_charge.polars  # noqa: F401

        number, frame = pl.col("number"), pl.DataFrame({"number": NUMBERS})
        columns = [number.sms.e164(), number.sms.e164(lenient=True).alias("b"), number.sms.operator().alias("c")]
        assert frame.select(columns).rows() == list(zip(E164, LENIENT, OPERATORS))
        series = frame["number"]
        assert series.sms.e164(lenient=True).to_list() == LENIENT
        assert series.sms.operator().to_list() == OPERATORS


class TestPandas:
    @pytest.mark.parametrize("dtype", ["str", "object", "string[pyarrow]", "category"])
    def test_texts(self, messages: list[str], dtype: str) -> None:
        pd = pytest.importorskip("pandas")
        import sms_charge.pandas

        series = pd.Series([*messages, None], name="body", dtype=dtype)[::-1]
        estimates = expected(messages, GATEWAY)[::-1]
        answers = series.sms.charge(GATEWAY)
        assert answers.index.equals(series.index) and answers.name == "body"
        assert [None if pd.isna(one) else one for one in answers] == [e and e.charge for e in estimates]
        units, encodings = series.sms.units(GATEWAY), series.sms.encoding(GATEWAY)
        assert units.dropna().tolist() == [e.units for e in estimates if e]
        assert encodings.dropna().tolist() == [e.encoding for e in estimates if e]
        assert series.sms.estimate(GATEWAY).struct.field("charge").isna().tolist() == [e is None for e in estimates]

    def test_numbers(self) -> None:
        pd = pytest.importorskip("pandas")
        import sms_charge.pandas  # noqa: F401

        series = pd.Series(NUMBERS)
        assert series.sms.e164(lenient=True).dropna().tolist() == LENIENT[:2]
        assert series.sms.operator().dropna().tolist() == OPERATORS[:2]


class TestSpark:
    @pytest.fixture(scope="class")
    def spark(self, messages: list[str]) -> Iterator[Any]:
        sql = pytest.importorskip("pyspark.sql")
        import sms_charge.spark

        patch = pytest.MonkeyPatch()
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        builder = sql.SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false")
        spark = builder.config("spark.sql.shuffle.partitions", "1").getOrCreate()
        spark.createDataFrame([(text,) for text in [*messages, None]], "body string").coalesce(
            1
        ).createOrReplaceTempView("sent")
        spark.createDataFrame([(number,) for number in NUMBERS], "number string").coalesce(
            1
        ).createOrReplaceTempView("numbers")
        sms_charge.spark.register(spark)
        sms_charge.spark.register(spark, GATEWAY, prefix="ria_")
        sms_charge.spark.register(spark, prefix="null_", invalid_utf8="null")
        yield spark
        spark.stop()
        patch.undo()

    def test_texts(self, spark: Any, messages: list[str]) -> None:
        assert [tuple(row) for row in spark.sql(query()).collect()] == rows(expected(messages, sms_charge.Profile()))
        assert [tuple(row) for row in spark.sql(query("ria_")).collect()] == rows(expected(messages, GATEWAY))

    def test_columns(self, spark: Any, charges: list[int]) -> None:
        import sms_charge.spark

        charge = sms_charge.spark.register(spark)["sms_charge"]
        total = spark.table("sent").select(charge("body").alias("charge")).agg({"charge": "sum"})
        assert total.collect()[0][0] == sum(charges)

    def test_numbers(self, spark: Any) -> None:
        sql = "SELECT phone_e164(number), phone_e164_lenient(number), phone_operator(number) FROM numbers"
        assert [tuple(row) for row in spark.sql(sql).collect()] == list(zip(E164, LENIENT, OPERATORS))

    def test_strings_that_are_not_utf8(self, spark: Any) -> None:
        wrong = "(SELECT CAST(x'4B6FFF' AS STRING) AS body)"
        assert spark.sql(f"SELECT null_sms_charge(body) FROM {wrong}").collect()[0][0] is None
        with pytest.raises(Exception, match="row 0 is not UTF-8"):
            spark.sql(f"SELECT sms_charge(body) FROM {wrong}").collect()
