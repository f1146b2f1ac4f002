//! Nothing personal is shown: `Debug`, and the `Display` of an error, never contain a message, a
//! code, a name, a number or a secret.
//!
//! Every public type is in one of the lists here. The first test finds those that are not.

use std::collections::hash_map::DefaultHasher;
use std::collections::{BTreeSet, HashSet};
use std::error::Error;
use std::fmt::{Debug, Display};
use std::hash::{Hash, Hasher as _};

use sms_charge::campaign::{Campaign, Tariff};
use sms_charge::character::CharacterName;
use sms_charge::content::{Content, ContentWriter, Duplicates, ParseOptions};
#[cfg(feature = "graphemes")]
use sms_charge::explain::Fitting;
use sms_charge::explain::sole_culprit;
use sms_charge::explain::{UnicodePolicy, apply_all, explain, lints, savings, savings_by_tier};
use sms_charge::octets::{Concatenation, Reference, decode, unpack};
use sms_charge::phone;
use sms_charge::reconcile::Reconciliation;
use sms_charge::template::{BoundsError, Delimiters, Syntax, Template, VarSpec};
use sms_charge::{
    Added, Capacity, Encoding, Encodings, Guard, Language, Languages, Limits, Meter, PhoneNumber,
    Profile, ShiftTables, segments,
};

use crate::checks::explain::TIERS;

/// These must not be seen, and no four characters in a row of them.
const MARKERS: [&str; 4] = [CODE, NAME, "6281974653209", SECRET];
const CODE: &str = "482913";
const NAME: &str = "Wibisono";
const NUMBER: &str = "+6281974653209";
const SECRET: &str = "Qx7-zK9!vW";

/// Several segments, with something of each kind to find.
const TEXT: &str = "Yth. Wibisono, kode “482913” untuk\u{A0}+6281974653209\r\ncafe\u{301} [Rahasia] ４８２９１３ \
    Вибисоно ٤٨٢٩١٣ – Yth. Wibisono, kode 482913 untuk +6281974653209\u{200B}. Qx7-zK9!vW \t";

/// TEXT has letters outside ASCII that form another code and another name.
const LETTERS: [char; 8] = ['４', '８', '２', '９', '٤', 'В', 'и', 'н'];

fn leak(shown: &str) -> Option<&'static str> {
    let windows = |marker: &'static str| (4..=marker.len()).map(move |end| &marker[end - 4..end]);
    MARKERS
        .into_iter()
        .flat_map(windows)
        .find(|window| shown.contains(window))
}

#[track_caller]
fn assert_hidden(what: &str, shown: &str) {
    assert_eq!(leak(shown), None, "{what} in {shown}");
}

fn debug(value: impl Debug) -> String {
    format!("{value:?}\n{value:#?}")
}

/// What `Debug` shows of each type that holds or borrows text or a number, by the name of the type.
fn shown() -> Vec<(&'static str, String)> {
    let mut rows = Vec::new();
    let mut row = |name, value: &dyn Debug| rows.push((name, debug(value)));

    // Segments and counts.
    let mut parts = segments(TEXT);
    row("Segments", &parts);
    row("Segment", &parts.next());
    row("Segments", &parts);
    let data = segments(TEXT).next().unwrap().user_data(None).unwrap();
    row("octets::UserData", &data);
    row("octets::Packed", &data.packed());
    row("octets::Unpacked", &data.unpacked());
    row("octets::Unpack", &unpack(TEXT.as_bytes(), 0));
    row(
        "octets::Decoded",
        &decode(TEXT.bytes(), ShiftTables::DEFAULT),
    );
    let mut meter = Meter::new();
    meter.push(TEXT);
    row("Meter", &meter);

    // What is expensive.
    let mut findings = explain(TEXT);
    row("explain::Findings", &findings);
    findings.next();
    row("explain::Findings", &findings);
    row("explain::Finding", &explain(TEXT).collect::<Vec<_>>());
    let names = explain(TEXT).filter_map(|finding| finding.name());
    row("character::CharacterName", &names.collect::<Vec<_>>());
    let mut groups = explain(TEXT).grouped();
    groups.next();
    row("explain::Groups", &groups);
    row("explain::Group", &groups.collect::<Vec<_>>());
    row(
        "explain::SoleCulprit",
        &sole_culprit("Yth. Wibisono, 482913 ’").unwrap(),
    );
    for &tier in TIERS {
        let edited = apply_all(TEXT, tier);
        row("explain::Edited", &edited);
        row("explain::Edit", &edited.edits().collect::<Vec<_>>());
        let replacements = edited.edits().map(|edit| edit.replacement);
        row("explain::Replacement", &replacements.collect::<Vec<_>>());
        let (mut edits, mut pieces) = (edited.edits(), edited.pieces());
        row("explain::Edits", &edits);
        row("explain::Pieces", &pieces);
        edits.next();
        pieces.next();
        row("explain::Edits", &edits);
        row("explain::Pieces", &pieces);
        row("explain::Savings", &savings(TEXT, tier));
    }
    advice(&mut row);

    // Content with a personal value, and with a code in the place of a key.
    let text = "482913:code,name:Wibisono,Yth.Wibisono:+6281974653209,secret:Qx7-zK9!vW";
    let content = Content::parse(text).unwrap();
    row("content::Content", &content);
    row("content::Pairs", &content.pairs());
    row("content::Pair", &content.pairs().collect::<Vec<_>>());
    let pairs: Vec<_> = content.pairs().map(|pair| (pair.key, pair.value)).collect();
    let usual = [("name", NAME), ("code", CODE)];
    row(
        "content::ContentWriter",
        &ContentWriter::new(&usual).unwrap(),
    );
    row(
        "content::ContentWriterError",
        &ContentWriter::new(&pairs).unwrap_err(),
    );
    let mut problems = Content::problems("name: Wibisono ,482913;code:1,name:482913,Wibisono");
    row("content::Problems", &problems);
    problems.next();
    row("content::Problems", &problems);
    row("content::Problem", &problems.collect::<Vec<_>>());
    let error = Content::parse("name:Wibisono,482913").unwrap_err();
    row("content::ContentError", &error);

    // A message shows its template, and none of its values.
    let template = Template::parse("Kode %{code}, %{name}").unwrap();
    let specs = [("code", VarSpec::CODE), ("name", VarSpec::any(1..=30))];
    row("template::Bounds", &template.bounds(&specs).unwrap());
    row(
        "template::Message",
        &template.render_positional(&[CODE, NAME]).unwrap(),
    );
    row(
        "template::FromContentError",
        &template.estimate_content("name:Wibisono,482913"),
    );
    for values in ["code:482913,name:Wibisono", "name:Wibisono,code:482913"] {
        let content = Content::parse(values).unwrap();
        row("template::Message", &template.render(&content).unwrap());
    }

    numbers(&mut row);

    // Bills.
    let mut bills = Reconciliation::new();
    bills.observe(TEXT, 3);
    row("reconcile::Reconciliation", &bills);
    row(
        "reconcile::Explanation",
        &bills.explanations().collect::<Vec<_>>(),
    );

    #[cfg(feature = "otp")]
    wire::shown(&mut row);
    rows
}

fn numbers(row: &mut dyn FnMut(&'static str, &dyn Debug)) {
    let number = PhoneNumber::parse(NUMBER).unwrap();
    row("phone::PhoneNumber", &number);
    for form in [number.e164(), number.msisdn(), number.national()] {
        row("phone::PhoneText", &form);
    }
    row("phone::Masked", &number.masked(3));
    row("phone::NumberRange", &number.range());
    let too_long = PhoneNumber::parse("+62819746532091974").unwrap_err();
    row("phone::PhoneNumberError", &too_long);
    row("phone::PhoneNumberErrorKind", &too_long.kind());
}

/// What the advice says about a text.
fn advice(row: &mut dyn FnMut(&'static str, &dyn Debug)) {
    let mut by_tier = savings_by_tier(TEXT);
    row("explain::SavingsByTier", &by_tier);
    row("explain::SavingsByTier", &by_tier.next());
    let odd = "Wibisono&amp;482913 &#52; Ã©".repeat(9);
    row("explain::Lints", &lints(&odd));
    row("explain::Lint", &lints(&odd).collect::<Vec<_>>());
    let dots = "您 Wibisono... 482913... ".repeat(6);
    let condensed = Profile::new().condensed(&dots).unwrap();
    row("explain::Condensed", &condensed.unwrap());
    #[cfg(feature = "graphemes")]
    row(
        "explain::Fitted",
        &Profile::new().fitted(TEXT, Fitting::new(1)).unwrap(),
    );
}

/// These hold no text and no number, except one character, a word of the crate or a count. Those
/// that are errors are checked one by one below.
const HOLD_NOTHING: &[&str] = &[
    #[cfg(feature = "graphemes")]
    "explain::CutAt",
    #[cfg(feature = "graphemes")]
    "explain::Fitting",
    "explain::LintKind",
    "explain::Replacements",
    "template::Construct",
    "template::ValueError",
    "template::ValueErrorKind",
    "template::WorstCase",
    "AddedError",
    "Alphabet",
    "Billing",
    "Capacity",
    "CapacityError",
    "octets::Concatenation",
    "octets::ConcatenationError",
    "Encodings",
    "EncodingsError",
    "GraphemesError",
    "octets::Header",
    "KeywordError",
    "Language",
    "explain::LanguageSaving",
    "Languages",
    "LanguagesError",
    "Limits",
    "LineEnds",
    "rcs::MessageType",
    "octets::Reference",
    "template::BoundsError",
    "template::BoundsErrorKind",
    "campaign::Campaign",
    "campaign::CampaignError",
    "Capacities",
    "otp::ChargeInfo",
    "template::Class",
    "template::VariableBounds",
    "template::VarSpec",
    "template::VarSpecError",
    "template::VarSpecErrorKind",
    "phone::Brand",
    "phone::Company",
    "phone::Operator",
    "phone::RangeState",
    "content::ProblemKind",
    "content::PairPart",
    "content::Severity",
    "content::Duplicates",
    "content::ParseOptions",
    "phone::ParseOptions",
    "otp::CredentialsError",
    "template::DelimitersError",
    "campaign::Distribution",
    "Interval",
    "Total",
    "campaign::Totals",
    "reconcile::Tally",
    "campaign::Tariff",
    "otp::DryRun",
    "otp::Field",
    "otp::Origin",
    "otp::PhoneFormat",
    "otp::RequestId",
    "Encoding",
    "Estimate",
    "Packing",
    "Profile",
    "explain::FindingKind",
    "explain::Guard",
    "explain::GuardError",
    "explain::GuardErrorKind",
    "campaign::Rejected",
    "template::RenderError",
    "template::TemplateError",
    "template::TemplateErrorKind",
    "otp::TemplateIdError",
    "explain::Tier",
    "explain::UnicodePolicy",
    "ShiftTables",
    "octets::UserDataError",
];

/// These show what they hold: the gateway's own text, the sender's own template and delimiters, the
/// API's own word, and a number that was asked for.
const SHOW: &[&str] = &[
    "Added",
    "template::Template",
    "template::OwnedTemplate",
    "template::Warning",
    "template::Warnings",
    "template::WarningKind",
    "template::Syntax",
    "template::Delimiters",
    "otp::Status",
    "phone::Revealed",
];

/// What is not hidden is there to be read.
#[test]
fn settings_are_shown() {
    assert_eq!(
        format!("{:?}", Added::text("[Solo1] ")),
        r#"Text("[Solo1] ")"#
    );
    assert_eq!(format!("{:?}", Added::characters(12)), "Characters(12)");
    let profile = format!("{:?}", Profile::new().with_excluded("[é"));
    assert!(profile.contains("{'é', '['}"), "{profile}");
}

#[test]
fn no_type_is_missing_here() {
    let shown: BTreeSet<_> = shown().into_iter().map(|(name, _)| name).collect();
    let mut listed = shown;
    for name in HOLD_NOTHING.iter().chain(SHOW) {
        assert!(listed.insert(name), "{name} is in two of the lists");
    }
    let public = public_types();
    assert!(public.len() > 90, "{public:?}");
    if cfg!(feature = "otp") {
        assert_eq!(public, listed);
    }
    assert!(listed.is_subset(&public));
}

/// The public types by their paths, from the list of public names. A type that is both at the root
/// and in its room has the name of the room.
fn public_types() -> BTreeSet<&'static str> {
    const NAMES: &str = include_str!("../api.txt");
    let declared = |line: &'static str| {
        let line = line.strip_prefix("#[non_exhaustive] ").unwrap_or(line);
        let line = line.strip_prefix("#[repr(u8)] ").unwrap_or(line);
        let path = ["pub struct ", "pub enum ", "pub union "]
            .into_iter()
            .find_map(|start| line.strip_prefix(start))?;
        let path = path.strip_prefix("sms_charge::")?;
        path.split(|c: char| c != ':' && !c.is_alphanumeric())
            .next()
    };
    let mut types: BTreeSet<_> = NAMES.lines().filter_map(declared).collect();
    let in_rooms: BTreeSet<_> = types
        .iter()
        .filter_map(|path| Some(path.rsplit_once("::")?.1))
        .collect();
    types.retain(|path| !in_rooms.contains(path));
    types
}

#[test]
fn what_holds_text_or_a_number_does_not_show_it() {
    for (name, shown) in shown() {
        assert_hidden(name, &shown);
        assert!(shown.contains(char::is_alphabetic), "{name}: {shown}");
        assert!(
            !shown.contains("()"),
            "{name} has a field that shows nothing: {shown}"
        );
        // In sequence, the characters of a text would spell it.
        let letters = LETTERS.iter().filter(|&&c| shown.contains(c)).count();
        assert!(letters < 2, "{name}: {shown}");
    }
}

/// The code 482913, spelled with characters that are neither letters nor digits.
const SPELLED: [&str; 8] = [
    // Braille, with the sign of a number.
    "⠼⠙⠼⠓⠼⠃⠼⠊⠼⠁⠼⠉",
    // Regional indicators, for D H B I A C.
    "🇩🇭🇧🇮🇦🇨",
    "⒟⒣⒝⒤⒜⒞",
    "🅳🅷🅱🅸🅰🅲",
    // Tags.
    "🏴\u{E0034}\u{E0038}\u{E0032}\u{E0039}\u{E0031}\u{E0033}",
    // Selectors can count, too.
    "a\u{FE04}b\u{FE08}c\u{FE02}d\u{FE09}e\u{FE01}f\u{FE03}",
    // Morse.
    "····− −−−·· ··−−− −−−−· ·−−−− ···−−",
    "🕓🕗🕑🕘🕐🕒",
];

#[test]
fn findings_spell_no_text() {
    for text in SPELLED {
        let mut shown = debug(explain(text).collect::<Vec<_>>());
        shown += &debug(explain(text).grouped().collect::<Vec<_>>());
        shown += &debug(explain(text).map(|found| found.name()).collect::<Vec<_>>());
        shown += &debug(sole_culprit(text));
        for &tier in TIERS {
            shown += &debug(apply_all(text, tier).edits().collect::<Vec<_>>());
        }
        // A single kind may be punctuation. Two kinds are an alphabet.
        let kinds: BTreeSet<_> = text.chars().filter(|c| !c.is_ascii()).collect();
        let seen =
            |c: &&char| shown.contains(**c) || shown.contains(&c.escape_unicode().to_string());
        assert!(kinds.iter().filter(seen).count() < 2, "{shown}");
        assert!(
            !shown.contains("'.'") && !shown.contains("\".\""),
            "{shown}"
        );
    }
}

#[test]
fn only_signs_that_carry_no_text_are_shown() {
    const WORDS: [&str; 18] = [
        "SPACE",
        "MINUS",
        "QUAD",
        "QUOTATION",
        "APOSTROPHE",
        "DASH",
        "HYPHEN",
        "BRACKET",
        "PARENTHESIS",
        "PRIME",
        "CARET",
        "ACCENT",
        "JOINER",
        "COMMA",
        "TILDE",
        "LINE",
        "SOLIDUS",
        "HORIZONTAL BAR",
    ];
    let mut count = 0;
    for c in '\0'..=char::MAX {
        let shown = format!("{:?}", CharacterName::of(c));
        if shown == "CharacterName(hidden)" {
            continue;
        }
        count += 1;
        assert_eq!(shown, format!("CharacterName({c:?})"));
        let name = unicode_names2::name(c).map(|name| name.to_string());
        let is_sign = name.is_some_and(|name| WORDS.iter().any(|word| name.contains(word)));
        assert!(is_sign || c == '€' || c.is_whitespace(), "{shown}");
        assert!(!c.is_alphanumeric() || "ʹʺʻʼʽ".contains(c), "{shown}");
    }
    assert!((60..120).contains(&count), "{count}");
}

/// Characters that often break parsers, and some that do not.
const HOSTILE: &str = "0589aOlxXe+-.,:;=()[]{}<>#%$*/\\'\"_& \t\r\n\0\u{1B}\u{7F}\u{85}\u{A0}\u{AD}\u{301}\u{34F}\
    \u{61C}\u{200B}\u{200D}\u{202E}\u{2028}\u{2066}\u{3000}\u{FE0F}\u{FEFF}\u{E0041}²½٣５०，：я中“🎉";

/// A text with each hostile character before each of its characters and in its place, with each
/// character removed, and with its end cut off.
fn mutations(seed: &str) -> impl Iterator<Item = String> {
    let places = seed.char_indices().map(|(at, c)| (at, at + c.len_utf8()));
    let places = places.chain([(seed.len(), seed.len())]);
    places.flat_map(move |(start, end)| {
        let (before, here, after) = (&seed[..start], &seed[start..end], &seed[end..]);
        let put = HOSTILE.chars().flat_map(move |c| {
            [
                format!("{before}{c}{here}{after}"),
                format!("{before}{c}{after}"),
            ]
        });
        put.chain([format!("{before}{after}"), before.to_owned()])
    })
}

/// What errors share, and the codes that occurred.
#[derive(Default)]
struct Errors {
    codes: BTreeSet<&'static str>,
    /// By the hashes of their types and values: equal errors have equal messages.
    seen: HashSet<u64>,
}

impl Errors {
    #[track_caller]
    fn add(&mut self, code: &'static str, error: &(impl Error + Copy + Hash + 'static)) {
        self.add_at(code, None, error);
    }

    /// An error with the place of a byte.
    #[track_caller]
    fn add_at(
        &mut self,
        code: &'static str,
        at: impl Into<Option<usize>>,
        error: &(impl Error + Copy + Hash + 'static),
    ) {
        self.add_problem(code, at, error);
    }

    /// A problem that is listed and need not stop anything.
    #[track_caller]
    fn add_problem(
        &mut self,
        code: &'static str,
        at: impl Into<Option<usize>>,
        error: &(impl Display + Debug + Copy + Hash + 'static),
    ) {
        self.codes.insert(code);
        let mut hasher = DefaultHasher::new();
        (std::any::type_name_of_val(error), error).hash(&mut hasher);
        if !self.seen.insert(hasher.finish()) {
            return;
        }
        let said = error.to_string();
        assert_hidden(code, &format!("{said}\n{}", debug(error)));
        assert!(said.contains(char::is_alphabetic), "{code}: {said:?}");
        assert!(!said.starts_with(char::is_uppercase), "{said}");
        assert!(!said.contains(is_unseen), "{said:?}");
        if let Some(at) = at.into() {
            assert!(said.contains(&format!("byte {at}")), "{said}");
        }
        let in_kebab_case = |b: u8| b == b'-' || b.is_ascii_lowercase() || b.is_ascii_digit();
        assert!(
            !code.is_empty() && code.bytes().all(in_kebab_case),
            "{code}"
        );
    }

    #[track_caller]
    fn are(&self, codes: &str) {
        let seen: Vec<_> = self.codes.iter().copied().collect();
        assert_eq!(seen.join(" "), codes);
    }
}

fn is_unseen(c: char) -> bool {
    (c.is_whitespace() && c != ' ')
        || c.is_control()
        || matches!(c, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}')
        || matches!(c, '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}')
}

#[test]
fn every_error_of_a_number() {
    let mut errors = Errors::default();
    let readers = [
        phone::ParseOptions::new(),
        phone::ParseOptions::new().bare_eight(true),
        phone::ParseOptions::new().unwrapped(true),
    ];
    for seed in [
        NUMBER,
        "0819-7465-3209",
        " (+62) 819.7465.3209 ",
        "tel:+62-819-7465-3209",
        "0062 (0) 819 7465 3209",
        "6.281974653209E+12",
        "81974653209",
        "+62 62 81974653209",
        "٠٨١٩٧٤٦٥٣٢٠٩",
        "021-974653209",
        "+62 868 974653209",
        "0841974653209",
        "08001974653209",
        "+62819746532091974",
        "06281974653209",
        "01162 819 7465 3209",
        "00819-74-6532",
        "8-12-2024 0819",
        "81. 081974653209",
        "WA: 0819...74653209",
        "wa.me/6281974653209",
        "6281974653209@c.us",
        "6281974653209; 081974653209 ext. 6281974653209, 6281974653209 6281974653209",
    ] {
        for input in mutations(seed) {
            let strict = PhoneNumber::parse(&input).err();
            let lenient = readers.map(|reader| reader.parse(&input).err());
            for error in lenient.into_iter().chain([strict]).flatten() {
                errors.add_at(error.code(), error.span().start, &error);
            }
        }
    }
    errors.are(
        "beyond-e164 date-or-time decimal-tail digits-left-out duplicate-country-code empty-number extension extra-zero \
         fixed-line input-too-long international-prefix invalid-character invisible-in-number letter misplaced-plus \
         missing-plus missing-prefix mixed-digits never-opened no-digits number-too-long number-too-short row-number \
         satellite scientific-notation service trailing-separator trunk-zero unbalanced-bracket unsupported-country \
         unsupported-digit zero-after-plus zero-before-country-code",
    );
}

#[test]
fn every_error_of_content() {
    let mut errors = Errors::default();
    let mut written = Errors::default();
    let join = ParseOptions::new().join_to_previous(true);
    let readers = [ParseOptions::new(), join.duplicates(Duplicates::First)];
    let many: Vec<_> = (0..64).map(|n| format!("k{n}:482913,")).collect();
    let long = format!("name:{}", "Wibisono,482913,".repeat(4096));
    let mut read = |input: &str| {
        for problem in Content::problems(input) {
            errors.add_problem(problem.code(), problem.span().start, &problem);
        }
        for reader in readers {
            for problem in reader.problems(input) {
                errors.add_problem(problem.code(), problem.span().start, &problem);
            }
        }
    };
    read(&format!("{}name:Wibisono", many.concat()));
    read(&long);
    let long_key = "Wibisono".repeat(9);
    read(&format!("{long_key}:482913"));
    let error = ContentWriter::new(&[(&long_key, CODE)]).unwrap_err();
    written.add_at(error.code(), error.span().start, &error);
    for seed in [
        "code:482913,name:Wibisono",
        "482913,code:1",
        ",name:Wibisono,, 482913:Wibisono,name:482913,",
        "to:Wibisono 8, RT 482913,sum:482913,000",
        "kode：482913，nama：Wibisono;a:1",
        r#"{"code":"482913"}"#,
        "a:Wibisono👩\u{200D}👩,b:08:00",
        " ",
    ] {
        for input in mutations(seed) {
            read(&input);
            let (key, value) = input.split_once(':').unwrap_or((&input, ""));
            let pairs = [("code", CODE), (key, value)];
            for colons in [&[][..], &[key]] {
                if let Err(error) = ContentWriter::with_colons(&pairs, colons) {
                    written.add_at(error.code(), error.span().start, &error);
                }
            }
        }
    }
    errors.are(
        "blank-around-key blank-around-value colon-in-value comma-in-number comma-in-value content-too-long \
         control-character doubled-comma duplicate-key empty-key empty-value equals-sign full-width-colon full-width-comma \
         full-width-punctuation invisible-character joiner json key-too-long leading-comma missing-colon only-blanks semicolon \
         too-many-pairs trailing-comma unusual-key",
    );
    written.are(
        "blank-around-key blank-around-value colon-in-value comma-in-number comma-in-value control-character \
         duplicate-key empty-key empty-value full-width-colon full-width-comma full-width-punctuation \
         invisible-character key-too-long semicolon unusual-key",
    );
}

#[test]
fn every_error_of_a_template() {
    let mut errors = Errors::default();
    let many = "%{x} 482913 ".repeat(65);
    let long = format!("%{{{}}}", "Wibisono".repeat(9));
    let mut read = |source: &str, syntax| {
        for error in Template::problems(source, syntax) {
            errors.add_at(error.code(), error.span().start, &error);
        }
    };
    read(&many, Syntax::PercentBrace);
    read(&long, Syntax::PercentBrace);
    for (seed, syntax) in [
        (
            "Kode 482913 %{code}, %{Wibisono} %{4829}",
            Syntax::PercentBrace,
        ),
        ("Kode 482913 {code}, {Wibisono} {{482913}}", Syntax::Brace),
        ("Wibisono ${code} ${x} ${}", Syntax::DollarBrace),
        ("Wibisono {{code}} {x} {{ y }}", Syntax::DoubleBrace),
        ("Wibisono ##code## #482913# ####", Syntax::Hash),
        ("Wibisono %s 482913%% %1$s", Syntax::Printf),
        ("Wibisono ((code??482913))", Syntax::DoubleParen),
    ] {
        for source in mutations(seed) {
            read(&source, syntax);
        }
    }
    errors.are(
        "digit-first empty-name lone-brace lone-percent mixed-positions name-too-long template-language \
         too-many-placeholders unclosed-placeholder unexpected-character",
    );
}

#[test]
fn every_error_of_values_bounds_and_settings() {
    let mut errors = Errors::default();
    // The sender wrote the names.
    let template = Template::parse("Kode %{code}, %{nama}").unwrap();
    let none = template.render_positional(&[]).map(drop).unwrap_err();
    errors.add_at(none.code(), none.span().start, &none);
    let content = Content::parse("code:482913,name:Wibisono").unwrap();
    let one = template.render(&content).map(drop).unwrap_err();
    errors.add_at(one.code(), one.span().start, &one);

    let (few, known) = (VarSpec::CODE, [("code", VarSpec::CODE)]);
    let reversed = {
        let (min, max) = (2, 1);
        VarSpec::any(min..=max)
    };
    let twice = [("nama", few), ("nama", few)];
    let specs: [&[(&str, VarSpec)]; 4] = [&known, &twice, &[("kode", few)], &[("nama", reversed)]];
    for specs in specs {
        let error: BoundsError = template.bounds(specs).unwrap_err();
        match error.span() {
            Some(span) => errors.add_at(error.code(), span.start, &error),
            None => errors.add(error.code(), &error),
        }
    }
    let specs = [
        ("code", VarSpec::digits(7..=8)),
        ("nama", VarSpec::digits(1..=4)),
    ];
    for values in [
        [CODE, "1"],
        ["4829134", NAME],
        ["4829134", CODE],
        [SECRET, NAME],
    ] {
        let message = template.render_positional(&values).unwrap();
        let error = message.check(&specs).unwrap_err();
        errors.add(error.code(), &error);
    }
    let unknown = template.render_positional(&[CODE, NAME]).unwrap();
    let unknown = unknown.check(&[("kode", few)]).unwrap_err();
    errors.add(unknown.code(), &unknown);
    for delimiter in mutations(CODE).chain(mutations(SECRET)) {
        let open = Delimiters::new(&delimiter, "}").err();
        let close = Delimiters::new("{", &delimiter).err();
        for error in open.into_iter().chain(close) {
            errors.add(error.code(), &error);
        }
    }
    for error in [Capacity::new(160, 4829), "482913".parse()].map(Result::unwrap_err) {
        errors.add(error.code(), &error);
    }
    for text in ["digits:482913-4", "any:Wibisono", "code"] {
        for text in mutations(text).chain(mutations(SECRET)) {
            if let Err(error) = text.parse::<VarSpec>() {
                errors.add(error.code(), &error);
            }
        }
    }
    let error = Added::try_from(TEXT.repeat(20).as_str()).unwrap_err();
    errors.add(error.code(), &error);
    let error = Encodings::new(&[]).unwrap_err();
    errors.add(error.code(), &error);
    let error = "482913".parse::<Encoding>().unwrap_err();
    errors.add(error.code(), &error);
    errors.are(
        "added-text-too-long capacity-out-of-order capacity-without-numbers empty-range encodings-out-of-order missing-value no-spec spec-given-twice spec-length spec-reversed spec-without-length unfit-delimiter unknown-keyword unknown-spec unknown-variable \
         value-character value-too-long value-too-short",
    );
}

#[test]
fn every_error_of_languages_octets_pieces_and_sums() {
    let mut errors = Errors::default();
    let error = Languages::new(&[Language::Spanish], &[]).unwrap_err();
    errors.add(error.code(), &error);
    let error = Concatenation::new(Reference::Bits8(1), 48, 49).unwrap_err();
    errors.add(error.code(), &error);
    let profile = Profile::new().with_capacities(crate::capacities((482, 482), (291, 291)));
    let long = profile.segments(TEXT).next().unwrap();
    let error = long.user_data(None).unwrap_err();
    errors.add(error.code(), &error);
    let mut campaign = Campaign::new();
    campaign.add(None, 1, &Tariff::new(u64::MAX)).unwrap();
    let error = campaign.add(None, 1, &Tariff::new(1)).unwrap_err();
    errors.add(error.code(), &error);
    #[cfg(feature = "graphemes")]
    {
        let profile = Profile::new().with_packing(sms_charge::Packing::Graphemes);
        let error = profile.const_estimate(TEXT).unwrap_err();
        errors.add(error.code(), &error);
    }
    let of_pieces = if cfg!(feature = "graphemes") {
        "graphemes-across-pieces "
    } else {
        ""
    };
    errors.are(&format!(
        "concatenation-out-of-range {of_pieces}language-without-locking-table sum-overflow user-data-too-long"
    ));
}

#[test]
fn every_error_of_the_guard() {
    let mut errors = Errors::default();
    let small = crate::capacities((40, 36), (20, 18));
    let profile = Profile::new()
        .with_capacities(small)
        .with_limits(Limits::new().with_segments(3));
    let guard = Guard::new().with_profile(profile);
    let guards = [
        guard.with_unicode(UnicodePolicy::Deny),
        guard.with_unicode(UnicodePolicy::WhenFree),
        guard.with_budget(0),
        guard.with_budget(1),
        guard,
    ];
    for seed in [
        "Wibisono: kode 482913",
        "Wibisono, 482913 untuk +6281974653209",
        "“Wibisono” 482913 (Qx7-zK9!vW) ٤٨٢٩١٣ 482913 +6281974653209",
    ] {
        for text in mutations(seed) {
            for error in guards.iter().filter_map(|guard| guard.check(&text).err()) {
                errors.add(error.code(), &error);
            }
        }
    }
    errors.are("over-budget over-gateway-limit unicode unicode-costs");
}

#[cfg(feature = "otp")]
mod wire {
    use super::*;

    use sms_charge::otp::{
        AnyRequest, CheckedRequest, Credentials, DryRun, Preview, Reason, Rejection, RejectionKind,
        Request, Response,
    };

    const CONTENT: &str = "482913:1,code:482913,name:Wibisono";

    fn templates() -> [(&'static str, Template<'static>); 1] {
        [("TPL_0000", Template::parse("Kode {code}%{code} ").unwrap())]
    }

    fn body(number: &str, id: &str, content: &str) -> String {
        let body =
            serde_json::json!({"phone_number": number, "template_id": id, "content": content});
        body.to_string()
    }

    pub(super) fn shown(row: &mut impl FnMut(&'static str, &dyn Debug)) {
        let templates = templates();
        let right = Request {
            phone_number: Some(NUMBER.into()),
            template_id: Some("TPL_0000".into()),
            content: Some(CONTENT.into()),
        };
        let misplaced = Request {
            phone_number: Some(CODE.into()),
            template_id: Some(NUMBER.into()),
            content: Some(NAME.into()),
        };
        row("otp::Request", &[&right, &misplaced]);
        let preview: Preview<'_> = DryRun::new()
            .run(&right, &templates, &Profile::new())
            .unwrap();
        row("otp::Preview", &preview);
        row("otp::Warning", &preview.warnings().collect::<Vec<_>>());
        row("template::Message", &preview.message());
        let checked = CheckedRequest::new(PhoneNumber::parse(NUMBER).unwrap());
        let checked = checked.content(CONTENT).unwrap();
        let checked = checked.template_id(SECRET).unwrap();
        row("otp::CheckedRequest", &checked);
        row(
            "otp::AnyRequest",
            &[AnyRequest::from(&right), AnyRequest::from(&checked)],
        );
        let rejection: Rejection = DryRun::new()
            .run(&misplaced, &templates, &Profile::new())
            .unwrap_err();
        row("otp::Rejection", &rejection);
        row("otp::RejectionKind", &rejection.kind());
        row(
            "otp::Credentials",
            &Credentials::new(SECRET, SECRET).unwrap(),
        );
        for reason in [
            "cannot send 482913 to +6281974653209",
            "key expired at 6281974653209",
            "argument 'Wibisono': not found",
            "argument 'x482913': blank string",
            "Invalid Wibisono",
        ] {
            row("otp::Reason", &Reason::parse(reason));
            let json = serde_json::json!({"status": "FAILED", "reason": reason}).to_string();
            row(
                "otp::Response",
                &serde_json::from_str::<Response>(&json).unwrap(),
            );
        }
    }

    #[test]
    fn every_rejection() {
        let mut errors = Errors::default();
        let templates = templates();
        let mut run = |number: &str, id: &str, content: &str| {
            let request = Request {
                phone_number: Some(number.into()),
                template_id: Some(id.into()),
                content: Some(content.into()),
            };
            if let Err(rejection) = DryRun::new().run(&request, &templates, &Profile::new()) {
                errors.add(rejection.code(), &rejection);
                assert_hidden("reason", &debug(rejection.response()));
                assert_hidden("body", &serde_json::to_string(&rejection).unwrap());
                let is_ours = matches!(rejection.kind(), RejectionKind::UnknownTemplate);
                assert_eq!(is_ours, rejection.code() == "unknown-template");
            }
        };
        for number in mutations(NUMBER).chain([" ".to_owned()]) {
            run(&number, "TPL_0000", CONTENT);
        }
        for content in mutations(CONTENT) {
            run(NUMBER, "TPL_0000", &content);
        }
        for id in mutations(SECRET) {
            run(NUMBER, &id, CONTENT);
        }
        let nothing = Request::default();
        let missing = DryRun::new().run(&nothing, &templates, &Profile::new());
        let missing = missing.map(drop).unwrap_err();
        errors.add(missing.code(), &missing);
        errors.are(
            "blank-field blank-number missing-field missing-value refused-content refused-number unknown-template",
        );
    }

    #[test]
    fn every_error_of_an_id_and_of_credentials() {
        let mut errors = Errors::default();
        let request = CheckedRequest::new(PhoneNumber::parse(NUMBER).unwrap());
        for text in mutations(SECRET) {
            if let Err(error) = request.clone().template_id(&text) {
                errors.add(error.code(), &error);
            }
            for (id, secret) in [(&*text, SECRET), (SECRET, &*text)] {
                if let Err(error) = Credentials::new(id, secret) {
                    errors.add(error.code(), &error);
                }
            }
        }
        errors.are("unfit-credentials unfit-template-id");
    }

    /// A body that no reader accepts, and its error.
    #[test]
    fn every_error_of_a_body() {
        let response = r#"{"status": "FAILED", "reason": "no 482913 to +6281974653209"}"#;
        let mut seeds = vec![body(NUMBER, "TPL_0000", CONTENT), response.to_owned()];
        // JSON in a string, and values that are not strings.
        seeds.push(serde_json::to_string(&seeds[0]).unwrap());
        seeds.push(r#"{"phone_number": 6281974653209, "content": {"code": "482913"}}"#.to_owned());
        seeds.push(r#"["+6281974653209", "TPL_0000", "code:482913"]"#.to_owned());
        // A bill of the wrong type.
        for bill in [
            r#""482913""#,
            "482913",
            "482913.5",
            "[482913]",
            r#"{"charge":"482913"}"#,
            r#"{"charge":482913482913}"#,
            r#"{"charge":-482913}"#,
            r#"{"charge":482913.5}"#,
            r#"{"charge":[482913]}"#,
            r#"{"charge":{"482913":1}}"#,
        ] {
            let body = format!(r#"{{"status":"OK","charge_info":{bill}}}"#);
            assert!(serde_json::from_str::<Response>(&body).is_err(), "{body}");
            seeds.push(body);
        }
        let mut errors = 0;
        for body in seeds.iter().flat_map(|seed| mutations(seed)) {
            let json = serde_json::from_str::<Request>(&body).err();
            let answer = serde_json::from_str::<Response>(&body).err();
            let form = serde_urlencoded::from_str::<Request>(&body).err();
            let said = [
                json.map(|error| format!("{error}\n{}", debug(&error))),
                answer.map(|error| format!("{error}\n{}", debug(&error))),
                form.map(|error| format!("{error}\n{}", debug(&error))),
            ];
            for said in said.into_iter().flatten() {
                assert_hidden("body", &said);
                errors += 1;
            }
        }
        assert!(errors > 10_000, "{errors}");
    }
}
