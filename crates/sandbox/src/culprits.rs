//! The characters that make a text expensive, each kind once.
//!
//! A character is what somebody sees as one: a family of emoji, a letter with its accent.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use serde::Serialize;
use sms_charge::Profile;
use sms_charge::explain::{Finding, FindingKind};
use unicode_segmentation::UnicodeSegmentation as _;

/// At most this many places of each are named.
const PLACES: usize = 12;

/// At most this many kinds are listed.
const KINDS: usize = 100;

/// The number of characters of a cluster that are named, because it may have any number of marks.
const NAMES: usize = 8;

#[derive(Serialize)]
pub(crate) struct Culprits {
    listed: Vec<Culprit>,
    /// How many kinds are not listed.
    more: usize,
}

#[derive(Serialize)]
struct Culprit {
    character: String,
    code_points: String,
    /// `None` where the page has words of its own.
    name: Option<String>,
    is_control: bool,
    /// The finding's.
    code: &'static str,
    /// Whether the character costs too much wherever it stands.
    is_marked: bool,
    count: usize,
    /// The first of them, in characters from 1.
    places: Vec<usize>,
}

/// In the order in which they first appear.
pub(crate) fn of(text: &str, gateway: &Profile) -> Culprits {
    let mut culprits: Vec<Culprit> = Vec::new();
    let mut index = BTreeMap::new();
    let mut clusters = text.grapheme_indices(true).enumerate().peekable();
    let mut last = None;
    for finding in gateway.explain(text) {
        if finding.character().is_none() {
            continue;
        }
        while clusters
            .next_if(|(_, (at, cluster))| at + cluster.len() <= finding.span.start)
            .is_some()
        {}
        let Some(&(number, (_, cluster))) = clusters.peek() else {
            break;
        };
        let code = finding.kind.code();
        // Several characters of a cluster may be at fault.
        if last.replace((number, code)) == Some((number, code)) {
            continue;
        }
        let at = match index.entry((cluster, code)) {
            Entry::Occupied(at) => *at.get(),
            Entry::Vacant(vacant) => {
                culprits.push(Culprit::new(cluster, &finding));
                *vacant.insert(culprits.len() - 1)
            }
        };
        if let Some(culprit) = culprits.get_mut(at) {
            culprit.count += 1;
            if culprit.places.len() < PLACES {
                culprit.places.push(number + 1);
            }
        }
    }
    let more = culprits.len().saturating_sub(KINDS);
    culprits.truncate(KINDS);
    Culprits {
        listed: culprits,
        more,
    }
}

impl Culprit {
    fn new(cluster: &str, finding: &Finding) -> Self {
        let code_points: Vec<_> = cluster
            .chars()
            .take(NAMES)
            .map(|c| format!("U+{:04X}", u32::from(c)))
            .collect();
        Self {
            character: cluster.to_owned(),
            code_points: code_points.join(" "),
            name: name(cluster),
            is_control: cluster.contains(char::is_control),
            code: finding.kind.code(),
            is_marked: finding.is_outside_gsm7() || finding.kind == FindingKind::ExtraUnit,
            count: 0,
            places: Vec::new(),
        }
    }
}

/// The names of its characters, without those that only join others; `None` if one has no name.
fn name(cluster: &str) -> Option<String> {
    let joins = |c: char| matches!(c, '\u{200D}' | '\u{FE0E}' | '\u{FE0F}');
    let is_joined = cluster.contains(|c| !joins(c));
    let shown = cluster.chars().filter(|&c| !is_joined || !joins(c));
    let names: Option<Vec<_>> = shown.take(NAMES).map(name_of).collect();
    names.map(|names| names.join(" + "))
}

fn name_of(c: char) -> Option<String> {
    match c {
        '\x1B' => Some("ESCAPE".to_owned()),
        '\t' => Some("CHARACTER TABULATION".to_owned()),
        '\n' => Some("LINE FEED".to_owned()),
        '\x0C' => Some("FORM FEED".to_owned()),
        '\r' => Some("CARRIAGE RETURN".to_owned()),
        _ => unicode_names2::name(c).map(|name| name.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> Vec<(String, Vec<usize>, &'static str)> {
        let culprits = of(text, &Profile::new()).listed;
        culprits
            .into_iter()
            .map(|c| (c.name.unwrap_or_default(), c.places, c.code))
            .collect()
    }

    #[test]
    fn each_kind_once_with_its_places() {
        let seen = seen("Rp\u{A0}1.250 ✅\u{A0}é");
        assert_eq!(
            seen,
            [
                ("NO-BREAK SPACE".to_owned(), vec![3, 11], "invisible"),
                (
                    "WHITE HEAVY CHECK MARK".to_owned(),
                    vec![10],
                    "outside-gsm7"
                )
            ]
        );
    }

    #[test]
    fn a_family_and_a_flag_are_one_each() {
        let seen = seen("Hai 👨\u{200D}👩\u{200D}👧 🇮🇩 ❤\u{FE0F} x\u{301}");
        assert_eq!(
            seen,
            [
                ("MAN + WOMAN + GIRL".to_owned(), vec![5], "outside-gsm7"),
                (
                    "REGIONAL INDICATOR SYMBOL LETTER I + REGIONAL INDICATOR SYMBOL LETTER D"
                        .to_owned(),
                    vec![7],
                    "outside-gsm7"
                ),
                ("HEAVY BLACK HEART".to_owned(), vec![9], "outside-gsm7"),
                (
                    "LATIN SMALL LETTER X + COMBINING ACUTE ACCENT".to_owned(),
                    vec![11],
                    "outside-gsm7"
                ),
            ]
        );
    }

    #[test]
    fn in_gsm7_it_is_what_costs_two() {
        let culprits = of("[a] €", &Profile::new()).listed;
        let seen: Vec<_> = culprits.iter().map(|c| c.character.as_str()).collect();
        assert_eq!(seen, ["[", "]", "€"]);
    }

    #[test]
    fn places_and_kinds_are_counted_beyond_those_named() {
        let culprits = of(&"€".repeat(70), &Profile::new()).listed;
        assert_eq!(culprits.len(), 1);
        assert_eq!((culprits[0].count, culprits[0].places.len()), (70, PLACES));
        let kinds: String = ('一'..).take(KINDS + 7).collect();
        let culprits = of(&kinds, &Profile::new());
        assert_eq!((culprits.listed.len(), culprits.more), (KINDS, 7));
    }
}
