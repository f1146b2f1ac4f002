//! Which characters cannot be seen, or not for what they are.

/// Controls: the general category Cc, LINE FEED among them.
pub(crate) const fn is_control(c: char) -> bool {
    matches!(c, '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}')
}

/// What a control character was, if Windows-1252 was read as Latin-1: U+0096 is an en dash then. Five
/// of the 32 controls from U+0080 on are nothing there.
///
/// Source: the Unicode Consortium's mapping of Windows-1252, version 2.01 (1998).
pub(crate) fn windows_1252(c: char) -> Option<char> {
    const FROM_80: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";
    match c {
        '\u{80}'..='\u{9F}' => {
            let meant = FROM_80.chars().nth(c as usize - 0x80)?;
            (meant != c).then_some(meant)
        }
        _ => None,
    }
}

/// Characters without a width or a shape of their own, those that order text from right to left,
/// and the two that break lines without being controls.
///
/// `Default_Ignorable_Code_Point` of Unicode 16.0 where it is assigned, and more that look like
/// nothing: U+2028, U+2029, U+2800 and U+FFF9 to U+FFFB.
pub(crate) const fn is_invisible(c: char) -> bool {
    is_joiner(c)
        || matches!(
            c,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}' | '\u{200E}' | '\u{200F}'
            | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}'
            | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}'
            | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}'
        )
}

/// Whether nothing is seen of a character, be it white space, a control or invisible otherwise.
pub(crate) const fn is_unseen(c: char) -> bool {
    c.is_whitespace() || is_control(c) || is_invisible(c)
}

/// Characters that shape what stands beside them: ❤️ and 👨‍👩‍👧 are written with them. Tags are not
/// among them, since they hide text as easily as they make the flag of Wales.
pub(crate) const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}') || is_variation_selector(c)
}

/// Whether `c`, a joiner, has its use between these two.
///
/// A selector follows the character it selects a look of, or makes a keycap of a digit; the others
/// stand between two characters. What is ASCII or cannot be seen itself is not shaped by them.
pub(crate) fn joins(before: Option<char>, c: char, after: Option<char>) -> bool {
    let shaped = |c: char| {
        !c.is_ascii()
            && !c.is_whitespace()
            && !is_control(c)
            && (!is_invisible(c) || is_variation_selector(c))
    };
    let follows = before.is_some_and(shaped);
    if is_variation_selector(c) {
        follows || after == Some('\u{20E3}')
    } else {
        follows && after.is_some_and(shaped)
    }
}

pub(crate) const fn is_variation_selector(c: char) -> bool {
    matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

/// The ASCII character of a fullwidth form: U+FF01 to U+FF5E are ASCII once more, in its order.
pub(crate) fn ascii_of_fullwidth(c: char) -> Option<char> {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0),
        _ => None,
    }
}
