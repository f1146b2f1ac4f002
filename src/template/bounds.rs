//! What a template can cost before its values are known.

use core::fmt;
use core::ops::Range;

use super::Template;
use super::case::{Case, MAX_CHOICES};
use super::slot::{MAX_PLACEHOLDERS, Name, Span};
use super::spec::VarSpec;
use crate::count::interval::Interval;
use crate::count::profile::{Profile, STANDARD};
use crate::encoding::Encoding;

/// What a template can cost; see [`Template::bounds`].
#[derive(Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Bounds {
    /// The lowest and the highest charge that any values lead to.
    pub charge: Interval<u32>,
    /// The highest charge as long as every value is GSM-7.
    pub highest_gsm7: u32,
    /// What the most expensive message is made of: what a copywriter must shorten.
    pub worst: WorstCase,
    variables: [VariableBounds; MAX_PLACEHOLDERS],
    variable_count: u8,
}

/// A message of the highest charge, with every value as long and as wide as may be. Of two encodings that cost
/// the same, UCS-2 counts, then Latin-1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct WorstCase {
    /// The encoding that it needs.
    pub encoding: Encoding,
    /// Its own units in that encoding: those of the literals and of all variables.
    pub units: usize,
    /// The units of the literals.
    pub literal_units: usize,
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
    /// Its share of the [worst case](Bounds::worst) in all its places, in units.
    pub units: usize,
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
            .field("worst", &self.worst)
            .field("variables", &self.variables())
            .finish_non_exhaustive()
    }
}

impl Template<'_> {
    /// What the template can cost by the default profile, whatever the values, as far as they are
    /// known by name.
    ///
    /// Never too low, and never too high: some values lead to each of the three charges. A value may be missing
    /// or empty where that leaves no place without a text: then the defaults are what is sent. Time is
    /// linear in the source for each charge, and for each variable's headroom about 16 times that. It
    /// doubles with each variable that has a default which its own specification doesn't allow.
    ///
    /// # Errors
    ///
    /// If a variable has no specification, or a specification no variable, if one is given twice,
    /// or its minimum is over its maximum; and if more than 8 variables have defaults which their specifications
    /// don't allow.
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
    /// Where it may use national tables, the bounds hold, but may be wider than need be: which tables a
    /// message has depends on all of its characters.
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

    /// What is wrong with specifications, whichever variables they are of.
    pub(super) fn check_specs(&self, given: &[(&str, VarSpec)]) -> Result<(), BoundsError> {
        for (i, &(name, spec)) in given.iter().enumerate() {
            let at_spec = |kind| {
                Err(BoundsError {
                    kind,
                    at: At::Spec(i),
                    name: Name::new(name),
                })
            };
            if !self.first_slots().any(|slot| self.name(slot) == name) {
                return at_spec(BoundsErrorKind::UnknownVariable);
            }
            if given.iter().take(i).any(|&(earlier, _)| earlier == name) {
                return at_spec(BoundsErrorKind::GivenTwice);
            }
            if spec.min() > spec.max() {
                return at_spec(BoundsErrorKind::EmptyRange);
            }
        }
        Ok(())
    }
}

impl<'a> Case<'a> {
    fn new(
        template: &'a Template<'a>,
        profile: &'a Profile,
        given: &[(&str, VarSpec)],
    ) -> Result<Self, BoundsError> {
        template.check_specs(given)?;
        let mut specs = [VarSpec::digits(0..=0); MAX_PLACEHOLDERS];
        for (slot, place) in template.first_slots().zip(&mut specs) {
            let name = template.name(slot);
            let Some(&(_, spec)) = given.iter().find(|&&(given, _)| given == name) else {
                return Err(BoundsError {
                    kind: BoundsErrorKind::NoSpec,
                    at: At::Placeholder(slot.span()),
                    name: Name::new(name),
                });
            };
            *place = spec;
        }
        let at_template = |kind| {
            Err(BoundsError {
                kind,
                at: At::Template,
                name: Name::new(""),
            })
        };
        let case = Self::of(template, profile, &specs);
        if case.has_too_many_choices() {
            return at_template(BoundsErrorKind::TooManyDefaults);
        }
        if case.may_have_clusters() {
            return at_template(BoundsErrorKind::Graphemes);
        }
        Ok(case)
    }

    fn bounds(&self) -> Bounds {
        let highest = self.highest();
        let (case, encoding) = self.worst(highest);
        let literal_units = case.literal_units(encoding);
        let mut worst = WorstCase {
            encoding,
            units: literal_units,
            literal_units,
        };
        let mut variables = [VariableBounds {
            headroom: 0,
            turns_ucs2: false,
            units: 0,
        }; MAX_PLACEHOLDERS];
        let headrooms = self.headrooms(highest);
        for ((variable, headroom), place) in self.variables().zip(headrooms).zip(&mut variables) {
            *place = VariableBounds {
                headroom,
                turns_ucs2: self.turns_ucs2(variable),
                units: case.units_of(variable, encoding),
            };
            worst.units += place.units;
        }
        Bounds {
            charge: Interval {
                low: self.lowest(),
                high: highest,
            },
            highest_gsm7: self.highest_gsm7(),
            worst,
            variables,
            variable_count: self.template.variable_count(),
        }
    }
}

/// Why a template has no bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct BoundsError {
    kind: BoundsErrorKind,
    at: At,
    name: Name,
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
    /// More than 8 variables have defaults that their specifications don't allow: too many cases to look at.
    TooManyDefaults,
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

    /// The name of the variable, as far as a name can be long; empty if it is about the template.
    #[must_use]
    pub fn name(&self) -> &str {
        self.name.as_str()
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

    /// A stable code for the kind, such as `no-spec`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.kind.code()
    }
}

impl BoundsErrorKind {
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::NoSpec => "no-spec",
            Self::UnknownVariable => "unknown-variable",
            Self::GivenTwice => "spec-given-twice",
            Self::EmptyRange => "empty-range",
            Self::Graphemes => "graphemes-without-values",
            Self::TooManyDefaults => "too-many-defaults",
        }
    }

    /// What is wrong with the variable of a name.
    pub(super) fn describe(self, f: &mut fmt::Formatter<'_>, name: &Name) -> fmt::Result {
        match self {
            Self::NoSpec => write!(f, "{name} has no specification"),
            Self::UnknownVariable => write!(f, "the template has no variable {name}"),
            Self::GivenTwice => write!(f, "{name} is specified twice"),
            Self::EmptyRange => write!(f, "the minimum of {name} is over its maximum"),
            Self::Graphemes => f.write_str(
                "grapheme clusters may join values with what stands beside them: \
                 expected GSM-7 in all literals and values",
            ),
            Self::TooManyDefaults => write!(
                f,
                "expected at most {MAX_CHOICES} variables with defaults that their \
                 specifications don't allow"
            ),
        }
    }
}

impl fmt::Display for BoundsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.describe(f, &self.name)?;
        match self.at {
            At::Placeholder(span) => write!(f, ": the placeholder at byte {}", span.start),
            At::Spec(_) | At::Template => Ok(()),
        }
    }
}

impl core::error::Error for BoundsError {}
