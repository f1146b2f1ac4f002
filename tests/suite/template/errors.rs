//! Each kind of error: its span, its code, its message.

use core::error::Error;
use core::ops::Range;

use sms_charge::template::{
    BoundsErrorKind, Construct, Delimiters, Syntax, TemplateError, TemplateErrorKind as Kind,
    VarSpec,
};
use sms_charge::{Content, Template};

fn custom(open: &str, close: &str) -> Syntax {
    Syntax::Custom(Delimiters::new(open, close).unwrap())
}

fn errors(source: &str, syntax: Syntax) -> Vec<(Kind, Range<usize>)> {
    let problems: Vec<TemplateError> = Template::problems(source, syntax).collect();
    let first = Template::parse_with(source, syntax).err();
    assert_eq!(first, problems.first().copied(), "{source:?}");
    problems.iter().map(|e| (e.kind(), e.span())).collect()
}

#[test]
fn the_65th_placeholder_is_the_only_problem() {
    for (placeholders, expected) in [
        (64, vec![]),
        (65, vec![(Kind::TooManyPlaceholders, 321..325)]),
        (130, vec![(Kind::TooManyPlaceholders, 321..325)]),
    ] {
        let source = "a%{b}".repeat(placeholders);
        assert_eq!(errors(&source, Syntax::PercentBrace), expected);
    }
}

#[test]
#[rustfmt::skip]
fn each_kind_has_its_span() {
    use Syntax::{Brace, DollarBrace, DoubleBrace, Hash, PercentBrace, Printf};
    let long = "a".repeat(65);
    let too_long = format!("%{{{long}}}");
    let table: &[(Syntax, &str, Kind, Range<usize>)] = &[
        (PercentBrace, "Kode %{", Kind::Unclosed, 5..7),
        (PercentBrace, "Kode %{code", Kind::Unclosed, 5..11),
        (DoubleBrace, "Kode {{code}", Kind::Unclosed, 5..12),
        (Hash, "Kode ##code#", Kind::Unclosed, 5..12),
        (PercentBrace, "Kode %{}", Kind::EmptyName, 5..8),
        (Brace, "Kode {}.", Kind::EmptyName, 5..7),
        (Hash, "Judul ####", Kind::EmptyName, 6..10),
        (PercentBrace, "%{1}", Kind::DigitFirst, 2..3),
        (PercentBrace, "%{4code}", Kind::DigitFirst, 2..3),
        (PercentBrace, "%{ code }", Kind::Unexpected(' '), 2..3),
        (PercentBrace, "%{user.code}", Kind::Unexpected('.'), 6..7),
        (PercentBrace, "%{code berlaku", Kind::Unexpected(' '), 6..7),
        (PercentBrace, "é%{код}", Kind::Unexpected('к'), 4..6),
        (PercentBrace, "%{a\u{A0}}", Kind::Unexpected('\u{A0}'), 3..5),
        (PercentBrace, "%{a😀}", Kind::Unexpected('😀'), 3..7),
        (DoubleBrace, "{{code} ", Kind::Unexpected('}'), 6..7),
        (DoubleBrace, "{{first name}}", Kind::Unexpected(' '), 7..8),
        (DoubleBrace, "{{.name}}", Kind::Unexpected('.'), 2..3),
        (DoubleBrace, "{{1code}}", Kind::DigitFirst, 2..3),
        (DoubleBrace, "{{a\u{A0}}}", Kind::Unexpected('\u{A0}'), 3..5),
        (DoubleBrace, "{{a|default:Kak}}", Kind::Unexpected('K'), 12..13),
        (DoubleBrace, "{{a|default:\"Kak}}", Kind::Unclosed, 0..18),
        (DoubleBrace, "{{a|default:\"Kak {{b}}", Kind::Unclosed, 0..17),
        (DollarBrace, "${-a}", Kind::Unexpected('-'), 2..3),
        (DollarBrace, "${a:-b", Kind::Unclosed, 0..6),
        (Brace, "{a:-", Kind::Unclosed, 0..4),
        (PercentBrace, "%{a:-b}", Kind::Language(Construct::Format), 0..4),
        (Printf, "Kode %s dari %1$s", Kind::MixedPositions, 13..17),
        (Printf, "Kode %1$s dari %s", Kind::MixedPositions, 15..17),
        (Printf, "Diskon 50% untuk %s", Kind::LonePercent, 9..10),
        (Printf, "Diskon 50%", Kind::LonePercent, 9..10),
        (Printf, "%(code", Kind::Unclosed, 0..6),
        (Hash, "##a# #", Kind::Unexpected('#'), 3..4),
        (PercentBrace, &too_long, Kind::NameTooLong, 2..67),
        (Brace, "a}", Kind::LoneBrace, 1..2),
        (Brace, "{a}}", Kind::LoneBrace, 3..4),
        (custom("<", ">"), "<a>3 < 5", Kind::Unclosed, 5..8),
        (custom("%", "%"), "Diskon 100%", Kind::Unclosed, 10..11),
    ];
    for (syntax, source, kind, span) in table {
        assert_eq!(errors(source, *syntax), [(*kind, span.clone())], "{source:?}");
    }
}

#[test]
#[rustfmt::skip]
fn all_errors_are_listed_once_for_each_mistake() {
    use Syntax::{Brace, DoubleBrace, Hash, PercentBrace};
    type Row<'r> = (Syntax, &'r str, &'r [(Kind, Range<usize>)]);
    let table: &[Row<'_>] = &[
        (PercentBrace, "%{} %{1} %{a b} %{c", &[
            (Kind::EmptyName, 0..3), (Kind::DigitFirst, 6..7), (Kind::Unexpected(' '), 12..13), (Kind::Unclosed, 16..19),
        ]),
        // The closing delimiter of a broken placeholder is neither a lone brace nor an opening one.
        (Brace, "{1a} } {a b} {}", &[
            (Kind::DigitFirst, 1..2), (Kind::LoneBrace, 5..6), (Kind::Unexpected(' '), 9..10), (Kind::EmptyName, 13..15),
        ]),
        (Brace, "{a{b}}", &[(Kind::Unexpected('{'), 2..3)]),
        (Brace, "{a b}}", &[(Kind::Unexpected(' '), 2..3), (Kind::LoneBrace, 5..6)]),
        (Hash, "#### dan ##user code## dan ##b##", &[(Kind::EmptyName, 0..4), (Kind::Unexpected(' '), 15..16)]),
        (DoubleBrace, "{{a b}} {{b}} {{c d}}", &[(Kind::Unexpected(' '), 3..4), (Kind::Unexpected(' '), 17..18)]),
        // Valid placeholders are between them.
        (PercentBrace, "%{a}%{%{b}", &[(Kind::Unexpected('%'), 6..7)]),
        (PercentBrace, "100% {a} %a} }}", &[]),
        (DoubleBrace, "{a} } {", &[]),
        (Hash, "#1 dan #2", &[]),
    ];
    for (syntax, source, expected) in table {
        assert_eq!(errors(source, *syntax), *expected, "{source:?}");
    }
}

#[test]
fn errors_say_what_was_expected_and_where() {
    let said = |source, syntax| {
        let error = Template::parse_with(source, syntax).unwrap_err();
        let _: &dyn Error = &error;
        (error.code(), error.to_string())
    };
    let table = [
        (
            "Kode %{code",
            "unclosed-placeholder",
            "the placeholder at byte 5 is not closed",
        ),
        ("%{}", "empty-name", "the placeholder at byte 0 has no name"),
        (
            "%{1}",
            "digit-first",
            "expected a letter or _ to begin the name at byte 2, found a digit",
        ),
        (
            "%{a\u{A0}b}",
            "unexpected-character",
            "expected a letter, a digit, _ or the end of the name, found U+00A0 NO-BREAK SPACE at byte 3",
        ),
    ];
    for (source, code, words) in table {
        let (seen_code, seen_words) = said(source, Syntax::PercentBrace);
        assert_eq!((seen_code, &*seen_words), (code, words));
    }
    let (code, words) = said("a}", Syntax::Brace);
    assert_eq!(code, "lone-brace");
    assert_eq!(
        words,
        "the } at byte 1 closes nothing; write }} for a literal }"
    );
    let long = format!("%{{{}}}", "a".repeat(65));
    let (code, words) = said(&long, Syntax::PercentBrace);
    assert_eq!(code, "name-too-long");
    assert_eq!(words, "the name at byte 2 is longer than 64 bytes");
}

#[test]
fn a_missing_value_has_its_span_and_a_count() {
    let template = Template::parse("%{a} %{b} %{a} %{c} %{d}").unwrap();
    let said = |content| {
        let content = Content::parse(content).unwrap();
        let error = template.render(&content).unwrap_err();
        (error.span(), error.more(), error.to_string())
    };
    let of = |span: Range<usize>, more, rest: &str| {
        let name = &template.source()[span.start + 2..span.end - 1];
        let words = format!(
            "no value for `{name}`, the placeholder at byte {}",
            span.start
        );
        (span, more, format!("{words} of the template{rest}"))
    };
    assert_eq!(said("a:1,b:2,c:3"), of(20..24, 0, ""));
    assert_eq!(
        said("a:1,c:3"),
        of(5..9, 1, ", and none for 1 more variable")
    );
    assert_eq!(said("d:1"), of(0..4, 2, ", and none for 2 more variables"));
    // Names are compared byte by byte.
    assert_eq!(said("A:1,b:2,c:3,d:4"), of(0..4, 0, ""));
}

#[test]
fn delimiters_are_checked() {
    let good = ["{", "##", "<%", "((((((((((((((((", "`", "\\", "~!@"];
    for delimiter in good {
        assert!(Delimiters::new(delimiter, delimiter).is_ok(), "{delimiter}");
    }
    let long = "#".repeat(17);
    for bad in [
        "", "_", "a", "<b>", "1", " ", "{ ", "「", "\n", "\u{7f}", &long,
    ] {
        let open = Delimiters::new(bad, "}").unwrap_err();
        let close = Delimiters::new("{", bad).unwrap_err();
        assert!(open.is_open() && !close.is_open(), "{bad:?}");
        assert_eq!(open.code(), "unfit-delimiter");
        assert_eq!(
            close.to_string(),
            "the closing delimiter must be 1 to 16 ASCII punctuation marks other than _"
        );
    }
}

#[test]
fn delimiters_and_syntaxes_are_shown_as_they_are_written() {
    let delimiters = Delimiters::new("((((((((((((((((", "\\\"").unwrap();
    assert_eq!(
        format!("{delimiters:?}"),
        r#"Delimiters { open: "((((((((((((((((", close: "\\\"" }"#
    );
    for (syntax, shown) in [
        (Syntax::PercentBrace, "%{name}"),
        (Syntax::Brace, "{name}"),
        (Syntax::DollarBrace, "${name}"),
        (Syntax::DoubleBrace, "{{name}}"),
        (Syntax::Hash, "##name##"),
        (Syntax::DoubleParen, "((name))"),
        (Syntax::Dollar, "$name"),
        (Syntax::Printf, "%(name)s"),
        (custom("<%", ">"), "<%name>"),
    ] {
        assert_eq!(syntax.to_string(), shown);
        assert_eq!(shown.parse(), Ok(syntax));
    }
    assert_eq!(["%s", "%1$s"].map(str::parse), [Ok(Syntax::Printf); 2]);
    for (text, is_open) in [
        ("", true),
        ("nama", true),
        ("name", true),
        ("name}", true),
        ("{name", false),
        ("%name", false),
    ] {
        assert_eq!(
            text.parse::<Syntax>().unwrap_err().is_open(),
            is_open,
            "{text}"
        );
    }
    assert_eq!(Delimiters::MAX_BYTES, 16);
    assert_eq!(Template::MAX_PLACEHOLDERS, 64);
    assert_ne!(custom("<", ">"), custom(">", "<"));
    assert_ne!(custom("{", "}"), Syntax::Brace);
}

#[test]
fn specifications_are_checked() {
    let template = Template::parse("%{a} %{b} %{a}").unwrap();
    let spec = VarSpec::digits(1..=2);
    let empty = {
        let (min, max) = (3, 2);
        VarSpec::any(min..=max)
    };
    let said = |specs: &[(&str, VarSpec)]| {
        let error = template.bounds(specs).unwrap_err();
        (
            error.kind(),
            error.span(),
            error.spec(),
            error.code(),
            error.to_string(),
        )
    };
    assert_eq!(
        said(&[("a", spec)]),
        (
            BoundsErrorKind::NoSpec,
            Some(5..9),
            None,
            "no-spec",
            "`b` has no specification: the placeholder at byte 5".to_owned()
        )
    );
    assert_eq!(
        said(&[("a", spec), ("b", spec), ("c", spec)]),
        (
            BoundsErrorKind::UnknownVariable,
            None,
            Some(2),
            "unknown-variable",
            "the template has no variable `c`".to_owned()
        )
    );
    assert_eq!(
        said(&[("a", spec), ("a", spec), ("b", spec)]),
        (
            BoundsErrorKind::GivenTwice,
            None,
            Some(1),
            "spec-given-twice",
            "`a` is specified twice".to_owned()
        )
    );
    assert_eq!(
        said(&[("a", spec), ("b", empty)]),
        (
            BoundsErrorKind::EmptyRange,
            None,
            Some(1),
            "empty-range",
            "the minimum of `b` is greater than its maximum".to_owned()
        )
    );
    assert!(Template::parse("Halo").unwrap().bounds(&[]).is_ok());
}
