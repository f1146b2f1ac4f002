//! What a template can cost before its values are known.

use core::fmt;
use core::ops::Range;

use super::Template;
use super::case::Case;
use super::slot::{MAX_PLACEHOLDERS, Slot, Span};
use super::spec::VarSpec;
use crate::count::interval::Interval;
use crate::count::profile::{Profile, STANDARD};

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
        let mut specs = [None; MAX_PLACEHOLDERS];
        for (i, &(name, spec)) in given.iter().enumerate() {
            let at_spec = |kind| {
                Err(BoundsError {
                    kind,
                    at: At::Spec(i),
                })
            };
            let mut named = template.first_slots().zip(&mut specs);
            let named = named.find(|(slot, _)| template.name(*slot) == name);
            let Some((_, place)) = named else {
                return at_spec(BoundsErrorKind::UnknownVariable);
            };
            if place.replace(spec).is_some() {
                return at_spec(BoundsErrorKind::GivenTwice);
            }
            if spec.min() > spec.max() {
                return at_spec(BoundsErrorKind::EmptyRange);
            }
        }
        let without = |(slot, spec): (Slot, &Option<VarSpec>)| spec.is_none().then_some(slot);
        if let Some(slot) = template.first_slots().zip(&specs).find_map(without) {
            return Err(BoundsError {
                kind: BoundsErrorKind::NoSpec,
                at: At::Placeholder(slot.span()),
            });
        }
        let specs = specs.map(|spec| spec.unwrap_or(VarSpec::digits(0..=0)));
        let case = Self::of(template, profile, &specs);
        if case.may_have_clusters() {
            return Err(BoundsError {
                kind: BoundsErrorKind::Graphemes,
                at: At::Template,
            });
        }
        Ok(case)
    }

    fn bounds(&self) -> Bounds {
        let high = self.highest();
        let worst = self.worst(high);
        let mut variables = [VariableBounds {
            headroom: 0,
            turns_ucs2: false,
        }; MAX_PLACEHOLDERS];
        for (variable, place) in (0..self.template.variable_count()).zip(&mut variables) {
            *place = VariableBounds {
                headroom: self.headroom(variable, &worst, high),
                turns_ucs2: self.turns_ucs2(variable),
            };
        }
        Bounds {
            charge: Interval {
                low: self.lowest(),
                high,
            },
            highest_gsm7: self.highest_gsm7(),
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

    /// A stable code for the kind, such as `no-spec`.
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
