//! The result of each syntax. Values are never parsed.

use sms_charge::template::{Delimiters, Syntax};
use sms_charge::{Content, Template};

#[test]
#[rustfmt::skip]
fn each_syntax_renders() {
    use Syntax::{Brace, DollarBrace, DoubleBrace, Hash, PercentBrace};
    let custom = |open, close| Syntax::Custom(Delimiters::new(open, close).unwrap());
    let table = [
        (PercentBrace, "50% %{a} {a} %a% }}", "50% 1 {a} %a% }}"),
        (PercentBrace, "%%{a}", "%1"),
        (PercentBrace, "%{a}%{b}%{a}", "121"),
        (Brace, "{a} {{a}} {{{a}}} }}{{", "1 {a} {1} }{"),
        (Brace, "}}}}{a}{{{{", "}}1{{"),
        (DollarBrace, "$${a} $a {a}", "$1 $a {a}"),
        (DoubleBrace, "{{a}} {a} } {", "1 {a} } {"),
        (DoubleBrace, "{{a}}}", "1}"),
        (Hash, "##a## #1 # # ##b##", "1 #1 # # 2"),
        (custom("**", "**"), "**a** * 2*3 **b**", "1 * 2*3 2"),
        (custom("%", "%%"), "%a%%%b%%", "12"),
        (custom("::", ":"), "::a:::b:", "12"),
        (custom("{#", "#}"), "{#a#}{a}#", "1{a}#"),
        (custom("{", "}"), "{a}} }}", "1} }}"),
    ];
    let content = Content::parse("a:1,b:2").unwrap();
    for (syntax, source, text) in table {
        let template = Template::parse_with(source, syntax).unwrap();
        assert_eq!(template.render(&content).unwrap().to_string(), text, "{source:?}");
    }
}

#[test]
fn a_value_that_looks_like_a_placeholder_is_text() {
    let template = Template::parse("%{a}|%{b}|%{a}").unwrap();
    let content = Content::parse("a:%{b},b:%%{a}{{b}}").unwrap();
    let message = template.render(&content).unwrap();
    assert_eq!(message.to_string(), "%{b}|%%{a}{{b}}|%{b}");
    // Two values that meet do not make a placeholder, either.
    let template = Template::parse("%{a}%{b}").unwrap();
    let message = template.render_positional(&["%", "{a}"]).unwrap();
    assert_eq!(message.to_string(), "%{a}");
}

#[test]
fn keys_that_no_placeholder_has_come_with_their_spans() {
    let template = Template::parse("%{a}, %{b}").unwrap();
    let text = "x:1,b:2,long_key:3,A:4,a:5";
    let content = Content::parse(text).unwrap();
    let unused: Vec<_> = template.unused(&content).collect();
    assert_eq!(unused, [("x", 0..1), ("long_key", 8..16), ("A", 19..20)]);
}

#[test]
fn values_may_be_empty_and_extra_values_are_ignored() {
    let template = Template::parse("<%{a}>").unwrap();
    assert_eq!(
        template.render_positional(&["", "x"]).unwrap().to_string(),
        "<>"
    );
    let nothing = Template::parse("").unwrap();
    let message = nothing.render_positional(&[]).unwrap();
    assert_eq!(message.to_string(), "");
    assert_eq!(message.estimate(), sms_charge::estimate(""));
}

#[test]
fn pairs_may_come_in_any_order() {
    let template = Template::parse("%{a}%{b}%{c}").unwrap();
    for content in ["a:1,b:2,c:3", "c:3,a:1,b:2", "x:0,b:2,y:0,c:3,a:1"] {
        let content = Content::parse(content).unwrap();
        assert_eq!(template.render(&content).unwrap().to_string(), "123");
    }
}

#[test]
fn nothing_that_prints_shows_a_value() {
    let template = Template::parse("Kode %{code}").unwrap();
    let content = Content::parse("code:482913").unwrap();
    let shown = format!("{:?}", template.render(&content).unwrap());
    assert!(
        shown.contains("Kode %{code}") && !shown.contains("482913"),
        "{shown}"
    );
}

/// Short values are read some bytes at a time: every ASCII character, and some others, at every
/// place of every length.
#[test]
fn short_values_cost_what_they_cost() {
    let template = Template::parse("%{a}").unwrap();
    let characters = ('\0'..='\u{7f}').chain(['é', '€', 'ç', 'я', '😀']);
    for c in characters {
        for length in 1..=20 {
            for place in 0..length {
                let mut value = "a".repeat(place);
                value.push(c);
                value.push_str(&"9".repeat(length - place - 1));
                let values = [&*value];
                let estimate = template.render_positional(&values).unwrap().estimate();
                assert_eq!(estimate, sms_charge::estimate(&value), "{value:?}");
            }
        }
    }
}

/// The same is true for contents.
#[test]
fn keys_and_values_of_every_length_are_found() {
    for key in 1..=20 {
        for value in 1..=20 {
            let (key, value) = ("k".repeat(key), "v".repeat(value));
            for content in [
                format!("{key}:{value}"),
                format!("{key}:{value},b:2"),
                format!("b:2,{key}:{value}"),
                format!("{key}:{value}é,b:x"),
            ] {
                let content = Content::parse(&content).unwrap();
                assert_eq!(content.get(&key).unwrap().trim_end_matches('é'), value);
            }
        }
    }
}
