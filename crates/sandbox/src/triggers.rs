//! Numbers that are answered with a chosen error.

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
            let number = PhoneNumber::parse(&entry.number);
            let number = number.map_err(|error| wrong("number", &error))?;
            let status = Status::from(entry.status);
            let http = entry.http.or(status.http_status());
            let http =
                http.ok_or_else(|| wrong("http", &"not a documented status, so expected"))?;
            let http = answerable(http).ok_or_else(|| {
                let what = "expected a code from 200 to 999 of an answer that has a body, so not 204, 205 or 304";
                wrong("http", &what)
            })?;
            let trigger = Trigger {
                status,
                http,
                reason: entry.reason,
            };
            if triggers.insert(number, trigger).is_some() {
                return Err(wrong("number", &"another trigger already has it"));
            }
        }
        Ok(Self(triggers))
    }

    /// In the order of the numbers.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (PhoneNumber, &Trigger)> {
        self.0.iter().map(|(&number, trigger)| (number, trigger))
    }

    pub(crate) fn get(&self, number: PhoneNumber) -> Option<&Trigger> {
        self.0.get(&number)
    }
}

/// Whether an answer with a body can have the code. A code below 200 is not a final answer. 204,
/// 205 and 304 have no body (RFC 9110, 15.3.5, 15.3.6 and 15.4.5).
fn answerable(http: u16) -> Option<StatusCode> {
    let code = StatusCode::from_u16(http).ok()?;
    let has_body = http >= 200 && !matches!(http, 204 | 205 | 304);
    has_body.then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(number: &str, status: &str, http: Option<u16>) -> TriggerEntry {
        TriggerEntry {
            number: number.to_owned(),
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
        for http in [0, 7, 99, 100, 101, 103, 199, 204, 205, 304, 1000, u16::MAX] {
            let said = problem(vec![entry("+62810000001", "FAILED", Some(http))]);
            assert!(said.contains("triggers[0].http"), "{said}");
        }
        for http in [200, 206, 303, 400, 512, 999] {
            assert!(Triggers::new(vec![entry("+62810000001", "FAILED", Some(http))]).is_ok());
        }
    }
}
