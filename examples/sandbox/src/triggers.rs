//! Numbers that are answered with an error of choice.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use sms_charge::PhoneNumber;
use sms_charge::otp::Status;

use crate::config::{Problem, TriggerEntry};

pub(crate) struct Trigger {
    pub(crate) status: Status,
    pub(crate) http: StatusCode,
    pub(crate) reason: Option<String>,
}

pub(crate) struct Triggers(BTreeMap<PhoneNumber, Trigger>);

impl Triggers {
    pub(crate) fn new(entries: Vec<TriggerEntry>) -> Result<Self, Problem> {
        let mut triggers = BTreeMap::new();
        for (i, entry) in entries.into_iter().enumerate() {
            let wrong = |field: &str, what: &dyn std::fmt::Display| {
                Problem::entry(format_args!("triggers[{i}].{field}"), what)
            };
            let number = PhoneNumber::parse(&entry.number.0);
            let number = number.map_err(|error| wrong("number", &error))?;
            let status = Status::from(entry.status);
            let http = entry.http.or(status.http_status());
            let http =
                http.ok_or_else(|| wrong("http", &"not a documented status, so expected"))?;
            let http = StatusCode::from_u16(http);
            let http = http.map_err(|_| wrong("http", &"expected a code from 100 to 999"))?;
            let trigger = Trigger {
                status,
                http,
                reason: entry.reason,
            };
            if triggers.insert(number, trigger).is_some() {
                return Err(wrong("number", &"it is another trigger's already"));
            }
        }
        Ok(Self(triggers))
    }

    pub(crate) fn get(&self, number: PhoneNumber) -> Option<&Trigger> {
        self.0.get(&number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Secret;

    fn entry(number: &str, status: &str, http: Option<u16>) -> TriggerEntry {
        TriggerEntry {
            number: Secret(number.to_owned()),
            status: status.to_owned(),
            reason: None,
            http,
        }
    }

    fn problem(entries: Vec<TriggerEntry>) -> String {
        Triggers::new(entries).err().unwrap().to_string()
    }

    #[test]
    fn a_problem_names_the_entry() {
        let good = || entry("+62810000001", "FAILED", None);
        assert!(problem(vec![good(), good()]).contains("triggers[1].number"));
        assert!(problem(vec![entry("0810", "FAILED", None)]).contains("triggers[0].number"));
        assert!(problem(vec![entry("+62810000001", "WHAT", None)]).contains("triggers[0].http"));
        assert!(problem(vec![entry("+62810000001", "WHAT", Some(7))]).contains("triggers[0].http"));
    }
}
