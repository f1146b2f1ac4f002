//! Values against what was specified of them.

use core::fmt;
use core::ops::Range;

use super::bounds::{BoundsError, BoundsErrorKind};
use super::message::Message;
use super::slot::{Name, Slot, Span};
use super::spec::VarSpec;
use crate::content::Content;

impl Message<'_> {
    /// Whether every value keeps to its specification, so that [`Template::bounds`] holds for this message. A
    /// variable that has no specification may have any value. A default is not looked at.
    ///
    /// # Errors
    ///
    /// The first variable, in the order of the template, whose value has a character that its class has not, or
    /// too many or too few characters; a specification for a name that no placeholder has; and one that is
    /// given twice, or has its minimum over its maximum.
    ///
    /// ```
    /// use sms_charge::template::{Template, ValueErrorKind, VarSpec};
    ///
    /// let template = Template::parse("Kode %{code}, %{name}")?;
    /// let specs = [("code", VarSpec::CODE), ("name", VarSpec::any(1..=35))];
    ///
    /// let error = template.render_positional(&["ABCDEFGHIJ", "Rani"])?.check(&specs).unwrap_err();
    /// assert_eq!((error.name(), error.kind()), ("code", ValueErrorKind::Character));
    /// assert_eq!(error.to_string(), "the value of `code` does not keep to digits:4-8: another character at byte 0");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// [`Template::bounds`]: super::Template::bounds
    pub fn check(&self, specs: &[(&str, VarSpec)]) -> Result<(), ValueError> {
        self.refused(specs)?
            .next()
            .map_or(Ok(()), |(_, error)| Err(error))
    }

    /// The same message with the defaults of the placeholders for values that don't keep to their specifications.
    /// So a greeting by name can have a greatest length, and the name "Kak" for longer ones, and
    /// [`Template::bounds`] holds.
    ///
    /// # Errors
    ///
    /// As [`check`](Self::check), for a variable that stands somewhere without a default.
    ///
    /// ```
    /// use sms_charge::template::{Syntax, Template, VarSpec};
    ///
    /// let template = Template::parse_with("Halo {name:-Kak}!", Syntax::Brace)?;
    /// let specs = [("name", VarSpec::any(1..=12))];
    /// let of = |name: &str| -> Result<String, Box<dyn std::error::Error>> {
    ///     Ok(template.render_positional(&[name])?.fall_back(&specs)?.to_string())
    /// };
    /// assert_eq!(of("Rani")?, "Halo Rani!");
    /// assert_eq!(of("I Gusti Ayu Putu Ratna Melati")?, "Halo Kak!");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// [`Template::bounds`]: super::Template::bounds
    pub fn fall_back(mut self, specs: &[(&str, VarSpec)]) -> Result<Self, ValueError> {
        let mut left_out = self.left_out;
        for (slot, error) in self.refused(specs)? {
            if !self.template.may_miss(slot.variable) {
                return Err(error);
            }
            left_out |= 1_u64.unbounded_shl(u32::from(slot.variable));
        }
        self.left_out = left_out;
        Ok(self)
    }

    /// The first placeholder of each variable whose value doesn't keep to its specification.
    fn refused<'a>(
        &'a self,
        specs: &'a [(&str, VarSpec)],
    ) -> Result<impl Iterator<Item = (Slot, ValueError)> + 'a, ValueError> {
        self.template
            .check_specs(specs)
            .map_err(ValueError::of_specs)?;
        let template = self.template;
        let variables =
            (0..template.variable_count()).filter_map(|number| template.first_of(number));
        Ok(variables.filter_map(move |slot| {
            let name = template.name(slot);
            let &(_, spec) = specs.iter().find(|&&(specified, _)| specified == name)?;
            let value = self.given(slot.variable);
            if value.is_empty() && template.may_miss(slot.variable) {
                return None;
            }
            let (kind, place) = spec.misfit(value)?;
            let error = ValueError {
                kind,
                name: Name::new(name),
                span: slot.span(),
                place,
                characters: value.chars().count(),
                spec,
            };
            Some((slot, error))
        }))
    }
}

/// Why a value does not keep to its specification. It holds the placeholder's name, and no part of the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ValueError {
    kind: ValueErrorKind,
    name: Name,
    span: Span,
    place: Span,
    characters: usize,
    spec: VarSpec,
}

/// What is wrong with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ValueErrorKind {
    /// It has a character that its class has not.
    Character,
    /// It has more characters than specified.
    TooLong,
    /// It has fewer.
    TooShort,
    /// The specifications themselves are wrong.
    Specs(BoundsErrorKind),
}

impl ValueError {
    fn of_specs(error: BoundsError) -> Self {
        let nowhere = Span { start: 0, end: 0 };
        Self {
            kind: ValueErrorKind::Specs(error.kind()),
            name: Name::new(error.name()),
            span: nowhere,
            place: nowhere,
            characters: 0,
            spec: VarSpec::digits(0..=0),
        }
    }

    /// What is wrong.
    #[must_use]
    pub const fn kind(&self) -> ValueErrorKind {
        self.kind
    }

    /// The name of the variable.
    #[must_use]
    pub fn name(&self) -> &str {
        self.name.as_str()
    }

    /// Where the variable first stands, in bytes of the template's source.
    #[must_use]
    pub const fn span(&self) -> Range<usize> {
        self.span.range()
    }

    /// Where in the value, in bytes: the character, or what is too much, or all that is too little.
    #[must_use]
    pub const fn value_span(&self) -> Range<usize> {
        self.place.range()
    }

    /// A stable code for the kind, such as `value-too-long`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self.kind {
            ValueErrorKind::Character => "value-character",
            ValueErrorKind::TooLong => "value-too-long",
            ValueErrorKind::TooShort => "value-too-short",
            ValueErrorKind::Specs(kind) => kind.code(),
        }
    }
}

impl fmt::Display for ValueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, spec, .. } = self;
        if let ValueErrorKind::Specs(kind) = self.kind {
            return kind.describe(f, name);
        }
        write!(f, "the value of {name} does not keep to {spec}: ")?;
        match self.kind {
            ValueErrorKind::Character => {
                write!(f, "another character at byte {}", self.place.start)
            }
            _ => write!(f, "{} characters", self.characters),
        }
    }
}

impl core::error::Error for ValueError {}

impl Content<'_> {
    /// Where in the content the value stands that an error is about, if it has one of that name.
    ///
    /// ```
    /// use sms_charge::template::VarSpec;
    /// use sms_charge::{Content, Template};
    ///
    /// let template = Template::parse("Kode %{code}")?;
    /// let content = Content::parse("code:44I7")?;
    /// let error = template.render(&content)?.check(&[("code", VarSpec::CODE)]).unwrap_err();
    /// assert_eq!(content.span_of(&error), Some(7..8));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn span_of(&self, error: &ValueError) -> Option<Range<usize>> {
        let pair = self.pairs().find(|pair| pair.key == error.name())?;
        let start = pair.value_span().start;
        Some(start + error.place.start..start + error.place.end)
    }
}
