//! A template that owns its source.

use alloc::boxed::Box;
use core::fmt;

use super::{Parsed, Template};

/// A parsed template that owns its source. Use it to keep templates in a map or a cache.
///
/// It has no parser. [`Template::into_owned`] makes one, and [`as_template`](Self::as_template)
/// gives the [`Template`].
///
/// ```
/// use std::collections::HashMap;
///
/// use sms_charge::template::{OwnedTemplate, Template};
///
/// let rows = [("TPL_0000".to_owned(), "Kode Anda %{code}".to_owned())];
/// let mut templates: HashMap<String, OwnedTemplate> = HashMap::new();
/// for (id, source) in rows {
///     let template = Template::parse(&source)?.into_owned();
///     templates.insert(id, template);
/// }
///
/// let template = templates["TPL_0000"].as_template();
/// assert_eq!(template.render_positional(&["1234"])?.to_string(), "Kode Anda 1234");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct OwnedTemplate {
    source: Box<str>,
    parsed: Parsed,
}

impl OwnedTemplate {
    /// The template, borrowed from this value. This copies about 1 KiB and parses nothing.
    #[must_use]
    pub fn as_template(&self) -> Template<'_> {
        Template {
            source: &self.source,
            parsed: self.parsed.clone(),
        }
    }

    /// The text that was parsed.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }
}

impl Template<'_> {
    /// The same template, with its own copy of the source.
    ///
    /// ```
    /// use sms_charge::Template;
    ///
    /// let template = Template::parse(&String::from("Kode %{code}"))?.into_owned();
    /// assert_eq!(template.source(), "Kode %{code}");
    /// # Ok::<(), sms_charge::template::TemplateError>(())
    /// ```
    #[must_use]
    pub fn into_owned(self) -> OwnedTemplate {
        OwnedTemplate {
            source: self.source.into(),
            parsed: self.parsed,
        }
    }
}

impl<'t> From<&'t OwnedTemplate> for Template<'t> {
    fn from(template: &'t OwnedTemplate) -> Self {
        template.as_template()
    }
}

/// Shows the source: a template is not a secret.
impl fmt::Debug for OwnedTemplate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OwnedTemplate")
            .field("source", &self.source)
            .field("syntax", &self.parsed.syntax)
            .finish_non_exhaustive()
    }
}
