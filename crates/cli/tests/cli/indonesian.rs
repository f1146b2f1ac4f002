//! No English sentence is left where the program speaks Indonesian.

use std::fs;
use std::path::Path;

use crate::support::{run_with, stdout};

/// Words that are common in English sentences and never appear in Indonesian ones.
const ENGLISH: &[&str] = &[
    "the", "and", "of", "is", "are", "was", "not", "with", "for", "this", "that", "from", "by",
    "what", "which", "it", "be", "an", "in", "on", "at", "no", "to", "as", "its", "than", "must",
    "may", "expected", "found", "cannot", "given", "more", "there", "nothing", "missing",
];

/// The output on both streams. Asserts that it is Indonesian.
fn said(args: &[&str], input: &[u8], vars: &[(&str, &str)]) -> String {
    let output = run_with(args, input, vars);
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8(said).unwrap();
    assert!(!said.is_empty(), "{args:?}");
    for line in said.lines() {
        // Quoted words are the user's, or belong to the command line.
        let mut is_quoted = false;
        let plain: String = line
            .chars()
            .filter(|&c| {
                is_quoted ^= c == '`';
                !is_quoted
            })
            .collect();
        let words = plain.split(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_'));
        for word in words {
            assert!(
                !ENGLISH.contains(&word),
                "`{word}` in {line:?} of {args:?}\n{said}"
            );
        }
    }
    said
}

fn of(args: &[&str]) -> String {
    said(&[args, &["--lang", "id"]].concat(), b"", &[])
}

#[test]
fn in_help() {
    for command in [
        &[][..],
        &["text"],
        &["template"],
        &["number"],
        &["check"],
        &["campaign"],
        &["reconcile"],
        &["completions"],
        &["man"],
    ] {
        let long = said(
            &[&["--lang", "id"], command, &["--help"]].concat(),
            b"",
            &[],
        );
        assert!(long.contains("Pemakaian:"), "{long}");
        said(&[&["--lang", "id"], command, &["-h"]].concat(), b"", &[]);
        assert!(
            !long.contains("Usage") && !long.contains("Options"),
            "{long}"
        );
    }
}

#[test]
fn by_the_locale() {
    for vars in [
        [("LANG", "id_ID.UTF-8")],
        [("LC_MESSAGES", "id_ID.UTF-8")],
        [("LC_ALL", "id_ID.UTF-8")],
    ] {
        assert!(said(&["Halo"], b"", &vars).contains("pengodean GSM-7"));
        assert!(said(&["Halo", "--lagn"], b"", &vars).starts_with("kesalahan: "));
    }
    let english = run_with(&["Halo", "--lang", "en"], b"", &[("LANG", "id_ID.UTF-8")]);
    assert!(stdout(&english, 0).contains("encoding  GSM-7"));
}

#[test]
fn in_reports() {
    let long = "“Tagihan” – Rp\u{A0}350.000 jatuh tempo… 🎉 Δ é e\u{301} ".repeat(12);
    let broken = "Toko A&amp;B caf\u{C3}\u{A9} \u{FFFD}\\n \r\n  ";
    for args in [
        &[&*long][..],
        &[&long, "--brief"],
        &[&long, "--full"],
        &[&long, "--fit", "2"],
        &["Halo", "--fit", "1"],
        &[&long, "--limit", "2"],
        &[&long, "--tier", "invisible"],
        &[&long, "--tier", "lossy"],
        &[&long, "--keep-whole", "graphemes"],
        &[&long, "--billing", "quotient"],
        &[&long, "--before", "[Solo] ", "--after-characters", "7"],
        &["á", "--encodings", "gsm7,latin1,ucs2"],
        &["Halo", "--encodings", "ucs2"],
        &["Halo", "--after", "🎉"],
        &[broken],
        &[&"a".repeat(160)],
        &[&"a".repeat(161)],
        &["Halo", "--to", "0812-3456-7890"],
        &["number", "+6281234567890"],
        &["number", "0855 1234 5678"],
        &["number", "０８１２３４５６７８９０"],
        &["template", "Kode %{code}", "--content", "code:1234,x:1"],
        &["template", "Kode %{code}", "--spec", "code=any:4-80"],
    ] {
        of(args);
    }
    said(&["--lang", "id"], b"", &[]);
    said(&["--lang", "id"], b"\xEF\xBB\xBFHalo", &[]);
}

#[test]
fn in_refusals_of_options_and_files() {
    for args in [
        &["a", "b"][..],
        &["a", "--biling", "quotient"],
        &["a", "--fit"],
        &["a", "--fit", "0"],
        &["a", "--fit", "-1"],
        &["a", "--fit", "99999999999"],
        &["a", "--fixed", "--brief"],
        &["a", "--brief", "--brief"],
        &["a", "--lang", "de"],
        &["a", "--capacities", "160,153"],
        &["a", "--capacities", "160/161,70/67"],
        &["a", "--keep-whole", "words"],
        &["a", "--encodings", "gsm8"],
        &["a", "--encodings", "ucs2,gsm7"],
        &["a", "--tier", "x"],
        &["a", "--tariff", "/tiada/berkas"],
        &["--file", "/tiada/berkas"],
        &["--file", "/"],
        &["a", "--gateway", "/tiada/berkas"],
        &["--jsonl", "/tiada/berkas"],
        &["check"],
        &["check", "/tiada/berkas"],
        &["completions", "tcsh"],
        &["man", "apa"],
        &["template", "a", "--lenient"],
        &["template", "a", "--syntax", "x"],
        &["template", "%{a}", "--spec", "a"],
        &["template", "%{a}", "--spec", "a=x"],
        &["template", "%{a}", "--spec", "a=digits"],
        &["template", "%{a}", "--spec", "a=digits:x"],
        &["template", "%{a}", "--spec", "a=digits:8-4"],
    ] {
        of(args);
    }
    for input in [
        &b"Halo \xFF"[..],
        b"Halo \xE2\x82",
        b"\xFF\xFEH\0a\0l\0o\0",
        b"\xFE\xFF\0H\0a",
        b"H\0a\0l\0o\0",
        b"\0H\0a\0l\0o",
    ] {
        said(&["--lang", "id"], input, &[]);
        said(&["--lang", "id", "text", "--jsonl"], input, &[]);
    }
}

#[test]
fn in_refusals_of_lines() {
    let lines = b"{\"text\": \"a\n\"\\ud83d\"\n\"\\ude00\"\n[1]\n{\"text\": 4}\n{\"text\":\"a\",\"text\":\"b\"}\n\
        nothing\n\"a\" \"b\"\n\"\xFFa\"\n\"\\q\"\n\"a\tb\"\n{\"a\" 1}\n";
    said(&["--lang", "id", "--jsonl"], lines, &[]);
    said(&["--lang", "id", "number", "--jsonl"], lines, &[]);
}

#[test]
fn in_refusals_of_templates_content_and_numbers() {
    for template in [
        "%{code",
        "%{}",
        "%{1}",
        "%{user.code}",
        "Halo – %%{a}%{b}  ",
        "{{name}} %{a}",
    ] {
        of(&["template", template]);
        of(&["template", template, "--content", "x:1"]);
    }
    for (syntax, template) in [
        ("{name}", "a}"),
        ("{{name}}", "{{#if vip}}"),
        ("{{name}}", "{{ a | upper }}"),
        ("%s", "5%"),
        ("%s", "%1$s %s"),
    ] {
        of(&["template", "--syntax", syntax, template]);
    }
    for content in [
        "1234",
        "a:Jl. 8, RT 2",
        "a:1,250",
        "a:https://a.example/?q=1,2",
        ":1",
        "a:",
        "a :1",
        "a: 1",
        "a:1,a:2",
        ",a:1",
        "a:1,,b:2",
        "a:1,",
        "  ",
        "a:1，b:2",
        "a：1",
        "a:你好，世",
        "a:1;b:2",
        "a=1",
        "{\"a\":\"1\"}",
        "a:\u{7}",
        "a:\u{200B}",
        "a:👨\u{200D}👩",
        "a:08:00",
        "код:1",
        "1a:1",
    ] {
        of(&["template", "%{a} %{b}", "--content", content]);
        of(&["template", "%{a} %{b}", "--content", content, "--lenient"]);
    }
    for spec in ["a=digits:4", "b=any:1", "x=code"] {
        of(&["template", "%{a} %{b}", "--spec", spec]);
        let args = ["template", "%{a} %{b}", "--content", "a:x,b:123456789"];
        of(&[&args[..], &["--spec", "a=digits:4", "--spec", "b=any:20"]].concat());
        of(&[&args[..], &["--spec", "a=any:1", "--spec", "b=any:2"]].concat());
    }
    for number in [
        "",
        "+",
        "0812345O7890",
        "081\u{202E}2345",
        "08१२",
        "0812/3456",
        "08+12",
        "(0812",
        "0812-",
        "0812...3456",
        "081234567890.0",
        "6.28E+12",
        "0812 3456 7890 x12",
        "08-12-2024 1030",
        "81. 0812345678",
        "+6512345678",
        "+0812",
        "011628123",
        "0628123456789",
        "+6200812345678",
        "+62 62 8123456789",
        "8123456789",
        "0215550123",
        "08001234567",
        "086812345678",
        "0841234567",
        "0812345",
        "08123456789012",
        "081234567890123456",
    ] {
        of(&["number", number]);
        of(&["number", number, "--strict"]);
    }
}

#[test]
fn in_files_of_toml() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("indonesian");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join("a.toml");
    let name = path.to_str().unwrap();
    for gateway in [
        "[gateway",
        "capacities = 5",
        "[gateway]\nx = 1",
        "[gateway]\ncapacities = { gsm7 = [160, 170] }",
        "[gateway]\ncapacities = { gsm7 = [160] }",
        "[gateway]\ncapacities = \"x\"",
        "[gateway]\nbefore = true",
        "[gateway]\nbefore = 70000",
        "[gateway]\nbilling = \"x\"",
        "[gateway]\nencodings = [\"gsm7\"]",
        "[gateway]\nlimit = \"x\"",
        "[gateway]\nexcluded = 5",
        "[gateway]\nbilling = \"segments\"\nbilling = \"segments\"",
    ] {
        fs::write(&path, gateway).unwrap();
        of(&["Halo", "--gateway", name]);
    }
    for tariff in [
        "",
        "[prices]",
        "decimals = 12\n[prices]\ndefault = 1",
        "[prices]\nx = 1",
    ] {
        fs::write(&path, tariff).unwrap();
        of(&["Halo", "--tariff", name]);
    }
    fs::write(&path, "currency = \"Rp\"\n[prices]\ndefault = 450\n").unwrap();
    of(&[&"“a” ".repeat(40), "--tariff", name]);
}

#[test]
fn in_check_and_reconcile() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("indonesian-check");
    fs::create_dir_all(&folder).unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let sample = include_str!("sample/templates.toml");
    let sample = &sample
        .replace("%{to}", "%{ke}")
        .replace("variables.to", "variables.ke");
    let templates = write("templates.toml", sample);
    let baseline = folder.join("templates.baseline.toml");
    let _ = fs::remove_file(&baseline);
    of(&["check", &templates]);
    of(&["check", &templates, "--update"]);
    of(&["check", &templates]);
    for (from, to) in [
        ("Saldo Rp%{balance}.", "Saldo Rp%{balance} –\u{200B}"),
        ("(24 jam)", "(setiap hari, 24 jam)"),
        ("\"gsm7-basic:1-40\"", "\"any:1-40\""),
        ("\"url\"", "\"gsm7-basic:1-60\""),
        ("template.welcome", "template.hello"),
        ("Paket %{awb}", "Paket %{awb"),
        (
            "[template.otp]",
            "[gateway]\nbefore = 1000\nlimit = { segments = 2 }\n[template.otp]",
        ),
    ] {
        assert!(sample.contains(from), "{from}");
        write("templates.toml", &sample.replace(from, to));
        for format in ["markdown", "github"] {
            of(&["check", &templates, "--format", format]);
        }
    }
    write("templates.toml", "");
    of(&["check", &templates]);

    let a = "a".repeat(305);
    for bills in [
        format!("text,charge\n{a},3\n"),
        format!("text,charge\n{a},3\n{a},4\n"),
        "text,charge\na,x\nb,0\nc\n".to_owned(),
        "pesan;biaya\na;1\n".to_owned(),
        "+6281234567890,rahasia\na,1\n".to_owned(),
        "text,charge\n".to_owned(),
    ] {
        let bills = write("bills.csv", &bills);
        of(&["reconcile", &bills]);
        let gateway = folder.join("gateway.toml");
        of(&["reconcile", &bills, "--write", gateway.to_str().unwrap()]);
        of(&["reconcile", &bills, "--write", &bills]);
    }
}
