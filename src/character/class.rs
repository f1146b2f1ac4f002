//! Classes of characters that a reader can't see or can't recognise.

/// Control characters (general category Cc), including LINE FEED.
pub(crate) const fn is_control(c: char) -> bool {
    matches!(c, '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}')
}

/// The character that was meant by a control character, if Windows-1252 was read as Latin-1. For
/// U+0096 it is an en dash. Windows-1252 leaves five of the 32 controls from U+0080 on undefined.
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

/// Characters that show nothing, except controls and white space: joiners, characters of no width,
/// marks that order text from right to left, line and paragraph separators.
///
/// They are the assigned `Default_Ignorable_Code_Point`s of Unicode 16.0, and U+2028, U+2029,
/// U+2800 and U+FFF9 to U+FFFB.
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

/// Whether a character shows nothing: white space, a control, or an invisible character.
pub(crate) const fn is_unseen(c: char) -> bool {
    c.is_whitespace() || is_control(c) || is_invisible(c)
}

/// Joiners and variation selectors, which change the look of a character beside them: ❤️ and 👨‍👩‍👧
/// contain them. Tags are not included: they make the flag of Wales, but can also hide text.
pub(crate) const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}') || is_variation_selector(c)
}

/// Whether the joiner `c` has an effect between these two characters.
///
/// A variation selector needs a character before it, or U+20E3 after it, which makes a keycap of a
/// digit. Other joiners need a character on each side. ASCII and invisible characters don't count.
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

/// The ASCII character of a fullwidth form. U+FF01 to U+FF5E repeat ASCII in the same order.
pub(crate) fn ascii_of_fullwidth(c: char) -> Option<char> {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0),
        _ => None,
    }
}
