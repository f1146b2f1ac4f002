//! The places of a text that are expensive or have a replacement, from left to right.
//!
//! Places never overlap. After all of them are replaced, nothing is left to replace: two characters
//! may become neighbours after a removal, so the search looks past characters that will be removed.

use core::ops::Range;

use super::FindingKind;
use super::compose::compose;
use super::outside::Outside;
use super::replace::{Spot, by_itself, in_place, vanishes};
use super::replacements::Replacements;
use super::shaper::{in_use, is_shaper};
use super::table::Replacement;
use super::tier::Tier;
use crate::character::class::{is_unseen, windows_1252};
use crate::count::profile::Profile;
use crate::gsm7;

#[derive(Clone)]
pub(super) struct Place {
    pub(super) span: Range<usize>,
    /// `None` if the place is not a finding: spare blanks, or only a replacement of the caller.
    pub(super) kind: Option<FindingKind>,
    pub(super) replacement: Option<Replacement>,
}

#[derive(Clone)]
pub(super) struct Places<'t> {
    text: &'t str,
    allowed: Replacements,
    at: usize,
    /// From this byte on, the text shows nothing.
    blanks: usize,
    /// From this byte on, all replacements leave nothing.
    tail: usize,
    /// `None` for a gateway with the standard alphabets.
    gateway: Option<Outside<'t>>,
}

impl<'t> Places<'t> {
    pub(super) fn new(text: &'t str, allowed: Replacements) -> Self {
        Self {
            text,
            allowed,
            at: 0,
            blanks: tail(text, allowed.with_tier(Tier::Invisible)),
            tail: tail(text, allowed),
            gateway: None,
        }
    }

    /// The places of a text at a gateway.
    pub(super) fn at_gateway(text: &'t str, allowed: Replacements, profile: &'t Profile) -> Self {
        Self {
            gateway: (!profile.has_standard_alphabets())
                .then(|| Outside::of(&profile.sent(text), profile)),
            ..Self::new(text, allowed)
        }
    }

    /// The number of bytes from here on that begin no place.
    fn plain(&self, rest: &str) -> usize {
        if self.gateway.is_some() || !self.allowed.own().is_empty() {
            return 0;
        }
        // From Tier::Spacing on, a blank may be spare.
        let is_blank_plain = self.allowed.tier() < Tier::Spacing;
        let is_plain = |b: &u8| is_plain(*b, is_blank_plain);
        let most = self.tail.min(self.blanks).saturating_sub(self.at);
        let plain = rest.bytes().take(most).take_while(is_plain);
        // The last byte may be the letter of a decomposed accent.
        plain.count().saturating_sub(1)
    }

    /// The number of bytes from here on that belong together, and their kind and replacement if
    /// they are a place.
    fn look(&self, spot: Spot<'_>) -> (usize, Found) {
        let Spot { before, c, after } = spot;
        let bytes = c.len_utf8();
        let found = |kind, replacement| Some((Some(kind), replacement));
        if let Some((more, replacement)) = self.composed(c, after) {
            let kind = FindingKind::DecomposedAccent;
            return (bytes + more, found(kind, Some(replacement)));
        }
        if let Some((blanks, tier)) = self.blanks(c) {
            let replacement = Replacement::new("", tier, "blanks before the end");
            return (blanks, found(FindingKind::BlanksAtEnd, Some(replacement)));
        }
        if let Some((spare, written)) = self.spare_blanks(spot) {
            let reason = "blanks side by side or beside a line end";
            let replacement = Replacement::new(written, Tier::Spacing, reason);
            return (spare, Some((None, Some(replacement))));
        }
        if let Some((more, tier)) = self.line_end(spot) {
            let replacement = Replacement::new("\n", tier, "one line end in two characters");
            return (bytes + more, found(FindingKind::CrLf, Some(replacement)));
        }
        let replacement = in_place(spot, self.allowed);
        let (septets, is_outside) = match self.gateway {
            None => (gsm7::septets(c), gsm7::septets(c).is_none()),
            Some(gateway) => (gateway.septets(c), gateway.has(c)),
        };
        let place = match septets {
            Some(_) if is_outside => found(FindingKind::OutsideGsm7, replacement),
            // Only the caller can have a replacement for it.
            Some(1) => replacement.map(|replacement| (None, Some(replacement))),
            Some(_) => found(FindingKind::ExtraUnit, replacement),
            None if is_shaper(c) && in_use(before, c, after, self.allowed) => {
                is_outside.then_some((Some(FindingKind::OutsideGsm7), None))
            }
            None if is_unseen(c) => found(FindingKind::Invisible, replacement),
            None if !is_outside => None,
            None => {
                let replacement = replacement.filter(|r| !self.would_compose(r.text, after));
                found(FindingKind::OutsideGsm7, replacement)
            }
        };
        (bytes, place)
    }

    /// The composed character of the letter `c` and the mark after it, and the number of bytes up
    /// to the end of the mark.
    fn composed(&self, c: char, after: &str) -> Option<(usize, Replacement)> {
        if self.allowed.tier() < Tier::Equivalent || after.starts_with(is_printed) {
            return None;
        }
        let base = match by_itself(c, self.allowed) {
            Some(replacement) => single(replacement.text)?,
            None => c,
        };
        if !base.is_ascii_alphabetic() {
            return None;
        }
        // Characters between the two may have to be removed first, by the highest tier.
        [Tier::Equivalent, self.allowed.tier()]
            .iter()
            .find_map(|&tier| {
                let skipped = |c| is_removed(c, self.allowed.with_tier(tier));
                let (bytes, letter) = seek(after, skipped, |mark| compose(base, mark))?;
                let reason = "a letter and its accent, which GSM-7 has as one";
                Some((bytes, Replacement::new(letter, tier, reason)))
            })
    }

    /// Whether a replacement of several letters would make a new decomposed accent.
    fn would_compose(&self, text: &str, after: &str) -> bool {
        let mut letters = text.chars().rev();
        let (Some(last), Some(_)) = (letters.next(), letters.next()) else {
            return false;
        };
        let composes = |mark| {
            let stays = !vanishes(mark, self.allowed);
            (stays && compose(last, mark).is_some()).then_some(())
        };
        let skipped = |c| is_removed(c, self.allowed);
        self.allowed.tier() >= Tier::Equivalent && seek(after, skipped, composes).is_some()
    }

    /// The number of bytes after the carriage return `c` up to the end of a line feed. Between them
    /// may be more carriage returns, and characters that are removed by the returned tier.
    fn line_end(&self, spot: Spot<'_>) -> Option<(usize, Tier)> {
        let Spot { before, c, after } = spot;
        let is_removed_here = |c| is_removed(c, self.allowed);
        if c != '\r' || before.trim_end_matches(is_removed_here).ends_with('\r') {
            return None;
        }
        let is_line_feed = |c| {
            let lowest = self.allowed.with_tier(Tier::Invisible);
            let replaced = by_itself(c, lowest).is_some_and(|r| r.text == "\n");
            (c == '\n' || replaced).then_some(())
        };
        [Tier::Invisible, self.allowed.tier()]
            .iter()
            .find_map(|&tier| {
                let skipped = |c| c == '\r' || is_removed(c, self.allowed.with_tier(tier));
                let (bytes, ()) = seek(after, skipped, is_line_feed)?;
                Some((bytes, tier))
            })
    }

    /// The number of bytes of blanks and line ends from here on, if some are spare, and what to
    /// write for them.
    fn spare_blanks(&self, Spot { c, after, .. }: Spot<'_>) -> Option<(usize, &'static str)> {
        if self.allowed.tier() < Tier::Spacing {
            return None;
        }
        let written = |c: char| match by_itself(c, self.allowed) {
            Some(replacement) => replacement.text,
            None if c == ' ' => " ",
            None if matches!(c, '\r' | '\n') => "\n",
            None => "x",
        };
        let (mut blanks, mut lines, mut bytes, mut end) = (0, 0, 0, 0);
        let mut follows_cr = false;
        for c in core::iter::once(c).chain(after.chars()) {
            bytes += c.len_utf8();
            match written(c) {
                " " => blanks += 1,
                "\n" => {
                    lines += usize::from(!follows_cr);
                    follows_cr = c == '\r';
                }
                _ if bytes > c.len_utf8() && is_removed(c, self.allowed) => continue,
                _ => break,
            }
            end = bytes;
        }
        match (blanks, lines) {
            (0, 0..=2) | (1, 0) => None,
            (_, 0) => Some((end, " ")),
            (_, 1) => Some((end, "\n")),
            _ => Some((end, "\n\n")),
        }
    }

    /// The number of bytes of blanks at the end that are removed from here on, and the tier that
    /// removes them: characters after them may have to be removed first.
    fn blanks(&self, c: char) -> Option<(usize, Tier)> {
        let is_blank = |c| is_unseen(c) && !is_shaper(c) && windows_1252(c).is_none();
        if self.at >= self.blanks {
            Some((self.text.len() - self.at, Tier::Invisible))
        } else if self.at >= self.tail && is_blank(c) {
            let run = self.text.get(self.at..self.blanks).unwrap_or_default();
            Some((
                run.len() - run.trim_start_matches(is_blank).len(),
                self.allowed.tier(),
            ))
        } else {
            None
        }
    }
}

impl Iterator for Places<'_> {
    type Item = Place;

    fn next(&mut self) -> Option<Place> {
        loop {
            let rest = self.text.get(self.at..)?;
            self.at += self.plain(rest);
            let start = self.at;
            let (before, rest) = self.text.split_at_checked(start)?;
            let c = rest.chars().next()?;
            let after = rest.get(c.len_utf8()..).unwrap_or_default();
            let (bytes, place) = self.look(Spot { before, c, after });
            self.at += bytes;
            if let Some((kind, replacement)) = place {
                return Some(Place {
                    span: start..self.at,
                    kind,
                    replacement,
                });
            }
        }
    }
}

/// A place, if there is one: its kind and its replacement.
type Found = Option<(Option<FindingKind>, Option<Replacement>)>;

/// Whether a character is removed, if it doesn't shape the character before it.
fn is_removed(c: char, allowed: Replacements) -> bool {
    is_shaper(c) && !allowed.keeps(c) || vanishes(c, allowed)
}

/// The first wanted character, if only skipped characters are before it, and the number of bytes up
/// to its end.
fn seek<T>(
    text: &str,
    skipped: impl Fn(char) -> bool,
    wanted: impl Fn(char) -> Option<T>,
) -> Option<(usize, T)> {
    for (at, c) in text.char_indices() {
        if let Some(found) = wanted(c) {
            return Some((at + c.len_utf8(), found));
        }
        if !skipped(c) {
            return None;
        }
    }
    None
}

/// The byte from which on all replacements leave nothing.
fn tail(text: &str, allowed: Replacements) -> usize {
    let mut tail = text.len();
    for (at, c) in text.char_indices().rev() {
        let leaves_nothing = if allowed.keeps(c) || windows_1252(c).is_some() {
            false
        } else if is_shaper(c) {
            let before = text.get(..at).unwrap_or_default();
            !in_use(before, c, "", allowed)
        } else if is_unseen(c) {
            c.is_whitespace() || by_itself(c, allowed).is_some()
        } else {
            vanishes(c, allowed)
        };
        if !leaves_nothing {
            break;
        }
        tail = at;
    }
    tail
}

fn single(text: &str) -> Option<char> {
    let mut letters = text.chars();
    letters.next().filter(|_| letters.next().is_none())
}

const fn is_printed(c: char) -> bool {
    matches!(c, ' '..='~')
}

/// Whether a byte is a letter, a digit or a common sign of the default alphabet, or a plain blank.
const fn is_plain(byte: u8, is_blank_plain: bool) -> bool {
    matches!(byte, b'!'..=b'Z' | b'_' | b'a'..=b'z') || byte == b' ' && is_blank_plain
}
