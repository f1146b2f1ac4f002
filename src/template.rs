//! What will a message made from this template cost, with these values or with any values?
//!
//! ```
//! use sms_charge::Template;
//! use sms_charge::template::VarSpec;
//!
//! let template = Template::parse("Kode %{code}. Berlaku 5 menit.")?;
//! assert_eq!(template.render_positional(&["4417"])?.estimate().charge, 1);
//! assert_eq!(template.bounds(&[("code", VarSpec::CODE)])?.charge.high, 1);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Which one to use
//!
//! - [`Template::render`] and [`Message::estimate`] give the charge with known values. The message
//!   is not written out.
//! - [`Template::estimate_content`] is the fastest way from a content string to the charge.
//! - [`Template::bounds`] gives the lowest and the highest charge before any value is known. Use it
//!   when somebody writes the template.
//! - [`Template::warnings`] lists what is allowed but may be a mistake.
//!
//! If your program already has the finished text, use [`estimate`](crate::estimate).
//!
//! # Grammar
//!
//! ```text
//! template    = *( literal / placeholder )
//! placeholder = open name [ default ] close      ; %{name}, or another Syntax
//! name        = letter *( letter / DIGIT )       ; 1 to 64 bytes, case matters
//! letter      = ALPHA / "_"
//! ```
//!
//! In a [`Syntax`] other than `%{name}` a name may also have `.` and `-`, or be a number, and
//! blanks may surround it: `{{ contact.first_name }}`, `${1}`, `%1$s`. Some syntaxes have defaults:
//! `{name:-Kak}`, `{{name|default:"Kak"}}`.
//!
//! # Decisions
//!
//! - `%{name}` is the default syntax.
//! - In `{name}` syntax, write `{{` for a literal `{` and `}}` for a literal `}`. In `%1$s` syntax,
//!   write `%%` for a literal `%`. The other syntaxes have no escape, because nothing says that the
//!   provider knows one: `%%{x}` is a `%` and the placeholder x, with a [`Warning`].
//! - A template here can only insert values. Anything else that a template language can do is an
//!   error that names the [`Construct`].
//! - Text that looks like a placeholder of another syntax is sent unchanged. It gets a [`Warning`]
//!   that names the syntax.
//! - A default replaces a missing or empty value. It belongs to one placeholder: another
//!   placeholder of the same variable may have a different default or none.
//! - A name that is a number is a position: [`render_positional`](Template::render_positional) puts
//!   the second value in `{{2}}`, wherever `{{2}}` is.
//! - Values are inserted once: a value that looks like a placeholder is text.
//! - An opening delimiter without a valid placeholder is an error, because the recipient would see
//!   it.
//! - A template has at most 64 placeholders, so that nothing is allocated. A [`Template`] takes
//!   about 1 KiB, a [`Message`] about 100 bytes. With the feature `alloc`, an `OwnedTemplate` owns
//!   its source.
//!
//! # Sources
//!
//! The provider does not document its placeholders. Public clients of its sister services quote
//! stored templates with `%{name}`.

mod bounds;
mod case;
mod check;
mod construct;
mod error;
mod from_content;
mod headroom;
mod likely;
mod message;
#[cfg(feature = "alloc")]
mod owned;
mod placeholder;
mod slot;
mod spec;
mod syntax;
mod token;
mod warning;

use core::fmt;
use core::ops::Range;

pub use bounds::{Bounds, BoundsError, BoundsErrorKind, VariableBounds, WorstCase};
pub use check::{ValueError, ValueErrorKind};
pub use construct::Construct;
pub use error::{RenderError, TemplateError, TemplateErrorKind};
pub use from_content::FromContentError;
pub use message::Message;
#[cfg(feature = "alloc")]
pub use owned::OwnedTemplate;
pub use spec::{Class, VarSpec, VarSpecError, VarSpecErrorKind};
pub use syntax::{Delimiters, DelimitersError, Syntax};
pub use warning::{Warning, WarningKind, Warnings};

use crate::content::name::number;
use crate::scan::{Joined, scan};
use placeholder::Placeholder;
use slot::{MAX_PLACEHOLDERS, NUMBERS, Slot, Span};
use token::{Token, Tokens};

/// A parsed template that borrows its source.
///
/// Parsing measures the literals once. The estimate of a message then reads only the values.
///
/// ```
/// use sms_charge::{Content, Template};
///
/// let template = Template::parse("Kode %{code}, berlaku %{expire_at} menit")?;
/// let content = Content::parse("code:1234,expire_at:5")?;
/// let message = template.render(&content)?;
///
/// assert_eq!(message.estimate().charge, 1);
/// assert_eq!(message.to_string(), "Kode 1234, berlaku 5 menit");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Template<'t> {
    source: &'t str,
    parsed: Parsed,
}

/// What parsing finds out about a source.
#[derive(Clone)]
struct Parsed {
    syntax: Syntax,
    /// What all literals cost together.
    literals: Joined,
    placeholders: [Slot; MAX_PLACEHOLDERS],
    placeholder_count: u8,
    variable_count: u8,
    /// The lowest position, 0 or 1, if the names are numbers that are not in order.
    first_place: Option<u8>,
}

impl<'t> Template<'t> {
    /// The largest number of placeholders, 64.
    pub const MAX_PLACEHOLDERS: usize = MAX_PLACEHOLDERS;

    /// Parses a template with `%{name}` placeholders.
    ///
    /// The time is linear, except that the name of each placeholder is compared with the names
    /// before it.
    ///
    /// # Errors
    ///
    /// If an opening delimiter begins no valid placeholder: `%{`, `%{code`, `%{}`, `%{1}`,
    /// `%{user.code}`. Also at the sixty-fifth placeholder, and for 4 GiB or more.
    /// [`problems`](Self::problems) lists all errors.
    ///
    /// ```
    /// use sms_charge::template::{Template, TemplateErrorKind};
    ///
    /// assert!(Template::parse("Diskon 50% untuk %{name}").is_ok());
    ///
    /// let error = Template::parse("Kode %{user.code}").unwrap_err();
    /// assert_eq!(error.kind(), TemplateErrorKind::Unexpected('.'));
    /// assert_eq!(error.span(), 11..12);
    /// ```
    pub fn parse(source: &'t str) -> Result<Self, TemplateError> {
        Self::parse_with(source, Syntax::PercentBrace)
    }

    /// Parses a template in another syntax.
    ///
    /// # Errors
    ///
    /// As [`parse`](Self::parse). In [`Syntax::Brace`] also for a single `}`.
    ///
    /// ```
    /// use sms_charge::template::{Syntax, Template};
    ///
    /// let template = Template::parse_with("Pola {{code}}: {code}.", Syntax::Brace)?;
    /// let message = template.render_positional(&["1234"])?;
    /// assert_eq!(message.to_string(), "Pola {code}: 1234.");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn parse_with(source: &'t str, syntax: Syntax) -> Result<Self, TemplateError> {
        if let Some(error) = too_long(source) {
            return Err(error);
        }
        let mut template = Self {
            source,
            parsed: Parsed {
                syntax,
                literals: Joined::NOTHING,
                placeholders: [Slot::UNUSED; MAX_PLACEHOLDERS],
                placeholder_count: 0,
                variable_count: 0,
                first_place: None,
            },
        };
        for token in Tokens::new(source, syntax) {
            match token? {
                Token::Literal(text) => template.parsed.literals.add(scan(text)),
                Token::Placeholder(start, placeholder) => template.push(start, &placeholder)?,
            }
        }
        template.parsed.first_place = template.first_place();
        Ok(template)
    }

    /// All errors of a source, in the order of the text. After a broken placeholder the next
    /// closing delimiter counts as its own, so that one mistake is one error.
    ///
    /// ```
    /// use sms_charge::template::{Syntax, Template};
    ///
    /// let problems = Template::problems("%{} dan %{1}", Syntax::PercentBrace);
    /// let codes: Vec<_> = problems.map(|error| error.code()).collect();
    /// assert_eq!(codes, ["empty-name", "digit-first"]);
    /// ```
    pub fn problems(source: &'t str, syntax: Syntax) -> impl Iterator<Item = TemplateError> {
        let too_long = too_long(source);
        let source = if too_long.is_some() { "" } else { source };
        let mut placeholders = 0;
        let tokens = Tokens::new(source, syntax).filter_map(move |token| match token {
            Ok(Token::Literal(_)) => None,
            Ok(Token::Placeholder(start, placeholder)) => {
                placeholders += 1;
                let end = start + placeholder.end;
                (placeholders == MAX_PLACEHOLDERS + 1).then(|| {
                    let kind = TemplateErrorKind::TooManyPlaceholders;
                    TemplateError::new(kind, Span { start, end })
                })
            }
            Err(error) => Some(error),
        });
        too_long.into_iter().chain(tokens)
    }

    /// The text that was parsed.
    #[must_use]
    pub const fn source(&self) -> &'t str {
        self.source
    }

    /// The names of the variables, each once, in the order of the first placeholders.
    ///
    /// ```
    /// # use sms_charge::Template;
    /// let template = Template::parse("%{code}. Sekali lagi: %{code}. Salam, %{brand}")?;
    /// assert_eq!(template.variables().collect::<Vec<_>>(), ["code", "brand"]);
    /// # Ok::<(), sms_charge::template::TemplateError>(())
    /// ```
    #[must_use]
    pub fn variables(&self) -> impl ExactSizeIterator<Item = &'t str> + '_ {
        (0..self.variable_count()).map(|variable| self.name_of(variable))
    }

    /// The placeholders in the order of the text: the name, and the place in the source.
    #[must_use]
    pub fn placeholders(&self) -> impl ExactSizeIterator<Item = (&'t str, Range<usize>)> + '_ {
        self.slots()
            .iter()
            .map(|&slot| (self.name(slot), slot.span().range()))
    }

    /// The defaults in the order of the text: the name of the variable, the text that replaces a
    /// missing or empty value, and the place of that text in the source.
    ///
    /// ```
    /// use sms_charge::Content;
    /// use sms_charge::template::{Syntax, Template};
    ///
    /// let source = "Halo {name:-Kak}, kode {code}.";
    /// let template = Template::parse_with(source, Syntax::Brace)?;
    /// assert_eq!(template.defaults().collect::<Vec<_>>(), [("name", "Kak", 12..15)]);
    /// let content = Content::parse("code:1234")?;
    /// assert_eq!(template.render(&content)?.to_string(), "Halo Kak, kode 1234.");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn defaults(&self) -> impl Iterator<Item = (&'t str, &'t str, Range<usize>)> + '_ {
        let with_default = self.slots().iter().filter(|slot| slot.has_default());
        with_default.map(|&slot| {
            let span = slot.default().range();
            (self.name(slot), self.default(slot), span)
        })
    }

    /// What is allowed but may be a mistake: see [`WarningKind`].
    ///
    /// ```
    /// use sms_charge::Template;
    ///
    /// let template = Template::parse("Kode {code} ")?;
    /// let codes: Vec<_> = template.warnings().map(|warning| warning.code()).collect();
    /// assert_eq!(codes, ["other-syntax", "template-trailing-blanks"]);
    /// # Ok::<(), sms_charge::template::TemplateError>(())
    /// ```
    #[must_use]
    pub fn warnings(&self) -> Warnings<'_> {
        Warnings::new(self)
    }

    fn push(&mut self, start: usize, placeholder: &Placeholder) -> Result<(), TemplateError> {
        let span = Span {
            start,
            end: start + placeholder.end,
        };
        let fail = |kind| TemplateError::new(kind, span);
        let too_long = fail(TemplateErrorKind::TooLong);
        let name = &placeholder.name;
        let default = placeholder.default.as_ref();
        let gap = default.map_or(0, |default| default.start - name.end);
        // The reader of placeholders accepts only what fits.
        let small = |bytes| u8::try_from(bytes).unwrap_or_default();
        let medium = |bytes| u16::try_from(bytes).unwrap_or_default();
        let mut slot = Slot {
            start: u32::try_from(start).map_err(|_| too_long)?,
            length: medium(placeholder.end),
            default_length: medium(default.map_or(0, Range::len)),
            default: small(gap),
            name: small(name.start),
            name_length: small(name.len()),
            variable: self.parsed.variable_count,
        };
        let known = self
            .slots()
            .iter()
            .find(|&&known| self.name(known) == self.name(slot));
        match known {
            Some(known) => slot.variable = known.variable,
            None => self.parsed.variable_count += 1,
        }
        let count = &mut self.parsed.placeholder_count;
        let place = self.parsed.placeholders.get_mut(usize::from(*count));
        *place.ok_or(fail(TemplateErrorKind::TooManyPlaceholders))? = slot;
        *count += 1;
        Ok(())
    }

    /// See [`Parsed::first_place`].
    fn first_place(&self) -> Option<u8> {
        let places = || self.variables().map(number);
        let lowest = places().try_fold(1, |lowest: u8, place| Some(lowest.min(place?)))?;
        let is_in_order = (lowest..)
            .zip(places())
            .all(|(nth, place)| place == Some(nth));
        (!is_in_order).then_some(lowest)
    }

    fn slots(&self) -> &[Slot] {
        let count = usize::from(self.parsed.placeholder_count);
        self.parsed.placeholders.get(..count).unwrap_or_default()
    }

    const fn variable_count(&self) -> u8 {
        self.parsed.variable_count
    }

    /// What all literals cost together.
    const fn literals(&self) -> Joined {
        self.parsed.literals
    }

    fn name(&self, slot: Slot) -> &'t str {
        if slot.name_length == 0 {
            let number = NUMBERS.get(usize::from(slot.variable));
            return number.copied().unwrap_or_default();
        }
        self.source.get(slot.name().range()).unwrap_or_default()
    }

    /// As [`name`](Self::name), but faster.
    #[inline]
    fn name_bytes(&self, slot: Slot) -> &'t [u8] {
        if slot.name_length == 0 {
            return self.name(slot).as_bytes();
        }
        let source = self.source.as_bytes();
        source.get(slot.name().range()).unwrap_or_default()
    }

    /// The first placeholder of each variable. Variables are numbered in the order of their first
    /// placeholders.
    fn first_slots(&self) -> impl Iterator<Item = Slot> {
        let mut variables = 0;
        self.slots().iter().copied().filter(move |slot| {
            let is_first = slot.variable == variables;
            variables += u8::from(is_first);
            is_first
        })
    }

    /// The text that replaces a missing or empty value. It is empty if there is no default.
    #[cold]
    fn default(&self, slot: Slot) -> &'t str {
        let default = self.source.get(slot.default().range());
        default.filter(|_| slot.has_default()).unwrap_or_default()
    }

    /// Whether every placeholder of a variable has a default.
    fn may_miss(&self, variable: u8) -> bool {
        let mut places = self.slots().iter();
        places.all(|slot| slot.variable != variable || slot.has_default())
    }

    /// The first placeholder of a variable, if there is a variable with this number.
    #[inline]
    fn first_of(&self, variable: u8) -> Option<Slot> {
        if variable >= self.variable_count() {
            return None;
        }
        self.slots()
            .iter()
            .copied()
            .find(|slot| slot.variable == variable)
    }

    fn name_of(&self, variable: u8) -> &'t str {
        self.first_of(variable).map_or("", |slot| self.name(slot))
    }

    const fn parts(&self) -> Parts<'_, 't> {
        Parts {
            template: self,
            at: 0,
            passed: 0,
        }
    }
}

impl<'a, 't: 'a> From<&'a Template<'t>> for Template<'a> {
    fn from(template: &'a Template<'t>) -> Self {
        template.clone()
    }
}

fn too_long(source: &str) -> Option<TemplateError> {
    let span = Span {
        start: 0,
        end: source.len(),
    };
    u32::try_from(source.len())
        .is_err()
        .then(|| TemplateError::new(TemplateErrorKind::TooLong, span))
}

/// A piece of a template: text that is sent unchanged, or a placeholder.
enum Part<'t> {
    Literal(&'t str),
    Value(Slot),
}

/// The parts of a template in order. No literal is empty.
struct Parts<'p, 't> {
    template: &'p Template<'t>,
    at: usize,
    /// The placeholders before `at`.
    passed: usize,
}

impl<'t> Iterator for Parts<'_, 't> {
    type Item = Part<'t>;

    #[inline]
    fn next(&mut self) -> Option<Part<'t>> {
        let source = self.template.source;
        let slot = self.template.slots().get(self.passed);
        if let Some(slot) = slot.filter(|slot| slot.span().start == self.at) {
            self.at = slot.span().end;
            self.passed += 1;
            return Some(Part::Value(*slot));
        }
        let end = slot.map_or(source.len(), |slot| slot.span().start);
        let literal = source.get(self.at..end).filter(|text| !text.is_empty())?;
        self.at = end;
        let doubled = self.template.parsed.syntax.doubled();
        if doubled.is_empty() {
            return Some(Part::Literal(literal));
        }
        // Each such character in a literal is followed by the same character.
        let text = literal
            .split_inclusive(doubled)
            .next()
            .filter(|text| text.ends_with(doubled));
        if let Some(text) = text {
            self.at = end - literal.len() + text.len() + 1;
        }
        Some(Part::Literal(text.unwrap_or(literal)))
    }
}

/// Shows the source: a template is not a secret.
impl fmt::Debug for Template<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Template")
            .field("source", &self.source)
            .field("syntax", &self.parsed.syntax)
            .finish_non_exhaustive()
    }
}
