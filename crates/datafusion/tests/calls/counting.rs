//! Counts, compared with the oracle.

use arrow::array::{Array, AsArray};

use crate::call::{call, column, numbers, words};
use crate::lists::{messages, texts};
use crate::oracle::{self, Encoding, Rules};

fn name(encoding: Encoding) -> String {
    let name = match encoding {
        Encoding::Gsm7 => "GSM-7",
        Encoding::Ucs2 => "UCS-2",
    };
    name.to_owned()
}

#[test]
fn every_message_costs_what_the_oracle_says() {
    let messages = messages();
    assert_eq!(messages.len(), 138);
    let expected = messages.iter().map(|text| {
        let answer = oracle::answer(&Rules::default(), text).estimate;
        let units = i64::try_from(answer.units).unwrap();
        let charge = i64::from(answer.charge);
        (Some(charge), (Some(units), Some(name(answer.encoding))))
    });
    let (charges, (units, encodings)): (Vec<_>, (Vec<_>, Vec<_>)) = expected.unzip();

    let given = [column(&texts(&messages))];
    assert_eq!(numbers(&call("sms_charge", &given)), charges);
    assert_eq!(numbers(&call("sms_units", &given)), units);
    assert_eq!(words(&call("sms_encoding", &given)), encodings);
    let estimates = call("sms_estimate", &given);
    let estimates = estimates.as_struct();
    let columns = [
        "encoding",
        "units",
        "charge",
        "over_limit",
        "locking",
        "single",
    ];
    assert_eq!(estimates.column_names(), columns);
    assert_eq!(words(estimates.column(0)), encodings);
    assert_eq!(numbers(estimates.column(1)), units);
    assert_eq!(numbers(estimates.column(2)), charges);
    assert_eq!(estimates.column(3).as_boolean().true_count(), 0);
    assert_eq!(estimates.column(4).null_count(), messages.len());
    assert_eq!(estimates.column(5).null_count(), messages.len());
}
