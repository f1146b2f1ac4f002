//! The words of reports.

use sms_charge::explain::{LintKind, Tier};
use sms_charge::phone::RangeState;

/// In one module, because rustfmt would split each row into three lines.
#[rustfmt::skip]
mod phrases {
    use crate::lang::{Noun, Phrase};
    const fn p(en: &'static str, id: &'static str) -> Phrase { Phrase::new(en, id) }
    const fn n(one: &'static str, several: &'static str, id: &'static str) -> Noun { Noun::new(one, several, id) }

    // Nouns that are counted.
    pub(crate) const CHARACTER: Noun = n("character", "characters", "karakter");
    pub(crate) const CHARACTER_IS: Noun = n("character is", "characters are", "karakter");
    pub(crate) const MORE_KIND: Noun = n("more kind", "more kinds", "macam lain");
    pub(crate) const REPLACEMENT: Noun = n("replacement", "replacements", "penggantian");
    pub(crate) const SEGMENTS: Noun = n("segment", "segments", "segmen");
    pub(crate) const UNIT: Noun = n("unit", "units", "unit");
    pub(crate) const VARIABLE: Noun = n("variable", "variables", "variabel");

    // The answer in four lines. Labels have nine characters at most.
    pub(crate) const ENCODING: Phrase = p("encoding", "pengodean");
    pub(crate) const ALL_IN: Phrase = p("every character is in the {0} alphabet", "semua karakter ada dalam alfabet {0}");
    pub(crate) const BY_LOCKING: Phrase = p("by the {0} locking shift table", "dengan tabel locking shift {0}");
    pub(crate) const BY_SINGLE: Phrase = p("by the {0} single shift table", "dengan tabel single shift {0}");
    pub(crate) const BY_BOTH: Phrase = p("by the {0} locking shift table and the {1} single shift table", "dengan tabel locking shift {0} dan tabel single shift {1}");
    pub(crate) const ALWAYS: Phrase = p("the gateway sends every text in {0}", "gateway mengirim semua teks dalam {0}");
    pub(crate) const NOT_IN: Phrase = p("{0} not in the {1} alphabet", "{0} tidak ada dalam alfabet {1}");
    pub(crate) const NOT_SENT_AS: Phrase = p("the gateway does not send {0} as {1}", "gateway tidak mengirim {0} sebagai {1}");
    pub(crate) const ADDED_FORCES: Phrase = p("what the gateway adds makes the text {0}", "tambahan dari gateway membuat teks {0}");
    pub(crate) const UNITS: Phrase = p("units", "unit");
    pub(crate) const SEPTETS: Phrase = p("septets", "septet");
    pub(crate) const CODE_UNITS: Phrase = p("UTF-16 code units", "unit kode UTF-16");
    pub(crate) const OCTETS: Phrase = p("octets", "oktet");
    pub(crate) const ROOM: Phrase = p("{0}: {1} in one segment, {2} in each of several", "{0}: {1} dalam satu segmen, {2} dalam tiap segmen jika lebih dari satu");
    pub(crate) const CHARGE: Phrase = p("charge", "biaya");
    pub(crate) const ESTIMATE: Phrase = p("{0}: an estimate, not an invoice", "{0}: perkiraan, bukan tagihan");
    pub(crate) const BEYOND_ALL_NUMBERS: Phrase = p("a cost that is too large to calculate", "harga yang terlalu besar untuk dihitung");
    pub(crate) const OVER_LIMIT: Phrase = p("{0}, over the limit of {1}: can't be sent as one text", "{0}, melebihi batas {1}: tidak dapat dikirim sebagai satu teks");
    pub(crate) const LEFT: Phrase = p("left", "sisa");
    pub(crate) const ONE_SEPTET: Phrase = p("one septet", "satu septet");
    pub(crate) const ONE_CODE_UNIT: Phrase = p("one code unit", "satu unit kode");
    pub(crate) const ONE_OCTET: Phrase = p("one octet", "satu oktet");
    pub(crate) const NONE_LEFT: Phrase = p("the next character costs another segment", "karakter berikutnya menambah satu segmen");
    pub(crate) const SOME_LEFT: Phrase = p("{0} of {1} may follow at the same charge", "{0} dari {1} masih muat dengan biaya yang sama");

    // The segments.
    pub(crate) const SEGMENT: Phrase = p("segment {0}", "segmen {0}");
    pub(crate) const USED_BY: Phrase = p("{0} of {1}, {2} left", "{0} dari {1}, sisa {2}");
    pub(crate) const USED_AND_ADDED: Phrase = p("{0} of {1}, {3} added, {2} left", "{0} dari {1}, {3} tambahan, sisa {2}");
    pub(crate) const FOLDED: Phrase = p("… segments {0} to {1}: {2} in all; --full shows them", "… segmen {0} sampai {1}: seluruhnya {2}; --full menampilkannya");
    pub(crate) const BY_QUOTIENT: Phrase = p("The gateway divides the units and bills {0}, though it sends {1} segments.", "Gateway membagi jumlah unit dan menagih {0}, walau mengirim {1} segmen.");

    // What makes a text expensive: the titles of diagnostics.
    pub(crate) const EXPENSIVE: Phrase = p("What makes it expensive", "Yang membuatnya mahal");
    pub(crate) const ROOM_TAKEN: Phrase = p("What uses space", "Yang memakan tempat");
    pub(crate) const WARNING: Phrase = p("warning", "peringatan");
    pub(crate) const NOTE: Phrase = p("note", "catatan");
    pub(crate) const HELP: Phrase = p("help", "saran");
    pub(crate) const FORCES: Phrase = p("{0} makes the text {1}", "{0} membuat teks {1}");
    pub(crate) const LETTERS_FORCE: Phrase = p("{0} and other letters make the text {1}", "{0} dan huruf lain membuat teks {1}");
    pub(crate) const OUTSIDE: Phrase = p("{0} is not sent as {1}", "{0} tidak dikirim sebagai {1}");
    pub(crate) const LETTERS_OUTSIDE: Phrase = p("{0} and other letters are not sent as {1}", "{0} dan huruf lain tidak dikirim sebagai {1}");
    pub(crate) const EXTRA_UNIT: Phrase = p("{0} uses two septets", "{0} memakan dua septet");
    pub(crate) const UNSEEN: Phrase = p("{0} is invisible and uses space", "{0} tidak tampak, tetapi memakan tempat");
    pub(crate) const UNSEEN_FORCES: Phrase = p("{0} is invisible and makes the text {1}", "{0} tidak tampak dan membuat teks {1}");
    pub(crate) const DECOMPOSED: Phrase = p("{0} with a separate accent makes the text {1}", "{0} dengan aksen terpisah membuat teks {1}");
    pub(crate) const CR_LF: Phrase = p("CR LF ends a line with two units", "CR LF mengakhiri baris dengan dua unit");
    pub(crate) const BLANKS: Phrase = p("blanks at the end are billed", "spasi di akhir ikut dihitung");
    pub(crate) const BLANKS_FORCE: Phrase = p("blanks at the end are billed, and make the text {1}", "spasi di akhir ikut dihitung, dan membuat teks {1}");
    pub(crate) const WASTED: Phrase = p("{1} is not split, so the segment before has {0} unused", "{1} tidak dipotong, sehingga {0} pada segmen sebelumnya tidak terpakai");
    pub(crate) const TIPS_OVER: Phrase = p("the last {0} cost another segment", "{0} terakhir menambah satu segmen");
    pub(crate) const OTHER: Phrase = p("{0} costs more than it seems", "{0} lebih mahal daripada tampaknya");

    // Where, and what to do about it.
    pub(crate) const AT: Phrase = p("at", "di");
    pub(crate) const LINE: Phrase = p("line {0}", "baris {0}");
    pub(crate) const ON_LINE: Phrase = p("line {0}: {1}", "baris {0}: {1}");
    pub(crate) const CHARACTER_AT: Phrase = p("character {0} (byte {1})", "karakter {0} (byte {1})");
    pub(crate) const TIMES: Phrase = p("{0} times: {1}", "{0} kali: {1}");
    pub(crate) const TWO_UNITS: Phrase = p("two code units each time", "dua unit kode setiap kali");
    pub(crate) const REPLACE: Phrase = p("write {0} instead ({1})", "tulis {0} sebagai gantinya ({1})");
    pub(crate) const LEAVE_OUT: Phrase = p("leave it out ({0})", "hapus saja ({0})");
    pub(crate) const A_SPACE: Phrase = p("a space", "spasi");
    pub(crate) const A_LINE_FEED: Phrase = p("a line feed", "ganti baris LF");
    pub(crate) const INVISIBLE: Phrase = p("invisible", "tak kasatmata");
    pub(crate) const TYPOGRAPHIC: Phrase = p("typographic", "tipografis");
    pub(crate) const EQUIVALENT: Phrase = p("equivalent", "sepadan");
    pub(crate) const SPACING: Phrase = p("spacing", "spasi rapat");
    pub(crate) const PICTURES: Phrase = p("pictures", "tanpa gambar");
    pub(crate) const LOSSY: Phrase = p("lossy", "ada yang hilang");
    pub(crate) const AND_OTHERS: Phrase = p("… and {0} more", "… dan {0} lagi");
    pub(crate) const AND_MORE: Phrase = p("… and {0} of {1}", "… dan {0} dari {1}");
    pub(crate) const NUMBERED: Phrase = p("Characters are numbered from 1, bytes from 0.", "Karakter dihitung dari 1, byte dari 0.");

    // What was probably not meant.
    pub(crate) const NOT_MEANT: Phrase = p("What was probably not meant", "Yang mungkin tidak dimaksud");
    pub(crate) const LINT: Phrase = p("{0} at byte {1}", "{0} pada byte {1}");
    pub(crate) const LINT_MEANT: Phrase = p("{0} at byte {1}: probably {2} was meant", "{0} pada byte {1}: mungkin maksudnya {2}");
    pub(crate) const HTML_ENTITY: Phrase = p("a character in HTML notation", "karakter dalam notasi HTML");
    pub(crate) const ESCAPE_SEQUENCE: Phrase = p("a character in the notation of program code", "karakter dalam notasi kode program");
    pub(crate) const URL_ENCODING: Phrase = p("a character in the notation of links", "karakter dalam notasi tautan");
    pub(crate) const READ_TWICE: Phrase = p("UTF-8 that was read as another encoding", "UTF-8 yang terbaca sebagai pengodean lain");
    pub(crate) const REPLACEMENT_CHARACTER: Phrase = p("a character was lost earlier", "sebuah karakter hilang sebelumnya");
    pub(crate) const OBJECT_REPLACEMENT: Phrase = p("a picture or a file was here", "dulu ada gambar atau berkas di sini");
    pub(crate) const BYTE_ORDER_MARK: Phrase = p("a byte order mark, which does not belong to the text", "tanda urutan byte, yang bukan bagian teks");

    // What would make a text cheaper.
    pub(crate) const CHEAPER: Phrase = p("What would make it cheaper", "Yang membuatnya lebih murah");
    pub(crate) const ALONE: Phrase = p("{0} alone costs {1}: {2} with it, {3} without it", "{0} saja menambah {1}: {2} dengannya, {3} tanpanya");
    pub(crate) const EMOJI: Phrase = p("This emoji", "Emoji ini");
    pub(crate) const CHARACTER_ALONE: Phrase = p("This character", "Karakter ini");
    pub(crate) const RUN_ALONE: Phrase = p("This sequence of characters", "Deretan karakter ini");
    pub(crate) const SAVED: Phrase = p("{0} → {1} with {2} ({3})", "{0} → {1} dengan {2} ({3})");
    pub(crate) const ALL_REPLACED: Phrase = p("With --keep-whole graphemes all replacements are made, not the fewest.", "Dengan --keep-whole graphemes semua penggantian dipakai, bukan yang paling sedikit.");
    pub(crate) const SAVED_MONEY: Phrase = p("{0}, {4} → {1}, {5}, with {2} ({3})", "{0}, {4} → {1}, {5}, dengan {2} ({3})");
    pub(crate) const NOT_SAVED: Phrase = p("No replacement lowers the charge ({0})", "Tidak ada penggantian yang menurunkan biaya ({0})");
    pub(crate) const LANGUAGE_SAVES: Phrase = p("{0} → {1} if the route may use the {2} tables (--locking, --single {3})", "{0} → {1} jika rute boleh memakai tabel {2} (--locking, --single {3})");
    pub(crate) const RCS: Phrase = p("As RCS: a {0} message, {1} bytes; {2} in the US", "Sebagai RCS: pesan {0}, {1} byte; {2} di AS");
    pub(crate) const TIER_SAVES: Phrase = p("{0} → {1} with --tier {2}", "{0} → {1} dengan --tier {2}");

    // What fits.
    pub(crate) const FIT: Phrase = p("What fits in {0}", "Yang muat dalam {0}");
    pub(crate) const ALL_FITS: Phrase = p("All of it fits.", "Semuanya muat.");
    pub(crate) const NOTHING_FITS: Phrase = p("Nothing fits: the first grapheme cluster costs more.", "Tidak ada yang muat: gugus grafem pertama sudah lebih mahal.");
    pub(crate) const KEPT: Phrase = p("kept     {0}: {1}, {2}, charge {3}", "dimuat   {0}: {1}, {2}, biaya {3}");
    pub(crate) const CUT_OFF: Phrase = p("cut off  {0}, ", "dipotong {0}, ");
    pub(crate) const FROM_BYTE: Phrase = p("from byte {0} on", "mulai byte {0}");

    // A number.
    pub(crate) const NUMBER: Phrase = p("number", "nomor");
    pub(crate) const FORMS: Phrase = p("forms", "bentuk");
    pub(crate) const FORMS_ARE: Phrase = p("E.164 {0}, MSISDN {1}, national {2}", "E.164 {0}, MSISDN {1}, nasional {2}");
    pub(crate) const HOLDER: Phrase = p("holder", "operator");
    pub(crate) const UNKNOWN_HOLDER: Phrase = p("unknown", "tidak diketahui");
    pub(crate) const REPORTEDLY: Phrase = p(", reportedly {0}", ", kabarnya {0}");
    pub(crate) const RANGE: Phrase = p("range 0{0}, {1}, checked {2}", "rentang 0{0}, {1}, diperiksa {2}");
    pub(crate) const IN_SERVICE: Phrase = p("in service", "beroperasi");
    pub(crate) const CONTESTED: Phrase = p("contested", "sumber tidak sepakat");
    pub(crate) const DEFUNCT: Phrase = p("defunct", "sudah tutup");
    pub(crate) const UNKNOWN: Phrase = p("unknown", "tidak diketahui");
    pub(crate) const INPUT: Phrase = p("input", "masukan");
    pub(crate) const AS_GIVEN: Phrase = p("already in E.164 form", "sudah dalam bentuk E.164");
    pub(crate) const IGNORED: Phrase = p("{0} ignored", "{0} diabaikan");
    pub(crate) const OTHER_DIGITS: Phrase = p("digits of another script read", "angka dari aksara lain dibaca");
    pub(crate) const PREFIX_READ: Phrase = p("{0} read as +62", "{0} dibaca sebagai +62");
    pub(crate) const NO_PREFIX: Phrase = p("+62 added in front", "+62 ditambahkan di depan");

    // A template.
    pub(crate) const TEMPLATE: Phrase = p("template", "template");
    pub(crate) const CONTENT: Phrase = p("content", "isi");
    pub(crate) const UNUSED: Phrase = p("unused", "tak dipakai");
    pub(crate) const LEAST: Phrase = p("least", "terendah");
    pub(crate) const LEAST_IS: Phrase = p("with the cheapest possible values", "dengan nilai termurah yang mungkin");
    pub(crate) const IN_GSM7: Phrase = p("in GSM-7", "GSM-7");
    pub(crate) const IN_GSM7_IS: Phrase = p("at worst, if every value is GSM-7", "paling mahal, jika semua nilai GSM-7");
    pub(crate) const WORST: Phrase = p("worst", "tertinggi");
    pub(crate) const WORST_IS: Phrase = p("at worst", "paling mahal");
    pub(crate) const SHARES: Phrase = p("shares", "bagian");
    pub(crate) const SHARES_ARE: Phrase = p("{0} in {1} at worst: {2} of the template's own text", "{0} dalam {1} pada kasus termahal: {2} dari teks template sendiri");
    pub(crate) const SHARE_OF: Phrase = p("{0} of {1}", "{0} dari {1}");
    pub(crate) const HEADROOM: Phrase = p("headroom", "ruang");
    pub(crate) const HEADROOM_IS: Phrase = p("{0}: {1}", "{0}: {1}");
    pub(crate) const TURNS_UCS2: Phrase = p("{0}: {1}, can make the text UCS-2", "{0}: {1}, dapat membuat teks UCS-2");

    // The check of templates.
    pub(crate) const FAIL: Phrase = p("FAIL", "GAGAL");
    pub(crate) const WORST_IN_GSM7: Phrase = p("worst in GSM-7", "tertinggi GSM-7");
    pub(crate) const CULPRIT: Phrase = p("culprit", "penyebab");
    pub(crate) const AT_BYTE: Phrase = p("{0} at byte {1}", "{0} pada byte {1}");
    pub(crate) const ANY_CHARACTER_IN: Phrase = p("any character in {0}", "karakter apa pun dalam {0}");
    pub(crate) const BASELINE_HEAD: Phrase = p("Written by sms-charge check --update: what each template can cost.", "Ditulis oleh sms-charge check --update: biaya yang mungkin untuk tiap template.");
    pub(crate) const UPDATE_WRITES_IT: Phrase = p("--update writes it", "--update menulisnya");
    pub(crate) const UPDATE_KEEPS_IT: Phrase = p("{0}; --update keeps it", "{0}; --update mencatatnya");
    pub(crate) const NOT_IN_BASELINE: Phrase = p("not in the baseline; --update adds it", "tidak ada dalam catatan dasar; --update menambahkannya");
    pub(crate) const GONE: Phrase = p("no longer in the file; --update removes it", "tidak ada lagi dalam berkas; --update menghapusnya");
    pub(crate) const AT_WORST: Phrase = p("{0} to {1} at worst", "{0} menjadi {1} paling mahal");
    pub(crate) const AT_WORST_IN_GSM7: Phrase = p("{0} to {1} at worst in GSM-7", "{0} menjadi {1} paling mahal dalam GSM-7");
    pub(crate) const AT_LEAST: Phrase = p("{0} to {1} at least", "{0} menjadi {1} paling murah");
    pub(crate) const HEADROOM_LOST: Phrase = p("headroom of {0} from {1} to {2}", "ruang {0} dari {1} menjadi {2}");
    pub(crate) const NEW_VARIABLE: Phrase = p("new variable {0} at byte {1}", "variabel baru {0} pada byte {1}");
    pub(crate) const SPEC_WAS: Phrase = p("{0} was {1} and is {2}", "{0} dulu {1} dan sekarang {2}");
    pub(crate) const GATEWAY_OTHERWISE: Phrase = p("the gateway counts in another way", "gateway menghitung dengan cara lain");
    pub(crate) const TEXT_FROM: Phrase = p("the text differs from byte {0} on: it had {1} characters, now {2}", "teks berbeda mulai byte {0}: dulu {1} karakter, sekarang {2}");
    pub(crate) const MEND_WRITE: Phrase = p("write {0} for {1}", "tulis {0} untuk {1}");
    pub(crate) const MEND_LEAVE_OUT: Phrase = p("leave out {0}", "hapus {0}");
    pub(crate) const MEND_SPEC: Phrase = p("{0} would fix it", "{0} memperbaikinya");
    pub(crate) const MEND_SHORTER: Phrase = p("{0} less would fix it", "kurangi {0} untuk memperbaikinya");
    pub(crate) const OVER_SEGMENTS: Phrase = p("up to {0} segments, over the gateway's limit of {1}", "sampai {0} segmen, melebihi batas gateway sebesar {1}");
    pub(crate) const OVER_CHARACTERS: Phrase = p("with the longest values it is over a limit of the gateway", "dengan nilai terpanjang, batas gateway terlampaui");
    pub(crate) const ADDED_ALONE: Phrase = p("what the gateway adds takes {0} without any text", "tambahan gateway saja memakan {0} tanpa teks apa pun");

    // Bills.
    pub(crate) const BILLS: Phrase = p("bills", "tagihan");
    pub(crate) const BILLS_ARE: Phrase = p("{0}: {1} as estimated, {2} over, {3} under", "{0}: {1} sesuai perkiraan, {2} di atas, {3} di bawah");
    pub(crate) const OF_SEVERAL: Phrase = p("{0} with more than one segment; these say the most", "{0} dengan lebih dari satu segmen; inilah yang paling banyak memberi tahu");
    pub(crate) const PROBLEM: Phrase = p("problem", "masalah");
    pub(crate) const EXPLAINED: Phrase = p("Ways of counting that explain every bill", "Cara menghitung yang menjelaskan semua tagihan");
    pub(crate) const UNEXPLAINED: Phrase = p("No way of counting that was tried explains every bill", "Tidak ada cara menghitung yang menjelaskan semua tagihan");
    pub(crate) const CLOSEST: Phrase = p("The closest is {0}: it does not explain {1} of {2} bills.", "Yang terdekat adalah {0}: {1} dari {2} tagihan tidak dijelaskannya.");
    pub(crate) const NO_BILLS: Phrase = p("There are no bills to explain.", "Tidak ada tagihan untuk dijelaskan.");
    pub(crate) const DISTINGUISH: Phrase = p("To be more certain: the bill of such a text distinguishes them", "Agar lebih yakin: tagihan atas teks seperti ini membedakannya");
    pub(crate) const A_TEXT_OF: Phrase = p("{0} times {1}", "{0} kali {1}");
    pub(crate) const CHARGE_SAYS: Phrase = p("a charge of {0} supports {1}", "biaya {0} mendukung {1}");
    pub(crate) const ONLY_ONE: Phrase = p("No other way of counting that was tried explains them, and no other text would say more.", "Tidak ada cara lain yang menjelaskannya, dan teks lain tidak akan memberi tahu lebih banyak.");
    pub(crate) const ALL_THE_SAME: Phrase = p("No text of a few segments would distinguish them.", "Tidak ada teks sampai beberapa segmen yang dapat membedakannya.");
    pub(crate) const STANDARD: Phrase = p("the standard", "standar");
    pub(crate) const UNITS_DIVIDED: Phrase = p("units divided", "unit dibagi");
    pub(crate) const REFERENCE_16: Phrase = p("16-bit reference", "referensi 16 bit");
    pub(crate) const FLAT: Phrase = p("160 and 70 in each of several segments", "160 dan 70 dalam tiap segmen jika lebih dari satu");
    pub(crate) const ALL_UCS2: Phrase = p("all sent as UCS-2", "semua dikirim sebagai UCS-2");
    pub(crate) const ONLY_ASCII: Phrase = p("only ASCII sent as GSM-7", "hanya ASCII dikirim sebagai GSM-7");
    pub(crate) const LATIN1_TRIED: Phrase = p("Latin-1 tried before UCS-2", "Latin-1 dicoba sebelum UCS-2");
    pub(crate) const CR_LF_AS_LF: Phrase = p("CR LF sent as LF", "CR LF dikirim sebagai LF");
    pub(crate) const LF_AS_CR_LF: Phrase = p("LF sent as CR LF", "LF dikirim sebagai CR LF");
    pub(crate) const WITH_BEFORE: Phrase = p("with {0} before the text", "dengan {0} sebelum teks");
    pub(crate) const WITH_BEFORE_FROM_TO: Phrase = p("with {0} to {1} characters before the text", "dengan {0} sampai {1} karakter sebelum teks");
    pub(crate) const WROTE: Phrase = p("wrote {0}", "{0} ditulis");
    pub(crate) const WRITTEN: Phrase = p("Found from {0} bills by sms-charge reconcile: {1}.", "Ditemukan dari {0} tagihan oleh sms-charge reconcile: {1}.");
    pub(crate) const OTHERS_EXPLAIN: Phrase = p("{0} other ways of counting explain them as well.", "{0} cara menghitung lain juga menjelaskannya.");
}
pub(crate) use phrases::*;

/// The name of a tier. A tier that is not in the catalogue has the name that `--tier` accepts.
pub(crate) fn tier(tier: Tier) -> &'static str {
    match tier {
        Tier::Invisible => INVISIBLE.text(),
        Tier::Typographic => TYPOGRAPHIC.text(),
        Tier::Equivalent => EQUIVALENT.text(),
        Tier::Spacing => SPACING.text(),
        Tier::Pictures => PICTURES.text(),
        Tier::Lossy => LOSSY.text(),
        other => other.as_str(),
    }
}

/// Whether a number range is in use.
pub(crate) fn range_state(state: RangeState) -> &'static str {
    match state {
        RangeState::InService => IN_SERVICE.text(),
        RangeState::Contested => CONTESTED.text(),
        RangeState::Defunct => DEFUNCT.text(),
        RangeState::Unknown => UNKNOWN.text(),
        other => other.as_str(),
    }
}

/// What was found at a place that was probably not meant.
pub(crate) fn lint(kind: LintKind) -> &'static str {
    match kind {
        LintKind::HtmlEntity => HTML_ENTITY.text(),
        LintKind::EscapeSequence => ESCAPE_SEQUENCE.text(),
        LintKind::UrlEncoding => URL_ENCODING.text(),
        LintKind::Utf8ReadTwice => READ_TWICE.text(),
        LintKind::ReplacementCharacter => REPLACEMENT_CHARACTER.text(),
        LintKind::ObjectReplacement => OBJECT_REPLACEMENT.text(),
        LintKind::ByteOrderMark => BYTE_ORDER_MARK.text(),
        other => other.code(),
    }
}
