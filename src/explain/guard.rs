//! One check before a text is sent.

use core::fmt;
use core::ops::Range;

use super::places::Places;
use super::table::{Replacement, Tier};
use crate::character::class::Named;
use crate::count::estimate::Estimate;
use crate::count::profile::Profile;
use crate::encoding::Encoding;
use crate::scan::gsm7_prefix;

/// Whether a text may have characters outside GSM-7.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UnicodePolicy {
    /// Yes.
    #[default]
    Allow,
    /// If the text costs no more messages than it would without those characters.
    WhenFree,
    /// No.
    Deny,
}

/// What a text must keep to, to be sent.
///
/// ```
/// use sms_charge::{Guard, UnicodePolicy};
///
/// const GUARD: Guard = Guard::new().unicode(UnicodePolicy::WhenFree).ceiling(2);
///
/// assert!(GUARD.check("Lunas ✅").is_ok()); // one message either way
///
/// let text = "Tagihan Rp\u{A0}50.000 jatuh tempo 20/07, mohon dibayar sebelum pukul 23:59 WIB";
/// let error = GUARD.check(text).unwrap_err();
/// assert_eq!(error.code(), "unicode-costs");
/// assert_eq!(
///     error.to_string(),
///     "expected 1 message as in GSM-7, found 2 because of U+00A0 NO-BREAK SPACE at byte 10; \
///      write a space instead"
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Guard {
    profile: Profile,
    unicode: UnicodePolicy,
    ceiling: u32,
}

impl Guard {
    /// Nothing but the default profile's limit.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            profile: Profile::new(),
            unicode: UnicodePolicy::Allow,
            ceiling: u32::MAX,
        }
    }

    /// Sets how the gateway counts, and its limit.
    #[must_use]
    pub const fn profile(self, profile: Profile) -> Self {
        Self { profile, ..self }
    }

    /// Sets whether characters outside GSM-7 may be sent.
    #[must_use]
    pub const fn unicode(self, unicode: UnicodePolicy) -> Self {
        Self { unicode, ..self }
    }

    /// Sets how many messages a text may cost.
    ///
    /// 0 refuses every text, as an empty one costs a message too.
    #[must_use]
    pub const fn ceiling(self, messages: u32) -> Self {
        Self {
            ceiling: messages,
            ..self
        }
    }

    /// What a text costs, if it may be sent. Linear time, no allocation.
    ///
    /// # Errors
    ///
    /// The first that applies of [`GuardErrorKind`], in its order.
    ///
    /// ```
    /// use sms_charge::Guard;
    ///
    /// let guard = Guard::new().ceiling(1);
    /// assert_eq!(guard.check("Kode 4417").map(|e| e.charge), Ok(1));
    ///
    /// let error = guard.check(&"a".repeat(163)).unwrap_err();
    /// assert_eq!(error.span(), 160..163);
    /// assert_eq!(error.to_string(), "expected at most 1 message, found 2; leave out 3 bytes from byte 160 on");
    /// ```
    pub fn check(&self, text: &str) -> Result<Estimate, GuardError> {
        let estimate = self.profile.estimate(text);
        let charge = estimate.charge;
        let fault = |kind, start, end| {
            let culprit = Culprit::of(text);
            Err(GuardError {
                kind,
                start,
                end,
                culprit,
                is_free_without: culprit.is_some() && self.allows(self.without_unicode(text)),
            })
        };
        if estimate.encoding == Encoding::Ucs2 {
            let kind = match self.unicode {
                UnicodePolicy::Allow => None,
                UnicodePolicy::WhenFree => {
                    let without = self.without_unicode(text).charge;
                    (without < charge).then_some(GuardErrorKind::UnicodeCosts { charge, without })
                }
                UnicodePolicy::Deny => Some(GuardErrorKind::Unicode),
            };
            if let Some(kind) = kind {
                let start = gsm7_prefix(text);
                let first = text.get(start..).and_then(|rest| rest.chars().next());
                return fault(kind, start, start + first.map_or(0, char::len_utf8));
            }
        }
        if charge > self.ceiling {
            let ceiling = self.ceiling;
            let start = self.profile.afford(text, ceiling);
            return fault(
                GuardErrorKind::TooDear { charge, ceiling },
                start,
                text.len(),
            );
        }
        if estimate.over_limit {
            return fault(GuardErrorKind::OverLimit { charge }, 0, text.len());
        }
        Ok(estimate)
    }

    /// Whether a text that costs so much may be sent.
    const fn allows(&self, estimate: Estimate) -> bool {
        estimate.charge <= self.ceiling && !estimate.over_limit
    }

    /// What a text would cost without its characters outside GSM-7.
    fn without_unicode(&self, text: &str) -> Estimate {
        let is_left = |c| Encoding::Gsm7.units(c).is_some();
        let mut meter = self.profile.meter();
        for piece in text.split(|c| !is_left(c)) {
            meter.push(piece);
        }
        // Clusters stand in the way only if the gateway adds them.
        meter
            .estimate()
            .unwrap_or_else(|_| self.profile.estimate(text))
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
/// It holds no part of the text but the first character outside GSM-7.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GuardError {
    kind: GuardErrorKind,
    start: usize,
    end: usize,
    culprit: Option<Culprit>,
    /// The text could be sent if it had no character outside GSM-7.
    is_free_without: bool,
}

/// What a [`Guard`] may find.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GuardErrorKind {
    /// There is a character outside GSM-7, and none is allowed.
    Unicode,
    /// There is one, and it isn't free.
    UnicodeCosts {
        /// What the text costs.
        charge: u32,
        /// What it would cost without its characters outside GSM-7.
        without: u32,
    },
    /// The text costs more than the ceiling.
    TooDear {
        /// What the text costs.
        charge: u32,
        /// What it may cost.
        ceiling: u32,
    },
    /// The text has more parts than the profile's limit, so that it can't be sent as one message.
    OverLimit {
        /// How many.
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
    fn of(text: &str) -> Option<Self> {
        let at = gsm7_prefix(text);
        let mut rest = text.get(at..)?.chars();
        let character = rest.next()?;
        let rest = rest.as_str();
        let place = Places::new(text, Tier::Equivalent).find(|place| place.span.contains(&at));
        Some(Self {
            character,
            at,
            is_alone: gsm7_prefix(rest) == rest.len(),
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

    /// Where, in bytes: the first character outside GSM-7, or what to leave out at the end to keep
    /// to the ceiling, or all of a text over the limit.
    #[must_use]
    pub const fn span(&self) -> Range<usize> {
        self.start..self.end
    }

    /// The first character outside GSM-7, whatever was wrong.
    #[must_use]
    pub const fn character(&self) -> Option<char> {
        match self.culprit {
            Some(culprit) => Some(culprit.character),
            None => None,
        }
    }

    /// The kind as a string in kebab case, the same in every version.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self.kind {
            GuardErrorKind::Unicode => "unicode",
            GuardErrorKind::UnicodeCosts { .. } => "unicode-costs",
            GuardErrorKind::TooDear { .. } => "too-dear",
            GuardErrorKind::OverLimit { .. } => "over-limit",
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
                let messages = Messages(without);
                write!(
                    f,
                    "expected {messages} as in GSM-7, found {charge} because of"
                )?;
            }
            GuardErrorKind::TooDear { charge, ceiling } => {
                let (messages, bytes, start) =
                    (Messages(ceiling), self.end - self.start, self.start);
                write!(f, "expected at most {messages}, found {charge}; ")?;
                write!(f, "leave out {bytes} bytes from byte {start} on")?;
                if self.is_free_without {
                    f.write_str(", or go without")?;
                }
            }
            GuardErrorKind::OverLimit { charge } => {
                write!(
                    f,
                    "expected no more parts than the gateway takes, found {charge}"
                )?;
                if self.is_free_without {
                    f.write_str(" because of")?;
                }
            }
        }
        let is_to_blame = match self.kind {
            GuardErrorKind::Unicode | GuardErrorKind::UnicodeCosts { .. } => true,
            GuardErrorKind::TooDear { .. } | GuardErrorKind::OverLimit { .. } => {
                self.is_free_without
            }
        };
        let Some(culprit) = self.culprit.filter(|_| is_to_blame) else {
            return Ok(());
        };
        write!(f, " {} at byte {}", Named(culprit.character), culprit.at)?;
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

struct Messages(u32);

impl fmt::Display for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(count) = *self;
        let plural = if count == 1 { "" } else { "s" };
        write!(f, "{count} message{plural}")
    }
}
