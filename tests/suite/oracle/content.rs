//! The rules of content again. This is slow, and uses lists and the string operations of the
//! standard library. Only the last sort gives an order.

use std::ops::Range;

pub(crate) use super::unseen::{invisible, joiner};

/// A reader: `None` is the strict one.
pub(crate) type Lenient = Option<Options>;

#[derive(Clone, Copy, Debug)]
pub(crate) struct Options {
    pub(crate) join_to_previous: bool,
    pub(crate) last_duplicate: bool,
}

pub(crate) const READERS: [Lenient; 5] = [
    None,
    Some(options(false, false)),
    Some(options(false, true)),
    Some(options(true, false)),
    Some(options(true, true)),
];

const fn options(join_to_previous: bool, last_duplicate: bool) -> Options {
    Options {
        join_to_previous,
        last_duplicate,
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    pub(crate) error: bool,
    pub(crate) code: &'static str,
    pub(crate) span: Range<usize>,
    pub(crate) other: Option<Range<usize>>,
}

#[derive(Debug, Default)]
pub(crate) struct Reading {
    pub(crate) problems: Vec<Problem>,
    pub(crate) pairs: Vec<(Range<usize>, Range<usize>)>,
}

/// Warnings for every reader, and those for the lenient one only.
const WARNINGS: [&str; 6] = [
    "blank-around-value",
    "full-width-punctuation",
    "joiner",
    "colon-in-value",
    "unusual-key",
    "key-too-long",
];
const LENIENT: [&str; 10] = [
    "empty-key",
    "empty-value",
    "blank-around-key",
    "duplicate-key",
    "leading-comma",
    "doubled-comma",
    "trailing-comma",
    "only-blanks",
    "control-character",
    "invisible-character",
];

impl Reading {
    fn tell(&mut self, code: &'static str, span: Range<usize>) {
        self.tell_two(code, span, None);
    }

    fn tell_two(&mut self, code: &'static str, span: Range<usize>, other: Option<Range<usize>>) {
        self.problems.push(Problem {
            error: true,
            code,
            span,
            other,
        });
    }
}

pub(crate) fn read(text: &str, reader: Lenient) -> Reading {
    let mut reading = pairs_and_problems(text, reader);
    for problem in &mut reading.problems {
        let joined = problem.code.starts_with("comma-in")
            && reader.is_some_and(|options| options.join_to_previous);
        let forgiven = reader.is_some() && LENIENT.contains(&problem.code);
        problem.error = !(WARNINGS.contains(&problem.code) || forgiven || joined);
    }
    reading.problems.sort_by_key(|problem| problem.span.start);
    reading
}

fn pairs_and_problems(text: &str, reader: Lenient) -> Reading {
    let mut reading = Reading::default();
    if text.len() > 65_535 {
        let limit = (65_530..=65_535)
            .filter(|&at| text.is_char_boundary(at))
            .max()
            .unwrap();
        reading.tell("content-too-long", limit..limit);
        return reading;
    }
    if text.is_empty() {
        return reading;
    }
    if text.trim().is_empty() {
        reading.tell("only-blanks", 0..text.len());
        return reading;
    }
    if let Some(span) = json(text) {
        reading.tell("json", span);
        return reading;
    }

    let mut last: Option<Last> = None;
    let mut previous_empty = false;
    let mut start = 0;
    let count = text.split(',').count();
    for (index, part) in text.split(',').enumerate() {
        let end = start + part.len();
        let empty = part.trim().is_empty();
        if empty && index + 1 < count {
            let code = if index == 0 {
                "leading-comma"
            } else {
                "doubled-comma"
            };
            reading.tell(code, end..end + 1);
        } else if empty && !previous_empty {
            reading.tell("trailing-comma", start - 1..start);
        } else if !empty {
            read_part(&mut reading, &mut last, text, start..end, reader);
        }
        previous_empty = empty;
        start = end + 1;
    }
    reading
}

struct Last {
    key: Option<Range<usize>>,
    value: usize,
    pair: Option<usize>,
}

/// A part between commas, which `;` and `，` may cut into several.
fn read_part(
    reading: &mut Reading,
    last: &mut Option<Last>,
    text: &str,
    part: Range<usize>,
    reader: Lenient,
) {
    let s = &text[part.clone()];
    let equals = s.find('=').filter(|&at| looks_like_key(s[..at].trim()));
    let separator = [s.find(':'), s.find('：'), equals]
        .into_iter()
        .flatten()
        .min();
    let separator = separator.filter(|&at| {
        let link = s[at..].starts_with("://");
        let before = last.as_ref().and_then(|last| last.key.clone());
        let before = before.map(|key| &text[key]);
        !link && (part.start == 0 || could_be_key(&s[..at], before))
    });
    let Some(separator) = separator else {
        let cut = cut(s, 0, false);
        let end = part.start + cut.map_or(s.len(), |(cut, _)| cut);
        no_pair(reading, last.as_ref(), text, part.start..end, reader);
        if let Some(cut) = cut {
            go_on(reading, last, text, part, cut, reader);
        }
        return;
    };
    let width = s[separator..].chars().next().unwrap().len_utf8();
    let by_equals = s[separator..].starts_with('=');
    let cut = cut(s, separator + width, by_equals);
    let at = part.start + separator;
    let value = at + width..part.start + cut.map_or(s.len(), |(cut, _)| cut);

    let head = &s[..separator];
    let key_start = part.start + head.len() - head.trim_start().len();
    let key = key_start..key_start + head.trim().len();
    if head.trim().is_empty() {
        reading.tell("empty-key", part.start..at + width);
        *last = Some(Last {
            key: None,
            value: value.start,
            pair: None,
        });
    } else {
        if part.start < key.start {
            reading.tell("blank-around-key", part.start..key.start);
        }
        if key.end < at {
            reading.tell("blank-around-key", key.end..at);
        }
        let before = last.as_ref().and_then(|last| last.key.clone());
        let counted = counts(&text[key.clone()], before.map(|key| &text[key]));
        let pair = place(reading, text, key.clone(), value.clone(), reader);
        *last = Some(Last {
            key: Some(key.clone()),
            value: value.start,
            pair,
        });
        if !counted {
            key_characters(reading, text, key);
        }
    }

    match &s[separator..separator + width] {
        "：" => reading.tell("full-width-colon", at..at + width),
        "=" => reading.tell("equals-sign", at..at + width),
        _ => {}
    }
    if text[value.clone()].trim().is_empty() {
        let span = if value.is_empty() {
            at..at + width
        } else {
            value.clone()
        };
        reading.tell("empty-value", span);
    } else {
        let v = &text[value.clone()];
        let leading = v.len() - v.trim_start_matches(kept_blank).len();
        if leading > 0 {
            reading.tell("blank-around-value", value.start..value.start + leading);
        }
        value_characters(reading, text, value.clone(), false);
        let trailing = v.len() - v.trim_end_matches(kept_blank).len();
        if trailing > 0 {
            reading.tell("blank-around-value", value.end - trailing..value.end);
        }
    }

    if let Some(cut) = cut {
        go_on(reading, last, text, part, cut, reader);
    }
}

/// The character that is used as a comma before a key, from a place on.
fn cut(s: &str, from: usize, by_equals: bool) -> Option<(usize, char)> {
    s.char_indices()
        .filter(|&(at, c)| at >= from && (c == ';' || c == '，'))
        .find(|&(at, c)| is_key_ahead(&s[at + c.len_utf8()..], by_equals))
}

/// Continues after it.
fn go_on(
    reading: &mut Reading,
    last: &mut Option<Last>,
    text: &str,
    part: Range<usize>,
    (cut, c): (usize, char),
    reader: Lenient,
) {
    let at = part.start + cut;
    let after = at + c.len_utf8();
    let code = if c == ';' {
        "semicolon"
    } else {
        "full-width-comma"
    };
    reading.tell(code, at..after);
    read_part(reading, last, text, after..part.end, reader);
}

fn place(
    reading: &mut Reading,
    text: &str,
    key: Range<usize>,
    value: Range<usize>,
    reader: Lenient,
) -> Option<usize> {
    let earlier = reading
        .pairs
        .iter()
        .position(|(earlier, _)| text[earlier.clone()] == text[key.clone()]);
    if let Some(earlier) = earlier {
        let first = reading.pairs[earlier].0.clone();
        reading.tell_two("duplicate-key", key, Some(first));
        let last_counts = reader.is_some_and(|options| options.last_duplicate);
        if last_counts {
            reading.pairs[earlier].1 = value;
        }
        return last_counts.then_some(earlier);
    }
    if reading.pairs.len() == 64 {
        let told = reading.problems.iter().any(|p| p.code == "too-many-pairs");
        if !told {
            reading.tell("too-many-pairs", key.start..value.end);
        }
        return None;
    }
    reading.pairs.push((key, value));
    Some(reading.pairs.len() - 1)
}

fn no_pair(
    reading: &mut Reading,
    last: Option<&Last>,
    text: &str,
    part: Range<usize>,
    reader: Lenient,
) {
    let s = &text[part.clone()];
    let visible = s.trim_matches(kept_blank);
    let start = part.start + s.find(visible).unwrap();
    let span = start..start + visible.len();
    match last {
        None => reading.tell("missing-colon", span),
        Some(last) => {
            let code = comma(&text[last.value..part.start - 1], &text[part.start..]);
            reading.tell_two(code, span, last.key.clone());
            if reader.is_some_and(|options| options.join_to_previous)
                && let Some(pair) = last.pair
            {
                reading.pairs[pair].1.end = part.end;
            }
        }
    }
    value_characters(reading, text, part, true);
}

/// It is neither a time nor words.
fn could_be_key(s: &str, before: Option<&str>) -> bool {
    let s = s.trim();
    let words = s.split(kept_blank).count() > 1;
    match s.chars().next() {
        _ if s.contains(';') || s.contains('，') => true,
        Some(first) if first.is_numeric() => counts(s, before),
        _ => !words,
    }
}

/// 0 or 1 first, then one more each time.
fn counts(key: &str, before: Option<&str>) -> bool {
    match before {
        None => key == "0" || key == "1",
        Some(before) => (0..255_u8).any(|n| before == n.to_string() && key == (n + 1).to_string()),
    }
}

/// The kind of a comma between the value so far and the rest of the text.
fn comma(value: &str, rest: &str) -> &'static str {
    let last_word = value.split(char::is_whitespace).next_back().unwrap();
    let next = &rest[..rest.find([',', ' ']).unwrap_or(rest.len())];
    if last_word.contains("://") && !next.is_empty() && !next.contains("://") {
        return "comma-in-link";
    }
    let digit = |c: Option<char>| c.is_some_and(|c| "0123456789".contains(c));
    let figure = |c: &char| "0123456789.,".contains(*c);
    let before = value.chars().rev().find(|c| !figure(c));
    let after = rest.chars().find(|c| !figure(c));
    let time = before == Some(':') || after == Some(':');
    if digit(value.chars().last()) && digit(rest.chars().next()) && !time {
        "comma-in-number"
    } else {
        "comma-in-value"
    }
}

fn key_characters(reading: &mut Reading, text: &str, key: Range<usize>) {
    if key.len() > 64 {
        reading.tell("key-too-long", key.clone());
    }
    let mut unusual = false;
    for (at, c) in text[key.clone()].char_indices() {
        let span = key.start + at..key.start + at + c.len_utf8();
        if c == ';' {
            reading.tell("semicolon", span);
        } else if c == '，' {
            reading.tell("full-width-comma", span);
        } else if c.is_control() {
            reading.tell("control-character", span);
        } else if invisible(c) || joiner(c) {
            reading.tell("invisible-character", span);
        } else if !name_character(c, at == 0) && !unusual {
            unusual = true;
            reading.tell("unusual-key", span);
        }
    }
}

/// A placeholder's name: a letter or `_`, then letters, digits, `_`, `.` and `-`.
fn name_character(c: char, first: bool) -> bool {
    let letters = "_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    letters.contains(c) || (!first && "0123456789.-".contains(c))
}

fn value_characters(reading: &mut Reading, text: &str, value: Range<usize>, mut colon: bool) {
    for (at, c) in text[value.clone()].char_indices() {
        let at = value.start + at;
        let span = at..at + c.len_utf8();
        if c == ':' {
            if !colon {
                reading.tell("colon-in-value", span);
            }
            colon = true;
        } else if "，：".contains(c) {
            reading.tell("full-width-punctuation", span);
        } else if c.is_control() {
            reading.tell("control-character", span);
        } else if joiner(c) {
            let before = text[..at].chars().next_back();
            let after = text[span.end..].chars().next();
            let selector = !"\u{200C}\u{200D}".contains(c);
            let joins = if selector {
                before.is_some_and(shaped) || after == Some('\u{20E3}')
            } else {
                before.is_some_and(shaped) && after.is_some_and(shaped)
            };
            reading.tell(
                if joins {
                    "joiner"
                } else {
                    "invisible-character"
                },
                span,
            );
        } else if invisible(c) {
            reading.tell("invisible-character", span);
        }
    }
}

fn shaped(c: char) -> bool {
    let selector = joiner(c) && !"\u{200C}\u{200D}".contains(c);
    selector || !(c.is_ascii() || c.is_whitespace() || c.is_control() || invisible(c) || joiner(c))
}

fn kept_blank(c: char) -> bool {
    c.is_whitespace() && !c.is_control() && !invisible(c)
}

fn looks_like_key(s: &str) -> bool {
    let mut chars = s.chars();
    chars.next().is_some_and(|c| c.is_alphabetic() || c == '_')
        && chars.all(|c| c.is_alphanumeric() || "_.-".contains(c))
}

fn is_key_ahead(rest: &str, by_equals: bool) -> bool {
    [":", "：", "="].into_iter().any(|separator| {
        (separator != "=" || by_equals)
            && rest.split_once(separator).is_some_and(|(name, after)| {
                looks_like_key(name.trim()) && !(separator == ":" && after.starts_with("//"))
            })
    })
}

fn json(text: &str) -> Option<Range<usize>> {
    let body = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    let key = body.split(':').next()?;
    let open = |open, close| {
        body.starts_with(open) && (!body.contains(':') || !key.contains::<char>(close))
    };
    let start = text.len() - body.len();
    (open('{', '}') || open('[', ']')).then(|| start..start + body.trim_end().len())
}
