//! The templates by their ids.

use std::collections::BTreeMap;

use sms_charge::Template;

use crate::config::Problem;

pub(crate) type Templates = BTreeMap<String, Template<'static>>;

pub(crate) fn of(sources: BTreeMap<String, String>) -> Result<Templates, Problem> {
    let parsed = sources.into_iter().map(|(id, source)| {
        // Read once, and needed until the program ends.
        match Template::parse(source.leak()) {
            Ok(template) => Ok((id, template)),
            Err(error) => Err(Problem::entry(format_args!("templates.{id}"), error)),
        }
    });
    parsed.collect()
}
