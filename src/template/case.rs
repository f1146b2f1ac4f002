//! A template whose values are not known: which encodings its messages can have, and what the
//! cheapest and the most expensive message of each costs.
//!
//! # Why the bounds are exact
//!
//! Segments are filled greedily. So a wider piece, or one more, never ends the walk earlier: after
//! each piece it stands in a later segment, or in the same with no fewer units. In each encoding the
//! most expensive message therefore has every value at its longest, made of two-unit characters where
//! its class has them, and the cheapest every value at its shortest, made of one-unit characters.
//! Both are messages that can occur.
//!
//! A message has an encoding only if those that the gateway tries before it don't do: some character
//! must be outside of each. If the literals have none, a value must. Where a class has no character
//! outside of two encodings, it may have one outside of each.
//!
//! # Defaults
//!
//! A template with a default is two templates without: one in which the variable has a value, which is not empty,
//! and one in which its defaults are literals. So each such variable is a *choice*, all choices are tried, and
//! each is exact by the above. There is nothing to choose where the specification allows the default for a
//! value, as it mostly does: then no message is lost without the second template.

use core::iter;
use core::ops::Range;

use super::slot::{MAX_PLACEHOLDERS, Slot};
use super::spec::{Class, VarSpec};
use super::{Part, Template};
use crate::count::fill::Fill;
use crate::count::measure::Measure;
use crate::count::meter::Meter;
use crate::count::profile::Profile;
use crate::encoding::Encoding;
use crate::gsm7::CHARACTERS;
use crate::national::tally::Tally;
use crate::scan::scan;

/// A template, a gateway, and a specification for each variable.
#[derive(Clone, Copy)]
pub(super) struct Case<'a> {
    pub(super) template: &'a Template<'a>,
    pub(super) profile: &'a Profile,
    /// As given, by variable.
    given: [VarSpec; MAX_PLACEHOLDERS],
    /// Of the values that stand in the message: one that is empty gives way to a default.
    specs: [VarSpec; MAX_PLACEHOLDERS],
    /// The variables, by their bits, of which the defaults are sent.
    absent: u64,
    /// Those that may have a value or not.
    choices: u64,
    /// By class.
    repertoires: [Repertoire; Class::ALL.len()],
    /// What the message costs with nothing for every value but the absent.
    literals: Measure,
    /// By variable: how often it stands in the template.
    places: [u8; MAX_PLACEHOLDERS],
}

/// Encodings that the gateway tries before another, and that must not do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Outside {
    seven_bit: bool,
    latin1: bool,
}

impl Outside {
    pub(super) const NONE: Self = Self {
        seven_bit: false,
        latin1: false,
    };

    /// The one, and the other.
    const fn apart(self) -> [Self; 2] {
        let seven_bit = Self {
            latin1: false,
            ..self
        };
        let latin1 = Self {
            seven_bit: false,
            ..self
        };
        [seven_bit, latin1]
    }
}

/// What the characters of a class can be at a gateway.
#[derive(Clone, Copy, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a question of its own"
)]
pub(super) struct Repertoire {
    /// Whether there is a character that the gateway doesn't send in septets, and Latin-1 has not.
    beyond: bool,
    /// One that only Latin-1 has.
    latin1: bool,
    /// One that is only sent in septets.
    seven_bit: bool,
    /// One of both.
    both: bool,
    has_one_septet: bool,
    has_two_septets: bool,
    has_surrogate_pair: bool,
}

impl Class {
    /// Whether a character of GSM-7 may be in a value.
    const fn has_gsm7(self, c: char, septets: u8) -> bool {
        let is_in_class = match self {
            Self::Digits => c.is_ascii_digit(),
            Self::Gsm7Basic => septets == 1,
            Self::Gsm7 | Self::Any => true,
        };
        is_in_class && !matches!(c, '\r' | '\n')
    }
}

impl Repertoire {
    fn of(class: Class, profile: &Profile) -> Self {
        let mut repertoire = Self::default();
        for &(c, septets) in &CHARACTERS {
            if class.has_gsm7(c, septets) {
                let is_seven_bit = profile.septets(c).is_some();
                let is_latin1 = Encoding::Latin1.units(c).is_some();
                repertoire.beyond |= !is_seven_bit && !is_latin1;
                repertoire.latin1 |= !is_seven_bit && is_latin1;
                repertoire.seven_bit |= is_seven_bit && !is_latin1;
                repertoire.both |= is_seven_bit && is_latin1;
                repertoire.has_one_septet |= is_seven_bit && septets == 1;
                repertoire.has_two_septets |= is_seven_bit && septets == 2;
            }
        }
        if matches!(class, Class::Any) {
            // 中, 😀 and á.
            repertoire.beyond = true;
            repertoire.has_surrogate_pair = true;
            repertoire.latin1 = true;
        }
        repertoire
    }

    /// Whether there is a character that can be sent in an encoding and is outside of others.
    pub(super) const fn has(self, encoding: Encoding, outside: Outside) -> bool {
        let Self {
            beyond,
            latin1,
            seven_bit,
            both,
            ..
        } = self;
        // What of the four can be sent.
        let (beyond, latin1, seven_bit, both) = match encoding {
            Encoding::Gsm7 => (false, false, seven_bit, both),
            Encoding::Latin1 => (false, latin1, false, both),
            Encoding::Ucs2 => (beyond, latin1, seven_bit, both),
        };
        beyond
            || latin1 && !outside.latin1
            || seven_bit && !outside.seven_bit
            || both && !outside.latin1 && !outside.seven_bit
    }

    /// Whether the widest character of an encoding takes two units.
    pub(super) const fn is_wide(self, encoding: Encoding) -> bool {
        match encoding {
            Encoding::Gsm7 => self.has_two_septets,
            Encoding::Ucs2 => self.has_surrogate_pair,
            Encoding::Latin1 => false,
        }
    }

    /// Whether the narrowest does.
    const fn is_only_wide(self, encoding: Encoding) -> bool {
        matches!(encoding, Encoding::Gsm7) && !self.has_one_septet
    }
}

/// The most variables that may have a value or not, and make a difference.
pub(super) const MAX_CHOICES: u32 = 8;

const fn bit(variable: u8) -> u64 {
    1_u64.unbounded_shl(variable as u32)
}

/// Every encoding.
pub(super) const ENCODINGS: [Encoding; 3] = [Encoding::Gsm7, Encoding::Latin1, Encoding::Ucs2];

impl<'a> Case<'a> {
    /// The specifications are in the order of the variables.
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

    /// With the defaults of these variables.
    fn with_absent(self, absent: u64) -> Self {
        let mut case = Self { absent, ..self };
        case.literals = case.message(|_| (0, false)).whole();
        case
    }

    pub(super) const fn has_too_many_choices(&self) -> bool {
        self.choices.count_ones() > MAX_CHOICES
    }

    /// Every choice of which variables have values: first all that can.
    pub(super) fn cases(&self) -> impl Iterator<Item = Self> {
        let base = *self;
        // The subsets of the choices, counted up.
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

    /// Whether grapheme clusters may stand in the way of an answer.
    pub(super) fn may_have_clusters(&self) -> bool {
        let is_any = |variable| {
            let spec = self.spec(variable);
            matches!(spec.class(), Class::Any) && spec.max() > 0
        };
        let may_have = |case: Self| case.message(|_| (0, false)).estimate().is_err();
        self.profile.keeps_clusters()
            && (self.variables().any(is_any) || self.cases().any(may_have))
    }

    /// The highest charge that any values lead to.
    pub(super) fn highest(&self) -> u32 {
        let charges = self.cases().map(|case| case.highest_of_one());
        charges.max().unwrap_or_default()
    }

    fn highest_of_one(&self) -> u32 {
        let charges = ENCODINGS.map(|encoding| self.highest_in(encoding));
        charges.into_iter().flatten().max().unwrap_or_default()
    }

    /// The choice and the encoding that lead to the highest charge; of several the one with the most units.
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

    /// The units of a variable's longest values, or of its defaults, in all its places.
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

    /// The same as long as every value is GSM-7.
    pub(super) fn highest_gsm7(&self) -> u32 {
        let specs = self.specs.map(|spec| match spec.class() {
            Class::Any => VarSpec::gsm7(spec.min()..=spec.max()),
            _ => spec,
        });
        Self { specs, ..*self }.highest()
    }

    /// The lowest charge that any values lead to.
    pub(super) fn lowest(&self) -> u32 {
        let charges = self
            .cases()
            .flat_map(|case| ENCODINGS.map(|encoding| case.lowest_in(encoding)));
        charges.flatten().min().unwrap_or_default()
    }

    /// Whether the value of a variable, or its default, alone can make a message UCS-2.
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

    /// The same with a larger maximum for a variable.
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

    /// With every value as long and as wide as may be; `None` if no message has this encoding.
    fn highest_in(&self, encoding: Encoding) -> Option<u32> {
        let outside = self.outside(encoding)?;
        self.is_reached(encoding, outside).then(|| match encoding {
            Encoding::Gsm7 if self.uses_national_tables() => self.highest_by_tables(),
            _ => self.charge(encoding, |variable| self.longest(encoding, variable)),
        })
    }

    /// Whether a message has an encoding, if it must have characters outside of others.
    pub(super) fn is_reached(&self, encoding: Encoding, outside: Outside) -> bool {
        outside == Outside::NONE
            || self.variables().any(|host| {
                let (length, _) = self.longest(encoding, host);
                self.can_host(host, length, encoding, outside)
            })
            || self.hosts_in_two(encoding, outside).next().is_some()
    }

    /// The highest charge in septets, where the gateway may use national tables.
    ///
    /// Digits are in all tables, so that the best pair of the longest message counts. Other values may have
    /// a character that only some pair has. That pair counts then; of several the one by which the message
    /// costs most.
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

    /// Whether values of these variables, each of which is GSM-7, may leave no pair of tables that has all
    /// of the message.
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

    /// What the message costs with nothing for every value but the absent, by every pair of tables; `None`
    /// if no national table may be used, or no pair has all of it.
    fn tables(&self) -> Option<Tally> {
        if !self.uses_national_tables() {
            return None;
        }
        let tables = self.message(|_| (0, false)).tally();
        tables.filter(|tables| !tables.is_over())
    }

    /// Whether the literals can be sent in septets, and whether GSM-7 values leave it so.
    #[cold]
    #[inline(never)]
    fn seven_bit_by_tables(&self) -> (bool, bool) {
        let is_seven_bit = self.literals.is_seven_bit() || self.tables().is_some();
        let stays = is_seven_bit && !self.may_lose_tables(self.variables());
        (is_seven_bit, stays)
    }

    /// The length and the width of a variable's longest value in an encoding.
    pub(super) fn longest(&self, encoding: Encoding, variable: u8) -> (u16, bool) {
        let repertoire = self.repertoire(variable);
        if repertoire.has(encoding, Outside::NONE) {
            (self.spec(variable).max(), repertoire.is_wide(encoding))
        } else {
            (0, false)
        }
    }

    /// With every value as short and as narrow as may be; `None` if no message has this encoding.
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

    /// What a message must have a character outside of to have an encoding; `None` if it can't have
    /// it, whatever the values. What the literals are outside of is left out.
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

    /// Whether a value of this length can have one outside of these encodings, or two that
    /// are outside of one each.
    fn can_host(&self, variable: u8, length: u16, encoding: Encoding, outside: Outside) -> bool {
        let repertoire = self.repertoire(variable);
        let [seven_bit, latin1] = outside.apart();
        match length {
            0 => false,
            1 => repertoire.has(encoding, outside),
            _ => repertoire.has(encoding, seven_bit) && repertoire.has(encoding, latin1),
        }
    }

    /// Two variables of which each can have a character outside of one of two encodings.
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

    /// The charge in an encoding. `value` says how long each value is, and whether its characters take two
    /// units.
    fn charge(&self, encoding: Encoding, value: impl Fn(u8) -> (u16, bool)) -> u32 {
        let cost = self.cost(encoding, &value);
        self.charge_of_cost(encoding, cost, value)
    }

    /// The same, where the units and the characters of two are known.
    fn charge_of_cost(
        &self,
        encoding: Encoding,
        (units, pairs): (usize, usize),
        value: impl Fn(u8) -> (u16, bool),
    ) -> u32 {
        if self.profile.is_plain()
            && let Some(charge) = self.profile.charge_plain_unseen(encoding, units, pairs)
        {
            return charge;
        }
        self.charge_by_walk(encoding, value)
    }

    /// The same, segment by segment.
    pub(super) fn charge_by_walk(
        &self,
        encoding: Encoding,
        value: impl Fn(u8) -> (u16, bool),
    ) -> u32 {
        if self.profile.is_plain() {
            self.segments(encoding, value)
        } else {
            self.message(value).charge_in(encoding)
        }
    }

    /// The units of the message in an encoding, and the characters of two.
    pub(super) fn cost(
        &self,
        encoding: Encoding,
        value: impl Fn(u8) -> (u16, bool),
    ) -> (usize, usize) {
        let mut units = self.literals.units(encoding);
        let mut pairs = self.literals.pairs(encoding);
        for variable in self.variables() {
            let (more_units, more_pairs) = self.cost_of(variable, value(variable));
            units += more_units;
            pairs += more_pairs;
        }
        (units, pairs)
    }

    /// The same of a variable's values in all its places.
    fn cost_of(&self, variable: u8, (characters, are_pairs): (u16, bool)) -> (usize, usize) {
        let characters = usize::from(characters) * usize::from(self.places_of(variable));
        let pairs = if are_pairs { characters } else { 0 };
        (characters + pairs, pairs)
    }

    /// The segments that a plain profile fills with the message in an encoding.
    fn segments(&self, encoding: Encoding, value: impl Fn(u8) -> (u16, bool)) -> u32 {
        let mut fill = Fill::new(self.profile.capacities().of(encoding));
        for part in self.parts() {
            match part {
                Part::Literal(text) => push_literal(&mut fill, text, encoding),
                Part::Value(slot) => push_value(&mut fill, value(slot.variable)),
            }
        }
        u32::try_from(fill.segments()).unwrap_or(u32::MAX)
    }

    /// With the defaults of absent variables among the literals.
    pub(super) fn parts(&self) -> impl Iterator<Item = Part<'_>> {
        self.template.parts().map(|part| match part {
            Part::Value(slot) if self.is_absent(slot.variable) => {
                Part::Literal(self.template.default(slot))
            }
            part => part,
        })
    }

    fn message(&self, value: impl Fn(u8) -> (u16, bool)) -> Meter<'_> {
        let mut meter = self.profile.meter();
        for part in self.parts() {
            match part {
                Part::Literal(text) => meter.push(text),
                Part::Value(Slot { variable, .. }) => {
                    let (characters, are_pairs) = value(variable);
                    meter.push_many(usize::from(characters), are_pairs);
                }
            }
        }
        meter
    }
}

/// Adds a literal of a message that is known to have an encoding.
pub(super) fn push_literal(fill: &mut Fill, text: &str, encoding: Encoding) {
    let scan = scan(text);
    if scan.encoding() == encoding {
        fill.push(text, encoding, scan);
    } else {
        // It is GSM-7, of which no character is a surrogate pair.
        fill.push_ones(scan.units() - scan.pairs());
    }
}

/// Adds a value of so many characters, which take two units each, or one.
pub(super) const fn push_value(fill: &mut Fill, (characters, are_pairs): (u16, bool)) {
    if are_pairs {
        fill.push_pairs(characters as usize);
    } else {
        fill.push_ones(characters as usize);
    }
}

/// Whether a variable has a value.
enum Presence {
    Given,
    Absent,
    Either,
}

/// What the values of a variable are that are sent, and whether its defaults may be sent instead.
fn presence(template: &Template<'_>, variable: u8, spec: VarSpec) -> (VarSpec, Presence) {
    let slots = || {
        let slots = template.slots().iter().copied();
        slots.filter(move |slot| slot.variable == variable)
    };
    if !slots().any(Slot::has_default) {
        return (spec, Presence::Given);
    }
    let may_miss = template.may_miss(variable);
    let (class, min, max) = (spec.class(), spec.min(), spec.max());
    let first = slots().next().map_or("", |slot| template.default(slot));
    let is_same = may_miss && slots().all(|slot| template.default(slot) == first);
    if is_same && first.is_empty() && min <= 1 {
        return (VarSpec::new(class, 0..=max), Presence::Given);
    }
    if max == 0 {
        return (spec, Presence::Absent);
    }
    let filled = VarSpec::new(class, min.max(1)..=max);
    // A default outside GSM-7 is no value where only values in GSM-7 count.
    let is_value = is_same && filled.allows(first) && VarSpec::gsm7(0..=max).allows(first);
    let presence = if is_value || !may_miss && min > 0 {
        Presence::Given
    } else {
        Presence::Either
    };
    (filled, presence)
}
