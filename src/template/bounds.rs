//! What a template can cost before its values are known.
//!
//! # Why the bounds are exact
//!
//! Parts are filled greedily, so making a piece of the text wider, or adding one, never ends the
//! walk earlier: by induction, after each piece it stands in a later part, or in the same with no
//! fewer units. So in each encoding the dearest message has every value at its longest, made of
//! two-unit characters where the class has them, and the cheapest every value at its shortest, made
//! of one-unit characters. Both are messages that can occur, so nothing is over-stated either.
//!
//! Which encodings can occur is a question of its own: GSM-7 if the literals are, UCS-2 if the
//! literals are not or a value may hold any character.

use core::fmt;
use core::ops::Range;

use super::slot::{MAX_PLACEHOLDERS, Slot, Span};
use super::spec::{Class, VarSpec};
use super::{Part, Template};
use crate::count::fill::Walk;
use crate::count::interval::Interval;
use crate::count::profile::Profile;
use crate::encoding::Encoding;
use crate::scan::scan;

impl VarSpec {
    const fn is_wide(self, encoding: Encoding) -> bool {
        match encoding {
            Encoding::Gsm7 => matches!(self.class, Class::Gsm7 | Class::Any),
            Encoding::Ucs2 => matches!(self.class, Class::Any),
        }
    }

    const fn may_force_ucs2(self) -> bool {
        matches!(self.class, Class::Any) && self.max > 0
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
        Ok(Case::new(self, Profile::new(), specs)?.bounds())
    }

    /// What the template can cost at a gateway, or `None` for [`Packing::Graphemes`], where values
    /// may join with what stands beside them.
    ///
    /// # Errors
    ///
    /// As [`bounds`](Self::bounds).
    ///
    /// [`Packing::Graphemes`]: crate::Packing#variant.Graphemes
    pub fn bounds_with(
        &self,
        profile: &Profile,
        specs: &[(&str, VarSpec)],
    ) -> Result<Option<Bounds>, BoundsError> {
        let case = Case::new(self, *profile, specs)?;
        Ok(profile.parts_add_up().then(|| case.bounds()))
    }
}

/// A template, a gateway, and a specification for each variable.
struct Case<'a> {
    template: &'a Template<'a>,
    profile: Profile,
    specs: [VarSpec; MAX_PLACEHOLDERS],
}

impl<'a> Case<'a> {
    fn new(
        template: &'a Template<'a>,
        profile: Profile,
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
        for (variable, place) in (0..template.variable_count()).zip(&mut specs) {
            let name = template.name_of(variable);
            let Some(&(_, spec)) = given.iter().find(|&&(given, _)| given == name) else {
                let span = template
                    .first_of(variable)
                    .map_or(Span { start: 0, end: 0 }, Slot::span);
                return Err(BoundsError {
                    kind: BoundsErrorKind::NoSpec,
                    at: At::Placeholder(span),
                });
            };
            *place = spec;
        }
        Ok(Self {
            template,
            profile,
            specs,
        })
    }

    fn bounds(&self) -> Bounds {
        let worst = self.worst();
        let mut variables = [VariableBounds {
            headroom: 0,
            turns_ucs2: false,
        }; MAX_PLACEHOLDERS];
        for (variable, place) in (0..self.template.variable_count()).zip(&mut variables) {
            *place = VariableBounds {
                headroom: self.headroom(variable, worst),
                turns_ucs2: self.literals_are_gsm7() && self.spec(variable).may_force_ucs2(),
            };
        }
        Bounds {
            charge: Interval {
                low: self.least(),
                high: worst,
            },
            highest_gsm7: self.worst_gsm7(),
            variables,
            variable_count: self.template.variable_count(),
        }
    }

    fn worst(&self) -> u32 {
        let gsm7 = self
            .literals_are_gsm7()
            .then(|| self.dearest(Encoding::Gsm7));
        let ucs2 = self.may_be_ucs2().then(|| self.dearest(Encoding::Ucs2));
        gsm7.max(ucs2).unwrap_or_default()
    }

    fn worst_gsm7(&self) -> u32 {
        if self.literals_are_gsm7() {
            self.dearest(Encoding::Gsm7)
        } else {
            // Every character of GSM-7 is one unit in UCS-2.
            self.charge(Encoding::Ucs2, |variable| (self.spec(variable).max, false))
        }
    }

    fn least(&self) -> u32 {
        let cheapest =
            |encoding| self.charge(encoding, |variable| (self.spec(variable).min, false));
        if !self.literals_are_gsm7() {
            return cheapest(Encoding::Ucs2);
        }
        let gsm7 = cheapest(Encoding::Gsm7);
        let ucs2 = self.cheapest_to_force_ucs2().map(|forcing| {
            self.charge(Encoding::Ucs2, |variable| {
                let min = self.spec(variable).min;
                (if variable == forcing { min.max(1) } else { min }, false)
            })
        });
        ucs2.map_or(gsm7, |ucs2| ucs2.min(gsm7))
    }

    /// The variable in which a character outside GSM-7 makes the text longer by the least.
    fn cheapest_to_force_ucs2(&self) -> Option<u8> {
        let added = |variable: &u8| {
            let places = self
                .template
                .slots()
                .iter()
                .filter(|slot| slot.variable == *variable)
                .count();
            if self.spec(*variable).min > 0 {
                0
            } else {
                places
            }
        };
        (0..self.template.variable_count())
            .filter(|&variable| self.spec(variable).may_force_ucs2())
            .min_by_key(added)
    }

    /// The charge with every value as long and as wide as may be.
    fn dearest(&self, encoding: Encoding) -> u32 {
        self.charge(encoding, |variable| {
            let spec = self.spec(variable);
            (spec.max, spec.is_wide(encoding))
        })
    }

    /// The most that a variable's maximum can be raised by; found by halving, as the charge never
    /// falls when it rises.
    fn headroom(&self, variable: u8, worst: u32) -> u16 {
        let max = self.spec(variable).max;
        let mut fits = 0;
        let mut too_much = u32::from(u16::MAX - max) + 1;
        while too_much - fits > 1 {
            let half = fits.midpoint(too_much);
            if self.raised(variable, half).worst() <= worst {
                fits = half;
            } else {
                too_much = half;
            }
        }
        u16::try_from(fits).unwrap_or(u16::MAX)
    }

    fn raised(&self, variable: u8, by: u32) -> Self {
        let mut specs = self.specs;
        if let Some(spec) = specs.get_mut(usize::from(variable)) {
            spec.max = u16::try_from(u32::from(spec.max) + by).unwrap_or(u16::MAX);
        }
        Self { specs, ..*self }
    }

    /// The charge in an encoding with values of so many characters, all of two units or all of one.
    fn charge(&self, encoding: Encoding, value: impl Fn(u8) -> (u16, bool)) -> u32 {
        let mut walk = Walk::new(&self.profile, encoding);
        for part in self.template.parts() {
            match part {
                Part::Literal(text) => {
                    let scan = scan(text);
                    if scan.encoding() == encoding {
                        walk.push(text, scan);
                    } else {
                        walk.push_ones(scan.units() - scan.pairs());
                    }
                }
                Part::Variable(variable) => match value(variable) {
                    (characters, true) => walk.push_pairs(usize::from(characters)),
                    (characters, false) => walk.push_ones(usize::from(characters)),
                },
            }
        }
        self.profile
            .bill_walk(encoding, walk.units(), walk.parts())
            .charge
    }

    fn spec(&self, variable: u8) -> VarSpec {
        self.specs
            .get(usize::from(variable))
            .copied()
            .unwrap_or(VarSpec::digits(0..=0))
    }

    fn literals_are_gsm7(&self) -> bool {
        self.template.literals().scan().encoding() == Encoding::Gsm7
    }

    fn may_be_ucs2(&self) -> bool {
        !self.literals_are_gsm7()
            || (0..self.template.variable_count())
                .any(|variable| self.spec(variable).may_force_ucs2())
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
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum At {
    Placeholder(Span),
    Spec(usize),
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
            At::Spec(_) => None,
        }
    }

    /// Which of the specifications given is wrong, counted from 0.
    #[must_use]
    pub const fn spec(self) -> Option<usize> {
        match self.at {
            At::Placeholder(_) => None,
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
                    BoundsErrorKind::UnknownVariable | BoundsErrorKind::NoSpec => {
                        "the template has no such variable"
                    }
                };
                write!(f, "specification {index}, counted from 0: {wrong}")
            }
        }
    }
}

impl core::error::Error for BoundsError {}
