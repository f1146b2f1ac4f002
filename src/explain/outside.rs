//! The characters that prevent a text from being sent in the gateway's first encoding.

use crate::count::profile::Profile;
use crate::count::sent::Sent;
use crate::encoding::Encoding;
use crate::national::coding::Coding;

/// The coding of a message, and the test for characters that prevent a better one.
#[derive(Clone, Copy)]
pub(super) struct Outside<'p> {
    profile: &'p Profile,
    pub(super) coding: Coding,
    /// Each character is in some national table, but no pair of tables has all of them.
    needs_several_pairs: bool,
}

impl<'p> Outside<'p> {
    pub(super) fn of(sent: &Sent<'_>, profile: &'p Profile) -> Self {
        let Sent { text, coding, .. } = *sent;
        let is_outside = coding.encoding() != Encoding::Gsm7 && profile.uses_national_tables();
        Self {
            profile,
            coding,
            needs_several_pairs: is_outside && text.chars().all(|c| profile.prefers(c)),
        }
    }

    /// Whether a character is one of them. If the text needs several pairs of tables, these are all
    /// characters outside the default tables.
    pub(super) const fn has(&self, c: char) -> bool {
        if self.needs_several_pairs {
            !self.profile.prefers_by_default_tables(c)
        } else {
            !self.profile.prefers(c)
        }
    }

    /// How many septets a character takes: with the text's tables if it is GSM-7, otherwise with
    /// the default tables.
    pub(super) const fn septets(&self, c: char) -> Option<u8> {
        match self.coding.encoding() {
            Encoding::Gsm7 => self.coding.units(c),
            _ => Encoding::Gsm7.units(c),
        }
    }
}
