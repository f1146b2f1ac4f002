//! `sms-charge check` from end to end: exit status, and what it says.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const TEMPLATES: &str = include_str!("sample/templates.toml");

/// Makes a folder for a test, with the sample and its baseline.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("templates.toml"), TEMPLATES).unwrap();
    let baseline = include_str!("sample/templates.baseline.toml");
    fs::write(folder.join("templates.baseline.toml"), baseline).unwrap();
    folder
}

fn run(folder: &Path, args: &[&str]) -> (i32, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_sms-charge"))
        .current_dir(folder)
        .env("LC_ALL", "C")
        .arg("check")
        .arg("templates.toml")
        .args(args)
        .output()
        .unwrap();
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.code().unwrap(),
        String::from_utf8(said).unwrap(),
    )
}

/// Runs the check on the sample with one change.
fn run_changed(test: &str, from: &str, to: &str) -> (i32, String) {
    let folder = folder(test);
    assert!(TEMPLATES.contains(from), "{from}");
    fs::write(folder.join("templates.toml"), TEMPLATES.replace(from, to)).unwrap();
    run(&folder, &[])
}

/// The lines below the table.
fn findings(said: &str) -> Vec<&str> {
    said.lines().filter(|line| !line.starts_with('|')).collect()
}

#[test]
fn the_sample_matches_its_baseline() {
    let (status, said) = run(&folder("same"), &[]);
    assert_eq!((status, findings(&said)), (0, vec![]), "{said}");
    let expected = "\
| template | least | worst in GSM-7 | worst | headroom                  | culprit               |
|----------|-------|----------------|-------|---------------------------|-----------------------|
| otp      |     1 |              1 |     1 | code 85, expire_at 85     |                       |
| parcel   |     1 |              2 |     2 | awb 139, url 69           |                       |
| transfer |     1 |              1 |     1 | amount 5, balance 5, to 5 |                       |
| welcome  |     1 |              1 |     2 | name 10                   | any character in name |
";
    assert_eq!(said, expected);
}

#[test]
fn a_crossed_boundary_names_the_byte() {
    let (status, said) = run_changed("crossed", "Saldo Rp%{balance}.", "Saldo Rp%{balance} –");
    assert_eq!(status, 1, "{said}");
    let expected = [
        "FAIL  transfer: 1 to 3 at worst, 1 to 2 at least; U+2013 EN DASH at byte 59; write `-` for –",
    ];
    assert_eq!(findings(&said), expected);
}

#[test]
fn a_longer_text_names_the_byte_where_it_differs() {
    let (status, said) = run_changed("longer", "(24 jam)", "(setiap hari, 24 jam)");
    assert_eq!(status, 1, "{said}");
    let expected = [
        "FAIL  transfer: 1 to 2 at worst; the text differs from byte 101 on: it had 109 characters, now 122; 9 characters less would fix it",
    ];
    assert_eq!(findings(&said), expected);
}

#[test]
fn a_wider_variable_is_named() {
    let (status, said) = run_changed("wider", "\"gsm7-basic:1-40\"", "\"any:1-40\"");
    assert_eq!(status, 1, "{said}");
    let expected = [
        // Forty characters of the extension table.
        "FAIL  transfer: 1 to 3 at worst, 1 to 2 at worst in GSM-7; to was gsm7-basic:1-40 and is any:1-40; to = \"gsm7-basic:1-40\" would fix it",
    ];
    assert_eq!(findings(&said), expected);
}

#[test]
fn lost_headroom_fails_though_the_charge_is_the_same() {
    let (status, said) = run_changed("headroom", "(24 jam)", "(24 jam) WIB.");
    assert_eq!(status, 1, "{said}");
    let expected = [
        "FAIL  transfer: headroom of amount, balance, to from 5 to 0; the text differs from byte 108 on: it had 109 characters, now 114; 1 character less would fix it",
    ];
    assert_eq!(findings(&said), expected);
}

#[test]
fn the_caller_chooses_the_headroom_to_keep() {
    let folder = folder("asked");
    let shorter = TEMPLATES.replace("(24 jam)", "(24 jam).");
    fs::write(folder.join("templates.toml"), shorter).unwrap();
    assert_eq!(run(&folder, &[]).0, 0);
    assert_eq!(run(&folder, &["--headroom", "5"]).0, 1);
    assert_eq!(
        run(&folder, &["--headroom", "6"]).0,
        0,
        "it never had that much"
    );
}

#[test]
fn cheaper_new_and_removed_templates_are_shown() {
    let (status, said) = run_changed("cheaper", "\"url\"", "\"gsm7-basic:1-60\"");
    assert_eq!(status, 0, "{said}");
    assert_eq!(
        findings(&said),
        ["note  parcel: 2 to 1 at worst; --update keeps it"]
    );

    let (status, said) = run_changed("new", "template.welcome", "template.hello");
    assert_eq!(status, 1, "{said}");
    let expected = [
        "FAIL  hello: not in the baseline; --update adds it",
        "note  welcome: no longer in the file; --update removes it",
    ];
    assert_eq!(findings(&said), expected);
}

#[test]
fn the_check_passes_after_an_update() {
    let folder = folder("update");
    let path = folder.join("templates.toml");
    let more_expensive = TEMPLATES
        .replace("Halo", "Halo – ")
        .replace("PasarRia!", "\\\"PasarRia\\\"!");
    fs::write(path, more_expensive).unwrap();
    fs::remove_file(folder.join("templates.baseline.toml")).unwrap();
    let (status, said) = run(&folder, &[]);
    assert_eq!(status, 2);
    assert!(said.contains("templates.baseline.toml: ") && said.contains("(--update writes it)"));
    assert_eq!(run(&folder, &["--update"]).0, 0);
    let (status, said) = run(&folder, &[]);
    assert_eq!((status, findings(&said)), (0, vec![]));

    // The committed baseline is what `--update` writes for the sample.
    fs::write(folder.join("templates.toml"), TEMPLATES).unwrap();
    run(&folder, &["--update"]);
    let written = fs::read_to_string(folder.join("templates.baseline.toml")).unwrap();
    assert_eq!(written, include_str!("sample/templates.baseline.toml"));
}

#[test]
fn the_table_of_the_gateway_is_the_library_s_profile() {
    let gateway = |table: &str| {
        let folder = folder("gateway");
        let templates = format!("{table}\n{TEMPLATES}");
        fs::write(folder.join("templates.toml"), templates).unwrap();
        let (status, said) = run(&folder, &[]);
        let found: Vec<_> = findings(&said).into_iter().map(str::to_owned).collect();
        (status, found)
    };
    assert_eq!(gateway("[gateway]"), (0, vec![]));
    let graphemes = "[gateway]\nkeep-whole = \"graphemes\"\n";
    assert_eq!(gateway(graphemes).0, 1, "welcome takes a name of any kind");

    // An emoji before each text makes all texts UCS-2.
    let (status, found) = gateway("[gateway]\nbefore = \"🎉 \"\nafter = 4\n");
    assert_eq!(status, 1);
    let expected = "FAIL  otp: 1 to 2 at worst; the gateway counts in another way".to_owned();
    assert!(found.contains(&expected), "{found:?}");
}

#[test]
fn a_bad_file_has_a_line_and_a_column() {
    let said = |file: &str| {
        let folder = folder("bad");
        fs::write(folder.join("templates.toml"), file).unwrap();
        let (status, said) = run(&folder, &[]);
        assert_eq!(status, 2, "{said}");
        said.trim_end().to_owned()
    };
    let table = [
        (
            "[template.a]\ntext = 5\n",
            "error: templates.toml:2:8: invalid type: integer `5`, expected a string",
        ),
        (
            "[gateway]\ncapacities = { gsm7 = [160, 170] }\n",
            "error: templates.toml:2:23: each of several segments must hold at least 2 units, and no more than a single segment",
        ),
        (
            "syntax = \"<nama>\"\n[template.a]\ntext = \"\"\n",
            "error: templates.toml:1:10: the opening delimiter must be 1 to 16 ASCII punctuation marks other than _",
        ),
        (
            "[gateway]\nkeep-whole = \"words\"\n",
            "error: templates.toml:2:14: expected characters or graphemes",
        ),
        (
            "syntax = \"{name}\"\n[gateway]\n",
            "error: templates.toml:1:1: there is no table [template.NAME]",
        ),
        (
            "",
            "error: templates.toml:1:1: there is no table [template.NAME]",
        ),
    ];
    for (file, expected) in table {
        assert_eq!(said(file), expected, "{file}");
    }
    assert!(said("[template.a\n").starts_with("error: templates.toml:1:12: "));
    assert!(
        said("[template.a]\ntext = \"\"\ncolour = 1\n")
            .starts_with("error: templates.toml:3:1: unknown field")
    );
    assert!(
        said("[gateway]\nreserve = 7\n")
            .starts_with("error: templates.toml:2:1: unknown field `reserve`")
    );
}

#[test]
fn a_bad_template_has_a_line_and_a_column_and_the_others_are_checked() {
    let table = [
        (
            "[template.a]\ntext = \"Kode %{user.code}\"\n",
            "FAIL  a: templates.toml:2:20: expected a letter, a digit, _ or the end of the name, found '.' at byte 11",
        ),
        (
            "[template.a]\ntext = \"\"\"\nSaldo – Rp%{amount}\n\"\"\"\n",
            "FAIL  a: templates.toml:3:11: `amount` has no specification: the placeholder at byte 12",
        ),
        (
            "[template.a]\ntext = \"\\u00e9 %{\"\n",
            "FAIL  a: templates.toml:2:8: the placeholder at byte 3 is not closed",
        ),
        (
            "[template.a]\ntext = \"Halo\"\nvariables.code = \"code\"\n",
            "FAIL  a: templates.toml:3:18: the template has no variable `code`",
        ),
        (
            "[template.a]\ntext = \"%{a}\"\nvariables.a = \"digits:8-4\"\n",
            "FAIL  a: templates.toml:3:23: expected the lower number first at byte 7",
        ),
        (
            "[gateway]\nkeep-whole = \"graphemes\"\n[template.a]\ntext = \"%{a}\"\nvariables.a = \"any:1\"\n",
            "FAIL  a: templates.toml:4:8: grapheme clusters may join a value with the text next to it: expected only GSM-7 in literals and values",
        ),
    ];
    for (file, expected) in table {
        let folder = folder("bad-template");
        let good = "[template.good]\ntext = \"Halo\"\n";
        fs::write(folder.join("templates.toml"), format!("{file}{good}")).unwrap();
        let (status, said) = run(&folder, &[]);
        assert_eq!(status, 1, "{said}");
        assert!(findings(&said).contains(&expected), "{expected} in {said}");
        assert!(said.contains("| good "), "{said}");
        assert!(!said.contains("a: gone"), "{said}");
    }
}

#[test]
fn limits_of_the_gateway_are_checked() {
    let of = |test: &str, gateway: &str| {
        let folder = folder(test);
        let templates = format!("[gateway]\n{gateway}\n{TEMPLATES}");
        fs::write(folder.join("templates.toml"), templates).unwrap();
        run(&folder, &["--update"])
    };
    let (status, said) = of("limit-segments", "limit = { segments = 1 }");
    assert_eq!(status, 1, "{said}");
    assert!(said.contains("FAIL  parcel: up to 2 segments, over the gateway's limit of 1\n"));
    assert!(!said.contains("FAIL  otp"), "{said}");

    let (status, said) = of("limit-characters", "limit = { characters = 100 }");
    assert_eq!(status, 1, "{said}");
    assert!(said.contains("FAIL  transfer: with the longest values it is over a limit"));
    assert!(!said.contains("FAIL  otp"), "{said}");

    let (status, said) = of("limit-added", "before = 1000");
    assert_eq!(status, 1, "{said}");
    assert!(said.contains("FAIL  [gateway]: what the gateway adds takes 7 segments"));
}

#[test]
fn a_gateway_file_overrides_the_table() {
    let folder = folder("gateway-file");
    let templates = format!("[gateway]\nbefore = 100\n{TEMPLATES}");
    fs::write(folder.join("templates.toml"), templates).unwrap();
    fs::write(folder.join("gateway.toml"), "[gateway]\n").unwrap();
    assert_eq!(run(&folder, &[]).0, 1);
    assert_eq!(run(&folder, &["--gateway", "gateway.toml"]).0, 0);
}

#[test]
fn github_and_sarif_give_the_place() {
    let folder = folder("formats");
    let changed = TEMPLATES.replace("Saldo Rp%{balance}.", "Saldo Rp%{balance} –");
    fs::write(folder.join("templates.toml"), changed).unwrap();
    let (status, said) = run(&folder, &["--format", "github"]);
    assert_eq!(status, 1);
    assert_eq!(
        said,
        "::error file=templates.toml,line=10,col=8,title=transfer::1 to 3 at worst, 1 to 2 at least; U+2013 EN DASH at byte 59; write `-` for –\n"
    );
    let (status, said) = run(&folder, &["--format", "sarif"]);
    assert_eq!(status, 1);
    let log: serde_json::Value = serde_json::from_str(&said).unwrap();
    let result = &log["runs"][0]["results"][0];
    assert_eq!(result["level"], "error");
    let region = &result["locations"][0]["physicalLocation"]["region"];
    assert_eq!(
        (&region["startLine"], &region["startColumn"]),
        (&10.into(), &8.into())
    );
}
