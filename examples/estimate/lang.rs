//! What the report says, in English and in Indonesian: the one table of its words.

use std::fmt::{Display, Write as _};

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub(crate) enum Lang {
    En,
    Id,
}

/// The same in each language; `{0}`, `{1}` stand for values.
pub(crate) struct Phrase {
    en: &'static str,
    id: &'static str,
}

/// What is counted: one, several, and in Indonesian, which has no plural.
pub(crate) struct Noun(&'static str, &'static str, &'static str);

pub(crate) const CHARACTER: Noun = Noun("character", "characters", "karakter");
pub(crate) const CHARACTER_IS: Noun = Noun("character is", "characters are", "karakter");
pub(crate) const MORE_KIND: Noun = Noun("more kind", "more kinds", "macam lain");
pub(crate) const REPLACEMENT: Noun = Noun("replacement", "replacements", "penggantian");
pub(crate) const SEGMENTS: Noun = Noun("segment", "segments", "segmen");
pub(crate) const UNIT: Noun = Noun("unit", "units", "unit");

/// A table without a frame: rustfmt would give each row three lines.
#[rustfmt::skip]
mod phrases {
    use super::Phrase;
    const fn p(en: &'static str, id: &'static str) -> Phrase { Phrase::new(en, id) }

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
    pub(crate) const OVER_LIMIT: Phrase = p("{0}, over the limit of {1}: can't be sent as one text", "{0}, melebihi batas {1}: tidak dapat dikirim sebagai satu teks");
    pub(crate) const LEFT: Phrase = p("left", "sisa");
    pub(crate) const ONE_SEPTET: Phrase = p("one septet", "satu septet");
    pub(crate) const ONE_CODE_UNIT: Phrase = p("one code unit", "satu unit kode");
    pub(crate) const ONE_OCTET: Phrase = p("one octet", "satu oktet");
    pub(crate) const NONE_LEFT: Phrase = p("the next character costs another segment", "karakter berikutnya menambah satu segmen");
    pub(crate) const SOME_LEFT: Phrase = p("{0} of {1} may follow before the charge rises", "{0} dari {1} masih dapat ditambahkan sebelum biaya naik");

    // The segments.
    pub(crate) const SEGMENT: Phrase = p("segment {0}", "segmen {0}");
    pub(crate) const USED_BY: Phrase = p("{0} of {1}, {2} left", "{0} dari {1}, sisa {2}");
    pub(crate) const USED_AND_ADDED: Phrase = p("{0} of {1}, {3} added by the gateway, {2} left", "{0} dari {1}, {3} ditambahkan gateway, sisa {2}");
    pub(crate) const BY_QUOTIENT: Phrase = p("The gateway divides the units and bills {0}, though it sends {1} segments.", "Gateway membagi jumlah unit dan menagih {0}, walau mengirim {1} segmen.");

    // What makes it expensive: the titles of diagnostics.
    pub(crate) const EXPENSIVE: Phrase = p("What makes it expensive", "Yang membuatnya mahal");
    pub(crate) const ROOM_TAKEN: Phrase = p("What takes room", "Yang memakan tempat");
    pub(crate) const WARNING: Phrase = p("warning", "peringatan");
    pub(crate) const NOTE: Phrase = p("note", "catatan");
    pub(crate) const HELP: Phrase = p("help", "saran");
    pub(crate) const FORCES: Phrase = p("{0} makes the text {1}", "{0} membuat teks {1}");
    pub(crate) const LETTERS_FORCE: Phrase = p("{0} and other letters make the text {1}", "{0} dan huruf lain membuat teks {1}");
    pub(crate) const OUTSIDE: Phrase = p("{0} is not sent as {1}", "{0} tidak dikirim sebagai {1}");
    pub(crate) const LETTERS_OUTSIDE: Phrase = p("{0} and other letters are not sent as {1}", "{0} dan huruf lain tidak dikirim sebagai {1}");
    pub(crate) const EXTRA_UNIT: Phrase = p("{0} takes two septets", "{0} memakan dua septet");
    pub(crate) const UNSEEN: Phrase = p("{0} takes room, and nobody sees it", "{0} memakan tempat, padahal tidak tampak");
    pub(crate) const UNSEEN_FORCES: Phrase = p("{0}, which nobody sees, makes the text {1}", "{0}, yang tidak tampak, membuat teks {1}");
    pub(crate) const DECOMPOSED: Phrase = p("{0} with its accent apart makes the text {1}", "{0} dengan aksen terpisah membuat teks {1}");
    pub(crate) const CR_LF: Phrase = p("CR LF ends a line with two units", "CR LF mengakhiri baris dengan dua unit");
    pub(crate) const BLANKS: Phrase = p("blanks at the end are billed", "spasi di akhir ikut dihitung");
    pub(crate) const BLANKS_FORCE: Phrase = p("blanks at the end are billed, and make the text {1}", "spasi di akhir ikut dihitung, dan membuat teks {1}");
    pub(crate) const WASTED: Phrase = p("{1} is not split, and leaves {0} of the segment before free", "{1} tidak dipotong, dan menyisakan {0} pada segmen sebelumnya");
    pub(crate) const TIPS_OVER: Phrase = p("the last {0} cost another segment", "{0} terakhir menambah satu segmen");
    pub(crate) const OTHER: Phrase = p("{0} costs more than it shows", "{0} lebih mahal daripada tampaknya");

    // Where, and what to do about it.
    pub(crate) const AT: Phrase = p("at", "di");
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
    pub(crate) const LOSSY: Phrase = p("lossy", "ada yang hilang");
    pub(crate) const AND_MORE: Phrase = p("… and {0} of {1}", "… dan {0} dari {1}");
    pub(crate) const NUMBERED: Phrase = p("Characters are numbered from 1, bytes from 0.", "Karakter dihitung dari 1, byte dari 0.");

    // What would make it cheaper.
    pub(crate) const CHEAPER: Phrase = p("What would make it cheaper", "Yang membuatnya lebih murah");
    pub(crate) const ALONE: Phrase = p("{0} alone costs {1}: {2} with it, {3} without", "{0} saja menambah {1}: {2} dengannya, {3} tanpanya");
    pub(crate) const EMOJI: Phrase = p("This emoji", "Emoji ini");
    pub(crate) const CHARACTER_ALONE: Phrase = p("This character", "Karakter ini");
    pub(crate) const RUN_ALONE: Phrase = p("This run of characters", "Deretan karakter ini");
    pub(crate) const SAVED: Phrase = p("{0} → {1} with {2} ({3})", "{0} → {1} dengan {2} ({3})");
    pub(crate) const ALL_REPLACED: Phrase = p("With --keep-whole graphemes all replacements are made, not the fewest.", "Dengan --keep-whole graphemes semua penggantian dipakai, bukan yang paling sedikit.");
    pub(crate) const NOT_SAVED: Phrase = p("No replacement lowers the charge ({0})", "Tidak ada penggantian yang menurunkan biaya ({0})");
    pub(crate) const LANGUAGE_SAVES: Phrase = p("{0} → {1} where the route may use the {2} tables (--locking, --single {3})", "{0} → {1} jika rute boleh memakai tabel {2} (--locking, --single {3})");
    pub(crate) const RCS: Phrase = p("As RCS: a {0} message, {1} bytes; {2} in the US", "Sebagai RCS: pesan {0}, {1} byte; {2} di AS");
    pub(crate) const TIER_SAVES: Phrase = p("{0} → {1} with --tier {2}", "{0} → {1} dengan --tier {2}");
}
pub(crate) use phrases::*;

#[cfg(feature = "graphemes")]
#[rustfmt::skip]
mod phrases_of_fit {
    use super::Phrase;
    const fn p(en: &'static str, id: &'static str) -> Phrase { Phrase::new(en, id) }

    pub(crate) const FIT: Phrase = p("Fit in {0}", "Dimuat dalam {0}");
    pub(crate) const ALL_FITS: Phrase = p("All of it fits.", "Semuanya muat.");
    pub(crate) const NOTHING_FITS: Phrase = p("Nothing fits: the first grapheme cluster costs more.", "Tidak ada yang muat: gugus grafem pertama sudah lebih mahal.");
    pub(crate) const KEPT: Phrase = p("kept     {0}: {1}, {2}, charge {3}", "dimuat   {0}: {1}, {2}, biaya {3}");
    pub(crate) const CUT_OFF: Phrase = p("cut off  {0}, ", "dipotong {0}, ");
    pub(crate) const FROM_BYTE: Phrase = p("from byte {0} on", "mulai byte {0}");
}
#[cfg(feature = "graphemes")]
pub(crate) use phrases_of_fit::*;

impl Phrase {
    const fn new(en: &'static str, id: &'static str) -> Self {
        assert!(
            holes(en) == holes(id),
            "a value is missing in one of the languages"
        );
        Self { en, id }
    }
}

/// A bit for each `{n}`.
const fn holes(text: &str) -> u32 {
    let mut bytes = text.as_bytes();
    let mut holes = 0;
    while let [_, rest @ ..] = bytes {
        if let [b'{', n @ b'0'..=b'9', b'}', ..] = bytes {
            holes |= 1 << (*n - b'0');
        }
        bytes = rest;
    }
    holes
}

impl Lang {
    pub(crate) const fn of(self, phrase: &Phrase) -> &'static str {
        match self {
            Self::En => phrase.en,
            Self::Id => phrase.id,
        }
    }

    pub(crate) const fn noun(self, n: usize, noun: &Noun) -> &'static str {
        match (self, n) {
            (Self::En, 1) => noun.0,
            (Self::En, _) => noun.1,
            (Self::Id, _) => noun.2,
        }
    }

    /// `2 segments`, `2 segmen`.
    pub(crate) fn counted(self, n: usize, noun: &Noun) -> String {
        format!("{n} {}", self.noun(n, noun))
    }

    /// A phrase with its values.
    pub(crate) fn say(self, phrase: &Phrase, values: &[&dyn Display]) -> String {
        let mut said = String::new();
        let mut rest = self.of(phrase);
        while let Some((before, hole)) = rest.split_once('{') {
            let (number, after) = hole.split_once('}').unwrap_or((hole, ""));
            said += before;
            if let Some(value) = number.parse().ok().and_then(|n: usize| values.get(n)) {
                // Writing to a string can't fail.
                let _ = write!(said, "{value}");
            }
            rest = after;
        }
        said + rest
    }
}
