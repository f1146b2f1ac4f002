"""Writes the files of vectors. With --check it compares them with the files that exist.

    python3 -B tests/vectors/generate [--check]

It is written from the standard, with tables typed from it, and does not use the library.
"""

import sys
from importlib import import_module
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1]
THEMES = sorted(path.stem for path in (Path(__file__).parent / "themes").glob("*.py"))


def main():
    arguments = sys.argv[1:]
    if arguments not in ([], ["--check"]):
        sys.exit(__doc__)
    files = [import_module(f"themes.{theme}").vectors() for theme in THEMES]
    ids = [vector["id"] for file in files for vector in file.vectors]
    twice = {id for id in ids if ids.count(id) > 1}
    if twice:
        sys.exit(f"several vectors have these ids: {sorted(twice)}")
    written = {f"{file.theme}.json": file.written() for file in files}
    there = {path.name: path.read_text(encoding="ascii") for path in FOLDER.glob("*.json")}
    if not arguments:
        for name in there.keys() - written.keys():
            (FOLDER / name).unlink()
        for name, text in written.items():
            (FOLDER / name).write_text(text, encoding="ascii")
    elif there != written:
        differing = [name for name in sorted(there.keys() | written.keys()) if there.get(name) != written.get(name)]
        sys.exit(f"the generator writes other files: {', '.join(differing)}; run python3 -B tests/vectors/generate")
    print(f"{len(ids)} vectors in {len(written)} files")


main()
