"""Writes rows to count: the project's messages, each changed a little, to numbers of all operators.

    python rows.py FOLDER ROWS FILES

It writes FILES Parquet files and, for the Rust program, the same rows to FOLDER/rows.
"""

import json
import random
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

MESSAGES = Path(__file__).resolve().parents[3] / "tests/data/messages.jsonl"
RANGES = [811, 812, 813, 852, 814, 815, 856, 857, 817, 818, 859, 877, 831, 838, 895, 896, 899, 881, 882, 888, 850]


def phone(random: random.Random) -> str:
    digits = f"{random.choice(RANGES)}{random.randrange(10**8):08}"
    return random.choice(["+62{}", "62{}", "0{}", "0{}", "(0{}", "{}"]).format(digits)


def body(random: random.Random, messages: list[str], number: int) -> str | None:
    if random.random() < 0.01:
        return None
    return f"{random.choice(messages)} {number}"


def write(folder: Path, rows: int, files: int) -> None:
    messages = [json.loads(line)["text"] for line in MESSAGES.read_text(encoding="utf-8").splitlines()]
    chance = random.Random(27)
    (folder / "parquet").mkdir(parents=True)
    with open(folder / "rows", "wb") as plain:
        for file in range(files):
            numbers = range(file * rows // files, (file + 1) * rows // files)
            phones = [phone(chance) for _ in numbers]
            bodies = [body(chance, messages, number) for number in numbers]
            table = pa.table({"phone": pa.array(phones), "body": pa.array(bodies)})
            pq.write_table(table, folder / f"parquet/{file:03}.parquet")
            for one, text in zip(phones, bodies):
                plain.write(one.encode() + b"\0" + (b"\x01" if text is None else text.encode()) + b"\0")


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
