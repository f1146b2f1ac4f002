//! The accented letters of GSM-7, written as a letter and a combining mark.

/// Canonical composition (Unicode 16.0, chapter 3.11), as far as it ends in the default alphabet.
#[rustfmt::skip]
const LETTERS: [(char, &[(char, &str)]); 6] = [
    // combining grave, acute, tilde, diaeresis, ring above and cedilla
    ('\u{300}', &[('e', "è"), ('u', "ù"), ('i', "ì"), ('o', "ò"), ('a', "à")]),
    ('\u{301}', &[('e', "é"), ('E', "É")]),
    ('\u{303}', &[('N', "Ñ"), ('n', "ñ")]),
    ('\u{308}', &[('A', "Ä"), ('O', "Ö"), ('U', "Ü"), ('a', "ä"), ('o', "ö"), ('u', "ü")]),
    ('\u{30A}', &[('A', "Å"), ('a', "å")]),
    ('\u{327}', &[('C', "Ç")]),
];

/// The letter that an ASCII letter and a mark make, if it is GSM-7.
pub(super) fn compose(base: char, mark: char) -> Option<&'static str> {
    let mark = match mark {
        // A second code point for each of these two marks.
        '\u{340}' => '\u{300}',
        '\u{341}' => '\u{301}',
        mark => mark,
    };
    let (_, letters) = LETTERS.iter().find(|(of, _)| *of == mark)?;
    let (_, letter) = letters.iter().find(|(of, _)| *of == base)?;
    Some(letter)
}
