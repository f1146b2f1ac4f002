//! Where a dry run finds the templates.

use alloc::collections::BTreeMap;
use core::borrow::Borrow;

use crate::template::Template;

/// Templates by their ids.
///
/// Slices and arrays of pairs and `BTreeMap`s are sources, and so is any closure: of a `HashMap`, of
/// a store of the caller's own. They hold [`Template`]s or
/// [`OwnedTemplate`](crate::template::OwnedTemplate)s. Ids are compared byte by byte.
///
/// ```
/// use std::collections::HashMap;
///
/// use sms_charge::otp::{DryRun, Request};
/// use sms_charge::{Profile, Template};
///
/// let templates = HashMap::from([("TPL_0000", Template::parse("Kode Anda %{code}")?.into_owned())]);
/// let request: Request =
///     serde_urlencoded::from_str("phone_number=%2B6281234567890&template_id=TPL_0000&content=code:1234")?;
/// let preview = DryRun::new().run(&request, |id: &str| templates.get(id), &Profile::new())?;
/// assert_eq!(preview.message().map(|m| m.to_string()).as_deref(), Some("Kode Anda 1234"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait TemplateSource<'t> {
    /// The template with an id, if there is one.
    fn template(self, id: &str) -> Option<Template<'t>>;
}

impl<'t, F, T> TemplateSource<'t> for F
where
    F: FnOnce(&str) -> Option<T>,
    T: Into<Template<'t>>,
{
    fn template(self, id: &str) -> Option<Template<'t>> {
        self(id).map(Into::into)
    }
}

impl<'t, K: AsRef<str>, T> TemplateSource<'t> for &'t [(K, T)]
where
    &'t T: Into<Template<'t>>,
{
    fn template(self, id: &str) -> Option<Template<'t>> {
        let (_, template) = self.iter().find(|(key, _)| key.as_ref() == id)?;
        Some(template.into())
    }
}

impl<'t, K: AsRef<str>, T, const N: usize> TemplateSource<'t> for &'t [(K, T); N]
where
    &'t T: Into<Template<'t>>,
{
    fn template(self, id: &str) -> Option<Template<'t>> {
        self.as_slice().template(id)
    }
}

impl<'t, K: Borrow<str> + Ord, T> TemplateSource<'t> for &'t BTreeMap<K, T>
where
    &'t T: Into<Template<'t>>,
{
    fn template(self, id: &str) -> Option<Template<'t>> {
        self.get(id).map(Into::into)
    }
}
