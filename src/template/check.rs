//! Checks values against their specifications.

use core::fmt;
use core::ops::Range;

use super::bounds::{BoundsError, BoundsErrorKind};
use super::message::Message;
use super::slot::{Name, Slot, Span};
use super::spec::VarSpec;
use crate::content::Content;

impl Message<'_> {
    /// Whether every value matches its specification, so that [`Template::bounds`] holds for this
    /// message. A variable without a specification may have any value. A default is not checked.
    ///
    /// # Errors
    ///
    /// The first variable, in the order of the template, whose value has a character outside its
    /// class, too many characters or too few. Also if a specification has a name that no
    /// placeholder has, if a variable has two specifications, or if a minimum is greater than its
    /// maximum.
    ///
    /// ```
    /// use sms_charge::template::{Template, ValueErrorKind, VarSpec};
    ///
    /// let template = Template::parse("Kode %{code}, %{name}")?;
    /// let specs = [("code", VarSpec::CODE), ("name", VarSpec::any(1..=35))];
    ///
    /// let message = template.render_positional(&["ABCDEFGHIJ", "Rani"])?;
    /// let error = message.check(&specs).unwrap_err();
    /// assert_eq!((error.name(), error.kind()), ("code", ValueErrorKind::Character));
    /// assert_eq!(
    ///     error.to_string(),
    ///     "the value of `code` does not match digits:4-8: wrong character at byte 0"
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// [`Template::bounds`]: super::Template::bounds
    pub fn check(&self, specs: &[(&str, VarSpec)]) -> Result<(), ValueError> {
        self.refused(specs)?
            .next()
            .map_or(Ok(()), |(_, error)| Err(error))
    }

    /// The same message, with the defaults of the placeholders instead of the values that do not
    /// match their specifications.
    ///
    /// So a greeting by name can have a maximum length, and longer names are replaced by "Kak".
    /// [`Template::bounds`] holds for the result.
    ///
    /// # Errors
    ///
    /// As [`check`](Self::check), for a variable that has a placeholder without a default.
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

    /// The first placeholder of each variable whose value does not match its specification.
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

/// Why a value does not match its specification. It holds the name of the placeholder, and no text
/// of the value.
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
    /// The value has a character that is not in its class.
    Character,
    /// The value has more characters than specified.
    TooLong,
    /// The value has fewer characters than specified.
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

    /// The place of the variable's first placeholder, in bytes of the template's source.
    #[must_use]
    pub const fn span(&self) -> Range<usize> {
        self.span.range()
    }

    /// The place in the value, in bytes: the wrong character, or the part that is too much, or the
    /// whole value if it is too short.
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
        write!(f, "the value of {name} does not match {spec}: ")?;
        match self.kind {
            ValueErrorKind::Character => {
                write!(f, "wrong character at byte {}", self.place.start)
            }
            _ => write!(f, "found {} characters", self.characters),
        }
    }
}

impl core::error::Error for ValueError {}

impl Content<'_> {
    /// The place in the content of the value that an error is about, if the content has that
    /// variable.
    ///
    /// ```
    /// use sms_charge::template::VarSpec;
    /// use sms_charge::{Content, Template};
    ///
    /// let template = Template::parse("Kode %{code}")?;
    /// let content = Content::parse("code:44I7")?;
    /// let message = template.render(&content)?;
    /// let error = message.check(&[("code", VarSpec::CODE)]).unwrap_err();
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
