//! Templates, filled with values.

use std::fmt::Write as _;
use std::sync::Arc;

use arrow::array::{ArrayRef, StringViewBuilder};
use arrow::datatypes::DataType;
use datafusion_common::{Result, internal_err};
use sms_charge::{Content, Template};

use crate::argument::{Argument, Given, template};
use crate::function::Function;
use crate::texts::{iter, unpacked};

pub(crate) const RENDER: Function = Function {
    name: "sms_render",
    about: "A template, filled with the values of a content such as 'code:1234,expire_at:5'. It is null if the \
            content can't be read or lacks a value, or if a template in a column can't be read.",
    required: &[Argument::Template, Argument::Content],
    optional: &[],
    returns: || DataType::Utf8View,
    answer,
};

fn answer(given: &[Given<'_>]) -> Result<ArrayRef> {
    let [templates, contents] = given else {
        return internal_err!("expected a template and a content");
    };
    let contents = unpacked(contents.texts()?)?;
    let contents = iter(&contents)?;
    let mut rendered = Rendered::default();
    match templates {
        Given::Constant(source) => {
            let template = template(source)?;
            for content in contents {
                rendered.append(Some(&template), content)?;
            }
        }
        Given::Texts(templates) => {
            let templates = unpacked(templates)?;
            let mut last: (Option<&str>, Option<Template<'_>>) = (None, None);
            for (source, content) in iter(&templates)?.zip(contents) {
                // Neighbouring rows often have the same template.
                if last.0 != source {
                    last = (
                        source,
                        source.and_then(|source| Template::parse(source).ok()),
                    );
                }
                rendered.append(last.1.as_ref(), content)?;
            }
        }
    }
    Ok(Arc::new(rendered.texts.finish()))
}

#[derive(Default)]
struct Rendered {
    texts: StringViewBuilder,
    /// A buffer for the current text.
    text: String,
}

impl Rendered {
    fn append(&mut self, template: Option<&Template<'_>>, content: Option<&str>) -> Result<()> {
        self.text.clear();
        let content = content.and_then(|content| Content::parse(content).ok());
        let message = template.zip(content.as_ref());
        let message = message.and_then(|(template, content)| template.render(content).ok());
        match message {
            Some(message) => {
                write!(self.text, "{message}")?;
                self.texts.try_append_value(&self.text)?;
            }
            None => self.texts.append_null(),
        }
        Ok(())
    }
}
