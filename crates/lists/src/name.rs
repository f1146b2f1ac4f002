//! The names of characters.

use sms_charge::character::CharacterName;

/// The names of Unicode 17.0, in the order of their code points. A line is `2705 WHITE HEAVY CHECK MARK`.
/// `.ci/character-names` writes the file. A crate with all names takes longer to compile than the library.
const NAMES: &str = include_str!("name/names.txt");

/// The code point and the Unicode name of a character. If the list has no name, the library's name is used.
#[must_use]
pub fn of(c: char) -> String {
    let name = alone(c);
    let code_point = format!("U+{:04X}", u32::from(c));
    match name.strip_suffix(&code_point) {
        Some(kind) => format!("{code_point} ({})", kind.trim_end()),
        None => format!("{code_point} {name}"),
    }
}

/// The name without the code point.
#[must_use]
pub fn alone(c: char) -> String {
    match listed(c) {
        Some(name) => name.to_owned(),
        None => CharacterName::of(c).to_string(),
    }
}

/// Finds a name in the list, by binary search.
fn listed(c: char) -> Option<&'static str> {
    let mut lines = NAMES;
    while !lines.is_empty() {
        let middle = lines.len() / 2;
        let (before, after) = lines.split_at_checked(middle)?;
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        let end = after.find('\n').map_or(lines.len(), |end| middle + end);
        let (code, name) = lines.get(start..end)?.split_once(' ')?;
        match u32::from_str_radix(code, 16).ok()?.cmp(&u32::from(c)) {
            std::cmp::Ordering::Equal => return Some(name),
            std::cmp::Ordering::Greater => lines = lines.get(..start)?,
            std::cmp::Ordering::Less => lines = lines.get(end + 1..)?,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The oracle is a crate that was generated from the same database in another way.
    #[test]
    fn the_list_has_exactly_the_names_of_the_database() {
        let is_alike = |name: &str| {
            [
                "CJK UNIFIED IDEOGRAPH-",
                "CJK COMPATIBILITY IDEOGRAPH-",
                "YI SYLLABLE ",
            ]
            .iter()
            .chain(&["HANGUL SYLLABLE ", "VARIATION SELECTOR-"])
            .any(|start| name.starts_with(start))
        };
        let in_use = [
            ' '..='\u{FFFD}',
            '\u{1D400}'..='\u{1D7FF}',
            '\u{1F000}'..='\u{1FBFF}',
        ];
        let mut found = 0;
        for c in in_use.into_iter().flatten() {
            let official = unicode_names2::name(c).map(|name| name.to_string());
            assert_eq!(
                listed(c),
                official.as_deref().filter(|name| !is_alike(name)),
                "{c:?}"
            );
            found += usize::from(listed(c).is_some());
        }
        assert_eq!(found, NAMES.lines().count());
    }

    #[test]
    fn a_character_outside_the_list_has_the_librarys_name() {
        assert_eq!(of('✅'), "U+2705 WHITE HEAVY CHECK MARK");
        assert_eq!(of('가'), "U+AC00 (Hangul)");
        assert_eq!(of('\u{FE0F}'), "U+FE0F VARIATION SELECTOR-16");
        assert_eq!(of('\n'), "U+000A LINE FEED");
    }
}
