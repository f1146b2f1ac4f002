#!/usr/bin/env python3
"""Makes the realistic lists. Each list is in its own folder, with the expected output.

    list.*        the list, as a program exports it
    options       the options of the command, one in a line
    expected.csv  the expected standard output, byte for byte, written by hand in this file
    status        the expected exit status
    told          lines that standard error must contain; after !, a line that it must not contain
"""

import io
import pathlib
import shutil
import zipfile

HERE = pathlib.Path(__file__).parent
MARK = "\ufeff"
COLUMNS = "number,encoding,units,charge,brand,cost,problem"


def case(name, data, options, expected, status, told=(), suffix="csv"):
    folder = HERE / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    (folder / f"list.{suffix}").write_bytes(data)
    (folder / "options").write_text("".join(f"{option}\n" for option in options))
    (folder / "expected.csv").write_bytes(expected.encode())
    (folder / "status").write_text(f"{status}\n")
    (folder / "told").write_text("".join(f"{line}\n" for line in told))


def crlf(text):
    return text.replace("\n", "\r\n")


def columns(delimiter):
    return COLUMNS.replace(",", delimiter)


# Excel with Indonesian settings: semicolons, a byte order mark, numbers without their zero, a rounded number.
case(
    "excel-indonesia",
    (MARK + crlf("No HP;Nama;Pesan\n81734567890;Budi;Tagihan Anda Rp 1.250.000,50\n"
                 "6,28123E+12;Siti;Halo\n085712345678;Rini;Halo, Rini\n;;\n")).encode(),
    ["--phone", "no_hp", "--text", "pesan", "--repair", "zero"],
    MARK + crlf(f"No HP;Nama;Pesan;{columns(';')}\n"
                "81734567890;Budi;Tagihan Anda Rp 1.250.000,50;'+6281734567890;GSM-7;28;1;XL;;\n"
                "6,28123E+12;Siti;Halo;;;;;;;No HP: damaged by a spreadsheet: it rounded the number, "
                "and the last digits are lost\n"
                "085712345678;Rini;Halo, Rini;'+6285712345678;GSM-7;10;1;IM3;;\n"),
    1,
    ["UTF-8 with a byte order mark, delimiter semicolon, lines end with CR LF", "zero "],
)

# Excel with English settings: Windows-1252, a mark for text, a number that ends with .0.
case(
    "excel-english",
    crlf("Phone,Message\n'081234567890,“Gajian” – £5\n81234567891.0,It’s here\n"
         "081234567892.0,Done\n").encode("cp1252"),
    ["--text", "message", "--repair", "apostrophe,zero,decimal"],
    MARK + crlf(f"Phone,Message,{COLUMNS}\n"
                "'081234567890,“Gajian” – £5,'+6281234567890,UCS-2,13,1,Telkomsel,,\n"
                "81234567891.0,It’s here,'+6281234567891,UCS-2,9,1,Telkomsel,,\n"
                "081234567892.0,Done,'+6281234567892,GSM-7,4,1,Telkomsel,,\n"),
    0,
    ["windows-1252", "Written as UTF-8", "apostrophe                             1",
     "zero                                   1", "decimal                                2"],
)

# Excel's "Unicode text": UTF-16 with a byte order mark, and tabs.
case(
    "excel-unicode-text",
    (MARK + crlf("phone\tmessage\n081234567890\tHalo 💚, apa kabar\n")).encode("utf-16-le"),
    ["--text", "message"],
    MARK + crlf(f"phone\tmessage\t{columns(chr(9))}\n"
                "081234567890\tHalo 💚, apa kabar\t'+6281234567890\tUCS-2\t18\t1\tTelkomsel\t\t\n"),
    0,
    ["UTF-16LE with a byte order mark, delimiter tab"],
)

# UTF-16 in the other byte order, without a byte order mark.
case(
    "utf-16-be",
    "phone,message\n081234567890,Halo\n".encode("utf-16-be"),
    ["--text", "message"],
    MARK + f"phone,message,{COLUMNS}\n081234567890,Halo,'+6281234567890,GSM-7,4,1,Telkomsel,,\n",
    0,
    ["UTF-16BE"],
)

# A first line for Excel that names the delimiter.
case(
    "excel-sep",
    crlf("sep=|\nphone|message\n081234567890|a;b,c\n").encode(),
    ["--text", "message"],
    crlf(f"sep=|\nphone|message|{columns('|')}\n"
         "081234567890|a;b,c|'+6281234567890|GSM-7|5|1|Telkomsel||\n"),
    0,
    ["delimiter '|'"],
)

# LibreOffice: every text is in quotes, and a cell has several lines.
case(
    "libreoffice",
    b'"phone","message"\n"0812 3456 7890","Halo ""Budi"",\nselamat pagi"\n"0817-3456-7890","Halo"\n',
    ["--text", "message"],
    f'"phone","message",{COLUMNS}\n'
    '"0812 3456 7890","Halo ""Budi"",\nselamat pagi",\'+6281234567890,GSM-7,25,1,Telkomsel,,\n'
    '"0817-3456-7890","Halo",\'+6281734567890,GSM-7,4,1,XL,,\n',
    0,
    ["line 2 ", "line 4 "],
)

# Google Sheets: rows that have only formats, and an error in a cell.
case(
    "google-sheets",
    crlf("Phone ,Message\n#REF!,Halo\n089512345678,Promo ✅ – hari ini\n,\n,\n").encode(),
    ["--text", "message"],
    crlf(f"Phone ,Message,{COLUMNS}\n"
         "#REF!,Halo,,,,,,,\"Phone: damaged by a spreadsheet: the cell shows an error or a column that is too narrow, "
         "not a number\"\n"
         "089512345678,Promo ✅ – hari ini,'+6289512345678,UCS-2,18,1,Tri,,\n"),
    1,
    ["– ✅ (U+2013 U+2705) in 1 row, 0 more segments"],
)

# A database dump: tabs, \N for an empty value, and no line end after the last row.
case(
    "database-dump",
    b"id\tphone\tbody\n1\t6281234567890\tKode 4417\n2\t\\N\tKode 4418\n3\t6281734567890\tKode, 4419",
    ["--text", "body"],
    f"id\tphone\tbody\t{columns(chr(9))}\n"
    "1\t6281234567890\tKode 4417\t'+6281234567890\tGSM-7\t9\t1\tTelkomsel\t\t\n"
    "2\t\\N\tKode 4418\t\t\t\t\t\t\tphone: expected a digit, found '\\' at byte 0\n"
    "3\t6281734567890\tKode, 4419\t'+6281734567890\tGSM-7\t10\t1\tXL\t\t\n",
    1,
)

# The contacts of a phone: labels, links, and two numbers in a cell.
case(
    "phone-export",
    b"Name,Phone 1 - Value,Note\nBudi,WA: 0812-3456-7890,Halo Budi\n"
    b"Siti,https://wa.me/6281734567890,Halo Siti\nRini,6285712345678@c.us,Halo Rini\n"
    b"Tono,(0812) 3456-7891,Halo Tono\n",
    ["--phone", "phone 1 value", "--text", "note", "--repair", "all"],
    f"Name,Phone 1 - Value,Note,{COLUMNS}\n"
    "Budi,WA: 0812-3456-7890,Halo Budi,'+6281234567890,GSM-7,9,1,Telkomsel,,\n"
    "Siti,https://wa.me/6281734567890,Halo Siti,'+6281734567890,GSM-7,9,1,XL,,\n"
    "Rini,6285712345678@c.us,Halo Rini,'+6285712345678,GSM-7,9,1,IM3,,\n"
    "Tono,(0812) 3456-7891,Halo Tono,'+6281234567891,GSM-7,9,1,Telkomsel,,\n",
    0,
    ["label                                  3"],
)

# An old Macintosh: lines end with CR only.
case(
    "lone-cr",
    b"phone,message\r081234567890,a\r0812,b\r081734567890,[c]\r",
    ["--text", "message"],
    f"phone,message,{COLUMNS}\r081234567890,a,'+6281234567890,GSM-7,1,1,Telkomsel,,\r"
    "0812,b,,,,,,,\"phone: expected 9 to 12 digits after +62, found the end after 3 at byte 4\"\r"
    "081734567890,[c],'+6281734567890,GSM-7,5,1,XL,,\r",
    1,
    ["lines end with CR", "line 2 ", "line 4 "],
)

# Commas without quotes: the whole text stays, in the last column.
case(
    "comma-in-text",
    b"phone,message\n081234567890,Halo Budi, pesanan, sudah tiba\n081234567890,\"Halo, Siti\"\n081234567890\n",
    ["--text", "message"],
    f"phone,message,{COLUMNS}\n"
    '081234567890,"Halo Budi, pesanan, sudah tiba",,,,,,,"row: it has 4 cells, but the header has 2; the cells from '
    '2 on are joined here: put quotes around a cell that contains a delimiter"\n'
    "081234567890,\"Halo, Siti\",'+6281234567890,GSM-7,10,1,Telkomsel,,\n"
    '081234567890,,,,,,,,"row: it has 1 cell, but the header has 2"\n',
    1,
)

# A quote that is never closed spoils only its own line. A quote inside a cell is an inch sign.
case(
    "never-closed",
    b"phone,message\n081734567890,Layar 14\" baru\n081234567890,\"Halo, Budi\n081234567890,akhir\n",
    ["--text", "message"],
    f"phone,message,{COLUMNS}\n"
    "081734567890,Layar 14\" baru,'+6281734567890,GSM-7,14,1,XL,,\n"
    '081234567890,"""Halo, Budi",,,,,,,row: a quote is opened and never closed\n'
    "081234567890,akhir,'+6281234567890,GSM-7,5,1,Telkomsel,,\n",
    1,
)

# Cells that a spreadsheet would run, also if the formula is hidden, and cells that it would not run.
HIDDEN = ["=1", "+1", "-1", "@a", " =1", "\t=1", "\v=1", "\0=1", "\u00a0=1", "\ufeff=1", "\u200b=1",
          "＝1", "＋1", "'=1", "a=1", "'tis"]
UNITS = ["GSM-7,2", "GSM-7,2", "GSM-7,2", "GSM-7,2", "GSM-7,3", "UCS-2,3", "UCS-2,3", "UCS-2,3", "UCS-2,3",
         "UCS-2,3", "UCS-2,3", "UCS-2,2", "UCS-2,2", "GSM-7,3", "GSM-7,3", "GSM-7,4"]
case(
    "formulas",
    ("phone,@m\n" + "".join(f"081234567890,{cell}\n" for cell in HIDDEN)).encode(),
    ["--text", "@m"],
    f"phone,'@m,{COLUMNS}\n" + "".join(
        f"081234567890,{mark}{cell},'+6281234567890,{units},1,Telkomsel,,\n"
        for cell, units, mark in zip(HIDDEN, UNITS, ["'"] * 14 + ["", ""])),
    0,
)

# The output of an earlier run: its columns are replaced, its marks stay, and its counts are the same.
case(
    "own-output",
    f"phone,message,{COLUMNS}\n'+6281234567890,'=1,'+6281234567890,GSM-7,9,9,XL,9,\n"
    "0812,'+a,,,,,,,old\n".encode(),
    ["--text", "message"],
    f"phone,message,{COLUMNS}\n'+6281234567890,'=1,'+6281234567890,GSM-7,2,1,Telkomsel,,\n"
    "0812,'+a,,,,,,,\"phone: expected 9 to 12 digits after +62, found the end after 3 at byte 4\"\n",
    1,
    ["an earlier run"],
)

# A list that has a column with the name of one of ours.
case(
    "names-taken",
    b"Number,message,cost\n081234567890,a,7\n",
    ["--phone", "number", "--text", "message"],
    "Number,message,cost,sms_number,encoding,units,charge,brand,sms_cost,problem\n"
    "081234567890,a,7,'+6281234567890,GSM-7,1,1,Telkomsel,,\n",
    0,
)

# UTF-8 with a broken cell: only the row of that cell is refused, and its bytes stay.
folder_data = "phone,message\n081234567890,Halo é ü\n081234567890,".encode() + b"\xff\n"
case("broken-utf-8", folder_data, ["--text", "message"], "", 1)
(HERE / "broken-utf-8" / "expected.csv").write_bytes(
    f"phone,message,{COLUMNS}\n081234567890,Halo é ü,'+6281234567890,GSM-7,8,1,Telkomsel,,\n"
    "081234567890,".encode() + b"\xff,,,,,,,message: not UTF-8; --encoding names another encoding\n")

# No header: no data of the first customer are printed.
case(
    "no-header",
    "081234567890,Halo Budi kode 482913\x1b[31m\n081234567891,Halo\n".encode(),
    ["--text", "message"],
    "",
    2,
    ["the first row does not look like a header", "!Budi", "!482913", "!0812", "!\x1b"],
)

# Two columns with the same name.
case(
    "header-twice",
    b"phone,message,Phone \n081234567890,a,b\n",
    ["--text", "message"],
    "",
    2,
    ['the columns 1 and 3 are both called "phone"'],
)

# A name of a column with a typing error.
case(
    "near-miss",
    b"phone,mesage\n081234567890,a\n",
    ["--text", "message"],
    "",
    2,
    ['no column is called "message" (did you mean "mesage"?); the columns are: phone, mesage'],
)


def xlsx(rows):
    """A spreadsheet as small as can be: a string is a shared one, a number has a style if it is a date."""
    strings = []

    def cell(place, value):
        if isinstance(value, str):
            strings.append(value)
            return f'<c r="{place}" t="s"><v>{len(strings) - 1}</v></c>'
        if isinstance(value, tuple):
            return f'<c r="{place}" s="1"><v>{value[0]}</v></c>'
        return f'<c r="{place}"><v>{value}</v></c>'

    body = "".join(
        f'<row r="{number}">' + "".join(
            cell(f"{'ABCDEF'[column]}{number}", value)
            for column, value in enumerate(row) if value is not None) + "</row>"
        for number, row in rows)
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    shared = "".join(f'<si><t xml:space="preserve">{text}</t></si>' for text in strings)
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{package}"><Relationship Id="r1" Type="{office}/officeDocument" '
                       'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
                           '<sheet name="Pelanggan" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels":
            f'<Relationships xmlns="{package}">'
            f'<Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>'
            f'<Relationship Id="r2" Type="{office}/sharedStrings" Target="sharedStrings.xml"/>'
            f'<Relationship Id="r3" Type="{office}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{main}"><cellXfs count="2"><xf numFmtId="0"/>'
                         '<xf numFmtId="14"/></cellXfs></styleSheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{main}">{shared}</sst>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{body}</sheetData></worksheet>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name, date_time=(2000, 1, 1, 0, 0, 0))
            archive.writestr(entry, '<?xml version="1.0" encoding="UTF-8"?>' + text)
    return out.getvalue()


# A typical XLSX file: numbers as numbers, a date, a cell with several lines, and a missing row.
case(
    "xlsx",
    xlsx([(1, ["Phone", "Message", "Due"]),
          (2, [6281234567890, "Halo, Budi", (46354,)]),
          (4, [81734567890, "Dua\nbaris"]),
          (5, ["0857-1234-5678", 4417, 0.5])]),
    ["--text", "message", "--repair", "zero"],
    f"Phone,Message,Due,{COLUMNS}\n"
    "6281234567890,\"Halo, Budi\",2026-11-28,'+6281234567890,GSM-7,10,1,Telkomsel,,\n"
    "81734567890,\"Dua\nbaris\",,'+6281734567890,GSM-7,9,1,XL,,\n"
    "0857-1234-5678,4417,0.5,'+6285712345678,GSM-7,4,1,IM3,,\n",
    0,
    ['XLSX, sheet "Pelanggan"', "line 4 ", "line 5 "],
    suffix="xlsx",
)
