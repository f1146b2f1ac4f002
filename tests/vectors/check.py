"""Checks the vectors against schema/v1.json. It needs no packages.

It supports the keywords of JSON Schema that this schema uses, and stops at any other keyword.
"""

import json
import re
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent

TYPES = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
}

# Keywords that do not restrict a value.
SILENT = {"$schema", "title", "description", "$defs"}


def problems(value, schema, root, place):
    """Yields each problem of a value, with its place."""

    def within(inner, value=value, place=place):
        return problems(value, inner, root, place)

    for keyword, rule in schema.items():
        if keyword in SILENT or keyword in ("then", "additionalProperties"):
            continue
        if keyword == "$ref":
            found = root
            for step in rule.removeprefix("#/").split("/"):
                found = found[step]
            yield from within(found)
        elif keyword == "type":
            if not TYPES[rule](value):
                yield f"{place}: is not of type {rule}"
        elif keyword == "const":
            if value != rule:
                yield f"{place}: is not {rule!r}"
        elif keyword == "enum":
            if value not in rule:
                yield f"{place}: is not one of {rule}"
        elif keyword == "oneOf":
            fitting = [one for one in rule if not list(within(one))]
            if len(fitting) != 1:
                yield f"{place}: matches {len(fitting)} of the {len(rule)} shapes, and must match exactly one"
        elif keyword == "allOf":
            for one in rule:
                yield from within(one)
        elif keyword == "if":
            if not list(within(rule)):
                yield from within(schema["then"])
        elif keyword in ("pattern", "minLength"):
            if isinstance(value, str):
                fits = re.search(rule, value) if keyword == "pattern" else len(value) >= rule
                if not fits:
                    yield f"{place}: does not keep to {keyword} {rule}"
        elif keyword in ("minimum", "maximum"):
            if TYPES["integer"](value) and (value < rule if keyword == "minimum" else value > rule):
                yield f"{place}: does not keep to {keyword} {rule}"
        elif keyword in ("minItems", "maxItems"):
            if isinstance(value, list) and (len(value) < rule if keyword == "minItems" else len(value) > rule):
                yield f"{place}: does not keep to {keyword} {rule}"
        elif keyword == "items":
            for index, item in enumerate(value if isinstance(value, list) else []):
                yield from within(rule, item, f"{place}[{index}]")
        elif keyword == "required":
            for key in rule:
                if isinstance(value, dict) and key not in value:
                    yield f"{place}: has no {key}"
        elif keyword == "properties":
            for key, item in value.items() if isinstance(value, dict) else []:
                if key in rule:
                    yield from within(rule[key], item, f"{place}.{key}")
                elif schema.get("additionalProperties") is False:
                    yield f"{place}: has an unknown field {key}"
        else:
            sys.exit(f"schema/v1.json has the keyword {keyword}, which this script does not know")


def of_file(path, schema):
    file = json.loads(path.read_text(encoding="ascii"))
    found = list(problems(file, schema, schema, path.name))
    if found:
        # The problem above says only that no shape of a file matches. Find the vectors that cause it.
        shape = schema["$defs"].get(f"{file.get('kind')}Vector", {})
        for vector in file.get("vectors", []):
            found += problems(vector, shape, schema, f"{path.name}: {vector.get('id')}")
    if file.get("theme") != path.stem:
        found.append(f"{path.name}: the theme is {file.get('theme')}, and must be the file's name")
    return found, [vector.get("id") for vector in file.get("vectors", [])]


def main():
    schema = json.loads((FOLDER / "schema" / "v1.json").read_text(encoding="ascii"))
    found, ids = [], []
    for path in sorted(FOLDER.glob("*.json")):
        wrong, these = of_file(path, schema)
        found += wrong
        ids += these
    found += [f"{id}: two vectors have this id" for id in sorted({id for id in ids if ids.count(id) > 1})]
    if found:
        sys.exit("\n".join(found))
    print(f"{len(ids)} vectors match the schema")


main()
