//! The reader: it walks a content string, notes the pairs and lists the problems.

use core::iter::FusedIterator;
use core::mem;

use super::ProblemKind as Kind;
use super::commas::Commas;
use super::grammar::{Mark, RawPair, in_key, in_value, json, without_kept_blanks};
use super::name::MAX_NAME_BYTES;
use super::{
    Content, ContentError, Duplicates, PairSpans, ParseOptions, Problem, Severity, ShortSpan,
};

/// The problems of a content string in the order of the text: see [`Content::problems`] and
/// [`ParseOptions::problems`].
///
/// JSON, a string of blanks only and a string that is too long give one problem each. Keys are
/// compared with those of the first 64 pairs.
///
/// ```
/// use sms_charge::Content;
///
/// let problems = Content::problems("code：1234，expire_at：5");
/// let found = problems.map(|problem| (problem.span().start, problem.code()));
/// assert!(found.eq([
///     (4, "full-width-colon"),
///     (11, "full-width-comma"),
///     (23, "full-width-colon"),
/// ]));
/// ```
#[derive(Clone, Debug)]
pub struct Problems<'c> {
    /// The pairs so far.
    content: Content<'c>,
    /// `None` for the strict reader.
    lenient: Option<ParseOptions>,
    stage: Stage,
    /// Where the next step begins to look.
    at: usize,
    raw: RawPair,
    /// The pair that text without a colon would belong to.
    last: Option<LastPair>,
    after_empty: bool,
    /// A problem that is listed once for each key or value has been listed.
    said: bool,
    too_many: bool,
}

/// What is examined next: the whole text, then the places of each pair in the order of the text. So
/// the problems come in that order.
#[derive(Clone, Copy, Debug)]
enum Stage {
    Text,
    Pair,
    KeyHead,
    Key,
    KeyLength,
    KeyChars,
    KeyTail,
    Separator,
    ValueHead,
    ValueChars,
    ValueTail,
    End,
    Done,
}

#[derive(Clone, Copy, Debug)]
struct LastPair {
    key: Option<ShortSpan>,
    commas: Commas,
    /// Its number in the content, unless it was skipped.
    place: Option<usize>,
}

impl<'c> Problems<'c> {
    pub(super) const fn new(text: &'c str, lenient: Option<ParseOptions>) -> Self {
        const NONE: ShortSpan = ShortSpan { start: 0, end: 0 };
        Self {
            content: Content::unread(text),
            lenient,
            stage: Stage::Text,
            at: 0,
            raw: RawPair {
                start: 0,
                key: NONE,
                is_counted: false,
                separator: None,
                value: NONE,
                end: None,
            },
            last: None,
            after_empty: false,
            said: false,
            too_many: false,
        }
    }

    /// The pairs, if there is no error.
    #[cold]
    #[inline(never)]
    pub(super) fn into_content(mut self) -> Result<Content<'c>, ContentError> {
        match self.find(|problem| problem.severity == Severity::Error) {
            Some(problem) => Err(problem.error),
            None => Ok(self.content),
        }
    }

    const fn problem(&self, kind: Kind, span: ShortSpan) -> Problem {
        self.problem_beside(kind, span, None)
    }

    /// A problem that concerns a second key, too.
    const fn problem_beside(
        &self,
        kind: Kind,
        span: ShortSpan,
        other: Option<ShortSpan>,
    ) -> Problem {
        Problem {
            severity: self.severity(kind),
            error: ContentError { kind, span, other },
        }
    }

    const fn severity(&self, kind: Kind) -> Severity {
        match (kind, self.lenient) {
            (kind, _) if kind.is_warning() => Severity::Warning,
            (
                Kind::EmptyKey
                | Kind::EmptyValue
                | Kind::BlankAroundKey(_)
                | Kind::DuplicateKey
                | Kind::LeadingComma
                | Kind::DoubledComma
                | Kind::TrailingComma
                | Kind::OnlyBlanks
                | Kind::ControlCharacter(_)
                | Kind::InvisibleCharacter(_),
                Some(_),
            )
            | (
                Kind::CommaInValue | Kind::CommaInNumber | Kind::CommaInLink,
                Some(ParseOptions {
                    join_to_previous: true,
                    ..
                }),
            ) => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// Problems of the whole text.
    fn text(&mut self) -> Option<Problem> {
        let text = self.content.text;
        self.stage = Stage::Done;
        if text.len() > Content::MAX_BYTES {
            return Some(self.problem(Kind::TooLong, limit(text, Content::MAX_BYTES)));
        }
        if text.is_empty() {
            return None;
        }
        if text.trim_start().is_empty() {
            return Some(self.problem(Kind::OnlyBlanks, ShortSpan::new(0, text.len())));
        }
        if let Some(json) = json(text) {
            return Some(self.problem(Kind::Json, json));
        }
        self.stage = Stage::Pair;
        None
    }

    fn pair(&mut self) -> Option<Problem> {
        let text = self.content.text;
        let last = self.last.and_then(|last| last.key);
        let last = last.map(|key| key.of(text));
        self.raw = RawPair::read(text, self.at, last);
        if self.raw.is_blank(text) {
            return self.empty_pair();
        }
        self.after_empty = false;
        self.stage = Stage::KeyHead;
        None
    }

    /// Lists every comma once: the comma after the empty pair, or at the end of the text the comma
    /// before it.
    fn empty_pair(&mut self) -> Option<Problem> {
        let after_empty = mem::replace(&mut self.after_empty, true);
        let start = self.raw.start;
        self.stage = Stage::End;
        match self.raw.end {
            Some(Mark { at, .. }) => {
                let kind = if start == 0 {
                    Kind::LeadingComma
                } else {
                    Kind::DoubledComma
                };
                Some(self.problem(kind, ShortSpan::new(at, at + 1)))
            }
            None if after_empty => None,
            None => {
                let comma = ShortSpan::new(start.saturating_sub(1), start);
                Some(self.problem(Kind::TrailingComma, comma))
            }
        }
    }

    fn key_head(&mut self) -> Option<Problem> {
        self.stage = Stage::Key;
        let RawPair { start, key, .. } = self.raw;
        self.blanks_around_key(start, key.start())
    }

    fn key_tail(&mut self) -> Option<Problem> {
        self.stage = Stage::Separator;
        let end = self.raw.separator?.at;
        self.blanks_around_key(self.raw.key.end(), end)
    }

    fn blanks_around_key(&self, start: usize, end: usize) -> Option<Problem> {
        if self.raw.separator.is_none() || self.raw.key.len() == 0 {
            return None;
        }
        let blanks = ShortSpan::new(start, end);
        let first = blanks.of(self.content.text).chars().next()?;
        Some(self.problem(Kind::BlankAroundKey(first), blanks))
    }

    /// Adds the pair.
    fn key(&mut self) -> Option<Problem> {
        let RawPair {
            start,
            key,
            separator,
            value,
            ..
        } = self.raw;
        self.said = false;
        self.at = key.start();
        self.stage = Stage::KeyLength;
        let Some(separator) = separator else {
            return Some(self.without_key());
        };
        if key.len() == 0 {
            self.last = Some(LastPair {
                key: None,
                commas: Commas::new(value.start()),
                place: None,
            });
            return Some(self.problem(Kind::EmptyKey, ShortSpan::new(start, separator.end())));
        }
        let (place, problem) = match self.content.position(key.of(self.content.text).as_bytes()) {
            Some(earlier) => self.duplicate(earlier),
            None => match self.content.push(PairSpans { key, value }) {
                Some(place) => (Some(place), None),
                None => (None, self.one_too_many()),
            },
        };
        self.last = Some(LastPair {
            key: Some(key),
            commas: Commas::new(value.start()),
            place,
        });
        problem
    }

    /// The number and the problem of a pair whose key an earlier pair has.
    fn duplicate(&mut self, earlier: usize) -> (Option<usize>, Option<Problem>) {
        let Some(first) = self.content.spans.get_mut(earlier) else {
            return (None, None);
        };
        let last_counts =
            matches!(self.lenient, Some(lenient) if lenient.duplicates == Duplicates::Last);
        if last_counts {
            first.value = self.raw.value;
        }
        let other = Some(first.key);
        let problem = self.problem_beside(Kind::DuplicateKey, self.raw.key, other);
        (last_counts.then_some(earlier), Some(problem))
    }

    fn one_too_many(&mut self) -> Option<Problem> {
        if mem::replace(&mut self.too_many, true) {
            return None;
        }
        let pair = ShortSpan::new(self.raw.key.start(), self.raw.value.end());
        Some(self.problem(Kind::TooManyPairs, pair))
    }

    /// Text without a key: the value before it was cut here by a comma, if there is a value.
    fn without_key(&mut self) -> Problem {
        let text = self.content.text;
        let RawPair { start, value, .. } = self.raw;
        self.at = value.start();
        self.stage = Stage::ValueChars;
        // A colon here ends no key, and the whole text is already listed.
        self.said = true;
        let cut_off = without_kept_blanks(text, value);
        let Some(last) = &mut self.last else {
            return self.problem(Kind::MissingColon, cut_off);
        };
        let kind = last.commas.kind(text, start.saturating_sub(1));
        let (key, place) = (last.key, last.place);
        if matches!(self.lenient, Some(lenient) if lenient.join_to_previous)
            && let Some(place) = place
            && let Some(spans) = self.content.spans.get_mut(place)
        {
            spans.value.end = value.end;
        }
        self.problem_beside(kind, cut_off, key)
    }

    fn key_length(&mut self) -> Option<Problem> {
        self.stage = Stage::KeyChars;
        let key = self.raw.key;
        (key.len() > MAX_NAME_BYTES).then(|| self.problem(Kind::KeyTooLong, key))
    }

    fn key_chars(&mut self) -> Option<Problem> {
        let RawPair {
            key, is_counted, ..
        } = self.raw;
        let problem = if is_counted {
            None
        } else {
            self.chars(key, |_, at, c| in_key(at == key.start(), c))
        };
        if problem.is_none() {
            self.stage = Stage::KeyTail;
        }
        problem
    }

    fn value_chars(&mut self) -> Option<Problem> {
        let problem = self.chars(self.raw.value, in_value);
        if problem.is_none() {
            self.stage = if self.raw.separator.is_some() {
                Stage::ValueTail
            } else {
                Stage::End
            };
        }
        problem
    }

    /// The next problem of a single character, from `at`.
    fn chars(
        &mut self,
        zone: ShortSpan,
        look: impl Fn(&str, usize, char) -> Option<Kind>,
    ) -> Option<Problem> {
        let text = self.content.text;
        let rest = text.get(self.at..zone.end())?;
        for (offset, c) in rest.char_indices() {
            let at = self.at + offset;
            let Some(kind) = look(text, at, c) else {
                continue;
            };
            if matches!(kind, Kind::UnusualKey(_) | Kind::ColonInValue)
                && mem::replace(&mut self.said, true)
            {
                continue;
            }
            self.at = at + c.len_utf8();
            return Some(self.problem(kind, ShortSpan::new(at, self.at)));
        }
        None
    }

    fn separator(&mut self) -> Option<Problem> {
        self.stage = Stage::ValueHead;
        let separator = self.raw.separator?;
        let kind = match separator.char {
            '=' => Kind::EqualsSign,
            '：' => Kind::FullWidthColon,
            _ => return None,
        };
        Some(self.problem(kind, separator.span()))
    }

    fn value_head(&mut self) -> Option<Problem> {
        let RawPair {
            value, separator, ..
        } = self.raw;
        let text = value.of(self.content.text);
        if text.trim_start().is_empty() {
            self.stage = Stage::End;
            let span = if text.is_empty() {
                separator?.span()
            } else {
                value
            };
            return Some(self.problem(Kind::EmptyValue, span));
        }
        self.said = false;
        self.at = value.start();
        self.stage = Stage::ValueChars;
        let visible = without_kept_blanks(self.content.text, value);
        self.blanks_around_value(ShortSpan::new(value.start(), visible.start()))
    }

    fn value_tail(&mut self) -> Option<Problem> {
        self.stage = Stage::End;
        let value = self.raw.value;
        let visible = without_kept_blanks(self.content.text, value);
        self.blanks_around_value(ShortSpan::new(visible.end(), value.end()))
    }

    fn blanks_around_value(&self, blanks: ShortSpan) -> Option<Problem> {
        let first = blanks.of(self.content.text).chars().next()?;
        Some(self.problem(Kind::BlankAroundValue(first), blanks))
    }

    fn end(&mut self) -> Option<Problem> {
        let Some(end) = self.raw.end else {
            self.stage = Stage::Done;
            return None;
        };
        self.stage = Stage::Pair;
        self.at = end.end();
        let kind = match end.char {
            ';' => Kind::Semicolon,
            '，' => Kind::FullWidthComma,
            _ => return None,
        };
        Some(self.problem(kind, end.span()))
    }
}

impl Iterator for Problems<'_> {
    type Item = Problem;

    #[inline]
    fn next(&mut self) -> Option<Problem> {
        loop {
            let problem = match self.stage {
                Stage::Text => self.text(),
                Stage::Pair => self.pair(),
                Stage::KeyHead => self.key_head(),
                Stage::Key => self.key(),
                Stage::KeyLength => self.key_length(),
                Stage::KeyChars => self.key_chars(),
                Stage::KeyTail => self.key_tail(),
                Stage::Separator => self.separator(),
                Stage::ValueHead => self.value_head(),
                Stage::ValueChars => self.value_chars(),
                Stage::ValueTail => self.value_tail(),
                Stage::End => self.end(),
                Stage::Done => return None,
            };
            if problem.is_some() {
                return problem;
            }
        }
    }
}

impl FusedIterator for Problems<'_> {}

/// The empty span at the last boundary of a character within this number of bytes.
pub(super) fn limit(text: &str, bytes: usize) -> ShortSpan {
    let at = (0..=bytes).rfind(|&at| text.is_char_boundary(at));
    let at = at.unwrap_or_default();
    ShortSpan::new(at, at)
}
