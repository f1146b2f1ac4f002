//! What a character is called.

use super::visible;

/// Its Unicode name, and that it is invisible if it is; in angle brackets what has no name.
pub(super) fn of(c: char) -> String {
    match unicode_names2::name(c) {
        Some(name) if visible::is_visible(c) => name.to_string(),
        Some(name) => format!("{name} (invisible)"),
        None => unnamed(c),
    }
}

fn unnamed(c: char) -> String {
    match c {
        _ if c.is_control() => match control(c) {
            Some(name) => format!("<control> {name}"),
            None => "<control>".to_owned(),
        },
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{FFFFD}' | '\u{100000}'..='\u{10FFFD}' => {
            "<private use>".to_owned()
        }
        _ if u32::from(c) & 0xFFFE == 0xFFFE || matches!(c, '\u{FDD0}'..='\u{FDEF}') => {
            "<noncharacter>".to_owned()
        }
        _ => "<no name>".to_owned(),
    }
}

/// Controls have no name in Unicode, but their pictures have: SYMBOL FOR ESCAPE.
fn control(c: char) -> Option<String> {
    let name = unicode_names2::name(visible::picture(c)?)?.to_string();
    name.strip_prefix("SYMBOL FOR ").map(str::to_owned)
}
