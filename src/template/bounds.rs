//! What a template can cost before its values are known.

use core::fmt;
use core::ops::{Range, RangeInclusive};

use super::case::Case;
use super::error::Span;
use super::{MAX_PLACEHOLDERS, Template};
use crate::count::interval::Interval;
use crate::count::profile::{Profile, STANDARD};

/// The characters that a value may be made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Class {
    /// ASCII digits.
    Digits,
    /// The default alphabet of GSM-7: one unit each.
    Gsm7Basic,
    /// GSM-7 with its extension table, of which each character takes two septets.
    Gsm7,
    /// Any Unicode character.
    Any,
}

impl Class {
    /// In the order of their declaration.
    pub(super) const ALL: [Self; 4] = [Self::Digits, Self::Gsm7Basic, Self::Gsm7, Self::Any];
}

/// What is known of a variable beforehand: its characters, and how many there may be.
///
/// A value holds no line end: `content` can't carry one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct VarSpec {
    class: Class,
    min: u16,
    max: u16,
}

impl VarSpec {
    /// A value of a class, with so many characters.
    #[must_use]
    pub const fn new(class: Class, characters: RangeInclusive<u16>) -> Self {
        Self {
            class,
            min: *characters.start(),
            max: *characters.end(),
        }
    }

    /// So many ASCII digits.
    #[must_use]
    pub const fn digits(characters: RangeInclusive<u16>) -> Self {
        Self::new(Class::Digits, characters)
    }

    /// So many characters of the default alphabet.
    #[must_use]
    pub const fn gsm7_basic(characters: RangeInclusive<u16>) -> Self {
        Self::new(Class::Gsm7Basic, characters)
    }

    /// So many characters of GSM-7.
    #[must_use]
    pub const fn gsm7(characters: RangeInclusive<u16>) -> Self {
        Self::new(Class::Gsm7, characters)
    }

    /// So many characters of any kind.
    #[must_use]
    pub const fn any(characters: RangeInclusive<u16>) -> Self {
        Self::new(Class::Any, characters)
    }

    /// A one-time code: 4 to 8 digits.
    pub const CODE: Self = Self::digits(4..=8);

    /// A number of minutes: 1 to 3 digits.
    pub const MINUTES: Self = Self::digits(1..=3);

    /// An amount of money as digits and dots, `1.250.000`: up to 15 characters.
    pub const AMOUNT: Self = Self::gsm7_basic(1..=15);

    /// A date, from `17/8` to `17 September 2026`.
    pub const DATE: Self = Self::gsm7_basic(4..=17);

    /// Somebody's name: up to 40 characters of any script.
    pub const NAME: Self = Self::any(1..=40);

    /// A link: up to 60 characters of GSM-7, `~` among them.
    pub const URL: Self = Self::gsm7(1..=60);

    /// The characters that a value is made of.
    #[must_use]
    pub const fn class(self) -> Class {
        self.class
    }

    pub(super) const fn min(self) -> u16 {
        self.min
    }

    pub(super) const fn max(self) -> u16 {
        self.max
    }
}

/// What a template can cost; see [`Template::bounds`].
#[derive(Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Bounds {
    /// The lowest and the highest charge that any values lead to.
    pub charge: Interval<u32>,
    /// The highest charge as long as every value is GSM-7.
    pub highest_gsm7: u32,
    variables: [VariableBounds; MAX_PLACEHOLDERS],
    variable_count: u8,
}

/// What one variable has to do with the bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct VariableBounds {
    /// How many characters its maximum can be raised by, the others at their worst, before
    /// the highest [charge](Bounds::charge) rises. No maximum goes beyond 65,535.
    pub headroom: u16,
    /// Its value alone can turn the text UCS-2.
    pub turns_ucs2: bool,
}

impl Bounds {
    /// The variables in the order of [`Template::variables`].
    #[must_use]
    pub fn variables(&self) -> &[VariableBounds] {
        self.variables
            .get(..usize::from(self.variable_count))
            .unwrap_or_default()
    }
}

/// The charge, by whatever values.
impl From<&Bounds> for Interval<u32> {
    fn from(bounds: &Bounds) -> Self {
        bounds.charge
    }
}

impl fmt::Debug for Bounds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Bounds")
            .field("charge", &self.charge)
            .field("highest_gsm7", &self.highest_gsm7)
            .field("variables", &self.variables())
            .finish_non_exhaustive()
    }
}

impl Template<'_> {
    /// What the template can cost by the default profile, whatever the values, as far as they are
    /// known by name.
    ///
    /// Never too low, and never too high: some values lead to each of the three charges. Time is
    /// linear in the source for each charge, and for each variable's headroom about 16 times that.
    ///
    /// # Errors
    ///
    /// If a variable has no specification, or a specification no variable, if one is given twice,
    /// or its minimum is over its maximum.
    ///
    /// ```
    /// use sms_charge::Interval;
    /// use sms_charge::template::{Template, VarSpec};
    ///
    /// let template = Template::parse("Halo %{name}, kode Anda %{code}. Berlaku 5 menit.")?;
    /// let bounds = template.bounds(&[("name", VarSpec::any(1..=30)), ("code", VarSpec::CODE)])?;
    ///
    /// assert_eq!((bounds.charge, bounds.highest_gsm7), (Interval { low: 1, high: 2 }, 1));
    /// assert!(bounds.variables()[0].turns_ucs2); // thirty emoji are a name of any kind
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn bounds(&self, specs: &[(&str, VarSpec)]) -> Result<Bounds, BoundsError> {
        self.bounds_with(STANDARD, specs)
    }

    /// What the template can cost at a gateway.
    ///
    /// # Errors
    ///
    /// As [`bounds`](Self::bounds). Also where grapheme clusters stay whole, if a value or a literal may
    /// have characters outside GSM-7: they may join with what stands beside them.
    pub fn bounds_with(
        &self,
        profile: &Profile,
        specs: &[(&str, VarSpec)],
    ) -> Result<Bounds, BoundsError> {
        Ok(Case::new(self, profile, specs)?.bounds())
    }
}

impl<'a> Case<'a> {
    fn new(
        template: &'a Template<'a>,
        profile: &'a Profile,
        given: &[(&str, VarSpec)],
    ) -> Result<Self, BoundsError> {
        for (i, &(name, spec)) in given.iter().enumerate() {
            let at_spec = |kind| {
                Err(BoundsError {
                    kind,
                    at: At::Spec(i),
                })
            };
            if !template.variables().any(|variable| variable == name) {
                return at_spec(BoundsErrorKind::UnknownVariable);
            }
            if given.iter().take(i).any(|&(earlier, _)| earlier == name) {
                return at_spec(BoundsErrorKind::GivenTwice);
            }
            if spec.min > spec.max {
                return at_spec(BoundsErrorKind::EmptyRange);
            }
        }
        let mut specs = [VarSpec::digits(0..=0); MAX_PLACEHOLDERS];
        for (variable, place) in (0..template.variable_count).zip(&mut specs) {
            let name = template.name_of(variable);
            let Some(&(_, spec)) = given.iter().find(|&&(given, _)| given == name) else {
                let span = template
                    .first_of(variable)
                    .map_or(Span { start: 0, end: 0 }, super::Slot::span);
                return Err(BoundsError {
                    kind: BoundsErrorKind::NoSpec,
                    at: At::Placeholder(span),
                });
            };
            *place = spec;
        }
        let case = Self::of(template, profile, specs);
        if case.may_have_clusters() {
            return Err(BoundsError {
                kind: BoundsErrorKind::Graphemes,
                at: At::Template,
            });
        }
        Ok(case)
    }

    fn bounds(&self) -> Bounds {
        let worst = self.highest();
        let mut variables = [VariableBounds {
            headroom: 0,
            turns_ucs2: false,
        }; MAX_PLACEHOLDERS];
        for (variable, place) in (0..self.template.variable_count).zip(&mut variables) {
            *place = VariableBounds {
                headroom: self.headroom(variable, worst),
                turns_ucs2: self.turns_ucs2(variable),
            };
        }
        Bounds {
            charge: Interval {
                low: self.lowest(),
                high: worst,
            },
            highest_gsm7: self.highest_gsm7(),
            variables,
            variable_count: self.template.variable_count,
        }
    }
}

/// Why a template has no bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct BoundsError {
    kind: BoundsErrorKind,
    at: At,
}

/// What is wrong with the specifications.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BoundsErrorKind {
    /// A variable has no specification.
    NoSpec,
    /// A specification is for a name that no placeholder has.
    UnknownVariable,
    /// A name was specified before.
    GivenTwice,
    /// A minimum is over the maximum.
    EmptyRange,
    /// The gateway keeps grapheme clusters whole, and a message may have some.
    Graphemes,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum At {
    Placeholder(Span),
    Spec(usize),
    Template,
}

impl BoundsError {
    /// What is wrong.
    #[must_use]
    pub const fn kind(self) -> BoundsErrorKind {
        self.kind
    }

    /// The placeholder without a specification, in bytes of the template's source.
    #[must_use]
    pub const fn span(self) -> Option<Range<usize>> {
        match self.at {
            At::Placeholder(span) => Some(span.range()),
            At::Spec(_) | At::Template => None,
        }
    }

    /// Which of the specifications given is wrong, counted from 0.
    #[must_use]
    pub const fn spec(self) -> Option<usize> {
        match self.at {
            At::Placeholder(_) | At::Template => None,
            At::Spec(index) => Some(index),
        }
    }

    /// A name for the kind that stays what it is, such as `no-spec`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self.kind {
            BoundsErrorKind::NoSpec => "no-spec",
            BoundsErrorKind::UnknownVariable => "unknown-variable",
            BoundsErrorKind::GivenTwice => "spec-given-twice",
            BoundsErrorKind::EmptyRange => "empty-range",
            BoundsErrorKind::Graphemes => "graphemes-without-values",
        }
    }
}

impl fmt::Display for BoundsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.at {
            At::Placeholder(span) => {
                write!(
                    f,
                    "expected a specification for the placeholder at byte {}",
                    span.start
                )
            }
            At::Spec(index) => {
                let wrong = match self.kind {
                    BoundsErrorKind::GivenTwice => "its variable was specified before",
                    BoundsErrorKind::EmptyRange => "its minimum is over its maximum",
                    BoundsErrorKind::UnknownVariable
                    | BoundsErrorKind::NoSpec
                    | BoundsErrorKind::Graphemes => "the template has no such variable",
                };
                write!(f, "specification {index}, counted from 0: {wrong}")
            }
            At::Template => f.write_str(
                "grapheme clusters may join values with what stands beside them: \
                 expected GSM-7 in all literals and values",
            ),
        }
    }
}

impl core::error::Error for BoundsError {}
