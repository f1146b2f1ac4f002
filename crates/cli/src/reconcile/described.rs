//! Describes an explanation by what differs from the standard.

use sms_charge::reconcile::Explanation;
use sms_charge::{Billing, Capacities, Encodings, LineEnds};

use crate::lang::{self, Phrase};

pub(super) fn described(explanation: &Explanation) -> String {
    let profile = explanation.profile();
    let mut said: Vec<String> = Vec::new();
    let mut differs = |phrase: Phrase| said.push(phrase.text().to_owned());
    if profile.billing() == Billing::Quotient {
        differs(lang::UNITS_DIVIDED);
    }
    match profile.capacities() {
        Capacities::CONCAT8 => {}
        Capacities::CONCAT16 => differs(lang::REFERENCE_16),
        _ => differs(lang::FLAT),
    }
    match profile.encodings() {
        Encodings::GSM7_UCS2 => {}
        Encodings::UCS2 => differs(lang::ALL_UCS2),
        Encodings::ASCII_UCS2 => differs(lang::ONLY_ASCII),
        _ => differs(lang::LATIN1_TRIED),
    }
    match profile.line_ends() {
        LineEnds::CrLfAsLf => differs(lang::CR_LF_AS_LF),
        LineEnds::LfAsCrLf => differs(lang::LF_AS_CR_LF),
        _ => {}
    }
    if said.is_empty() {
        said.push(lang::STANDARD.text().to_owned());
    }
    let before = explanation.before();
    match (*before.start(), *before.end()) {
        (0, 0) => {}
        (low, high) if low == high => {
            let characters = lang::CHARACTER.counted(usize::from(low));
            said.push(lang::WITH_BEFORE.with(&[&characters]));
        }
        (low, high) => said.push(lang::WITH_BEFORE_FROM_TO.with(&[&low, &high])),
    }
    said.join(", ")
}
