//! The table of replacements, with a reason for each.
//!
//! Every replacement is GSM-7, and no character of a replacement has a replacement itself.
//!
//! # Decisions
//!
//! - Accented letters have no replacement: `á` without its accent is another letter, and names of
//!   people have them.
//! - A dash of any length becomes one hyphen, and guillemets become plain quotes, because GSM-7 has
//!   nothing closer.
//! - `€`, `~`, `^`, `|` and `\` have no replacement, because nothing else means the same.
//!
//! # Sources
//!
//! The Unicode Character Database 16.0 says which characters are the same. The other rows are from
//! the lists that gateways and phones publish, where these agree.

#![expect(
    clippy::indexing_slicing,
    reason = "the rows are sorted at compile time"
)]

use core::fmt;

use super::tier::Tier;
use crate::character::name::carries_no_text;

/// A replacement of one or several characters.
///
/// `Debug` shows its text only if that can't spell a message, such as a blank or a quotation mark.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Replacement {
    /// The text to write, in GSM-7. Empty if the characters are only removed.
    pub text: &'static str,
    /// The lowest tier that makes this replacement.
    pub tier: Tier,
    /// Why it is a good replacement: what the character is, such as "dots in one character".
    pub reason: &'static str,
}

impl Replacement {
    pub(super) const fn new(text: &'static str, tier: Tier, reason: &'static str) -> Self {
        Self { text, tier, reason }
    }
}

impl fmt::Debug for Replacement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text: &dyn fmt::Debug = if self.text.chars().all(carries_no_text) {
            &self.text
        } else {
            &format_args!("hidden")
        };
        f.debug_struct("Replacement")
            .field("text", text)
            .field("tier", &self.tier)
            .field("reason", &self.reason)
            .finish()
    }
}

pub(super) const SHOWS_NOTHING: Replacement =
    Replacement::new("", Tier::Invisible, "shows nothing");

/// Characters that are replaced for the same reason.
struct Family {
    tier: Tier,
    reason: &'static str,
    rows: &'static [(char, &'static str)],
}

#[rustfmt::skip]
const FAMILIES: [Family; 18] = [
    Family { tier: Tier::Invisible, reason: "a space that looks like one, or wider or narrower", rows: &[
        ('\t', " "), ('\u{A0}', " "), ('\u{1680}', " "), ('\u{2000}', " "), ('\u{2001}', " "),
        ('\u{2002}', " "), ('\u{2003}', " "), ('\u{2004}', " "), ('\u{2005}', " "),
        ('\u{2006}', " "), ('\u{2007}', " "), ('\u{2008}', " "), ('\u{2009}', " "),
        ('\u{200A}', " "), ('\u{202F}', " "), ('\u{205F}', " "), ('\u{2800}', " "),
        ('\u{3000}', " "), ('\u{3164}', " "), ('\u{FFA0}', " "),
    ] },
    Family { tier: Tier::Invisible, reason: "ends a line, as a line feed does", rows: &[
        ('\u{B}', "\n"), ('\u{C}', "\n"), ('\u{2028}', "\n"), ('\u{2029}', "\n"),
    ] },
    Family { tier: Tier::Invisible, reason: "shows nothing", rows: &[
        ('\0', ""), ('\u{1B}', ""), ('\u{7F}', ""), ('\u{AD}', ""), ('\u{61C}', ""),
        ('\u{180E}', ""), ('\u{200B}', ""), ('\u{200E}', ""), ('\u{200F}', ""),
        ('\u{202A}', ""), ('\u{202B}', ""), ('\u{202C}', ""), ('\u{202D}', ""),
        ('\u{202E}', ""), ('\u{2060}', ""), ('\u{2061}', ""), ('\u{2062}', ""),
        ('\u{2063}', ""), ('\u{2064}', ""), ('\u{2066}', ""), ('\u{2067}', ""),
        ('\u{2068}', ""), ('\u{2069}', ""), ('\u{206A}', ""), ('\u{206B}', ""),
        ('\u{206C}', ""), ('\u{206D}', ""), ('\u{206E}', ""), ('\u{206F}', ""),
        ('\u{FEFF}', ""), ('\u{FFF9}', ""), ('\u{FFFA}', ""), ('\u{FFFB}', ""),
    ] },
    Family { tier: Tier::Typographic, reason: "a quotation mark or an apostrophe with a shape", rows: &[
        ('`', "'"), ('´', "'"), ('ʹ', "'"), ('ʻ', "'"), ('ʼ', "'"), ('ʽ', "'"), ('ˈ', "'"),
        ('‘', "'"), ('’', "'"), ('‚', "'"), ('‛', "'"), ('‹', "'"), ('›', "'"), ('❛', "'"),
        ('❜', "'"), ('\u{1FEF}', "'"), ('«', "\""), ('»', "\""), ('ʺ', "\""), ('“', "\""),
        ('”', "\""), ('„', "\""), ('‟', "\""), ('❝', "\""), ('❞', "\""), ('《', "\""),
        ('》', "\""), ('「', "\""), ('」', "\""), ('『', "\""), ('』', "\""), ('〝', "\""),
        ('〞', "\""), ('〟', "\""),
    ] },
    Family { tier: Tier::Typographic, reason: "Windows-1252 read as Latin-1: a control that was a sign", rows: &[
        ('\u{80}', "€"), ('\u{82}', "'"), ('\u{84}', "\""), ('\u{85}', "..."), ('\u{8B}', "'"),
        ('\u{91}', "'"), ('\u{92}', "'"), ('\u{93}', "\""), ('\u{94}', "\""), ('\u{95}', "-"),
        ('\u{96}', "-"), ('\u{97}', "-"), ('\u{99}', "TM"), ('\u{9B}', "'"),
    ] },
    Family { tier: Tier::Typographic, reason: "a prime: minutes, seconds, feet, inches", rows: &[
        ('′', "'"), ('″', "\""), ('‴', "'''"), ('‵', "'"), ('‶', "\""),
    ] },
    Family { tier: Tier::Typographic, reason: "a dash of another length", rows: &[
        ('˗', "-"), ('‐', "-"), ('‑', "-"), ('‒', "-"), ('–', "-"), ('—', "-"), ('―', "-"),
        ('−', "-"), ('⸺', "-"), ('⸻', "-"), ('﹘', "-"), ('﹣', "-"),
    ] },
    Family { tier: Tier::Typographic, reason: "dots in one character", rows: &[
        ('․', "."), ('‥', ".."), ('…', "..."), ('⋯', "..."),
    ] },
    Family { tier: Tier::Typographic, reason: "a bullet or a dot between two words", rows: &[
        ('•', "-"), ('‣', "-"), ('⁃', "-"), ('■', "-"), ('▪', "-"), ('▫', "-"), ('○', "-"),
        ('●', "-"), ('◦', "-"), ('·', "."), ('\u{387}', "."), ('∙', "."), ('⋅', "."),
    ] },
    Family { tier: Tier::Typographic, reason: "a fraction; the blank keeps it apart from a whole number before it", rows: &[
        ('¼', " 1/4"), ('½', " 1/2"), ('¾', " 3/4"), ('⅐', " 1/7"), ('⅑', " 1/9"),
        ('⅒', " 1/10"), ('⅓', " 1/3"), ('⅔', " 2/3"), ('⅕', " 1/5"), ('⅖', " 2/5"),
        ('⅗', " 3/5"), ('⅘', " 4/5"), ('⅙', " 1/6"), ('⅚', " 5/6"), ('⅛', " 1/8"),
        ('⅜', " 3/8"), ('⅝', " 5/8"), ('⅞', " 7/8"),
    ] },
    Family { tier: Tier::Typographic, reason: "a sign that is commonly written in letters or with two signs", rows: &[
        ('©', "(C)"), ('®', "(R)"), ('℗', "(P)"), ('℠', "SM"), ('™', "TM"), ('℅', "c/o"),
        ('№', "No."), ('±', "+/-"), ('×', "x"), ('÷', "/"), ('⁄', "/"), ('∕', "/"),
        ('∗', "*"), ('∶', ":"), ('←', "<-"), ('→', "->"), ('⇒', "=>"), ('≤', "<="),
        ('≥', ">="), ('‼', "!!"), ('⁇', "??"), ('⁈', "?!"), ('⁉', "!?"),
    ] },
    Family { tier: Tier::Typographic, reason: "letters drawn together", rows: &[
        ('ﬀ', "ff"), ('ﬁ', "fi"), ('ﬂ', "fl"), ('ﬃ', "ffi"), ('ﬄ', "ffl"), ('ﬅ', "st"),
        ('ﬆ', "st"), ('Ĳ', "IJ"), ('ĳ', "ij"),
    ] },
    Family { tier: Tier::Typographic, reason: "made for East Asian text: as wide as an ideograph, or small", rows: &[
        ('、', ","), ('。', "."), ('〈', "<"), ('〉', ">"), ('【', "("), ('】', ")"), ('〔', "("),
        ('〕', ")"), ('﹐', ","), ('﹒', "."), ('﹔', ";"), ('﹕', ":"), ('﹖', "?"), ('﹗', "!"),
        ('﹙', "("), ('﹚', ")"), ('﹟', "#"), ('﹠', "&"), ('﹡', "*"), ('﹢', "+"), ('﹤', "<"),
        ('﹥', ">"), ('﹦', "="), ('﹩', "$"), ('﹪', "%"), ('﹫', "@"), ('［', "("), ('］', ")"),
        ('｀', "'"), ('｛', "("), ('｝', ")"), ('￡', "£"), ('￥', "¥"),
    ] },
    Family { tier: Tier::Equivalent, reason: "the same character with a second code point (canonical equivalence)", rows: &[
        ('\u{37E}', ";"), ('\u{2126}', "Ω"), ('\u{212A}', "K"), ('\u{212B}', "Å"),
    ] },
    Family { tier: Tier::Equivalent, reason: "a Greek capital that GSM-7 writes as the Latin one of the same look", rows: &[
        ('Α', "A"), ('Β', "B"), ('Ε', "E"), ('Ζ', "Z"), ('Η', "H"), ('Ι', "I"), ('Κ', "K"),
        ('Μ', "M"), ('Ν', "N"), ('Ο', "O"), ('Ρ', "P"), ('Τ', "T"), ('Υ', "Y"), ('Χ', "X"),
    ] },
    Family { tier: Tier::Equivalent, reason: "a Greek letter, as the capital that GSM-7 has, or as the Latin one of its look", rows: &[
        ('α', "A"), ('β', "B"), ('γ', "Γ"), ('δ', "Δ"), ('ε', "E"), ('ζ', "Z"), ('η', "H"), ('θ', "Θ"),
        ('ι', "I"), ('κ', "K"), ('λ', "Λ"), ('μ', "M"), ('ν', "N"), ('ξ', "Ξ"), ('ο', "O"), ('π', "Π"),
        ('ρ', "P"), ('ς', "Σ"), ('σ', "Σ"), ('τ', "T"), ('υ', "Y"), ('φ', "Φ"), ('χ', "X"), ('ψ', "Ψ"),
        ('ω', "Ω"), ('ά', "A"), ('έ', "E"), ('ή', "H"), ('ί', "I"), ('ό', "O"), ('ύ', "Y"), ('ώ', "Ω"),
        ('ϊ', "I"), ('ϋ', "Y"), ('ΐ', "I"), ('ΰ', "Y"), ('Ά', "A"), ('Έ', "E"), ('Ή', "H"), ('Ί', "I"),
        ('Ό', "O"), ('Ύ', "Y"), ('Ώ', "Ω"), ('Ϊ', "I"), ('Ϋ', "Y"),
    ] },
    Family { tier: Tier::Equivalent, reason: "a raised letter or digit; never after a digit, whose value it would change", rows: &[
        ('ª', "a"), ('º', "o"), ('¹', "1"), ('²', "2"), ('³', "3"),
    ] },
    Family { tier: Tier::Equivalent, reason: "a bracket of the extension table, which takes two septets", rows: &[
        ('[', "("), (']', ")"), ('{', "("), ('}', ")"),
    ] },
];

/// One row of the table, with the tier and the reason of its family.
#[derive(Clone, Copy)]
struct Row {
    character: char,
    replacement: Replacement,
}

/// The replacement of a character in the table.
pub(super) fn listed(c: char) -> Option<Replacement> {
    if is_east_asian_letter(c) {
        return None;
    }
    let found = ROWS.binary_search_by_key(&c, |row| row.character);
    found
        .ok()
        .and_then(|at| ROWS.get(at))
        .map(|row| row.replacement)
}

/// Letters of East Asian texts. They have no row, so they need no search.
const fn is_east_asian_letter(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{D7FF}')
}

/// All rows, sorted by code point.
static ROWS: [Row; COUNT] = {
    let mut rows = [Row {
        character: '\0',
        replacement: SHOWS_NOTHING,
    }; COUNT];
    let mut count = 0;
    let mut f = 0;
    while f < FAMILIES.len() {
        let family = &FAMILIES[f];
        let mut r = 0;
        while r < family.rows.len() {
            let (character, text) = family.rows[r];
            assert!(!is_east_asian_letter(character));
            let mut at = count;
            while at > 0 && rows[at - 1].character > character {
                rows[at] = rows[at - 1];
                at -= 1;
            }
            assert!(at == 0 || rows[at - 1].character < character);
            let replacement = Replacement::new(text, family.tier, family.reason);
            rows[at] = Row {
                character,
                replacement,
            };
            count += 1;
            r += 1;
        }
        f += 1;
    }
    rows
};

const COUNT: usize = {
    let mut count = 0;
    let mut f = 0;
    while f < FAMILIES.len() {
        count += FAMILIES[f].rows.len();
        f += 1;
    }
    count
};
