//! Real gateways as configuration: `tests/data/gateways`, one file each, with texts and charges worked
//! out by hand. Library, oracle and hand agree on all of them.

use std::collections::BTreeMap;
use std::path::Path;

use toml::{Table, Value};

use crate::checks::gateway as checks;
use crate::oracle::gateway::{
    self, Added, Alphabet, Billing, By, Capacity, Encoding, Gateway, KeepWhole, Limits, LineEnds,
};
use crate::oracle::national::WORDS;

/// A text of a file, with what its file says of it.
struct Worked {
    text: String,
    encoding: Encoding,
    /// The numbers of the locking and the single shift table; none said is the default ones.
    tables: Option<(u8, u8)>,
    units: usize,
    charge: usize,
    segments: Option<Vec<usize>>,
    remaining: Option<usize>,
    over_limit: Option<bool>,
}

struct File {
    name: String,
    /// As it stands in the file.
    #[cfg_attr(not(feature = "serde"), expect(dead_code, reason = "nothing reads it"))]
    table: Table,
    gateway: Gateway,
    texts: Vec<Worked>,
}

fn files() -> Vec<File> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/gateways");
    let mut paths: Vec<_> = std::fs::read_dir(directory)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    paths.iter().map(|path| file(path)).collect()
}

fn file(path: &Path) -> File {
    let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
    let written = std::fs::read_to_string(path).unwrap();
    let whole: Table = written
        .parse()
        .unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut whole = Entries::of(&name, &whole);
    let table = whole.take("gateway").unwrap().as_table().unwrap().clone();
    let texts = whole.take("text").unwrap().as_array().unwrap().clone();
    whole.done();
    File {
        gateway: gateway_of(&name, &table),
        texts: texts
            .iter()
            .map(|text| worked(&name, text.as_table().unwrap()))
            .collect(),
        name,
        table,
    }
}

/// A table of which everything must be used.
struct Entries<'f> {
    file: &'f str,
    left: BTreeMap<String, Value>,
}

impl<'f> Entries<'f> {
    fn of(file: &'f str, table: &Table) -> Self {
        let left = table.clone().into_iter().collect();
        Self { file, left }
    }

    fn take(&mut self, key: &str) -> Option<Value> {
        self.left.remove(key)
    }

    fn word(&mut self, key: &str) -> Option<String> {
        self.take(key)
            .map(|value| value.as_str().unwrap().to_owned())
    }

    fn number(&mut self, key: &str) -> Option<usize> {
        self.take(key).map(|value| number(&value))
    }

    fn done(self) {
        assert!(self.left.is_empty(), "{}: {:?}", self.file, self.left);
    }
}

fn number(value: &Value) -> usize {
    value.as_integer().unwrap().try_into().unwrap()
}

fn worked(file: &str, table: &Table) -> Worked {
    let mut entries = Entries::of(file, table);
    let text = entries.word("text").unwrap_or_else(|| {
        let parts = entries.take("parts").unwrap();
        parts.as_array().unwrap().iter().map(repeated).collect()
    });
    let worked = Worked {
        text,
        encoding: encoding(&entries.word("encoding").unwrap()),
        tables: entries.take("tables").map(|pair| {
            let pair = pair.as_array().unwrap();
            assert_eq!(pair.len(), 2, "{file}");
            let number = |at: usize| u8::try_from(number(&pair[at])).unwrap();
            (number(0), number(1))
        }),
        units: entries.number("units").unwrap(),
        charge: entries.number("charge").unwrap(),
        segments: entries
            .take("segments")
            .map(|segments| segments.as_array().unwrap().iter().map(number).collect()),
        remaining: entries.number("remaining"),
        over_limit: entries
            .take("over_limit")
            .map(|over| over.as_bool().unwrap()),
    };
    entries.done();
    worked
}

/// `["a", 152]`.
fn repeated(part: &Value) -> String {
    let part = part.as_array().unwrap();
    part[0].as_str().unwrap().repeat(number(&part[1]))
}

fn encoding(word: &str) -> Encoding {
    match word {
        "gsm7" => Encoding::Gsm7,
        "ucs2" => Encoding::Ucs2,
        "latin1" => Encoding::Latin1,
        other => panic!("{other}"),
    }
}

/// The gateway's table by the design's page, key by key.
fn gateway_of(file: &str, table: &Table) -> Gateway {
    let mut entries = Entries::of(file, table);
    let mut gateway = Gateway::default();
    if let Some(capacities) = entries.take("capacities") {
        gateway.capacities = capacities_of(file, &capacities);
    }
    if let Some(word) = entries.word("keep-whole") {
        gateway.keep_whole = match word.as_str() {
            "characters" => KeepWhole::Characters,
            "graphemes" => KeepWhole::Graphemes,
            other => panic!("{file}: {other}"),
        };
    }
    if let Some(word) = entries.word("billing") {
        gateway.billing = match word.as_str() {
            "segments" => Billing::Segments,
            "quotient" => Billing::Quotient,
            other => panic!("{file}: {other}"),
        };
    }
    if let Some(list) = entries.take("encodings") {
        let words = list.as_array().unwrap().iter();
        gateway.encodings = words.map(|word| alphabet(word.as_str().unwrap())).collect();
    }
    if let Some(excluded) = entries.word("excluded") {
        gateway.excluded = excluded.chars().collect();
    }
    if let Some(languages) = entries.take("languages") {
        let mut entries = Entries::of(file, languages.as_table().unwrap());
        gateway.locking = languages_of(entries.take("locking"));
        gateway.single = languages_of(entries.take("single"));
        entries.done();
    }
    if let Some(before) = entries.take("before") {
        gateway.before = added(&before);
    }
    if let Some(after) = entries.take("after") {
        gateway.after = added(&after);
    }
    if let Some(word) = entries.word("line-ends") {
        gateway.line_ends = match word.as_str() {
            "as-is" => LineEnds::AsIs,
            "crlf-as-lf" => LineEnds::CrLfAsLf,
            "lf-as-crlf" => LineEnds::LfAsCrLf,
            other => panic!("{file}: {other}"),
        };
    }
    if let Some(limit) = entries.take("limit") {
        gateway.limits = limits_of(file, gateway.limits, limit.as_table().unwrap());
    }
    entries.done();
    gateway
}

fn capacities_of(file: &str, value: &Value) -> By<Capacity> {
    let Some(table) = value.as_table() else {
        return match value.as_str().unwrap() {
            "concat8" => gateway::CONCAT8,
            "concat16" => gateway::CONCAT16,
            other => panic!("{file}: {other}"),
        };
    };
    let mut entries = Entries::of(file, table);
    let mut capacity = |key, otherwise| match entries.take(key) {
        None => otherwise,
        Some(pair) => {
            let pair = pair.as_array().unwrap();
            assert_eq!(pair.len(), 2, "{file}");
            (number(&pair[0]), number(&pair[1]))
        }
    };
    let capacities = By {
        gsm7: capacity("gsm7", gateway::CONCAT8.gsm7),
        ucs2: capacity("ucs2", gateway::CONCAT8.ucs2),
        latin1: capacity("latin1", gateway::CONCAT8.latin1),
    };
    entries.done();
    capacities
}

fn alphabet(word: &str) -> Alphabet {
    match word {
        "ascii" => Alphabet::Ascii,
        "gsm7" => Alphabet::Gsm7,
        "latin1" => Alphabet::Latin1,
        "ucs2" => Alphabet::Ucs2,
        other => panic!("{other}"),
    }
}

/// The numbers of the languages.
fn languages_of(list: Option<Value>) -> Vec<u8> {
    let Some(list) = list else {
        return Vec::new();
    };
    let number = |word: &Value| {
        let mut numbered = (1..).zip(WORDS);
        numbered
            .find(|(_, known)| word.as_str() == Some(known))
            .unwrap()
            .0
    };
    list.as_array().unwrap().iter().map(number).collect()
}

fn added(value: &Value) -> Added {
    match value {
        Value::String(text) => Added::Text(text.clone()),
        other => Added::Characters(number(other)),
    }
}

fn limits_of(file: &str, mut limits: Limits, table: &Table) -> Limits {
    let mut entries = Entries::of(file, table);
    if let Some(segments) = entries.number("segments") {
        limits.segments = segments;
    }
    if let Some(characters) = entries.take("characters") {
        limits.characters = limit_by(file, &characters);
    }
    if let Some(units) = entries.take("units") {
        limits.units = limit_by(file, &units);
    }
    entries.done();
    limits
}

fn limit_by(file: &str, value: &Value) -> By<Option<usize>> {
    let Some(table) = value.as_table() else {
        return By::all(Some(number(value)));
    };
    let mut entries = Entries::of(file, table);
    let limits = By {
        gsm7: entries.number("gsm7"),
        ucs2: entries.number("ucs2"),
        latin1: entries.number("latin1"),
    };
    entries.done();
    limits
}

#[test]
fn every_gateway_has_a_file_with_three_texts() {
    let files = files();
    for file in &files {
        assert!(file.texts.len() >= 3, "{}", file.name);
    }
    let numbers: Vec<&str> = files.iter().map(|file| &file.name[..2]).collect();
    for number in 1..=33 {
        let number = format!("{number:02}");
        assert!(numbers.contains(&number.as_str()), "{number}");
    }
}

#[test]
fn the_oracle_agrees_with_the_hand() {
    for file in files() {
        for worked in &file.texts {
            let seen = gateway::answer(&file.gateway, &worked.text);
            let at = format!("{}: {:?}", file.name, worked.text);
            assert_eq!(seen.encoding, worked.encoding, "{at}");
            assert_eq!(seen.tables, worked.tables.unwrap_or((0, 0)), "{at}");
            assert_eq!(seen.units, worked.units, "{at}");
            assert_eq!(seen.charge, worked.charge, "{at}");
            if let Some(segments) = &worked.segments {
                let units: Vec<_> = seen.segments.iter().map(|segment| segment.units).collect();
                assert_eq!(&units, segments, "{at}");
            }
            if let Some(remaining) = worked.remaining {
                assert_eq!(seen.remaining, remaining, "{at}");
            }
            // What is not said is not over.
            assert_eq!(seen.over_limit, worked.over_limit.unwrap_or(false), "{at}");
        }
    }
}

#[test]
fn the_library_agrees_with_the_oracle() {
    for file in files() {
        for worked in &file.texts {
            checks::check(&worked.text, &file.gateway);
        }
    }
}

#[cfg(feature = "serde")]
mod written {
    use sms_charge::Profile;

    use super::*;

    #[test]
    fn a_file_is_its_profile_and_comes_back() {
        for file in files() {
            let profile: Profile = file
                .table
                .clone()
                .try_into()
                .unwrap_or_else(|error| panic!("{}: {error}", file.name));
            assert_eq!(profile, checks::profile(&file.gateway), "{}", file.name);

            let toml = toml::to_string(&profile).unwrap();
            let again: Profile = toml::from_str(&toml).unwrap();
            assert_eq!(again, profile, "{}: {toml}", file.name);
            let json = serde_json::to_string(&profile).unwrap();
            let again: Profile = serde_json::from_str(&json).unwrap();
            assert_eq!(again, profile, "{}: {json}", file.name);
        }
    }

    #[test]
    fn nothing_said_is_the_standard() {
        assert_eq!(toml::from_str::<Profile>("").unwrap(), Profile::new());
        let all = r#"
            capacities = "concat8"
            keep-whole = "characters"
            billing = "segments"
            encodings = ["gsm7", "ucs2"]
            excluded = ""
            languages = { locking = [], single = [] }
            before = 0
            after = ""
            line-ends = "as-is"
            limit = { segments = 255 }
        "#;
        assert_eq!(toml::from_str::<Profile>(all).unwrap(), Profile::new());
    }

    fn refused(toml: &str) -> String {
        match toml::from_str::<Profile>(toml) {
            Ok(profile) => panic!("{toml} is {profile:?}"),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn what_nobody_knows_is_named() {
        for (toml, key) in [
            ("encoding = ['ucs2']", "encoding"),
            ("keep_whole = 'characters'", "keep_whole"),
            ("colour = 'red'", "colour"),
            ("capacities = { gsm8 = [160, 153] }", "gsm8"),
            ("limit = { parts = 10 }", "parts"),
            ("limit = { characters = { utf16 = 10 } }", "utf16"),
            ("limit = { units = { ascii = 10 } }", "ascii"),
            ("languages = { locked = ['tr'] }", "locked"),
        ] {
            let error = refused(toml);
            // Not only where the line is shown.
            let said = error.lines().last().unwrap();
            assert!(said.contains(key), "{error}");
            assert!(error.contains("line 1, column"), "{error}");
        }
    }

    #[test]
    fn what_no_gateway_has_is_refused() {
        let wrong = [
            "capacities = 'concat9'",
            "capacities = 8",
            // Half a pair fits no segment.
            "capacities = { gsm7 = [160, 1] }",
            "capacities = { gsm7 = [1, 1] }",
            "capacities = { ucs2 = [70, 0] }",
            "capacities = { latin1 = [140, 1] }",
            // One of several holds no more than one alone.
            "capacities = { gsm7 = [152, 153] }",
            "capacities = { ucs2 = [66, 67] }",
            "capacities = { latin1 = [133, 134] }",
            "capacities = { ucs2 = [70] }",
            "capacities = { ucs2 = [70, 67, 66] }",
            "capacities = { ucs2 = 70 }",
            "capacities = { ucs2 = [-70, -67] }",
            "capacities = { ucs2 = [70000, 67] }",
            "keep-whole = 'words'",
            "billing = 'sum'",
            "encodings = []",
            "encodings = 'ucs2'",
            "encodings = ['utf8']",
            "encodings = ['gsm7', 'utf8', 'ucs2']",
            // UCS-2 is last, and all others before it are tried in their order.
            "encodings = ['gsm7']",
            "encodings = ['gsm7', 'latin1']",
            "encodings = ['ucs2', 'gsm7']",
            "encodings = ['gsm7', 'ucs2', 'latin1']",
            "encodings = ['latin1', 'gsm7', 'ucs2']",
            "encodings = ['gsm7', 'ascii', 'ucs2']",
            "encodings = ['ascii', 'gsm7', 'ucs2']",
            "encodings = ['gsm7', 'gsm7', 'ucs2']",
            "encodings = ['gsm7', 'ucs2', 'ucs2']",
            "languages = ['tr']",
            "languages = 'tr'",
            "languages = { locking = 'tr' }",
            "languages = { single = ['xx'] }",
            "languages = { single = [1] }",
            // Spanish has no locking shift table.
            "languages = { locking = ['es'] }",
            "excluded = 3",
            "excluded = ['a']",
            "before = -1",
            "after = -1",
            "before = 1.5",
            "before = true",
            "after = ['a']",
            "after = 70000",
            "line-ends = 'lf'",
            "line-ends = 1",
            "limit = -1",
            "limit = { segments = -1 }",
            "limit = { segments = 'ten' }",
            "limit = { characters = -1 }",
            "limit = { characters = { gsm7 = -1 } }",
            "limit = { units = 'many' }",
        ];
        let taken: Vec<_> = wrong
            .iter()
            .filter(|toml| toml::from_str::<Profile>(toml).is_ok())
            .collect();
        assert!(taken.is_empty(), "{taken:#?}");
    }
}
