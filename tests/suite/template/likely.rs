//! Text that looks like a placeholder and would be sent unchanged, and ordinary text.

use std::fs;

use sms_charge::Template;
use sms_charge::template::{Syntax, WarningKind};

/// The texts with a warning, and the syntax that the warning names.
fn warned(source: &str, syntax: Syntax) -> Vec<(String, String)> {
    let template = Template::parse_with(source, syntax).unwrap();
    let warnings = template
        .warnings()
        .filter_map(|warning| match warning.kind() {
            WarningKind::OtherSyntax(other) => {
                assert!(warning.to_string().contains(&other.to_string()));
                Some((source[warning.span()].to_owned(), other.to_string()))
            }
            _ => None,
        });
    warnings.collect()
}

fn warned_by_default(source: &str) -> Vec<(String, String)> {
    warned(source, Syntax::PercentBrace)
}

#[test]
#[rustfmt::skip]
fn text_like_a_placeholder_has_a_warning() {
    for (source, expected) in [
        ("Kode {{1}} berlaku {2} menit", &[("{{1}}", "{{name}}"), ("{2}", "{name}")][..]),
        ("Halo {{ contact.first_name }}", &[("{{ contact.first_name }}", "{{name}}")]),
        ("Kode <otp>", &[("<otp>", "<name>")]),
        ("Halo [nama]", &[("[nama]", "[name]")]),
        ("Halo ((name))", &[("((name))", "((name))")]),
        ("Kode %s", &[("%s", "%(name)s")]),
        ("Kode $1", &[("$1", "$name")]),
        ("Kode :code:", &[(":code:", ":name:")]),
        // The same kinds in other spellings.
        ("Halo %1$s, kode %2$d", &[("%1$s", "%(name)s"), ("%2$d", "%(name)s")]),
        ("Kode %d. Rp%s", &[("%d", "%(name)s"), ("%s", "%(name)s")]),
        ("Halo %(nama)s", &[("%(nama)s", "%(name)s")]),
        ("Rp%.2f", &[("%.2f", "%(name)s")]),
        ("Kode $1 dan $2.", &[("$1", "$name"), ("$2", "$name")]),
        ("Halo $nama, $first_name.", &[("$nama", "$name"), ("$first_name", "$name")]),
        ("Kode ${code}", &[("${code}", "${name}")]),
        ("Kode ${1}", &[("${1}", "${name}")]),
        ("Kode {code}", &[("{code}", "{name}")]),
        ("Kode { code }", &[("{ code }", "{name}")]),
        ("Kode {0}", &[("{0}", "{name}")]),
        ("Halo ${nama pelanggan}", &[("${nama pelanggan}", "${name}")]),
        ("Halo {{nama pelanggan}}", &[("{{nama pelanggan}}", "{{name}}")]),
        ("Halo {{nama|default:\"Kak\"}}", &[("{{nama|default:\"Kak\"}}", "{{name}}")]),
        ("Halo {nama:-Kak}", &[("{nama:-Kak}", "{name}")]),
        ("Halo {nama|upper}", &[("{nama|upper}", "{name}")]),
        ("Total {harga:.2f}", &[("{harga:.2f}", "{name}")]),
        ("{{#if vip}}Kak{{/if}}", &[("{{#if", "{{name}}"), ("{{/if", "{{name}}")]),
        ("{% if vip %}Kak", &[("{% if", "{{name}}")]),
        ("Halo #{nama}", &[("#{nama}", "#{name}")]),
        ("Kode {#var#}", &[("{#var#}", "{#name#}")]),
        ("Kode ##OTP##", &[("##OTP##", "##name##")]),
        ("Kode #code#", &[("#code#", "#name#")]),
        ("Kode **code**", &[("**code**", "**name**")]),
        ("Kode %LOGIN_CODE%", &[("%LOGIN_CODE%", "%name%")]),
        ("Halo *|FNAME|*", &[("*|FNAME|*", "*|name|*")]),
        ("Halo [[nama]]", &[("[[nama]]", "[[name]]")]),
        ("Halo [first_name] [FIRST_NAME]", &[("[first_name]", "[name]"), ("[FIRST_NAME]", "[name]")]),
        ("Halo <NAMA>, <nama pelanggan>", &[("<NAMA>", "<name>"), ("<nama pelanggan>", "<name>")]),
        ("Halo <%= nama %>", &[("<%= nama %>", "<%=name%>")]),
        ("Halo ((first name))", &[("((first name))", "((name))")]),
    ] {
        let seen = warned_by_default(source);
        let seen: Vec<_> = seen.iter().map(|(text, syntax)| (&**text, &**syntax)).collect();
        assert_eq!(seen, expected, "{source}");
    }
    // In another syntax, the default syntax gets a warning, too.
    assert_eq!(warned("{{a}} %{b} %{1}", Syntax::DoubleBrace).len(), 2);
    assert_eq!(warned("%1$s {{b}}", Syntax::Printf).len(), 1);
    assert_eq!(warned("Kode $1, {a}", Syntax::Dollar).len(), 1);
}

#[rustfmt::skip]
const ORDINARY: &[&str] = &[
    // Brackets.
    "[KirimGesit] Kode login", "[PROMO] Diskon", "[INFO]", "[OTP] 4417", "Lihat [1] dan [2]", "[x] setuju [v]",
    "Klik [di sini]", "(24 jam)", "((24 jam))", "f(x)", "[]", "{}", "()", "<>", "{{}}", "(x)", "[Lantai 2]",
    "Halo [Kak]", "<#> 552018 FA+9qCX9VSu", "a < b dan c > d", "Menu > Akun > PIN", "1<2>0", "x<3", "<- kembali ->",
    "<<PROMO>> 1 < 2",
    // Prices and sums.
    "$5", "$10", "US$1", "S$1", "$1.99", "$1,000", "$1-$5", "$1/bulan", "$100", "Rp5.000", "Rp$", "$$$", "$USD",
    "$BTC", "$TLKM", "$1k", "$2 saja", "5$", "$ 1",
    // Percent signs and links.
    "50%", "50% off", "100%!", "50%s.d.70%", "50%dari", "0,3%/hari", "diskon 5% s/d 10%", "50%-70%", "10%, 20%", "%",
    "https://a.example/?q=a%20b%2Fc%3A", "https://a.example/%ab%20", "%0d%0a", "a%20dan%20b", "(50%)", "50 %", "5%d",
    // Times, colons, emoticons.
    "08:00:00", "17:30", ":) :D :-) :P ;) :'( xD :3 <3 >_< ^_^ T_T :* :o", "Info: Promo: Diskon", "Kode:Promo:1",
    "::", "a::b::c", "{^_^} o_O (^o^)/ \\o/ ¯\\_(ツ)_/¯", "https://a.example:8080/b", "10:00 :: 11:00", ":D:",
    // Hashes and stars.
    "#promo #hemat", "#1 dan #2", "** syarat berlaku **", "rek **4417", "5*3*2", "*tebal*", "***", "##", "#",
    "No. #12#",
    // Braces without a name.
    "{2025}", "{ }", "{,}", "{1,2}", "{-}", "{pagi/siang}", "Anggrek {arah selatan}", "{!}", "${}", "{{!}}", "{>}",
];

#[test]
fn ordinary_text_has_no_warning() {
    for text in ORDINARY {
        assert_eq!(warned_by_default(text), [], "{text}");
    }
}

fn rows(file: &str, key: &str) -> Vec<String> {
    let file = format!("{}/tests/data/{file}", env!("CARGO_MANIFEST_DIR"));
    let rows = fs::read_to_string(file).unwrap();
    let rows = rows.lines().map(|row| {
        let row: serde_json::Value = serde_json::from_str(row).unwrap();
        row[key].as_str().unwrap().to_owned()
    });
    rows.collect()
}

/// The messages have no placeholder. The templates have those of their own syntax, except two that
/// were written in another on purpose.
#[test]
fn no_message_and_no_template_of_the_data_gives_a_false_alarm() {
    let messages = rows("messages.jsonl", "text");
    let templates = rows("templates.jsonl", "template");
    assert_eq!(messages.len() + templates.len(), 187);
    for message in &messages {
        assert_eq!(warned_by_default(message), [], "{message}");
    }
    let mut alarms = Vec::new();
    for source in &templates {
        if Template::parse_with(source, Syntax::Brace).is_ok() {
            alarms.extend(warned(source, Syntax::Brace));
        }
    }
    let of = |text: &str, syntax: &str| (text.to_owned(), syntax.to_owned());
    assert_eq!(
        alarms,
        [of("{{code}}", "{{name}}"), of("${code}", "${name}")]
    );
}

#[test]
fn a_default_that_may_be_a_condition_has_a_warning() {
    let template =
        Template::parse_with("((dewasa??Bawa KTP.)) ((nama))", Syntax::DoubleParen).unwrap();
    let warnings: Vec<_> = template
        .warnings()
        .map(|warning| (warning.code(), warning.span()))
        .collect();
    assert_eq!(warnings, [("default-or-condition", 0..21)]);
}
