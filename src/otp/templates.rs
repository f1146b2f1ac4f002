//! Where a dry run finds the templates.

use alloc::collections::BTreeMap;
use core::borrow::Borrow;

use crate::template::Template;

/// Templates by their ids.
///
/// Slices and arrays of pairs and maps are sources, and so is any closure: of a `HashMap`, of a
/// store of the caller's own. Ids are compared byte by byte.
///
/// ```
/// use std::collections::HashMap;
///
/// use sms_charge::otp::Request;
/// use sms_charge::{Profile, Template};
///
/// let templates = HashMap::from([("TPL_0000", Template::parse("Kode Anda %{code}")?)]);
/// let request: Request<'_> =
///     serde_urlencoded::from_str("phone_number=%2B6281234567890&template_id=TPL_0000&content=code:1234")?;
/// let preview = request.dry_run(|id: &str| templates.get(id), &Profile::new())?;
/// assert_eq!(preview.message().map(|m| m.to_string()).as_deref(), Some("Kode Anda 1234"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait TemplateSource<'t> {
    /// The template with an id, if there is one.
    fn template(self, id: &str) -> Option<&'t Template<'t>>;
}

impl<'t, 's: 't, F> TemplateSource<'t> for F
where
    F: FnOnce(&str) -> Option<&'t Template<'s>>,
{
    fn template(self, id: &str) -> Option<&'t Template<'t>> {
        self(id).map(|template| template as &Template<'_>)
    }
}

impl<'t, 's: 't, K: AsRef<str>> TemplateSource<'t> for &'t [(K, Template<'s>)] {
    fn template(self, id: &str) -> Option<&'t Template<'t>> {
        let (_, template) = self.iter().find(|(key, _)| key.as_ref() == id)?;
        Some(template)
    }
}

impl<'t, 's: 't, K: AsRef<str>, const N: usize> TemplateSource<'t> for &'t [(K, Template<'s>); N] {
    fn template(self, id: &str) -> Option<&'t Template<'t>> {
        self.as_slice().template(id)
    }
}

impl<'t, 's: 't, K: Borrow<str> + Ord> TemplateSource<'t> for &'t BTreeMap<K, Template<'s>> {
    fn template(self, id: &str) -> Option<&'t Template<'t>> {
        self.get(id).map(|template| template as &Template<'_>)
    }
}
