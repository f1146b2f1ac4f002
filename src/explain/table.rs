//! What may stand in a character's place, and why.
//!
//! Sources: the Unicode Character Database 16.0 for names (controls have those of
//! `NameAliases.txt`) and for what is the same character; for the rest the lists that gateways and
//! phones publish, where they agree. Every replacement is GSM-7, and none has a replacement itself.
//!
//! # Decisions
//!
//! - No accented letter is here: `á` without its accent is another letter, and names have them.
//! - A dash of any length is one hyphen, and guillemets point nowhere: a text message has no better.
//! - Neither `€` nor `~ ^ | \` has one: nothing else means the same.

#![expect(
    clippy::indexing_slicing,
    reason = "the rows are put in order at compile time"
)]

use core::fmt;

/// How far a replacement goes. Each tier has all that is in those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Tier {
    /// Nobody sees a difference, where all is written from left to right: blanks become spaces,
    /// zero-width characters and direction marks go, CR LF becomes LF, blanks at the end go.
    Invisible,
    /// The same sign in plain type: quotes, dashes, dots, bullets, fractions, fullwidth forms.
    Typographic,
    /// The same meaning: an accent composed with its letter, Ω for the Ohm sign, `(` for `[`.
    Equivalent,
    /// Something is lost: letters go to their nearest Latin ones, emoji go. Not for names.
    #[cfg(feature = "translit")]
    Lossy,
}

impl Tier {
    /// From the lowest to the highest.
    ///
    /// ```
    /// assert!(sms_charge::Tier::ALL.is_sorted());
    /// ```
    pub const ALL: &[Self] = &[
        Self::Invisible,
        Self::Typographic,
        Self::Equivalent,
        #[cfg(feature = "translit")]
        Self::Lossy,
    ];
}

/// What may stand in the place of a character or a few.
///
/// `Debug` shows no letter and no digit, since the replacements of a text would spell it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Replacement {
    /// The text in GSM-7, empty to leave the place out.
    pub text: &'static str,
    /// The lowest tier that has it.
    pub tier: Tier,
    /// What the character is, so that the text will do: "a quotation mark in shape".
    pub reason: &'static str,
}

impl Replacement {
    pub(super) const fn new(text: &'static str, tier: Tier, reason: &'static str) -> Self {
        Self { text, tier, reason }
    }
}

impl fmt::Debug for Replacement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text: &dyn fmt::Debug = if self.text.contains(char::is_alphanumeric) {
            &format_args!("hidden")
        } else {
            &self.text
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

struct Group {
    tier: Tier,
    reason: &'static str,
    rows: &'static [(char, &'static str, &'static str)],
}

#[rustfmt::skip]
const GROUPS: [Group; 16] = [
    Group { tier: Tier::Invisible, reason: "a space that looks like one, or wider or narrower", rows: &[
        ('\t', " ", "CHARACTER TABULATION"),
        ('\u{A0}', " ", "NO-BREAK SPACE"),
        ('\u{1680}', " ", "OGHAM SPACE MARK"),
        ('\u{2000}', " ", "EN QUAD"),
        ('\u{2001}', " ", "EM QUAD"),
        ('\u{2002}', " ", "EN SPACE"),
        ('\u{2003}', " ", "EM SPACE"),
        ('\u{2004}', " ", "THREE-PER-EM SPACE"),
        ('\u{2005}', " ", "FOUR-PER-EM SPACE"),
        ('\u{2006}', " ", "SIX-PER-EM SPACE"),
        ('\u{2007}', " ", "FIGURE SPACE"),
        ('\u{2008}', " ", "PUNCTUATION SPACE"),
        ('\u{2009}', " ", "THIN SPACE"),
        ('\u{200A}', " ", "HAIR SPACE"),
        ('\u{202F}', " ", "NARROW NO-BREAK SPACE"),
        ('\u{205F}', " ", "MEDIUM MATHEMATICAL SPACE"),
        ('\u{2800}', " ", "BRAILLE PATTERN BLANK"),
        ('\u{3000}', " ", "IDEOGRAPHIC SPACE"),
        ('\u{3164}', " ", "HANGUL FILLER"),
        ('\u{FFA0}', " ", "HALFWIDTH HANGUL FILLER"),
    ] },
    Group { tier: Tier::Invisible, reason: "ends a line, as a line feed does", rows: &[
        ('\u{B}', "\n", "LINE TABULATION"),
        ('\u{C}', "\n", "FORM FEED"),
        ('\u{85}', "\n", "NEXT LINE"),
        ('\u{2028}', "\n", "LINE SEPARATOR"),
        ('\u{2029}', "\n", "PARAGRAPH SEPARATOR"),
    ] },
    Group { tier: Tier::Invisible, reason: "shows nothing", rows: &[
        ('\0', "", "NULL"),
        ('\u{1B}', "", "ESCAPE"),
        ('\u{7F}', "", "DELETE"),
        ('\u{AD}', "", "SOFT HYPHEN"),
        ('\u{61C}', "", "ARABIC LETTER MARK"),
        ('\u{180E}', "", "MONGOLIAN VOWEL SEPARATOR"),
        ('\u{200B}', "", "ZERO WIDTH SPACE"),
        ('\u{200E}', "", "LEFT-TO-RIGHT MARK"),
        ('\u{200F}', "", "RIGHT-TO-LEFT MARK"),
        ('\u{202A}', "", "LEFT-TO-RIGHT EMBEDDING"),
        ('\u{202B}', "", "RIGHT-TO-LEFT EMBEDDING"),
        ('\u{202C}', "", "POP DIRECTIONAL FORMATTING"),
        ('\u{202D}', "", "LEFT-TO-RIGHT OVERRIDE"),
        ('\u{202E}', "", "RIGHT-TO-LEFT OVERRIDE"),
        ('\u{2060}', "", "WORD JOINER"),
        ('\u{2061}', "", "FUNCTION APPLICATION"),
        ('\u{2062}', "", "INVISIBLE TIMES"),
        ('\u{2063}', "", "INVISIBLE SEPARATOR"),
        ('\u{2064}', "", "INVISIBLE PLUS"),
        ('\u{2066}', "", "LEFT-TO-RIGHT ISOLATE"),
        ('\u{2067}', "", "RIGHT-TO-LEFT ISOLATE"),
        ('\u{2068}', "", "FIRST STRONG ISOLATE"),
        ('\u{2069}', "", "POP DIRECTIONAL ISOLATE"),
        ('\u{206A}', "", "INHIBIT SYMMETRIC SWAPPING"),
        ('\u{206B}', "", "ACTIVATE SYMMETRIC SWAPPING"),
        ('\u{206C}', "", "INHIBIT ARABIC FORM SHAPING"),
        ('\u{206D}', "", "ACTIVATE ARABIC FORM SHAPING"),
        ('\u{206E}', "", "NATIONAL DIGIT SHAPES"),
        ('\u{206F}', "", "NOMINAL DIGIT SHAPES"),
        ('\u{FEFF}', "", "ZERO WIDTH NO-BREAK SPACE"),
        ('\u{FFF9}', "", "INTERLINEAR ANNOTATION ANCHOR"),
        ('\u{FFFA}', "", "INTERLINEAR ANNOTATION SEPARATOR"),
        ('\u{FFFB}', "", "INTERLINEAR ANNOTATION TERMINATOR"),
    ] },
    Group { tier: Tier::Typographic, reason: "a quotation mark or an apostrophe with a shape", rows: &[
        ('`', "'", "GRAVE ACCENT"),
        ('´', "'", "ACUTE ACCENT"),
        ('ʹ', "'", "MODIFIER LETTER PRIME"),
        ('ʻ', "'", "MODIFIER LETTER TURNED COMMA"),
        ('ʼ', "'", "MODIFIER LETTER APOSTROPHE"),
        ('ʽ', "'", "MODIFIER LETTER REVERSED COMMA"),
        ('ˈ', "'", "MODIFIER LETTER VERTICAL LINE"),
        ('‘', "'", "LEFT SINGLE QUOTATION MARK"),
        ('’', "'", "RIGHT SINGLE QUOTATION MARK"),
        ('‚', "'", "SINGLE LOW-9 QUOTATION MARK"),
        ('‛', "'", "SINGLE HIGH-REVERSED-9 QUOTATION MARK"),
        ('‹', "'", "SINGLE LEFT-POINTING ANGLE QUOTATION MARK"),
        ('›', "'", "SINGLE RIGHT-POINTING ANGLE QUOTATION MARK"),
        ('❛', "'", "HEAVY SINGLE TURNED COMMA QUOTATION MARK ORNAMENT"),
        ('❜', "'", "HEAVY SINGLE COMMA QUOTATION MARK ORNAMENT"),
        ('\u{1FEF}', "'", "GREEK VARIA"),
        ('«', "\"", "LEFT-POINTING DOUBLE ANGLE QUOTATION MARK"),
        ('»', "\"", "RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK"),
        ('ʺ', "\"", "MODIFIER LETTER DOUBLE PRIME"),
        ('“', "\"", "LEFT DOUBLE QUOTATION MARK"),
        ('”', "\"", "RIGHT DOUBLE QUOTATION MARK"),
        ('„', "\"", "DOUBLE LOW-9 QUOTATION MARK"),
        ('‟', "\"", "DOUBLE HIGH-REVERSED-9 QUOTATION MARK"),
        ('❝', "\"", "HEAVY DOUBLE TURNED COMMA QUOTATION MARK ORNAMENT"),
        ('❞', "\"", "HEAVY DOUBLE COMMA QUOTATION MARK ORNAMENT"),
        ('《', "\"", "LEFT DOUBLE ANGLE BRACKET"),
        ('》', "\"", "RIGHT DOUBLE ANGLE BRACKET"),
        ('「', "\"", "LEFT CORNER BRACKET"),
        ('」', "\"", "RIGHT CORNER BRACKET"),
        ('『', "\"", "LEFT WHITE CORNER BRACKET"),
        ('』', "\"", "RIGHT WHITE CORNER BRACKET"),
        ('〝', "\"", "REVERSED DOUBLE PRIME QUOTATION MARK"),
        ('〞', "\"", "DOUBLE PRIME QUOTATION MARK"),
        ('〟', "\"", "LOW DOUBLE PRIME QUOTATION MARK"),
    ] },
    Group { tier: Tier::Typographic, reason: "a prime: minutes, seconds, feet, inches", rows: &[
        ('′', "'", "PRIME"),
        ('″', "\"", "DOUBLE PRIME"),
        ('‴', "'''", "TRIPLE PRIME"),
        ('‵', "'", "REVERSED PRIME"),
        ('‶', "\"", "REVERSED DOUBLE PRIME"),
    ] },
    Group { tier: Tier::Typographic, reason: "a dash of another length", rows: &[
        ('˗', "-", "MODIFIER LETTER MINUS SIGN"),
        ('‐', "-", "HYPHEN"),
        ('‑', "-", "NON-BREAKING HYPHEN"),
        ('‒', "-", "FIGURE DASH"),
        ('–', "-", "EN DASH"),
        ('—', "-", "EM DASH"),
        ('―', "-", "HORIZONTAL BAR"),
        ('−', "-", "MINUS SIGN"),
        ('⸺', "-", "TWO-EM DASH"),
        ('⸻', "-", "THREE-EM DASH"),
        ('﹘', "-", "SMALL EM DASH"),
        ('﹣', "-", "SMALL HYPHEN-MINUS"),
    ] },
    Group { tier: Tier::Typographic, reason: "dots in one character", rows: &[
        ('․', ".", "ONE DOT LEADER"),
        ('‥', "..", "TWO DOT LEADER"),
        ('…', "...", "HORIZONTAL ELLIPSIS"),
        ('⋯', "...", "MIDLINE HORIZONTAL ELLIPSIS"),
    ] },
    Group { tier: Tier::Typographic, reason: "a bullet or a dot between two words", rows: &[
        ('•', "-", "BULLET"),
        ('‣', "-", "TRIANGULAR BULLET"),
        ('⁃', "-", "HYPHEN BULLET"),
        ('■', "-", "BLACK SQUARE"),
        ('▪', "-", "BLACK SMALL SQUARE"),
        ('▫', "-", "WHITE SMALL SQUARE"),
        ('○', "-", "WHITE CIRCLE"),
        ('●', "-", "BLACK CIRCLE"),
        ('◦', "-", "WHITE BULLET"),
        ('·', ".", "MIDDLE DOT"),
        ('\u{387}', ".", "GREEK ANO TELEIA"),
        ('∙', ".", "BULLET OPERATOR"),
        ('⋅', ".", "DOT OPERATOR"),
    ] },
    Group { tier: Tier::Typographic, reason: "a fraction; the blank parts it from a whole number before it", rows: &[
        ('¼', " 1/4", "VULGAR FRACTION ONE QUARTER"),
        ('½', " 1/2", "VULGAR FRACTION ONE HALF"),
        ('¾', " 3/4", "VULGAR FRACTION THREE QUARTERS"),
        ('⅐', " 1/7", "VULGAR FRACTION ONE SEVENTH"),
        ('⅑', " 1/9", "VULGAR FRACTION ONE NINTH"),
        ('⅒', " 1/10", "VULGAR FRACTION ONE TENTH"),
        ('⅓', " 1/3", "VULGAR FRACTION ONE THIRD"),
        ('⅔', " 2/3", "VULGAR FRACTION TWO THIRDS"),
        ('⅕', " 1/5", "VULGAR FRACTION ONE FIFTH"),
        ('⅖', " 2/5", "VULGAR FRACTION TWO FIFTHS"),
        ('⅗', " 3/5", "VULGAR FRACTION THREE FIFTHS"),
        ('⅘', " 4/5", "VULGAR FRACTION FOUR FIFTHS"),
        ('⅙', " 1/6", "VULGAR FRACTION ONE SIXTH"),
        ('⅚', " 5/6", "VULGAR FRACTION FIVE SIXTHS"),
        ('⅛', " 1/8", "VULGAR FRACTION ONE EIGHTH"),
        ('⅜', " 3/8", "VULGAR FRACTION THREE EIGHTHS"),
        ('⅝', " 5/8", "VULGAR FRACTION FIVE EIGHTHS"),
        ('⅞', " 7/8", "VULGAR FRACTION SEVEN EIGHTHS"),
    ] },
    Group { tier: Tier::Typographic, reason: "a sign that is commonly written in letters or with two signs", rows: &[
        ('©', "(C)", "COPYRIGHT SIGN"),
        ('®', "(R)", "REGISTERED SIGN"),
        ('℗', "(P)", "SOUND RECORDING COPYRIGHT"),
        ('℠', "SM", "SERVICE MARK"),
        ('™', "TM", "TRADE MARK SIGN"),
        ('℅', "c/o", "CARE OF"),
        ('№', "No.", "NUMERO SIGN"),
        ('±', "+/-", "PLUS-MINUS SIGN"),
        ('×', "x", "MULTIPLICATION SIGN"),
        ('÷', "/", "DIVISION SIGN"),
        ('⁄', "/", "FRACTION SLASH"),
        ('∕', "/", "DIVISION SLASH"),
        ('∗', "*", "ASTERISK OPERATOR"),
        ('∶', ":", "RATIO"),
        ('←', "<-", "LEFTWARDS ARROW"),
        ('→', "->", "RIGHTWARDS ARROW"),
        ('⇒', "=>", "RIGHTWARDS DOUBLE ARROW"),
        ('≤', "<=", "LESS-THAN OR EQUAL TO"),
        ('≥', ">=", "GREATER-THAN OR EQUAL TO"),
        ('‼', "!!", "DOUBLE EXCLAMATION MARK"),
        ('⁇', "??", "DOUBLE QUESTION MARK"),
        ('⁈', "?!", "QUESTION EXCLAMATION MARK"),
        ('⁉', "!?", "EXCLAMATION QUESTION MARK"),
    ] },
    Group { tier: Tier::Typographic, reason: "letters drawn together", rows: &[
        ('ﬀ', "ff", "LATIN SMALL LIGATURE FF"),
        ('ﬁ', "fi", "LATIN SMALL LIGATURE FI"),
        ('ﬂ', "fl", "LATIN SMALL LIGATURE FL"),
        ('ﬃ', "ffi", "LATIN SMALL LIGATURE FFI"),
        ('ﬄ', "ffl", "LATIN SMALL LIGATURE FFL"),
        ('ﬅ', "st", "LATIN SMALL LIGATURE LONG S T"),
        ('ﬆ', "st", "LATIN SMALL LIGATURE ST"),
        ('Ĳ', "IJ", "LATIN CAPITAL LIGATURE IJ"),
        ('ĳ', "ij", "LATIN SMALL LIGATURE IJ"),
    ] },
    Group { tier: Tier::Typographic, reason: "made for East Asian text: as wide as an ideograph, or small", rows: &[
        ('、', ",", "IDEOGRAPHIC COMMA"),
        ('。', ".", "IDEOGRAPHIC FULL STOP"),
        ('〈', "<", "LEFT ANGLE BRACKET"),
        ('〉', ">", "RIGHT ANGLE BRACKET"),
        ('【', "(", "LEFT BLACK LENTICULAR BRACKET"),
        ('】', ")", "RIGHT BLACK LENTICULAR BRACKET"),
        ('〔', "(", "LEFT TORTOISE SHELL BRACKET"),
        ('〕', ")", "RIGHT TORTOISE SHELL BRACKET"),
        ('﹐', ",", "SMALL COMMA"),
        ('﹒', ".", "SMALL FULL STOP"),
        ('﹔', ";", "SMALL SEMICOLON"),
        ('﹕', ":", "SMALL COLON"),
        ('﹖', "?", "SMALL QUESTION MARK"),
        ('﹗', "!", "SMALL EXCLAMATION MARK"),
        ('﹙', "(", "SMALL LEFT PARENTHESIS"),
        ('﹚', ")", "SMALL RIGHT PARENTHESIS"),
        ('﹟', "#", "SMALL NUMBER SIGN"),
        ('﹠', "&", "SMALL AMPERSAND"),
        ('﹡', "*", "SMALL ASTERISK"),
        ('﹢', "+", "SMALL PLUS SIGN"),
        ('﹤', "<", "SMALL LESS-THAN SIGN"),
        ('﹥', ">", "SMALL GREATER-THAN SIGN"),
        ('﹦', "=", "SMALL EQUALS SIGN"),
        ('﹩', "$", "SMALL DOLLAR SIGN"),
        ('﹪', "%", "SMALL PERCENT SIGN"),
        ('﹫', "@", "SMALL COMMERCIAL AT"),
        ('［', "(", "FULLWIDTH LEFT SQUARE BRACKET"),
        ('］', ")", "FULLWIDTH RIGHT SQUARE BRACKET"),
        ('｀', "'", "FULLWIDTH GRAVE ACCENT"),
        ('｛', "(", "FULLWIDTH LEFT CURLY BRACKET"),
        ('｝', ")", "FULLWIDTH RIGHT CURLY BRACKET"),
        ('￡', "£", "FULLWIDTH POUND SIGN"),
        ('￥', "¥", "FULLWIDTH YEN SIGN"),
    ] },
    Group { tier: Tier::Equivalent, reason: "the same character with a second code point (canonical equivalence)", rows: &[
        ('\u{37E}', ";", "GREEK QUESTION MARK"),
        ('\u{2126}', "Ω", "OHM SIGN"),
        ('\u{212A}', "K", "KELVIN SIGN"),
        ('\u{212B}', "Å", "ANGSTROM SIGN"),
    ] },
    Group { tier: Tier::Equivalent, reason: "a Greek capital that GSM-7 writes as the Latin one of the same look", rows: &[
        ('Α', "A", "GREEK CAPITAL LETTER ALPHA"),
        ('Β', "B", "GREEK CAPITAL LETTER BETA"),
        ('Ε', "E", "GREEK CAPITAL LETTER EPSILON"),
        ('Ζ', "Z", "GREEK CAPITAL LETTER ZETA"),
        ('Η', "H", "GREEK CAPITAL LETTER ETA"),
        ('Ι', "I", "GREEK CAPITAL LETTER IOTA"),
        ('Κ', "K", "GREEK CAPITAL LETTER KAPPA"),
        ('Μ', "M", "GREEK CAPITAL LETTER MU"),
        ('Ν', "N", "GREEK CAPITAL LETTER NU"),
        ('Ο', "O", "GREEK CAPITAL LETTER OMICRON"),
        ('Ρ', "P", "GREEK CAPITAL LETTER RHO"),
        ('Τ', "T", "GREEK CAPITAL LETTER TAU"),
        ('Υ', "Y", "GREEK CAPITAL LETTER UPSILON"),
        ('Χ', "X", "GREEK CAPITAL LETTER CHI"),
    ] },
    Group { tier: Tier::Equivalent, reason: "a raised letter or digit; never after a digit, whose value it would change", rows: &[
        ('ª', "a", "FEMININE ORDINAL INDICATOR"),
        ('º', "o", "MASCULINE ORDINAL INDICATOR"),
        ('¹', "1", "SUPERSCRIPT ONE"),
        ('²', "2", "SUPERSCRIPT TWO"),
        ('³', "3", "SUPERSCRIPT THREE"),
    ] },
    Group { tier: Tier::Equivalent, reason: "a bracket of the extension table, which takes two septets", rows: &[
        ('[', "(", "LEFT SQUARE BRACKET"),
        (']', ")", "RIGHT SQUARE BRACKET"),
        ('{', "(", "LEFT CURLY BRACKET"),
        ('}', ")", "RIGHT CURLY BRACKET"),
    ] },
];

/// One row of the table, with what its group says.
#[derive(Clone, Copy)]
pub(crate) struct Row {
    character: char,
    pub(crate) name: &'static str,
    pub(crate) replacement: Replacement,
}

/// The row of a character.
pub(crate) fn row(c: char) -> Option<&'static Row> {
    if is_east_asian_letter(c) {
        return None;
    }
    let found = ROWS.binary_search_by_key(&c, |row| row.character);
    found.ok().and_then(|at| ROWS.get(at))
}

/// Letters of which texts are made, none of them with a row.
const fn is_east_asian_letter(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{D7FF}')
}

/// Every row, by code point.
static ROWS: [Row; COUNT] = {
    let mut rows = [Row {
        character: '\0',
        name: "",
        replacement: SHOWS_NOTHING,
    }; COUNT];
    let mut count = 0;
    let mut g = 0;
    while g < GROUPS.len() {
        let group = &GROUPS[g];
        let mut r = 0;
        while r < group.rows.len() {
            let (character, text, name) = group.rows[r];
            assert!(!is_east_asian_letter(character));
            let mut at = count;
            while at > 0 && rows[at - 1].character > character {
                rows[at] = rows[at - 1];
                at -= 1;
            }
            assert!(at == 0 || rows[at - 1].character < character);
            let replacement = Replacement::new(text, group.tier, group.reason);
            rows[at] = Row {
                character,
                name,
                replacement,
            };
            count += 1;
            r += 1;
        }
        g += 1;
    }
    rows
};

const COUNT: usize = {
    let mut count = 0;
    let mut g = 0;
    while g < GROUPS.len() {
        count += GROUPS[g].rows.len();
        g += 1;
    }
    count
};
