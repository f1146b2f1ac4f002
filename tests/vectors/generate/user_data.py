"""The octets of a segment: TS 23.040, 9.2.3.24, and TS 23.038, 6.1.2."""

import rules
from tables import septets_of

CR = 0x0D

# TS 23.038, 4: the default alphabet, eight-bit data, UCS-2; SMPP 3.4, 5.2.19.
SCHEMES = {"GSM-7": (0x00, 0), "Latin-1": (0x04, 3), "UCS-2": (0x08, 8)}


def header(reference, total, number, pair):
    """The length of all elements, then the elements in the order of their identifiers."""
    elements = b""
    if reference:
        element, octets = (0x00, 1) if reference["bits"] == 8 else (0x08, 2)
        data = reference["value"].to_bytes(octets, "big") + bytes([total, number])
        elements += bytes([element, len(data)]) + data
    locking, single = pair
    if single:
        elements += bytes([0x24, 1, single])
    if locking:
        elements += bytes([0x25, 1, locking])
    return bytes([len(elements)]) + elements if elements else b""


def pack(septets, fill, with_cr=False):
    """The fill bits, then all septets, as one long number. The first bits are the lowest."""
    bits = fill + 7 * len(septets)
    if with_cr and (bits % 8 == 1 or bits % 8 == 0 and septets and septets[-1] == CR):
        septets = [*septets, CR]
        bits += 7
    number = sum(septet << 7 * place for place, septet in enumerate(septets))
    return (number << fill).to_bytes(-(-bits // 8), "little")


def texts(text, units, encoding, pair):
    """The characters of each segment, found from the number of its units."""
    rest = list(text)
    for left in units:
        segment = ""
        while left:
            segment += rest.pop(0)
            left -= rules.units(segment[-1], encoding, pair)
        assert left == 0
        yield segment
    assert not rest


def answer(text, gateway, reference):
    counted = rules.count(list(text), gateway)
    encoding = counted["encoding"]
    pair = counted.get("locking", 0), counted.get("single", 0)
    several = len(counted["segments"]) > 1
    assert several == bool(reference)
    scheme, smpp = SCHEMES[encoding]
    segments = []
    for number, segment in enumerate(texts(text, counted["segments"], encoding, pair), start=1):
        before = header(reference, len(counted["segments"]), number, pair)
        octets = {"header": before.hex().upper()}
        if encoding == "GSM-7":
            septets = list(septets_of(segment, pair))
            # The text begins at the first septet boundary after the header.
            begins = -(-8 * len(before) // 7)
            fill = 7 * begins - 8 * len(before)
            packed = pack(septets, fill)
            assert len(before) + len(packed) <= rules.OCTETS
            octets = {"length": begins + len(septets), **octets, "packed": packed.hex().upper()}
            with_cr = pack(septets, fill, with_cr=True)
            if with_cr != packed:
                octets["packed_with_cr"] = with_cr.hex().upper()
            octets["unpacked"] = bytes(septets).hex().upper()
        else:
            plain = segment.encode("utf-16-be" if encoding == "UCS-2" else "latin-1")
            assert len(before) + len(plain) <= rules.OCTETS
            octets = {"length": len(before) + len(plain), **octets,
                      "packed": plain.hex().upper(), "unpacked": plain.hex().upper()}
        segments.append(octets)
    return {"data_coding_scheme": f"{scheme:02X}", "smpp_data_coding": smpp, "segments": segments}
