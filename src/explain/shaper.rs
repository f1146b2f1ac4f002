//! Shapers: characters that change the look of their neighbours.
//!
//! 👨‍👩‍👧, ❤️, 🏴󠁧󠁢󠁷󠁬󠁳󠁿 and क्‍ष contain shapers. After a copy and paste, shapers also occur where
//! they change nothing. A shaper is in use only beside characters that are kept. If its neighbour
//! is replaced, the shaper is removed too.

use super::replace::by_itself;
use super::replacements::Replacements;
use crate::character::class::{is_variation_selector, joins};

/// Whether a character is a shaper: a joiner, a selector or a tag. [`in_use`] decides about them.
pub(super) const fn is_shaper(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}' | '\u{34F}') || is_selector(c) || is_tag(c)
}

/// Variation selectors, including those for Mongolian letters.
const fn is_selector(c: char) -> bool {
    is_variation_selector(c) || matches!(c, '\u{180B}'..='\u{180D}' | '\u{180F}')
}

const fn is_tag(c: char) -> bool {
    matches!(c, '\u{E0020}'..='\u{E007F}')
}

/// U+1F3F4 WAVING BLACK FLAG. With tags after it, it is the flag of a region.
const BLACK_FLAG: char = '🏴';

/// The longest run of tags: UTS #51, ED-14a.
const TAGS: usize = 32;

/// Whether the shaper `c` has an effect between these two texts.
pub(super) fn in_use(before: &str, c: char, after: &str, allowed: Replacements) -> bool {
    let stays = |c: &char| by_itself(*c, allowed).is_none();
    let mut backwards = before.chars().rev();
    if is_tag(c) {
        let first = backwards.take(TAGS).find(|&c| !is_tag(c));
        return first.filter(stays) == Some(BLACK_FLAG);
    }
    let mut base = backwards.next();
    if !is_selector(c) && base.is_some_and(is_selector) {
        // The emoji before the joiner may be a character and a selector.
        base = backwards.next();
    }
    let is_base = |c: &char| stays(c) && !is_selector(*c);
    let next = after.chars().next();
    let c = if is_selector(c) { '\u{FE0F}' } else { c };
    joins(base.filter(is_base), c, next.filter(is_base))
}
