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

/// Command, argument, text. An argument of several commands has an empty command name.
#[rustfmt::skip]
pub(super) const TEXTS: &[(&str, &str, Phrase)] = &[
    // The program.
    ("", "about", p(
"Say what a text costs as SMS before it is sent, and why

A text without a command means the command `text`. The answer is an estimate, not an invoice: the gateway decides.",
"Tampilkan berapa biaya sebuah teks sebagai SMS sebelum dikirim, dan mengapa

Teks tanpa perintah berarti perintah `text`. Ini perkiraan, bukan tagihan: gateway yang menentukan.")),
    ("", "examples", p(
"Examples:
  sms-charge \"Tagihan Rp 1.250.000 sudah lunas ✅\"
  sms-charge --fixed < message.txt > cheaper.txt
  sms-charge template 'Kode %{code}' --spec code=digits:4-8
  sms-charge number 0812-3456-7890
  sms-charge check templates.toml
  sms-charge campaign --text message customers.csv > priced.csv

Exit status of every command:
  0  all is fine
  1  the input has findings: something is refused, is over a limit, or costs more than before
  2  the options are wrong, or input or output failed

Colours are for terminals only; NO_COLOR turns them off. The language follows LC_ALL, LC_MESSAGES and LANG.",
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

Warna hanya untuk terminal; NO_COLOR meniadakannya. Bahasa mengikuti LC_ALL, LC_MESSAGES dan LANG.")),
    ("", "help", p("Explain the options; -h does so briefly", "Jelaskan opsi; -h secara singkat")),
    ("", "version", p("Show the version of the program", "Tampilkan versi program")),
    ("", "lang", p(
"The language: English (en) or Indonesian (id); without it the locale decides",
"Bahasa: Inggris (en) atau Indonesia (id); tanpa opsi ini menurut locale")),

    // Text.
    ("text", "about", p(
"Say what a text costs, why, and what would make it cheaper

Shows the encoding that the text needs, its units, the billed segments and where each ends, what makes the text expensive, and a cheaper text.",
"Tampilkan berapa biaya sebuah teks, mengapa, dan apa yang membuatnya lebih murah

Menampilkan pengodean yang diperlukan teks, unitnya, segmen yang ditagih dan batas tiap segmen, yang membuat teks mahal, dan teks yang lebih murah.")),
    ("text", "examples", p(
"Examples:
  sms-charge text --fit 1 < message.txt
  sms-charge text --fixed --tier invisible --file message.txt
  sms-charge text --gateway gateway.toml --tariff tariff.toml \"Pesanan dikirim.\"
  sms-charge text --jsonl messages.jsonl | jq -s 'map(.charge // 0) | add'

Exit status: 1 if the number of --to is refused, a line of --jsonl is bad, or a text is over a limit that you set.",
"Contoh:
  sms-charge text --fit 1 < pesan.txt
  sms-charge text --fixed --tier invisible --file pesan.txt
  sms-charge text --gateway gateway.toml --tariff tarif.toml \"Pesanan dikirim.\"
  sms-charge text --jsonl pesan.jsonl | jq -s 'map(.charge // 0) | add'

Status keluar: 1 jika nomor pada --to ditolak, ada baris --jsonl yang salah, atau teks melebihi batas yang disetel.")),
    ("text", "text", p(
"The text, in quotes; with `-` or without it, standard input is read

One newline at the end of standard input or of a file is ignored. Put `--` before a text that begins with a dash.",
"Teks, dalam tanda kutip; `-` atau tanpa teks membaca masukan standar

Satu ganti baris di akhir masukan standar atau berkas diabaikan. Tulis `--` sebelum teks yang diawali tanda hubung.")),
    ("text", "file", p("Read the text from a file", "Baca teks dari berkas")),
    ("text", "to", p(
"Show the recipient's number, and who holds its range

Write the number as usual: 0812-3456-7890, +62 812 3456 7890. With --tariff, the brand of the number decides the price.",
"Tampilkan nomor tujuan dan operator pemilik rentangnya

Tulis nomor seperti biasa: 0812-3456-7890, +62 812 3456 7890. Dengan --tariff, mereknya menentukan harga.")),
    ("text", "fixed", p(
"Write only the cheaper text

If nothing lowers the charge, the text itself is written. A newline follows if the input had one, or on a terminal. --tier says how much the text may change.",
"Tulis hanya teks yang lebih murah

Jika tidak ada yang menurunkan biaya, teks itu sendiri yang ditulis. Ada ganti baris di akhir jika masukannya begitu, atau di terminal. --tier menentukan sejauh mana teks boleh diubah.")),
    ("text", "json", p(
"Write the whole report as one line of JSON

First the fields of --jsonl, then `parts` (for each segment: its units, what the gateway adds, what is left, and its bytes), `findings`, `lints`, `savings` and `sole_culprit`. Spans are counted in bytes of the text.",
"Tulis seluruh laporan sebagai satu baris JSON

Mula-mula kolom seperti --jsonl, lalu `parts` (unit tiap segmen, tambahan gateway, sisa, dan letak byte-nya), `findings`, `lints`, `savings` dan `sole_culprit`. Rentang dihitung dalam byte teks.")),
    ("text", "jsonl", p(
"Answer JSON Lines from a file or standard input

A line is a string, or an object with a string `text`. The answer is, on one line,

{\"encoding\":\"GSM-7\",\"units\":9,\"charge\":1,
 \"segments\":[9],\"remaining\":151}

and then the other fields of the object, such as `id`, unchanged. `units` counts only the text. `segments` has the units of the text in each segment; it is 0 if a segment contains only what the gateway adds. `remaining` is how many one-unit characters may follow before the charge rises. If there is a limit, `over_limit` says whether the text is over it.

The answer to a bad line is {\"error\":\"…\",\"line\":3}, and the next lines are still answered. Blank lines get no answer, but count as lines. A line over 16 MiB is bad.",
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
"How much the cheaper text may change

Each tier includes the tiers above it.

- invisible: nobody sees a difference. Special spaces become plain spaces.
- typographic: quotes, dashes and ellipses become plain. The default.
- equivalent: other characters with the same meaning are used, such as (x) for [x].
- spacing: several blanks in a row become one.
- pictures: emoji are removed.
- lossy: letters become the nearest Latin letters. Not for names.",
"Sejauh mana teks boleh diubah agar lebih murah

Tiap tingkat mencakup tingkat di atasnya.

- invisible: tidak ada yang melihat bedanya. Spasi khusus menjadi spasi biasa.
- typographic: tanda kutip, tanda pisah dan elipsis menjadi biasa. Ini bawaannya.
- equivalent: karakter lain yang sama artinya dipakai, seperti (x) untuk [x].
- spacing: beberapa spasi berurutan menjadi satu.
- pictures: emoji dihapus.
- lossy: huruf menjadi huruf Latin terdekat. Bukan untuk nama.")),
    ("", "fit", p(
"Show how much of the text fits in N segments

The replacements of --tier are made first. If the text still does not fit, the report shows the longest beginning that costs at most N segments, and the rest that is cut off. An emoji or an accented letter is never cut.",
"Tampilkan berapa banyak teks yang muat dalam N segmen

Penggantian dari --tier dipakai lebih dulu. Jika belum muat, ditampilkan bagian awal terpanjang yang biayanya paling banyak N segmen, dan yang terpotong. Tidak ada emoji atau huruf beraksen yang terpotong.")),
    ("", "fit_at", p(
"Where --fit may cut

- character: between two characters. The default.
- word: after a word, with three dots.
- sentence: after a sentence.",
"Tempat --fit boleh memotong

- character: di antara dua karakter. Ini bawaannya.
- word: setelah sebuah kata, dengan tiga titik.
- sentence: setelah sebuah kalimat.")),
    ("", "brief", p("Do not show the segments", "Tanpa menampilkan segmen")),
    ("", "full", p(
"Show every segment; without it, more than six are summarised",
"Tampilkan semua segmen; tanpa opsi ini, lebih dari enam diringkas")),
    ("", "tariff", p(
"A TOML file with the price of a segment by brand: the report then shows money

The file has currency = \"Rp\", decimals = 0, and a table [prices] with default = 350 and brands with another price, such as telkomsel = 400. Prices are whole numbers; decimals = 2 makes 35050 mean 350,50.",
"Berkas TOML dengan harga satu segmen per merek: laporan lalu memuat uang

Isinya currency = \"Rp\", decimals = 0, dan tabel [prices] dengan default = 350 dan merek yang harganya lain, seperti telkomsel = 400. Harga adalah bilangan bulat; decimals = 2 membuat 35050 berarti 350,50.")),

    // Template.
    ("template", "about", p(
"Show what a template makes, and what it can cost before its values are known

With --content: the report on the rendered message. Without it: the variables and the warnings; with --spec also what the template can cost.",
"Tampilkan hasil sebuah template, dan biaya yang mungkin sebelum nilainya diketahui

Dengan --content, laporan atas pesan yang dihasilkan. Tanpa itu, variabel dan peringatannya, dan dengan --spec biaya yang mungkin.")),
    ("template", "examples", p(
"Examples:
  sms-charge template 'Kode %{code}' --content code:1234
  sms-charge template 'Kode %{code}' --spec code=digits:4-8
  sms-charge template 'Kode %{code}' --content 'code:1234,' --lenient

Exit status: 1 if the template, its content or a specification is refused, or the message is over a limit that you set.",
"Contoh:
  sms-charge template 'Kode %{code}' --content code:1234
  sms-charge template 'Kode %{code}' --spec code=digits:4-8
  sms-charge template 'Kode %{code}' --content 'code:1234,' --lenient

Status keluar: 1 jika template, isinya atau spesifikasi ditolak, atau pesannya melebihi batas yang disetel.")),
    ("template", "template", p(
"The template, in quotes; with `-` or without it, standard input is read",
"Template, dalam tanda kutip; `-` atau tanpa template membaca masukan standar")),
    ("template", "file", p("Read the template from a file", "Baca template dari berkas")),
    ("template", "content", p("The values: `code:1234,expire_at:5`", "Nilainya: `code:1234,expire_at:5`")),
    ("template", "lenient", p(
"Read the values like a tolerant server

Blanks around keys, extra commas, empty values and invisible characters are then warnings.",
"Baca nilai seperti server yang longgar

Spasi di sekitar kunci, koma berlebih, nilai kosong dan karakter tak tampak lalu menjadi peringatan.")),
    ("template", "syntax", p(
"What a placeholder looks like; the default is %{name}

It is one of %{name}, {name}, ${name}, {{name}}, ((name)), ##name##, $name, %s, or other ASCII punctuation around the word name, such as **name**. In {name}, ${name}, {{name}} and ((name)) a placeholder may have a default.",
"Bentuk placeholder; bawaannya %{name}

Salah satu dari %{name}, {name}, ${name}, {{name}}, ((name)), ##name##, $name, %s, atau tanda baca ASCII lain di sekitar kata name, seperti **name**. Dalam {name}, ${name}, {{name}} dan ((name)) placeholder boleh punya nilai bawaan.")),
    ("template", "spec", p(
"What is known about a variable, such as code=digits:4-8

If each variable has one, the report shows the lowest and the highest charge, and what they consist of. With --content, the values are checked against it. After the = comes a class (digits, gsm7-basic, gsm7, any) with a number of characters, or one of code, minutes, amount, date, name, url.",
"Yang diketahui tentang variabel, seperti code=digits:4-8

Jika diberikan untuk tiap variabel, biaya terendah dan tertinggi ditampilkan beserta susunannya. Dengan --content nilainya dicocokkan dengannya. Setelah = ditulis kelas (digits, gsm7-basic, gsm7, any) dan jumlah karakter, atau salah satu dari code, minutes, amount, date, name, url.")),

    // Number.
    ("number", "about", p(
"Show the forms of an Indonesian mobile number, and who holds its range

Shows the forms that APIs accept, the holder of the number range, and what was cleaned.",
"Tampilkan bentuk nomor seluler Indonesia, dan operator pemilik rentangnya

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
"The number, written as usual; with `-` or without it, standard input is read",
"Nomor, seperti biasa ditulis; `-` atau tanpa nomor membaca masukan standar")),
    ("number", "strict", p("Accept only the form +62812…", "Terima hanya bentuk +62812…")),
    ("number", "jsonl", p(
"Answer JSON Lines from a file or standard input

A line is a string, or an object with a string `number` or `phone_number`. The answer is {\"e164\":\"+6281234567890\"} or {\"error\":\"…\",\"code\":\"…\"}, and then the other fields of the object, unchanged.",
"Jawab JSON Lines dari berkas atau masukan standar

Satu baris adalah string, atau objek dengan string `number` atau `phone_number`. Jawabannya {\"e164\":\"+6281234567890\"} atau {\"error\":\"…\",\"code\":\"…\"}, lalu kolom lain dari objek itu apa adanya.")),

    // Check.
    ("check", "about", p(
"Fail if a message template costs more than its baseline says

Shows for each template: the lowest charge, the highest charge if all values are GSM-7, the highest charge, how many characters longer each variable may become, and what makes the text UCS-2.",
"Gagal jika template pesan lebih mahal daripada catatan dasarnya

Menampilkan untuk tiap template: biaya terendah, biaya tertinggi jika semua nilai GSM-7, biaya tertinggi, berapa karakter tiap variabel masih boleh bertambah, dan yang membuat teks UCS-2.")),
    ("check", "examples", p(
"Examples:
  sms-charge check templates.toml --update
  sms-charge check templates.toml
  sms-charge check templates.toml --format github

Exit status: 1 if a template costs more, has lost its headroom, can exceed a limit of the gateway, is refused or is not in the baseline.",
"Contoh:
  sms-charge check templates.toml --update
  sms-charge check templates.toml
  sms-charge check templates.toml --format github

Status keluar: 1 jika template lebih mahal, kehilangan ruang, dapat melebihi batas gateway, ditolak atau tidak ada dalam catatan dasar.")),
    ("check", "format", p(
"Who reads the answer: markdown, github or sarif

- markdown: a person reads a table, and a line for each finding. The default.
- github: GitHub shows each finding next to its line.
- sarif: other tools read SARIF 2.1.0.",
"Siapa yang membaca jawabannya: markdown, github atau sarif

- markdown: orang membaca tabel, dan satu baris untuk tiap temuan. Ini bawaannya.
- github: GitHub menampilkan tiap temuan di samping barisnya.
- sarif: alat lain membaca SARIF 2.1.0.")),
    ("check", "templates", p(
"A TOML file with the templates and what is known about their variables",
"Berkas TOML dengan template dan yang diketahui tentang variabelnya")),
    ("check", "baseline", p(
"The file with the accepted costs; the default is next to the templates",
"Berkas biaya yang diterima; bawaannya di samping berkas template")),
    ("check", "update", p("Write the baseline", "Tulis catatan dasar")),
    ("check", "headroom", p(
"A variable must keep this many characters of headroom, if it had them",
"Variabel harus tetap punya ruang sebanyak ini, jika sebelumnya punya")),

    // Campaign.
    ("campaign", "about", p(
"Say what a list of messages will cost, row by row and in total

Reads a table and writes it again with more columns. A summary goes to standard error. Every cell is written unchanged. The new columns are `number` (E.164), `encoding`, `units`, `charge`, `brand`, `cost` (empty without --tariff), and `problem`, which says what is wrong and in which column. A row with a problem has no charge, and does not stop the other rows.

The program detects the delimiter, the encoding (UTF-8, UTF-16, Windows-1252) and the line ends, and says what it found. A list in another encoding is written as UTF-8 with a byte order mark. Rows whose cells are all empty are not written. If a row has too many cells, the extra cells are joined with the last column. A row may have up to 1 MiB. The output can be read again: its new columns are then replaced.",
"Tampilkan berapa biaya sebuah daftar pesan, baris demi baris dan seluruhnya

Membaca tabel dan menuliskannya lagi dengan kolom tambahan; ringkasannya ke kesalahan standar. Tiap sel ditulis seperti saat dibaca. Kolom barunya adalah `number` (E.164), `encoding`, `units`, `charge`, `brand`, `cost` (kosong tanpa --tariff), dan `problem`, yang menyebut apa yang salah dan di kolom mana. Baris yang bermasalah tidak punya biaya, dan tidak menghentikan yang lain.

Pembatas, pengodean (UTF-8, UTF-16, Windows-1252) dan akhir baris dikenali sendiri dan disebutkan. Daftar dalam pengodean lain ditulis sebagai UTF-8 dengan tanda urutan byte. Baris yang semua selnya kosong dihilangkan. Jika sebuah baris punya terlalu banyak sel, kelebihannya digabung pada kolom terakhir. Satu baris paling panjang 1 MiB. Keluarannya dapat dibaca lagi: kolom barunya lalu diganti.")),
    ("campaign", "examples", p(
"Examples:
  sms-charge campaign --text message customers.csv > priced.csv
  sms-charge campaign --template 'Kode %{code}, berlaku %{menit} menit' customers.xlsx > priced.csv
  sms-charge campaign --text message --tariff tariff.toml --json customers.csv > priced.csv

Exit status: 0 if all rows are fine, 1 if some have a problem, 2 if the options are wrong or input or output failed, 130 if interrupted. After Ctrl-C, or if the output is closed or full, the output still ends with a whole row.",
"Contoh:
  sms-charge campaign --text pesan pelanggan.csv > hasil.csv
  sms-charge campaign --template 'Kode %{code}, berlaku %{menit} menit' pelanggan.xlsx > hasil.csv
  sms-charge campaign --text pesan --tariff tarif.toml --json pelanggan.csv > hasil.csv

Status keluar: 0 jika semua baris baik, 1 jika ada yang bermasalah, 2 jika opsi salah atau masukan atau keluaran gagal, 130 jika dihentikan. Setelah Ctrl-C, atau jika keluaran ditutup atau penuh, keluaran tetap berakhir dengan baris utuh.")),
    ("campaign", "file", p(
"The list, a CSV or XLSX file with a header; `-` reads standard input

A file that is also the output is refused.",
"Daftarnya, berkas CSV atau XLSX dengan judul kolom; `-` membaca masukan standar

Berkas yang juga menjadi keluaran ditolak.")),
    ("campaign", "phone", p(
"The column of the number; the default is `phone`

Upper and lower case do not matter in the names of columns, and `_` may stand for a blank. Numbers may be written as usual.",
"Kolom nomor; bawaannya `phone`

Huruf besar dan kecil dalam nama kolom tidak dibedakan, dan `_` boleh menggantikan spasi. Nomor boleh ditulis seperti biasa.")),
    ("campaign", "text", p("The column of the text", "Kolom teks")),
    ("campaign", "template", p(
"The text, with columns as placeholders: \"Kode %{code}\"",
"Teks, dengan kolom sebagai placeholder: \"Kode %{code}\"")),
    ("campaign", "delimiter", p(
"The character between cells, or the word tab; detected by default",
"Karakter di antara sel, atau kata tab; jika tidak disebut, dikenali sendiri")),
    ("campaign", "encoding", p(
"The encoding of the file, such as windows-1252; detected by default",
"Pengodean berkas, seperti windows-1252; dikenali sendiri jika tidak disebut")),
    ("campaign", "sheet", p(
"The sheet of an XLSX file; the default is the first",
"Lembar dari berkas XLSX; bawaannya yang pertama")),
    ("campaign", "strict", p("Accept only numbers in the form +62812…", "Terima nomor hanya dalam bentuk +62812…")),
    ("campaign", "repair", p(
"Repair numbers that a spreadsheet or an export has damaged; repairs are counted

Give one or more of:
- apostrophe: removes a ' in front, a spreadsheet's mark for text.
- zero: adds the leading 0 or +62 that is missing. Only for lists of Indonesian numbers.
- decimal: removes a .0 at the end.
- label: removes a label or link around the number, such as WA: 0812…, wa.me/62812…, 62812…@c.us.
- all: does all of these.

A rounded number, such as 6.28123E+12, can't be repaired.",
"Perbaiki nomor yang dirusak lembar kerja atau ekspor; jumlah perbaikan dihitung

Berikan satu atau beberapa dari:
- apostrophe: menghapus ' di depan, tanda teks dari lembar kerja.
- zero: menambahkan 0 atau +62 di depan yang hilang. Hanya untuk daftar nomor Indonesia.
- decimal: menghapus .0 di akhir.
- label: menghapus label atau tautan di sekitar nomor, seperti WA: 0812…, wa.me/62812…, 62812…@c.us.
- all: semuanya.

Nomor yang dibulatkan, seperti 6.28123E+12, tidak dapat diperbaiki.")),
    ("campaign", "fixed", p(
"Add the columns `fixed` (the cheaper text) and `saved` (the segments that it saves)",
"Tambahkan kolom `fixed` (teks yang lebih murah) dan `saved` (segmen yang dihematnya)")),
    ("campaign", "only_problems", p(
"Write only the rows that have something in the column `problem`",
"Tulis hanya baris yang kolom `problem`-nya terisi")),
    ("campaign", "mark_repeated", p(
"Say in `problem` if the recipient of a row has an earlier row

Up to about 7 million different recipients are counted. The summary always shows how many are repeated.",
"Sebutkan dalam `problem` jika penerima sebuah baris sudah punya baris sebelumnya

Penerima yang berbeda dihitung sampai sekitar 7 juta; ringkasan selalu menyebut jumlah yang berulang.")),
    ("campaign", "raw", p(
"Do not mark cells that a spreadsheet may run or round

Without it, a cell that begins with =, +, - or @ gets a ' in front, also if invisible characters come first.",
"Jangan tandai sel yang mungkin dijalankan atau dibulatkan lembar kerja

Tanpa opsi ini, sel yang diawali =, +, - atau @ diberi ' di depan, juga jika karakter tak tampak mendahuluinya.")),
    ("campaign", "json", p("Write the summary as JSON", "Tulis ringkasan sebagai JSON")),

    // Reconcile.
    ("reconcile", "about", p(
"Find out from bills how a gateway counts

Reads texts with the charges that were billed. Says which ways of counting explain every bill, and which text would distinguish them. With --write, writes the best one as a file for --gateway.",
"Cari tahu dari tagihan bagaimana gateway menghitung

Membaca teks dengan biaya yang ditagih. Memberi tahu cara menghitung mana yang menjelaskan semua tagihan, dan teks mana yang membedakannya. Dengan --write, yang terbaik ditulis sebagai berkas untuk --gateway.")),
    ("reconcile", "examples", p(
"Examples:
  sms-charge reconcile bills.csv
  sms-charge reconcile bills.csv --write gateway.toml
  sms-charge text --gateway gateway.toml \"Pesanan dikirim.\"

Exit status: 1 if no way of counting explains every bill, or a row could not be used.",
"Contoh:
  sms-charge reconcile tagihan.csv
  sms-charge reconcile tagihan.csv --write gateway.toml
  sms-charge text --gateway gateway.toml \"Pesanan dikirim.\"

Status keluar: 1 jika tidak ada cara menghitung yang menjelaskan semua tagihan, atau ada baris yang tidak dapat dipakai.")),
    ("reconcile", "file", p(
"The bills, a CSV or XLSX file with a header; `-` reads standard input

The file is read like the list of `campaign`: the encoding and the delimiter are detected.",
"Tagihan, berkas CSV atau XLSX dengan judul kolom; `-` membaca masukan standar

Dibaca seperti daftar pada `campaign`: pengodean dan pembatasnya dikenali sendiri.")),
    ("reconcile", "delimiter", p(
"The character between cells, or the word tab; detected by default",
"Karakter di antara sel, atau kata tab; jika tidak disebut, dikenali sendiri")),
    ("reconcile", "encoding", p(
"The encoding of the file, such as windows-1252; detected by default",
"Pengodean berkas, seperti windows-1252; dikenali sendiri jika tidak disebut")),
    ("reconcile", "sheet", p(
"The sheet of an XLSX file; the default is the first",
"Lembar dari berkas XLSX; bawaannya yang pertama")),
    ("reconcile", "text", p("The column of the texts; the default is `text`", "Kolom teks; bawaannya `text`")),
    ("reconcile", "charge", p("The column of the charges; the default is `charge`", "Kolom biaya; bawaannya `charge`")),
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
"Write the manual page of the program or of one command

For example: sms-charge man text | man -l -",
"Tulis halaman manual, untuk program atau satu perintah

Misalnya: sms-charge man text | man -l -")),
    ("man", "of", p("The command", "Perintahnya")),

    // The gateway.
    ("", "gateway", p(
"A file that describes the gateway; the options below override it

It is a TOML file with a table [gateway]. Its keys are capacities, keep-whole, billing, encodings, excluded, before, after, line-ends and limit. Each key is optional. `reconcile --write` makes such a file from bills.",
"Berkas yang menjelaskan gateway; opsi di bawah mengalahkannya

Berkas TOML dengan tabel [gateway]. Kuncinya capacities, keep-whole, billing, encodings, excluded, before, after, line-ends dan limit, dan semuanya boleh dihilangkan. `reconcile --write` membuat berkas seperti ini dari tagihan.")),
    ("", "capacities", p(
"How much fits in a segment

- concat8: 160 septets or 70 code units in a single segment, 153 or 67 in each of several segments. The default.
- concat16: the same in a single segment, 152 or 66 in each of several segments.

Or numbers such as 160/153,70/67: the septets of GSM-7 in a single segment and in each of several, then the same for the code units of UCS-2. A third pair is for the octets of Latin-1.",
"Isi satu segmen

- concat8: 160 septet atau 70 unit kode dalam satu segmen, 153 atau 67 dalam tiap segmen jika lebih dari satu. Ini bawaannya.
- concat16: sama jika satu segmen, 152 atau 66 dalam tiap segmen jika lebih dari satu.

Atau angka seperti 160/153,70/67: septet GSM-7 dalam satu segmen dan dalam tiap segmen jika lebih dari satu, lalu unit kode UCS-2 dengan cara yang sama. Pasangan ketiga untuk oktet Latin-1.")),
    ("", "keep_whole", p(
"What is never split: characters or graphemes

- characters: each character, as with phones and most gateways. The default.
- graphemes: also an emoji of several characters, a flag, an accented letter.",
"Yang tidak pernah dipotong: characters atau graphemes

- characters: satu karakter, seperti pada ponsel dan kebanyakan gateway. Ini bawaannya.
- graphemes: juga emoji yang tersusun dari beberapa karakter, bendera, huruf beraksen.")),
    ("", "billing", p(
"How the gateway bills: segments or quotient

- segments: the charge is the number of segments. The default.
- quotient: the charge is the number of units, divided by the capacity of each of several segments and rounded up.",
"Cara gateway menagih: segments atau quotient

- segments: biayanya jumlah segmen. Ini bawaannya.
- quotient: biayanya jumlah unit dibagi isi tiap segmen jika lebih dari satu, dibulatkan ke atas.")),
    ("", "encodings", p(
"The encodings that the gateway tries, in order

First gsm7, or ascii (the ASCII characters of GSM-7), or neither. Then latin1, if the gateway uses it. Then ucs2. The default is gsm7,ucs2.",
"Pengodean yang dicoba gateway, secara berurutan

Mula-mula gsm7, atau ascii (karakter ASCII dari GSM-7), atau tidak keduanya. Lalu latin1, jika gateway memakainya. Lalu ucs2. Bawaannya gsm7,ucs2.")),
    ("", "excluded", p(
"Characters that the gateway never sends as GSM-7",
"Karakter yang tidak pernah dikirim gateway sebagai GSM-7")),
    ("", "before", p(
"A text that the gateway adds before each text

That text uses space in the segments, but `units` does not include it.",
"Teks yang ditambahkan gateway sebelum tiap teks

Teks ini memakan tempat dalam segmen, tetapi tidak termasuk dalam `units`.")),
    ("", "before_characters", p(
"The length of the text of --before, if only its length is known

A number of characters with one unit each.",
"Panjang teks --before, jika hanya panjangnya yang diketahui

Jumlah karakter, masing-masing satu unit.")),
    ("", "after", p(
"A text that the gateway adds after each text",
"Teks yang ditambahkan gateway setelah tiap teks")),
    ("", "after_characters", p(
"The length of the text of --after, if only its length is known",
"Panjang teks --after, jika hanya panjangnya yang diketahui")),
    ("", "locking", p(
"Locking shift tables that the route may use

A list of languages such as tr,pt. Their letters use one septet. By default no table is used, because a phone without the table shows other letters. The languages are tr pt bn gu hi kn ml or pa ta te ur.",
"Tabel locking shift yang boleh dipakai rute

Daftar bahasa seperti tr,pt. Hurufnya memakan satu septet. Bawaannya tanpa tabel, karena ponsel tanpa tabel itu menampilkan huruf lain. Bahasanya adalah tr pt bn gu hi kn ml or pa ta te ur.")),
    ("", "single", p(
"Single shift tables that the route may use

A list of languages such as tr,es. Their letters use two septets. Spanish has only this table.",
"Tabel single shift yang boleh dipakai rute

Daftar bahasa seperti tr,es. Hurufnya memakan dua septet. Bahasa Spanyol hanya punya tabel ini.")),
    ("", "rcs", p(
"Show how RCS would bill the text

RCS counts the bytes of UTF-8. A Basic message has at most 160 bytes. In the US, each 160 bytes are a segment.",
"Tampilkan tagihan teks ini lewat RCS

RCS menghitung byte UTF-8. Pesan Basic paling banyak 160 byte. Di AS, tiap 160 byte menjadi satu segmen.")),
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
"The most segments that a text may have; a longer text is a finding

A limit never changes a count. The concatenation header can number 255 segments.",
"Jumlah segmen terbanyak untuk sebuah teks; teks yang lebih panjang menjadi temuan

Batas tidak mengubah hitungan. Header penyambungan dapat menomori 255 segmen.")),
];
