//! The baseline: a file to commit, with the accepted costs of the templates.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::measure::Measured;
use crate::lang;
use crate::place::Problem;

#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Baseline {
    pub(super) templates: BTreeMap<String, Measured>,
}

impl Baseline {
    pub(super) fn of(templates: &BTreeMap<String, Measured>) -> Self {
        let templates = templates.clone();
        Self { templates }
    }

    pub(super) fn read(source: &str) -> Result<Self, Problem> {
        toml::from_str(source).map_err(|error| Problem::of_toml(&error))
    }

    pub(super) fn to_toml(&self) -> Result<String, String> {
        let toml = toml::to_string(self).map_err(|error| error.to_string())?;
        let head = lang::BASELINE_HEAD.text();
        Ok(format!("# {head}\n\n{toml}"))
    }
}
