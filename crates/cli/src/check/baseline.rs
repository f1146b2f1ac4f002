//! What the templates cost when somebody last looked: a file to commit.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::measure::Measured;
use crate::place::Problem;

#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Baseline {
    pub(crate) templates: BTreeMap<String, Measured>,
}

impl Baseline {
    pub(crate) fn of(templates: &BTreeMap<String, Measured>) -> Self {
        let templates = templates.clone();
        Self { templates }
    }

    pub(crate) fn read(source: &str) -> Result<Self, Problem> {
        toml::from_str(source).map_err(|error| Problem::of_toml(&error))
    }

    pub(crate) fn to_toml(&self) -> Result<String, String> {
        let toml = toml::to_string(self).map_err(|error| error.to_string())?;
        Ok(format!(
            "# Written by --update: what each template can cost.\n\n{toml}"
        ))
    }
}
