//! What a profile says of a gateway: settings, and nothing that counts.

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

/// What is never split when a text is cut.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Packing {
    /// A character, so that neither an escape pair nor a surrogate pair is split. What phones and
    /// most gateways do.
    #[default]
    Characters,
    /// An extended grapheme cluster (UAX #29), so that an emoji made of several, a flag, an
    /// accented letter or CR LF stays whole. It may cost a segment more. A cluster wider than a
    /// segment is cut between its characters.
    #[cfg(feature = "graphemes")]
    Graphemes,
}

keywords!(Packing {
    Characters => "characters",
    #[cfg(feature = "graphemes")]
    Graphemes => "graphemes",
});

/// How a bill is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Billing {
    /// By the number of segments.
    #[default]
    Segments,
    /// By all units, divided by what one of several segments holds, and rounded up. There may be
    /// more [`Segments`](crate::Segments) than that.
    Quotient,
}

keywords!(Billing {
    Segments => "segments",
    Quotient => "quotient",
});

/// How a gateway counts and bills.
///
/// A new profile counts as the standard has it. Each setter takes and returns the profile, in a
/// `const` too. A file of settings is read with the feature `serde`:
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
/// [How to write a real gateway](crate#writing-a-gateway) has three.
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
    /// What `before` and `after` cost, which follows from the settings.
    pub(super) added: Measure,
    /// Whether a text is cut by characters and sent as it is, as GSM-7 or UCS-2. Then a scan of it
    /// says what it costs.
    pub(super) is_sent_as_it_is: bool,
    /// The same, and nothing is added: then a scan of it says what the message costs.
    pub(super) is_plain: bool,
}

/// The default profile, in memory once and not on the stack of every call.
pub(crate) const STANDARD: &Profile = &Profile::new();

impl Profile {
    /// The standard: [`Capacities::CONCAT8`], [`Packing::Characters`], [`Billing::Segments`],
    /// [`Encodings::GSM7_UCS2`], [`Languages::NONE`], nothing added, line ends as they are, [`Limits::new`].
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

    /// Sets how much a segment holds.
    #[must_use]
    pub const fn with_capacities(self, capacities: Capacities) -> Self {
        Self { capacities, ..self }
    }

    /// Sets what is never split.
    #[must_use]
    pub const fn with_packing(self, packing: Packing) -> Self {
        Self { packing, ..self }.settled()
    }

    /// Sets how the bill is made.
    ///
    /// ```
    /// use sms_charge::{Billing, Profile};
    ///
    /// let text = "€".repeat(153); // 306 septets, but 153 is odd and a pair stays whole
    /// assert_eq!(Profile::new().estimate(&text).charge, 3);
    /// assert_eq!(Profile::new().with_billing(Billing::Quotient).estimate(&text).charge, 2);
    /// ```
    #[must_use]
    pub const fn with_billing(self, billing: Billing) -> Self {
        Self { billing, ..self }
    }

    /// Sets the alphabets that the gateway tries.
    ///
    /// ```
    /// use sms_charge::{Encodings, Profile};
    ///
    /// let text = "]".repeat(70);
    /// assert_eq!(Profile::new().with_encodings(Encodings::UCS2).estimate(&text).charge, 1);
    /// ```
    #[must_use]
    pub const fn with_encodings(mut self, encodings: Encodings) -> Self {
        self.alphabets.encodings = encodings;
        self.settled()
    }

    /// Sets characters of GSM-7 that this gateway does not take as GSM-7. A character that GSM-7
    /// doesn't have changes nothing.
    ///
    /// ```
    /// use sms_charge::{Encoding, Profile};
    ///
    /// const GATEWAY: Profile = Profile::new().with_excluded("€ΔΦΓΛΩΠΨΣΘΞ¤");
    /// assert_eq!(GATEWAY.estimate("50 €").encoding, Encoding::Ucs2);
    /// ```
    #[must_use]
    pub const fn with_excluded(mut self, characters: &str) -> Self {
        self.alphabets.excluded = Excluded::new(characters);
        self.settled()
    }

    /// Sets the national tables that the route may use. They go with [`Alphabet::Gsm7`]; a profile
    /// without it uses none. An excluded character is not sent in septets by any table.
    ///
    /// ```
    /// use sms_charge::{Language, Languages, Profile};
    ///
    /// const TURKISH: Profile = Profile::new().with_languages(Languages::of(Language::Turkish));
    /// let text = "Şifreniz 482913. Kimseyle paylaşmayın. Bu mesajı yanıtlamayın, teşekkür ederiz.";
    /// assert_eq!(Profile::new().estimate(text).charge, 2);
    /// assert_eq!(TURKISH.estimate(text).charge, 1);
    /// ```
    ///
    /// [`Alphabet::Gsm7`]: crate::Alphabet::Gsm7
    #[must_use]
    pub const fn with_languages(mut self, languages: Languages) -> Self {
        self.alphabets.languages = languages;
        self.settled()
    }

    /// Sets what the gateway adds before the text.
    ///
    /// It takes room in the first segment, and in as many as it needs. It is not among the
    /// [units](crate::Estimate::units) of a text.
    #[must_use]
    pub const fn with_before(self, before: Added) -> Self {
        Self { before, ..self }.settled()
    }

    /// Sets what the gateway adds after the text.
    #[must_use]
    pub const fn with_after(self, after: Added) -> Self {
        Self { after, ..self }.settled()
    }

    /// Sets what the gateway makes of line ends.
    #[must_use]
    pub const fn with_line_ends(self, line_ends: LineEnds) -> Self {
        Self { line_ends, ..self }.settled()
    }

    /// Sets what the gateway takes as one message. It changes no count.
    #[must_use]
    pub const fn with_limits(self, limits: Limits) -> Self {
        Self { limits, ..self }.settled()
    }

    /// How much a segment holds.
    #[must_use]
    pub const fn capacities(&self) -> Capacities {
        self.capacities
    }

    /// What is never split.
    #[must_use]
    pub const fn packing(&self) -> Packing {
        self.packing
    }

    /// How the bill is made.
    #[must_use]
    pub const fn billing(&self) -> Billing {
        self.billing
    }

    /// The alphabets that the gateway tries.
    #[must_use]
    pub const fn encodings(&self) -> Encodings {
        self.alphabets.encodings
    }

    /// The characters of GSM-7 that the gateway does not take as GSM-7.
    ///
    /// ```
    /// # use sms_charge::Profile;
    /// assert!(Profile::new().with_excluded("€¤").excluded().eq(['¤', '€']));
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

    /// What the gateway makes of line ends.
    #[must_use]
    pub const fn line_ends(&self) -> LineEnds {
        self.line_ends
    }

    /// What the gateway takes as one message.
    #[must_use]
    pub const fn limits(&self) -> Limits {
        self.limits
    }

    /// With what follows from the settings.
    const fn settled(mut self) -> Self {
        self.added = self
            .measure_added(&self.before)
            .and(&self.measure_added(&self.after));
        self.is_sent_as_it_is = !self.keeps_clusters()
            && self.alphabets.are_standard()
            && self.line_ends.are_kept()
            && self.limits.is_of_segments();
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

    /// Whether no cluster of what the gateway adds matters to a cut.
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
    pub(crate) const fn septets(&self, c: char) -> Option<u8> {
        self.alphabets.septets(c)
    }

    /// Whether a character is in the alphabet that this gateway tries first, or in some national table
    /// that it may use.
    pub(crate) const fn prefers(&self, c: char) -> bool {
        self.alphabets.prefer(c) || self.is_national(c)
    }

    /// The same by the default tables alone.
    pub(crate) const fn prefers_by_default_tables(&self, c: char) -> bool {
        self.alphabets.prefer(c)
    }

    /// Whether this gateway may use national tables.
    #[inline]
    pub(crate) const fn uses_national_tables(&self) -> bool {
        self.alphabets.national(self.capacities.gsm7).is_some()
    }

    /// Whether this gateway tries GSM-7, then UCS-2, and nothing else.
    pub(crate) const fn has_standard_alphabets(&self) -> bool {
        self.alphabets.are_standard()
    }

    /// Whether the gateway sends any text in septets.
    pub(crate) const fn tries_seven_bit(&self) -> bool {
        self.alphabets.encodings.seven_bit.is_some()
    }

    /// Whether the gateway sends any text as Latin-1.
    pub(crate) const fn tries_latin1(&self) -> bool {
        self.alphabets.encodings.latin1
    }

    #[inline]
    pub(super) const fn single(&self, encoding: Encoding) -> usize {
        self.capacities.of(encoding).single()
    }

    /// How much a segment holds of a message that is written so.
    #[inline]
    pub(super) const fn capacity(&self, coding: Coding) -> Capacity {
        let whole = self.capacities.of(coding.encoding());
        match whole.behind(coding.tables()) {
            Some(capacity) => capacity,
            // No message is written by tables that leave no room.
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
        profile.settled()
    };
    "languages": Languages = |profile| profile.languages(), |profile, value| profile.with_languages(value);
    "before": Added = |profile| profile.before, |profile, value| profile.with_before(value);
    "after": Added = |profile| profile.after, |profile, value| profile.with_after(value);
    "line-ends": LineEnds = |profile| profile.line_ends, |profile, value| profile.with_line_ends(value);
    "limit": Limits = |profile| profile.limits, |profile, value| profile.with_limits(value);
});
