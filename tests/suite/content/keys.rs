//! Which keys a placeholder may have, and where a key ends.

use sms_charge::content::Severity::Warning;
use sms_charge::content::{Content, ContentWriter, ProblemKind as Kind};

use super::found;
use crate::checks::content as checks;
use crate::oracle::content as oracle;

/// For each string: whether a placeholder can have it for a name is the same question for content that
/// a reader takes, for the writer and for a template.
#[test]
fn a_key_is_unusual_where_no_placeholder_has_its_name() {
    use sms_charge::Template;
    use sms_charge::template::Syntax;

    let long = |bytes| "n".repeat(bytes);
    let (longest, too_long, far_too_long) = (long(64), long(65), format!("1.{}", long(99)));
    let mut keys = vec![
        "_",
        "a",
        "code",
        "Code_2",
        "1",
        "1code",
        "user.code",
        "expire-at",
        ".code",
        "-",
    ];
    keys.extend([
        "код",
        "kode otp",
        "a{b",
        "café",
        &longest,
        &too_long,
        &far_too_long,
    ]);
    for key in keys {
        let is_name = Template::parse_with(&format!("{{{{{key}}}}}"), Syntax::DoubleBrace).is_ok();
        let text = format!("{key}:1");
        for reader in oracle::READERS {
            assert!(checks::parse(&text, reader).is_ok(), "{key}");
            let problems: Vec<_> = checks::problems(&text, reader).collect();
            assert_eq!(problems.is_empty(), is_name, "{key}: {problems:?}");
            let warned = problems.iter().all(|problem| {
                problem.severity() == Warning
                    && ["unusual-key", "key-too-long"].contains(&problem.code())
            });
            assert!(warned, "{key}: {problems:?}");
        }
        checks::check(&text);
        assert_eq!(ContentWriter::new(&[(key, "1")]).is_ok(), is_name, "{key}");
    }
    let (text, key) = (format!("a:1,{too_long}:2"), [(&too_long, "2")]);
    assert_eq!(found(&text), [(Warning, "key-too-long", 4..69)]);
    let error = ContentWriter::new(&key).unwrap_err();
    assert_eq!((error.kind(), error.span()), (Kind::KeyTooLong, 0..65));
    assert_eq!(
        error.to_string(),
        "in the key of pair 0: expected in a key at most 64 bytes, found more at byte 0 \
         (no placeholder has such a name)"
    );
}

#[test]
fn keys_are_what_stands_before_the_first_separator() {
    for (text, expected) in [
        ("code=1234,expire_at=5", &["equals-sign", "equals-sign"][..]),
        ("code:1234,expire_at=5", &["equals-sign"]),
        (
            "code = 1234",
            &["blank-around-key", "equals-sign", "blank-around-value"],
        ),
        (
            "code=1234;expire_at=5",
            &["equals-sign", "semicolon", "equals-sign"],
        ),
        ("code:1;code:2;x", &["semicolon", "duplicate-key"]),
        ("url=https://x", &["equals-sign", "colon-in-value"]),
        (":", &["empty-key", "empty-value"]),
        ("a:1,:,b:", &["empty-key", "empty-value", "empty-value"]),
        ("a;b:1", &["semicolon"]),
        ("a:1,,", &["doubled-comma"]),
        ("1234,code:5", &["missing-colon"]),
        ("你好，世界", &["missing-colon", "full-width-punctuation"]),
        ("\u{200B}", &["missing-colon", "invisible-character"]),
    ] {
        let codes: Vec<_> = Content::problems(text).map(|p| p.code()).collect();
        assert_eq!(codes, expected, "{text:?}");
        checks::check(text);
    }
}

#[test]
fn the_grammar_has_no_joiner_in_a_key_and_a_full_width_colon_before_slashes() {
    let refused = |text| Content::parse(text).err().map(|e| (e.code(), e.span()));
    let heart = Some(("invisible-character", 3..6));
    assert_eq!(refused("❤\u{FE0F}:1"), heart);
    assert_eq!(refused("a:❤\u{FE0F}"), None);
    assert_eq!(refused("a:1;b：//x"), Some(("semicolon", 3..4)));
    assert_eq!(refused("a:1;b://x"), None);
}
