"""Answers questions with packages of PyPI. Each line is one JSON object."""

import json
import sys

import gsm0338
import smsutil
from sms.counter import SMSCounter

CAPACITIES = {"concat8": (153, 134), "concat16": (152, 132)}


def of_smsutil(question):
    gsm7, ucs2 = CAPACITIES[question["gateway"].get("capacities", "concat8")]
    is_gsm7 = smsutil.is_valid_gsm(question["text"])
    split = smsutil.split(question["text"], multi_part_bytes=gsm7 if is_gsm7 else ucs2)
    width = 1 if split.encoding == "gsm0338" else 2
    segments = [part.bytes // width for part in split.parts]
    return {
        "encoding": "GSM-7" if width == 1 else "UCS-2",
        "units": split.total_bytes // width,
        "charge": len(segments),
        "segments": segments,
    }


def of_sms_counter(question):
    count = SMSCounter().count(question["text"])
    return {
        "encoding": "UCS-2" if count.encoding == "UTF16" else "GSM-7",
        "units": count.sms_size,
        "charge": count.segment,
        "remaining": count.chars_remaining,
    }


def of_gsm0338(question):
    codec = gsm0338.Codec()
    if "septets" in question:
        return {"text": codec.decode(bytes.fromhex(question["septets"]))[0]}
    return {"unpacked": codec.encode(question["text"])[0].hex().upper()}


PEERS = {"smsutil": of_smsutil, "sms-counter (PyPI)": of_sms_counter, "gsm0338": of_gsm0338}

for line in sys.stdin:
    question = json.loads(line)
    try:
        answer = PEERS[question["peer"]](question)
    except (ValueError, UnicodeError):
        answer = {"refused": True}
    print(json.dumps({"peer": question["peer"], "id": question["id"], **answer}))
