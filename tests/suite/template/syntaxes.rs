//! Placeholders as other systems write them: names, numbers, blanks, defaults, and constructs that
//! are refused.

use sms_charge::template::{Construct, Syntax, TemplateErrorKind as Kind};
use sms_charge::{Content, Template, estimate};

use Syntax::{Brace, Dollar, DollarBrace, DoubleBrace, DoubleParen, Hash, PercentBrace, Printf};

/// Renders with these values. No other name may be used.
fn rendered(source: &str, syntax: Syntax, content: &str) -> String {
    let template = Template::parse_with(source, syntax).unwrap();
    let content = Content::parse(content).unwrap();
    let message = template.render(&content).unwrap();
    let text = message.to_string();
    assert_eq!(message.estimate(), estimate(&text), "{source}");
    text
}

#[test]
#[rustfmt::skip]
fn names_numbers_and_blanks() {
    for (syntax, source, content, text) in [
        (DoubleBrace, "Halo {{1}}, kode {{2}}.", "1:Rani,2:4417", "Halo Rani, kode 4417."),
        (Brace, "Halo {1}, kode {2}.", "1:Rani,2:4417", "Halo Rani, kode 4417."),
        (Brace, "Halo {0}, kode {1}.", "0:Rani,1:4417", "Halo Rani, kode 4417."),
        (DollarBrace, "Halo ${1}, kode ${2}.", "1:Rani,2:4417", "Halo Rani, kode 4417."),
        (Printf, "Halo %1$s, kode %2$s, 100%%.", "1:Rani,2:4417", "Halo Rani, kode 4417, 100%."),
        (Printf, "Halo %s, kode %d%%%%", "1:Rani,2:4417", "Halo Rani, kode 4417%%"),
        (Printf, "%@ %i %u %%s", "1:a,2:b,3:c", "a b c %s"),
        (Printf, "Halo %(name)s, kode %(code)d.", "name:Rani,code:4417", "Halo Rani, kode 4417."),
        (Dollar, "Halo $1, kode $2. Rp$ $$", "1:Rani,2:4417", "Halo Rani, kode 4417. Rp$ $$"),
        (Dollar, "Halo $name.", "name:Rani", "Halo Rani."),
        (DoubleBrace, "Halo {{ contact.first_name }}!", "contact.first_name:Rani", "Halo Rani!"),
        (DoubleBrace, "Halo {{\tfirst-name }}!", "first-name:Rani", "Halo Rani!"),
        (Brace, "Halo { contact.first_name }!", "contact.first_name:Rani", "Halo Rani!"),
        (DollarBrace, "Halo ${ user.name}!", "user.name:Rani", "Halo Rani!"),
        (DoubleParen, "Halo (( name )) (24 jam)!", "name:Rani", "Halo Rani (24 jam)!"),
        (Hash, "Kode ## otp.code ##", "otp.code:4417", "Kode 4417"),
        (Syntax::default(), "Kode %{code}", "code:4417", "Kode 4417"),
    ] {
        assert_eq!(rendered(source, syntax, content), text, "{source}");
    }
    // Nothing says that the provider's own syntax knows any of this.
    for source in ["%{1}", "%{ code }", "%{user.code}", "%{code:-1}", "%{user-code}"] {
        assert!(Template::parse(source).is_err(), "{source}");
    }
}

#[test]
fn numbers_are_places() {
    let positional = |source, syntax, values: &[&str]| {
        let template = Template::parse_with(source, syntax).unwrap();
        template
            .render_positional(values)
            .map(|message| message.to_string())
            .map_err(|error| error.name().to_owned())
    };
    let two = ["Rani", "4417"];
    assert_eq!(
        positional("{{2}} {{1}}", DoubleBrace, &two),
        Ok("4417 Rani".to_owned())
    );
    assert_eq!(
        positional("%2$s %1$s %2$s", Printf, &two),
        Ok("4417 Rani 4417".to_owned())
    );
    assert_eq!(
        positional("{1} {0}", Brace, &two),
        Ok("4417 Rani".to_owned())
    );
    assert_eq!(positional("${2}", DollarBrace, &two), Ok("4417".to_owned()));
    assert_eq!(
        positional("{{3}} {{1}}", DoubleBrace, &two),
        Err("3".to_owned())
    );
    assert_eq!(positional("%s %s %s", Printf, &two), Err("3".to_owned()));
    // Names are used in their order, with or without numbers among them.
    assert_eq!(
        positional("{{b}} {{1}}", DoubleBrace, &two),
        Ok("Rani 4417".to_owned())
    );
    let names = |source, syntax| {
        let template = Template::parse_with(source, syntax).unwrap();
        template.variables().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(names("%s %d", Printf), ["1", "2"]);
    assert_eq!(names("%2$s %1$s", Printf), ["2", "1"]);
}

#[test]
#[rustfmt::skip]
fn a_default_replaces_a_missing_or_empty_value() {
    for (syntax, source, default) in [
        (DoubleBrace, "Halo {{name|default:\"Kak\"}}!", "Kak"),
        (DoubleBrace, "Halo {{ name | default: 'Kak' }}!", "Kak"),
        (DoubleBrace, "Halo {{ name|default(\"Kak\") }}!", "Kak"),
        (DoubleBrace, "Halo {{name|default:\"\"}}!", ""),
        (DoubleBrace, "Halo {{name|default:\"a } b\"}}!", "a } b"),
        (Brace, "Halo {name:-Kak}!", "Kak"),
        (Brace, "Halo {name:-}!", ""),
        (DollarBrace, "Halo ${name:-Kak yang baik}!", "Kak yang baik"),
        (DoubleParen, "Halo ((name??Kak))!", "Kak"),
        (DoubleParen, "Halo ((name??Kak (24 jam)))!", "Kak (24 jam"),
    ] {
        let template = Template::parse_with(source, syntax).unwrap();
        let found: Vec<_> = template.defaults().collect();
        assert_eq!(found.len(), 1, "{source}");
        assert_eq!((found[0].0, found[0].1), ("name", default), "{source}");
        assert_eq!(&source[found[0].2.clone()], default, "{source}");
        let rest = if default.ends_with("jam") { ")!" } else { "!" };
        let text = format!("Halo {default}{rest}");
        let none = Content::empty();
        let empty = Content::parse_lenient("name:").unwrap();
        for content in [&none, &empty] {
            let message = template.render(content).unwrap();
            assert_eq!(message.to_string(), text, "{source}");
            assert_eq!(message.estimate(), estimate(&text), "{source}");
            assert_eq!(template.missing(content).count(), 0);
        }
        assert_eq!(template.render_positional(&[]).unwrap().to_string(), text);
        assert_eq!(template.render_positional(&[""]).unwrap().to_string(), text);
        let given = template.render_positional(&["Rani"]).unwrap().to_string();
        assert_eq!(given, format!("Halo Rani{rest}"), "{source}");
    }
}

#[test]
fn a_default_belongs_to_its_placeholder() {
    let template = Template::parse_with("{name:-Kak} dan {name:-Bu}, {code}", Brace).unwrap();
    let content = Content::parse("code:1").unwrap();
    assert_eq!(
        template.render(&content).unwrap().to_string(),
        "Kak dan Bu, 1"
    );
    // One placeholder without a default requires a value.
    let template = Template::parse_with("{name:-Kak} {name}", Brace).unwrap();
    let error = template.render(&Content::empty()).unwrap_err();
    assert_eq!((error.name(), error.span()), ("name", 0..11));
    let empty = Content::parse_lenient("name:").unwrap();
    assert_eq!(template.render(&empty).unwrap().to_string(), "Kak ");
}

#[test]
fn a_placeholder_has_a_maximum_length() {
    let of = |characters: usize| format!("{{a:-{}}}", "x".repeat(characters));
    let longest = of(65_530);
    let template = Template::parse_with(&longest, Brace).unwrap();
    let none = Content::empty();
    let message = template.render(&none).unwrap();
    assert_eq!(message.estimate(), estimate(&"x".repeat(65_530)));
    let longer = of(65_531);
    let error = Template::parse_with(&longer, Brace).unwrap_err();
    assert_eq!(
        (error.kind(), error.code(), error.span()),
        (Kind::PlaceholderTooLong, "placeholder-too-long", 0..65_536)
    );
    assert_eq!(Template::problems(&longer, Brace).next(), Some(error));
    let gap = |blanks: usize| format!("{{{{a{}|default:'b'}}}}", " ".repeat(blanks));
    let error = Template::parse_with(&gap(255), DoubleBrace).unwrap_err();
    assert_eq!((error.kind(), error.span()), (Kind::Unexpected(' '), 3..4));
    let (most, none) = (gap(245), Content::empty());
    let template = Template::parse_with(&most, DoubleBrace).unwrap();
    assert_eq!(template.render(&none).unwrap().to_string(), "b");
    let far = format!("{{{}a}}", " ".repeat(255));
    let error = Template::parse_with(&far, Brace).unwrap_err();
    assert_eq!((error.kind(), error.span()), (Kind::Unexpected(' '), 1..2));
    assert!(Template::parse_with(&far.replacen(' ', "", 1), Brace).is_ok());
}

/// What a template language does beyond inserting values, and the name in the error.
#[test]
#[rustfmt::skip]
fn constructs_of_template_languages_are_refused() {
    use Construct::{Block, Call, Comment, Condition, Expression, Filter, Format, Include, Loop, Unescaped};
    for (syntax, source, construct, span) in [
        (DoubleBrace, "{{#if vip}}Kak{{/if}}", Condition, "{{#if"),
        (DoubleBrace, "{{# unless vip }}", Condition, "{{# unless"),
        (DoubleBrace, "{{if .Vip}}", Condition, "{{if"),
        (DoubleBrace, "{{else}}", Condition, "{{else}}"),
        (DoubleBrace, "{{^vip}}", Condition, "{{^vip"),
        (DoubleBrace, "{% if vip %}", Condition, "{% if"),
        (DoubleBrace, "Halo {%if vip%}", Condition, "{%if"),
        (DoubleBrace, "{% for item in items %}", Loop, "{% for"),
        (DoubleBrace, "{{#each items}}", Loop, "{{#each"),
        (DoubleBrace, "{{range .Items}}", Loop, "{{range"),
        (DoubleBrace, "{{#items}}", Block, "{{#items"),
        (DoubleBrace, "{{/items}}", Block, "{{/items"),
        (DoubleBrace, "{% set a = 1 %}", Block, "{% set"),
        (DoubleBrace, "{{> footer}}", Include, "{{> footer"),
        (DoubleBrace, "{% include \"footer\" %}", Include, "{% include"),
        (DoubleBrace, "{{! catatan }}", Comment, "{{! catatan"),
        (DoubleBrace, "{{{name}}}", Unescaped, "{{{name"),
        (DoubleBrace, "{{& name}}", Unescaped, "{{& name"),
        (DoubleBrace, "{{ name | upper }}", Filter, "{{ name |"),
        (DoubleBrace, "{{name|default:\"Kak\"|upper}}", Filter, "{{name|default:\"Kak\"|"),
        (DoubleBrace, "{{ name.upper() }}", Call, "{{ name.upper("),
        (DoubleBrace, "{{ a + b }}", Expression, "{{ a +"),
        (DoubleBrace, "{{ a ?? b }}", Expression, "{{ a ?"),
        (Brace, "{n, plural, one {hari} other {hari}}", Condition, "{n,"),
        (Brace, "{price:.2f}", Format, "{price:"),
        (Brace, "{name!r}", Format, "{name!"),
        (Brace, "{a[0]}", Expression, "{a["),
        (Brace, "{a:-{b}}", Expression, "{a:-{"),
        (Brace, "{#if vip}", Condition, "{#if"),
        (DollarBrace, "${name?upper_case}", Expression, "${name?"),
        (DollarBrace, "${name:+ada}", Format, "${name:"),
        (DollarBrace, "${a:-${b}}", Expression, "${a:-${"),
        (DollarBrace, "${user.name()}", Call, "${user.name("),
        (PercentBrace, "%{if vip}", Condition, "%{if"),
        (PercentBrace, "%{ for a in b }", Loop, "%{ for"),
        (PercentBrace, "%{name|upper}", Filter, "%{name|"),
        (DoubleParen, "((a??((b))))", Expression, "((a??(("),
        (Printf, "%05d", Format, "%05d"),
        (Printf, "%.2f", Format, "%.2f"),
        (Printf, "%1$-10s", Format, "%1$-10s"),
        (Printf, "%x", Format, "%x"),
    ] {
        let error = Template::parse_with(source, syntax).unwrap_err();
        assert_eq!(error.kind(), Kind::Language(construct), "{source}");
        assert_eq!(&source[error.span()], span, "{source}");
        let words = error.to_string();
        assert!(words.contains(&construct.to_string()) && words.contains("can only insert values"), "{words}");
    }
    // Such a word may be a name if nothing shows that it does more.
    for source in ["{if}", "{for}", "{end}", "{else}", "{start} s.d. {end}"] {
        assert!(Template::parse_with(source, Brace).is_ok(), "{source}");
    }
}
