//! What is allowed in a template and still gets a warning.

use core::ops::Range;

use sms_charge::Template;
use sms_charge::template::{Delimiters, Syntax, WarningKind as Kind};

type Row<'r> = (Syntax, &'r str, &'r [(Kind, Range<usize>)]);

fn warnings<'t>(template: &'t Template<'t>) -> Vec<(Kind, Range<usize>)> {
    template
        .warnings()
        .map(|warning| (warning.kind(), warning.span()))
        .collect()
}

#[test]
#[rustfmt::skip]
fn each_kind_has_its_span() {
    use Syntax::{Brace, DollarBrace, DoubleBrace, Hash, PercentBrace};
    let stars = Syntax::Custom(Delimiters::new("**", "**").unwrap());
    let ticks = Syntax::Custom(Delimiters::new("`", "`").unwrap());
    let table: &[Row<'_>] = &[
        (PercentBrace, "", &[]),
        (PercentBrace, "Kode %{a}. Diskon 50% {", &[]),
        // Another syntax: the longest that matches, once.
        (PercentBrace, "Kode {code}.", &[(Kind::OtherSyntax(Brace), 5..11)]),
        (PercentBrace, "Kode ${code}.", &[(Kind::OtherSyntax(DollarBrace), 5..12)]),
        (PercentBrace, "Kode {{code}}.", &[(Kind::OtherSyntax(DoubleBrace), 5..13)]),
        (PercentBrace, "Kode ##code##.", &[(Kind::OtherSyntax(Hash), 5..13)]),
        (Brace, "Kode %{code}.", &[(Kind::OtherSyntax(PercentBrace), 5..12)]),
        (Brace, "Kode ${code}.", &[(Kind::OtherSyntax(DollarBrace), 5..12)]),
        (Brace, "Kode {{code}}.", &[(Kind::OtherSyntax(DoubleBrace), 5..13)]),
        (DoubleBrace, "{{a}} %{a} {a}", &[(Kind::OtherSyntax(PercentBrace), 6..10), (Kind::OtherSyntax(Brace), 11..14)]),
        (stars, "**a** %{a}", &[(Kind::OtherSyntax(PercentBrace), 6..10)]),
        (Hash, "{1} {a b} ${} {a", &[(Kind::OtherSyntax(Brace), 0..3)]),
        // No escape.
        (PercentBrace, "%%{a}", &[(Kind::NoEscape, 0..1)]),
        (PercentBrace, "é%%{a}", &[(Kind::NoEscape, 2..3)]),
        (DollarBrace, "Rp$${a}", &[(Kind::NoEscape, 2..3)]),
        (PercentBrace, "% %{a}", &[]),
        // Doubled, but exactly the form of another syntax.
        (Brace, "{{{a}}}", &[(Kind::OtherSyntax(DoubleBrace), 1..6)]),
        (Brace, "{{a}}{b}", &[(Kind::OtherSyntax(DoubleBrace), 0..5)]),
        // Adjacent.
        (PercentBrace, "%{a}%{b} %{c}%{a}", &[(Kind::Adjacent, 4..8), (Kind::Adjacent, 13..17)]),
        (Hash, "##a####b##", &[(Kind::Adjacent, 5..10)]),
        // Outside GSM-7: the first such character, and only in literals.
        (PercentBrace, "Saldo – %{a} – ✅", &[(Kind::ForcesUcs2('–'), 6..9)]),
        (PercentBrace, "%{a}\u{A0}", &[(Kind::ForcesUcs2('\u{A0}'), 4..6)]),
        (PercentBrace, "%{a}`", &[(Kind::ForcesUcs2('`'), 4..5)]),
        (ticks, "Kode `a`", &[]),
        (ticks, "ç`a`", &[(Kind::ForcesUcs2('ç'), 0..2)]),
        // Trailing blanks.
        (PercentBrace, "%{a} ", &[(Kind::TrailingBlanks, 4..5)]),
        (PercentBrace, " Kode \r\n", &[(Kind::TrailingBlanks, 5..8)]),
        (PercentBrace, "Kode\t", &[(Kind::ForcesUcs2('\t'), 4..5), (Kind::TrailingBlanks, 4..5)]),
        (PercentBrace, "  ", &[(Kind::TrailingBlanks, 0..2)]),
        // Several, in the order of the text.
        (PercentBrace, "%%{a}%{b}{c}😀 ", &[
            (Kind::NoEscape, 0..1), (Kind::Adjacent, 5..9), (Kind::OtherSyntax(Brace), 9..12),
            (Kind::ForcesUcs2('😀'), 12..16), (Kind::TrailingBlanks, 16..17),
        ]),
    ];
    for (syntax, source, expected) in table {
        let template = Template::parse_with(source, *syntax).unwrap();
        assert_eq!(warnings(&template), *expected, "{source:?}");
    }
}

#[test]
fn warnings_say_what_and_where() {
    let template = Template::parse("%%{a}%{b}{c}– ").unwrap();
    let said: Vec<_> = template
        .warnings()
        .map(|warning| (warning.code(), warning.to_string()))
        .collect();
    let said: Vec<_> = said.iter().map(|(code, words)| (*code, &**words)).collect();
    assert_eq!(
        said,
        [
            (
                "no-escape",
                "the character at byte 0 is not an escape: it is sent, and the value after it"
            ),
            (
                "adjacent-placeholders",
                "there is no text between the placeholder at byte 5 and the one before it"
            ),
            (
                "other-syntax",
                "the text at byte 9 is sent unchanged, but is probably a placeholder in {name} syntax"
            ),
            (
                "template-forces-ucs2",
                "U+2013 EN DASH at byte 12 makes every message UCS-2"
            ),
            (
                "template-trailing-blanks",
                "the blanks at the end, from byte 15, are billed"
            ),
        ]
    );
}
