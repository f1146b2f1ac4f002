//! A template whose values are not known: which encodings its messages can have, and what the
//! cheapest and the most expensive message in each encoding costs.
//!
//! # Why the bounds are exact
//!
//! Segments are filled greedily. So a wider character, or one more character, never makes the
//! message shorter: after each character the message has at least as many segments, or as many
//! units in the same segment. In each encoding, the most expensive message therefore has every
//! value at its longest, with two-unit characters where the class has them. The cheapest message
//! has every value at its shortest, with one-unit characters. Both messages can occur.
//!
//! A message has an encoding only if it does not fit the encodings that the gateway tries first: it
//! must have a character outside each of them. If no literal has such a character, a value must
//! have it. If a class has no character that is outside both of two encodings, it may still have
//! one character outside each.
//!
//! # Defaults
//!
//! A template with a default stands for two templates without one. In the first the variable has a
//! value that is not empty. In the second its defaults are literals. So each such variable is a
//! *choice*. All choices are tried, and each result is exact for the reason above. No choice is
//! needed if the specification allows the default as a value, which is the usual case: the first
//! template then has all messages.

mod cost;
mod presence;
mod repertoire;

use core::iter;
use core::ops::Range;

use super::Template;
use super::slot::MAX_PLACEHOLDERS;
use super::spec::{Class, VarSpec};
use crate::count::measure::Measure;
use crate::count::profile::Profile;
use crate::encoding::Encoding;
use crate::gsm7::CHARACTERS;
use crate::national::tally::Tally;
use presence::{Presence, presence};

pub(super) use cost::{push_literal, push_value};
pub(super) use repertoire::{Outside, Repertoire};

/// A template, a gateway, and a specification for each variable.
#[derive(Clone, Copy)]
pub(super) struct Case<'a> {
    pub(super) template: &'a Template<'a>,
    pub(super) profile: &'a Profile,
    /// The specifications as given, by variable.
    given: [VarSpec; MAX_PLACEHOLDERS],
    /// The specifications of the values that are sent. An empty value is replaced by a default.
    specs: [VarSpec; MAX_PLACEHOLDERS],
    /// A bit for each variable whose defaults are sent.
    absent: u64,
    /// A bit for each variable that may or may not have a value.
    choices: u64,
    /// By class.
    repertoires: [Repertoire; Class::ALL.len()],
    /// What the message costs if every value is empty. Absent variables have their defaults.
    literals: Measure,
    /// By variable: the number of its placeholders.
    places: [u8; MAX_PLACEHOLDERS],
}

/// The largest number of variables that may or may not have a value, where this makes a difference.
pub(super) const MAX_CHOICES: u32 = 8;

const fn bit(variable: u8) -> u64 {
    1_u64.unbounded_shl(variable as u32)
}

/// Every encoding.
pub(super) const ENCODINGS: [Encoding; 3] = [Encoding::Gsm7, Encoding::Latin1, Encoding::Ucs2];

impl<'a> Case<'a> {
    /// `specs` is in the order of the variables.
    pub(super) fn of(
        template: &'a Template<'a>,
        profile: &'a Profile,
        specs: &[VarSpec; MAX_PLACEHOLDERS],
    ) -> Self {
        let mut places = [0; MAX_PLACEHOLDERS];
        for slot in template.slots() {
            if let Some(place) = places.get_mut(usize::from(slot.variable)) {
                *place += 1;
            }
        }
        let mut case = Self {
            template,
            profile,
            given: *specs,
            specs: *specs,
            absent: 0,
            choices: 0,
            repertoires: Class::ALL.map(|class| Repertoire::of(class, profile)),
            literals: Measure::NOTHING,
            places,
        };
        for (variable, place) in (0..template.variable_count()).zip(&mut case.specs) {
            let (spec, presence) = presence(template, variable, *place);
            *place = spec;
            match presence {
                Presence::Given => {}
                Presence::Absent => case.absent |= bit(variable),
                Presence::Either => case.choices |= bit(variable),
            }
        }
        case.with_absent(case.absent)
    }

    /// The case in which these variables have their defaults.
    fn with_absent(self, absent: u64) -> Self {
        let mut case = Self { absent, ..self };
        case.literals = case.message(|_| (0, false)).whole();
        case
    }

    pub(super) const fn has_too_many_choices(&self) -> bool {
        self.choices.count_ones() > MAX_CHOICES
    }

    /// Every choice of the variables that have values. The first is the choice in which all have
    /// values that can.
    pub(super) fn cases(&self) -> impl Iterator<Item = Self> {
        let base = *self;
        // Counts up through the subsets of the choices.
        let mut next = Some(0);
        iter::from_fn(move || {
            let chosen: u64 = next?;
            let following = (chosen | !base.choices).wrapping_add(1) & base.choices;
            next = (following != 0).then_some(following);
            Some(match chosen {
                0 => base,
                _ => base.with_absent(base.absent | chosen),
            })
        })
    }

    /// Whether grapheme clusters may make an answer impossible.
    pub(super) fn may_have_clusters(&self) -> bool {
        let is_any = |variable| {
            let spec = self.spec(variable);
            matches!(spec.class(), Class::Any) && spec.max() > 0
        };
        let may_have = |case: Self| case.message(|_| (0, false)).estimate().is_err();
        self.profile.keeps_clusters()
            && (self.variables().any(is_any) || self.cases().any(may_have))
    }

    /// The highest charge for any values.
    pub(super) fn highest(&self) -> u32 {
        let charges = self.cases().map(|case| case.highest_of_one());
        charges.max().unwrap_or_default()
    }

    fn highest_of_one(&self) -> u32 {
        let charges = ENCODINGS.map(|encoding| self.highest_in(encoding));
        charges.into_iter().flatten().max().unwrap_or_default()
    }

    /// The choice and the encoding with the highest charge. If there are several, the last
    /// encoding, and then the most units.
    pub(super) fn worst(&self, highest: u32) -> (Self, Encoding) {
        let units = |case: &Self, encoding| {
            case.cost(encoding, |variable| case.longest(encoding, variable))
                .0
        };
        let reached = self.cases().flat_map(|case| {
            let is_reached = move |encoding: &Encoding| case.highest_in(*encoding) == Some(highest);
            let encodings = ENCODINGS.into_iter().filter(is_reached);
            encodings.map(move |encoding| (case, encoding))
        });
        let worst = reached.max_by_key(|(case, encoding)| {
            let place = ENCODINGS.iter().position(|known| known == encoding);
            (place, units(case, *encoding))
        });
        worst.unwrap_or((*self, Encoding::Gsm7))
    }

    /// The units of the template's own text.
    pub(super) fn literal_units(&self, encoding: Encoding) -> usize {
        let case = self.with_absent(0);
        case.message(|_| (0, false)).own_units(encoding)
    }

    /// The units of a variable's longest values, or of its defaults, in all its placeholders.
    pub(super) fn units_of(&self, variable: u8, encoding: Encoding) -> usize {
        if self.is_absent(variable) {
            let mut meter = self.profile.meter();
            let slots = self.template.slots().iter();
            let slots = slots.filter(|slot| slot.variable == variable);
            slots.for_each(|slot| meter.push(self.template.default(*slot)));
            return meter.own_units(encoding);
        }
        let (units, _) = self.cost_of(variable, self.longest(encoding, variable));
        units
    }

    /// The highest charge if every value is GSM-7.
    pub(super) fn highest_gsm7(&self) -> u32 {
        let specs = self.specs.map(|spec| match spec.class() {
            Class::Any => VarSpec::gsm7(spec.min()..=spec.max()),
            _ => spec,
        });
        Self { specs, ..*self }.highest()
    }

    /// The lowest charge for any values.
    pub(super) fn lowest(&self) -> u32 {
        let charges = self
            .cases()
            .flat_map(|case| ENCODINGS.map(|encoding| case.lowest_in(encoding)));
        charges.flatten().min().unwrap_or_default()
    }

    /// Whether the value or the default of a variable can alone turn a message into UCS-2.
    pub(super) fn turns_ucs2(&self, variable: u8) -> bool {
        self.cases().any(|case| case.turns_ucs2_of_one(variable))
    }

    fn turns_ucs2_of_one(&self, variable: u8) -> bool {
        let outside_of = |case: &Self| case.outside(Encoding::Ucs2);
        if self.is_absent(variable) {
            let mut without = *self;
            if let Some(place) = without.specs.get_mut(usize::from(variable)) {
                *place = VarSpec::digits(0..=0);
            }
            let without = outside_of(&without.with_absent(self.absent & !bit(variable)));
            let is_alone = without.is_some_and(|outside| outside != Outside::NONE);
            return is_alone && outside_of(self) == Some(Outside::NONE);
        }
        let max = self.spec(variable).max();
        if self.uses_national_tables() && max > 0 && self.may_lose_tables([variable]) {
            return true;
        }
        outside_of(self).is_some_and(|outside| {
            outside != Outside::NONE && self.can_host(variable, max, Encoding::Ucs2, outside)
        })
    }

    /// The same case with a larger maximum for one variable.
    pub(super) fn raised(&self, variable: u8, by: u16) -> Self {
        let raise = |specs: &mut [VarSpec; MAX_PLACEHOLDERS]| {
            if let Some(place) = specs.get_mut(usize::from(variable)) {
                let max = place.max().saturating_add(by);
                *place = VarSpec::new(place.class(), place.min()..=max);
            }
        };
        let mut case = *self;
        if self.is_absent(variable) {
            raise(&mut case.given);
            return Self::of(self.template, self.profile, &case.given);
        }
        raise(&mut case.specs);
        case
    }

    /// The charge with every value as long and as wide as possible. `None` if no message has this
    /// encoding.
    fn highest_in(&self, encoding: Encoding) -> Option<u32> {
        let outside = self.outside(encoding)?;
        self.is_reached(encoding, outside).then(|| match encoding {
            Encoding::Gsm7 if self.uses_national_tables() => self.highest_by_tables(),
            _ => self.charge(encoding, |variable| self.longest(encoding, variable)),
        })
    }

    /// Whether some message has this encoding, if it must have characters outside others.
    pub(super) fn is_reached(&self, encoding: Encoding, outside: Outside) -> bool {
        outside == Outside::NONE
            || self.variables().any(|host| {
                let (length, _) = self.longest(encoding, host);
                self.can_host(host, length, encoding, outside)
            })
            || self.hosts_in_two(encoding, outside).next().is_some()
    }

    /// The highest charge in septets, if the gateway may use national tables.
    ///
    /// Digits are in all tables. If all values are digits, the best pair of tables for the longest
    /// message gives the charge. Other values may have a character that only some pair has. Then
    /// that pair is used, and the highest charge over all pairs counts.
    #[cold]
    #[inline(never)]
    fn highest_by_tables(&self) -> u32 {
        let longest = |variable| self.longest(Encoding::Gsm7, variable);
        let has = |is_such: fn(Class) -> bool| {
            let mut variables = self.variables();
            variables.any(|variable| {
                let spec = self.spec(variable);
                spec.max() > 0 && is_such(spec.class())
            })
        };
        if !has(|class| !matches!(class, Class::Digits)) {
            self.message(longest).charge_in(Encoding::Gsm7)
        } else if self.literals.is_seven_bit() && !has(|class| matches!(class, Class::Any)) {
            self.message(longest).charge_by_default_tables()
        } else {
            let widest = |variable| {
                let is_wide = !matches!(self.spec(variable).class(), Class::Digits);
                (self.spec(variable).max(), is_wide)
            };
            self.message(widest).highest_by_tables()
        }
    }

    /// Whether GSM-7 values of these variables may leave no pair of tables that has the whole
    /// message.
    fn may_lose_tables(&self, variables: impl IntoIterator<Item = u8>) -> bool {
        let Some(mut tables) = self.tables() else {
            return false;
        };
        for variable in variables {
            let spec = self.spec(variable);
            let characters = CHARACTERS.iter();
            let of_class = characters.filter(|&&(c, septets)| spec.class().has_gsm7(c, septets));
            if spec.max() > 0 {
                of_class.for_each(|&(c, _)| self.profile.tally_char(&mut tables, c));
            }
        }
        tables.is_over()
    }

    /// Whether the gateway may use national tables.
    pub(super) const fn uses_national_tables(&self) -> bool {
        self.profile.uses_national_tables()
    }

    /// What the message costs with each pair of tables, if all values are empty. `None` if no
    /// national table may be used, or no pair has the whole text.
    fn tables(&self) -> Option<Tally> {
        if !self.uses_national_tables() {
            return None;
        }
        let tables = self.message(|_| (0, false)).tally();
        tables.filter(|tables| !tables.is_over())
    }

    /// Whether the literals can be sent in septets, and whether this stays so with any GSM-7
    /// values.
    #[cold]
    #[inline(never)]
    fn seven_bit_by_tables(&self) -> (bool, bool) {
        let is_seven_bit = self.literals.is_seven_bit() || self.tables().is_some();
        let stays = is_seven_bit && !self.may_lose_tables(self.variables());
        (is_seven_bit, stays)
    }

    /// The length of a variable's longest value in an encoding, and whether its characters take two
    /// units.
    pub(super) fn longest(&self, encoding: Encoding, variable: u8) -> (u16, bool) {
        let repertoire = self.repertoire(variable);
        if repertoire.has(encoding, Outside::NONE) {
            (self.spec(variable).max(), repertoire.is_wide(encoding))
        } else {
            (0, false)
        }
    }

    /// The charge with every value as short and as narrow as possible. `None` if no message has
    /// this encoding.
    fn lowest_in(&self, encoding: Encoding) -> Option<u32> {
        let outside = self.outside(encoding)?;
        let shortest = |variable| {
            let is_only_wide = self.repertoire(variable).is_only_wide(encoding);
            (self.spec(variable).min(), is_only_wide)
        };
        let without_hosts = self.cost(encoding, shortest);
        let charge = |hosts: &[(u8, u16)]| {
            let value = |variable| {
                let (min, is_only_wide) = shortest(variable);
                let host = hosts.iter().find(|&&(host, _)| host == variable);
                let characters = host.map_or(min, |&(_, least)| min.max(least));
                (characters, is_only_wide)
            };
            let cost = hosts
                .iter()
                .fold(without_hosts, |(units, pairs), &(host, _)| {
                    let (more_units, more_pairs) = self.cost_of(host, value(host));
                    let (units_in, pairs_in) = self.cost_of(host, shortest(host));
                    (units + more_units - units_in, pairs + more_pairs - pairs_in)
                });
            self.charge_of_cost(encoding, cost, value)
        };
        if outside == Outside::NONE {
            return Some(charge(&[]));
        }
        let in_one = self.variables().flat_map(|host| {
            let most = self.spec(host).max().min(2);
            let lengths =
                (1..=most).filter(move |&length| self.can_host(host, length, encoding, outside));
            lengths.map(move |length| (host, length))
        });
        let in_one = in_one.map(|host| charge(&[host])).min();
        let in_two = self.hosts_in_two(encoding, outside);
        let in_two = in_two.map(|[a, b]| charge(&[(a, 1), (b, 1)])).min();
        in_one.into_iter().chain(in_two).min()
    }

    /// Which encodings a message must have characters outside of, to have this encoding. `None` if
    /// no values lead to it. An encoding that the literals are already outside of is not counted.
    pub(super) fn outside(&self, encoding: Encoding) -> Option<Outside> {
        let latin1 = self.literals.is_latin1();
        let (seven_bit, stays_seven_bit) = if self.uses_national_tables() {
            self.seven_bit_by_tables()
        } else {
            (self.literals.is_seven_bit(), self.literals.is_seven_bit())
        };
        let tries_seven_bit = self.profile.tries_seven_bit();
        let tries_latin1 = self.profile.tries_latin1();
        let is_sent = match encoding {
            Encoding::Gsm7 => tries_seven_bit && seven_bit,
            Encoding::Latin1 => tries_latin1 && latin1,
            Encoding::Ucs2 => true,
        };
        let can_be_sent = |variable| {
            let repertoire = self.repertoire(variable);
            self.spec(variable).min() == 0 || repertoire.has(encoding, Outside::NONE)
        };
        (is_sent && self.variables().all(can_be_sent)).then_some(Outside {
            seven_bit: encoding != Encoding::Gsm7 && tries_seven_bit && stays_seven_bit,
            latin1: encoding == Encoding::Ucs2 && tries_latin1 && latin1,
        })
    }

    /// Whether a value of this length can have a character outside both encodings, or one character
    /// outside each.
    fn can_host(&self, variable: u8, length: u16, encoding: Encoding, outside: Outside) -> bool {
        let repertoire = self.repertoire(variable);
        let [seven_bit, latin1] = outside.apart();
        match length {
            0 => false,
            1 => repertoire.has(encoding, outside),
            _ => repertoire.has(encoding, seven_bit) && repertoire.has(encoding, latin1),
        }
    }

    /// Pairs of variables: each of the two can have a character outside one of the two encodings.
    fn hosts_in_two(&self, encoding: Encoding, outside: Outside) -> impl Iterator<Item = [u8; 2]> {
        let [seven_bit, latin1] = outside.apart();
        let are_two = outside.seven_bit && outside.latin1;
        let is_host = move |host: &u8, outside| {
            self.spec(*host).max() > 0 && self.repertoire(*host).has(encoding, outside)
        };
        let firsts = self
            .variables()
            .filter(move |a| are_two && is_host(a, seven_bit));
        firsts.flat_map(move |a| {
            let seconds = self
                .variables()
                .filter(move |b| *b != a && is_host(b, latin1));
            seconds.map(move |b| [a, b])
        })
    }

    pub(super) const fn variables(&self) -> Range<u8> {
        0..self.template.variable_count()
    }

    pub(super) fn repertoire(&self, variable: u8) -> Repertoire {
        let class = self.spec(variable).class();
        let place = self.repertoires.get(class as usize);
        place.copied().unwrap_or_default()
    }

    pub(super) const fn is_absent(&self, variable: u8) -> bool {
        self.absent & bit(variable) != 0
    }

    pub(super) fn spec(&self, variable: u8) -> VarSpec {
        let spec = self.specs.get(usize::from(variable)).copied();
        spec.filter(|_| !self.is_absent(variable))
            .unwrap_or(VarSpec::digits(0..=0))
    }

    pub(super) fn given(&self, variable: u8) -> VarSpec {
        let spec = self.given.get(usize::from(variable)).copied();
        spec.unwrap_or(VarSpec::digits(0..=0))
    }

    pub(super) fn places_of(&self, variable: u8) -> u8 {
        let places = self.places.get(usize::from(variable));
        places.copied().unwrap_or_default()
    }
}
