//! Values against their specifications.

use sms_charge::template::{BoundsErrorKind, Syntax, ValueErrorKind as Kind, VarSpec};
use sms_charge::{Content, Template};

#[test]
fn a_value_that_does_not_match_is_refused_by_name() {
    let template = Template::parse("Kode %{code}, %{nama}").unwrap();
    let of = |code: &str, nama: &str, specs: &[(&str, VarSpec)]| {
        let values = [code, nama];
        let error = template
            .render_positional(&values)
            .unwrap()
            .check(specs)
            .err()?;
        Some((
            error.kind(),
            error.name().to_owned(),
            error.span(),
            error.value_span(),
            error.code(),
            error.to_string(),
        ))
    };
    let specs = [
        ("code", VarSpec::digits(4..=8)),
        ("nama", VarSpec::any(1..=35)),
    ];
    assert_eq!(of("4417", "Rani", &specs), None);
    assert_eq!(
        of("ABCDEFGHIJ", "Rani", &specs),
        Some((
            Kind::Character,
            "code".to_owned(),
            5..12,
            0..1,
            "value-character",
            "the value of `code` does not match digits:4-8: wrong character at byte 0".to_owned(),
        ))
    );
    let fifty = "é".repeat(50);
    assert_eq!(
        of("4417", &fifty, &specs),
        Some((
            Kind::TooLong,
            "nama".to_owned(),
            14..21,
            70..100,
            "value-too-long",
            "the value of `nama` does not match any:1-35: found 50 characters".to_owned(),
        ))
    );
    assert_eq!(
        of("123", "Rani", &specs),
        Some((
            Kind::TooShort,
            "code".to_owned(),
            5..12,
            0..3,
            "value-too-short",
            "the value of `code` does not match digits:4-8: found 3 characters".to_owned(),
        ))
    );
    // A variable without a specification may have any value. A specification without a variable is
    // a mistake.
    assert_eq!(of("ABC", "", &[("nama", VarSpec::any(0..=35))]), None);
    let (kind, name, ..) = of("1", "2", &[("kode", VarSpec::CODE)]).unwrap();
    assert_eq!(name, "kode");
    assert!(matches!(
        kind,
        Kind::Specs(BoundsErrorKind::UnknownVariable)
    ));
}

#[test]
fn classes_and_their_characters() {
    for (spec, yes, no) in [
        (VarSpec::digits(1..=1), "7", "a"),
        (VarSpec::digits(1..=1), "0", "٣"),
        (VarSpec::gsm7_basic(1..=1), "é", "€"),
        (VarSpec::gsm7_basic(1..=1), " ", "\n"),
        (VarSpec::gsm7(1..=1), "€", "’"),
        (VarSpec::gsm7(1..=1), "[", "\r"),
        (VarSpec::any(1..=1), "😀", "\n"),
    ] {
        assert!(spec.allows(yes), "{spec} {yes:?}");
        assert!(!spec.allows(no), "{spec} {no:?}");
    }
    assert!(VarSpec::any(0..=0).allows(""));
    assert!(!VarSpec::any(1..=2).allows(""));
    assert!(VarSpec::any(2..=2).allows("😀😀") && !VarSpec::any(2..=2).allows("😀😀😀"));
}

#[test]
fn a_default_replaces_a_value_that_is_too_long() {
    let source = "Halo {nama:-Kak}, kode {code}. Salam, {nama:-Anda}";
    let template = Template::parse_with(source, Syntax::Brace).unwrap();
    let specs = [("nama", VarSpec::any(1..=10)), ("code", VarSpec::CODE)];
    let of = |content: &str| {
        let content = Content::parse_lenient(content).unwrap();
        let message = template.render(&content).unwrap();
        let message = message
            .fall_back(&specs)
            .map_err(|error| error.name().to_owned())?;
        let text = message.to_string();
        assert_eq!(message.estimate(), sms_charge::estimate(&text));
        assert!(message.check(&specs).is_ok());
        Ok(text)
    };
    let ok = |text: &str| Ok::<_, String>(text.to_owned());
    assert_eq!(
        of("nama:Rani,code:4417"),
        ok("Halo Rani, kode 4417. Salam, Rani")
    );
    assert_eq!(
        of("nama:I Gusti Ayu Putu,code:4417"),
        ok("Halo Kak, kode 4417. Salam, Anda")
    );
    assert_eq!(of("code:4417"), ok("Halo Kak, kode 4417. Salam, Anda"));
    assert_eq!(
        of("nama:,code:4417"),
        ok("Halo Kak, kode 4417. Salam, Anda")
    );
    assert_eq!(of("nama:Rani,code:ABCD"), Err("code".to_owned()));
}
