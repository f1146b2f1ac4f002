"""smsutil over a file of JSON strings, one a line."""

import json
import statistics
import sys
import time

import smsutil

workload, file = sys.argv[1:]
texts = [json.loads(line) for line in open(file, encoding="utf-8")]


def run():
    start = time.perf_counter_ns()
    charge = sum(len(smsutil.split(text).parts) for text in texts)
    return (time.perf_counter_ns() - start) / len(texts), charge


_, charge = run()
median = statistics.median(run()[0] for _ in range(7))
print(f"smsutil, {workload}: {median:.0f} ns a message, {charge} segments")
