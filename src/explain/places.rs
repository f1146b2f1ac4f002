//! The places of a text that cost something or could be written otherwise, from left to right.
//!
//! Places never overlap. A text in which all of them are replaced has nothing left to replace:
//! where a character goes and its neighbours then make a place, that place is found at once.

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
    /// `None` for spare blanks, which are no finding.
    pub(super) kind: Option<FindingKind>,
    pub(super) replacement: Option<Replacement>,
}

#[derive(Clone)]
pub(super) struct Places<'t> {
    text: &'t str,
    may: Replacements,
    at: usize,
    /// From here on nothing can be seen.
    blanks: usize,
    /// From here on nothing is left after all replacements.
    tail: usize,
    /// Where its alphabets are not the standard's.
    gateway: Option<Outside<'t>>,
}

impl<'t> Places<'t> {
    pub(super) fn new(text: &'t str, may: Replacements) -> Self {
        Self {
            text,
            may,
            at: 0,
            blanks: tail(text, may.with_tier(Tier::Invisible)),
            tail: tail(text, may),
            gateway: None,
        }
    }

    /// Those that cost something at a gateway.
    pub(super) fn at_gateway(text: &'t str, may: Replacements, profile: &'t Profile) -> Self {
        Self {
            gateway: (!profile.has_standard_alphabets())
                .then(|| Outside::of(&profile.sent(text), profile)),
            ..Self::new(text, may)
        }
    }

    /// The bytes from here on that are no place, neither alone nor with what stands behind them.
    fn plain(&self, rest: &str) -> usize {
        if self.gateway.is_some() || !self.may.own().is_empty() {
            return 0;
        }
        // Where a blank may be spare, it is looked at.
        let skips_blanks = self.may.tier() < Tier::Spacing;
        let is_plain = |b: &u8| is_plain(*b) && (skips_blanks || *b != b' ');
        let most = self.tail.min(self.blanks).saturating_sub(self.at);
        let plain = rest.bytes().take(most).take_while(is_plain);
        // The last may be the letter of a decomposed accent.
        plain.count().saturating_sub(1)
    }

    /// The bytes from here on that belong together, and the kind and replacement if they are a
    /// place.
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
        let replacement = in_place(spot, self.may);
        let (septets, is_outside) = match self.gateway {
            None => (gsm7::septets(c), gsm7::septets(c).is_none()),
            Some(gateway) => (gateway.septets(c), gateway.has(c)),
        };
        let place = match septets {
            Some(_) if is_outside => found(FindingKind::OutsideGsm7, replacement),
            // Only the caller has one for it.
            Some(1) => replacement.map(|replacement| (None, Some(replacement))),
            Some(_) => found(FindingKind::ExtraUnit, replacement),
            None if is_shaper(c) && in_use(before, c, after, self.may) => {
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

    /// The accented letter that a letter makes with the mark behind it, and the bytes up to the
    /// mark's end.
    fn composed(&self, c: char, after: &str) -> Option<(usize, Replacement)> {
        if self.may.tier() < Tier::Equivalent || after.starts_with(is_printed) {
            return None;
        }
        let base = match by_itself(c, self.may) {
            Some(replacement) => single(replacement.text)?,
            None => c,
        };
        if !base.is_ascii_alphabetic() {
            return None;
        }
        // What stands between the two may have to go first.
        [Tier::Equivalent, self.may.tier()]
            .iter()
            .find_map(|&tier| {
                let skipped = |c| goes(c, self.may.with_tier(tier));
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
            let stays = !vanishes(mark, self.may);
            (stays && compose(last, mark).is_some()).then_some(())
        };
        let skipped = |c| goes(c, self.may);
        self.may.tier() >= Tier::Equivalent && seek(after, skipped, composes).is_some()
    }

    /// The bytes from the first of several carriage returns up to the end of the line feed behind
    /// them, and the tier from which on nothing else stands between.
    fn line_end(&self, spot: Spot<'_>) -> Option<(usize, Tier)> {
        let Spot { before, c, after } = spot;
        let goes_here = |c| goes(c, self.may);
        if c != '\r' || before.trim_end_matches(goes_here).ends_with('\r') {
            return None;
        }
        let is_line_feed = |c| {
            let lowest = self.may.with_tier(Tier::Invisible);
            let replaced = by_itself(c, lowest).is_some_and(|r| r.text == "\n");
            (c == '\n' || replaced).then_some(())
        };
        [Tier::Invisible, self.may.tier()].iter().find_map(|&tier| {
            let skipped = |c| c == '\r' || goes(c, self.may.with_tier(tier));
            let (bytes, ()) = seek(after, skipped, is_line_feed)?;
            Some((bytes, tier))
        })
    }

    /// The bytes of blanks and line ends from here on of which some are spare, and what is written
    /// for them.
    fn spare_blanks(&self, Spot { c, after, .. }: Spot<'_>) -> Option<(usize, &'static str)> {
        if self.may.tier() < Tier::Spacing {
            return None;
        }
        let written = |c: char| match by_itself(c, self.may) {
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
                _ if bytes > c.len_utf8() && goes(c, self.may) => continue,
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

    /// The bytes of blanks that go from the end, and the tier from which on they go: what stands
    /// behind them may have to go first.
    fn blanks(&self, c: char) -> Option<(usize, Tier)> {
        let is_blank = |c| is_unseen(c) && !is_shaper(c) && windows_1252(c).is_none();
        if self.at >= self.blanks {
            Some((self.text.len() - self.at, Tier::Invisible))
        } else if self.at >= self.tail && is_blank(c) {
            let run = self.text.get(self.at..self.blanks).unwrap_or_default();
            Some((
                run.len() - run.trim_start_matches(is_blank).len(),
                self.may.tier(),
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

/// A place, if it is one: its kind, and what could stand there.
type Found = Option<(Option<FindingKind>, Option<Replacement>)>;

/// Whether nothing is left of a character, if it doesn't shape what stands before it.
fn goes(c: char, may: Replacements) -> bool {
    is_shaper(c) && !may.keeps(c) || vanishes(c, may)
}

/// What is wanted, if only skipped characters stand before it, and the bytes up to its end.
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

/// Where the tail begins.
fn tail(text: &str, may: Replacements) -> usize {
    let mut tail = text.len();
    for (at, c) in text.char_indices().rev() {
        let goes = if may.keeps(c) || windows_1252(c).is_some() {
            false
        } else if is_shaper(c) {
            let before = text.get(..at).unwrap_or_default();
            !in_use(before, c, "", may)
        } else if is_unseen(c) {
            c.is_whitespace() || by_itself(c, may).is_some()
        } else {
            vanishes(c, may)
        };
        if !goes {
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

/// A byte that is a character of the default alphabet.
const fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'Z' | b'_' | b'a'..=b'z')
}
