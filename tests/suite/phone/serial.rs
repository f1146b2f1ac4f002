//! What serde writes and reads.

use serde_json::json;
use sms_charge::PhoneNumber;
use sms_charge::phone::{Brand, Company, RangeState};

const NUMBER: &str = "+6281734567890";

#[test]
fn a_number_is_its_e164_text() {
    let number = PhoneNumber::parse(NUMBER).unwrap();
    assert_eq!(serde_json::to_value(number).unwrap(), json!(NUMBER));
    assert_eq!(
        serde_json::from_value::<PhoneNumber>(json!(NUMBER)).unwrap(),
        number
    );
    assert_eq!(
        serde_json::from_reader::<_, PhoneNumber>(format!("\"{NUMBER}\"").as_bytes()).unwrap(),
        number
    );
    let form: Vec<(String, PhoneNumber)> =
        serde_urlencoded::from_str("to=%2B6281734567890").unwrap();
    assert_eq!(form, [("to".to_owned(), number)]);
}

#[test]
fn a_number_is_read_strictly() {
    for text in [
        "081734567890",
        "6281734567890",
        "+62 817 34567890",
        "+6281734567890 ",
        "",
    ] {
        let said = serde_json::from_value::<PhoneNumber>(json!(text)).unwrap_err();
        let expected = PhoneNumber::parse(text).unwrap_err().to_string();
        assert_eq!(said.to_string(), expected, "{text}");
    }
}

#[derive(serde::Serialize, serde::Deserialize)]
struct Recipient {
    #[serde(with = "sms_charge::phone::lenient")]
    phone: PhoneNumber,
}

#[test]
fn a_field_is_read_leniently_by_attribute() {
    let read = |text: &str| serde_json::from_value::<Recipient>(json!({ "phone": text }));
    for text in [
        NUMBER,
        "0817-3456-7890",
        " 62 817 3456 7890",
        "(0817) 3456-7890",
    ] {
        let recipient = read(text).unwrap();
        assert_eq!(recipient.phone.e164(), NUMBER);
        assert_eq!(
            serde_json::to_value(recipient).unwrap(),
            json!({ "phone": NUMBER })
        );
    }
    let form: Recipient = serde_urlencoded::from_str("phone=0817+3456+7890").unwrap();
    assert_eq!(form.phone.e164(), NUMBER);
    for text in ["0817345678-9", "817345678", "+6591234567", ""] {
        let said = read(text).err().unwrap().to_string();
        assert_eq!(
            said,
            PhoneNumber::parse_lenient(text).unwrap_err().to_string()
        );
    }
    // It does not show a number of another type, either.
    let error = serde_json::from_value::<Recipient>(json!({ "phone": 6_281_734_567_890_u64 }));
    let said = error.err().unwrap().to_string();
    assert!(
        said.contains("as a string") && !said.contains("1734"),
        "{said}"
    );
}

/// An error may be logged, and the number must not be.
#[test]
fn no_error_shows_the_number() {
    for value in [
        r#""081734567890""#,
        r#""+62817345678901234""#,
        "6281734567890",
        "-6281734567890",
        "6281734567890.0",
        "81734567890e2",
        "[6281734567890]",
        r#"{"phone":"+6281734567890"}"#,
        r#"["+6281734567890"]"#,
        "true",
        "null",
    ] {
        for text in [value.to_owned(), format!(r#"{{"a":{value}}}"#)] {
            let error = if text == value {
                serde_json::from_str::<PhoneNumber>(value).unwrap_err()
            } else {
                let table =
                    serde_json::from_str::<std::collections::BTreeMap<String, PhoneNumber>>(&text);
                table.unwrap_err()
            };
            let said = format!("{error} {error:?}");
            assert!(!said.contains("1734"), "{said}");
        }
    }
    let error = serde_json::from_str::<PhoneNumber>("6281734567890").unwrap_err();
    let said = "expected a phone number as a string, +62 and 9 to 12 digits";
    assert!(error.to_string().starts_with(said), "{error}");
    // An error of the format itself is still shown.
    let error = serde_json::from_str::<PhoneNumber>("\"+6281").unwrap_err();
    assert!(error.is_eof(), "{error}");
}

#[test]
fn brands_companies_and_states_are_words() {
    let words = ["telkomsel", "by-u", "im3", "tri", "xl", "axis", "smartfren"];
    assert_eq!(Brand::ALL.len(), words.len());
    assert!(Brand::ALL.is_sorted());
    for (&brand, word) in Brand::ALL.iter().zip(words) {
        assert_eq!(serde_json::to_value(brand).unwrap(), json!(word));
        assert_eq!(serde_json::from_value::<Brand>(json!(word)).unwrap(), brand);
        assert_eq!(
            (word.parse(), brand.to_string().as_str()),
            (Ok(brand), word)
        );
        assert_eq!(brand.name().parse(), Ok(brand));
    }
    let error = "simpati".parse::<Brand>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "expected telkomsel, by-u, im3, tri, xl, axis or smartfren"
    );
    for (company, word) in [
        (Company::Telkomsel, "telkomsel"),
        (
            Company::IndosatOoredooHutchison,
            "indosat-ooredoo-hutchison",
        ),
        (Company::Xlsmart, "xlsmart"),
    ] {
        assert_eq!(serde_json::to_value(company).unwrap(), json!(word));
        assert_eq!(
            (word.parse(), company.name().parse()),
            (Ok(company), Ok(company))
        );
    }
    for (state, word) in [
        (RangeState::InService, "in-service"),
        (RangeState::Contested, "contested"),
        (RangeState::Defunct, "defunct"),
        (RangeState::Unknown, "unknown"),
    ] {
        assert_eq!(serde_json::to_value(state).unwrap(), json!(word));
        assert_eq!(word.parse(), Ok(state));
    }
}

#[test]
fn a_range_is_a_table() {
    let range = PhoneNumber::parse(NUMBER).unwrap().range();
    assert_eq!(
        serde_json::to_value(range).unwrap(),
        json!({
            "prefix": 817,
            "state": "in-service",
            "operator": {"brand": "xl", "company": "xlsmart"},
            "sub_brand": null,
            "checked": "2026-11-28",
        })
    );
}
