//! Every Unicode scalar in a name, in a literal, and as a delimiter.

use sms_charge::Template;
use sms_charge::template::{Delimiters, TemplateErrorKind as Kind, WarningKind};

use crate::oracle;

fn is_name(c: char) -> bool {
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_".contains(c)
}

/// What is wrong with a source, and where it begins.
fn wrong(source: &str) -> Option<(Kind, core::ops::Range<usize>)> {
    let error = Template::parse(source).err()?;
    Some((error.kind(), error.span()))
}

#[test]
fn in_a_name() {
    let mut names = 0;
    for c in '\0'..=char::MAX {
        let unexpected = |at| Some((Kind::Unexpected(c), at..at + c.len_utf8()));
        let (first, later) = match c {
            '}' => (Some((Kind::EmptyName, 0..3)), None),
            '0'..='9' => (Some((Kind::DigitFirst, 2..3)), None),
            _ if is_name(c) => (None, None),
            // What template languages have after a name.
            _ if "|(:!,[?+*/=<>&~^%@\"'".contains(c) => (unexpected(2), None),
            _ => (unexpected(2), unexpected(3)),
        };
        assert_eq!(wrong(&format!("%{{{c}}}")), first, "{c:?}");
        match wrong(&format!("%{{a{c}}}")) {
            Some((Kind::Language(_), span)) => assert_eq!((span, later), (0..4, None), "{c:?}"),
            wrong => assert_eq!(wrong, later, "{c:?}"),
        }
        names += usize::from(is_name(c));
    }
    assert_eq!(names, 63);
}

#[test]
fn in_a_literal() {
    for c in '\0'..=char::MAX {
        // A percent sign before the placeholder looks like an escape.
        let source = format!("{c}.%{{a}}.{c}");
        let template = Template::parse(&source).unwrap();
        let last = source.len() - c.len_utf8();
        let forces = oracle::septets(c).is_none();
        let forces = forces.then_some((WarningKind::ForcesUcs2(c), 0..c.len_utf8()));
        let trails = " \t\r\n".contains(c);
        let trails = trails.then_some((WarningKind::TrailingBlanks, last..source.len()));
        let warnings = template.warnings();
        let warnings = warnings.map(|warning| (warning.kind(), warning.span()));
        assert!(warnings.eq(forces.into_iter().chain(trails)), "{c:?}");
    }
}

#[test]
fn as_a_delimiter() {
    const MARKS: &str = "!\"#$%&'()*+,-./:;<=>?@[\\]^`{|}~";
    for c in '\0'..=char::MAX {
        let delimiter = c.to_string();
        let is_mark = MARKS.contains(c);
        let open = Delimiters::new(&delimiter, "}");
        let close = Delimiters::new("{", &delimiter);
        assert_eq!((open.is_ok(), close.is_ok()), (is_mark, is_mark), "{c:?}");
    }
}
