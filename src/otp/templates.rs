//! Where a dry run finds the templates.

use alloc::collections::BTreeMap;
use core::borrow::Borrow;

use crate::template::Template;

/// Templates by their ids.
///
/// Slices and arrays of pairs, `BTreeMap`s and closures implement this. Use a closure for a
/// `HashMap` or your own store. The items are [`Template`]s or
/// [`OwnedTemplate`](crate::template::OwnedTemplate)s. Ids are compared byte by byte.
///
/// ```
/// use std::collections::HashMap;
///
/// use sms_charge::otp::{DryRun, Request};
/// use sms_charge::{Profile, Template};
///
/// let template = Template::parse("Kode Anda %{code}")?.into_owned();
/// let templates = HashMap::from([("TPL_0000", template)]);
/// let form = "phone_number=%2B6281234567890&template_id=TPL_0000&content=code:1234";
/// let request: Request = serde_urlencoded::from_str(form)?;
///
/// let find = |id: &str| templates.get(id);
/// let preview = DryRun::new().run(&request, find, &Profile::new())?;
/// let message = preview.message().map(|message| message.to_string());
/// assert_eq!(message.as_deref(), Some("Kode Anda 1234"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait TemplateSource<'t> {
    /// The template with this id, if there is one.
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
