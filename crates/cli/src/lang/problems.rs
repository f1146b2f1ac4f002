//! The messages for what goes wrong.

/// In one module, because rustfmt would split each row into three lines.
#[rustfmt::skip]
mod phrases {
    use crate::lang::Phrase;
    const fn p(en: &'static str, id: &'static str) -> Phrase { Phrase::new(en, id) }

    pub(crate) const ERROR: Phrase = p("error", "kesalahan");

    // Files and pipes.
    pub(crate) const STANDARD_INPUT: Phrase = p("standard input", "masukan standar");
    pub(crate) const THE_ARGUMENT: Phrase = p("the argument", "argumen");
    pub(crate) const CANNOT_READ: Phrase = p("cannot read {0}: {1}", "{0} tidak dapat dibaca: {1}");
    pub(crate) const CANNOT_WRITE: Phrase = p("cannot write to standard output: {0}", "keluaran standar tidak dapat ditulis: {0}");
    pub(crate) const CANNOT_WRITE_SUMMARY: Phrase = p("cannot write to standard error: {0}", "kesalahan standar tidak dapat ditulis: {0}");
    pub(crate) const CANNOT_WRITE_FILE: Phrase = p("cannot write {0}: {1}", "{0} tidak dapat ditulis: {1}");
    pub(crate) const NO_TEXT: Phrase = p(
        "no text: give it as an argument in quotes, as --file FILE, or pipe it in; see --help",
        "tidak ada teks: berikan sebagai argumen dalam tanda kutip, sebagai --file BERKAS, atau lewat pipa; lihat --help",
    );
    pub(crate) const NO_NUMBER: Phrase = p(
        "no number: give it as an argument, or pipe it in; see --help",
        "tidak ada nomor: berikan sebagai argumen atau lewat pipa; lihat --help",
    );
    pub(crate) const EMPTY_INPUT: Phrase = p(
        "the input is empty; an empty text is billed as one segment",
        "masukan kosong; teks kosong ditagih sebagai satu segmen",
    );
    pub(crate) const MARK_LEFT_OUT: Phrase = p(
        "a byte order mark (EF BB BF) at the start of {0} was left out",
        "tanda urutan byte (EF BB BF) di awal {0} dihilangkan",
    );
    pub(crate) const IS_A_FILE: Phrase = p(
        "{0} is a file, but its name was counted; --file counts its content",
        "{0} adalah berkas, tetapi yang dihitung namanya; --file menghitung isinya",
    );
    pub(crate) const NOT_UTF8: Phrase = p(
        "it is not UTF-8: byte {0} (hexadecimal) at byte {1}, which is {2} in Windows-1252",
        "bukan UTF-8: byte {0} (heksadesimal) pada byte {1}, yaitu {2} dalam Windows-1252",
    );
    pub(crate) const UTF8_CUT_OFF: Phrase = p(
        "it is not UTF-8: the character at byte {0} is cut off",
        "bukan UTF-8: karakter pada byte {0} terpotong",
    );
    pub(crate) const UTF16_MARKED: Phrase = p(
        "it is {0}: the byte order mark {1} is at byte 0; save it as UTF-8",
        "ini {0}: tanda urutan byte {1} ada pada byte 0; simpan sebagai UTF-8",
    );
    pub(crate) const UTF16_BARE: Phrase = p(
        "it looks like {0}: every second byte is 0, the first at byte {1}; save it as UTF-8",
        "ini tampaknya {0}: setiap byte kedua adalah 0, yang pertama pada byte {1}; simpan sebagai UTF-8",
    );

    // Options.
    pub(crate) const TOO_MANY_DECIMALS: Phrase = p("at most {0} decimals", "paling banyak {0} angka desimal");
    pub(crate) const AT_LEAST_ONE: Phrase = p("expected at least 1", "harus sedikitnya 1");
    pub(crate) const NO_INTEGER: Phrase = p("expected a whole number", "harus bilangan bulat");
    pub(crate) const INTEGER_TOO_BIG: Phrase = p("the number is too large", "bilangan terlalu besar");
    pub(crate) const INTEGER_TOO_SMALL: Phrase = p("the number is too small", "bilangan terlalu kecil");
    pub(crate) const NAME_AND_SPEC: Phrase = p("expected a name, = and a specification", "harus berupa nama, = dan spesifikasi");

    pub(crate) const NO_COMMAND_OF: Phrase = p("there is no command {0}", "tidak ada perintah {0}");

    // A file of templates.
    pub(crate) const NO_TEMPLATES: Phrase = p("there is no table [template.NAME]", "tidak ada tabel [template.NAMA]");

    // A table of bills.
    pub(crate) const AT_LINE: Phrase = p("line {0}: {1}", "baris {0}: {1}");
    pub(crate) const SHORT_ROW: Phrase = p("the row has {0}, but the header has {1}", "baris ini punya {0}, sedangkan judul kolom punya {1}");
    pub(crate) const LONG_ROW: Phrase = p(
        "the row has {0}, but the header has {1}; put quotes around a cell that contains a delimiter",
        "baris ini punya {0}, sedangkan judul kolom punya {1}; beri tanda kutip pada sel yang memuat pembatas",
    );
    pub(crate) const BAD_CHARGE: Phrase = p("the charge is not a number of segments: {0}", "biayanya bukan jumlah segmen: {0}");
    pub(crate) const INPUT_IS_OUTPUT: Phrase = p("the input file {0} is the output file", "berkas masukan {0} adalah berkas keluaran");
    pub(crate) const NOTHING_TO_WRITE: Phrase = p("no way of counting explains every bill, so no gateway was written", "tidak ada cara menghitung yang menjelaskan semua tagihan, maka gateway tidak ditulis");

    // A line of JSON.
    pub(crate) const LINE_TOO_LONG: Phrase = p("longer than {0} MiB", "lebih panjang dari {0} MiB");
    pub(crate) const LINE_NOT_UTF8: Phrase = p("not UTF-8 from byte {0} on", "bukan UTF-8 mulai byte {0}");
    pub(crate) const LINE_NOT_JSON: Phrase = p("not JSON: {0} at column {1}", "bukan JSON: {0} pada kolom {1}");
    pub(crate) const LINE_NO_TEXT: Phrase = p("expected a string, or an object with a string `{0}`", "harus berupa string, atau objek dengan string `{0}`");
    pub(crate) const LINE_TWICE: Phrase = p("expected one `{0}`, found a second", "harus ada satu `{0}`, ditemukan yang kedua");
    pub(crate) const LEADING_HALF: Phrase = p(
        "half a surrogate pair at column {0}: a leading half without a trailing one",
        "setengah pasangan surrogate pada kolom {0}: setengah awal tanpa setengah akhir",
    );
    pub(crate) const TRAILING_HALF: Phrase = p(
        "half a surrogate pair at column {0}: a trailing half without a leading one",
        "setengah pasangan surrogate pada kolom {0}: setengah akhir tanpa setengah awal",
    );

    // Templates.
    pub(crate) const REFUSED: Phrase = p("refused", "ditolak");
    pub(crate) const GRAPHEMES_NEED_GSM7: Phrase = p(
        "with --keep-whole graphemes the template and all its values must be GSM-7",
        "dengan --keep-whole graphemes template dan semua nilainya harus GSM-7",
    );
}
pub(crate) use phrases::*;
