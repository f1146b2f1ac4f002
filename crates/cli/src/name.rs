//! What a character is called.

use sms_charge::character::CharacterName;

/// Its code point and its Unicode name; of what has none, what the library calls it.
pub(crate) fn of(c: char) -> String {
    let name = alone(c);
    let code_point = format!("U+{:04X}", u32::from(c));
    match name.strip_suffix(&code_point) {
        Some(kind) => format!("{code_point} ({})", kind.trim_end()),
        None => format!("{code_point} {name}"),
    }
}

/// Its name alone.
pub(crate) fn alone(c: char) -> String {
    match unicode_names2::name(c) {
        Some(name) => name.to_string(),
        None => CharacterName::of(c).to_string(),
    }
}
