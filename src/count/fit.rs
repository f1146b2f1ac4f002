//! As much of a text as a budget of messages pays for.
//!
//! Within one encoding a longer prefix never costs less. Across the first character outside GSM-7
//! it may: a gateway's custom capacities can hold more in UCS-2. So the prefixes that reach beyond
//! that character are tried first, and those before it only when none of them is cheap enough.

use crate::count::clusters::floor_cluster;
use crate::count::profile::Profile;
use crate::scan::gsm7_prefix;

impl Profile {
    /// The longest prefix that ends between grapheme clusters and costs at most so many messages.
    ///
    /// The clusters are those of the whole text; the cost is the prefix's own
    /// [`estimate`](Self::estimate), whatever the rest of the text would need. Empty when there is
    /// no such prefix. Linear time, no allocation.
    ///
    /// ```
    /// use sms_charge::Profile;
    ///
    /// let text = format!("{} Terima kasih 🙏🏽", "a".repeat(160));
    /// assert_eq!(Profile::new().fit(&text, 1), "a".repeat(160));
    /// assert_eq!(Profile::new().fit(&text, 2), text.trim_end_matches("🙏🏽"));
    /// assert_eq!(Profile::new().fit(&text, 3), text);
    /// ```
    #[must_use]
    pub fn fit<'t>(&self, text: &'t str, messages: u32) -> &'t str {
        let gsm7 = gsm7_prefix(text);
        if gsm7 < text.len() {
            let end = floor_cluster(text, self.reach(text, messages));
            if end > gsm7 {
                return text.get(..end).unwrap_or_default();
            }
        }
        let reach = text
            .get(..gsm7)
            .map_or(0, |prefix| self.reach(prefix, messages));
        text.get(..floor_cluster(text, reach)).unwrap_or_default()
    }
}
