//! The templates by their ids.

use std::collections::BTreeMap;

use sms_charge::template::{OwnedTemplate, Template};

use crate::config::Problem;

pub(crate) type Templates = BTreeMap<String, OwnedTemplate>;

pub(crate) fn of(sources: BTreeMap<String, String>) -> Result<Templates, Problem> {
    let parsed = sources
        .into_iter()
        .map(|(id, source)| match Template::parse(&source) {
            Ok(template) => Ok((id, template.into_owned())),
            Err(error) => Err(Problem::entry(format_args!("templates.{id}"), error)),
        });
    parsed.collect()
}
