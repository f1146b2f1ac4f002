//! Arguments that are errors.

use std::sync::Arc;

use arrow::array::{ArrayRef, Int32Array};

use crate::call::{NULL, call, column, constant, numbers, refusal};
use crate::lists::texts;

#[test]
fn an_argument_that_is_not_a_text() {
    let numbers: ArrayRef = Arc::new(Int32Array::from(vec![62]));
    let said = refusal("phone_operator", &[column(&numbers)]);
    let expected = "the text of phone_operator must be a text, but its type is Int32";
    assert!(said.contains(expected), "{said}");
}

#[test]
fn a_wrong_number_of_arguments() {
    let of = |number| vec![constant("a"); number];
    for (name, given, syntax) in [
        ("sms_charge", of(0), "sms_charge(text[, gateway])"),
        ("sms_charge", of(3), "sms_charge(text[, gateway])"),
        ("sms_cheaper", of(1), "sms_cheaper(text, tier[, gateway])"),
        ("sms_render", of(3), "sms_render(template, content)"),
        ("phone_e164", of(2), "phone_e164(text)"),
    ] {
        let said = refusal(name, &given);
        assert!(
            said.contains(&format!("wrong number of arguments: {syntax}")),
            "{said}"
        );
    }
}

#[test]
fn a_gateway_or_a_tier_that_is_a_column() {
    let body = texts(["a", "b"]);
    let body = || column(&body);
    for (name, given, argument) in [
        ("sms_charge", vec![body(), body()], "gateway"),
        ("sms_estimate", vec![constant("a"), body()], "gateway"),
        ("sms_cheaper", vec![body(), body()], "tier"),
        (
            "sms_cheaper",
            vec![body(), constant("spacing"), body()],
            "gateway",
        ),
    ] {
        let said = refusal(name, &given);
        let expected =
            format!("the {argument} of {name} must be a constant, because it is read once");
        assert!(said.contains(&expected), "{said}");
    }
}

#[test]
fn constants_that_cannot_be_read() {
    let body = texts(["a"]);
    for (name, text, expected) in [
        (
            "sms_charge",
            "[gateway]\nbefor = 7",
            "the gateway's TOML, line 2, column 1: unknown field `befor`",
        ),
        (
            "sms_units",
            "before = 7",
            "the gateway's TOML, line 1, column 1: unknown field `before`, expected `gateway`",
        ),
        (
            "sms_encoding",
            "[gateway]\n\nafter = \"…\", 3",
            "the gateway's TOML, line 3, column 12: ",
        ),
        (
            "sms_estimate",
            "[gateway]\ncapacities = \"concat9\"",
            "the gateway's TOML, line 2, column 14: ",
        ),
        (
            "sms_cheaper",
            "exact",
            "the tier: expected invisible, typographic",
        ),
    ] {
        let said = refusal(name, &[column(&body), constant(text)]);
        assert!(said.contains(expected), "{said}");
    }
    let said = refusal("sms_render", &[constant("Kode %{"), column(&body)]);
    assert!(said.contains("the template: "), "{said}");
    // Also if every text is null.
    let said = refusal("sms_charge", &[NULL, constant("[gateway]\nx = 1")]);
    assert!(said.contains("unknown field `x`"), "{said}");
}

#[test]
fn an_empty_gateway_is_the_default_one() {
    let body = texts(["a".repeat(161)]);
    for gateway in ["", "[gateway]"] {
        let charge = call("sms_charge", &[column(&body), constant(gateway)]);
        assert_eq!(numbers(&charge), [Some(2)]);
    }
}
