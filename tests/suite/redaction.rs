//! Nothing personal is shown: neither `Debug` nor the `Display` of an error has a message in it, a
//! code, a name, a number or a secret.
//!
//! Every public type is in one of the lists here, and the first test looks for those that are not.

use std::collections::hash_map::DefaultHasher;
use std::collections::{BTreeSet, HashSet};
use std::error::Error;
use std::fmt::{Debug, Display};
use std::fs;
use std::hash::{Hash, Hasher as _};
use std::path::Path;

use sms_charge::content::{Content, ContentWriter, Duplicates, ParseOptions};
use sms_charge::explain::sole_culprit;
use sms_charge::explain::{UnicodePolicy, apply_all, explain, savings};
use sms_charge::octets::{decode, unpack};
use sms_charge::phone;
use sms_charge::reconcile::Reconciliation;
use sms_charge::template::{BoundsError, Delimiters, Syntax, Template, VarSpec};
use sms_charge::{
    Added, Capacity, Encoding, Encodings, Guard, Limits, Meter, PhoneNumber, Profile, ShiftTables,
    segments,
};

use crate::checks::explain::TIERS;

/// What must not be seen, nor any four characters of it.
const MARKERS: [&str; 4] = [CODE, NAME, "6281974653209", SECRET];
const CODE: &str = "482913";
const NAME: &str = "Wibisono";
const NUMBER: &str = "+6281974653209";
const SECRET: &str = "Qx7-zK9!vW";

/// Of several parts, with something of each kind to find.
const TEXT: &str = "Yth. Wibisono, kode “482913” untuk\u{A0}+6281974653209\r\ncafe\u{301} [Rahasia] ４８２９１３ \
    Вибисоно ٤٨٢٩١٣ – Yth. Wibisono, kode 482913 untuk +6281974653209\u{200B}. Qx7-zK9!vW \t";

/// TEXT has letters beyond ASCII in it, which make up one code and one name more.
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

/// What `Debug` shows of each type that holds or borrows text or a number, by the type's name.
fn shown() -> Vec<(&'static str, String)> {
    let mut rows = Vec::new();
    let mut row = |name, value: &dyn Debug| rows.push((name, debug(value)));

    // Parts and counts.
    let mut parts = segments(TEXT);
    row("Segments", &parts);
    row("Segment", &parts.next());
    row("Segments", &parts);
    let data = segments(TEXT).next().unwrap().user_data(None).unwrap();
    row("UserData", &data);
    row("Packed", &data.packed());
    row("Unpacked", &data.unpacked());
    row("Unpack", &unpack(TEXT.as_bytes(), 0));
    row("Decoded", &decode(TEXT.bytes(), ShiftTables::DEFAULT));
    let mut meter = Meter::new();
    meter.push(TEXT);
    row("Meter", &meter);

    // What is expensive.
    let mut findings = explain(TEXT);
    row("Findings", &findings);
    findings.next();
    row("Findings", &findings);
    row("Finding", &explain(TEXT).collect::<Vec<_>>());
    let names = explain(TEXT).filter_map(|finding| finding.name());
    row("CharacterName", &names.collect::<Vec<_>>());
    let mut groups = explain(TEXT).grouped();
    groups.next();
    row("Groups", &groups);
    row("Group", &groups.collect::<Vec<_>>());
    row(
        "SoleCulprit",
        &sole_culprit("Yth. Wibisono, 482913 ’").unwrap(),
    );
    for &tier in TIERS {
        let edited = apply_all(TEXT, tier);
        row("Edited", &edited);
        row("Edit", &edited.edits().collect::<Vec<_>>());
        let replacements = edited.edits().map(|edit| edit.replacement);
        row("Replacement", &replacements.collect::<Vec<_>>());
        let (mut edits, mut pieces) = (edited.edits(), edited.pieces());
        row("Edits", &edits);
        row("Pieces", &pieces);
        edits.next();
        pieces.next();
        row("Edits", &edits);
        row("Pieces", &pieces);
        row("Savings", &savings(TEXT, tier));
    }

    // Content: a value that is personal, and a key that is a code in the wrong place.
    let text = "482913:code,name:Wibisono,Yth.Wibisono:+6281974653209,secret:Qx7-zK9!vW";
    let content = Content::parse(text).unwrap();
    row("Content", &content);
    row("Pairs", &content.pairs());
    row("Pair", &content.pairs().collect::<Vec<_>>());
    let pairs: Vec<_> = content.pairs().map(|pair| (pair.key, pair.value)).collect();
    let usual = [("name", NAME), ("code", CODE)];
    row("ContentWriter", &ContentWriter::new(&usual).unwrap());
    row(
        "ContentWriterError",
        &ContentWriter::new(&pairs).unwrap_err(),
    );
    let mut problems = Content::problems("name: Wibisono ,482913;code:1,name:482913,Wibisono");
    row("Problems", &problems);
    problems.next();
    row("Problems", &problems);
    row("Problem", &problems.collect::<Vec<_>>());
    let error = Content::parse("name:Wibisono,482913").unwrap_err();
    row("ContentError", &error);

    // A message shows its template, and none of its values.
    let template = Template::parse("Kode %{code}, %{name}").unwrap();
    let specs = [("code", VarSpec::CODE), ("name", VarSpec::any(1..=30))];
    row("Bounds", &template.bounds(&specs).unwrap());
    row(
        "Message",
        &template.render_positional(&[CODE, NAME]).unwrap(),
    );
    row(
        "FromContentError",
        &template.estimate_content("name:Wibisono,482913"),
    );
    for values in ["code:482913,name:Wibisono", "name:Wibisono,code:482913"] {
        let content = Content::parse(values).unwrap();
        row("Message", &template.render(&content).unwrap());
    }

    // Numbers.
    let number = PhoneNumber::parse(NUMBER).unwrap();
    row("PhoneNumber", &number);
    for form in [number.e164(), number.msisdn(), number.national()] {
        row("PhoneText", &form);
    }
    row("Masked", &number.masked(3));
    row("NumberRange", &number.range());
    let too_long = PhoneNumber::parse("+62819746532091974").unwrap_err();
    row("PhoneNumberError", &too_long);
    row("PhoneNumberErrorKind", &too_long.kind());

    // Bills.
    let mut bills = Reconciliation::new();
    bills.observe(TEXT, 3);
    row("Reconciliation", &bills);
    row("Explanation", &bills.explanations().collect::<Vec<_>>());

    #[cfg(feature = "otp")]
    wire::shown(&mut row);
    rows
}

/// These hold neither text nor a number, or but one character, a word of the crate's, or a count.
/// Those of them that are errors are looked at one by one below.
const HOLD_NOTHING: &[&str] = &[
    "Construct",
    "ValueError",
    "ValueErrorKind",
    "WorstCase",
    "AddedError",
    "Alphabet",
    "Billing",
    "Capacity",
    "CapacityError",
    "Concatenation",
    "ConcatenationError",
    "Encodings",
    "EncodingsError",
    "GraphemesError",
    "Header",
    "KeywordError",
    "Language",
    "LanguageSaving",
    "Languages",
    "LanguagesError",
    "Limits",
    "LineEnds",
    "MessageType",
    "Reference",
    "BoundsError",
    "BoundsErrorKind",
    "Campaign",
    "CampaignError",
    "Capacities",
    "ChargeInfo",
    "Class",
    "VariableBounds",
    "VarSpec",
    "VarSpecError",
    "VarSpecErrorKind",
    "Brand",
    "Company",
    "Operator",
    "RangeState",
    "ProblemKind",
    "PairPart",
    "Severity",
    "Duplicates",
    "ParseOptions",
    "CredentialsError",
    "DelimitersError",
    "Distribution",
    "Interval",
    "Total",
    "Totals",
    "Tally",
    "Tariff",
    "DryRun",
    "Field",
    "Origin",
    "PhoneFormat",
    "RequestId",
    "Encoding",
    "Estimate",
    "Packing",
    "Profile",
    "FindingKind",
    "Guard",
    "GuardError",
    "GuardErrorKind",
    "Rejected",
    "RejectionKind",
    "RenderError",
    "ShiftTables",
    "TemplateError",
    "TemplateErrorKind",
    "TemplateIdError",
    "Tier",
    "UnicodePolicy",
    "UserDataError",
];

/// These show what they hold: the gateway's own text, the sender's own template and delimiters, the API's own word, and a
/// number that was asked for.
const SHOW: &[&str] = &[
    "Added",
    "Template",
    "OwnedTemplate",
    "Warning",
    "Warnings",
    "WarningKind",
    "Syntax",
    "Delimiters",
    "Status",
    "Revealed",
];

#[test]
fn no_type_is_missing_here() {
    let mut listed: BTreeSet<_> = shown().into_iter().map(|(name, _)| name).collect();
    listed.extend(HOLD_NOTHING);
    listed.extend(SHOW);
    let listed: BTreeSet<_> = listed.into_iter().map(str::to_owned).collect();
    let mut public = BTreeSet::new();
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    public_types(&sources, &mut public);
    assert!(public.len() > 90, "{public:?}");
    #[cfg(feature = "otp")]
    assert_eq!(public, listed);
    assert!(listed.is_subset(&public));
}

fn public_types(folder: &Path, public: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            public_types(&path, public);
            continue;
        }
        for line in fs::read_to_string(&path).unwrap().lines() {
            let name = ["pub struct ", "pub enum "]
                .into_iter()
                .find_map(|start| line.strip_prefix(start));
            let name = name.and_then(|rest| rest.split(|c: char| !c.is_alphanumeric()).next());
            public.extend(name.map(str::to_owned));
        }
    }
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
        // One after the other, the characters of a text would spell it.
        let letters = LETTERS.iter().filter(|&&c| shown.contains(c)).count();
        assert!(letters < 2, "{name}: {shown}");
    }
}

/// Characters that parsers stumble over, and some that they don't.
const HOSTILE: &str = "0589aOlxXe+-.,:;=()[]{}<>#%$*/\\'\"_& \t\r\n\0\u{1B}\u{7F}\u{85}\u{A0}\u{AD}\u{301}\u{34F}\
    \u{61C}\u{200B}\u{200D}\u{202E}\u{2028}\u{2066}\u{3000}\u{FE0F}\u{FEFF}\u{E0041}²½٣５०，：я中“🎉";

/// A text with each hostile character in front of and in the place of each of its own, with each
/// left out, and with its end cut off.
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

/// What errors have in common, and the codes that there were.
#[derive(Default)]
struct Errors {
    codes: BTreeSet<&'static str>,
    /// By their hashes: an error that is equal to another says the same.
    seen: HashSet<u64>,
}

impl Errors {
    #[track_caller]
    fn add(&mut self, code: &'static str, error: &(impl Error + Copy + Hash + 'static)) {
        self.add_at(code, None, error);
    }

    /// An error that says which byte it is about.
    #[track_caller]
    fn add_at(
        &mut self,
        code: &'static str,
        at: impl Into<Option<usize>>,
        error: &(impl Error + Copy + Hash + 'static),
    ) {
        self.add_problem(code, at, error);
    }

    /// What is listed, and need not stop anything.
    #[track_caller]
    fn add_problem(
        &mut self,
        code: &'static str,
        at: impl Into<Option<usize>>,
        error: &(impl Display + Debug + Copy + Hash + 'static),
    ) {
        self.codes.insert(code);
        let mut hasher = DefaultHasher::new();
        error.hash(&mut hasher);
        if !self.seen.insert(hasher.finish()) {
            return;
        }
        let said = error.to_string();
        assert_hidden(code, &format!("{said}\n{}", debug(error)));
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
    // The names are the sender's own.
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
        row("Request", &[&right, &misplaced]);
        let preview: Preview<'_> = DryRun::new()
            .run(&right, &templates, &Profile::new())
            .unwrap();
        row("Preview", &preview);
        row("Warning", &preview.warnings().collect::<Vec<_>>());
        row("Message", &preview.message());
        let checked = CheckedRequest::new(PhoneNumber::parse(NUMBER).unwrap());
        let checked = checked.content(CONTENT).unwrap();
        row("CheckedRequest", &checked);
        row(
            "AnyRequest",
            &[AnyRequest::from(&right), AnyRequest::from(&checked)],
        );
        let rejection: Rejection = DryRun::new()
            .run(&misplaced, &templates, &Profile::new())
            .unwrap_err();
        row("Rejection", &rejection);
        row("RejectionKind", &rejection.kind());
        row("Credentials", &Credentials::new(SECRET, SECRET).unwrap());
        for reason in [
            "cannot send 482913 to +6281974653209",
            "key expired at 6281974653209",
            "argument 'Wibisono': not found",
            "argument 'x482913': blank string",
            "Invalid Wibisono",
        ] {
            row("Reason", &Reason::parse(reason));
            let json = serde_json::json!({"status": "FAILED", "reason": reason}).to_string();
            row(
                "Response",
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

    /// A body that no reader takes, and what it says of it.
    #[test]
    fn every_error_of_a_body() {
        let response = r#"{"status": "FAILED", "reason": "no 482913 to +6281974653209"}"#;
        let mut seeds = vec![body(NUMBER, "TPL_0000", CONTENT), response.to_owned()];
        // JSON in a string, and values that are no strings.
        seeds.push(serde_json::to_string(&seeds[0]).unwrap());
        seeds.push(r#"{"phone_number": 6281974653209, "content": {"code": "482913"}}"#.to_owned());
        seeds.push(r#"["+6281974653209", "TPL_0000", "code:482913"]"#.to_owned());
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
