//! Which characters of a class a gateway can send in which encoding.

use crate::count::profile::Profile;
use crate::encoding::Encoding;
use crate::gsm7::CHARACTERS;
use crate::template::spec::Class;

/// The encodings that the gateway tries first and that must not fit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::template) struct Outside {
    pub(super) seven_bit: bool,
    pub(super) latin1: bool,
}

impl Outside {
    pub(in crate::template) const NONE: Self = Self {
        seven_bit: false,
        latin1: false,
    };

    /// Each of the two alone.
    pub(super) const fn apart(self) -> [Self; 2] {
        let seven_bit = Self {
            latin1: false,
            ..self
        };
        let latin1 = Self {
            seven_bit: false,
            ..self
        };
        [seven_bit, latin1]
    }
}

/// What the characters of a class can be at a gateway.
#[derive(Clone, Copy, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a question of its own"
)]
pub(in crate::template) struct Repertoire {
    /// Whether there is a character that the gateway does not send in septets and that is not in
    /// Latin-1.
    beyond: bool,
    /// One that is only in Latin-1.
    latin1: bool,
    /// One that is sent in septets and not in Latin-1.
    seven_bit: bool,
    /// One that is in both.
    both: bool,
    has_one_septet: bool,
    has_two_septets: bool,
    has_surrogate_pair: bool,
}

impl Class {
    /// Whether a value of this class may have a character of GSM-7.
    pub(super) const fn has_gsm7(self, c: char, septets: u8) -> bool {
        let is_in_class = match self {
            Self::Digits => c.is_ascii_digit(),
            Self::Gsm7Basic => septets == 1,
            Self::Gsm7 | Self::Any => true,
        };
        is_in_class && !matches!(c, '\r' | '\n')
    }
}

impl Repertoire {
    pub(super) fn of(class: Class, profile: &Profile) -> Self {
        let mut repertoire = Self::default();
        for &(c, septets) in &CHARACTERS {
            if class.has_gsm7(c, septets) {
                let is_seven_bit = profile.septets(c).is_some();
                let is_latin1 = Encoding::Latin1.units(c).is_some();
                repertoire.beyond |= !is_seven_bit && !is_latin1;
                repertoire.latin1 |= !is_seven_bit && is_latin1;
                repertoire.seven_bit |= is_seven_bit && !is_latin1;
                repertoire.both |= is_seven_bit && is_latin1;
                repertoire.has_one_septet |= is_seven_bit && septets == 1;
                repertoire.has_two_septets |= is_seven_bit && septets == 2;
            }
        }
        if matches!(class, Class::Any) {
            // 中, 😀 and á.
            repertoire.beyond = true;
            repertoire.has_surrogate_pair = true;
            repertoire.latin1 = true;
        }
        repertoire
    }

    /// Whether there is a character that can be sent in `encoding` and is outside the encodings in
    /// `outside`.
    pub(in crate::template) const fn has(self, encoding: Encoding, outside: Outside) -> bool {
        let Self {
            beyond,
            latin1,
            seven_bit,
            both,
            ..
        } = self;
        // Which of the four kinds can be sent.
        let (beyond, latin1, seven_bit, both) = match encoding {
            Encoding::Gsm7 => (false, false, seven_bit, both),
            Encoding::Latin1 => (false, latin1, false, both),
            Encoding::Ucs2 => (beyond, latin1, seven_bit, both),
        };
        beyond
            || latin1 && !outside.latin1
            || seven_bit && !outside.seven_bit
            || both && !outside.latin1 && !outside.seven_bit
    }

    /// Whether the widest character in an encoding takes two units.
    pub(in crate::template) const fn is_wide(self, encoding: Encoding) -> bool {
        match encoding {
            Encoding::Gsm7 => self.has_two_septets,
            Encoding::Ucs2 => self.has_surrogate_pair,
            Encoding::Latin1 => false,
        }
    }

    /// Whether the narrowest character takes two units.
    pub(super) const fn is_only_wide(self, encoding: Encoding) -> bool {
        matches!(encoding, Encoding::Gsm7) && !self.has_one_septet
    }
}
