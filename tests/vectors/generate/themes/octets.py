"""The octets that are sent over the air, in hexadecimal digits."""

import user_data
from vector import CONVENTION, File, read

PACKING = "3GPP TS 23.038, 6.1.2.1: SMS packing"
HEADER = "3GPP TS 23.040, 9.2.3.24: user data header"
UCS2 = "3GPP TS 23.038, 6.2.3: UCS-2, the higher octet first"
SMPP = "SMPP 3.4, 5.2.19: data_coding 3"

BITS8 = {"bits": 8, "value": 0x4A}
BITS16 = {"bits": 16, "value": 0x4A5B}
TURKISH = {"languages": {"locking": ["tr"], "single": ["tr"]}}
HINDI = {"languages": {"locking": ["hi"], "single": ["hi"]}}

ORDER = ("The sender chooses the order of elements, and a phone accepts any order. Here the order is concatenation, single "
         "shift, locking shift, as phones write them.")


def vectors():
    file = File("octets", "octets", "The user data of each segment: the header, the packed septets with their fill bits, "
                "and the unpacked septets.")

    def add(id, text, why, source=PACKING, gateway=None, reference=None, note=None, packed=None):
        gateway = gateway or {}
        expect = user_data.answer(text, gateway, reference)
        # `packed` is the output of another encoder, or was calculated by hand.
        assert packed in (None, expect["segments"][0]["packed"]), (id, expect)
        asked = {**read(("text", text)), "gateway": gateway}
        if reference:
            asked["reference"] = reference
        file.add(id, asked, expect, source, why, CONVENTION if note else "standard", note)

    add("hello", "hello", "Septets are packed from the lowest bit. Packing from the highest bit gives other "
        "octets.", packed="E8329BFD06")
    add("hellohello", "hellohello", "The eighth septet fills the seven bits that are left of the seventh octet.",
        packed="E8329BFD4697D9EC37")
    add("one", "a", "One septet is one octet, its highest bit 0.", packed="61")
    add("two", "ab", "The lowest bit of the second septet is the highest of the first octet.", packed="6131")
    add("nothing", "", "There are no septets, and the length is 0.", packed="")
    add("seven", "1234567", "Seven septets leave seven bits. They are zeros. The length says that they are not an @. USSD "
        "writes a CR there.", packed="31D98C56B3DD00")
    add("eight", "12345678", "Eight septets fill seven octets.", packed="31D98C56B3DD70")
    add("fifteen", "123456789012345", "Fifteen septets leave seven bits again.")
    add("at-signs", "@" * 7, "@ is 00, so the text looks like padding. The length says that there are seven.",
        packed="00000000000000")
    add("at-signs-eight", "@" * 8, "@ is 00. With the length 8 a phone shows the last one too.")
    add("ends-with-cr", "1234567\r", "The CR belongs to the text and ends at the end of an octet. USSD writes a second CR "
        "after it.")
    add("seven-at-the-end-cr", "123456\r", "The CR is not padding, because seven bits are left after it.")
    add("euro", "€", "The escape, then 65.", packed="9B32")
    for character in "^{}\\[~]|\f":
        add(f"extension-u{ord(character):04x}", f"a{character}b", "The escape is a septet before the character's own "
            "septet, and is packed like any other.")
    add("all-160", "".join(chr(ord("a") + place % 26) for place in range(160)), "160 septets are 140 octets.")
    add("greek-and-accents", "ΔΦΓΛΩΠΨΣΘΞ ÆæßÉ ÄÖÑÜ§ äöñüà", "Each character has its code of the default alphabet, not of "
        "Latin-1.")
    add("currency", "@£$¥èéùìòÇ\nØø\rÅå", "These are the codes 00 to 0F of the default alphabet.")

    add("two-segments", "a" * 152 + "€" + "b" * 20, "A header of 6 octets is 48 bits. One fill bit follows, so the text "
        "begins at the eighth septet. Without the fill bit every letter is wrong.", source=HEADER, reference=BITS8)
    add("two-segments-16", "a" * 161, "A header of 7 octets is 56 bits, which is 8 septets. No fill bit is "
        "needed.", source=HEADER,
        gateway={"capacities": "concat16"}, reference=BITS16)
    add("reference-0", "x" * 161, "0 is a valid reference.", source=HEADER, reference={"bits": 8, "value": 0})
    add("reference-255", "x" * 161, "255 is the highest reference of 8 "
        "bits.", source=HEADER, reference={"bits": 8, "value": 255})
    add("reference-256", "x" * 161, "The higher octet of a reference of 16 bits comes first.", source=HEADER,
        gateway={"capacities": "concat16"}, reference={"bits": 16, "value": 256})
    add("three-segments", "a" * 307, "Each segment has the number of segments, and its own number, from 1 "
        "on.", source=HEADER,
        reference=BITS8)
    add("full-segments", "ab" * 153, "Two full segments of 153: header and text are 140 octets.", source=HEADER,
        reference=BITS8)

    add("ucs2", "\u4e2d\u6587", "The higher octet comes first.", source=UCS2, packed="4E2D6587")
    add("ucs2-nothing-but-ascii-and-one", "Rp\u00a05", "An ASCII character is two octets in UCS-2.", source=UCS2,
        packed="0052007000A00035")
    add("ucs2-pair", "\U0001f600", "The emoji is a surrogate pair, the high surrogate first.", source=UCS2,
        note="TS 23.038 knows no surrogate pairs. Phones and gateways write UTF-16.", packed="D83DDE00")
    add("ucs2-70", "\u4e2d" * 70, "70 code units are 140 octets.", source=UCS2)
    add("ucs2-two-segments", "\u4e2d" * 71, "The length counts octets, including the "
        "header.", source=HEADER, reference=BITS8)
    add("ucs2-two-segments-pair", "\u4e2d" * 66 + "\U0001f600" + "\u4e2d" * 5, "The pair stays whole, and the first segment "
        "has 66 code units.", source=HEADER, reference=BITS8,
        note="TS 23.038 knows no surrogate pairs. Counters that follow bills keep them whole.")
    add("ucs2-two-segments-16", "\u4e2d" * 71, "A header of 7 octets and 66 code units are 139 octets.", source=HEADER,
        gateway={"capacities": "concat16"}, reference=BITS16)

    add("latin1", "Olá, ÿ", "Each character is one octet.", source=SMPP, gateway={"encodings": ["gsm7", "latin1", "ucs2"]},
        note="A PDU has no coding scheme for Latin-1. It is sent as eight-bit data, and the receiver must know that it is "
            "Latin-1.", packed="4F6CE12C20FF")
    add("latin1-two-segments", "á" * 141, "134 octets fit after a header of 6 octets.", source=SMPP,
        gateway={"encodings": ["gsm7", "latin1", "ucs2"]}, reference=BITS8,
        note="A PDU has no coding scheme for Latin-1. It is sent as eight-bit data, and the receiver must know that it is "
            "Latin-1.")

    locking = "3GPP TS 23.040, 9.2.3.24.16: locking shift, element 25"
    single = "3GPP TS 23.040, 9.2.3.24.15: single shift, element 24"
    add("turkish-locking", "ığŞşİç", "The header names the table: 4 octets, then 3 fill bits.", source=locking,
        gateway={"languages": {"locking": ["tr"]}})
    add("turkish-single", "ığŞşİç", "The header names the single shift table with element 24 hexadecimal. Decimal 24 is 18 "
        "hexadecimal, another element.",
        source=single, gateway={"languages": {"single": ["tr"]}})
    add("turkish-locking-155", "ğ" * 155, "The header, the fill bits and 155 septets are 140 octets.", source=locking,
        gateway=TURKISH)
    add("turkish-locking-156", "ğ" * 156, "Concatenation and one table: a header of 9 octets, then 5 fill "
        "bits.", source=locking,
        gateway=TURKISH, reference=BITS8, note=ORDER)
    add("turkish-two-segments-16", "ğ" * 156, "A header of 10 octets, then 4 fill bits.", source=locking,
        gateway={**TURKISH, "capacities": "concat16"}, reference=BITS16, note=ORDER)
    add("two-tables", "İstanbul - São Paulo", "Two tables: a header of 7 octets, without fill bits.", source=locking,
        gateway={"languages": {"locking": ["tr"], "single": ["pt"]}}, note=ORDER)
    add("two-tables-two-segments", "İ" + "ã" * 80, "A header of 12 octets, then 2 fill bits.", source=locking,
        gateway={"languages": {"locking": ["tr"], "single": ["pt"]}}, reference=BITS8, note=ORDER)
    add("two-tables-two-segments-16", "İ" + "ã" * 80, "A header of 13 octets, then 1 fill bit.", source=locking,
        gateway={"languages": {"locking": ["tr"], "single": ["pt"]}, "capacities": "concat16"}, reference=BITS16, note=ORDER)
    add("hindi", "आपका ओटीपी 4821 है", "Each character is one septet with the Hindi locking shift "
        "table.", source=locking, gateway=HINDI)
    add("two-codes", "*¡" + "\u0905", "The Hindi single shift table has * and ¡ at two codes each. Here the lower code "
        "is written.", source=single, gateway=HINDI,
        note="The standard prints the character at both codes and does not choose one. Android writes the higher one.")
    return file
