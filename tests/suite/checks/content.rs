//! What must hold for every content string. Proptest, the replay of the corpus and the fuzz target
//! `content` all call these functions.
//!
//! A crate that includes this file must also include `tests/suite/oracle/mod.rs` as `mod oracle`.

#![allow(dead_code, reason = "every test crate uses its own part of the checks")]
#![allow(
    clippy::unwrap_used,
    clippy::string_slice,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a check fails by panicking"
)]

use sms_charge::content::{
    Content, ContentError, ContentWriter, Duplicates, ParseOptions, Problems, Severity,
};

use super::oracle::content::{self as oracle, Lenient, READERS};

/// Takes bytes from a fuzzer.
pub(crate) fn check_content(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    check(&text);
    check_writing(&text);
}

/// Compares every reader with the oracle.
pub(crate) fn check(text: &str) {
    for reader in READERS {
        agrees_with_the_oracle(text, reader);
    }
    strict_is_lenient(text);
}

fn library(reader: Lenient) -> Option<ParseOptions> {
    reader.map(|options| {
        ParseOptions::new()
            .join_to_previous(options.join_to_previous)
            .duplicates(if options.last_duplicate {
                Duplicates::Last
            } else {
                Duplicates::First
            })
    })
}

pub(crate) fn problems(text: &str, reader: Lenient) -> Problems<'_> {
    match library(reader) {
        Some(lenient) => lenient.problems(text),
        None => Content::problems(text),
    }
}

pub(crate) fn parse(text: &str, reader: Lenient) -> Result<Content<'_>, ContentError> {
    match library(reader) {
        Some(lenient) => lenient.parse(text),
        None => Content::parse(text),
    }
}

fn agrees_with_the_oracle(text: &str, reader: Lenient) {
    let seen: Vec<_> = problems(text, reader).collect();
    for problem in &seen {
        assert!(text.get(problem.span()).is_some(), "{problem:?} {text:?}");
        let other = problem.other_span().unwrap_or(0..0);
        assert!(text.get(other).is_some(), "{problem:?} {text:?}");
        assert!(!problem.to_string().is_empty());
    }
    let Some(content) = finds_what_the_oracle_finds(text, reader) else {
        return;
    };
    assert_eq!(content.as_str(), text);
    assert_eq!(content.len(), content.pairs().count());
    for pair in content.pairs() {
        assert_eq!(pair.key, &text[pair.key_span()]);
        assert_eq!(pair.value, &text[pair.value_span()]);
        assert_eq!(content.get(pair.key), Some(pair.value));
    }
    check_pairs(
        &content
            .pairs()
            .map(|p| (p.key, p.value))
            .collect::<Vec<_>>(),
    );
}

/// The same problems, and the same pairs if there is no error.
pub(crate) fn finds_what_the_oracle_finds(text: &str, reader: Lenient) -> Option<Content<'_>> {
    let expected = oracle::read(text, reader);
    let seen = problems(text, reader).map(|problem| oracle::Problem {
        error: problem.severity() == Severity::Error,
        code: problem.code(),
        span: problem.span(),
        other: problem.other_span(),
    });
    let seen: Vec<_> = seen.collect();
    assert_eq!(seen, expected.problems, "{reader:?} {text:?}");

    let mut errors = problems(text, reader).filter(|p| p.severity() == Severity::Error);
    let content = match parse(text, reader) {
        Ok(content) => content,
        Err(error) => {
            let said = (error.kind(), error.span(), error.other_span());
            let listed = errors.next().map(|p| (p.kind(), p.span(), p.other_span()));
            assert_eq!(Some(said), listed, "{reader:?} {text:?}");
            return None;
        }
    };
    assert_eq!(None, errors.next(), "{reader:?} {text:?}");
    let pairs = content
        .pairs()
        .map(|pair| (pair.key_span(), pair.value_span()));
    assert!(pairs.eq(expected.pairs), "{reader:?} {text:?}");
    Some(content)
}

/// What the strict reader accepts, every lenient reader accepts with the same pairs.
fn strict_is_lenient(text: &str) {
    if let Ok(content) = Content::parse(text) {
        for reader in READERS {
            assert_eq!(parse(text, reader).as_ref(), Ok(&content), "{text:?}");
        }
    }
}

/// Pairs that are likely to be refused: the text cut at `|` and `/`.
pub(crate) fn check_writing(text: &str) {
    let pairs: Vec<_> = text
        .split('|')
        .map(|pair| pair.split_once('/').unwrap_or((pair, "1")))
        .collect();
    check_pairs(&pairs);
}

/// Pairs are written if, and only if, the strict reader reads them back without a problem.
pub(crate) fn check_pairs(pairs: &[(&str, &str)]) {
    let joined: Vec<_> = pairs
        .iter()
        .map(|(key, value)| format!("{key}:{value}"))
        .collect();
    let joined = joined.join(",");
    let keys: Vec<_> = pairs.iter().map(|(key, _)| *key).collect();
    for (keys, unsaid) in [
        (&[][..], &["joiner"][..]),
        (&keys, &["joiner", "colon-in-value"]),
    ] {
        let nothing_said = Content::problems(&joined).all(|p| unsaid.contains(&p.code()));
        let read_back = Content::parse(&joined).is_ok_and(|content| {
            content
                .pairs()
                .map(|p| (p.key, p.value))
                .eq(pairs.iter().copied())
        });
        match ContentWriter::with_colons(pairs, keys) {
            Ok(text) => {
                assert_eq!(text.to_string(), joined);
                assert!(nothing_said && read_back, "{pairs:?}");
            }
            Err(error) => {
                assert!(!(nothing_said && read_back), "{error} {pairs:?}");
                let (key, value) = pairs[error.index()];
                let part = match error.part() {
                    sms_charge::content::PairPart::Key => key,
                    sms_charge::content::PairPart::Value => value,
                };
                assert!(part.get(error.span()).is_some(), "{error} {pairs:?}");
            }
        }
    }
}
