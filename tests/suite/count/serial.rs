//! Estimates and encodings as JSON.

use serde_json::json;
use sms_charge::Encoding;

/// What the derives write is what `Display` does.
#[test]
fn derived_names() {
    for encoding in [Encoding::Gsm7, Encoding::Ucs2] {
        assert_eq!(serde_json::to_value(encoding).unwrap(), encoding.as_str());
    }
    let estimate = sms_charge::estimate("Lunas ✅");
    let value = serde_json::to_value(estimate).unwrap();
    assert_eq!(
        value,
        json!({"encoding": "UCS-2", "units": 7, "charge": 1, "over_limit": false, "tables": [0, 0]})
    );
    assert_eq!(
        serde_json::from_value::<sms_charge::Estimate>(value).unwrap(),
        estimate
    );
}
