//! One check before a text is sent.

use core::fmt;
use core::ops::Range;

use super::outside::Outside;
use super::places::Places;
use super::table::Replacement;
use super::tier::Tier;
use crate::character::name::Shown;
use crate::count::estimate::Estimate;
use crate::count::profile::Profile;
use crate::keyword::keywords;

/// Whether a text may have characters outside GSM-7.
///
/// As a word of a file or a command line it is `allow`, `when-free` or `deny`.
///
/// ```
/// use sms_charge::explain::UnicodePolicy;
/// use sms_charge::KeywordError;
///
/// assert_eq!("when-free".parse::<UnicodePolicy>()?, UnicodePolicy::WhenFree);
/// # Ok::<(), KeywordError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UnicodePolicy {
    /// It may.
    #[default]
    Allow,
    /// It may if the charge is no higher than without those characters.
    WhenFree,
    /// It may not.
    Deny,
}

keywords! {
    UnicodePolicy {
        Allow => "allow",
        WhenFree => "when-free",
        Deny => "deny",
    }
}

/// The conditions that a text must meet before it is sent.
///
/// With the feature `serde` it is a table with the keys `profile`, `unicode` and `budget`. Each may
/// be left out.
///
/// ```
/// use sms_charge::explain::UnicodePolicy;
/// use sms_charge::Guard;
///
/// const GUARD: Guard = Guard::new().with_unicode(UnicodePolicy::WhenFree).with_budget(2);
///
/// assert!(GUARD.check("Lunas ✅").is_ok()); // one segment, with the emoji or without
///
/// let text = "Tagihan Rp\u{A0}50.000 jatuh tempo 20/07, mohon dibayar sebelum pukul 23:59 WIB";
/// let error = GUARD.check(text).err().ok_or("it may be sent")?;
/// assert_eq!(error.code(), "unicode-costs");
/// assert_eq!(
///     error.to_string(),
///     "expected 1 segment as in GSM-7, found 2 because of U+00A0 NO-BREAK SPACE at byte 10; \
///      write a space instead"
/// );
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Guard {
    profile: Profile,
    unicode: UnicodePolicy,
    budget: Option<u32>,
}

impl Guard {
    /// A guard with the default profile and its limit, every character allowed, and no budget.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            profile: Profile::new(),
            unicode: UnicodePolicy::Allow,
            budget: None,
        }
    }

    /// Sets how the gateway counts, and its limit.
    #[must_use]
    pub const fn with_profile(self, profile: Profile) -> Self {
        Self { profile, ..self }
    }

    /// Sets whether a text may have characters outside GSM-7.
    #[must_use]
    pub const fn with_unicode(self, unicode: UnicodePolicy) -> Self {
        Self { unicode, ..self }
    }

    /// Sets how many segments a text may have.
    ///
    /// A budget of 0 refuses every text: an empty text has one segment too.
    #[must_use]
    pub const fn with_budget(self, segments: u32) -> Self {
        Self {
            budget: Some(segments),
            ..self
        }
    }

    /// How the gateway counts, and its limit.
    #[must_use]
    pub const fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Whether a text may have characters outside GSM-7.
    #[must_use]
    pub const fn unicode(&self) -> UnicodePolicy {
        self.unicode
    }

    /// How many segments a text may have; `None` if there is no budget.
    #[must_use]
    pub const fn budget(&self) -> Option<u32> {
        self.budget
    }

    /// What a text costs, if it may be sent. Linear time, no allocation.
    ///
    /// # Errors
    ///
    /// The first [`GuardErrorKind`] that applies, in the order of its variants.
    ///
    /// ```
    /// use sms_charge::Guard;
    ///
    /// let guard = Guard::new().with_budget(1);
    /// assert_eq!(guard.check("Kode 4417").map(|estimate| estimate.charge), Ok(1));
    ///
    /// let error = guard.check(&"a".repeat(163)).err().ok_or("it may be sent")?;
    /// assert_eq!(error.span(), 160..163);
    /// assert_eq!(error.to_string(), "expected at most 1 segment, found 2; leave out 3 bytes from byte 160 on");
    /// # Ok::<(), &str>(())
    /// ```
    pub fn check(&self, text: &str) -> Result<Estimate, GuardError> {
        let estimate = self.profile.estimate(text);
        let charge = estimate.charge;
        let fault = |kind, start, end| {
            let culprit = Culprit::of(text, &self.profile);
            Err(GuardError {
                kind,
                start,
                end,
                culprit,
                is_free_without: culprit.is_some() && self.allows(self.without_unicode(text)),
            })
        };
        let start = match self.unicode {
            UnicodePolicy::Allow => text.len(),
            UnicodePolicy::WhenFree | UnicodePolicy::Deny => self.profile.preferred_prefix(text),
        };
        if start < text.len() {
            let kind = match self.unicode {
                UnicodePolicy::Allow => None,
                UnicodePolicy::WhenFree => {
                    let without = self.without_unicode(text).charge;
                    (without < charge).then_some(GuardErrorKind::UnicodeCosts { charge, without })
                }
                UnicodePolicy::Deny => Some(GuardErrorKind::Unicode),
            };
            if let Some(kind) = kind {
                let first = text.get(start..).and_then(|rest| rest.chars().next());
                return fault(kind, start, start + first.map_or(0, char::len_utf8));
            }
        }
        if let Some(budget) = self.budget
            && charge > budget
        {
            let start = self.profile.afford(text, budget);
            return fault(
                GuardErrorKind::OverBudget { charge, budget },
                start,
                text.len(),
            );
        }
        if estimate.over_limit {
            return fault(GuardErrorKind::OverGatewayLimit { charge }, 0, text.len());
        }
        Ok(estimate)
    }

    /// Whether a text with this estimate keeps to the budget and to the gateway's limit.
    fn allows(&self, estimate: Estimate) -> bool {
        !estimate.over_limit && self.budget.is_none_or(|budget| estimate.charge <= budget)
    }

    /// What a text would cost without its characters outside GSM-7.
    fn without_unicode(&self, text: &str) -> Estimate {
        let mut meter = self.profile.meter();
        let outside = Outside::of(&self.profile.sent(text), &self.profile);
        for piece in text.split(|c| outside.has(c)) {
            meter.push(piece);
        }
        // Clusters stand in the way only if the gateway adds them.
        meter
            .estimate()
            .unwrap_or_else(|_| self.profile.estimate(text))
    }
}

#[cfg(feature = "serde")]
crate::record::settings! {
    Guard, "the table of a guard" {
        "profile": Profile = |guard| guard.profile, |guard, profile| guard.with_profile(profile);
        "unicode": UnicodePolicy = |guard| guard.unicode, |guard, unicode| guard.with_unicode(unicode);
        "budget": u32 = |guard| guard.budget, |guard, budget| guard.with_budget(budget);
    }
}

/// The same as [`Guard::new`].
impl Default for Guard {
    fn default() -> Self {
        Self::new()
    }
}

/// Why a text may not be sent, where, and what to change.
///
/// It holds one character of the text at most: the first outside GSM-7.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct GuardError {
    kind: GuardErrorKind,
    start: usize,
    end: usize,
    culprit: Option<Culprit>,
    /// The text could be sent if it had no character outside GSM-7.
    is_free_without: bool,
}

/// What was wrong with a text; see [`GuardError::kind`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GuardErrorKind {
    /// The text has a character outside GSM-7, and none is allowed.
    Unicode,
    /// The text has a character outside GSM-7, and the charge would be lower without.
    UnicodeCosts {
        /// What the text costs, in segments.
        charge: u32,
        /// What it would cost without its characters outside GSM-7, in segments.
        without: u32,
    },
    /// The text has more segments than the budget.
    OverBudget {
        /// What the text costs, in segments.
        charge: u32,
        /// What it may cost, in segments.
        budget: u32,
    },
    /// The text is longer than the gateway takes: it passes the profile's limit.
    OverGatewayLimit {
        /// What the text costs, in segments.
        charge: u32,
    },
}

/// The first character outside GSM-7.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Culprit {
    character: char,
    at: usize,
    /// There is no other.
    is_alone: bool,
    replacement: Option<Replacement>,
}

impl Culprit {
    fn of(text: &str, profile: &Profile) -> Option<Self> {
        let at = profile.preferred_prefix(text);
        let mut rest = text.get(at..)?.chars();
        let character = rest.next()?;
        let rest = rest.as_str();
        let mut places = Places::at_gateway(text, Tier::Equivalent.into(), profile);
        let place = places.find(|place| place.span.contains(&at));
        Some(Self {
            character,
            at,
            is_alone: profile.preferred_prefix(rest) == rest.len(),
            replacement: place.and_then(|place| place.replacement),
        })
    }
}

impl GuardError {
    /// What was wrong.
    #[must_use]
    pub const fn kind(&self) -> GuardErrorKind {
        self.kind
    }

    /// Where, in bytes.
    ///
    /// It is the first character outside GSM-7; for [`GuardErrorKind::OverBudget`] the end of the
    /// text that has to go; for [`GuardErrorKind::OverGatewayLimit`] all of the text.
    #[must_use]
    pub const fn span(&self) -> Range<usize> {
        self.start..self.end
    }

    /// The first character outside GSM-7, for every kind.
    #[must_use]
    pub const fn character(&self) -> Option<char> {
        match self.culprit {
            Some(culprit) => Some(culprit.character),
            None => None,
        }
    }

    /// A stable code in kebab case.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self.kind {
            GuardErrorKind::Unicode => "unicode",
            GuardErrorKind::UnicodeCosts { .. } => "unicode-costs",
            GuardErrorKind::OverBudget { .. } => "over-budget",
            GuardErrorKind::OverGatewayLimit { .. } => "over-gateway-limit",
        }
    }
}

impl fmt::Display for GuardError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            GuardErrorKind::Unicode => {
                f.write_str("expected GSM-7 only, found")?;
            }
            GuardErrorKind::UnicodeCosts { charge, without } => {
                let expected = Counted(without);
                write!(
                    f,
                    "expected {expected} as in GSM-7, found {charge} because of"
                )?;
            }
            GuardErrorKind::OverBudget { charge, budget } => {
                let (expected, bytes, start) = (Counted(budget), self.end - self.start, self.start);
                write!(f, "expected at most {expected}, found {charge}; ")?;
                write!(f, "leave out {bytes} bytes from byte {start} on")?;
                if self.is_free_without {
                    f.write_str(", or go without")?;
                }
            }
            GuardErrorKind::OverGatewayLimit { charge } => {
                let found = Counted(charge);
                write!(
                    f,
                    "expected a message within the gateway's limits, found {found}"
                )?;
                if self.is_free_without {
                    f.write_str(" because of")?;
                }
            }
        }
        let is_to_blame = match self.kind {
            GuardErrorKind::Unicode | GuardErrorKind::UnicodeCosts { .. } => true,
            GuardErrorKind::OverBudget { .. } | GuardErrorKind::OverGatewayLimit { .. } => {
                self.is_free_without
            }
        };
        let Some(culprit) = self.culprit.filter(|_| is_to_blame) else {
            return Ok(());
        };
        write!(f, " {} at byte {}", Shown(culprit.character), culprit.at)?;
        if !culprit.is_alone {
            f.write_str(" and others")?;
        }
        match culprit.replacement {
            None => Ok(()),
            Some(Replacement { text: "", .. }) => f.write_str("; leave it out"),
            Some(Replacement { text: " ", .. }) => f.write_str("; write a space instead"),
            Some(Replacement { text: "\n", .. }) => f.write_str("; write a line feed instead"),
            Some(Replacement { text, .. }) => write!(f, "; write {text} instead"),
        }
    }
}

impl core::error::Error for GuardError {}

/// A number of segments, with its noun.
struct Counted(u32);

impl fmt::Display for Counted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(count) = *self;
        let plural = if count == 1 { "" } else { "s" };
        write!(f, "{count} segment{plural}")
    }
}
