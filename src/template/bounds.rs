//! The lowest and the highest charge of a template before its values are known.

use core::fmt;
use core::ops::Range;

use super::Template;
use super::case::{Case, MAX_CHOICES};
use super::slot::{MAX_PLACEHOLDERS, Name, Span};
use super::spec::VarSpec;
use crate::count::interval::Interval;
use crate::count::profile::{Profile, STANDARD};
use crate::encoding::Encoding;

/// What a template can cost: see [`Template::bounds`].
#[derive(Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Bounds {
    /// The lowest and the highest charge. Some values reach each of them.
    pub charge: Interval<u32>,
    /// The highest charge if every value is GSM-7.
    pub highest_gsm7: u32,
    /// The composition of the most expensive message. It shows what a copywriter must shorten.
    pub worst: WorstCase,
    variables: [VariableBounds; MAX_PLACEHOLDERS],
    variable_count: u8,
}

/// A message with the highest charge, in which every value is as long and as wide as possible. If
/// two encodings cost the same, this is the UCS-2 message, or else the Latin-1 message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct WorstCase {
    /// The encoding that the message needs.
    pub encoding: Encoding,
    /// The units of the message in that encoding: those of the literals and of all variables.
    pub units: usize,
    /// The units of the literals.
    pub literal_units: usize,
}

/// What one variable contributes to the bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct VariableBounds {
    /// The number of characters that its maximum can grow by before the highest
    /// [charge](Bounds::charge) rises, while the other variables stay at their maximum. A maximum
    /// is at most 65,535.
    pub headroom: u16,
    /// Whether its value alone can turn the text into UCS-2.
    pub turns_ucs2: bool,
    /// Its units in the [worst case](Bounds::worst), in all its placeholders together.
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

/// The charge for any values.
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
    /// What the template can cost with the default profile, for all values that match their
    /// specifications.
    ///
    /// The bounds are exact: some values reach each of the three charges. A value may be missing or
    /// empty if every placeholder of the variable has a default. Then the defaults are sent. The
    /// time is linear in the source for each charge, and about 16 times that for the headroom of
    /// each variable. It doubles with each variable whose default does not match its own
    /// specification.
    ///
    /// # Errors
    ///
    /// If a variable has no specification, a specification has no variable, a variable has two
    /// specifications, or a minimum is greater than its maximum. Also if more than 8 variables have
    /// defaults that do not match their specifications.
    ///
    /// ```
    /// use sms_charge::Interval;
    /// use sms_charge::template::{Template, VarSpec};
    ///
    /// let source = "Halo %{name}, kode Anda %{code}. Berlaku 5 menit.";
    /// let template = Template::parse(source)?;
    /// let specs = [("name", VarSpec::any(1..=30)), ("code", VarSpec::CODE)];
    /// let bounds = template.bounds(&specs)?;
    ///
    /// assert_eq!(bounds.charge, Interval { low: 1, high: 2 });
    /// assert_eq!(bounds.highest_gsm7, 1);
    /// assert!(bounds.variables()[0].turns_ucs2); // a name may have emoji
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn bounds(&self, specs: &[(&str, VarSpec)]) -> Result<Bounds, BoundsError> {
        self.bounds_with(STANDARD, specs)
    }

    /// What the template can cost at a gateway.
    ///
    /// If the gateway may use national tables, the bounds are correct but may be wider than
    /// necessary: the tables of a message depend on all of its characters.
    ///
    /// # Errors
    ///
    /// As [`bounds`](Self::bounds). Also if grapheme clusters stay whole and a value or a literal
    /// may have characters outside GSM-7, because these may join the text next to them.
    pub fn bounds_with(
        &self,
        profile: &Profile,
        specs: &[(&str, VarSpec)],
    ) -> Result<Bounds, BoundsError> {
        Ok(Case::new(self, profile, specs)?.bounds())
    }

    /// Checks the specifications, for any subset of the variables.
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
    /// A specification has a name that no placeholder has.
    UnknownVariable,
    /// A second specification has the same name.
    GivenTwice,
    /// A minimum is greater than its maximum.
    EmptyRange,
    /// The gateway keeps grapheme clusters whole, and a message may have such clusters.
    Graphemes,
    /// More than 8 variables have defaults that do not match their specifications: there are too
    /// many cases to try.
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

    /// The name of the variable, cut to the longest length of a name. It is empty if the error is
    /// about the whole template.
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

    /// The number of the wrong specification, from 0.
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

    /// Writes what is wrong with the variable of this name.
    pub(super) fn describe(self, f: &mut fmt::Formatter<'_>, name: &Name) -> fmt::Result {
        match self {
            Self::NoSpec => write!(f, "{name} has no specification"),
            Self::UnknownVariable => write!(f, "the template has no variable {name}"),
            Self::GivenTwice => write!(f, "{name} is specified twice"),
            Self::EmptyRange => write!(f, "the minimum of {name} is greater than its maximum"),
            Self::Graphemes => f.write_str(
                "grapheme clusters may join a value with the text next to it: \
                 expected only GSM-7 in literals and values",
            ),
            Self::TooManyDefaults => write!(
                f,
                "expected at most {MAX_CHOICES} variables with defaults that do not match \
                 their specifications"
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
