//! A check before a text is sent.

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
/// In files and on command lines it is written `allow`, `when-free` or `deny`.
///
/// ```
/// use sms_charge::KeywordError;
/// use sms_charge::explain::UnicodePolicy;
///
/// let policy: UnicodePolicy = "when-free".parse()?;
/// assert_eq!(policy, UnicodePolicy::WhenFree);
/// # Ok::<(), KeywordError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UnicodePolicy {
    /// Always allowed.
    #[default]
    Allow,
    /// Allowed if they don't make the charge higher.
    WhenFree,
    /// Never allowed.
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
/// With the feature `serde`, a guard can be read from a table with the optional keys `profile`,
/// `unicode` and `budget`.
///
/// ```
/// use sms_charge::Guard;
/// use sms_charge::explain::UnicodePolicy;
///
/// const GUARD: Guard = Guard::new()
///     .with_unicode(UnicodePolicy::WhenFree)
///     .with_budget(2);
///
/// // One segment, with the emoji and without.
/// assert!(GUARD.check("Lunas ✅").is_ok());
///
/// let text = "Tagihan Rp\u{A0}50.000 jatuh tempo 20/07, \
///             mohon dibayar sebelum pukul 23:59 WIB";
/// let error = GUARD.check(text).err().ok_or("accepted")?;
/// assert_eq!(error.code(), "unicode-costs");
/// assert_eq!(
///     error.to_string(),
///     "expected 1 segment as in GSM-7, found 2 because of \
///      U+00A0 NO-BREAK SPACE at byte 10; write a space instead"
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
    /// A guard with the default profile and its limits, every character allowed, and no budget.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            profile: Profile::new(),
            unicode: UnicodePolicy::Allow,
            budget: None,
        }
    }

    /// Sets the profile of the gateway, with its limits.
    #[must_use]
    pub const fn with_profile(self, profile: Profile) -> Self {
        Self { profile, ..self }
    }

    /// Sets whether a text may have characters outside GSM-7.
    #[must_use]
    pub const fn with_unicode(self, unicode: UnicodePolicy) -> Self {
        Self { unicode, ..self }
    }

    /// Sets the highest charge that a text may have.
    ///
    /// A budget of 0 refuses every text, because even an empty text is one segment.
    #[must_use]
    pub const fn with_budget(self, segments: u32) -> Self {
        Self {
            budget: Some(segments),
            ..self
        }
    }

    /// The profile of the gateway, with its limits.
    #[must_use]
    pub const fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Whether a text may have characters outside GSM-7.
    #[must_use]
    pub const fn unicode(&self) -> UnicodePolicy {
        self.unicode
    }

    /// The highest charge that a text may have; `None` if there is no budget.
    #[must_use]
    pub const fn budget(&self) -> Option<u32> {
        self.budget
    }

    /// Checks a text, and returns what it costs. Linear time, no allocation.
    ///
    /// # Errors
    ///
    /// If the text may not be sent: the first [`GuardErrorKind`] that applies, in the order of the
    /// variants.
    ///
    /// ```
    /// use sms_charge::Guard;
    ///
    /// let guard = Guard::new().with_budget(1);
    /// assert_eq!(guard.check("Kode 4417")?.charge, 1);
    ///
    /// let error = guard.check(&"a".repeat(163)).err().ok_or("accepted")?;
    /// assert_eq!(error.span(), 160..163);
    /// assert_eq!(
    ///     error.to_string(),
    ///     "expected at most 1 segment, found 2; \
    ///      remove 3 bytes from byte 160 on"
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
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
                passes_without_unicode: culprit.is_some()
                    && self.allows(self.without_unicode(text)),
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
            let start = self.profile.affordable_bytes(text, budget);
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

    /// Whether a text with this estimate is within the budget and the gateway's limits.
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
        // This fails only if what the gateway adds has grapheme clusters.
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
/// The error contains at most one character of the text: the first one outside GSM-7.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct GuardError {
    kind: GuardErrorKind,
    start: usize,
    end: usize,
    culprit: Option<Culprit>,
    /// The text could be sent without its characters outside GSM-7.
    passes_without_unicode: bool,
}

/// The kind of a [`GuardError`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GuardErrorKind {
    /// The text has a character outside GSM-7, which [`UnicodePolicy::Deny`] refuses.
    Unicode,
    /// The text has characters outside GSM-7 that make the charge higher, which
    /// [`UnicodePolicy::WhenFree`] refuses.
    UnicodeCosts {
        /// The charge of the text.
        charge: u32,
        /// The charge of the text without its characters outside GSM-7.
        without: u32,
    },
    /// The charge of the text is over the budget.
    OverBudget {
        /// The charge of the text.
        charge: u32,
        /// The highest allowed charge.
        budget: u32,
    },
    /// The message is over a limit of the profile.
    OverGatewayLimit {
        /// The charge of the text.
        charge: u32,
    },
}

/// The first character outside GSM-7.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Culprit {
    character: char,
    at: usize,
    /// Whether no later character is outside GSM-7.
    is_only_one: bool,
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
            is_only_one: profile.preferred_prefix(rest) == rest.len(),
            replacement: place.and_then(|place| place.replacement),
        })
    }
}

impl GuardError {
    /// The kind of the error.
    #[must_use]
    pub const fn kind(&self) -> GuardErrorKind {
        self.kind
    }

    /// The byte range of the problem in the text.
    ///
    /// It is the first character outside GSM-7. For [`GuardErrorKind::OverBudget`] it is the end of
    /// the text that must be removed, for [`GuardErrorKind::OverGatewayLimit`] the whole text.
    #[must_use]
    pub const fn span(&self) -> Range<usize> {
        self.start..self.end
    }

    /// The first character outside GSM-7, if the text has one, for every kind of error.
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
                write!(f, "remove {bytes} bytes from byte {start} on")?;
                if self.passes_without_unicode {
                    f.write_str(", or remove only")?;
                }
            }
            GuardErrorKind::OverGatewayLimit { charge } => {
                let found = Counted(charge);
                write!(
                    f,
                    "expected a message within the gateway's limits, found {found}"
                )?;
                if self.passes_without_unicode {
                    f.write_str(" because of")?;
                }
            }
        }
        let names_culprit = match self.kind {
            GuardErrorKind::Unicode | GuardErrorKind::UnicodeCosts { .. } => true,
            GuardErrorKind::OverBudget { .. } | GuardErrorKind::OverGatewayLimit { .. } => {
                self.passes_without_unicode
            }
        };
        let Some(culprit) = self.culprit.filter(|_| names_culprit) else {
            return Ok(());
        };
        write!(f, " {} at byte {}", Shown(culprit.character), culprit.at)?;
        if !culprit.is_only_one {
            f.write_str(" and others")?;
        }
        match culprit.replacement {
            None => Ok(()),
            Some(Replacement { text: "", .. }) => f.write_str("; remove it"),
            Some(Replacement { text: " ", .. }) => f.write_str("; write a space instead"),
            Some(Replacement { text: "\n", .. }) => f.write_str("; write a line feed instead"),
            Some(Replacement { text, .. }) => write!(f, "; write {text} instead"),
        }
    }
}

impl core::error::Error for GuardError {}

/// A number of segments with its noun, such as `2 segments`.
struct Counted(u32);

impl fmt::Display for Counted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(count) = *self;
        let plural = if count == 1 { "" } else { "s" };
        write!(f, "{count} segment{plural}")
    }
}
