"""The API's `key:value,key:value` strings. Every answer was written by hand."""

from vector import CONVENTION, PROVIDER, File, read

PAGE = "POST /data/send_sms_otp, the API's page: content"
CLIENTS = "Public clients of the API and of its sister services: pairs are joined with commas, and nothing is escaped"

NO_ESCAPE = ("The page has one example and says that a comma separates. No public client escapes anything, so no value has "
             "a comma.")
FIRST = "The page has no value with a colon. The first colon splits, so that a link or a time can be a value."
UNSURE = "A server may read it in several ways, or refuse it. So it is refused before it is sent."
LIBERAL = "Others have sent it, and every server that accepts it reads it this way."


def vectors():
    file = File("content", "content", "The values of a template's variables. The strict reader is for content that will be "
                "sent, and the lenient reader for content that others have sent.")

    def add(id, content, expect, why, reader="strict", source=CLIENTS, note=None, standing=CONVENTION):
        file.add(id, {**read(("content", content)), "reader": reader}, expect, source, why, standing, note)

    def pairs(id, content, pairs, why, note=NO_ESCAPE, **more):
        add(id, content, {"pairs": [list(pair) for pair in pairs]}, why, note=note, **more)

    def refused(id, content, reason, why, note=UNSURE, **more):
        add(id, content, {"refused": reason}, why, note=note, **more)

    for reader in ["strict", "lenient"]:
        add(f"{reader}-example", "code:1234,expire_at:5", {"pairs": [["code", "1234"], ["expire_at", "5"]]},
            "This is the page's own example.", reader=reader, source=PAGE, standing=PROVIDER)
        pairs(f"{reader}-nothing", "", [], "A template without a variable has no pairs. A reader that refuses it stops a "
              "message that needs no values.", reader=reader)
        pairs(f"{reader}-one", "code:1234", [("code", "1234")], "One pair needs no comma.", reader=reader)
        pairs(f"{reader}-link", "url:https://kirim.example/t/8K", [("url", "https://kirim.example/t/8K")],
              "A reader that splits at each colon keeps only https.", reader=reader, note=FIRST)
        pairs(f"{reader}-time", "start:08:00", [("start", "08:00")], "A reader that splits at each colon keeps only 08.",
              reader=reader, note=FIRST)
        pairs(f"{reader}-percent", "amount:1%2C250", [("amount", "1%2C250")], "%2C is three characters. A reader that "
              "decodes it sends a comma.", reader=reader)
        pairs(f"{reader}-backslash", "dir:C\\data", [("dir", "C\\data")], "A backslash is an ordinary character.",
              reader=reader)
        pairs(f"{reader}-query", "url:https://a.example/?u=1;c=2&d", [("url", "https://a.example/?u=1;c=2&d")],
              "In a link, ; = and & are text.", reader=reader, note=FIRST)
        pairs(f"{reader}-spaces-inside", "name:Rani Putri,to:Jl. Melati 8", [("name", "Rani Putri"), ("to", "Jl. Melati 8")],
              "Blanks inside a value belong to the value.", reader=reader)
        pairs(f"{reader}-case", "code:1,Code:2", [("code", "1"), ("Code", "2")], "Keys are compared byte by byte, so these "
              "are two.", reader=reader)
        pairs(f"{reader}-counted", "1:Rani,2:1234", [("1", "Rani"), ("2", "1234")], "A number is a valid key.",
              reader=reader)
        pairs(f"{reader}-order", "b:2,a:1", [("b", "2"), ("a", "1")], "The order is kept. A reader that sorts changes what "
              "is sent.", reader=reader)
        pairs(f"{reader}-space-before-value", "code: 1234", [("code", " 1234")], "A blank at an end of a value is sent and "
              "billed, so it is kept.", reader=reader)
        pairs(f"{reader}-chinese-comma-in-text", "a:\u4f60\u597d\uff0c\u4e16\u754c", [("a", "\u4f60\u597d\uff0c\u4e16\u754c")],
              "A full-width comma inside a text does not separate pairs.", reader=reader)
        pairs(f"{reader}-emoji-joined", "a:\u2764\ufe0f", [("a", "\u2764\ufe0f")], "The selector belongs to the heart.",
              reader=reader)
        refused(f"{reader}-no-colon", "1234", "missing-colon", "There is no key. A server reads no variable here.",
                reader=reader)
        refused(f"{reader}-comma-in-number", "amount:1,250", "comma-in-number", "The comma ends the value, so the message "
                "only says 1.", reader=reader, note=NO_ESCAPE)
        refused(f"{reader}-comma-in-decimal", "rate:4,25", "comma-in-number", "The comma ends the value, so the message "
                "only says 4.", reader=reader, note=NO_ESCAPE)
        refused(f"{reader}-comma-in-address", "to:Jl. Melati 8, RT 02", "comma-in-value", "The comma ends the value.",
                reader=reader, note=NO_ESCAPE)
        refused(f"{reader}-comma-before-time", "day:Sabtu,12:30 WIB", "comma-in-value", "12 is not a key: the text after "
                "the comma belongs to the value, although it has a colon.", reader=reader, note=NO_ESCAPE)
        refused(f"{reader}-comma-in-link", "map:https://peta.example/?q=-6.2,106.8", "comma-in-link", "The comma ends the "
                "link.", reader=reader, note=NO_ESCAPE)
        refused(f"{reader}-semicolon", "code:1234;expire_at:5", "semicolon", "A server that splits at commas reads one "
                "pair, and sends 1234;expire_at:5 as the code.", reader=reader)
        refused(f"{reader}-equals", "code=1234", "equals-sign", "A server that splits at a colon reads no variable.",
                reader=reader)
        refused(f"{reader}-json", '{"code":"1234"}', "json", "A server that splits at a colon reads a key with braces.",
                reader=reader)
        refused(f"{reader}-full-width-colon", "code\uff1a1234", "full-width-colon", "A server splits at the ASCII colon, "
            "not at this one.",
                reader=reader)
        refused(f"{reader}-full-width-comma", "code:1234\uff0cexpire_at:5", "full-width-comma", "Pairs are separated by the "
                "ASCII comma, so the whole text would be the value of code.", reader=reader)

    # The readers differ on what follows.
    for id, content, reason, kept, why in [
        ("trailing-comma", "code:1234,", "trailing-comma", [("code", "1234")], "The text ends with a comma, as a loop may "
         "leave it."),
        ("leading-comma", ",code:1234", "leading-comma", [("code", "1234")], "The text begins with a comma."),
        ("doubled-comma", "a:1,,b:2", "doubled-comma", [("a", "1"), ("b", "2")], "There is no pair between two commas."),
        ("blank-before-key", "a:1, b:2", "blank-around-key", [("a", "1"), ("b", "2")], "A server that does not trim has no "
         "variable called b."),
        ("blank-behind-key", "code :1234", "blank-around-key", [("code", "1234")], "A server that does not trim has no "
         "variable called code."),
        ("empty-key", ":1234,a:1", "empty-key", [("a", "1")], "The value belongs to no variable."),
        ("empty-value", "code:", "empty-value", [("code", "")], "The message has a gap in place of the code."),
        ("blank-value", "code:  ", "empty-value", [("code", "  ")], "A value of only blanks is invisible."),
        ("only-blanks", "  ", "only-blanks", [], "Blanks are not a pair."),
        ("line-feed", "a:1\n", "control-character", [("a", "1\n")], "A line feed at the end becomes part of the message."),
        ("tab", "a:1\t2", "control-character", [("a", "1\t2")], "A tab makes the message UCS-2."),
        ("zero-width", "code:12\u200b34", "invisible-character", [("code", "12\u200b34")], "An invisible character "
         "makes the message UCS-2, and breaks a copied code."),
        ("byte-order-mark", "\ufeffcode:1234", "invisible-character", [("\ufeffcode", "1234")], "A byte order mark is part "
         "of the key, and no variable has that name."),
        ("override", "a:1\u202e2", "invisible-character", [("a", "1\u202e2")], "A direction mark changes the order in "
         "which the text is shown."),
    ]:
        refused(f"strict-{id}", content, reason, why)
        pairs(f"lenient-{id}", content, kept, why, reader="lenient", note=LIBERAL)
    refused("strict-twice", "code:1,code:2", "duplicate-key", "The server decides which of the two values is sent.")
    pairs("lenient-twice", "code:1,code:2", [("code", "2")], "The last value is kept, as when a map is filled from the "
        "pairs.",
          reader="lenient", note="Servers differ: some take the first and some the last. This is the reader's default.")
    refused("strict-65-pairs", ",".join(f"k{n}:1" for n in range(65)), "too-many-pairs", "No template has 65 variables.",
            note="A limit of this project, which no server states.")
    return file
