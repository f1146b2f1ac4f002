"""Every character by every pair of national tables against gsmcodecs, whose tables are of TS 23.038 V18.

Reads what `examples/national.rs` prints. Three differences are known, and nothing else may differ.
"""

import sys

import gsmcodecs  # noqa: F401  registers the codecs

INDIC = range(4, 14)
ours = {}
for line in sys.stdin:
    locking, single, point, septets = line.split()
    ours[int(locking), int(single), chr(int(point, 16))] = bytes.fromhex(septets)
pairs = {key[:2] for key in ours}
assert len(pairs) == 182, len(pairs)

known = compared = 0
unknown = []
for locking, single in sorted(pairs):
    codec = f"gsm23.038-{locking}-{single}"
    for point in range(0x10000):
        if 0xD800 <= point < 0xE000:
            continue
        c = chr(point)
        try:
            theirs = c.encode(codec)
        except UnicodeError:
            theirs = None
        mine = ours.get((locking, single, c))
        if mine is None and theirs is None:
            continue
        compared += 1
        if mine == theirs:
            continue
        # At 2C of ten locking tables, ours has the comma and theirs an apostrophe.
        slip = locking in INDIC and c in ",'"
        # Code 24 of the Kannada locking table: ours is as in phones, theirs as printed.
        open_cell = locking == 7 and c in "\u0ca1\u0caa"
        # Codes without a character: the escape, the control code after it, and unused codes.
        no_character = mine is None and c in "\x1b\r\u00a0 "
        # The other of two codes.
        twice = single in INDIC and c in "*\u00a1" and theirs is not None
        if slip or open_cell or no_character or twice:
            known += 1
        else:
            unknown.append((codec, f"U+{point:04X}", mine, theirs))
print(f"{compared:,} characters compared, {known:,} known differences, {len(unknown):,} others")
for difference in unknown[:20]:
    print(*difference)
sys.exit(bool(unknown))
