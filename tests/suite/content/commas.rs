//! Commas: which separate pairs, and which cut off the end of a value.

use sms_charge::content::Severity::{Error, Warning};
use sms_charge::content::{Content, ContentWriter, ParseOptions, ProblemKind as Kind};

use super::found;
use crate::checks::content as checks;

/// Texts that look wrong and are accepted, some with a warning.
#[test]
fn texts_that_only_look_wrong_are_accepted() {
    for text in [
        "url:https://x.example/?u=1&c=2",
        "url:https://x.example/a;jsessionid=12?b=3",
        "see:satu; https://x.example",
        "open:08:00;11:30",
        "open:08:00，11:30",
        "sapaan:你好，请看https://x.example",
        "eq:a=b=c;d",
        "name:{name}",
        "{name}:Rani",
        "[a]:1",
        "family:👨\u{200D}👩\u{200D}👧",
        "heart:❤\u{FE0F}\u{200D}🔥,keycap:1\u{FE0F}\u{20E3}",
        "persian:می\u{200C}خواهم",
        "amount:1%2C250%2C000",
        "amount:Rp\u{A0}50.000",
        "kode otp:1",
        "code:\"1234\"",
        "a:;",
        "a:=",
        "Code:1,code:2",
    ] {
        assert_eq!(Content::parse(text).err(), None, "{text:?}");
    }
}

/// A comma inside a value, followed by a colon that ends no key. The problem is at the text that
/// was cut off.
#[test]
fn text_after_a_comma_in_a_value_is_not_a_pair() {
    let of = |text: &str, code, cut_off: &str| {
        let start = text.rfind(cut_off).unwrap();
        let errors = found(text).into_iter().filter(|found| found.0 == Error);
        let expected = (Error, code, start..start + cut_off.len());
        assert_eq!(errors.collect::<Vec<_>>(), [expected], "{text}");
        assert!(Content::parse_lenient(text).is_err(), "{text}");
        let joined = ParseOptions::new()
            .join_to_previous(true)
            .parse(text)
            .unwrap();
        let value = joined
            .pairs()
            .find(|pair| pair.value_span().contains(&start));
        assert!(value.unwrap().value.contains(cut_off), "{text}");
        checks::check(text);
    };
    of(
        "jadwal:Sabtu,12:30 WIB,lokasi:Solo",
        "comma-in-value",
        "12:30 WIB",
    );
    of(
        "url:https://a.example,https://b.example",
        "comma-in-value",
        "https://b.example",
    );
    of("jam:08:00,09:30", "comma-in-value", "09:30");
    of("jam:08:00,09", "comma-in-value", "09");
    of("jam:8, 17:30 WIB", "comma-in-value", "17:30 WIB");
    of(
        "alamat:Jl. Melati 8,Blok C: 3,kurir:Asep",
        "comma-in-value",
        "Blok C: 3",
    );
    of("ke:A,tujuan akhir：B", "comma-in-value", "tujuan akhir：B");
    of("code:1,2code:2", "comma-in-number", "2code:2");
    of("1:Rani,3:1234", "comma-in-value", "3:1234");
    of("1:Rani,02:1234", "comma-in-value", "02:1234");
    of("1:jam 08:00,09:30,2:B", "comma-in-value", "09:30");
    of(
        "lokasi:https://peta.example/?q=-6.2088,106.8456",
        "comma-in-link",
        "106.8456",
    );
    of(
        "lokasi:https://peta.example/@-6.2,17z",
        "comma-in-link",
        "17z",
    );
    of(
        "x:lihat https://a.example/?a=b,c,kode:1",
        "comma-in-link",
        "c",
    );
    of("x:https://a.example pada 1,5 km", "comma-in-number", "5 km");
    of("amount:1,250", "comma-in-number", "250");
}

/// Numbers are keys if they count up. A clear key stays a key.
#[test]
fn text_after_a_comma_may_be_a_key() {
    for (text, keys) in [
        ("1:Rani,2:1234,3:5", &["1", "2", "3"][..]),
        ("0:Rani,1:1234", &["0", "1"]),
        (
            "code:1,user.code:2,expire-at:3",
            &["code", "user.code", "expire-at"],
        ),
        ("code:1,{code2}:2", &["code", "{code2}"]),
        ("**code**:12345,**minute**:5", &["**code**", "**minute**"]),
        ("kode otp:1,a:2", &["kode otp", "a"]),
        ("код:1,имя:2", &["код", "имя"]),
        ("url:https://a.example,code:1", &["url", "code"]),
        ("12:30 WIB,a:1", &["12", "a"]),
    ] {
        let content = Content::parse(text).unwrap();
        assert!(
            content
                .pairs()
                .map(|pair| pair.key)
                .eq(keys.iter().copied()),
            "{text}"
        );
        checks::check(text);
    }
    assert_eq!(found("12:30 WIB"), [(Warning, "unusual-key", 0..1)]);
    let counted = [("1", "Rani"), ("2", "1234")];
    assert_eq!(
        ContentWriter::new(&counted).unwrap().to_string(),
        "1:Rani,2:1234"
    );
}

/// `check_value` refuses a value if the strict reader would refuse the pair.
#[test]
fn check_value_agrees_with_the_strict_reader() {
    for value in [
        "1234",
        "1,250,000",
        "",
        " ",
        " 1",
        "08:00",
        "//a.example",
        "https://a.example",
        "a;b:1",
        "a;b",
        "你，a:1",
        "你，好",
        "a\nb",
        "a\u{200B}b",
        "❤\u{FE0F}",
        "a=b",
        "{\"a\":1}",
        "Jl. Melati 8, RT 02",
        "a：b",
        "https://x.example/?q=1,2",
    ] {
        let read =
            Content::parse(&format!("k:{value}")).map(|content| content.get("k") == Some(value));
        let carried = Content::check_value(value);
        assert_eq!(
            carried.is_ok(),
            read == Ok(true),
            "{value:?} {carried:?} {read:?}"
        );
        if let Err(error) = carried {
            assert!(value.get(error.span()).is_some());
        }
    }
    let link = Content::check_value("https://a.example/?q=1,2").unwrap_err();
    assert_eq!((link.kind(), link.span()), (Kind::CommaInLink, 22..23));
}

/// The shortest key and its colon take two bytes.
#[test]
fn check_value_agrees_with_the_strict_reader_about_length() {
    for (c, limit) in [("1", 65_533), ("é", 65_532), ("中", 65_532)] {
        for bytes in 65_520..65_540 {
            let value = c.repeat(bytes / c.len());
            let carried =
                Content::check_value(&value).map_err(|error| (error.code(), error.span()));
            assert_eq!(
                carried.is_ok(),
                Content::parse(&format!("k:{value}")).is_ok(),
                "{bytes}"
            );
            if value.len() > 65_533 {
                assert_eq!(carried, Err(("content-too-long", limit..limit)), "{bytes}");
            }
        }
    }
}
