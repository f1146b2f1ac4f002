//! What each command and each of its options does. The first paragraph is what `-h` shows.

use crate::lang::Phrase;

const fn p(en: &'static str, id: &'static str) -> Phrase {
    Phrase::new(en, id)
}

/// The headings of groups of options.
#[rustfmt::skip]
pub(super) const HEADINGS: &[(&str, Phrase)] = &[
    ("commands", p("Commands", "Perintah")),
    ("arguments", p("Arguments", "Argumen")),
    ("options", p("Options", "Opsi")),
    ("report", p("The report", "Laporan")),
    ("gateway", p("How the gateway counts", "Cara gateway menghitung")),
];

/// Command, argument, text. What several commands have stands under no command.
#[rustfmt::skip]
pub(super) const TEXTS: &[(&str, &str, Phrase)] = &[
    // The program.
    ("", "about", p(
"What a text costs as SMS before it is sent, and why

A text alone means the command `text`. An estimate, not an invoice: the gateway decides.",
"Berapa biaya sebuah teks sebagai SMS sebelum dikirim, dan mengapa

Teks saja berarti perintah `text`. Ini perkiraan, bukan tagihan: gateway yang menentukan.")),
    ("", "examples", p(
"Examples:
  sms-charge \"Tagihan Rp 1.250.000 sudah lunas ✅\"
  sms-charge --fixed < message.txt > cheaper.txt
  sms-charge template 'Kode %{code}' --spec code=digits:4-8
  sms-charge number 0812-3456-7890
  sms-charge check templates.toml
  sms-charge campaign --text message customers.csv > priced.csv

Exit status, of every command:
  0  all is fine
  1  the input has findings: something was refused, is over a limit, or costs more than it did
  2  the options are wrong, or input or output failed

Colour is for terminals only; set NO_COLOR to do without. The language follows LC_ALL, LC_MESSAGES and LANG.",
"Contoh:
  sms-charge \"Tagihan Rp 1.250.000 sudah lunas ✅\"
  sms-charge --fixed < pesan.txt > lebih-murah.txt
  sms-charge template 'Kode %{code}' --spec code=digits:4-8
  sms-charge number 0812-3456-7890
  sms-charge check templates.toml
  sms-charge campaign --text pesan pelanggan.csv > hasil.csv

Status keluar, untuk semua perintah:
  0  semua baik
  1  ada temuan dalam masukan: sesuatu ditolak, melebihi batas, atau lebih mahal daripada sebelumnya
  2  opsi salah, atau masukan atau keluaran gagal

Warna hanya untuk terminal; setel NO_COLOR untuk meniadakannya. Bahasa mengikuti LC_ALL, LC_MESSAGES dan LANG.")),
    ("", "help", p("Say what the options do; -h in short", "Jelaskan opsi; -h secara singkat")),
    ("", "version", p("Say which version this is", "Tampilkan versi program")),
    ("", "lang", p(
"English (en) or Indonesian (id); the locale decides otherwise",
"Inggris (en) atau Indonesia (id); jika tidak, menurut locale")),

    // Text.
    ("text", "about", p(
"What a text costs, why, and what would make it cheaper

Shows the encoding that the text needs, its units, the billed segments and where each ends, what makes the text expensive, and a cheaper text.",
"Berapa biaya sebuah teks, mengapa, dan apa yang membuatnya lebih murah

Menampilkan pengodean yang diperlukan teks, unitnya, segmen yang ditagih dan batas tiap segmen, yang membuat teks mahal, dan teks yang lebih murah.")),
    ("text", "examples", p(
"Examples:
  sms-charge text --fit 1 < message.txt
  sms-charge text --fixed --tier invisible --file message.txt
  sms-charge text --gateway gateway.toml --tariff tariff.toml \"Pesanan dikirim.\"
  sms-charge text --jsonl messages.jsonl | jq -s 'map(.charge // 0) | add'

Exit status: 1 if a number of --to is refused, a line of --jsonl is bad, or a text is over a limit that was set.",
"Contoh:
  sms-charge text --fit 1 < pesan.txt
  sms-charge text --fixed --tier invisible --file pesan.txt
  sms-charge text --gateway gateway.toml --tariff tarif.toml \"Pesanan dikirim.\"
  sms-charge text --jsonl pesan.jsonl | jq -s 'map(.charge // 0) | add'

Status keluar: 1 jika nomor pada --to ditolak, ada baris --jsonl yang salah, atau teks melebihi batas yang disetel.")),
    ("text", "text", p(
"The text, in quotes; `-` or nothing reads standard input

From standard input and from a file one newline at the end is left out. Put `--` before a text that begins with a dash.",
"Teks, dalam tanda kutip; `-` atau tanpa teks membaca masukan standar

Dari masukan standar dan dari berkas, satu ganti baris di akhir dihilangkan. Tulis `--` sebelum teks yang diawali tanda hubung.")),
    ("text", "file", p("Read the text from a file", "Baca teks dari berkas")),
    ("text", "to", p(
"Show the number it goes to, and who holds its range

The number as people type it: 0812-3456-7890, +62 812 3456 7890. With --tariff its brand decides the price.",
"Tampilkan nomor tujuan dan operator pemilik rentangnya

Nomor seperti biasa ditulis: 0812-3456-7890, +62 812 3456 7890. Dengan --tariff, mereknya menentukan harga.")),
    ("text", "fixed", p(
"Write the cheaper text and nothing else

If nothing lowers the charge, it is the text itself. A newline stands at the end if the input had one, or on a terminal. --tier says how far it may go.",
"Tulis hanya teks yang lebih murah

Jika tidak ada yang menurunkan biaya, teks itu sendiri yang ditulis. Ada ganti baris di akhir jika masukannya begitu, atau di terminal. --tier menentukan sejauh mana teks boleh diubah.")),
    ("text", "json", p(
"Write the whole report as one line of JSON

The fields of --jsonl, then `parts` (of each segment its units, what the gateway adds, what is left, and its bytes), `findings`, `lints`, `savings` and `sole_culprit`. Spans are bytes of the text.",
"Tulis seluruh laporan sebagai satu baris JSON

Kolom seperti --jsonl, lalu `parts` (unit tiap segmen, tambahan gateway, sisa, dan letak byte-nya), `findings`, `lints`, `savings` dan `sole_culprit`. Rentang dihitung dalam byte teks.")),
    ("text", "jsonl", p(
"Answer JSON Lines from a file or standard input

A line is a string, or an object with a string `text`. The answer is, on one line,

{\"encoding\":\"GSM-7\",\"units\":9,\"charge\":1,
 \"segments\":[9],\"remaining\":151}

and then the other fields of the object, such as `id`, as they are. `units` are the text's own. `segments` are those in each segment, 0 in one that holds only what the gateway adds. `remaining` is how many one-unit characters may follow before the charge rises. With a limit, `over_limit` says whether it is passed.

A bad line is answered by {\"error\":\"…\",\"line\":3}, and the rest goes on. Blank lines get no answer, but count as lines. A line over 16 MiB is bad.",
"Jawab JSON Lines dari berkas atau masukan standar

Satu baris adalah string, atau objek dengan string `text`. Jawabannya, dalam satu baris,

{\"encoding\":\"GSM-7\",\"units\":9,\"charge\":1,
 \"segments\":[9],\"remaining\":151}

lalu kolom lain dari objek itu, seperti `id`, apa adanya. `units` adalah unit teks itu sendiri. `segments` adalah unit dalam tiap segmen, 0 pada segmen yang hanya memuat tambahan gateway. `remaining` adalah berapa karakter satu unit yang masih muat sebelum biaya naik. Jika ada batas, `over_limit` memberi tahu apakah batas itu terlampaui.

Baris yang salah dijawab dengan {\"error\":\"…\",\"line\":3}, dan sisanya tetap dikerjakan. Baris kosong tidak dijawab, tetapi tetap dihitung. Baris di atas 16 MiB dianggap salah.")),
    ("text", "findings", p(
"With --jsonl: add what makes each text expensive",
"Dengan --jsonl: tambahkan yang membuat tiap teks mahal")),
    ("text", "savings", p(
"With --jsonl: add each cheaper text, or null",
"Dengan --jsonl: tambahkan tiap teks yang lebih murah, atau null")),

    // The report.
    ("", "tier", p(
"How far the cheaper text may go

- invisible: nobody sees a difference. Odd spaces become spaces.
- typographic: and quotes, dashes and dots become plain. The default.
- equivalent: and the same is said otherwise, (x) for [x].
- spacing: and of blanks side by side one stays.
- pictures: and emoji go.
- lossy: and letters become the nearest Latin ones. Not for names.",
"Sejauh mana teks boleh diubah agar lebih murah

- invisible: tidak ada yang melihat bedanya. Spasi khusus menjadi spasi biasa.
- typographic: juga tanda kutip, tanda pisah dan elipsis menjadi biasa. Ini bawaannya.
- equivalent: juga hal yang sama ditulis lain, (x) untuk [x].
- spacing: juga dari spasi yang berdampingan tinggal satu.
- pictures: juga emoji dihapus.
- lossy: juga huruf menjadi huruf Latin terdekat. Bukan untuk nama.")),
    ("", "fit", p(
"Show how much of the text N segments hold

The replacements of --tier come first. If they do not make it fit, the longest beginning is shown that costs at most N segments, and what is cut off. No emoji or accented letter is cut.",
"Tampilkan berapa banyak teks yang muat dalam N segmen

Penggantian dari --tier dipakai lebih dulu. Jika belum muat, ditampilkan bagian awal terpanjang yang biayanya paling banyak N segmen, dan yang terpotong. Tidak ada emoji atau huruf beraksen yang terpotong.")),
    ("", "fit_at", p(
"Where --fit may cut

- character: between two characters. The default.
- word: behind a word, with three dots.
- sentence: behind a sentence.",
"Tempat --fit boleh memotong

- character: di antara dua karakter. Ini bawaannya.
- word: setelah sebuah kata, dengan tiga titik.
- sentence: setelah sebuah kalimat.")),
    ("", "brief", p("Leave out the segments", "Tanpa menampilkan segmen")),
    ("", "full", p(
"Show every segment; more than six are folded otherwise",
"Tampilkan semua segmen; jika tidak, lebih dari enam diringkas")),
    ("", "tariff", p(
"What a segment costs, by brand, as TOML: the report then tells money

currency = \"Rp\", decimals = 0, and a table [prices] with default = 350 and, where they differ, brands such as telkomsel = 400. Prices are whole numbers; decimals = 2 makes 35050 mean 350,50.",
"Harga satu segmen per merek, sebagai TOML: laporan lalu memuat uang

currency = \"Rp\", decimals = 0, dan tabel [prices] dengan default = 350 dan, jika berbeda, merek seperti telkomsel = 400. Harga adalah bilangan bulat; decimals = 2 membuat 35050 berarti 350,50.")),

    // Template.
    ("template", "about", p(
"What a template makes, and what it can cost before its values are known

With --content, the report on the rendered message. Without, its variables and warnings, and with --spec what it can cost.",
"Hasil sebuah template, dan biaya yang mungkin sebelum nilainya diketahui

Dengan --content, laporan atas pesan yang dihasilkan. Tanpa itu, variabel dan peringatannya, dan dengan --spec biaya yang mungkin.")),
    ("template", "examples", p(
"Examples:
  sms-charge template 'Kode %{code}' --content code:1234
  sms-charge template 'Kode %{code}' --spec code=digits:4-8
  sms-charge template 'Kode %{code}' --content 'code:1234,' --lenient

Exit status: 1 if the template, its content or a specification is refused, or the message is over a limit that was set.",
"Contoh:
  sms-charge template 'Kode %{code}' --content code:1234
  sms-charge template 'Kode %{code}' --spec code=digits:4-8
  sms-charge template 'Kode %{code}' --content 'code:1234,' --lenient

Status keluar: 1 jika template, isinya atau spesifikasi ditolak, atau pesannya melebihi batas yang disetel.")),
    ("template", "template", p(
"The template, in quotes; `-` or nothing reads standard input",
"Template, dalam tanda kutip; `-` atau tanpa template membaca masukan standar")),
    ("template", "file", p("Read the template from a file", "Baca template dari berkas")),
    ("template", "content", p("The values: `code:1234,expire_at:5`", "Nilainya: `code:1234,expire_at:5`")),
    ("template", "lenient", p(
"Read the values as a forgiving server might

Blanks around keys, needless commas, empty values and unseen characters are then warnings.",
"Baca nilai seperti server yang longgar

Spasi di sekitar kunci, koma berlebih, nilai kosong dan karakter tak tampak lalu menjadi peringatan.")),
    ("template", "syntax", p(
"What a placeholder looks like: %{name} unless said

One of %{name}, {name}, ${name}, {{name}}, ((name)), ##name##, $name, %s, or others of ASCII punctuation around the word name, such as **name**. In {name}, ${name}, {{name}} and ((name)) a placeholder may have a default.",
"Bentuk placeholder: %{name} jika tidak disebut

Salah satu dari %{name}, {name}, ${name}, {{name}}, ((name)), ##name##, $name, %s, atau tanda baca ASCII lain di sekitar kata name, seperti **name**. Dalam {name}, ${name}, {{name}} dan ((name)) placeholder boleh punya nilai bawaan.")),
    ("template", "spec", p(
"What is known of a variable: code=digits:4-8

Given for each variable, the least and worst charge are shown, and what they are made of. With --content the values are held against it. After the = a class (digits, gsm7-basic, gsm7, any) and how many characters, or one of code, minutes, amount, date, name, url.",
"Yang diketahui tentang variabel: code=digits:4-8

Jika diberikan untuk tiap variabel, biaya terendah dan tertinggi ditampilkan beserta susunannya. Dengan --content nilainya dicocokkan dengannya. Setelah = sebuah kelas (digits, gsm7-basic, gsm7, any) dan jumlah karakter, atau salah satu dari code, minutes, amount, date, name, url.")),

    // Number.
    ("number", "about", p(
"The forms of an Indonesian mobile number, and who holds its range

Shows the forms that APIs take, the holder of the number range, and what was cleaned.",
"Bentuk nomor seluler Indonesia, dan operator pemilik rentangnya

Menampilkan bentuk yang diterima API, operator pemilik rentang nomor, dan apa yang dirapikan.")),
    ("number", "examples", p(
"Examples:
  sms-charge number 0812-3456-7890
  sms-charge number --jsonl numbers.jsonl

Exit status: 1 if a number is refused.",
"Contoh:
  sms-charge number 0812-3456-7890
  sms-charge number --jsonl nomor.jsonl

Status keluar: 1 jika ada nomor yang ditolak.")),
    ("number", "number", p(
"The number, as people type it; `-` or nothing reads standard input",
"Nomor, seperti biasa ditulis; `-` atau tanpa nomor membaca masukan standar")),
    ("number", "strict", p("Take the form +62812… only", "Terima hanya bentuk +62812…")),
    ("number", "jsonl", p(
"Answer JSON Lines from a file or standard input

A line is a string, or an object with a string `number` or `phone_number`. The answer is {\"e164\":\"+6281234567890\"} or {\"error\":\"…\",\"code\":\"…\"}, and then the other fields of the object as they are.",
"Jawab JSON Lines dari berkas atau masukan standar

Satu baris adalah string, atau objek dengan string `number` atau `phone_number`. Jawabannya {\"e164\":\"+6281234567890\"} atau {\"error\":\"…\",\"code\":\"…\"}, lalu kolom lain dari objek itu apa adanya.")),

    // Check.
    ("check", "about", p(
"Fail where a message template costs more than its baseline says

For each template: the least charge, the worst while all values are GSM-7, the worst, how many characters each variable may still grow, and what makes the text UCS-2.",
"Gagal jika template pesan lebih mahal daripada catatan dasarnya

Untuk tiap template: biaya terendah, biaya tertinggi selama semua nilai GSM-7, biaya tertinggi, berapa karakter tiap variabel masih boleh bertambah, dan yang membuat teks UCS-2.")),
    ("check", "examples", p(
"Examples:
  sms-charge check templates.toml --update
  sms-charge check templates.toml
  sms-charge check templates.toml --format github

Exit status: 1 if a template costs more, lost its headroom, can pass a limit of the gateway, is refused or is not in the baseline.",
"Contoh:
  sms-charge check templates.toml --update
  sms-charge check templates.toml
  sms-charge check templates.toml --format github

Status keluar: 1 jika template lebih mahal, kehilangan ruang, dapat melebihi batas gateway, ditolak atau tidak ada dalam catatan dasar.")),
    ("check", "format", p(
"Who reads the answer: markdown, github or sarif

- markdown: a person. A table, and a line for each finding. The default.
- github: GitHub, which shows each finding beside its line.
- sarif: other tools, by SARIF 2.1.0.",
"Siapa yang membaca jawabannya: markdown, github atau sarif

- markdown: orang. Tabel, dan satu baris untuk tiap temuan. Ini bawaannya.
- github: GitHub, yang menampilkan tiap temuan di samping barisnya.
- sarif: alat lain, menurut SARIF 2.1.0.")),
    ("check", "templates", p(
"The templates and what is known of their variables, as TOML",
"Template dan yang diketahui tentang variabelnya, sebagai TOML")),
    ("check", "baseline", p(
"What they cost when they were last looked at; beside the templates unless named",
"Biaya saat terakhir diperiksa; di samping berkas template jika tidak disebut")),
    ("check", "update", p("Write the baseline", "Tulis catatan dasar")),
    ("check", "headroom", p(
"A variable must keep this many characters of headroom, if it had them",
"Variabel harus tetap punya ruang sebanyak ini, jika sebelumnya punya")),

    // Campaign.
    ("campaign", "about", p(
"What a list of messages will cost, row by row and in all

Reads a table and writes it again with more columns; a summary goes to standard error. Every cell goes out as it came in. The columns are `number` (E.164), `encoding`, `units`, `charge`, `brand`, `cost` (empty without --tariff), and `problem`, which names the column. A row with a problem has no charge, and never stops the rest.

Delimiter, encoding (UTF-8, UTF-16, Windows-1252) and line ends are found out and said. A list in another encoding goes out as UTF-8 with a byte order mark. Rows of empty cells are left out. A row with a delimiter too many is joined in its last column. A row may have 1 MiB. The output can be read again: its columns are made anew.",
"Berapa biaya sebuah daftar pesan, baris demi baris dan seluruhnya

Membaca tabel dan menuliskannya lagi dengan kolom tambahan; ringkasannya ke kesalahan standar. Tiap sel ditulis seperti saat dibaca. Kolomnya adalah `number` (E.164), `encoding`, `units`, `charge`, `brand`, `cost` (kosong tanpa --tariff), dan `problem`, yang menyebut kolomnya. Baris yang bermasalah tidak punya biaya, dan tidak menghentikan yang lain.

Pembatas, pengodean (UTF-8, UTF-16, Windows-1252) dan akhir baris dikenali sendiri dan disebutkan. Daftar dalam pengodean lain ditulis sebagai UTF-8 dengan tanda urutan byte. Baris yang semua selnya kosong dihilangkan. Baris yang kelebihan pembatas digabung pada kolom terakhirnya. Satu baris paling panjang 1 MiB. Keluarannya dapat dibaca lagi: kolomnya dibuat ulang.")),
    ("campaign", "examples", p(
"Examples:
  sms-charge campaign --text message customers.csv > priced.csv
  sms-charge campaign --template 'Kode %{code}, berlaku %{menit} menit' customers.xlsx > priced.csv
  sms-charge campaign --text message --tariff tariff.toml --json customers.csv > priced.csv

Exit status: 0 if all rows are fine, 1 if some have a problem, 2 if options, input or output are at fault, 130 if interrupted. An output that is closed or full, and Ctrl-C, leave whole rows.",
"Contoh:
  sms-charge campaign --text pesan pelanggan.csv > hasil.csv
  sms-charge campaign --template 'Kode %{code}, berlaku %{menit} menit' pelanggan.xlsx > hasil.csv
  sms-charge campaign --text pesan --tariff tarif.toml --json pelanggan.csv > hasil.csv

Status keluar: 0 jika semua baris baik, 1 jika ada yang bermasalah, 2 jika opsi, masukan atau keluaran salah, 130 jika dihentikan. Keluaran yang ditutup atau penuh, dan Ctrl-C, meninggalkan baris yang utuh.")),
    ("campaign", "file", p(
"The list, a CSV or XLSX file with a header; `-` reads standard input

A file that is the output too is refused.",
"Daftarnya, berkas CSV atau XLSX dengan judul kolom; `-` membaca masukan standar

Berkas yang juga menjadi keluaran ditolak.")),
    ("campaign", "phone", p(
"The column of the number: `phone` unless said

Names of columns are found in any case, with blanks or `_`. Numbers are read as people write them.",
"Kolom nomor: `phone` jika tidak disebut

Nama kolom dikenali dengan huruf besar atau kecil, dengan spasi atau `_`. Nomor dibaca seperti biasa ditulis.")),
    ("campaign", "text", p("The column of the text", "Kolom teks")),
    ("campaign", "template", p(
"The text, with columns as placeholders: \"Kode %{code}\"",
"Teks, dengan kolom sebagai placeholder: \"Kode %{code}\"")),
    ("campaign", "delimiter", p(
"What stands between cells: a character, or tab; found out unless said",
"Yang memisahkan sel: satu karakter, atau tab; dikenali sendiri jika tidak disebut")),
    ("campaign", "encoding", p(
"The encoding of the file, such as windows-1252; found out unless said",
"Pengodean berkas, seperti windows-1252; dikenali sendiri jika tidak disebut")),
    ("campaign", "sheet", p(
"The sheet of an XLSX file; the first unless said",
"Lembar dari berkas XLSX; yang pertama jika tidak disebut")),
    ("campaign", "strict", p("Take numbers in the form +62812… only", "Terima nomor hanya dalam bentuk +62812…")),
    ("campaign", "repair", p(
"Mend what spreadsheets and exports do to numbers; how often is counted

A list of:
- apostrophe: a ' in front, a spreadsheet's mark for text.
- zero: the leading 0 or +62 that is gone. Only for lists of Indonesian numbers.
- decimal: a .0 at the end.
- label: a label or link around it, such as WA: 0812…, wa.me/62812…, 62812…@c.us.
- all: all of these.

A rounded number, such as 6.28123E+12, is lost.",
"Perbaiki yang dilakukan lembar kerja dan ekspor terhadap nomor; jumlahnya dihitung

Daftar dari:
- apostrophe: tanda ' di depan, tanda teks dari lembar kerja.
- zero: 0 atau +62 di depan yang hilang. Hanya untuk daftar nomor Indonesia.
- decimal: .0 di akhir.
- label: label atau tautan di sekitarnya, seperti WA: 0812…, wa.me/62812…, 62812…@c.us.
- all: semuanya.

Nomor yang dibulatkan, seperti 6.28123E+12, sudah hilang.")),
    ("campaign", "fixed", p(
"Add the columns `fixed`, the cheaper text, and `saved`, the segments that it saves",
"Tambahkan kolom `fixed`, teks yang lebih murah, dan `saved`, segmen yang dihematnya")),
    ("campaign", "only_problems", p(
"Write only the rows that have something in the column `problem`",
"Tulis hanya baris yang kolom `problem`-nya terisi")),
    ("campaign", "mark_repeated", p(
"Say in `problem` where a row's recipient has had a row before

Distinct recipients are counted up to some 7 million; the summary tells repeated ones in any case.",
"Sebutkan dalam `problem` jika penerima sebuah baris sudah punya baris sebelumnya

Penerima yang berbeda dihitung sampai sekitar 7 juta; ringkasan selalu menyebut yang berulang.")),
    ("campaign", "raw", p(
"Leave cells as they are that a spreadsheet may run or round

Otherwise cells that begin with =, +, - or @, also after what is not seen, get a ' in front.",
"Biarkan sel yang mungkin dijalankan atau dibulatkan lembar kerja

Tanpa opsi ini, sel yang diawali =, +, - atau @, juga setelah yang tak tampak, diberi ' di depan.")),
    ("campaign", "json", p("Write the summary as JSON", "Tulis ringkasan sebagai JSON")),

    // Reconcile.
    ("reconcile", "about", p(
"Find out from bills how a gateway counts

Reads texts with the charges that were billed, says which ways of counting explain every bill and which text would tell them apart, and writes the best as a file for --gateway.",
"Cari tahu dari tagihan bagaimana gateway menghitung

Membaca teks dengan biaya yang ditagih, memberi tahu cara menghitung mana yang menjelaskan semua tagihan dan teks mana yang membedakannya, dan menulis yang terbaik sebagai berkas untuk --gateway.")),
    ("reconcile", "examples", p(
"Examples:
  sms-charge reconcile bills.csv
  sms-charge reconcile bills.csv --write gateway.toml
  sms-charge text --gateway gateway.toml \"Pesanan dikirim.\"

Exit status: 1 if nothing explains every bill, or a row could not be used.",
"Contoh:
  sms-charge reconcile tagihan.csv
  sms-charge reconcile tagihan.csv --write gateway.toml
  sms-charge text --gateway gateway.toml \"Pesanan dikirim.\"

Status keluar: 1 jika tidak ada yang menjelaskan semua tagihan, atau ada baris yang tidak dapat dipakai.")),
    ("reconcile", "file", p(
"The bills, CSV or XLSX with a header; `-` is standard input

`campaign` reads a list in the same way: encoding and delimiter are found out.",
"Tagihan, CSV atau XLSX dengan judul kolom; `-` berarti masukan standar

Dibaca seperti daftar pada `campaign`: pengodean dan pembatasnya dikenali sendiri.")),
    ("reconcile", "delimiter", p(
"What stands between cells: a character, or tab; found out unless said",
"Yang memisahkan sel: satu karakter, atau tab; dikenali sendiri jika tidak disebut")),
    ("reconcile", "encoding", p(
"The encoding of the file, such as windows-1252; found out unless said",
"Pengodean berkas, seperti windows-1252; dikenali sendiri jika tidak disebut")),
    ("reconcile", "sheet", p(
"The sheet of an XLSX file; the first unless said",
"Lembar dari berkas XLSX; yang pertama jika tidak disebut")),
    ("reconcile", "text", p("The column of the texts: `text` unless said", "Kolom teks: `text` jika tidak disebut")),
    ("reconcile", "charge", p("The column of the charges: `charge` unless said", "Kolom biaya: `charge` jika tidak disebut")),
    ("reconcile", "write", p(
"Write the best way of counting as a file for --gateway",
"Tulis cara menghitung terbaik sebagai berkas untuk --gateway")),

    // For packagers.
    ("completions", "about", p(
"Write a script that completes commands and options in a shell

For example: sms-charge completions bash > /etc/bash_completion.d/sms-charge",
"Tulis skrip yang melengkapi perintah dan opsi dalam shell

Misalnya: sms-charge completions bash > /etc/bash_completion.d/sms-charge")),
    ("completions", "shell", p("bash, elvish, fish, powershell or zsh", "bash, elvish, fish, powershell atau zsh")),
    ("man", "about", p(
"Write the manual page, of the program or of one command

For example: sms-charge man text | man -l -",
"Tulis halaman manual, untuk program atau satu perintah

Misalnya: sms-charge man text | man -l -")),
    ("man", "of", p("The command", "Perintahnya")),

    // The gateway.
    ("", "gateway", p(
"A file that describes the gateway; the options below go before it

A TOML file with a table [gateway]. Its keys are capacities, keep-whole, billing, encodings, excluded, before, after, line-ends and limit, and each may be left out. `reconcile --write` makes one from bills.",
"Berkas yang menjelaskan gateway; opsi di bawah mengalahkannya

Berkas TOML dengan tabel [gateway]. Kuncinya capacities, keep-whole, billing, encodings, excluded, before, after, line-ends dan limit, dan semuanya boleh dihilangkan. `reconcile --write` membuatnya dari tagihan.")),
    ("", "capacities", p(
"How much a segment holds

- concat8: 160 septets or 70 code units in a segment alone, 153 or 67 in each of several. The default.
- concat16: the same alone, 152 or 66 in each of several.

Or numbers such as 160/153,70/67: septets of GSM-7 in a segment alone and in each of several, then code units of UCS-2 in the same. A third pair is for octets of Latin-1.",
"Isi satu segmen

- concat8: 160 septet atau 70 unit kode dalam satu segmen, 153 atau 67 dalam tiap segmen jika lebih dari satu. Ini bawaannya.
- concat16: sama jika satu segmen, 152 atau 66 dalam tiap segmen jika lebih dari satu.

Atau angka seperti 160/153,70/67: septet GSM-7 dalam satu segmen dan dalam tiap segmen jika lebih dari satu, lalu unit kode UCS-2 dengan cara yang sama. Pasangan ketiga untuk oktet Latin-1.")),
    ("", "keep_whole", p(
"What is never split: characters or graphemes

- characters: a character, as phones and most gateways do it. The default.
- graphemes: also an emoji made of several, a flag, an accented letter.",
"Yang tidak pernah dipotong: characters atau graphemes

- characters: satu karakter, seperti pada ponsel dan kebanyakan gateway. Ini bawaannya.
- graphemes: juga emoji yang tersusun dari beberapa, bendera, huruf beraksen.")),
    ("", "billing", p(
"How the bill is made: segments or quotient

- segments: the charge is the number of segments. The default.
- quotient: the charge is the units divided by what each of several segments holds, rounded up.",
"Cara tagihan dibuat: segments atau quotient

- segments: biayanya jumlah segmen. Ini bawaannya.
- quotient: biayanya jumlah unit dibagi isi tiap segmen jika lebih dari satu, dibulatkan ke atas.")),
    ("", "encodings", p(
"The encodings that the gateway tries, in order

gsm7 or ascii (the ASCII characters of GSM-7) or neither, then latin1 or not, then ucs2. The default is gsm7,ucs2.",
"Pengodean yang dicoba gateway, secara berurutan

gsm7 atau ascii (karakter ASCII dari GSM-7) atau tidak keduanya, lalu latin1 atau tidak, lalu ucs2. Bawaannya gsm7,ucs2.")),
    ("", "excluded", p(
"Characters that the gateway never sends as GSM-7",
"Karakter yang tidak pernah dikirim gateway sebagai GSM-7")),
    ("", "before", p(
"A text that the gateway adds before each text

It takes room, and is not among the units.",
"Teks yang ditambahkan gateway sebelum tiap teks

Ia memakan tempat, dan tidak termasuk dalam unit.")),
    ("", "before_characters", p(
"Its length instead, where only that is known

A number of characters of one unit each.",
"Panjangnya saja, jika hanya itu yang diketahui

Jumlah karakter, masing-masing satu unit.")),
    ("", "after", p(
"A text that the gateway adds after each text",
"Teks yang ditambahkan gateway setelah tiap teks")),
    ("", "after_characters", p(
"Its length instead, where only that is known",
"Panjangnya saja, jika hanya itu yang diketahui")),
    ("", "locking", p(
"Locking shift tables that the route may use

Languages such as tr,pt. Their letters take one septet. None unless said: a phone that doesn't know a table shows other letters. Known are tr pt bn gu hi kn ml or pa ta te ur.",
"Tabel locking shift yang boleh dipakai rute

Bahasa seperti tr,pt. Hurufnya memakan satu septet. Tanpa opsi ini tidak ada: ponsel yang tidak mengenal sebuah tabel menampilkan huruf lain. Yang dikenal adalah tr pt bn gu hi kn ml or pa ta te ur.")),
    ("", "single", p(
"Single shift tables that the route may use

Languages such as tr,es. Their letters take two septets. Spanish has only this table.",
"Tabel single shift yang boleh dipakai rute

Bahasa seperti tr,es. Hurufnya memakan dua septet. Bahasa Spanyol hanya punya tabel ini.")),
    ("", "rcs", p(
"Show how RCS would bill the text

By its bytes of UTF-8: a Basic message has at most 160, and in the US 160 make a segment.",
"Tampilkan tagihan teks ini lewat RCS

Menurut byte UTF-8: pesan Basic paling banyak 160 byte, dan di AS 160 byte menjadi satu segmen.")),
    ("", "line_ends", p(
"What the gateway does to line ends

- as-is: nothing. CR LF is two units. The default.
- crlf-as-lf: it sends each CR LF as LF.
- lf-as-crlf: it sends each LF as CR LF.",
"Yang dilakukan gateway terhadap ganti baris

- as-is: tidak ada. CR LF dihitung dua unit. Ini bawaannya.
- crlf-as-lf: tiap CR LF dikirim sebagai LF.
- lf-as-crlf: tiap LF dikirim sebagai CR LF.")),
    ("", "limit", p(
"A text of more segments than this has a finding

It changes no count. The concatenation header can number 255 segments.",
"Teks dengan segmen lebih dari ini menjadi temuan

Ini tidak mengubah hitungan. Header penyambungan dapat menomori 255 segmen.")),
];
