//! What serde writes, as CBOR. JSON ignores the length that a table announces. A binary format
//! writes it, and reads no more than that.

use core::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;
use sms_charge::campaign::{Campaign, Distribution, Tariff};
use sms_charge::phone::Brand;
use sms_charge::reconcile::Tally;
use sms_charge::template::VarSpec;
use sms_charge::{
    Added, Alphabet, Billing, Capacities, Encoding, Encodings, Language, Languages, Limits,
    LineEnds, PhoneNumber, Profile,
};

fn cbor(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).unwrap();
    bytes
}

/// The same table as in JSON, and nothing is left of the bytes.
fn is_the_same_as_json(value: &(impl Serialize + Debug)) {
    let bytes = cbor(value);
    let mut rest = &bytes[..];
    let table: ciborium::Value = ciborium::from_reader(&mut rest).unwrap();
    assert!(rest.is_empty(), "{value:?}");
    assert_eq!(
        serde_json::to_value(table).unwrap(),
        serde_json::to_value(value).unwrap(),
        "{value:?}"
    );
}

fn is_read_back<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    is_the_same_as_json(value);
    let read: T = ciborium::from_reader(&cbor(value)[..]).unwrap();
    assert_eq!(read, *value);
}

#[test]
fn settings() {
    is_read_back(&Profile::new());
    is_read_back(&Limits::new());
    let limits = Limits::new()
        .with_segments(9)
        .with_characters(1_600)
        .with_units_in(Encoding::Ucs2, 737);
    is_read_back(&limits);
    is_read_back(&limits.with_characters_in(Encoding::Latin1, 5));
    is_read_back(&Capacities::CONCAT16);
    is_read_back(&Capacities::CONCAT16.gsm7);
    let languages =
        Languages::new(&[Language::Turkish], &[Language::Urdu, Language::Hindi]).unwrap();
    is_read_back(&languages);
    is_read_back(
        &Profile::new()
            .with_capacities(Capacities::CONCAT16)
            .with_billing(Billing::Quotient)
            .with_encodings(Encodings::new(&[Alphabet::Latin1, Alphabet::Ucs2]).unwrap())
            .with_excluded("[é")
            .with_languages(languages)
            .with_before(Added::text("RM0.00 "))
            .with_after(Added::characters(12))
            .with_line_ends(LineEnds::LfAsCrLf)
            .with_limits(limits),
    );
    for text in ["digits:4-8", "any:0-20"] {
        is_read_back(&text.parse::<VarSpec>().unwrap());
    }
}

#[test]
fn figures() {
    let turkish = Profile::new().with_languages(Languages::ALL);
    for text in ["", "Kode 1234", "Lunas ✅", "ışık ğ"] {
        is_read_back(&sms_charge::estimate(text));
        is_read_back(&turkish.estimate(text));
        is_read_back(&turkish.total([text, "a"]));
    }
    let mut campaign = Campaign::new();
    campaign.add(None, 3, &Tariff::new(310)).unwrap();
    is_read_back(&campaign.distribution());
    is_the_same_as_json(&campaign.overall());
    is_read_back(&Distribution::default());
    is_read_back(&Tally::default());
}

#[test]
fn tariffs_of_every_number_of_brands() {
    let mut tariff = Tariff::new(310);
    is_read_back(&tariff);
    for &brand in Brand::ALL {
        tariff = tariff.brand(brand, 275);
        is_read_back(&tariff);
    }
}

#[test]
fn numbers() {
    let number = PhoneNumber::parse("+6281734567890").unwrap();
    is_read_back(&number);
    is_the_same_as_json(&number.range());
}

#[cfg(feature = "otp")]
#[test]
fn requests_and_answers() {
    use sms_charge::Template;
    use sms_charge::otp::{CheckedRequest, DryRun, Request};

    let checked = CheckedRequest::new(PhoneNumber::parse("+6281734567890").unwrap())
        .template_id("TPL_0001")
        .unwrap()
        .content("code:1234,expire_at:5")
        .unwrap();
    is_the_same_as_json(&checked);
    is_read_back::<Request>(&(&checked).into());
    let templates = [("TPL_0001", Template::parse("Kode %{code}").unwrap())];
    let preview = DryRun::new()
        .run(&checked, &templates, &Profile::new())
        .unwrap();
    is_the_same_as_json(&preview);
    let none: [(&str, Template<'_>); 0] = [];
    let rejection = DryRun::new()
        .run(&checked, &none, &Profile::new())
        .unwrap_err();
    is_the_same_as_json(&rejection);
}
