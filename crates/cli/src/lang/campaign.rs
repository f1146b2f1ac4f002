//! The words of `campaign`.

use sms_charge::campaign::Rejected;

/// In one module, because rustfmt would split each row into three lines.
#[rustfmt::skip]
mod phrases {
    use crate::lang::{Noun, Phrase};
    const fn p(en: &'static str, id: &'static str) -> Phrase { Phrase::new(en, id) }
    const fn n(one: &'static str, several: &'static str, id: &'static str) -> Noun { Noun::new(one, several, id) }

    // Numbers.
    pub(crate) const GROUP: Phrase = p(",", ".");
    pub(crate) const POINT: Phrase = p(".", ",");
    pub(crate) const CELLS: Noun = n("cell", "cells", "sel");
    pub(crate) const ROWS: Noun = n("row", "rows", "baris");
    pub(crate) const WHOLE_ROWS: Noun = n("whole row", "whole rows", "baris utuh");
    pub(crate) const MORE_SEGMENTS: Noun = n("more segment", "more segments", "segmen tambahan");
    pub(crate) const LINES: Noun = n("line", "lines", "baris");

    // What is wrong with a row. The name of the column comes first.
    pub(crate) const TOO_FEW_CELLS: Phrase = p("row: it has {0}, but the header has {1}", "baris: ada {0}, sedangkan judul kolom punya {1}");
    pub(crate) const TOO_MANY_CELLS: Phrase = p(
        "row: it has {0}, but the header has {1}; the cells from {2} on are joined here: put quotes around a cell that contains a delimiter",
        "baris: ada {0}, sedangkan judul kolom punya {1}; sel mulai ke-{2} digabung di sini: beri tanda kutip pada sel yang memuat pembatas",
    );
    pub(crate) const NEVER_CLOSED: Phrase = p("row: a quote is opened and never closed", "baris: tanda kutip dibuka dan tidak pernah ditutup");
    pub(crate) const NOT_UTF8: Phrase = p("{0}: not UTF-8; --encoding names another encoding", "{0}: bukan UTF-8; --encoding menyebut pengodean lain");
    pub(crate) const UNDECODED: Phrase = p("{0}: a character could not be read", "{0}: ada karakter yang tidak dapat dibaca");
    pub(crate) const EMPTY: Phrase = p("{0}: empty", "{0}: kosong");
    pub(crate) const VALUE: Phrase = p("{0}: the value can't be sent in content: {1}", "{0}: nilainya tidak dapat dikirim dalam content: {1}");
    pub(crate) const TOO_LONG: Phrase = p("{0}: the text has too many segments for one message", "{0}: segmen teks terlalu banyak untuk satu pesan");
    pub(crate) const OVER_LIMIT: Phrase = p("{0}: the text is over a limit of the gateway", "{0}: teks melebihi batas gateway");
    pub(crate) const NUMBER: Phrase = p("{0}: {1}", "{0}: {1}");
    pub(crate) const SUM: Phrase = p("cost: {0}", "cost: {0}");
    pub(crate) const REPEATED: Phrase = p("{0}: an earlier row has the same recipient", "{0}: penerimanya sama dengan baris sebelumnya");
    pub(crate) const DAMAGED: Phrase = p("{0}: damaged by a spreadsheet: {1}", "{0}: dirusak lembar kerja: {1}");
    pub(crate) const ROUNDED: Phrase = p("it rounded the number, and the last digits are lost", "nomor dibulatkan, dan angka terakhirnya hilang");
    pub(crate) const AMOUNT: Phrase = p("it treated the number as an amount (--repair decimal)", "nomor dianggap jumlah (--repair decimal)");
    pub(crate) const NO_ZERO: Phrase = p(
        "it removed the leading 0 or +62, if this is an Indonesian number (--repair zero)",
        "0 atau +62 di depan dihapus, jika ini nomor Indonesia (--repair zero)",
    );
    pub(crate) const NARROW: Phrase = p("the cell shows an error or a column that is too narrow, not a number", "sel menampilkan galat atau kolom yang terlalu sempit, bukan nomor");
    pub(crate) const FORMULA: Phrase = p("it wrote a formula around the number", "nomor dibungkus rumus");
    pub(crate) const APOSTROPHE: Phrase = p(
        "its mark for text is in front of the number (--repair apostrophe)",
        "tanda teksnya ada di depan nomor (--repair apostrophe)",
    );

    // What is wrong with the list.
    pub(crate) const THE_LIST: Phrase = p("the list", "daftar");
    pub(crate) const IN_FILE: Phrase = p("{0}: {1}", "{0}: {1}");
    pub(crate) const EMPTY_LIST: Phrase = p("the list is empty: expected a header", "daftar kosong: harus ada judul kolom");
    pub(crate) const FIRST_ROW_ENDLESS: Phrase = p("the first row does not end", "baris pertama tidak berakhir");
    pub(crate) const NO_COLUMN_CALLED: Phrase = p("no column is called \"{0}\"{1}; the columns are: {2}", "tidak ada kolom bernama \"{0}\"{1}; kolomnya: {2}");
    pub(crate) const DID_YOU_MEAN: Phrase = p(" (did you mean \"{0}\"?)", " (apakah maksud Anda \"{0}\"?)");
    pub(crate) const ONE_MORE_COLUMN: Phrase = p(", and one more", ", dan satu lagi");
    pub(crate) const MORE_COLUMNS: Phrase = p(", and {0} more", ", dan {0} lagi");
    pub(crate) const CALLED_THE_SAME: Phrase = p("the columns {0} and {1} are both called \"{2}\"", "kolom {0} dan {1} sama-sama bernama \"{2}\"");
    pub(crate) const ONE_NAME: Phrase = p("the columns {0} and {1} have the same name", "kolom {0} dan {1} bernama sama");
    pub(crate) const NO_HEADER: Phrase = p(
        "the first row does not look like a header: {0}. Put a row with the names of the columns first",
        "baris pertama tidak tampak seperti judul kolom: {0}. Taruh baris berisi nama kolom di atasnya",
    );
    pub(crate) const HOLDS_A_NUMBER: Phrase = p("column {0} contains a number", "kolom {0} berisi nomor");
    pub(crate) const HOLDS_MORE: Phrase = p("column {0} contains more than a name", "kolom {0} berisi lebih dari sebuah nama");
    pub(crate) const NO_NAMES: Phrase = p("no cell looks like a name", "tidak ada sel yang tampak seperti nama");
    pub(crate) const BAD_TEMPLATE: Phrase = p("the template: {0}", "template: {0}");
    pub(crate) const NOT_XLSX: Phrase = p("it begins like XLSX, but is not a valid XLSX file", "awalnya seperti XLSX, tetapi bukan berkas XLSX yang benar");
    pub(crate) const NO_SUCH_SHEET: Phrase = p("the file has no sheet of that name", "berkas tidak punya lembar dengan nama itu");
    pub(crate) const NO_SHEET: Phrase = p("the file has no sheet", "berkas tidak punya lembar");
    pub(crate) const OLD_SHEET: Phrase = p("the format of the spreadsheet is too old; save it as XLSX or CSV", "format lembar kerjanya terlalu lama; simpan sebagai XLSX atau CSV");
    pub(crate) const SHEET_OF_TEXT: Phrase = p("--sheet is for XLSX files only", "--sheet hanya untuk berkas XLSX");
    pub(crate) const ROW_TOO_LONG: Phrase = p("a row is longer than {0} MiB", "ada baris yang lebih panjang dari {0} MiB");
    pub(crate) const READ_IN_PART: Phrase = p("the list can't be read after {0}, which are written: {1}", "daftar tidak dapat dibaca setelah {0}, yang sudah ditulis: {1}");
    pub(crate) const THREAD_LOST: Phrase = p("a thread of the program failed", "sebuah thread program gagal");

    // The output.
    pub(crate) const CLOSED_AFTER: Phrase = p("the output was closed after {0}{1}", "keluaran ditutup setelah {0}{1}");
    pub(crate) const OUTPUT_FAILED: Phrase = p("cannot write the output: {0}; it contains {1}{2}", "keluaran tidak dapat ditulis: {0}; isinya {1}{2}");
    pub(crate) const AND_A_PART: Phrase = p(", and the beginning of one more", ", dan awal satu baris lagi");
    pub(crate) const INTERRUPTED: Phrase = p("interrupted: {0} written", "dihentikan: {0} ditulis");
    pub(crate) const NOBODY_READS: Phrase = p("interrupted: nobody reads the output; its last row may be incomplete", "dihentikan: tidak ada yang membaca keluaran; baris terakhirnya mungkin terpotong");
    pub(crate) const AT_A_RATE: Phrase = p("{0}, {1}/s", "{0}, {1}/dtk");
    pub(crate) const TIME_LEFT: Phrase = p("{eta} left", "sisa {eta}");

    // Options.
    pub(crate) const BAD_DELIMITER: Phrase = p(
        "expected the word tab, or one ASCII character except letters, digits and quotes",
        "harus kata tab, atau satu karakter ASCII selain huruf, angka dan tanda kutip",
    );
    pub(crate) const BAD_ENCODING: Phrase = p("expected a name such as utf-8, utf-16le or windows-1252", "harus nama seperti utf-8, utf-16le atau windows-1252");

    // How the list was read.
    pub(crate) const READ_AS_SHEET: Phrase = p("Read as XLSX, sheet \"{0}\"", "Dibaca sebagai XLSX, lembar \"{0}\"");
    pub(crate) const READ_AS: Phrase = p("Read as {0}{1}, delimiter {2}, lines end with {3}", "Dibaca sebagai {0}{1}, pembatas {2}, akhir baris {3}");
    pub(crate) const WITH_MARK: Phrase = p(" with a byte order mark", " dengan tanda urutan byte");
    pub(crate) const COMMA: Phrase = p("comma", "koma");
    pub(crate) const SEMICOLON: Phrase = p("semicolon", "titik koma");
    pub(crate) const TAB: Phrase = p("tab", "tab");
    pub(crate) const WRITTEN_AS_UTF8: Phrase = p("Written as UTF-8 with a byte order mark", "Ditulis sebagai UTF-8 dengan tanda urutan byte");
    pub(crate) const SOME_UNREAD: Phrase = p(
        "Some characters could not be read; the output has U+FFFD instead",
        "Ada karakter yang tidak dapat dibaca; dalam keluaran diganti U+FFFD",
    );
    pub(crate) const MADE_AGAIN: Phrase = p("The list has the columns of an earlier run; they are replaced", "Daftar punya kolom dari pengerjaan sebelumnya; kolom itu diganti");

    // The summary. Labels have 26 characters at most.
    pub(crate) const TOTALS: Phrase = p("Totals", "Jumlah");
    pub(crate) const MESSAGES: Phrase = p("messages", "pesan");
    pub(crate) const SEGMENTS_BILLED: Phrase = p("segments", "segmen");
    pub(crate) const COST: Phrase = p("cost", "harga");
    pub(crate) const UNKNOWN_RANGE: Phrase = p("unknown range", "rentang tidak dikenal");
    pub(crate) const ALL: Phrase = p("all", "semua");
    pub(crate) const RECIPIENTS: Phrase = p("Recipients", "Penerima");
    pub(crate) const DISTINCT: Phrase = p("distinct", "berbeda");
    pub(crate) const HAD_A_ROW: Phrase = p("have an earlier row", "sudah punya baris");
    pub(crate) const NOT_COMPARED: Phrase = p("not compared", "tidak dibandingkan");
    pub(crate) const TOO_MANY: Phrase = p("too many to compare", "terlalu banyak untuk dibandingkan");
    pub(crate) const BY_SEGMENTS: Phrase = p("Messages by their number of segments", "Pesan menurut jumlah segmennya");
    pub(crate) const MENDED: Phrase = p("Repaired numbers", "Nomor yang diperbaiki");
    pub(crate) const REJECTED: Phrase = p("Rows with a problem, not counted above", "Baris bermasalah, tidak dihitung di atas");
    pub(crate) const OF_NUMBER: Phrase = p("number", "nomor");
    pub(crate) const OF_CONTENT: Phrase = p("content", "isi");
    pub(crate) const OF_MISSING_VALUE: Phrase = p("missing value", "nilai tidak ada");
    pub(crate) const OF_ROW: Phrase = p("row", "baris");
    pub(crate) const OF_OTHER: Phrase = p("other", "lainnya");
    pub(crate) const MOST_EXPENSIVE: Phrase = p("Most expensive rows, and the line on which each begins", "Baris termahal, dan baris berkas tempat masing-masing mulai");
    pub(crate) const MOST_EXPENSIVE_OF_SHEET: Phrase = p("Most expensive rows, and their number in the sheet", "Baris termahal, dan nomornya dalam lembar");
    pub(crate) const COSTLY_CHARACTERS: Phrase = p(
        "Characters that cost most: their rows would be cheaper without them",
        "Karakter termahal: tanpanya baris itu lebih murah",
    );
    pub(crate) const CHARACTERS_IN: Phrase = p("{0} ({1}) in {2}, {3}", "{0} ({1}) dalam {2}, {3}");
    pub(crate) const ALL_OTHERS_IN: Phrase = p("all others in {0}, {1}", "semua yang lain dalam {0}, {1}");
    pub(crate) const SAVES_NOTHING: Phrase = p("Cheaper texts (tier {0}) would save nothing", "Teks yang lebih murah (tier {0}) tidak menghemat apa pun");
    pub(crate) const SAVES: Phrase = p("Cheaper texts (tier {0}) would save {1} in {2}", "Teks yang lebih murah (tier {0}) menghemat {1} dalam {2}");
}
pub(crate) use phrases::*;

/// The reason why rows are not counted.
pub(crate) fn rejected(why: Rejected) -> &'static str {
    match why {
        Rejected::Number => OF_NUMBER.text(),
        Rejected::Content => OF_CONTENT.text(),
        Rejected::MissingValue => OF_MISSING_VALUE.text(),
        Rejected::Row => OF_ROW.text(),
        Rejected::Other => OF_OTHER.text(),
        other => other.as_str(),
    }
}
