//! Shows what makes a text expensive, like a compiler shows errors: each cause once, with carets under its
//! first places.

use std::collections::HashMap;
use std::io::{self, Write};
use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};
use anstyle::Style;
use sms_charge::explain::{Finding, FindingKind, Replacement};
use sms_charge::{Encoding, Estimate, Profile};
use sms_charge_lists::name;

use super::excerpt::{self, Row};
use crate::alphabets::Alphabets;
use crate::lang::{self, Phrase};
use crate::rows::write_prose;
use crate::style::{FAINT, HEADING};
use crate::{visible, width};

/// At most this many causes are shown, and this many places of each.
const CAUSES: usize = 6;
const PLACES: usize = 4;

pub(super) fn write(
    out: &mut impl Write,
    profile: &Profile,
    text: &str,
    estimate: Estimate,
) -> io::Result<()> {
    let causes = causes(profile, text, estimate.encoding);
    if causes.is_empty() {
        return Ok(());
    }
    let (heading, level, word) = if estimate.charge > 1 {
        (lang::EXPENSIVE, Level::WARNING, lang::WARNING)
    } else {
        (lang::ROOM_TAKEN, Level::NOTE, lang::NOTE)
    };
    let level = level.with_name(word.text());
    writeln!(out, "\n{HEADING}{}{HEADING:#}", heading.text())?;
    let rows = excerpt::rows(text);
    for cause in causes.iter().take(CAUSES) {
        let group = cause.group(&rows, (&level, word.text()), estimate.encoding);
        // `anstream` removes the colours if the output is not a terminal.
        writeln!(out, "{}\n", Renderer::styled().render(&[group]))?;
    }
    let rest = causes.get(CAUSES..).unwrap_or_default();
    if !rest.is_empty() {
        let count = rest.iter().map(|cause| cause.count).sum();
        let characters = lang::CHARACTER.counted(count);
        let kinds = lang::MORE_KIND.counted(rest.len());
        let more = lang::AND_MORE.with(&[&characters, &kinds]);
        write_prose(out, Style::new(), &more)?;
    }
    write_prose(out, FAINT, lang::NUMBERED.text())
}

/// Findings with the same title and the same replacement.
struct Cause {
    first: Finding,
    effect: Option<Effect>,
    count: usize,
    /// Whether it has different characters. All letters without a replacement are one cause.
    others: bool,
    /// How many runs of adjacent findings it has.
    runs: usize,
    first_places: Vec<Place>,
}

struct Place {
    span: Range<usize>,
    /// The number of the character, from 1.
    character: usize,
}

/// The effect of a character outside the alphabet that the gateway tries first.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Effect {
    /// The character is a reason for the encoding of the text.
    Forces(Encoding),
    /// The text needs its encoding also without this character, but the character is outside this encoding.
    IsOutside(Encoding),
}

impl Effect {
    const fn encoding(self) -> Encoding {
        match self {
            Self::Forces(encoding) | Self::IsOutside(encoding) => encoding,
        }
    }
}

/// The causes, in the order of their first places.
fn causes(profile: &Profile, text: &str, encoding: Encoding) -> Vec<Cause> {
    let alphabets = Alphabets::of(profile);
    let mut causes: Vec<Cause> = Vec::new();
    let mut index = HashMap::new();
    let (mut byte, mut number) = (0, 1);
    for group in profile.explain(text).grouped() {
        let passed = text.get(byte..group.span.start).unwrap_or_default();
        (byte, number) = (group.span.start, number + passed.chars().count());
        let first = group.first;
        let seen = first.character();
        let replacement = first.replacement.map(|replacement| replacement.text);
        let is_letter = first.kind == FindingKind::OutsideGsm7
            && replacement.is_none()
            && seen.is_some_and(char::is_alphabetic);
        let character = seen.filter(|_| !is_letter);
        let place = text.get(group.span.clone()).unwrap_or_default();
        let effect = first.is_outside_gsm7().then(|| {
            if place.chars().any(|c| alphabets.force(c, encoding)) {
                Effect::Forces(encoding)
            } else {
                Effect::IsOutside(alphabets.first())
            }
        });
        let key = (first.kind, character, replacement, effect);
        let at = *index.entry(key).or_insert(causes.len());
        if at == causes.len() {
            causes.push(Cause {
                first,
                effect,
                count: 0,
                others: false,
                runs: 0,
                first_places: Vec::new(),
            });
        }
        if let Some(cause) = causes.get_mut(at) {
            cause.others |= cause.first.character() != seen;
            cause.count += group.count;
            cause.add(Place {
                span: group.span,
                character: number,
            });
        }
    }
    if causes.len() > CAUSES {
        // Causes with a replacement come before causes without one.
        causes.sort_by_key(|cause| cause.first.replacement.is_none());
    }
    causes
}

impl Cause {
    fn add(&mut self, place: Place) {
        if let Some(last) = self.first_places.last_mut()
            && last.span.end == place.span.start
        {
            last.span.end = place.span.end;
            return;
        }
        self.runs += 1;
        if self.first_places.len() < PLACES {
            self.first_places.push(place);
        }
    }

    /// The diagnostic of a cause. `word` names the level of its title.
    fn group<'r>(
        &self,
        rows: &'r [Row],
        (level, word): (&Level<'r>, &str),
        encoding: Encoding,
    ) -> Group<'r> {
        let title = wrapped(&self.title(), word, TITLE);
        let aside = |level: Level<'r>, word: Phrase, message: String| {
            let word = word.text();
            let message = wrapped(&message, word, ASIDE);
            level.with_name(word).message(message)
        };
        let places = aside(Level::INFO, lang::AT, self.places(rows));
        let mut group = level
            .clone()
            .primary_title(title)
            .element(self.snippet(rows))
            .element(places);
        if matches!(self.first.kind, FindingKind::OutsideGsm7)
            && encoding == Encoding::Ucs2
            && self.first.units == 2
            && !self.others
        {
            let note = lang::TWO_UNITS.text().to_owned();
            group = group.element(aside(Level::NOTE, lang::NOTE, note));
        }
        if let Some(replacement) = self.first.replacement {
            let help = suggestion(replacement);
            group = group.element(aside(Level::HELP, lang::HELP, help));
        }
        group
    }

    /// The rows of the first places, one below the other. A row may be only a piece of a line, so line
    /// numbers are given with the places and not next to the rows.
    fn snippet<'r>(&self, rows: &[Row]) -> Snippet<'r, Annotation<'r>> {
        let mut source = String::new();
        let mut carets = Vec::new();
        let mut last = None;
        let mut start = 0;
        for place in &self.first_places {
            let Some((at, shown)) = excerpt::find(rows, &place.span) else {
                continue;
            };
            if last != Some(at)
                && let Some(row) = rows.get(at)
            {
                if last.is_some() {
                    source.push('\n');
                }
                start = source.len();
                source += &row.shown;
                last = Some(at);
            }
            carets.push(AnnotationKind::Primary.span(start + shown.start..start + shown.end));
        }
        Snippet::source(source)
            .line_numbering(false)
            .annotations(carets)
    }

    fn title(&self) -> String {
        let name = self.first.character().map(name::of).unwrap_or_default();
        let forces = matches!(self.effect, Some(Effect::Forces(_)));
        let phrase: &Phrase = match self.first.kind {
            FindingKind::OutsideGsm7 => match (forces, self.others) {
                (true, false) => &lang::FORCES,
                (true, true) => &lang::LETTERS_FORCE,
                (false, false) => &lang::OUTSIDE,
                (false, true) => &lang::LETTERS_OUTSIDE,
            },
            FindingKind::ExtraUnit => &lang::EXTRA_UNIT,
            FindingKind::Invisible if forces => &lang::UNSEEN_FORCES,
            FindingKind::Invisible => &lang::UNSEEN,
            FindingKind::DecomposedAccent if forces => &lang::DECOMPOSED,
            FindingKind::CrLf => &lang::CR_LF,
            FindingKind::BlanksAtEnd if forces => &lang::BLANKS_FORCE,
            FindingKind::BlanksAtEnd => &lang::BLANKS,
            FindingKind::WastedUnits { units } => {
                let units = lang::UNIT.counted(units);
                return lang::WASTED.with(&[&units, &name]);
            }
            FindingKind::TipsOver => {
                let units = lang::UNIT.counted(self.first.units);
                return lang::TIPS_OVER.with(&[&units]);
            }
            _ => &lang::OTHER,
        };
        match self.effect {
            Some(effect) => phrase.with(&[&name, &effect.encoding()]),
            None => phrase.with(&[&name]),
        }
    }

    /// `character 34 (byte 33)`, or `9 times: character 1 (byte 0), 2 (3), 3 (6), 4 (9), …`.
    fn places(&self, rows: &[Row]) -> String {
        let has_lines = rows.last().is_some_and(|row| row.line > 1);
        let mut line = 0;
        let mut places = String::new();
        for Place { span, character } in &self.first_places {
            let of_row = excerpt::find(rows, span).and_then(|(at, _)| rows.get(at));
            let on_line = of_row.map_or(line, |row| row.line);
            let place = if line == 0 {
                lang::CHARACTER_AT.with(&[character, &span.start])
            } else {
                format!("{character} ({})", span.start)
            };
            places += match line {
                0 => "",
                _ if on_line == line => ", ",
                _ => "; ",
            };
            places += &if has_lines && on_line != line {
                lang::ON_LINE.with(&[&on_line, &place])
            } else {
                place
            };
            line = on_line;
        }
        if self.runs > self.first_places.len() {
            places += ", …";
        }
        match self.count {
            1 => places,
            count => lang::TIMES.with(&[&count, &places]),
        }
    }
}

/// The columns around the word for a level: `warning: ` before a title, ` = help: ` before a hint.
const TITLE: usize = 2;
const ASIDE: usize = 5;

/// Wraps a message in lines that leave space for what is drawn in front.
fn wrapped(message: &str, word: &str, around: usize) -> String {
    let room = width::columns().saturating_sub(around + width::of(word));
    width::wrapped(message, room).join("\n")
}

fn suggestion(replacement: Replacement) -> String {
    let tier = lang::tier(replacement.tier);
    let text = match replacement.text {
        "" => return lang::LEAVE_OUT.with(&[&tier]),
        " " => lang::A_SPACE.text().to_owned(),
        "\n" => lang::A_LINE_FEED.text().to_owned(),
        text => format!("`{}`", visible::spelled(text)),
    };
    lang::REPLACE.with(&[&text, &tier])
}
