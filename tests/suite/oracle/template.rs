//! Templates with plain string operations: `find`, `split_at` and a `String` to render into. Only
//! the grammar is shared with the library.

#![allow(dead_code, reason = "every test crate uses its own part of the oracle")]
#![allow(
    clippy::string_slice,
    clippy::panic,
    reason = "a broken rule ought to stop the test"
)]

use std::ops::Range;

/// The delimiters of a name, whether a literal brace is doubled, and what else a placeholder may
/// have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Marks<'s> {
    pub(crate) open: &'s str,
    pub(crate) close: &'s str,
    pub(crate) doubled: bool,
    /// Names have only letters, digits and `_`, and no blanks around them.
    pub(crate) plain: bool,
    /// What a default begins with; `|` for the filter.
    pub(crate) default: &'s str,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Item<'t> {
    Text(&'t str),
    /// The name, its place, and the default.
    Placeholder(&'t str, Range<usize>, Option<&'t str>),
}

/// The library's stable code, the unexpected character, and the place.
pub(crate) type Problem = (&'static str, Option<char>, Range<usize>);

/// The parts of a template, and everything that is wrong with it.
#[derive(Debug, Default)]
pub(crate) struct Reading<'t> {
    pub(crate) items: Vec<Item<'t>>,
    pub(crate) problems: Vec<Problem>,
}

pub(crate) fn read<'t>(source: &'t str, marks: Marks<'_>) -> Reading<'t> {
    let mut reading = Reading::default();
    let mut at = 0;
    // After a broken placeholder, the next closing delimiter is its own.
    let mut broken = false;
    while at < source.len() {
        let rest = &source[at..];
        if broken && rest.starts_with(marks.close) {
            broken = false;
            at += marks.close.len();
        } else if marks.doubled && (rest.starts_with("{{") || rest.starts_with("}}")) {
            reading.items.push(Item::Text(&rest[..1]));
            at += 2;
        } else if marks.doubled && rest.starts_with('}') {
            reading.problems.push(("lone-brace", None, at..at + 1));
            at += 1;
        } else if rest.starts_with(marks.open) {
            match placeholder(rest, marks) {
                Ok((name, default, length)) => {
                    let item = Item::Placeholder(name, at..at + length, default);
                    reading.items.push(item);
                    at += length;
                }
                Err((code, c, span)) => {
                    let span = at + span.start..at + span.end;
                    let empty = code == "empty-name";
                    at = if empty {
                        span.end
                    } else {
                        at + marks.open.len()
                    };
                    broken = !empty;
                    reading.problems.push((code, c, span));
                }
            }
        } else if marks.open == "{{" && rest.starts_with("{%") {
            let word = rest[2..].trim_start_matches([' ', '\t']);
            let is_word = |c: char| c.is_ascii_alphanumeric() || "_.-".contains(c);
            let end = rest.len() - word.trim_start_matches(is_word).len();
            reading
                .problems
                .push(("template-language", None, at..at + end));
            at += 2;
        } else {
            let mut marks_ahead = vec![marks.open];
            if marks.open == "{{" {
                marks_ahead.push("{%");
            }
            if marks.doubled {
                marks_ahead.push("}");
            }
            if broken {
                marks_ahead.push(marks.close);
            }
            let next = marks_ahead.iter().filter_map(|mark| rest.find(mark)).min();
            let text = &rest[..next.unwrap_or(rest.len())];
            reading.items.push(Item::Text(text));
            at += text.len();
        }
    }
    let placeholders = reading.items.iter().filter_map(|item| match item {
        Item::Text(_) => None,
        Item::Placeholder(_, span, _) => Some(span),
    });
    if let Some(span) = placeholders.clone().nth(64).cloned() {
        reading.problems.push(("too-many-placeholders", None, span));
        reading.problems.sort_by_key(|(_, _, span)| span.start);
    }
    reading
}

/// The name at the start, its default, and the bytes of the whole; or what is wrong there.
fn placeholder<'t>(
    text: &'t str,
    marks: Marks<'_>,
) -> Result<(&'t str, Option<&'t str>, usize), Problem> {
    let blank = |c| !marks.plain && (c == ' ' || c == '\t');
    let after = text.strip_prefix(marks.open).unwrap_or_default();
    let rest = after.trim_start_matches(blank);
    let start = text.len() - rest.len();
    let ends = |at: usize, c: char| {
        let belongs = c.is_ascii_alphanumeric() || c == '_' || (!marks.plain && ".-".contains(c));
        !belongs || rest[at..].starts_with(marks.close)
    };
    let end_of_name = rest.char_indices().find(|&(at, c)| ends(at, c));
    let (name, rest) = rest.split_at(end_of_name.map_or(rest.len(), |(at, _)| at));
    let end = start + name.len();
    if name.len() > 64 {
        return Err(("name-too-long", None, start..end));
    }
    let digit = |c: char| c.is_ascii_digit();
    if name.starts_with(digit) && (marks.plain || !name.chars().all(digit)) {
        return Err(("digit-first", None, start..start + 1));
    }
    if let Some(c) = name.chars().next().filter(|c| ".-".contains(*c)) {
        return Err(("unexpected-character", Some(c), start..start + 1));
    }
    let behind = rest.trim_start_matches(blank);
    let at = text.len() - behind.len();
    if start > 255 {
        let c = text[marks.open.len()..].chars().next();
        return Err((
            "unexpected-character",
            c,
            marks.open.len()..marks.open.len() + 1,
        ));
    }
    if behind.starts_with(marks.close) {
        let all = at + marks.close.len();
        let statements = [
            "else",
            "elsif",
            "elseif",
            "elif",
            "endif",
            "endfor",
            "endunless",
            "endcase",
        ];
        return if marks.open == "{{" && statements.contains(&name) {
            Err(("template-language", None, 0..all))
        } else if name.is_empty() {
            Err(("empty-name", None, 0..all))
        } else {
            Ok((name, None, all))
        };
    }
    if !name.is_empty() && !marks.default.is_empty() && behind.starts_with(marks.default) {
        return default(text, name, at, marks);
    }
    language(text, start, name, at, marks)
        .map_or_else(|| Err(unexpected(text, start + name.len(), at, marks)), Err)
}

/// The problem after a name and blanks. If there is a blank, it is the problem.
fn unexpected(text: &str, name_end: usize, at: usize, marks: Marks<'_>) -> Problem {
    if marks.close.starts_with(&text[at..]) {
        return ("unclosed-placeholder", None, 0..text.len());
    }
    let c = text[name_end..].chars().next().unwrap();
    (
        "unexpected-character",
        Some(c),
        name_end..name_end + c.len_utf8(),
    )
}

type Found<'t> = (&'t str, Option<&'t str>, usize);

fn default<'t>(
    text: &'t str,
    name: &'t str,
    at: usize,
    marks: Marks<'_>,
) -> Result<Found<'t>, Problem> {
    let start = at + marks.default.len();
    if marks.default != "|" {
        let (close, open) = (
            text[start..].find(marks.close),
            text[start..].find(marks.open),
        );
        return match (close, open) {
            (Some(close), open) if open.is_none_or(|open| close <= open) => {
                let end = start + close;
                Ok((name, Some(&text[start..end]), end + marks.close.len()))
            }
            (_, Some(open)) => Err((
                "template-language",
                None,
                0..start + open + marks.open.len(),
            )),
            _ => Err(("unclosed-placeholder", None, 0..text.len())),
        };
    }
    let blank = |c| c == ' ' || c == '\t';
    let filter = Err(("template-language", None, 0..at + 1));
    let word = text[start..].trim_start_matches(blank);
    let Some(rest) = word.strip_prefix("default") else {
        return filter;
    };
    let rest = rest.trim_start_matches(blank);
    let Some(mark) = rest.chars().next().filter(|c| ":(".contains(*c)) else {
        return filter;
    };
    let quoted = rest[1..].trim_start_matches(blank);
    let place = |rest: &str| text.len() - rest.len();
    let stop = |rest: &str| Err(unexpected(text, place(rest), place(rest), marks));
    let Some(quote) = quoted.chars().next().filter(|c| "'\"".contains(*c)) else {
        return stop(quoted);
    };
    let inner = &quoted[1..];
    let ends = [inner.find(quote), inner.find(marks.open)];
    let Some(end) = ends.into_iter().flatten().min() else {
        return Err(("unclosed-placeholder", None, 0..text.len()));
    };
    if !inner[end..].starts_with(quote) {
        return Err(("unclosed-placeholder", None, 0..place(inner) + end));
    }
    let mut rest = inner[end + 1..].trim_start_matches(blank);
    if mark == '(' {
        match rest.strip_prefix(')') {
            Some(after) => rest = after.trim_start_matches(blank),
            None => return stop(rest),
        }
    }
    if rest.starts_with(marks.close) {
        Ok((name, Some(&inner[..end]), place(rest) + marks.close.len()))
    } else if rest.starts_with('|') {
        Err(("template-language", None, 0..place(rest) + 1))
    } else {
        stop(rest)
    }
}

/// Constructs of the languages that use these delimiters.
fn language(text: &str, start: usize, name: &str, at: usize, marks: Marks<'_>) -> Option<Problem> {
    if !["%{", "{", "${", "{{"].contains(&marks.open) || (marks.open == "{" && !marks.doubled) {
        return None;
    }
    let told = |end| Some(("template-language", None, 0..end));
    let blank = |c| c == ' ' || c == '\t';
    let word_end = |from: usize| {
        let rest = text[from..].trim_start_matches(blank);
        let is_word = |c: char| c.is_ascii_alphanumeric() || "_.-".contains(c);
        text.len() - rest.trim_start_matches(is_word).len()
    };
    let keywords = [
        "if",
        "unless",
        "else",
        "elsif",
        "elseif",
        "elif",
        "case",
        "when",
        "switch",
        "endif",
        "endunless",
        "endcase",
        "for",
        "each",
        "foreach",
        "range",
        "while",
        "endfor",
        "include",
        "partial",
        "template",
        "import",
        "extends",
        "with",
        "set",
        "assign",
        "let",
        "block",
        "define",
        "capture",
        "comment",
    ];
    let end = word_end(start);
    if keywords.contains(&text[start..end].trim_start_matches(blank))
        && text[end..].starts_with([' ', '\t', '\n'])
    {
        return told(end);
    }
    let rest = &text[start..];
    let unescaped = rest.starts_with(['{', '&']) && marks.open == "{{";
    if marks.open != "%{" && (unescaped || rest.starts_with(['#', '%', '/', '*', '^', '>', '!'])) {
        return told(word_end(start + 1));
    }
    let is_behind = text[at..].starts_with(|c| "|(:!,[?+*/=<>&~^%@\"'".contains(c));
    if !name.is_empty() && is_behind {
        return told(at + 1);
    }
    None
}

/// The number of the value for a variable: its position, or its number if all names are numbers.
pub(crate) fn place(names: &[&str], name: &str) -> usize {
    let number = |name: &&str| (0..=255).find(|n: &usize| n.to_string() == **name);
    let numbers: Option<Vec<usize>> = names.iter().map(number).collect();
    match numbers {
        Some(numbers) if names.contains(&name) => {
            number(&name).unwrap_or_default() - usize::from(!numbers.contains(&0))
        }
        _ => names
            .iter()
            .position(|known| *known == name)
            .unwrap_or(usize::MAX),
    }
}

impl<'t> Reading<'t> {
    pub(crate) fn placeholders(&self) -> Vec<(&'t str, Range<usize>)> {
        self.items
            .iter()
            .filter_map(|item| match item {
                Item::Text(_) => None,
                Item::Placeholder(name, span, _) => Some((*name, span.clone())),
            })
            .collect()
    }

    /// Each variable once, with its first place.
    pub(crate) fn variables(&self) -> Vec<(&'t str, Range<usize>)> {
        let mut variables: Vec<(&str, _)> = Vec::new();
        for (name, span) in self.placeholders() {
            if variables.iter().all(|(known, _)| *known != name) {
                variables.push((name, span));
            }
        }
        variables
    }

    /// Whether every placeholder of a variable has a default.
    pub(crate) fn may_miss(&self, variable: &str) -> bool {
        self.items.iter().all(|item| match item {
            Item::Placeholder(name, _, default) => *name != variable || default.is_some(),
            Item::Text(_) => true,
        })
    }

    /// The literals, joined.
    pub(crate) fn literals(&self) -> String {
        let texts = self.items.iter().map(|item| match item {
            Item::Text(text) => *text,
            Item::Placeholder(..) => "",
        });
        texts.collect()
    }

    /// `None` if a value is missing.
    pub(crate) fn render<'v>(&self, value: impl Fn(&str) -> Option<&'v str>) -> Option<String> {
        let mut text = String::new();
        for item in &self.items {
            match item {
                Item::Text(literal) => text.push_str(literal),
                Item::Placeholder(name, _, default) => {
                    let value = value(name);
                    if value.is_none() && !self.may_miss(name) {
                        return None;
                    }
                    let value = value.unwrap_or_default();
                    text.push_str(if value.is_empty() {
                        default.unwrap_or_default()
                    } else {
                        value
                    });
                }
            }
        }
        Some(text)
    }
}

/// The library, in the types of the oracle.
pub(crate) mod twin {
    use super::Marks;
    use sms_charge::template::{Delimiters, Syntax};

    /// All presets, and delimiters of every unusual form: equal ones, one that begins the other,
    /// and a backtick, which is outside GSM-7.
    pub(crate) const MARKS: [Marks<'static>; 14] = [
        Marks {
            plain: true,
            ..marks("%{", "}", "")
        },
        Marks {
            doubled: true,
            ..marks("{", "}", ":-")
        },
        marks("${", "}", ":-"),
        marks("{{", "}}", "|"),
        marks("##", "##", ""),
        marks("**", "**", ""),
        marks("<", ">", ""),
        marks("`", "`", ""),
        marks("%", "%%", ""),
        marks("::", ":", ""),
        marks("((", "))", "??"),
        marks("{#", "#}", ""),
        marks("<%-=!-------->%", "$", ""),
        marks("<!--", "-->", ""),
    ];

    const fn marks<'s>(open: &'s str, close: &'s str, default: &'s str) -> Marks<'s> {
        Marks {
            open,
            close,
            doubled: false,
            plain: false,
            default,
        }
    }

    pub(crate) fn syntax(marks: Marks<'_>) -> Syntax {
        match (marks.open, marks.close, marks.doubled) {
            ("%{", "}", _) => Syntax::PercentBrace,
            ("{", "}", true) => Syntax::Brace,
            ("${", "}", _) => Syntax::DollarBrace,
            ("{{", "}}", _) => Syntax::DoubleBrace,
            ("##", "##", _) => Syntax::Hash,
            ("((", "))", _) => Syntax::DoubleParen,
            (open, close, _) => match Delimiters::new(open, close) {
                Ok(delimiters) => Syntax::Custom(delimiters),
                Err(error) => panic!("{error}"),
            },
        }
    }
}
