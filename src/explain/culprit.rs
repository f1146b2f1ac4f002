//! The one place that makes a text UCS-2, and what it alone costs.

use core::ops::Range;

use crate::count::estimate::Estimate;
use crate::count::profile::Profile;
use crate::encoding::Encoding;
use crate::scan::gsm7_prefix;

/// The only run of characters outside GSM-7 in a text, and the text's cost with it and without.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct SoleCulprit {
    /// Where, in bytes.
    pub span: Range<usize>,
    /// The first character there.
    pub character: char,
    /// What the text costs.
    pub with: Estimate,
    /// What it would cost without the run.
    pub without: Estimate,
}

/// What makes a text UCS-2, if it is a single place, by the default [`Profile`].
///
/// ```
/// let text = format!("{} Terima kasih 🎉", "a".repeat(140));
/// let culprit = sms_charge::explain::sole_culprit(&text).ok_or("none, or several")?;
/// assert_eq!((culprit.character, culprit.with.charge, culprit.without.charge), ('🎉', 3, 1));
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn sole_culprit(text: &str) -> Option<SoleCulprit> {
    Profile::new().sole_culprit(text)
}

impl Profile {
    /// What makes a text UCS-2, if it is a single place: one run of characters outside GSM-7.
    ///
    /// `None` also where what the gateway adds makes every message UCS-2. Linear time.
    ///
    /// ```
    /// use sms_charge::Profile;
    ///
    /// assert!(Profile::new().sole_culprit("Lunas ✅ hari ini ✅").is_none());
    /// ```
    #[must_use]
    pub fn sole_culprit(&self, text: &str) -> Option<SoleCulprit> {
        let (before, rest) = text.split_at_checked(gsm7_prefix(text))?;
        let character = rest.chars().next()?;
        let after = rest.trim_start_matches(|c| Encoding::Gsm7.units(c).is_none());
        if gsm7_prefix(after) < after.len() {
            return None;
        }
        let mut meter = self.meter();
        meter.push(before);
        meter.push(after);
        // Clusters stand in the way only if the gateway adds them.
        let without = meter.estimate().ok()?;
        Some(SoleCulprit {
            span: before.len()..text.len() - after.len(),
            character,
            with: self.estimate(text),
            without,
        })
    }
}
