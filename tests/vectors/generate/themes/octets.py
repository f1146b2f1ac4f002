"""What goes over the air, in hexadecimal digits."""

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

ORDER = ("The standard leaves the order of elements to the sender, and a phone takes any. Here: concatenation, single "
         "shift, locking shift, as phones write them.")


def vectors():
    file = File("octets", "octets", "The user data of each segment: header, packed septets with the bits that fill up, and "
                "the same unpacked.")

    def add(id, text, why, source=PACKING, gateway=None, reference=None, note=None, packed=None):
        gateway = gateway or {}
        expect = user_data.answer(text, gateway, reference)
        # What another encoder gave, or was worked out by hand.
        assert packed in (None, expect["segments"][0]["packed"]), (id, expect)
        asked = {**read(("text", text)), "gateway": gateway}
        if reference:
            asked["reference"] = reference
        file.add(id, asked, expect, source, why, CONVENTION if note else "standard", note)

    add("hello", "hello", "Packing from the highest bit gives other octets.", packed="E8329BFD06")
    add("hellohello", "hellohello", "The eighth septet fills the seven bits that are left of the seventh octet.",
        packed="E8329BFD4697D9EC37")
    add("one", "a", "One septet is one octet, its highest bit 0.", packed="61")
    add("two", "ab", "The lowest bit of the second septet is the highest of the first octet.", packed="6131")
    add("nothing", "", "Nothing is packed, and the length is 0.", packed="")
    add("seven", "1234567", "Seven septets leave seven bits. They are zeros, and the length says that no @ is meant. USSD "
        "writes a CR there.", packed="31D98C56B3DD00")
    add("eight", "12345678", "Eight septets fill seven octets.", packed="31D98C56B3DD70")
    add("fifteen", "123456789012345", "Fifteen septets leave seven bits again.")
    add("at-signs", "@" * 7, "@ is 00, so seven of them look like padding. The length says that they are seven.",
        packed="00000000000000")
    add("at-signs-eight", "@" * 8, "@ is 00. With the length 8 a phone shows the last one too.")
    add("ends-with-cr", "1234567\r", "A CR at the end of an octet is the text's. USSD writes a second one behind it.")
    add("seven-at-the-end-cr", "123456\r", "A CR that is no padding: the seven bits behind it are left over.")
    add("euro", "€", "The escape, then 65.", packed="9B32")
    for character in "^{}\\[~]|\f":
        add(f"extension-u{ord(character):04x}", f"a{character}b", "The escape stands before the septet, and is packed as any "
            "other.")
    add("all-160", "".join(chr(ord("a") + place % 26) for place in range(160)), "160 septets are 140 octets.")
    add("greek-and-accents", "ΔΦΓΛΩΠΨΣΘΞ ÆæßÉ ÄÖÑÜ§ äöñüà", "Each by its code of the default alphabet, not by Latin-1.")
    add("currency", "@£$¥èéùìòÇ\nØø\rÅå", "Codes 00 to 0F of the default alphabet.")

    add("two-segments", "a" * 152 + "€" + "b" * 20, "Six octets of header are 48 bits. One bit fills up, and the text begins "
        "at the eighth septet. Without it every letter is another one.", source=HEADER, reference=BITS8)
    add("two-segments-16", "a" * 161, "Seven octets of header are 56 bits, and nothing fills up.", source=HEADER,
        gateway={"capacities": "concat16"}, reference=BITS16)
    add("reference-0", "x" * 161, "A reference of 0 is as good as any.", source=HEADER, reference={"bits": 8, "value": 0})
    add("reference-255", "x" * 161, "The highest reference of 8 bits.", source=HEADER, reference={"bits": 8, "value": 255})
    add("reference-256", "x" * 161, "The higher octet of a reference of 16 bits comes first.", source=HEADER,
        gateway={"capacities": "concat16"}, reference={"bits": 16, "value": 256})
    add("three-segments", "a" * 307, "Each says how many there are, and which it is, from 1 on.", source=HEADER,
        reference=BITS8)
    add("full-segments", "ab" * 153, "Two full segments of 153: header and text are 140 octets.", source=HEADER,
        reference=BITS8)

    add("ucs2", "\u4e2d\u6587", "The higher octet comes first.", source=UCS2, packed="4E2D6587")
    add("ucs2-nothing-but-ascii-and-one", "Rp\u00a05", "An ASCII letter is two octets in UCS-2.", source=UCS2,
        packed="0052007000A00035")
    add("ucs2-pair", "\U0001f600", "A surrogate pair, the higher half first.", source=UCS2,
        note="TS 23.038 knows no surrogate pairs. Phones and gateways write UTF-16.", packed="D83DDE00")
    add("ucs2-70", "\u4e2d" * 70, "70 code units are 140 octets.", source=UCS2)
    add("ucs2-two-segments", "\u4e2d" * 71, "The length counts octets, header and all.", source=HEADER, reference=BITS8)
    add("ucs2-two-segments-pair", "\u4e2d" * 66 + "\U0001f600" + "\u4e2d" * 5, "The pair stays whole, and the first segment "
        "has 66 code units.", source=HEADER, reference=BITS8,
        note="TS 23.038 knows no surrogate pairs. Counters that follow bills keep them whole.")
    add("ucs2-two-segments-16", "\u4e2d" * 71, "Seven octets of header, and 66 code units are 139.", source=HEADER,
        gateway={"capacities": "concat16"}, reference=BITS16)

    add("latin1", "Olá, ÿ", "An octet a character.", source=SMPP, gateway={"encodings": ["gsm7", "latin1", "ucs2"]},
        note="A PDU has no scheme for Latin-1. It goes as eight-bit data, and the receiver has to know.", packed="4F6CE12C20FF")
    add("latin1-two-segments", "á" * 141, "134 octets behind a header of 6.", source=SMPP,
        gateway={"encodings": ["gsm7", "latin1", "ucs2"]}, reference=BITS8,
        note="A PDU has no scheme for Latin-1. It goes as eight-bit data, and the receiver has to know.")

    locking = "3GPP TS 23.040, 9.2.3.24.16: locking shift, element 25"
    single = "3GPP TS 23.040, 9.2.3.24.15: single shift, element 24"
    add("turkish-locking", "ığŞşİç", "The header names the table, 4 octets, and 3 bits fill up.", source=locking,
        gateway={"languages": {"locking": ["tr"]}})
    add("turkish-single", "ığŞşİç", "The header names the single shift table by 24. Decimal 24 is 18, another element.",
        source=single, gateway={"languages": {"single": ["tr"]}})
    add("turkish-locking-155", "ğ" * 155, "Header, bits that fill up and 155 septets are 140 octets.", source=locking,
        gateway=TURKISH)
    add("turkish-locking-156", "ğ" * 156, "Concatenation and a table: 9 octets of header, and 5 bits fill up.", source=locking,
        gateway=TURKISH, reference=BITS8, note=ORDER)
    add("turkish-two-segments-16", "ğ" * 156, "10 octets of header, and 4 bits fill up.", source=locking,
        gateway={**TURKISH, "capacities": "concat16"}, reference=BITS16, note=ORDER)
    add("two-tables", "İstanbul - São Paulo", "Two tables: 7 octets of header, and nothing fills up.", source=locking,
        gateway={"languages": {"locking": ["tr"], "single": ["pt"]}}, note=ORDER)
    add("two-tables-two-segments", "İ" + "ã" * 80, "12 octets of header, and 2 bits fill up.", source=locking,
        gateway={"languages": {"locking": ["tr"], "single": ["pt"]}}, reference=BITS8, note=ORDER)
    add("two-tables-two-segments-16", "İ" + "ã" * 80, "13 octets of header, and one bit fills up.", source=locking,
        gateway={"languages": {"locking": ["tr"], "single": ["pt"]}, "capacities": "concat16"}, reference=BITS16, note=ORDER)
    add("hindi", "आपका ओटीपी 4821 है", "A septet a letter by the Hindi locking shift table.", source=locking, gateway=HINDI)
    add("two-codes", "*¡" + "\u0905", "Two codes stand for * and for ¡ in the Hindi single shift table. Here the lower one "
        "is written.", source=single, gateway=HINDI,
        note="The standard prints the character at both codes and names none. Android writes the higher one.")
    return file
