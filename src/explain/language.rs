//! The language whose national tables would make a text cheaper.

use core::fmt;

use crate::count::estimate::Estimate;
use crate::count::profile::{Profile, STANDARD};
use crate::encoding::Encoding;
use crate::national::language::Language;
use crate::national::languages::Languages;

/// The language whose national tables would lower a text's charge most; see [`language_saving`].
///
/// `Display` says it in words:
///
/// ```
/// use sms_charge::explain::language_saving;
///
/// let text = "Şifreniz 482913. Kimseyle paylaşmayın. \
///             Bu mesajı yanıtlamayın, teşekkür ederiz.";
/// let saving = language_saving(text).ok_or("no language helps")?;
/// assert_eq!(
///     saving.to_string(),
///     "UCS-2 because the profile allows no national table; \
///      with Turkish, 1 segment fewer"
/// );
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct LanguageSaving {
    /// The language. If several save the same, the one with the lowest number.
    pub language: Language,
    /// The cost of the text without that language.
    pub before: Estimate,
    /// The cost of the text with that language.
    pub after: Estimate,
    allows_none: bool,
}

/// The language whose national tables would lower a text's charge most, by the default [`Profile`];
/// see [`Profile::language_saving`].
#[must_use]
pub fn language_saving(text: &str) -> Option<LanguageSaving> {
    STANDARD.language_saving(text)
}

impl Profile {
    /// The language whose national tables would lower a text's charge most, if the route could use
    /// them in addition to its own; `None` if no language lowers the charge.
    ///
    /// Ask your gateway's operator whether the route and the phones support them. Linear time.
    ///
    /// ```
    /// use sms_charge::{Language, Profile};
    ///
    /// let profile = Profile::new();
    /// let text = "आपका ओटीपी 4821 है, किसी को न बताएं। यह दस मिनट \
    ///             तक मान्य है और केवल आपके लिए है।";
    /// let saving = profile.language_saving(text).ok_or("none helps")?;
    /// assert_eq!(saving.language, Language::Hindi);
    /// assert_eq!((saving.before.charge, saving.after.charge), (2, 1));
    ///
    /// assert!(profile.language_saving("Kode 4417").is_none());
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn language_saving(&self, text: &str) -> Option<LanguageSaving> {
        let before = self.estimate(text);
        if before.charge == 1 {
            return None;
        }
        let allowed = self.languages();
        let savings = Language::ALL.into_iter().map(|language| {
            let languages = allowed.and(Languages::of(language));
            LanguageSaving {
                language,
                before,
                after: self.with_languages(languages).estimate(text),
                allows_none: allowed.is_none(),
            }
        });
        let best = savings.min_by_key(|saving| saving.after.charge);
        best.filter(|best| best.after.charge < before.charge)
    }
}

impl fmt::Display for LanguageSaving {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.before.encoding != Encoding::Gsm7 {
            let encoding = self.before.encoding;
            let every = if self.allows_none {
                ""
            } else {
                " that has every character"
            };
            write!(
                f,
                "{encoding} because the profile allows no national table{every}; "
            )?;
        }
        let fewer = self.before.charge - self.after.charge;
        let plural = if fewer == 1 { "" } else { "s" };
        let language = self.language.name();
        write!(f, "with {language}, {fewer} segment{plural} fewer")
    }
}
