//! Which characters are to blame that a text isn't written as its gateway would write it first.

use crate::count::profile::Profile;
use crate::count::sent::Sent;
use crate::encoding::Encoding;
use crate::national::coding::Coding;

/// How a gateway writes a text, and which characters stand in the way of a better one.
#[derive(Clone, Copy)]
pub(super) struct Outside<'p> {
    profile: &'p Profile,
    pub(super) coding: Coding,
    /// Each character is in some table, but no pair has all of them.
    is_torn: bool,
}

impl<'p> Outside<'p> {
    pub(super) fn of(sent: &Sent<'_>, profile: &'p Profile) -> Self {
        let Sent { text, coding, .. } = *sent;
        let is_outside = coding.encoding() != Encoding::Gsm7 && profile.uses_national_tables();
        Self {
            profile,
            coding,
            is_torn: is_outside && text.chars().all(|c| profile.prefers(c)),
        }
    }

    /// Whether a character is one of them. Of a text that no pair of tables has, these are the
    /// characters of national tables.
    pub(super) const fn has(&self, c: char) -> bool {
        if self.is_torn {
            !self.profile.prefers_by_default_tables(c)
        } else {
            !self.profile.prefers(c)
        }
    }

    /// How many septets a character takes: by the tables of the text, if that is GSM-7.
    pub(super) const fn septets(&self, c: char) -> Option<u8> {
        match self.coding.encoding() {
            Encoding::Gsm7 => self.coding.units(c),
            _ => Encoding::Gsm7.units(c),
        }
    }
}
