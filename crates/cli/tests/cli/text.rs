//! `sms-charge text` from end to end, and the features that all commands share.

use std::io::{BufRead as _, BufReader, Write as _};

use serde_json::Value;

use crate::oracle::{self, CONCAT16, Packing, Rules};
use crate::support::{report, run, run_with, start, stdout};

const MESSAGES: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../tests/data/messages.jsonl"
);

mod report {
    use super::*;

    const README: &str = "Tagihan Rp 1.250.000 sudah lunas ✅";

    #[test]
    fn of_the_sentence_in_the_readme() {
        let expected = "  \
  encoding  UCS-2  1 character is not in the GSM-7 alphabet
  units     34     UTF-16 code units: 70 in one segment, 67 in each of several
  charge    1      segment: an estimate, not an invoice
  left      36     characters of one code unit may follow at the same charge

  segment 1  █████████████████░░░░░░░░░░░░░░░░░  34 of 70, 36 left
  │ Tagihan Rp 1.250.000 sudah lunas ✅

What uses space
note: U+2705 WHITE HEAVY CHECK MARK makes the text UCS-2
 |
 | Tagihan Rp 1.250.000 sudah lunas ✅
 |                                  ^^
 |
 = at: character 34 (byte 33)

  Characters are numbered from 1, bytes from 0.
";
        assert_eq!(report(&[README]), expected);
    }

    #[test]
    fn of_standard_input_ignores_one_newline_at_the_end() {
        for args in [&["-"][..], &[]] {
            for (input, units) in [("Halo", 4), ("Halo\n", 4), ("Halo\r\n", 4), ("Halo\n\n", 5)] {
                let report = stdout(&run(args, input.as_bytes()), 0);
                assert!(report.contains(&format!("units     {units} ")), "{report}");
            }
        }
    }

    #[test]
    fn shows_each_segment_to_its_end() {
        let text = "€".repeat(153);
        let report = report(&[&text]);
        for line in ["152 of 153, 1 left", "2 of 153, 151 left"] {
            assert!(report.contains(line), "{report}");
        }
        assert!(report.contains("U+20AC EURO SIGN uses two septets\n"));
        assert!(report.contains("= at: 153 times: character 1 (byte 0)\n"));
    }

    #[test]
    fn in_indonesian() {
        let expected = "  \
  pengodean UCS-2  1 karakter tidak ada dalam alfabet GSM-7
  unit      34     unit kode UTF-16: 70 dalam satu segmen, 67 dalam tiap segmen
                   jika lebih dari satu
  biaya     1      segmen: perkiraan, bukan tagihan
  sisa      36     karakter dari satu unit kode masih muat dengan biaya yang
                   sama

  segmen 1  █████████████████░░░░░░░░░░░░░░░░░  34 dari 70, sisa 36
  │ Tagihan Rp 1.250.000 sudah lunas ✅

Yang memakan tempat
catatan: U+2705 WHITE HEAVY CHECK MARK membuat teks UCS-2
 |
 | Tagihan Rp 1.250.000 sudah lunas ✅
 |                                  ^^
 |
 = di: karakter 34 (byte 33)

  Karakter dihitung dari 1, byte dari 0.
";
        assert_eq!(report(&[README, "--lang", "id"]), expected);
    }

    /// The report, from its diagnostics on.
    fn diagnostics(args: &[&str]) -> String {
        let report = report(args);
        let (_, rest) = report.split_once("\n\n").unwrap();
        rest.split_once("\n\n").unwrap().1.to_owned()
    }

    /// A text of 150 characters.
    const BILL: &str = "Pelanggan Yth, tagihan Internet bulan Juli Rp\u{A0}350.000 jatuh tempo \
        20/07. Mohon dibayar sebelum hari Jum’at agar layanan tetap aktif. Info: 021-00-0142";

    #[test]
    fn shows_causes_and_a_cheaper_text() {
        let expected = "\
What makes it expensive
warning: U+00A0 NO-BREAK SPACE is invisible and makes the text UCS-2
 |
 | Pelanggan Yth, tagihan Internet bulan Juli Rp⟨U+00A0⟩350.000 jatuh …
 |                                              ^^^^^^^^
 |
 = at: character 46 (byte 45)
 = help: write a space instead (invisible)

warning: U+2019 RIGHT SINGLE QUOTATION MARK makes the text UCS-2
 |
 | …tempo 20/07. Mohon dibayar sebelum hari Jum’at agar layanan tetap …
 |                                             ^
 |
 = at: character 104 (byte 104)
 = help: write `'` instead (typographic)

warning: the last 16 units cost another segment
 |
 | …aktif. Info: 021-00-0142
 |          ^^^^^^^^^^^^^^^^
 |
 = at: character 135 (byte 137)

  Characters are numbered from 1, bytes from 0.

What would make it cheaper
  3 → 1 segment with 2 replacements (typographic)
  │ Pelanggan Yth, tagihan Internet bulan Juli Rp 350.000 jatuh tempo
  │ 20/07. Mohon dibayar sebelum hari Jum'at agar layanan tetap aktif.
  │ Info: 021-00-0142
";
        assert_eq!(diagnostics(&[BILL]), expected);
        let indonesian = diagnostics(&[BILL, "--lang", "id"]);
        for line in [
            "peringatan: U+00A0 NO-BREAK SPACE tidak tampak dan membuat teks UCS-2\n",
            " = saran: tulis `'` sebagai gantinya (tipografis)\n",
            "peringatan: 16 unit terakhir menambah satu segmen\n",
            "  3 → 1 segmen dengan 2 penggantian (tipografis)\n",
        ] {
            assert!(indonesian.contains(line), "{indonesian}");
        }
    }

    #[test]
    fn offers_no_more_than_the_tier_allows() {
        let report = report(&[BILL, "--tier", "invisible"]);
        let end = "What would make it cheaper\n  No replacement lowers the charge (invisible)\n  \
            3 → 1 segment with --tier typographic\n";
        assert!(report.ends_with(end), "{report}");
    }

    #[test]
    fn says_what_an_emoji_alone_costs() {
        let text = format!("{} 🎉", "a".repeat(148));
        let alone = "  This emoji (🎉) alone costs 2 segments: 3 with it, 1 without it\n";
        assert!(report(&[&text]).contains(alone));
        let alone = "  Emoji ini (🎉) saja menambah 2 segmen: 3 dengannya, 1 tanpanya\n";
        assert!(report(&[&text, "--lang", "id"]).contains(alone));
    }

    #[test]
    fn puts_carets_under_wide_and_hidden_characters() {
        let report = diagnostics(&["漢é–😀x–\u{200B}\u{202E}e\u{301}e\u{302}y\ndua – “tiga”"]);
        for shown in [
            "makes the text UCS-2
 |
 | 漢é–😀x–⟨U+200B⟩⟨U+202E⟩é\u{65}\u{302}y␊
 |    ^   ^
 | dua – “tiga”
 |     ^
 |
 = at: 3 times: line 1: character 3 (byte 5), 6 (13); line 2: 19 (34)
 = help: write `-` instead (typographic)
",
            "U+200B ZERO WIDTH SPACE is invisible and makes the text UCS-2
 |
 | 漢é–😀x–⟨U+200B⟩⟨U+202E⟩é\u{65}\u{302}y␊
 |         ^^^^^^^^
 |
 = at: line 1: character 7 (byte 16)
 = help: leave it out (invisible)
",
            "U+0065 LATIN SMALL LETTER E with a separate accent makes the text UCS-2
 |
 | 漢é–😀x–⟨U+200B⟩⟨U+202E⟩é\u{65}\u{302}y␊
 |                         ^
 |
",
        ] {
            let shown = shown.replace("⟩é", "⟩e\u{301}");
            assert!(report.contains(&shown), "{shown}{report}");
        }
        assert!(!report.contains("U+00E9"), "{report}");
    }

    #[test]
    fn puts_a_mark_s_caret_under_its_letter() {
        let report = report(&["xyz\u{302}"]);
        assert!(report.contains(" | xyz\u{302}\n |   ^\n"), "{report}");
    }

    #[test]
    fn stays_short_with_hundreds_of_culprits() {
        let text = "“a – b” ".repeat(100);
        let report = diagnostics(&[&text]);
        let (causes, _) = report.split_once("What would make it cheaper").unwrap();
        assert!(
            causes.contains("at: 100 times: character 1 (byte 0), 9 (14), 17 (28), 25 (42), …")
        );
        assert!(causes.lines().count() < 50, "{causes}");

        let kinds: String = ('←'..='⇿').chain("“”".chars()).collect();
        let report = diagnostics(&[&kinds]);
        assert!(report.contains("U+201C LEFT DOUBLE QUOTATION MARK"));
        assert!(report.contains(" more kinds\n"), "{report}");
        assert!(report.lines().count() < 60, "{report}");
    }

    #[test]
    fn shows_similar_letters_together() {
        let expected = "\
note: U+041A CYRILLIC CAPITAL LETTER KA and other letters make the text UCS-2
 |
 | Код 4417, спасибо
 | ^^^       ^^^^^^^
 |
 = at: 10 times: character 1 (byte 0), 11 (13)
";
        let report = diagnostics(&["Код 4417, спасибо"]);
        assert!(report.contains(expected), "{report}");
    }

    #[test]
    fn says_what_the_line_ends_and_blanks_cost() {
        let report = diagnostics(&["Satu\r\nDua  "]);
        for shown in [
            "note: CR LF ends a line with two units\n |\n | Satu␍␊\n |     ^^\n |\n",
            "note: blanks at the end are billed\n |\n | Dua ␣\n |    ^^\n |\n",
        ] {
            assert!(report.contains(shown), "{report}");
        }
    }

    #[test]
    fn names_characters_without_a_unicode_name() {
        for (text, title) in [
            ("\t", "note: U+0009 CHARACTER TABULATION is invisible"),
            ("\u{1B}", "note: U+001B ESCAPE is invisible"),
            ("\u{85}", "note: U+0085 NEXT LINE is invisible"),
            ("\u{E000}", "note: U+E000 (private use) makes"),
            ("\u{FFFF}", "note: U+FFFF"),
        ] {
            let report = report(&[&format!("a{text}b")]);
            assert!(report.contains(title), "{report}");
        }
    }

    #[test]
    fn spells_out_characters_that_a_terminal_obeys_or_hides() {
        let hostile: String = ('\u{1}'..='\u{9F}')
            .filter(|c| c.is_control())
            .chain('\u{2000}'..='\u{200F}')
            .chain('\u{2028}'..='\u{202F}')
            .chain('\u{205F}'..='\u{206F}')
            .chain('\u{FE00}'..='\u{FE0F}')
            .chain("\u{AD}\u{34F}\u{61C}\u{180E}\u{2800}\u{3000}\u{3164}\u{FEFF}".chars())
            .chain("\u{FFF9}\u{E0001}\u{E0100}\u{10FFFD}".chars())
            .collect();
        let report = report(&[&hostile]);
        for c in report.chars().filter(|&c| c != '\n') {
            assert!(!hostile.contains(c), "U+{:04X}", u32::from(c));
        }
        for shown in ["␇", "␛", "␍", "␊", "⟨U+202E⟩", "⟨U+200B⟩", "⟨U+FE0F⟩"] {
            assert!(report.contains(shown), "{shown} in {report}");
        }
    }

    #[test]
    fn shows_a_lone_mark_on_a_dotted_circle() {
        let report = report(&["\u{301}e\u{301}"]);
        assert!(report.contains("│ ◌\u{301}e\u{301}\n"), "{report}");
    }

    #[test]
    fn shows_a_space_at_a_segment_s_edge() {
        assert!(report(&[" a b "]).contains("│ ␣a b␣\n"));
    }

    #[test]
    fn has_colours_for_a_terminal_only() {
        let escapes =
            |vars: &[(&str, &str)]| stdout(&run_with(&[README], b"", vars), 0).contains('\u{1B}');
        assert!(!escapes(&[]));
        assert!(escapes(&[("CLICOLOR_FORCE", "1")]));
        assert!(!escapes(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    }

    #[test]
    fn follows_the_profile() {
        let a153 = "a".repeat(154);
        let euros = "€".repeat(153);
        let cases: [(&[&str], &str); 14] = [
            (
                &[&a153, "--before-characters", "7"],
                "146 of 153, 7 added, 0 left",
            ),
            (
                &[
                    &a153,
                    "--capacities",
                    "concat16",
                    "--before-characters",
                    "7",
                ],
                "145 of 152, 7 added",
            ),
            (
                &[&a153, "--capacities", "150/140,70/67"],
                "140 of 140, 0 left",
            ),
            (&[&euros, "--billing", "quotient"], "charge    2 "),
            (
                &[&euros, "--limit", "3"],
                "charge    3      segments: an estimate",
            ),
            // A bracket uses two septets.
            (
                &[&a153, "--before", "[Solo1]"],
                "144 of 153, 9 added, 0 left",
            ),
            (
                &["Lunas ✅", "--before", "[Solo1]"],
                "7 of 70, 7 added, 56 left",
            ),
            (
                &[&a153, "--after", " -- Ria"],
                "1 of 153, 7 added, 145 left",
            ),
            (
                &["Halo", "--after", "-🎉"],
                "UCS-2  what the gateway adds makes the text UCS-2",
            ),
            (
                &["Halo", "--encodings", "ucs2"],
                "UCS-2  the gateway sends every text in UCS-2",
            ),
            (
                &["über", "--encodings", "ascii,ucs2"],
                "UCS-2  the gateway does not send 1 character as GSM-7",
            ),
            (
                &["50 €", "--excluded", "€"],
                "UCS-2  the gateway does not send 1 character as GSM-7",
            ),
            (
                &["a\nb", "--line-ends", "lf-as-crlf"],
                "units     4      septets",
            ),
            (
                &["a\r\nb", "--line-ends", "crlf-as-lf"],
                "units     3      septets",
            ),
        ];
        for (args, expected) in cases {
            let report = report(args);
            assert!(report.contains(expected), "{args:?}: {report}");
        }
    }

    #[test]
    fn over_the_limit_is_a_finding() {
        let euros = "€".repeat(153);
        let of = |args: &[&str]| stdout(&run(&[&[&*euros], args].concat(), b""), 1);
        assert!(of(&["--limit", "2"]).contains("over the limit of 2:"));
        assert!(of(&["--limit", "2", "--json"]).contains(r#""over_limit":true"#));
        assert!(of(&["--limit", "2", "--fixed"]).starts_with(&euros));
    }

    #[test]
    fn shows_what_the_gateway_adds_in_its_place() {
        let of = |args: &[&str]| {
            let report = stdout(&run_with(args, b"", &[("COLUMNS", "100")]), 0);
            let lines = report.lines().filter(|line| line.starts_with("  segment "));
            let bars = lines.map(|line| line.split("  ").nth(2).unwrap_or_default().to_owned());
            bars.collect::<Vec<_>>()
        };
        let half = "a".repeat(80);
        let [text, added, free] = ["█", "▒", "░"].map(|column| column.repeat(17));
        let before = [&*half, "--before-characters", "80"];
        assert_eq!(of(&before), [format!("{added}{text}")]);
        let after = [&*half, "--after-characters", "80"];
        assert_eq!(of(&after), [format!("{text}{added}")]);
        let long = ["", "--before-characters", "229"]; // 153 and a half of it
        assert_eq!(of(&long), [added.repeat(2), format!("{added}{free}")]);
        let footer = [&*"a".repeat(229), "--before", "", "--after-characters", "1"];
        assert_eq!(
            of(&footer)[1]
                .chars()
                .filter(|&column| column == '▒')
                .count(),
            1
        );
    }

    #[test]
    fn names_the_national_tables() {
        let shown = report(&["--locking", "tr", "Şifreniz 4829"]);
        for said in [
            "GSM-7  by the Turkish locking shift table",
            "13     septets: 155 in one segment, 149 in each of several",
        ] {
            assert!(shown.contains(said), "{shown}");
        }
        let shown = report(&["--single", "es", "--locking", "tr", "áğ"]);
        let both = "by the Turkish locking shift table and the Spanish single shift table";
        let words: Vec<_> = shown.split_whitespace().collect();
        assert!(words.join(" ").contains(both), "{shown}");
        let text = "ğ".repeat(155);
        let said = "3 → 1 segment if the route may use the Turkish tables (--locking, --single tr)";
        let shown = report(&[&text]);
        let words: Vec<_> = shown.split_whitespace().collect();
        assert!(words.join(" ").contains(said), "{shown}");
    }

    #[test]
    fn counts_bytes_for_rcs() {
        let shown = report(&["--rcs", &"€".repeat(54)]);
        let said = "As RCS: a Single message, 162 bytes; 2 segments in the US";
        assert!(shown.contains(said), "{shown}");
        assert!(!report(&["a"]).contains("RCS"));
    }

    #[test]
    fn counts_octets_for_latin1() {
        let args = [
            "á".repeat(135),
            "--encodings".into(),
            "gsm7,latin1,ucs2".into(),
        ];
        let args: Vec<_> = args.iter().map(|arg| &**arg).collect();
        let english = report(&args);
        for shown in [
            "encoding  Latin-1 135 characters are not in the GSM-7 alphabet\n",
            "units     135    octets: 140 in one segment, 134 in each of several\n",
            "charge    1      segment",
            "left      5      characters of one octet may follow",
            "note: U+00E1 LATIN SMALL LETTER A WITH ACUTE makes the text Latin-1\n",
        ] {
            assert!(english.contains(shown), "{english}");
        }
        assert!(report(&[&args[..], &["--lang", "id"]].concat()).contains("oktet: 140 dalam"));

        let both = report(&["á – b", "--encodings", "gsm7,latin1,ucs2"]);
        for shown in [
            "UCS-2  1 character is not in the Latin-1 alphabet\n",
            "note: U+00E1 LATIN SMALL LETTER A WITH ACUTE is not sent as GSM-7\n",
            "note: U+2013 EN DASH makes the text UCS-2\n",
        ] {
            assert!(both.contains(shown), "{both}");
        }
    }

    #[test]
    fn says_that_more_segments_are_sent_than_billed() {
        let report = report(&[&"€".repeat(153), "--billing", "quotient"]);
        assert!(
            report.contains("divides the units and bills 2, though it sends 3 segments"),
            "{report}"
        );
    }

    #[test]
    fn follows_grapheme_packing() {
        let flags = "🇮🇩".repeat(33);
        assert!(report(&[&flags]).contains("charge    2 "));
        assert!(report(&[&flags, "--keep-whole", "graphemes"]).contains("charge    3 "));
    }

    #[test]
    fn says_why_graphemes_get_all_replacements() {
        let text = format!("\u{200B}a\u{200B}b\u{200B}{}🎉", "a".repeat(64));
        let args = [&*text, "--keep-whole", "graphemes"];
        let english = report(&args);
        for line in [
            "  2 → 1 segment with 3 replacements (typographic)\n",
            "  With --keep-whole graphemes all replacements are made, not the fewest.\n",
        ] {
            assert!(english.contains(line), "{english}");
        }
        assert!(!report(&[&text]).contains("--keep-whole"));
    }

    #[test]
    fn shows_what_fits_and_what_is_cut_off() {
        let text = format!("{}{}", "a".repeat(158), "{}z");
        let report = report(&[&text, "--fit", "1"]);
        let (_, fit) = report.split_once("What fits in 1 segment\n").unwrap();
        assert!(
            fit.starts_with("  kept     159 characters: GSM-7, 160 units, charge 1\n"),
            "{fit}"
        );
        assert!(
            fit.ends_with("  cut off  2 characters, from byte 159 on\n  │ }z\n"),
            "{fit}"
        );
    }

    #[test]
    fn fits_by_replacements_first_and_then_at_a_word() {
        let text = format!("{} hari Jum’at", "a".repeat(120));
        let shown = report(&[&text, "--fit", "1"]);
        let (_, fit) = shown.split_once("What fits in 1 segment\n").unwrap();
        assert!(
            fit.starts_with("  kept     132 characters: GSM-7, 132 units, charge 1\n"),
            "{fit}"
        );
        assert!(
            fit.contains("hari Jum'at") && !fit.contains("cut off"),
            "{fit}"
        );
        let text = format!("{} berlaku lima menit saja", "a".repeat(145));
        let shown = report(&[&text, "--fit", "1", "--fit-at", "word"]);
        let (_, fit) = shown.split_once("What fits in 1 segment\n").unwrap();
        assert!(fit.contains("a berlaku...\n"), "{fit}");
    }

    #[test]
    fn says_when_all_or_nothing_fits() {
        assert!(report(&["Halo", "--fit", "1"]).ends_with("All of it fits.\n"));
        let wide = format!("a{}", "\u{301}".repeat(80));
        assert!(report(&[&wide, "--fit", "1"]).contains("Nothing fits"));
    }
}

mod jsonl {
    use super::*;

    fn answers(args: &[&str], input: &[u8], status: i32) -> Vec<String> {
        let args = [&["--jsonl"], args].concat();
        let answers = stdout(&run(&args, input), status);
        answers.lines().map(str::to_owned).collect()
    }

    #[test]
    fn answers_strings_and_objects() {
        let input = r#"
"Kode 4417"
{"id": 7, "text": "Lunas ✅"}
""
"#;
        let expected = [
            r#"{"encoding":"GSM-7","units":9,"charge":1,"segments":[9],"remaining":151}"#,
            r#"{"encoding":"UCS-2","units":7,"charge":1,"segments":[7],"remaining":63,"id":7}"#,
            r#"{"encoding":"GSM-7","units":0,"charge":1,"segments":[0],"remaining":160}"#,
        ];
        assert_eq!(answers(&[], input.as_bytes(), 0), expected);
        assert_eq!(answers(&["-"], input.as_bytes(), 0), expected);
    }

    #[test]
    fn follows_the_gateway() {
        let a = |count| "a".repeat(count);
        let euro = format!("{}€{}", a(152), a(148));
        let lines = format!("{}\n{}", a(80), a(79));
        let cases: [(&[&str], String, &str); 16] = [
            // It adds nine septets, or seven code units.
            (
                &["--before", "[Solo1]"],
                a(151),
                r#"{"encoding":"GSM-7","units":151,"charge":1,"segments":[151],"remaining":0}"#,
            ),
            (
                &["--before", "[Solo1]"],
                a(152),
                r#"{"encoding":"GSM-7","units":152,"charge":2,"segments":[144,8],"remaining":145}"#,
            ),
            (
                &["--before", "[Solo1]"],
                "ж".repeat(64),
                r#"{"encoding":"UCS-2","units":64,"charge":2,"segments":[60,4],"remaining":63}"#,
            ),
            // The addition needs UCS-2, and it is longer than a segment.
            (
                &["--before", &"ж".repeat(70)],
                a(1),
                r#"{"encoding":"UCS-2","units":1,"charge":2,"segments":[0,1],"remaining":63}"#,
            ),
            (
                &["--after-characters", "75"],
                a(88),
                r#"{"encoding":"GSM-7","units":88,"charge":2,"segments":[88,0],"remaining":143}"#,
            ),
            // The surrogate pair is not split, so the text after it needs a third segment.
            (
                &["--after", "STOP"],
                euro.clone(),
                r#"{"encoding":"GSM-7","units":302,"charge":3,"segments":[152,150,0],"remaining":152}"#,
            ),
            (
                &["--before", "STOP"],
                euro,
                r#"{"encoding":"GSM-7","units":302,"charge":2,"segments":[149,153],"remaining":0}"#,
            ),
            (
                &["--encodings", "ucs2"],
                "]".repeat(70),
                r#"{"encoding":"UCS-2","units":70,"charge":1,"segments":[70],"remaining":0}"#,
            ),
            (
                &["--encodings", "ascii,ucs2"],
                "ü ß Ö".to_owned(),
                r#"{"encoding":"UCS-2","units":5,"charge":1,"segments":[5],"remaining":65}"#,
            ),
            (
                &["--encodings", "gsm7,latin1,ucs2"],
                "á".repeat(141),
                r#"{"encoding":"Latin-1","units":141,"charge":2,"segments":[134,7],"remaining":127}"#,
            ),
            (
                &["--excluded", "€Δ"],
                "50 €".to_owned(),
                r#"{"encoding":"UCS-2","units":4,"charge":1,"segments":[4],"remaining":66}"#,
            ),
            (
                &["--line-ends", "lf-as-crlf"],
                lines,
                r#"{"encoding":"GSM-7","units":161,"charge":2,"segments":[153,8],"remaining":145}"#,
            ),
            (
                &["--locking", "tr"],
                "ğ".repeat(156),
                r#"{"encoding":"GSM-7","units":156,"charge":2,"segments":[149,7],"remaining":142,"locking":1}"#,
            ),
            (
                &["--single", "es,pt"],
                "Não".to_owned(),
                r#"{"encoding":"GSM-7","units":4,"charge":1,"segments":[4],"remaining":151,"single":3}"#,
            ),
            (
                &["--locking", "tr,pt", "--single", "tr,pt"],
                "İstanbul - São Paulo".to_owned(),
                r#"{"encoding":"GSM-7","units":21,"charge":1,"segments":[21],"remaining":131,"locking":1,"single":3}"#,
            ),
            (
                &["--line-ends", "crlf-as-lf"],
                "a\r\nb".to_owned(),
                r#"{"encoding":"GSM-7","units":3,"charge":1,"segments":[3],"remaining":157}"#,
            ),
        ];
        for (args, text, expected) in cases {
            let line = Value::from(text).to_string();
            assert_eq!(answers(args, line.as_bytes(), 0), [expected], "{args:?}");
        }
    }

    #[test]
    fn accept_cr_lf_and_a_missing_newline_at_the_end() {
        assert_eq!(answers(&[], b"\"a\"\r\n\r\n\"b\"", 0).len(), 2);
        assert!(answers(&[], b"", 0).is_empty());
    }

    #[test]
    fn answers_bad_lines_and_goes_on() {
        let input = b"\"good\"\n\
            {\"text\": \"secret-1\n\
            \n\
            \"\xFFsecret-2\"\n\
            [\"secret-3\"]\n\
            {\"text\": 4}\n\
            {\"txt\": \"secret-5\"}\n\
            \"\\ud83d\"\n\
            secret-6\n\
            \"good\" \"secret-7\"\n\
            \"good\"";
        let answers = answers(&[], input, 1);
        let bad: Vec<(u64, String)> = answers
            .iter()
            .filter_map(|answer| {
                let answer: Value = serde_json::from_str(answer).unwrap();
                let error = answer.get("error")?.as_str().unwrap().to_owned();
                Some((answer["line"].as_u64().unwrap(), error))
            })
            .collect();
        let lines: Vec<_> = bad.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [2, 4, 5, 6, 7, 8, 9, 10]);
        assert_eq!(answers.len(), 10);
        assert!(
            answers
                .last()
                .unwrap()
                .starts_with(r#"{"encoding":"GSM-7","units":4,"#)
        );

        assert_eq!(bad[1].1, "not UTF-8 from byte 1 on");
        assert_eq!(
            bad[2].1,
            "expected a string, or an object with a string `text`"
        );
        assert_eq!(bad[6].1, "not JSON: expected value at column 1");
        assert_eq!(
            answers[3],
            format!(r#"{{"error":"{}","line":5}}"#, bad[2].1)
        );
    }

    #[test]
    fn shows_nothing_of_a_bad_line() {
        let input =
            b"secret\n{secret}\n\"\xFFsecret\"\n[\"secret\"]\n{\"secret\":1}\n\"secret\\q\"\n";
        let output = run(&["--jsonl"], input);
        let answers = stdout(&output, 1);
        assert_eq!(answers.lines().count(), 6);
        assert!(!answers.contains("secret"), "{answers}");
        assert!(output.stderr.is_empty());
    }

    #[test]
    fn answers_a_line_that_is_too_long_and_goes_on() {
        let mut input = b"\"".to_vec();
        input.resize(17 << 20, b'a');
        input.extend_from_slice(b"\"\n\"good\"\n");
        let answers = answers(&[], &input, 1);
        assert_eq!(answers.len(), 2);
        assert_eq!(answers[0], r#"{"error":"longer than 16 MiB","line":1}"#);
    }

    #[test]
    fn answers_before_the_next_line_arrives() {
        let mut child = start(&["--jsonl"], &[]);
        let mut questions = child.stdin.take().unwrap();
        let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
        for _ in 0..3 {
            questions.write_all(b"\"Halo\"\n").unwrap();
            assert!(answers.next().unwrap().unwrap().contains(r#""units":4"#));
        }
        drop(questions);
        assert!(answers.next().is_none());
        assert!(child.wait().unwrap().success());
    }

    #[test]
    fn ends_quietly_when_the_reader_stops() {
        let mut child = start(&["--jsonl", MESSAGES], &[]);
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0));
        assert!(output.stderr.is_empty());
    }

    #[test]
    fn agrees_with_the_oracle_on_every_message() {
        let profiles: [(&[&str], Rules); 5] = [
            (&[], Rules::default()),
            (&["--capacities", "concat16"], Rules::with(CONCAT16)),
            (
                &["--billing", "quotient"],
                Rules::default().packing(Packing::Sum),
            ),
            (&["--before-characters", "20"], Rules::default().reserve(20)),
            (
                &["--capacities", "160/150,70/60"],
                Rules::with(((160, 150), (70, 60))),
            ),
        ];
        for (args, rules) in profiles {
            agree_on_every_message(args, |text| by_rules(&rules, text));
        }
    }

    #[test]
    fn agrees_with_the_oracle_on_graphemes() {
        let rules = Rules::default().packing(Packing::Graphemes);
        let args = ["--keep-whole", "graphemes"];
        agree_on_every_message(&args, |text| by_rules(&rules, text));
    }

    #[test]
    fn agrees_with_the_oracle_on_every_gateway() {
        use crate::oracle::gateway::{Added, Alphabet, Gateway, LineEnds};

        let gateways: [(&[&str], Gateway); 6] = [
            (
                &["--locking", "tr,pt", "--single", "tr,es,hi"],
                Gateway {
                    locking: vec![1, 3],
                    single: vec![1, 2, 6],
                    ..Gateway::default()
                },
            ),
            (
                &["--before", "[Solo1] ", "--after", "\n{STOP}"],
                Gateway {
                    before: Added::Text("[Solo1] ".into()),
                    after: Added::Text("\n{STOP}".into()),
                    ..Gateway::default()
                },
            ),
            (
                &["--before-characters", "150", "--after", "🎉"],
                Gateway {
                    before: Added::Characters(150),
                    after: Added::Text("🎉".into()),
                    ..Gateway::default()
                },
            ),
            (
                &["--encodings", "ascii,latin1,ucs2"],
                Gateway {
                    encodings: vec![Alphabet::Ascii, Alphabet::Latin1, Alphabet::Ucs2],
                    ..Gateway::default()
                },
            ),
            (
                &["--excluded", "€:.", "--after-characters", "30"],
                Gateway {
                    excluded: vec!['€', ':', '.'],
                    after: Added::Characters(30),
                    ..Gateway::default()
                },
            ),
            (
                &["--line-ends", "lf-as-crlf", "--encodings", "ucs2"],
                Gateway {
                    line_ends: LineEnds::LfAsCrLf,
                    encodings: vec![Alphabet::Ucs2],
                    ..Gateway::default()
                },
            ),
        ];
        for (args, gateway) in gateways {
            agree_on_every_message(args, |text| by_gateway(&gateway, text));
        }
    }

    fn agree_on_every_message(args: &[&str], expected: impl Fn(&str) -> String) {
        let args = [&["--jsonl", MESSAGES], args].concat();
        let answers = stdout(&run(&args, b""), 0);
        let messages = std::fs::read_to_string(MESSAGES).unwrap();
        assert_eq!(answers.lines().count(), messages.lines().count());
        for (answer, message) in answers.lines().zip(messages.lines()) {
            let message: Value = serde_json::from_str(message).unwrap();
            let text = message["text"].as_str().unwrap();
            let mut expected = expected(text);
            expected.pop();
            let kept = format!(r#","id":{},"kind":{}}}"#, message["id"], message["kind"]);
            assert_eq!(answer, expected + &kept, "{args:?}");
        }
    }

    fn by_rules(rules: &Rules, text: &str) -> String {
        let answer = oracle::answer(rules, text);
        let encoding = match answer.estimate.encoding {
            oracle::Encoding::Gsm7 => "GSM-7",
            oracle::Encoding::Ucs2 => "UCS-2",
        };
        let estimate = answer.estimate;
        let segments: Vec<_> = answer.segments.iter().map(|s| s.units).collect();
        line(
            encoding,
            estimate.units,
            estimate.charge as usize,
            &segments,
            answer.remaining,
        )
    }

    fn by_gateway(gateway: &oracle::gateway::Gateway, text: &str) -> String {
        use crate::oracle::gateway::Encoding;

        let answer = oracle::gateway::answer(gateway, text);
        let encoding = match answer.encoding {
            Encoding::Gsm7 => "GSM-7",
            Encoding::Ucs2 => "UCS-2",
            Encoding::Latin1 => "Latin-1",
        };
        let segments: Vec<_> = answer.segments.iter().map(|s| s.units).collect();
        let (locking, single) = answer.tables;
        let number = |key, number| match number {
            0 => String::new(),
            number => format!(r#","{key}":{number}"#),
        };
        let tables = number("locking", locking) + &number("single", single);
        let line = line(
            encoding,
            answer.units,
            answer.charge,
            &segments,
            answer.remaining,
        );
        line.replace('}', &(tables + "}"))
    }

    fn line(
        encoding: &str,
        units: usize,
        charge: usize,
        segments: &[usize],
        remaining: usize,
    ) -> String {
        let segments: Vec<_> = segments.iter().map(usize::to_string).collect();
        let segments = segments.join(",");
        format!(
            r#"{{"encoding":"{encoding}","units":{units},"charge":{charge},"segments":[{segments}],"remaining":{remaining}}}"#
        )
    }
}

mod usage {
    use super::*;

    #[test]
    fn errors_have_status_2_and_say_why() {
        let cases: [(&[&str], &str); 17] = [
            (&["a", "b"], "unexpected argument"),
            (&["a", "--biling", "quotient"], "--billing"),
            (&["a", "--keep-whole", "words"], "expected characters"),
            (&["a", "--billing", "sum"], "expected segments or quotient"),
            (
                &["a", "--capacities", "160,153,70,67"],
                "numbers such as 160/153,70/67",
            ),
            (
                &["a", "--capacities", "160/161,70/67"],
                "no more than a single segment",
            ),
            (&["a", "--capacities", "160/153,70/1"], "at least 2 units"),
            (
                &["a", "--before", "x", "--before-characters", "1"],
                "cannot be used with",
            ),
            (
                &["a", "--after", "x", "--after-characters", "1"],
                "cannot be used with",
            ),
            (&["a", "--before-characters", "65536"], "65536"),
            (
                &["a", "--encodings", "gsm8,ucs2"],
                "expected ascii, gsm7, latin1 or ucs2",
            ),
            (&["a", "--encodings", "ucs2,gsm7"], "then ucs2"),
            (
                &["a", "--line-ends", "lf"],
                "expected as-is, crlf-as-lf or lf-as-crlf",
            ),
            (&["a", "--limit", "4294967296"], "4294967296"),
            (&["a", "--limit", "0"], "0"),
            (&["a", "--jsonl"], "cannot be used with"),
            (&["--jsonl", "/no/such/file"], "cannot read /no/such/file"),
        ];
        for (args, why) in cases {
            let output = run(args, b"");
            assert_eq!(stdout(&output, 2), "", "{args:?}");
            let errors = String::from_utf8(output.stderr).unwrap();
            assert!(errors.contains(why), "{args:?}: {errors}");
        }
    }

    #[test]
    fn text_that_is_not_utf8_has_status_2() {
        let output = run(&["-"], b"Halo \xFF");
        assert_eq!(stdout(&output, 2), "");
        let errors = String::from_utf8(output.stderr).unwrap();
        assert!(errors.contains("cannot read standard input"), "{errors}");
    }

    #[test]
    fn help_fits_eighty_columns() {
        assert!(report(&["--help"]).contains("Say what a text costs as SMS"));
        for help in [
            report(&["--help"]),
            report(&["text", "--help"]),
            report(&["-h"]),
        ] {
            for line in help.lines() {
                assert!(line.chars().count() <= 80, "{line}");
            }
        }
    }
}

mod to {
    use super::*;

    #[test]
    fn goes_before_the_report_on_the_text() {
        let report = report(&["--to", "+6281734567890", "Kode 1234"]);
        assert!(report.contains("XL (XLSMART)"), "{report}");
        assert!(report.contains("already in E.164 form"), "{report}");
        assert!(report.contains("encoding  GSM-7"), "{report}");
    }

    #[test]
    fn drops_no_text_from_a_pipe() {
        let report = stdout(&run(&["--to", "081734567890"], b"Kode 1234\n"), 0);
        assert!(report.contains("units     9 "), "{report}");
    }

    #[test]
    fn marks_where_a_refused_number_went_wrong_and_still_counts() {
        let report = stdout(&run(&["--to", "+62812345O7890", "Kode 1234"], b""), 1);
        assert!(report.contains("the letter 'O' at byte 9"), "{report}");
        assert!(
            report.contains("            +62812345O7890\n                     ^\n"),
            "{report}"
        );
        assert!(report.contains("units     9 "), "{report}");
    }
}

mod cheaper {
    use super::*;

    const TEXT: &str =
        "Pelanggan Yth, tagihan “Internet” Rp\u{A0}350.000 jatuh tempo 20/07. Info: 021-000-0142";
    const CHEAPER: &str =
        "Pelanggan Yth, tagihan \"Internet\" Rp 350.000 jatuh tempo 20/07. Info: 021-000-0142";

    #[test]
    fn is_the_only_output_of_fixed() {
        assert_eq!(report(&["--fixed", TEXT]), CHEAPER);
        let piped = stdout(&run(&["--fixed"], format!("{TEXT}\n").as_bytes()), 0);
        assert_eq!(piped, format!("{CHEAPER}\n"));
        let piped = stdout(&run(&["text", "--fixed", "-"], TEXT.as_bytes()), 0);
        assert_eq!(piped, CHEAPER);
    }

    #[test]
    fn is_the_text_itself_if_nothing_lowers_the_charge() {
        assert_eq!(report(&["--fixed", "Halo “Rani”"]), "Halo “Rani”");
        let output = run(&["--fixed", "--tier", "invisible", TEXT], b"");
        assert_eq!(stdout(&output, 0), TEXT);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(said, "note: No replacement lowers the charge (invisible)\n");
    }

    #[test]
    fn has_a_price() {
        let tariff = file(
            "tariff.toml",
            "currency = \"Rp\"\n[prices]\ndefault = 450\ntelkomsel = 500\n",
        );
        let of = |more: &[&str]| report(&[&[TEXT, "--tariff", &tariff], more].concat());
        let plain = of(&[]);
        assert!(
            plain.contains("charge    2      segments, Rp 900: an estimate"),
            "{plain}"
        );
        assert!(
            plain.contains("2, Rp 900 → 1 segment, Rp 450, with 3 replacements"),
            "{plain}"
        );
        assert!(of(&["--to", "081234567890"]).contains("segments, Rp 1.000: an estimate"));
        let json: Value = serde_json::from_str(&of(&["--json"])).unwrap();
        assert_eq!(json["cost"]["amount"], 900);
        assert_eq!(json["savings"]["cost"]["shown"], "Rp 450");
    }

    #[test]
    fn is_in_the_whole_report_as_json() {
        let written = report(&["--json", TEXT]);
        assert_eq!(written.lines().count(), 1);
        let json: Value = serde_json::from_str(&written).unwrap();
        assert_eq!(
            (&json["encoding"], &json["units"], &json["charge"]),
            (&"UCS-2".into(), &82.into(), &2.into())
        );
        assert_eq!(json["segments"], serde_json::json!([67, 15]));
        assert_eq!(json["savings"]["text"], CHEAPER);
        let place = |value: &Value| {
            let end = |at: usize| usize::try_from(value[at].as_u64().unwrap()).unwrap();
            end(0)..end(1)
        };
        let spans: Vec<_> = json["findings"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|finding| finding["replacement"].is_object())
            .map(|finding| TEXT.get(place(&finding["span"])).unwrap())
            .collect();
        assert_eq!(spans, ["“", "”", "\u{A0}"]);
        let parts: String = json["parts"]
            .as_array()
            .unwrap()
            .iter()
            .map(|part| TEXT.get(place(&part["span"])).unwrap())
            .collect();
        assert_eq!(parts, TEXT);
    }
}

/// Makes a file with this text.
fn file(name: &str, text: impl AsRef<[u8]>) -> String {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

mod input {
    use super::*;

    fn said(args: &[&str], input: &[u8], status: i32) -> (String, String) {
        let output = run(args, input);
        let said = String::from_utf8(output.stderr.clone()).unwrap();
        (stdout(&output, status), said)
    }

    #[test]
    fn can_come_from_a_file() {
        let path = file("message.txt", "Halo\n");
        assert!(report(&["--file", &path]).contains("units     4 "));
        let (shown, noted) = said(&[&path], b"", 0);
        assert!(
            shown.contains(&format!("units     {} ", path.len())),
            "{shown}"
        );
        assert!(
            noted.contains("is a file, but its name was counted; --file counts"),
            "{noted}"
        );
    }

    #[test]
    fn loses_its_byte_order_mark() {
        let (shown, noted) = said(&["-"], b"\xEF\xBB\xBFHalo", 0);
        assert!(
            shown.contains("GSM-7") && shown.contains("units     4 "),
            "{shown}"
        );
        let left_out =
            "note: a byte order mark (EF BB BF) at the start of standard input was left out\n";
        assert_eq!(noted, left_out);
        let (answers, noted) = said(&["--jsonl"], b"\xEF\xBB\xBF\"Halo\"\n\"Hai\"\n", 0);
        assert_eq!(answers.lines().count(), 2);
        assert_eq!(noted, left_out);
    }

    #[test]
    fn that_is_not_utf8_is_refused_with_the_byte() {
        let cases: [(&[u8], &str); 7] = [
            (
                b"Halo \x92a",
                "it is not UTF-8: byte 92 (hexadecimal) at byte 5, which is ’ in Windows-1252",
            ),
            (
                b"Halo \xE2\x82",
                "it is not UTF-8: the character at byte 5 is cut off",
            ),
            (
                b"\xFF\xFEH\0a\0",
                "it is UTF-16LE: the byte order mark FF FE is at byte 0",
            ),
            (
                b"\xFE\xFF\0H\0a",
                "it is UTF-16BE: the byte order mark FE FF is at byte 0",
            ),
            (
                b"H\0a\0l\0o\0",
                "it looks like UTF-16LE: every second byte is 0, the first at byte 1",
            ),
            (
                b"\0H\0a\0l\0o",
                "it looks like UTF-16BE: every second byte is 0, the first at byte 0",
            ),
            (
                b"\xFFHalo",
                "it is not UTF-8: byte FF (hexadecimal) at byte 0",
            ),
        ];
        for (bytes, why) in cases {
            let (shown, noted) = said(&["-"], bytes, 2);
            assert!(shown.is_empty() && noted.contains(why), "{noted}");
            let path = file("not-utf8.txt", bytes);
            assert!(said(&["--file", &path], b"", 2).1.contains(why));
        }
        assert!(
            said(&["--jsonl"], b"\xFF\xFE\"\0", 2)
                .1
                .contains("UTF-16LE")
        );
    }

    #[test]
    fn that_is_empty_gets_a_note() {
        let (shown, noted) = said(&[], b"", 0);
        assert!(shown.contains("charge    1 "), "{shown}");
        assert_eq!(
            noted,
            "note: the input is empty; an empty text is billed as one segment\n"
        );
        assert!(
            said(&[""], b"", 0)
                .1
                .contains("an empty text is billed as one segment")
        );
    }
}

mod lines {
    use super::*;

    fn answer(args: &[&str], line: &str, status: i32) -> String {
        let args = [&["--jsonl"], args].concat();
        stdout(&run(&args, line.as_bytes()), status)
            .trim_end()
            .to_owned()
    }

    #[test]
    fn keep_unknown_fields_unchanged() {
        let line = r#"{"id": 1.0e2, "text": "Halo", "charge": 9, "to": {"a" : [1, "\u0041"]}}"#;
        let expected = r#"{"encoding":"GSM-7","units":4,"charge":1,"segments":[4],"remaining":156,"id":1.0e2,"to":{"a" : [1, "\u0041"]}}"#;
        assert_eq!(answer(&[], line, 0), expected);
        let bad = r#"{"id": 7, "text": 5, "pin": "4417"}"#;
        assert_eq!(
            answer(&[], bad, 1),
            r#"{"error":"expected a string, or an object with a string `text`","line":1,"id":7}"#
        );
    }

    #[test]
    fn can_have_limits_findings_and_savings() {
        let line = Value::from("“a” ".repeat(20)).to_string();
        assert!(!answer(&[], &line, 0).contains("over_limit"));
        let over = answer(&["--limit", "1"], &line, 1);
        assert!(over.ends_with(r#","over_limit":true}"#), "{over}");
        assert!(answer(&["--limit", "2"], &line, 0).ends_with(r#","over_limit":false}"#));
        let whole: Value =
            serde_json::from_str(&answer(&["--findings", "--savings"], &line, 0)).unwrap();
        assert_eq!(whole["findings"][0]["code"], "outside-gsm7");
        assert_eq!(whole["savings"]["charge"], 1);
        let none = answer(&["--savings"], "\"Halo\"", 0);
        assert!(none.ends_with(r#","savings":null}"#), "{none}");
    }

    #[test]
    fn say_which_half_of_a_surrogate_pair_is_alone() {
        for (line, half) in [
            (r#""a\ud83d""#, "a leading half without a trailing one"),
            (r#""a\ud83db""#, "a leading half without a trailing one"),
            (r#""a\ud83d\n""#, "a leading half without a trailing one"),
            (
                r#""\ud83d\ude00\ude00""#,
                "a trailing half without a leading one",
            ),
            (r#""a\ude00b""#, "a trailing half without a leading one"),
            (
                r#"{"text": "a\ude00b", "id": 1}"#,
                "a trailing half without a leading one",
            ),
        ] {
            let error = answer(&[], line, 1);
            assert!(error.contains(half), "{line}: {error}");
        }
    }
}

mod width {
    use super::*;

    const LONG: &str = "Pelanggan Yth, tagihan Internet bulan Juli Rp\u{A0}350.000 jatuh tempo \
        20/07. Mohon dibayar sebelum hari Jum’at agar layanan tetap aktif. Info: 021-00-0142";

    fn at(columns: &str, args: &[&str]) -> String {
        stdout(&run_with(args, b"", &[("COLUMNS", columns)]), 0)
    }

    #[test]
    fn lines_break_between_words_and_stay_in_their_frame() {
        let long = "Tagihan 谢谢 “Rani” 🎉 jatuh tempo – ".repeat(8);
        for columns in ["60", "80", "100"] {
            let most: usize = columns.parse().unwrap();
            for args in [
                &[LONG][..],
                &[&long],
                &[LONG, "--lang", "id"],
                &[LONG, "--before", "[Solo] "],
            ] {
                for line in at(columns, args).lines() {
                    // Titles are not wrapped.
                    if line.starts_with(char::is_alphabetic) {
                        continue;
                    }
                    let width = unicode_width::UnicodeWidthStr::width(line);
                    assert!(width <= most, "{width} columns of {most}: {line}");
                }
            }
            let shown = at(columns, &[LONG]);
            let words: Vec<_> = LONG.split([' ', '\u{A0}']).collect();
            let framed: Vec<_> = shown
                .lines()
                .filter_map(|line| line.strip_prefix("  │ "))
                .collect();
            // A word is split only where a segment ends.
            let split = framed
                .iter()
                .filter_map(|line| line.split(' ').next_back())
                .filter(|last| !last.is_empty() && !words.contains(last) && !last.contains('⟨'))
                .count();
            assert!(split <= 3, "{shown}");
        }
    }

    #[test]
    fn carets_stand_under_their_places_at_sixty_columns() {
        let shown = at("60", &[LONG]);
        let expected = " | …350.000 jatuh tempo 20/07. Mohon dibayar sebelum …\n";
        assert!(
            shown.contains(expected) || shown.contains("Jum’at"),
            "{shown}"
        );
        let lines: Vec<_> = shown.lines().collect();
        let at_quote = lines
            .iter()
            .position(|line| line.starts_with(" | ") && line.contains('’'))
            .unwrap();
        let column = |line: &str, c: char| line.chars().position(|found| found == c);
        assert_eq!(
            column(lines[at_quote], '’'),
            column(lines[at_quote + 1], '^'),
            "{shown}"
        );
    }

    #[test]
    fn many_segments_are_folded() {
        let text = "a".repeat(153 * 314);
        let shown = report(&[&text]);
        assert!(shown.lines().count() < 40, "{}", shown.lines().count());
        assert!(
            shown.contains("… segments 4 to 313: 47430 units in all; --full shows them"),
            "{shown}"
        );
        assert!(shown.contains("segment 314"));
        assert_eq!(
            report(&[&text, "--full"]).matches("  segment ").count(),
            314
        );
        assert_eq!(report(&[&text, "--brief"]).matches("  segment ").count(), 0);
    }
}

mod gateway {
    use super::*;

    #[test]
    fn is_a_file_that_options_override() {
        let path = file(
            "gateway.toml",
            "[gateway]\ncapacities = \"concat16\"\nbefore = 7\nlimit = { segments = 2 }\n",
        );
        let text = "a".repeat(154);
        let of = |more: &[&str]| report(&[&[&*text, "--gateway", &path], more].concat());
        assert!(of(&[]).contains("145 of 152"));
        assert!(of(&["--before-characters", "0"]).contains("154 of 160"));
        assert!(of(&["--capacities", "concat8"]).contains("146 of 153"));
        assert_eq!(
            run(&[&"a".repeat(400), "--gateway", &path], b"")
                .status
                .code(),
            Some(1)
        );
    }

    #[test]
    fn errors_have_a_line_and_a_column() {
        for (file_text, why) in [
            (
                "[gateway]\nbilling = \"sum\"\n",
                ":2:11: expected segments or quotient",
            ),
            ("[gateway]\nreserve = 7\n", ":2:1: unknown field `reserve`"),
            (
                "capacities = \"concat16\"\n",
                ":1:1: unknown field `capacities`, expected `gateway`",
            ),
            ("[gateway\n", ":1:9: "),
        ] {
            let path = file("bad-gateway.toml", file_text);
            let output = run(&["Halo", "--gateway", &path], b"");
            assert_eq!(stdout(&output, 2), "");
            let said = String::from_utf8(output.stderr).unwrap();
            assert!(said.contains(&format!("{path}{why}")), "{said}");
        }
    }
}
