//! What the reader of a setting or a figure is told where a value has another type.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde::de::value::{Error, MapDeserializer};
use sms_charge::campaign::{Distribution, Tariff, Totals};
use sms_charge::phone::Brand;
use sms_charge::reconcile::Tally;
use sms_charge::template::VarSpec;
use sms_charge::{
    Added, Capacities, Capacity, Encodings, Estimate, Interval, Language, Languages, Limits,
    Packing, PhoneNumber, Profile, ShiftTables, Total,
};

fn told<T: DeserializeOwned>(value: &str) -> String {
    let error = serde_json::from_str::<T>(value).err().unwrap().to_string();
    let (told, _) = error.rsplit_once(" at line ").unwrap_or((&error, ""));
    told.to_owned()
}

#[test]
fn the_type_is_named() {
    for (told, expected) in [
        (
            told::<Added>("true"),
            "a text, or a number of characters up to 65535",
        ),
        (
            told::<Capacities>("true"),
            "\"concat8\", \"concat16\" or a table such as { gsm7 = [160, 153] }",
        ),
        (told::<Capacity>("true"), "two numbers such as [160, 153]"),
        (
            told::<Encodings>("true"),
            "a list such as [\"gsm7\", \"ucs2\"]",
        ),
        (
            told::<Languages>("true"),
            "a table such as { locking = [\"tr\"], single = [\"tr\"] }",
        ),
        (
            told::<Languages>("{\"locking\": true}"),
            "a list of languages such as [\"tr\", \"es\"]",
        ),
        (
            told::<Limits>("{\"characters\": true}"),
            "a number, or a table such as { gsm7 = 1600, ucs2 = 737 }",
        ),
        (told::<Limits>("true"), "a table of limits"),
        (told::<Profile>("true"), "a table that describes a gateway"),
        (
            told::<Profile>("{\"excluded\": true}"),
            "a text of the excluded characters",
        ),
        (told::<Packing>("true"), "a word"),
        (told::<Language>("true"), "a word"),
        (told::<Brand>("true"), "a word"),
        (
            told::<ShiftTables>("true"),
            "two language numbers, 0 for the default table, such as [1, 0]",
        ),
        (told::<Estimate>("true"), "a table that holds an estimate"),
        (told::<Total>("true"), "a table of sums"),
        (told::<Totals>("true"), "a table of totals"),
        (told::<Tally>("true"), "a table of counts"),
        (told::<Distribution>("true"), "a table of low and high"),
        (told::<Interval<u32>>("true"), "a table of low and high"),
        (told::<Interval<u64>>("true"), "a table of low and high"),
        (told::<Tariff>("true"), "a table of prices"),
        (
            told::<VarSpec>("true"),
            "a specification such as \"digits:4-8\"",
        ),
    ] {
        let expected = format!("invalid type: boolean `true`, expected {expected}");
        assert_eq!(told, expected);
    }
    // It does not say what it found.
    assert_eq!(
        told::<PhoneNumber>("true"),
        "expected a phone number as a string, +62 and 9 to 12 digits"
    );
}

#[test]
fn a_key_of_another_type_is_named() {
    let map = MapDeserializer::<_, Error>::new([(1_u8, 2_u8)].into_iter());
    let error = Profile::deserialize(map).unwrap_err();
    let told = "invalid type: integer `1`, expected a key";
    assert_eq!(error.to_string(), told);
}

#[cfg(feature = "otp")]
#[test]
fn a_request_is_an_object_of_strings() {
    use sms_charge::otp::{Request, Response};

    assert_eq!(
        told::<Request>("true"),
        "invalid type: a boolean, expected an object"
    );
    assert_eq!(
        told::<Request>("{\"content\": true}"),
        "invalid type: a boolean, expected a string"
    );
    assert_eq!(
        told::<Response>("true"),
        "invalid type: a boolean, expected an object"
    );
    assert_eq!(
        told::<Response>("{\"charge_info\": {\"charge\": true}}"),
        "invalid type: a boolean, expected a whole number from 0 to 4294967295"
    );
}
