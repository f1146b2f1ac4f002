//! The names of characters.

use core::fmt;

use super::class::{ascii_of_fullwidth, is_control, is_invisible};

/// The name of a character. [`Display`](fmt::Display) writes it.
///
/// A name in capitals is the name of the Unicode Character Database. These characters have one: all
/// of ASCII, `€`, every character that cannot be seen, and every character with a replacement of
/// [`Tier::LOSSLESS`](crate::explain::Tier::LOSSLESS). A few invisible characters have no name
/// there and are called `CONTROL CHARACTER`, `TAG CHARACTER` or `INVISIBLE CHARACTER`. Any other
/// character is called by its script or kind, and its code point.
///
/// ```
/// use sms_charge::character::CharacterName;
///
/// assert_eq!(CharacterName::of('\u{A0}').to_string(), "NO-BREAK SPACE");
/// assert_eq!(CharacterName::of('[').to_string(), "LEFT SQUARE BRACKET");
/// assert_eq!(CharacterName::of('Я').to_string(), "Cyrillic U+042F");
/// assert_eq!(CharacterName::of('🎉').to_string(), "pictograph U+1F389");
/// ```
///
/// `Debug` shows only blanks, quotation marks, dashes, brackets and a few signs. It hides other
/// characters, because the names of all findings could spell the text.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct CharacterName(char);

impl CharacterName {
    /// The name of any character.
    #[must_use]
    pub const fn of(c: char) -> Self {
        Self(c)
    }
}

impl fmt::Display for CharacterName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(c) = *self;
        match Name::of(c) {
            Name::Listed(name) => f.write_str(name),
            Name::SmallLetter => write!(f, "LATIN SMALL LETTER {}", c.to_ascii_uppercase()),
            Name::CapitalLetter => write!(f, "LATIN CAPITAL LETTER {c}"),
            Name::Fullwidth(ascii) => write!(f, "FULLWIDTH {}", Self(ascii)),
            Name::Tag(ascii) => write!(f, "TAG {}", Self(ascii)),
            Name::Selector(number) => write!(f, "VARIATION SELECTOR-{number}"),
            Name::Kind(kind) => write!(f, "{kind} U+{:04X}", u32::from(c)),
        }
    }
}

impl fmt::Debug for CharacterName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("CharacterName")
            .field(&Unspelled(self.0))
            .finish()
    }
}

/// A character as errors show it: `'x'`, `U+2019 RIGHT SINGLE QUOTATION MARK`, `'я' (U+044F)`.
pub(crate) struct Shown(pub(crate) char);

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(c) = *self;
        let code_point = u32::from(c);
        if c.is_ascii_graphic() {
            return write!(f, "'{c}'");
        }
        match Name::of(c) {
            Name::Kind(_) => write!(f, "'{c}' (U+{code_point:04X})"),
            _ => write!(f, "U+{code_point:04X} {}", CharacterName(c)),
        }
    }
}

/// A character that `Debug` shows only if it can't spell a text.
pub(crate) struct Unspelled(pub(crate) char);

impl fmt::Debug for Unspelled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(c) = *self;
        if carries_no_text(c) {
            c.fmt(f)
        } else {
            f.write_str("hidden")
        }
    }
}

/// Whether a row of such characters can't spell a text: blanks, quotation marks, dashes and
/// brackets. Most expensive characters are among them.
///
/// Any character that is not listed may spell: letters and digits in all shapes, flags, braille,
/// tags, selectors, and dots and bullets (as in Morse code).
pub(crate) const fn carries_no_text(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '"' | '\'' | '(' | ')' | '-' | '[' | '\\' | ']' | '^' | '`' | '{' | '|' | '}' | '~'
                | '\u{AD}' | '«' | '´' | '»' | 'ʹ' | 'ʺ' | 'ʻ' | 'ʼ' | 'ʽ'
                | '\u{200B}' | '‐'..='―' | '‘'..='‟' | '′'..='›' | '\u{2060}' | '€' | '−' | '❛'..='❞'
                | '〈'..='】' | '〔'..='〕' | '〝'..='〟' | '\u{FEFF}'
        )
}

/// How a character's name is made.
enum Name {
    Listed(&'static str),
    SmallLetter,
    CapitalLetter,
    /// The fullwidth form of this character.
    Fullwidth(char),
    /// The tag of this character.
    Tag(char),
    /// A variation selector with its number.
    Selector(u32),
    /// The character is not in the list. It has only a kind.
    Kind(&'static str),
}

impl Name {
    fn of(c: char) -> Self {
        let row = NAMES.binary_search_by_key(&c, |&(of, _)| of);
        if let Some((_, name)) = row.ok().and_then(|row| NAMES.get(row)) {
            return Self::Listed(name);
        }
        if let Some(ascii) = ascii_of_fullwidth(c) {
            return Self::Fullwidth(ascii);
        }
        let code_point = u32::from(c);
        match c {
            'a'..='z' => Self::SmallLetter,
            'A'..='Z' => Self::CapitalLetter,
            '\u{FE00}'..='\u{FE0F}' => Self::Selector(code_point - 0xFE00 + 1),
            '\u{E0100}'..='\u{E01EF}' => Self::Selector(code_point - 0xE0100 + 17),
            '\u{E0020}'..='\u{E007E}' => match char::from_u32(code_point - 0xE0000) {
                Some(ascii) => Self::Tag(ascii),
                None => Self::Kind("character"),
            },
            '\u{E0000}'..='\u{E007F}' => Self::Listed("TAG CHARACTER"),
            _ if is_control(c) => Self::Listed("CONTROL CHARACTER"),
            _ if is_invisible(c) => Self::Listed("INVISIBLE CHARACTER"),
            _ => Self::Kind(kind(c)),
        }
    }
}

/// The names of the Unicode Character Database 16.0, in the order of the code points. Names of
/// controls are from `NameAliases.txt`.
const NAMES: &[(char, &str)] = &[
    // ASCII controls.
    ('\0', "NULL"),
    ('\t', "CHARACTER TABULATION"),
    ('\n', "LINE FEED"),
    ('\u{B}', "LINE TABULATION"),
    ('\u{C}', "FORM FEED"),
    ('\r', "CARRIAGE RETURN"),
    ('\u{1B}', "ESCAPE"),
    // ASCII without letters.
    (' ', "SPACE"),
    ('!', "EXCLAMATION MARK"),
    ('"', "QUOTATION MARK"),
    ('#', "NUMBER SIGN"),
    ('$', "DOLLAR SIGN"),
    ('%', "PERCENT SIGN"),
    ('&', "AMPERSAND"),
    ('\'', "APOSTROPHE"),
    ('(', "LEFT PARENTHESIS"),
    (')', "RIGHT PARENTHESIS"),
    ('*', "ASTERISK"),
    ('+', "PLUS SIGN"),
    (',', "COMMA"),
    ('-', "HYPHEN-MINUS"),
    ('.', "FULL STOP"),
    ('/', "SOLIDUS"),
    ('0', "DIGIT ZERO"),
    ('1', "DIGIT ONE"),
    ('2', "DIGIT TWO"),
    ('3', "DIGIT THREE"),
    ('4', "DIGIT FOUR"),
    ('5', "DIGIT FIVE"),
    ('6', "DIGIT SIX"),
    ('7', "DIGIT SEVEN"),
    ('8', "DIGIT EIGHT"),
    ('9', "DIGIT NINE"),
    (':', "COLON"),
    (';', "SEMICOLON"),
    ('<', "LESS-THAN SIGN"),
    ('=', "EQUALS SIGN"),
    ('>', "GREATER-THAN SIGN"),
    ('?', "QUESTION MARK"),
    ('@', "COMMERCIAL AT"),
    ('[', "LEFT SQUARE BRACKET"),
    ('\\', "REVERSE SOLIDUS"),
    (']', "RIGHT SQUARE BRACKET"),
    ('^', "CIRCUMFLEX ACCENT"),
    ('_', "LOW LINE"),
    ('`', "GRAVE ACCENT"),
    ('{', "LEFT CURLY BRACKET"),
    ('|', "VERTICAL LINE"),
    ('}', "RIGHT CURLY BRACKET"),
    ('~', "TILDE"),
    // Controls and Latin-1.
    ('\u{7F}', "DELETE"),
    ('\u{85}', "NEXT LINE"),
    ('\u{A0}', "NO-BREAK SPACE"),
    ('©', "COPYRIGHT SIGN"),
    ('ª', "FEMININE ORDINAL INDICATOR"),
    ('«', "LEFT-POINTING DOUBLE ANGLE QUOTATION MARK"),
    ('\u{AD}', "SOFT HYPHEN"),
    ('®', "REGISTERED SIGN"),
    ('±', "PLUS-MINUS SIGN"),
    ('²', "SUPERSCRIPT TWO"),
    ('³', "SUPERSCRIPT THREE"),
    ('´', "ACUTE ACCENT"),
    ('·', "MIDDLE DOT"),
    ('¹', "SUPERSCRIPT ONE"),
    ('º', "MASCULINE ORDINAL INDICATOR"),
    ('»', "RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK"),
    ('¼', "VULGAR FRACTION ONE QUARTER"),
    ('½', "VULGAR FRACTION ONE HALF"),
    ('¾', "VULGAR FRACTION THREE QUARTERS"),
    ('×', "MULTIPLICATION SIGN"),
    ('÷', "DIVISION SIGN"),
    // Letters, and marks that look like letters.
    ('Ĳ', "LATIN CAPITAL LIGATURE IJ"),
    ('ĳ', "LATIN SMALL LIGATURE IJ"),
    ('ʹ', "MODIFIER LETTER PRIME"),
    ('ʺ', "MODIFIER LETTER DOUBLE PRIME"),
    ('ʻ', "MODIFIER LETTER TURNED COMMA"),
    ('ʼ', "MODIFIER LETTER APOSTROPHE"),
    ('ʽ', "MODIFIER LETTER REVERSED COMMA"),
    ('ˈ', "MODIFIER LETTER VERTICAL LINE"),
    ('˗', "MODIFIER LETTER MINUS SIGN"),
    ('\u{34F}', "COMBINING GRAPHEME JOINER"),
    ('\u{37E}', "GREEK QUESTION MARK"),
    ('Ά', "GREEK CAPITAL LETTER ALPHA WITH TONOS"),
    ('\u{387}', "GREEK ANO TELEIA"),
    ('Έ', "GREEK CAPITAL LETTER EPSILON WITH TONOS"),
    ('Ή', "GREEK CAPITAL LETTER ETA WITH TONOS"),
    ('Ί', "GREEK CAPITAL LETTER IOTA WITH TONOS"),
    ('Ό', "GREEK CAPITAL LETTER OMICRON WITH TONOS"),
    ('Ύ', "GREEK CAPITAL LETTER UPSILON WITH TONOS"),
    ('Ώ', "GREEK CAPITAL LETTER OMEGA WITH TONOS"),
    ('ΐ', "GREEK SMALL LETTER IOTA WITH DIALYTIKA AND TONOS"),
    ('Α', "GREEK CAPITAL LETTER ALPHA"),
    ('Β', "GREEK CAPITAL LETTER BETA"),
    ('Ε', "GREEK CAPITAL LETTER EPSILON"),
    ('Ζ', "GREEK CAPITAL LETTER ZETA"),
    ('Η', "GREEK CAPITAL LETTER ETA"),
    ('Ι', "GREEK CAPITAL LETTER IOTA"),
    ('Κ', "GREEK CAPITAL LETTER KAPPA"),
    ('Μ', "GREEK CAPITAL LETTER MU"),
    ('Ν', "GREEK CAPITAL LETTER NU"),
    ('Ο', "GREEK CAPITAL LETTER OMICRON"),
    ('Ρ', "GREEK CAPITAL LETTER RHO"),
    ('Τ', "GREEK CAPITAL LETTER TAU"),
    ('Υ', "GREEK CAPITAL LETTER UPSILON"),
    ('Χ', "GREEK CAPITAL LETTER CHI"),
    ('Ϊ', "GREEK CAPITAL LETTER IOTA WITH DIALYTIKA"),
    ('Ϋ', "GREEK CAPITAL LETTER UPSILON WITH DIALYTIKA"),
    ('ά', "GREEK SMALL LETTER ALPHA WITH TONOS"),
    ('έ', "GREEK SMALL LETTER EPSILON WITH TONOS"),
    ('ή', "GREEK SMALL LETTER ETA WITH TONOS"),
    ('ί', "GREEK SMALL LETTER IOTA WITH TONOS"),
    ('ΰ', "GREEK SMALL LETTER UPSILON WITH DIALYTIKA AND TONOS"),
    ('α', "GREEK SMALL LETTER ALPHA"),
    ('β', "GREEK SMALL LETTER BETA"),
    ('γ', "GREEK SMALL LETTER GAMMA"),
    ('δ', "GREEK SMALL LETTER DELTA"),
    ('ε', "GREEK SMALL LETTER EPSILON"),
    ('ζ', "GREEK SMALL LETTER ZETA"),
    ('η', "GREEK SMALL LETTER ETA"),
    ('θ', "GREEK SMALL LETTER THETA"),
    ('ι', "GREEK SMALL LETTER IOTA"),
    ('κ', "GREEK SMALL LETTER KAPPA"),
    ('λ', "GREEK SMALL LETTER LAMDA"),
    ('μ', "GREEK SMALL LETTER MU"),
    ('ν', "GREEK SMALL LETTER NU"),
    ('ξ', "GREEK SMALL LETTER XI"),
    ('ο', "GREEK SMALL LETTER OMICRON"),
    ('π', "GREEK SMALL LETTER PI"),
    ('ρ', "GREEK SMALL LETTER RHO"),
    ('ς', "GREEK SMALL LETTER FINAL SIGMA"),
    ('σ', "GREEK SMALL LETTER SIGMA"),
    ('τ', "GREEK SMALL LETTER TAU"),
    ('υ', "GREEK SMALL LETTER UPSILON"),
    ('φ', "GREEK SMALL LETTER PHI"),
    ('χ', "GREEK SMALL LETTER CHI"),
    ('ψ', "GREEK SMALL LETTER PSI"),
    ('ω', "GREEK SMALL LETTER OMEGA"),
    ('ϊ', "GREEK SMALL LETTER IOTA WITH DIALYTIKA"),
    ('ϋ', "GREEK SMALL LETTER UPSILON WITH DIALYTIKA"),
    ('ό', "GREEK SMALL LETTER OMICRON WITH TONOS"),
    ('ύ', "GREEK SMALL LETTER UPSILON WITH TONOS"),
    ('ώ', "GREEK SMALL LETTER OMEGA WITH TONOS"),
    ('\u{61C}', "ARABIC LETTER MARK"),
    ('\u{115F}', "HANGUL CHOSEONG FILLER"),
    ('\u{1160}', "HANGUL JUNGSEONG FILLER"),
    ('\u{1680}', "OGHAM SPACE MARK"),
    ('\u{17B4}', "KHMER VOWEL INHERENT AQ"),
    ('\u{17B5}', "KHMER VOWEL INHERENT AA"),
    ('\u{180B}', "MONGOLIAN FREE VARIATION SELECTOR ONE"),
    ('\u{180C}', "MONGOLIAN FREE VARIATION SELECTOR TWO"),
    ('\u{180D}', "MONGOLIAN FREE VARIATION SELECTOR THREE"),
    ('\u{180E}', "MONGOLIAN VOWEL SEPARATOR"),
    ('\u{180F}', "MONGOLIAN FREE VARIATION SELECTOR FOUR"),
    ('\u{1FEF}', "GREEK VARIA"),
    // General punctuation.
    ('\u{2000}', "EN QUAD"),
    ('\u{2001}', "EM QUAD"),
    ('\u{2002}', "EN SPACE"),
    ('\u{2003}', "EM SPACE"),
    ('\u{2004}', "THREE-PER-EM SPACE"),
    ('\u{2005}', "FOUR-PER-EM SPACE"),
    ('\u{2006}', "SIX-PER-EM SPACE"),
    ('\u{2007}', "FIGURE SPACE"),
    ('\u{2008}', "PUNCTUATION SPACE"),
    ('\u{2009}', "THIN SPACE"),
    ('\u{200A}', "HAIR SPACE"),
    ('\u{200B}', "ZERO WIDTH SPACE"),
    ('\u{200C}', "ZERO WIDTH NON-JOINER"),
    ('\u{200D}', "ZERO WIDTH JOINER"),
    ('\u{200E}', "LEFT-TO-RIGHT MARK"),
    ('\u{200F}', "RIGHT-TO-LEFT MARK"),
    ('‐', "HYPHEN"),
    ('‑', "NON-BREAKING HYPHEN"),
    ('‒', "FIGURE DASH"),
    ('–', "EN DASH"),
    ('—', "EM DASH"),
    ('―', "HORIZONTAL BAR"),
    ('‘', "LEFT SINGLE QUOTATION MARK"),
    ('’', "RIGHT SINGLE QUOTATION MARK"),
    ('‚', "SINGLE LOW-9 QUOTATION MARK"),
    ('‛', "SINGLE HIGH-REVERSED-9 QUOTATION MARK"),
    ('“', "LEFT DOUBLE QUOTATION MARK"),
    ('”', "RIGHT DOUBLE QUOTATION MARK"),
    ('„', "DOUBLE LOW-9 QUOTATION MARK"),
    ('‟', "DOUBLE HIGH-REVERSED-9 QUOTATION MARK"),
    ('•', "BULLET"),
    ('‣', "TRIANGULAR BULLET"),
    ('․', "ONE DOT LEADER"),
    ('‥', "TWO DOT LEADER"),
    ('…', "HORIZONTAL ELLIPSIS"),
    ('\u{2028}', "LINE SEPARATOR"),
    ('\u{2029}', "PARAGRAPH SEPARATOR"),
    ('\u{202A}', "LEFT-TO-RIGHT EMBEDDING"),
    ('\u{202B}', "RIGHT-TO-LEFT EMBEDDING"),
    ('\u{202C}', "POP DIRECTIONAL FORMATTING"),
    ('\u{202D}', "LEFT-TO-RIGHT OVERRIDE"),
    ('\u{202E}', "RIGHT-TO-LEFT OVERRIDE"),
    ('\u{202F}', "NARROW NO-BREAK SPACE"),
    ('′', "PRIME"),
    ('″', "DOUBLE PRIME"),
    ('‴', "TRIPLE PRIME"),
    ('‵', "REVERSED PRIME"),
    ('‶', "REVERSED DOUBLE PRIME"),
    ('‹', "SINGLE LEFT-POINTING ANGLE QUOTATION MARK"),
    ('›', "SINGLE RIGHT-POINTING ANGLE QUOTATION MARK"),
    ('‼', "DOUBLE EXCLAMATION MARK"),
    ('⁃', "HYPHEN BULLET"),
    ('⁄', "FRACTION SLASH"),
    ('⁇', "DOUBLE QUESTION MARK"),
    ('⁈', "QUESTION EXCLAMATION MARK"),
    ('⁉', "EXCLAMATION QUESTION MARK"),
    ('\u{205F}', "MEDIUM MATHEMATICAL SPACE"),
    ('\u{2060}', "WORD JOINER"),
    ('\u{2061}', "FUNCTION APPLICATION"),
    ('\u{2062}', "INVISIBLE TIMES"),
    ('\u{2063}', "INVISIBLE SEPARATOR"),
    ('\u{2064}', "INVISIBLE PLUS"),
    ('\u{2066}', "LEFT-TO-RIGHT ISOLATE"),
    ('\u{2067}', "RIGHT-TO-LEFT ISOLATE"),
    ('\u{2068}', "FIRST STRONG ISOLATE"),
    ('\u{2069}', "POP DIRECTIONAL ISOLATE"),
    ('\u{206A}', "INHIBIT SYMMETRIC SWAPPING"),
    ('\u{206B}', "ACTIVATE SYMMETRIC SWAPPING"),
    ('\u{206C}', "INHIBIT ARABIC FORM SHAPING"),
    ('\u{206D}', "ACTIVATE ARABIC FORM SHAPING"),
    ('\u{206E}', "NATIONAL DIGIT SHAPES"),
    ('\u{206F}', "NOMINAL DIGIT SHAPES"),
    // Signs and symbols.
    ('€', "EURO SIGN"),
    ('℅', "CARE OF"),
    ('№', "NUMERO SIGN"),
    ('℗', "SOUND RECORDING COPYRIGHT"),
    ('℠', "SERVICE MARK"),
    ('™', "TRADE MARK SIGN"),
    ('\u{2126}', "OHM SIGN"),
    ('\u{212A}', "KELVIN SIGN"),
    ('\u{212B}', "ANGSTROM SIGN"),
    ('⅐', "VULGAR FRACTION ONE SEVENTH"),
    ('⅑', "VULGAR FRACTION ONE NINTH"),
    ('⅒', "VULGAR FRACTION ONE TENTH"),
    ('⅓', "VULGAR FRACTION ONE THIRD"),
    ('⅔', "VULGAR FRACTION TWO THIRDS"),
    ('⅕', "VULGAR FRACTION ONE FIFTH"),
    ('⅖', "VULGAR FRACTION TWO FIFTHS"),
    ('⅗', "VULGAR FRACTION THREE FIFTHS"),
    ('⅘', "VULGAR FRACTION FOUR FIFTHS"),
    ('⅙', "VULGAR FRACTION ONE SIXTH"),
    ('⅚', "VULGAR FRACTION FIVE SIXTHS"),
    ('⅛', "VULGAR FRACTION ONE EIGHTH"),
    ('⅜', "VULGAR FRACTION THREE EIGHTHS"),
    ('⅝', "VULGAR FRACTION FIVE EIGHTHS"),
    ('⅞', "VULGAR FRACTION SEVEN EIGHTHS"),
    ('←', "LEFTWARDS ARROW"),
    ('→', "RIGHTWARDS ARROW"),
    ('⇒', "RIGHTWARDS DOUBLE ARROW"),
    ('−', "MINUS SIGN"),
    ('∕', "DIVISION SLASH"),
    ('∗', "ASTERISK OPERATOR"),
    ('∙', "BULLET OPERATOR"),
    ('∶', "RATIO"),
    ('≤', "LESS-THAN OR EQUAL TO"),
    ('≥', "GREATER-THAN OR EQUAL TO"),
    ('⋅', "DOT OPERATOR"),
    ('⋯', "MIDLINE HORIZONTAL ELLIPSIS"),
    ('■', "BLACK SQUARE"),
    ('▪', "BLACK SMALL SQUARE"),
    ('▫', "WHITE SMALL SQUARE"),
    ('○', "WHITE CIRCLE"),
    ('●', "BLACK CIRCLE"),
    ('◦', "WHITE BULLET"),
    ('❛', "HEAVY SINGLE TURNED COMMA QUOTATION MARK ORNAMENT"),
    ('❜', "HEAVY SINGLE COMMA QUOTATION MARK ORNAMENT"),
    ('❝', "HEAVY DOUBLE TURNED COMMA QUOTATION MARK ORNAMENT"),
    ('❞', "HEAVY DOUBLE COMMA QUOTATION MARK ORNAMENT"),
    ('\u{2800}', "BRAILLE PATTERN BLANK"),
    ('⸺', "TWO-EM DASH"),
    ('⸻', "THREE-EM DASH"),
    // East Asia.
    ('\u{3000}', "IDEOGRAPHIC SPACE"),
    ('、', "IDEOGRAPHIC COMMA"),
    ('。', "IDEOGRAPHIC FULL STOP"),
    ('〈', "LEFT ANGLE BRACKET"),
    ('〉', "RIGHT ANGLE BRACKET"),
    ('《', "LEFT DOUBLE ANGLE BRACKET"),
    ('》', "RIGHT DOUBLE ANGLE BRACKET"),
    ('「', "LEFT CORNER BRACKET"),
    ('」', "RIGHT CORNER BRACKET"),
    ('『', "LEFT WHITE CORNER BRACKET"),
    ('』', "RIGHT WHITE CORNER BRACKET"),
    ('【', "LEFT BLACK LENTICULAR BRACKET"),
    ('】', "RIGHT BLACK LENTICULAR BRACKET"),
    ('〔', "LEFT TORTOISE SHELL BRACKET"),
    ('〕', "RIGHT TORTOISE SHELL BRACKET"),
    ('〝', "REVERSED DOUBLE PRIME QUOTATION MARK"),
    ('〞', "DOUBLE PRIME QUOTATION MARK"),
    ('〟', "LOW DOUBLE PRIME QUOTATION MARK"),
    ('\u{3164}', "HANGUL FILLER"),
    // Compatibility forms.
    ('ﬀ', "LATIN SMALL LIGATURE FF"),
    ('ﬁ', "LATIN SMALL LIGATURE FI"),
    ('ﬂ', "LATIN SMALL LIGATURE FL"),
    ('ﬃ', "LATIN SMALL LIGATURE FFI"),
    ('ﬄ', "LATIN SMALL LIGATURE FFL"),
    ('ﬅ', "LATIN SMALL LIGATURE LONG S T"),
    ('ﬆ', "LATIN SMALL LIGATURE ST"),
    ('﹐', "SMALL COMMA"),
    ('﹒', "SMALL FULL STOP"),
    ('﹔', "SMALL SEMICOLON"),
    ('﹕', "SMALL COLON"),
    ('﹖', "SMALL QUESTION MARK"),
    ('﹗', "SMALL EXCLAMATION MARK"),
    ('﹘', "SMALL EM DASH"),
    ('﹙', "SMALL LEFT PARENTHESIS"),
    ('﹚', "SMALL RIGHT PARENTHESIS"),
    ('﹟', "SMALL NUMBER SIGN"),
    ('﹠', "SMALL AMPERSAND"),
    ('﹡', "SMALL ASTERISK"),
    ('﹢', "SMALL PLUS SIGN"),
    ('﹣', "SMALL HYPHEN-MINUS"),
    ('﹤', "SMALL LESS-THAN SIGN"),
    ('﹥', "SMALL GREATER-THAN SIGN"),
    ('﹦', "SMALL EQUALS SIGN"),
    ('﹩', "SMALL DOLLAR SIGN"),
    ('﹪', "SMALL PERCENT SIGN"),
    ('﹫', "SMALL COMMERCIAL AT"),
    ('\u{FEFF}', "ZERO WIDTH NO-BREAK SPACE"),
    ('\u{FFA0}', "HALFWIDTH HANGUL FILLER"),
    ('￡', "FULLWIDTH POUND SIGN"),
    ('￥', "FULLWIDTH YEN SIGN"),
    ('\u{FFF9}', "INTERLINEAR ANNOTATION ANCHOR"),
    ('\u{FFFA}', "INTERLINEAR ANNOTATION SEPARATOR"),
    ('\u{FFFB}', "INTERLINEAR ANNOTATION TERMINATOR"),
    // Shorthand, music, tags.
    ('\u{1BCA0}', "SHORTHAND FORMAT LETTER OVERLAP"),
    ('\u{1BCA1}', "SHORTHAND FORMAT CONTINUING OVERLAP"),
    ('\u{1BCA2}', "SHORTHAND FORMAT DOWN STEP"),
    ('\u{1BCA3}', "SHORTHAND FORMAT UP STEP"),
    ('\u{1D173}', "MUSICAL SYMBOL BEGIN BEAM"),
    ('\u{1D174}', "MUSICAL SYMBOL END BEAM"),
    ('\u{1D175}', "MUSICAL SYMBOL BEGIN TIE"),
    ('\u{1D176}', "MUSICAL SYMBOL END TIE"),
    ('\u{1D177}', "MUSICAL SYMBOL BEGIN SLUR"),
    ('\u{1D178}', "MUSICAL SYMBOL END SLUR"),
    ('\u{1D179}', "MUSICAL SYMBOL BEGIN PHRASE"),
    ('\u{1D17A}', "MUSICAL SYMBOL END PHRASE"),
    ('\u{E0001}', "LANGUAGE TAG"),
    ('\u{E007F}', "CANCEL TAG"),
];

/// The script or kind of a character, for the Unicode blocks that are common in messages.
const fn kind(c: char) -> &'static str {
    match c {
        '\u{C0}'..='\u{D6}'
        | '\u{D8}'..='\u{F6}'
        | '\u{F8}'..='\u{24F}'
        | '\u{1E00}'..='\u{1EFF}' => "Latin",
        '\u{300}'..='\u{36F}' | '\u{20D0}'..='\u{20FF}' => "combining",
        '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}' => "Greek",
        '\u{400}'..='\u{52F}' => "Cyrillic",
        '\u{590}'..='\u{5FF}' => "Hebrew",
        '\u{600}'..='\u{6FF}'
        | '\u{750}'..='\u{77F}'
        | '\u{FB50}'..='\u{FDFF}'
        | '\u{FE70}'..='\u{FEFE}' => "Arabic",
        '\u{900}'..='\u{97F}' => "Devanagari",
        '\u{980}'..='\u{9FF}' => "Bengali",
        '\u{B80}'..='\u{BFF}' => "Tamil",
        '\u{E00}'..='\u{E7F}' => "Thai",
        '\u{1000}'..='\u{109F}' => "Myanmar",
        '\u{1780}'..='\u{17FF}' => "Khmer",
        '\u{1A00}'..='\u{1A1F}' => "Buginese",
        '\u{1B00}'..='\u{1B7F}' => "Balinese",
        '\u{1B80}'..='\u{1BBF}' => "Sundanese",
        '\u{1BC0}'..='\u{1BFF}' => "Batak",
        '\u{A980}'..='\u{A9DF}' => "Javanese",
        '\u{2E80}'..='\u{2FDF}'
        | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}' => "CJK ideograph",
        '\u{3040}'..='\u{309F}' => "Hiragana",
        '\u{30A0}'..='\u{30FF}' => "Katakana",
        '\u{1100}'..='\u{11FF}' | '\u{3130}'..='\u{318F}' | '\u{AC00}'..='\u{D7FF}' => "Hangul",
        '\u{20A0}'..='\u{20CF}' => "currency sign",
        '\u{A1}'..='\u{BF}'
        | '\u{D7}'
        | '\u{F7}'
        | '\u{2100}'..='\u{27FF}'
        | '\u{2900}'..='\u{2BFF}' => "symbol",
        '\u{1D400}'..='\u{1D7FF}' => "mathematical letter",
        '\u{1F000}'..='\u{1FAFF}' => "pictograph",
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' => "private use",
        _ => "character",
    }
}
