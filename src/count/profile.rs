//! The profile: the settings of a gateway. It contains no counting.

use super::added::Added;
use super::alone::stands_alone;
use super::alphabet::{Alphabets, Encodings, Excluded};
use super::capacities::{Capacities, Capacity};
use super::decode;
use super::limits::Limits;
use super::line_ends::LineEnds;
use super::measure::Measure;
use crate::encoding::Encoding;
use crate::keyword::keywords;
use crate::national::coding::Coding;
use crate::national::languages::Languages;

/// The pieces of a text that stay whole when it is cut into segments.
///
/// In files and on command lines it is written `characters` or `graphemes`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Packing {
    /// Characters: no escape pair and no surrogate pair is split. Phones and most gateways cut so.
    #[default]
    Characters,
    /// Extended grapheme clusters (UAX #29): an emoji sequence, a flag, an accented letter or CR LF
    /// stays whole. The charge may be higher. A cluster wider than a segment is cut between its
    /// characters.
    #[cfg(feature = "graphemes")]
    Graphemes,
}

keywords!(Packing {
    Characters => "characters",
    #[cfg(feature = "graphemes")]
    Graphemes => "graphemes",
});

/// How the charge is computed.
///
/// In files and on command lines it is written `segments` or `quotient`.
///
/// ```
/// use sms_charge::{Billing, Profile};
///
/// let gateway = Profile::new().with_billing("quotient".parse()?);
/// assert_eq!(gateway.billing(), Billing::Quotient);
/// # Ok::<(), sms_charge::KeywordError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Billing {
    /// The number of segments.
    #[default]
    Segments,
    /// If the message needs several segments: all units, divided by the capacity of each of several
    /// segments, rounded up. This may be lower than the number of [`Segments`](crate::Segments).
    Quotient,
}

keywords!(Billing {
    Segments => "segments",
    Quotient => "quotient",
});

/// How a gateway counts and bills.
///
/// A new profile counts as the standard says. Each setter takes the profile and returns a changed
/// one, and works in a `const`. With the feature `serde`, a profile can be read from a file:
///
/// ```
/// use sms_charge::{Added, Capacities, Profile};
///
/// const GATEWAY: Profile = Profile::new()
///     .with_capacities(Capacities::CONCAT16)
///     .with_before(Added::text("PasarRia: "));
/// # #[cfg(feature = "serde")] {
/// let read: Profile = toml::from_str(r#"
///     capacities = "concat16"
///     before = "PasarRia: "
/// "#)?;
/// assert_eq!(read, GATEWAY);
/// # }
/// assert_eq!(GATEWAY.estimate(&"a".repeat(150)).charge, 1);
/// assert_eq!(GATEWAY.estimate(&"a".repeat(151)).charge, 2); // 10 and 151 are 161
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// Three real gateways are described in [Writing a gateway](crate#writing-a-gateway).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Profile {
    pub(super) capacities: Capacities,
    pub(super) packing: Packing,
    pub(super) billing: Billing,
    pub(super) alphabets: Alphabets,
    pub(super) before: Added,
    pub(super) after: Added,
    pub(super) line_ends: LineEnds,
    pub(super) limits: Limits,
    /// The measure of `before` and `after`, computed from the settings.
    pub(super) added: Measure,
    /// Whether a text is cut between characters, sent unchanged, as GSM-7 or UCS-2 by the default
    /// tables, and only its segments are limited. Then a scan of the text is enough to count it.
    pub(super) is_sent_as_it_is: bool,
    /// The same, and the gateway adds nothing. Then a scan of the text is enough to count the
    /// message.
    pub(super) is_plain: bool,
}

/// The default profile. It is in memory once, not on the stack of every call.
pub(crate) const STANDARD: &Profile = &Profile::new();

impl Profile {
    /// The standard: [`Capacities::CONCAT8`], [`Packing::Characters`], [`Billing::Segments`],
    /// [`Encodings::GSM7_UCS2`], [`Languages::NONE`], nothing added, unchanged line ends,
    /// [`Limits::new`].
    #[must_use]
    pub const fn new() -> Self {
        Self {
            capacities: Capacities::CONCAT8,
            packing: Packing::Characters,
            billing: Billing::Segments,
            alphabets: Alphabets::STANDARD,
            before: Added::NOTHING,
            after: Added::NOTHING,
            line_ends: LineEnds::AsIs,
            limits: Limits::new(),
            added: Measure::NOTHING,
            is_sent_as_it_is: true,
            is_plain: true,
        }
    }

    /// Sets how many units a segment holds; see [`Capacities`].
    #[must_use]
    pub const fn with_capacities(self, capacities: Capacities) -> Self {
        Self { capacities, ..self }
    }

    /// Sets which pieces of a text stay whole when it is cut.
    ///
    /// ```
    /// use sms_charge::{Packing, Profile};
    ///
    /// # #[cfg(feature = "graphemes")] {
    /// // A flag is 4 units. 67 units hold 16 flags, and 3 units stay free.
    /// let flags = "🇮🇩".repeat(33);
    /// assert_eq!(Profile::new().estimate(&flags).charge, 2);
    ///
    /// let whole = Profile::new().with_packing(Packing::Graphemes);
    /// assert_eq!(whole.estimate(&flags).charge, 3);
    /// # }
    /// ```
    #[must_use]
    pub const fn with_packing(self, packing: Packing) -> Self {
        Self { packing, ..self }.with_derived_fields()
    }

    /// Sets how the charge is computed.
    ///
    /// ```
    /// use sms_charge::{Billing, Profile};
    ///
    /// // 306 septets are 2 × 153, but an escape pair can't be split.
    /// let text = "€".repeat(153);
    /// assert_eq!(Profile::new().estimate(&text).charge, 3);
    ///
    /// let gateway = Profile::new().with_billing(Billing::Quotient);
    /// assert_eq!(gateway.estimate(&text).charge, 2);
    /// ```
    #[must_use]
    pub const fn with_billing(self, billing: Billing) -> Self {
        Self { billing, ..self }
    }

    /// Sets the alphabets that the gateway tries, in order.
    ///
    /// ```
    /// use sms_charge::{Encodings, Profile};
    ///
    /// let gateway = Profile::new().with_encodings(Encodings::UCS2);
    /// assert_eq!(gateway.remaining(""), 70);
    /// ```
    #[must_use]
    pub const fn with_encodings(mut self, encodings: Encodings) -> Self {
        self.alphabets.encodings = encodings;
        self.with_derived_fields()
    }

    /// Sets the characters of GSM-7 that this gateway can't send as GSM-7. A text with one of them
    /// needs another encoding. Characters outside GSM-7 are ignored.
    ///
    /// ```
    /// use sms_charge::{Encoding, Profile};
    ///
    /// let gateway = Profile::new().with_excluded("€ΔΦΓΛΩΠΨΣΘΞ¤");
    /// assert_eq!(gateway.estimate("50 €").encoding, Encoding::Ucs2);
    /// ```
    #[must_use]
    pub const fn with_excluded(mut self, characters: &str) -> Self {
        self.alphabets.excluded = Excluded::new(characters);
        self.with_derived_fields()
    }

    /// Sets the national tables that the route may use.
    ///
    /// They are used only with [`Alphabet::Gsm7`]. An [excluded](Self::with_excluded) character is
    /// not sent in septets by any table.
    ///
    /// ```
    /// use sms_charge::{Language, Languages, Profile};
    ///
    /// const TURKISH: Profile = Profile::new()
    ///     .with_languages(Languages::of(Language::Turkish));
    ///
    /// let text = "Şifreniz 482913. Kimseyle paylaşmayın. \
    ///             Bu mesajı yanıtlamayın, teşekkür ederiz.";
    /// assert_eq!(Profile::new().estimate(text).charge, 2);
    /// assert_eq!(TURKISH.estimate(text).charge, 1);
    /// ```
    ///
    /// [`Alphabet::Gsm7`]: crate::Alphabet::Gsm7
    #[must_use]
    pub const fn with_languages(mut self, languages: Languages) -> Self {
        self.alphabets.languages = languages;
        self.with_derived_fields()
    }

    /// Sets what the gateway adds before the text, such as the sender's name.
    ///
    /// It uses space in the first segment, and in more segments if it is longer than one. It is not
    /// included in [`Estimate::units`](crate::Estimate::units).
    ///
    /// ```
    /// use sms_charge::{Added, Profile};
    ///
    /// let gateway = Profile::new().with_before(Added::text("PasarRia: "));
    /// assert_eq!(gateway.estimate("Kode 4417").units, 9);
    /// assert_eq!(gateway.remaining("Kode 4417"), 141);
    /// ```
    #[must_use]
    pub const fn with_before(self, before: Added) -> Self {
        Self { before, ..self }.with_derived_fields()
    }

    /// Sets what the gateway adds after the text, such as a way to unsubscribe. It is not included
    /// in [`Estimate::units`](crate::Estimate::units).
    #[must_use]
    pub const fn with_after(self, after: Added) -> Self {
        Self { after, ..self }.with_derived_fields()
    }

    /// Sets how the gateway sends line ends; see [`LineEnds`].
    #[must_use]
    pub const fn with_line_ends(self, line_ends: LineEnds) -> Self {
        Self { line_ends, ..self }.with_derived_fields()
    }

    /// Sets the limits of a message. They never change a count; see [`Limits`].
    #[must_use]
    pub const fn with_limits(self, limits: Limits) -> Self {
        Self { limits, ..self }.with_derived_fields()
    }

    /// How many units a segment holds.
    #[must_use]
    pub const fn capacities(&self) -> Capacities {
        self.capacities
    }

    /// Which pieces of a text stay whole.
    #[must_use]
    pub const fn packing(&self) -> Packing {
        self.packing
    }

    /// How the charge is computed.
    #[must_use]
    pub const fn billing(&self) -> Billing {
        self.billing
    }

    /// The alphabets that the gateway tries, in order.
    #[must_use]
    pub const fn encodings(&self) -> Encodings {
        self.alphabets.encodings
    }

    /// The characters of GSM-7 that the gateway can't send as GSM-7, in the order of the GSM-7
    /// tables.
    ///
    /// ```
    /// use sms_charge::Profile;
    ///
    /// let gateway = Profile::new().with_excluded("€¤");
    /// assert!(gateway.excluded().eq(['¤', '€']));
    /// ```
    pub fn excluded(&self) -> impl Iterator<Item = char> {
        self.alphabets.excluded.iter()
    }

    /// The national tables that the route may use.
    #[must_use]
    pub const fn languages(&self) -> Languages {
        self.alphabets.languages
    }

    /// What the gateway adds before the text.
    #[must_use]
    pub const fn before(&self) -> Added {
        self.before
    }

    /// What the gateway adds after the text.
    #[must_use]
    pub const fn after(&self) -> Added {
        self.after
    }

    /// How the gateway sends line ends.
    #[must_use]
    pub const fn line_ends(&self) -> LineEnds {
        self.line_ends
    }

    /// The limits of a message.
    #[must_use]
    pub const fn limits(&self) -> Limits {
        self.limits
    }

    /// Computes the fields that follow from the settings.
    const fn with_derived_fields(mut self) -> Self {
        self.added = self
            .measure_added(&self.before)
            .and(&self.measure_added(&self.after));
        self.is_sent_as_it_is = !self.keeps_clusters()
            && self.alphabets.are_standard()
            && self.line_ends.are_unchanged()
            && self.limits.has_only_segments();
        let is_alone = self.before.is_nothing() && self.after.is_nothing();
        self.is_plain = self.is_sent_as_it_is && is_alone;
        self
    }

    const fn measure_added(&self, added: &Added) -> Measure {
        let Some(text) = added.as_text() else {
            let characters = match added.as_characters() {
                Some(characters) => characters,
                None => 0,
            };
            return Measure::ones(characters as usize);
        };
        let mut measure = Measure::NOTHING;
        let mut rest = text.as_bytes();
        while let Some((c, after)) = decode::first(rest) {
            measure.add_char(c, &self.alphabets);
            rest = after;
        }
        measure
    }

    pub(crate) const fn keeps_clusters(&self) -> bool {
        match self.packing {
            Packing::Characters => false,
            #[cfg(feature = "graphemes")]
            Packing::Graphemes => true,
        }
    }

    /// Whether no grapheme cluster in what the gateway adds can affect a cut.
    pub(super) const fn has_no_cluster_added(&self) -> bool {
        const fn all_stand_alone(added: &Added) -> bool {
            let Some(text) = added.as_text() else {
                return true;
            };
            let mut rest = text.as_bytes();
            while let Some((c, after)) = decode::first(rest) {
                if !stands_alone(c) {
                    return false;
                }
                rest = after;
            }
            true
        }
        !self.keeps_clusters() || all_stand_alone(&self.before) && all_stand_alone(&self.after)
    }

    /// How many septets a character takes; `None` if this gateway doesn't send it in septets.
    /// Ignores national tables.
    pub(crate) const fn septets(&self, c: char) -> Option<u8> {
        self.alphabets.septets(c)
    }

    /// Whether a character is in the alphabet that this gateway tries first, or in any national
    /// table that it may use.
    pub(crate) const fn prefers(&self, c: char) -> bool {
        self.alphabets.prefer(c) || self.is_national(c)
    }

    /// The same without national tables.
    pub(crate) const fn prefers_by_default_tables(&self, c: char) -> bool {
        self.alphabets.prefer(c)
    }

    /// Whether this gateway may use national tables.
    #[inline]
    pub(crate) const fn uses_national_tables(&self) -> bool {
        self.alphabets.national(self.capacities.gsm7).is_some()
    }

    /// Whether this gateway sends all of GSM-7 as GSM-7 by the default tables, and the rest as
    /// UCS-2.
    pub(crate) const fn has_standard_alphabets(&self) -> bool {
        self.alphabets.are_standard()
    }

    /// Whether the gateway ever sends a text in septets.
    pub(crate) const fn tries_seven_bit(&self) -> bool {
        self.alphabets.encodings.seven_bit.is_some()
    }

    /// Whether the gateway ever sends a text as Latin-1.
    pub(crate) const fn tries_latin1(&self) -> bool {
        self.alphabets.encodings.latin1
    }

    #[inline]
    pub(super) const fn single(&self, encoding: Encoding) -> usize {
        self.capacities.of(encoding).single()
    }

    /// How many units a segment holds with this coding.
    #[inline]
    pub(super) const fn capacity(&self, coding: Coding) -> Capacity {
        let whole = self.capacities.of(coding.encoding());
        match whole.with_tables(coding.tables()) {
            Some(capacity) => capacity,
            // Tables that leave no room are never chosen.
            None => whole,
        }
    }
}

/// The same as [`Profile::new`].
impl Default for Profile {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(feature = "serde")]
crate::record::settings!(Profile, "a table that describes a gateway" {
    "capacities": Capacities = |profile| profile.capacities, |profile, value| profile.with_capacities(value);
    "keep-whole": Packing = |profile| profile.packing, |profile, value| profile.with_packing(value);
    "billing": Billing = |profile| profile.billing, |profile, value| profile.with_billing(value);
    "encodings": Encodings = |profile| profile.encodings(), |profile, value| profile.with_encodings(value);
    "excluded": Excluded = |profile| profile.alphabets.excluded, |profile, value| {
        let mut profile = profile;
        profile.alphabets.excluded = value;
        profile.with_derived_fields()
    };
    "languages": Languages = |profile| profile.languages(), |profile, value| profile.with_languages(value);
    "before": Added = |profile| profile.before, |profile, value| profile.with_before(value);
    "after": Added = |profile| profile.after, |profile, value| profile.with_after(value);
    "line-ends": LineEnds = |profile| profile.line_ends, |profile, value| profile.with_line_ends(value);
    "limit": Limits = |profile| profile.limits, |profile, value| profile.with_limits(value);
});
