//! The only place that makes a text UCS-2, and what it costs.

use core::fmt;
use core::ops::Range;

use crate::character::name::Unspelled;
use crate::count::estimate::Estimate;
use crate::count::profile::{Profile, STANDARD};

/// The only run of characters outside GSM-7 in a text; see [`sole_culprit`].
///
/// `Debug` hides a character that could spell the text, as in a [`Finding`](super::Finding).
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct SoleCulprit {
    /// The byte range of the run in the text.
    pub span: Range<usize>,
    /// The first character of the run.
    pub character: char,
    /// The cost of the text.
    pub with: Estimate,
    /// The cost of the text without the run.
    pub without: Estimate,
}

impl fmt::Debug for SoleCulprit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SoleCulprit")
            .field("span", &self.span)
            .field("character", &Unspelled(self.character))
            .field("with", &self.with)
            .field("without", &self.without)
            .finish()
    }
}

/// The place that makes a text UCS-2, if there is only one, by the default [`Profile`].
///
/// ```
/// use sms_charge::explain::sole_culprit;
///
/// let text = format!("{} Terima kasih 🎉", "a".repeat(140));
/// let culprit = sole_culprit(&text).ok_or("none or several")?;
/// assert_eq!(culprit.character, '🎉');
/// assert_eq!(culprit.with.charge, 3);
/// assert_eq!(culprit.without.charge, 1);
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn sole_culprit(text: &str) -> Option<SoleCulprit> {
    STANDARD.sole_culprit(text)
}

impl Profile {
    /// The place that makes a text UCS-2, if there is only one: a run of characters outside GSM-7.
    ///
    /// `None` if there is no such place, if there are several, or if what the gateway adds makes
    /// every message UCS-2. Linear time.
    ///
    /// ```
    /// use sms_charge::Profile;
    ///
    /// let profile = Profile::new();
    /// assert!(profile.sole_culprit("Lunas ✅").is_some());
    /// assert!(profile.sole_culprit("Lunas ✅ hari ini ✅").is_none());
    /// ```
    #[must_use]
    pub fn sole_culprit(&self, text: &str) -> Option<SoleCulprit> {
        let (before, rest) = text.split_at_checked(self.preferred_prefix(text))?;
        let character = rest.chars().next()?;
        let after = rest.trim_start_matches(|c| !self.prefers(c));
        if self.preferred_prefix(after) < after.len() {
            return None;
        }
        let mut meter = self.meter();
        meter.push(before);
        meter.push(after);
        // This fails only if what the gateway adds has grapheme clusters.
        let without = meter.estimate().ok()?;
        let with = self.estimate(text);
        (with.encoding != without.encoding).then_some(SoleCulprit {
            span: before.len()..text.len() - after.len(),
            character,
            with,
            without,
        })
    }
}
