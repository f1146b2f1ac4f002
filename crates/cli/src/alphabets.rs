//! Which characters a gateway sends in which encoding.

use sms_charge::{Added, Alphabet, Encoding, Profile};

/// The gateway without the texts that it adds, because those may need another encoding.
pub(crate) struct Alphabets(Profile);

impl Alphabets {
    pub(crate) const fn of(profile: &Profile) -> Self {
        let nothing = Added::NOTHING;
        Self(profile.with_before(nothing).with_after(nothing))
    }

    /// The encoding that the gateway tries first.
    pub(crate) fn first(&self) -> Encoding {
        self.tried().next().unwrap_or(Encoding::Ucs2)
    }

    /// The encoding that the gateway tries just before this one.
    pub(crate) fn before(&self, encoding: Encoding) -> Option<Encoding> {
        self.tried().take_while(|&tried| tried != encoding).last()
    }

    fn tried(&self) -> impl Iterator<Item = Encoding> {
        self.0.encodings().iter().map(Alphabet::encoding)
    }

    /// Whether the gateway sends a character in this encoding.
    pub(crate) fn take(&self, c: char, encoding: Encoding) -> bool {
        match encoding {
            Encoding::Gsm7 => {
                let alone = self.0.estimate(c.encode_utf8(&mut [0; 4]));
                alone.encoding == Encoding::Gsm7
            }
            _ => encoding.units(c).is_some(),
        }
    }

    /// Whether a character alone is why a text has this encoding, and not the one tried before it.
    pub(crate) fn force(&self, c: char, encoding: Encoding) -> bool {
        let before = self.before(encoding);
        before.is_some_and(|before| !self.take(c, before))
    }
}
