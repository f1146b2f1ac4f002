"""Columns of every Arrow type for texts."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pyarrow as pa
import pytest

import sms_charge

TEXTS = ["Kode 4417", None, "", "✅" * 71, "a" * 161, "Rp\xa050.000 untuk 12 bulan", None, "[" * 81]
CHARGES = [1, None, 1, 2, 2, 1, None, 2]
TYPES = [pa.string(), pa.large_string(), pa.string_view(), pa.binary(), pa.large_binary(), pa.binary_view()]


def charges(texts: Any, **options: Any) -> Any:
    return pa.array(sms_charge.charge_array(texts, **options)).to_pylist()


def encoded(texts: list[str | None], to: pa.DataType) -> pa.Array:
    if to in (pa.binary(), pa.large_binary(), pa.binary_view()):
        return pa.array([None if text is None else text.encode() for text in texts], to)
    return pa.array(texts, to)


@pytest.mark.parametrize("to", TYPES, ids=str)
class TestEveryType:
    def test_whole(self, to: pa.DataType) -> None:
        assert charges(encoded(TEXTS, to)) == CHARGES

    def test_empty(self, to: pa.DataType) -> None:
        assert charges(encoded([], to)) == []
        assert len(sms_charge.estimate_array(encoded([], to))) == 0

    def test_only_nulls(self, to: pa.DataType) -> None:
        assert charges(encoded([None] * 3, to)) == [None] * 3

    def test_every_slice(self, to: pa.DataType) -> None:
        array = encoded(TEXTS, to)
        for start in range(len(TEXTS) + 1):
            for end in range(start, len(TEXTS) + 1):
                assert charges(array[start:end]) == CHARGES[start:end]

    def test_chunks(self, to: pa.DataType) -> None:
        array = encoded(TEXTS, to)
        chunked = pa.chunked_array([array[:3], array[3:3], array[3:]], to)
        assert charges(chunked) == CHARGES
        assert charges(chunked[2:7]) == CHARGES[2:7]
        assert charges(pa.chunked_array([], to)) == []

    def test_dictionary(self, to: pa.DataType) -> None:
        if to in (pa.string_view(), pa.binary_view()):
            pytest.skip("pyarrow has no dictionary of views")
        # The dictionary has a null, a text without a row, and the same text twice.
        values = encoded(["Kode 4417", None, "a" * 161, "nobody", "Kode 4417"], to)
        array = pa.DictionaryArray.from_arrays(pa.array([0, 1, None, 2, 4, 2], pa.int8()), values)
        assert charges(array) == [1, None, None, 2, 1, 2]
        assert charges(array[3:5]) == [2, 1]
        assert charges(array[6:]) == []
        empty = pa.DictionaryArray.from_arrays(pa.array([None, None], pa.int32()), encoded([], to))
        assert charges(empty) == [None, None]

    def test_estimates_are_null_with_their_fields(self, to: pa.DataType) -> None:
        estimates = pa.array(sms_charge.estimate_array(encoded(TEXTS, to)))
        nulls = [text is None for text in TEXTS]
        assert estimates.is_null().to_pylist() == nulls
        for name in "encoding", "units", "charge", "over_limit":
            # The field itself, without the nulls of the struct.
            child = estimates.field(name)
            assert child.is_null().to_pylist() == nulls, name
        assert estimates.field("locking").null_count == len(TEXTS)
        assert estimates.field("single").null_count == len(TEXTS)


def test_a_column_of_type_null() -> None:
    assert charges(pa.nulls(3)) == [None] * 3


def test_of_a_table() -> None:
    table = pa.table({"body": TEXTS})
    assert charges(table["body"]) == CHARGES


def test_objects_that_are_not_a_column_of_texts() -> None:
    for wrong in [1], "Kode", None, pa.array([1]), pa.table({"body": TEXTS}), pa.array([["Kode"]]):
        with pytest.raises(TypeError, match="expected a column"):
            sms_charge.charge_array(wrong)  # type: ignore[arg-type]


def test_words_of_options() -> None:
    with pytest.raises(sms_charge.KeywordError, match="expected error or null"):
        sms_charge.charge_array(pa.array(["Kode"]), invalid_utf8="ignore")  # type: ignore[arg-type]


INVALID = [b"Kode 4417", b"Kode \xff", None, b"\xed\xa0\x80", b"Kode \xe2\x9c"]


@pytest.mark.parametrize("to", [pa.binary(), pa.large_binary(), pa.binary_view()], ids=str)
class TestInvalidUtf8:
    def test_is_an_error(self, to: pa.DataType) -> None:
        chunked = pa.chunked_array([pa.array([b"Kode"] * 7, to), pa.array(INVALID, to)])
        for call in (
            sms_charge.charge_array,
            sms_charge.units_array,
            sms_charge.encoding_array,
            sms_charge.estimate_array,
            sms_charge.total,
        ):
            with pytest.raises(sms_charge.TextError) as caught:
                call(chunked)
            error = caught.value
            assert (error.code, error.row, error.span) == ("invalid-utf8", 8, (5, 6))
            assert str(error) == "row 8 is not UTF-8 at byte 5"

    def test_a_cut_character_has_a_place(self, to: pa.DataType) -> None:
        with pytest.raises(sms_charge.TextError) as caught:
            sms_charge.charge_array(pa.array(INVALID[4:], to))
        assert caught.value.span == (5, 7)

    def test_is_null_by_option(self, to: pa.DataType) -> None:
        array = pa.array(INVALID, to)
        assert charges(array, invalid_utf8="null") == [1, None, None, None, None]
        estimates = pa.array(sms_charge.estimate_array(array, invalid_utf8="null"))
        assert estimates.field("charge").to_pylist() == [1, None, None, None, None]
        assert sms_charge.total(array, invalid_utf8="null").texts == 1

    def test_in_a_dictionary(self, to: pa.DataType) -> None:
        if to == pa.binary_view():
            pytest.skip("pyarrow has no dictionary of views")
        array = pa.DictionaryArray.from_arrays(pa.array([0, 1, 0, 1]), pa.array(INVALID[:2], to))
        assert charges(array, invalid_utf8="null") == [1, None, 1, None]
        # A wrong text without a row is not an error.
        assert charges(array[0:1]) == [1]
        with pytest.raises(sms_charge.TextError) as caught:
            sms_charge.charge_array(array[2:])
        assert caught.value.row == 1


def test_strings_that_nobody_checked() -> None:
    """Spark makes such strings: CAST(x'FF' AS STRING)."""
    buffers = [None, pa.py_buffer(b"\x00\x00\x00\x00\x04\x00\x00\x00\x05\x00\x00\x00"), pa.py_buffer(b"Kode\xff")]
    array = pa.Array.from_buffers(pa.string(), 2, buffers)
    with pytest.raises(sms_charge.TextError):
        sms_charge.charge_array(array)
    assert charges(array, invalid_utf8="null") == [1, None]
    assert pa.array(sms_charge.e164_array(array)).to_pylist() == [None, None]


def test_offsets_outside_their_buffer() -> None:
    ends = b"\x00\x00\x00\x00\xff\x00\x00\x00\x04\x00\x00\x00"
    array = pa.Array.from_buffers(pa.string(), 2, [None, pa.py_buffer(ends), pa.py_buffer(b"Kode")])
    with pytest.raises(sms_charge.ColumnError) as caught:
        sms_charge.charge_array(array)
    assert caught.value.code == "corrupt-column"


def test_huge_strings() -> None:
    size = 50_000_000
    texts = ["a" * size, "é" + "✅" * size]
    expected = [-(-size // 153), -(-(size + 1) // 67)]
    for to in pa.string(), pa.large_string(), pa.string_view():
        assert charges(pa.array(texts, to)) == expected
    units = pa.array(sms_charge.units_array(pa.array(texts))).to_pylist()
    assert units == [size, size + 1]


def test_the_text_is_not_copied() -> None:
    """Counts 400 MB of text without a large allocation."""
    size = 400_000_000
    text = pa.py_buffer(bytearray(size))
    ends = pa.array([0, size], pa.int64()).buffers()[1]
    array = pa.Array.from_buffers(pa.large_binary(), 1, [None, ends, text])
    before = resident_peak()
    sms_charge.charge_array(array)
    assert resident_peak() - before < size // 10


def resident_peak() -> int:
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def test_a_producer_that_fails() -> None:
    def batches() -> Any:
        raise RuntimeError("the disk is gone")
        yield

    reader = pa.RecordBatchReader.from_batches(pa.schema({"body": pa.string()}), batches())
    with pytest.raises(Exception, match="the disk is gone"):
        sms_charge.charge_array(reader)


def test_other_threads_run() -> None:
    """Python's lock is released while a column is counted."""
    texts = pa.array(["é✅" * 1000] * 100_000, pa.large_string())
    counted, beats = threading.Event(), 0

    def count() -> None:
        sms_charge.charge_array(texts)
        counted.set()

    thread = threading.Thread(target=count)
    thread.start()
    while not counted.is_set():
        time.sleep(0.001)
        beats += 1
    thread.join()
    # If the lock were held, there would be one or two.
    assert beats > 10


def test_many_threads_at_once(messages: list[str], charges: list[int]) -> None:
    gateway = sms_charge.Profile(before="PasarRia: ", keep_whole="graphemes")
    texts = pa.array(messages * 50)
    alone = [gateway.estimate(text).charge for text in messages] * 50
    calls: list[tuple[Callable[[Any], Any], list[int]]] = [
        (sms_charge.charge_array, charges * 50),
        (gateway.charge_array, alone),
    ]
    with ThreadPoolExecutor(8) as pool:
        jobs = [(pool.submit(call, texts), expected) for call, expected in calls * 20]
        for job, expected in jobs:
            assert pa.array(job.result()).to_pylist() == expected


def test_numbers() -> None:
    numbers = pa.array(["+6281234567890", "0812-3456-7890", "0812", None, "+62 850 123 456"])
    assert pa.array(sms_charge.operator_array(numbers)).to_pylist() == ["Telkomsel", "Telkomsel", None, None, None]
    assert pa.array(sms_charge.e164_array(numbers.cast(pa.large_string()).dictionary_encode())).to_pylist() == [
        "+6281234567890",
        *[None] * 4,
    ]


def test_every_arrow_library_reads_a_column() -> None:
    column = sms_charge.estimate_array(pa.array(TEXTS))
    assert len(column) == len(TEXTS)
    assert pa.field(column).type == pa.array(column).type
    pa.array(column).validate(full=True)
    wider = pa.array(sms_charge.charge_array(pa.array(["Kode"])), pa.float64())
    assert wider.type == pa.float64()
