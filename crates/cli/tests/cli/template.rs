//! `sms-charge template` from end to end.

use crate::support::{report, run, stdout};

#[test]
fn with_content_it_reports_on_the_message() {
    let args = ["template", "Kode – %{code}", "--content", "code:1234,x:1"];
    let expected = "  \
  template  1 variable: code
  warning   U+2013 EN DASH at byte 5 makes every message UCS-2
            Kode – %{code}
                 ^
  unused    x

"
    .to_owned()
        + &report(&["Kode – 1234"]);
    assert_eq!(report(&args), expected);
}

#[test]
fn without_content_it_shows_the_variables() {
    assert_eq!(
        report(&["template", "%{a}, %{b}, %{a}"]),
        "  template  2 variables: a, b\n"
    );
    assert_eq!(report(&["template", "Halo"]), "  template  0 variables\n");
}

#[test]
fn with_specifications_it_shows_what_it_can_cost() {
    let args = [
        "template",
        "Halo %{name}, kode %{code}",
        "--spec",
        "name=name",
    ];
    let expected = "  \
  template  2 variables: name, code
  least     1      with the cheapest possible values
  in GSM-7  1      at worst, if every value is GSM-7
  worst     2      at worst
  shares    100 units in UCS-2 at worst: 12 of the template's own text
            80 units of name
            8 units of code
  headroom  name: 17 characters, can make the text UCS-2
  headroom  code: 34 characters
";
    assert_eq!(
        report(&[&args[..], &["--spec", "code=digits:4-8"]].concat()),
        expected
    );

    let missing = run(&args, b"");
    let expected = "  \
  template  2 variables: name, code
  --spec    refused: `code` has no specification: the placeholder at byte 19
            Halo %{name}, kode %{code}
                               ^^^^^^^
";
    assert_eq!(stdout(&missing, 1), expected);
}

#[test]
fn every_syntax_is_accepted() {
    for (syntax, template) in [
        ("%{name}", "%{a}{b}"),
        ("{name}", "{a}{{b}}"),
        ("${name}", "${a}{b}"),
        ("{{name}}", "{{a}}{b}"),
        ("##name##", "##a##{b}"),
        ("((name))", "((a)){b}"),
        ("$name", "$a{b}"),
        ("%s", "%(a)s{b}"),
        ("**name**", "**a**{b}"),
    ] {
        let args = ["template", "--syntax", syntax, template, "--content", "a:1"];
        let report = report(&args);
        assert!(report.contains("\n  │ 1{b}\n"), "{report}");
    }
    for syntax in ["<b>name</b>", "x"] {
        let output = run(&["template", "--syntax", syntax, ""], b"");
        assert_eq!(stdout(&output, 2), "");
        let refused = String::from_utf8(output.stderr).unwrap();
        assert!(refused.starts_with("error: invalid value"), "{refused}");
    }
}

#[test]
fn every_error_is_shown_with_carets() {
    let output = run(&["template", "Halo\nKode\u{A0}%{user.code}, %{\nx"], b"");
    let expected = "  \
  template  refused: expected a letter, a digit, _ or the end of the name, found
            '.' at byte 17
  line 2    Kode⟨U+00A0⟩%{user.code}, %{
                              ^
  template  refused: expected a letter, a digit, _ or the end of the name, found
            U+000A LINE FEED at byte 27
  line 2    Kode⟨U+00A0⟩%{user.code}, %{␊x
                                        ^
";
    assert_eq!(stdout(&output, 1), expected);
}

#[test]
fn refused_content_is_shown_with_the_place() {
    let of = |content| {
        let output = run(&["template", "%{a} %{b}", "--content", content], b"");
        stdout(&output, 1)
    };
    let expected = "  \
  template  2 variables: a, b
  content   refused: expected ':' after a key, found '=' at byte 1
            a=1
             ^
";
    assert_eq!(of("a=1"), expected);
    let expected = "  \
  template  2 variables: a, b
  unused    c
  content   refused: no value for `a`, the placeholder at byte 0 of the
            template, and none for 1 more variable
            %{a} %{b}
            ^^^^
";
    assert_eq!(of("c:1"), expected);
}

#[test]
fn lenient_content_is_an_option_and_shows_warnings() {
    let of = |content: &str, more: &[&str], status| {
        let args = ["template", "%{code} %{expire_at}", "--content", content];
        stdout(&run(&[&args[..], more].concat(), b""), status)
    };
    let comma = "code:1234,expire_at:5,";
    let refused = of(comma, &[], 1);
    assert!(
        refused.contains("content   refused: expected a pair after the comma"),
        "{refused}"
    );
    let read = of(comma, &["--lenient"], 0);
    assert!(
        read.contains("warning   expected a pair after the comma, found none at byte 21\n"),
        "{read}"
    );
    assert!(read.contains("\n  │ 1234 5\n"), "{read}");
    let warned = of("code:1234,expire_at:08:00", &[], 0);
    assert!(
        warned.contains("warning   expected one colon in a pair, found a second at byte 22"),
        "{warned}"
    );
    let cut = of("code:1234,expire_at:Sabtu,12:30 WIB", &[], 1);
    let expected = "\
  content   refused: expected key:value after the comma, found text without a
            key at byte 26 (a comma ends the value, and nothing escapes it)
            code:1234,expire_at:Sabtu,12:30 WIB
                                      ^^^^^^^^^
";
    assert!(cut.ends_with(expected), "{cut}");
}

#[test]
fn values_are_checked_against_their_specifications() {
    let of = |content: &str, status| {
        let args = ["template", "Kode %{code}, %{nama}", "--content", content];
        let specs = ["--spec", "code=digits:4-8", "--spec", "nama=any:1-35"];
        stdout(&run(&[args, specs].concat(), b""), status)
    };
    assert!(of("code:4417,nama:Rani", 0).contains("Kode 4417, Rani"));
    let expected = "\
  --spec    refused: the value of `code` does not match digits:4-8: wrong
            character at byte 0
            code:ABCDEFGHIJ,nama:Rani
                 ^
";
    let refused = of("code:ABCDEFGHIJ,nama:Rani", 1);
    assert!(refused.ends_with(expected), "{refused}");
    let long = "i".repeat(50);
    let refused = of(&format!("code:4417,nama:{long}"), 1);
    assert!(
        refused.contains(
            "the value of `nama` does not match any:1-35: found 50\n            characters\n"
        ),
        "{refused}"
    );
}

#[test]
fn options_of_other_commands_are_refused() {
    for args in [
        &["template", "a", "b"][..],
        &["template", "a", "--jsonl"],
        &["template", "a", "--lenient"],
        &["template", "%{a}", "--spec", "a"],
        &["template", "%{a}", "--spec", "a=digits:8-4"],
        &["text", "b", "--content", "a:1"],
        &["text", "b", "--syntax", "{name}"],
        &["text", "b", "--spec", "a=code"],
    ] {
        let output = run(args, b"");
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty());
    }
}
