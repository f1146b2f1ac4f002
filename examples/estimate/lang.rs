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
pub(crate) const MESSAGE: Noun = Noun("message", "messages", "pesan");
pub(crate) const MORE_KIND: Noun = Noun("more kind", "more kinds", "macam lain");
pub(crate) const REPLACEMENT: Noun = Noun("replacement", "replacements", "penggantian");
pub(crate) const UNIT: Noun = Noun("unit", "units", "unit");

/// A table without a frame: rustfmt would give each row three lines.
#[rustfmt::skip]
mod phrases {
    use super::Phrase;
    const fn p(en: &'static str, id: &'static str) -> Phrase { Phrase::new(en, id) }

    // The answer in four lines. Labels have nine characters at most.
    pub(crate) const ENCODING: Phrase = p("encoding", "pengodean");
    pub(crate) const ALL_GSM7: Phrase = p("every character is in the GSM-7 alphabet", "semua karakter ada dalam alfabet GSM-7");
    pub(crate) const NOT_GSM7: Phrase = p("{0} not in the GSM-7 alphabet", "{0} tidak ada dalam alfabet GSM-7");
    pub(crate) const UNITS: Phrase = p("units", "unit");
    pub(crate) const SEPTETS: Phrase = p("septets", "septet");
    pub(crate) const CODE_UNITS: Phrase = p("UTF-16 code units", "unit kode UTF-16");
    pub(crate) const ROOM: Phrase = p("{0}: {1} to a message, {2} to each of several", "{0}: {1} untuk satu pesan, {2} untuk tiap bagian");
    pub(crate) const CHARGE: Phrase = p("charge", "biaya");
    pub(crate) const ESTIMATE: Phrase = p("{0}: an estimate, not an invoice", "{0}: perkiraan, bukan tagihan");
    pub(crate) const OVER_LIMIT: Phrase = p("{0}, over the limit of {1}: can't be sent as one text", "{0}, melebihi batas {1}: tidak dapat dikirim sebagai satu teks");
    pub(crate) const LEFT: Phrase = p("left", "sisa");
    pub(crate) const ONE_SEPTET: Phrase = p("one septet", "satu septet");
    pub(crate) const ONE_CODE_UNIT: Phrase = p("one code unit", "satu unit kode");
    pub(crate) const NONE_LEFT: Phrase = p("the next character costs another message", "karakter berikutnya menambah satu pesan");
    pub(crate) const SOME_LEFT: Phrase = p("{0} of {1} may follow before the charge rises", "{0} dari {1} masih dapat ditambahkan sebelum biaya naik");

    // The parts.
    pub(crate) const PART: Phrase = p("part {0}", "bagian {0}");
    pub(crate) const USED_BY: Phrase = p("{0} of {1}, {2} left", "{0} dari {1}, sisa {2}");
    pub(crate) const USED_RESERVED: Phrase = p("{0} of {1}, {3} reserved, {2} left", "{0} dari {1}, dicadangkan {3}, sisa {2}");
    pub(crate) const BY_SUM: Phrase = p("The bill is by the sum of units, {0}, though {1} parts are sent.", "Biaya dihitung dari jumlah unit, {0}, walau {1} bagian dikirim.");

    // What makes it dear: the titles of diagnostics.
    pub(crate) const DEAR: Phrase = p("What makes it dear", "Yang membuatnya mahal");
    pub(crate) const ROOM_TAKEN: Phrase = p("What takes room", "Yang memakan tempat");
    pub(crate) const WARNING: Phrase = p("warning", "peringatan");
    pub(crate) const NOTE: Phrase = p("note", "catatan");
    pub(crate) const HELP: Phrase = p("help", "saran");
    pub(crate) const FORCES_UCS2: Phrase = p("{0} makes the text UCS-2", "{0} membuat teks UCS-2");
    pub(crate) const LETTERS_FORCE_UCS2: Phrase = p("{0} and other letters make the text UCS-2", "{0} dan huruf lain membuat teks UCS-2");
    pub(crate) const EXTRA_UNIT: Phrase = p("{0} takes two septets", "{0} memakan dua septet");
    pub(crate) const UNSEEN: Phrase = p("{0} takes room, and nobody sees it", "{0} memakan tempat, padahal tidak tampak");
    pub(crate) const UNSEEN_UCS2: Phrase = p("{0}, which nobody sees, makes the text UCS-2", "{0}, yang tidak tampak, membuat teks UCS-2");
    pub(crate) const DECOMPOSED: Phrase = p("{0} with its accent apart makes the text UCS-2", "{0} dengan aksen terpisah membuat teks UCS-2");
    pub(crate) const CR_LF: Phrase = p("CR LF ends a line with two units", "CR LF mengakhiri baris dengan dua unit");
    pub(crate) const BLANKS: Phrase = p("blanks at the end are billed", "spasi di akhir ikut dihitung");
    pub(crate) const BLANKS_UCS2: Phrase = p("blanks at the end are billed, and make the text UCS-2", "spasi di akhir ikut dihitung, dan membuat teks UCS-2");
    pub(crate) const WASTED: Phrase = p("{1} is not cut, and leaves {0} of the part before free", "{1} tidak dipotong, dan menyisakan {0} pada bagian sebelumnya");
    pub(crate) const TIPS_OVER: Phrase = p("the last {0} cost another message", "{0} terakhir menambah satu pesan");
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
    pub(crate) const NOT_SAVED: Phrase = p("No replacement lowers the charge ({0})", "Tidak ada penggantian yang menurunkan biaya ({0})");
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

    /// `2 messages`, `2 pesan`.
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
