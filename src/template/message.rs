//! A template with values. It can be written out or only counted.

use core::fmt;
use core::ops::Range;

use super::error::RenderError;
use super::slot::{MAX_PLACEHOLDERS, Name, Slot};
use super::{Part, Template};
use crate::content::Content;
use crate::content::name::number;
use crate::count::alone::GraphemesError;
use crate::count::estimate::Estimate;
use crate::count::meter::Meter;
use crate::count::profile::{Profile, STANDARD};
use crate::scan::{Joined, is_plain, scan};

/// A template with its values. It is not written out yet.
///
/// [`Display`](fmt::Display) writes the text. [`estimate`](Self::estimate) reads only the values,
/// because the template has already measured its literals. `Debug` shows no value, because a value
/// may be a person's code.
#[derive(Clone, Copy)]
pub struct Message<'m> {
    pub(super) template: &'m Template<'m>,
    values: Values<'m>,
    /// A bit for each variable whose value is not used.
    pub(super) left_out: u64,
}

/// The values by the number of the variable. There is one for each.
#[derive(Clone, Copy)]
enum Values<'m> {
    Slice(&'m [&'m str]),
    /// For names that are numbers and not in order: where each value is.
    Places {
        values: &'m [&'m str],
        place_of: [u8; MAX_PLACEHOLDERS],
    },
    /// The pairs are in the order of the variables, which is the usual case.
    InOrder(&'m Content<'m>),
    Content {
        content: &'m Content<'m>,
        pair_of: [u8; MAX_PLACEHOLDERS],
    },
}

/// No pair and no value has this number.
const NONE: u8 = u8::MAX;

impl<'t> Template<'t> {
    /// The message with the values of a content string.
    ///
    /// # Errors
    ///
    /// If a variable has no value and one of its placeholders has no default. The error holds the
    /// name and the span of the first such placeholder, and the number of further variables.
    ///
    /// ```
    /// use sms_charge::{Content, Template};
    ///
    /// let template = Template::parse("Kode %{code}, berlaku %{expire_at} menit")?;
    /// let content = Content::parse("code:1234")?;
    /// let error = template.render(&content).unwrap_err();
    /// assert_eq!(&template.source()[error.span()], "%{expire_at}");
    /// assert_eq!(error.name(), "expire_at");
    /// assert_eq!(error.more(), 0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[inline]
    pub fn render<'m>(&'m self, content: &'m Content<'m>) -> Result<Message<'m>, RenderError> {
        if self.is_in_order(content) {
            return Ok(self.with(Values::InOrder(content)));
        }
        self.render_out_of_order(content)
    }

    /// Whether the first pairs have the variables as keys, in the same order.
    #[inline]
    fn is_in_order(&self, content: &Content<'_>) -> bool {
        let mut variables = 0;
        self.slots().iter().all(|&slot| {
            let is_first = slot.variable == variables;
            variables += u8::from(is_first);
            !is_first || content.has_key(slot.variable, self.name_bytes(slot))
        })
    }

    #[inline(never)]
    fn render_out_of_order<'m>(
        &'m self,
        content: &'m Content<'m>,
    ) -> Result<Message<'m>, RenderError> {
        let mut pair_of = [NONE; MAX_PLACEHOLDERS];
        self.give_all(|slot| {
            let Slot { variable, .. } = slot;
            let pair = content.pair_of(self.name_bytes(slot), variable);
            if let (Some(pair), Some(place)) = (pair, pair_of.get_mut(usize::from(variable))) {
                *place = pair;
            }
            pair.is_some()
        })?;
        Ok(self.with(Values::Content { content, pair_of }))
    }

    const fn with<'m>(&'m self, values: Values<'m>) -> Message<'m> {
        Message {
            template: self,
            values,
            left_out: 0,
        }
    }

    /// An error if a variable has no value and no defaults.
    fn give_all(&self, has_value: impl FnMut(Slot) -> bool) -> Result<(), RenderError> {
        let mut missing = self.missing_slots(has_value);
        let Some(slot) = missing.next() else {
            return Ok(());
        };
        Err(RenderError {
            name: Name::new(self.name(slot)),
            span: slot.span(),
            more: missing.count(),
        })
    }

    /// The message with values in the order of [`variables`](Self::variables). If all names are
    /// numbers, the first value is that of `1`, or of `0` if there is a `0`, and so on. Further
    /// values are ignored.
    ///
    /// # Errors
    ///
    /// If there are fewer values than variables, unless the other variables have defaults.
    ///
    /// ```
    /// use sms_charge::Template;
    ///
    /// let template = Template::parse("%{code} adalah kode %{brand}. Simpan %{code}.")?;
    /// let message = template.render_positional(&["4417", "PasarRia"])?;
    /// assert_eq!(message.to_string(), "4417 adalah kode PasarRia. Simpan 4417.");
    ///
    /// let template = Template::parse_with("Kode {{2}}, {{1}}", "{{name}}".parse()?)?;
    /// let message = template.render_positional(&["Rani", "4417"])?;
    /// assert_eq!(message.to_string(), "Kode 4417, Rani");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[inline]
    pub fn render_positional<'m>(
        &'m self,
        values: &'m [&'m str],
    ) -> Result<Message<'m>, RenderError> {
        if let Some(first) = self.parsed.first_place {
            return self.render_places(values, first);
        }
        if values.len() < usize::from(self.variable_count()) {
            self.give_all(|slot| usize::from(slot.variable) < values.len())?;
        }
        Ok(self.with(Values::Slice(values)))
    }

    #[inline(never)]
    fn render_places<'m>(
        &'m self,
        values: &'m [&'m str],
        first: u8,
    ) -> Result<Message<'m>, RenderError> {
        let mut place_of = [NONE; MAX_PLACEHOLDERS];
        self.give_all(|slot| {
            let place = number(self.name(slot)).and_then(|place| place.checked_sub(first));
            let place = place.filter(|&place| usize::from(place) < values.len() && place != NONE);
            let known = place_of.get_mut(usize::from(slot.variable));
            if let (Some(place), Some(known)) = (place, known) {
                *known = place;
            }
            place.is_some()
        })?;
        Ok(self.with(Values::Places { values, place_of }))
    }

    /// The variables that have neither a value in the content string nor a default: the name, and
    /// the place of the first placeholder in the source.
    ///
    /// ```
    /// use sms_charge::{Content, Template};
    ///
    /// let template = Template::parse("Halo %{name}, pesanan %{no} siap.")?;
    /// let content = Content::parse("nama:Rani,no:1094")?;
    /// assert_eq!(template.missing(&content).collect::<Vec<_>>(), [("name", 5..12)]);
    /// assert_eq!(template.unused(&content).collect::<Vec<_>>(), [("nama", 0..4)]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn missing<'m>(
        &'m self,
        content: &'m Content<'m>,
    ) -> impl Iterator<Item = (&'t str, Range<usize>)> + 'm {
        self.missing_slots(|slot| {
            let name = self.name_bytes(slot);
            content.pair_of(name, slot.variable).is_some()
        })
        .map(|slot| (self.name(slot), slot.span().range()))
    }

    /// The keys of a content string that no placeholder has, in the order of the string: the key,
    /// and its place in the string.
    pub fn unused<'m>(
        &'m self,
        content: &'m Content<'m>,
    ) -> impl Iterator<Item = (&'m str, Range<usize>)> + 'm {
        content
            .pairs()
            .filter(|pair| !self.slots().iter().any(|&slot| self.name(slot) == pair.key))
            .map(|pair| (pair.key, pair.key_span()))
    }

    /// The first placeholder of each variable that has neither a value nor defaults.
    fn missing_slots(&self, mut has_value: impl FnMut(Slot) -> bool) -> impl Iterator<Item = Slot> {
        self.first_slots()
            .filter(move |&slot| !has_value(slot) && !self.may_miss(slot.variable))
    }
}

impl<'m> Message<'m> {
    /// What the message costs with the default profile. The time is linear in the length of the
    /// values. If a two-unit character may be at the boundary of a segment, it is linear in the
    /// length of the message.
    #[must_use]
    #[inline]
    pub fn estimate(&self) -> Estimate {
        self.count(STANDARD)
    }

    /// What the message costs at a gateway. The time is linear in the length of the message.
    ///
    /// # Errors
    ///
    /// As [`Meter::estimate`]: only if grapheme clusters stay whole. Then write the message to a
    /// buffer, and count the buffer.
    ///
    /// ```
    /// use sms_charge::{Capacities, Profile, Template};
    ///
    /// let template = Template::parse("%{text}")?;
    /// let text = "a".repeat(305);
    /// let values = [text.as_str()];
    /// let message = template.render_positional(&values)?;
    /// assert_eq!(message.estimate().charge, 2);
    ///
    /// let profile = Profile::new().with_capacities(Capacities::CONCAT16);
    /// assert_eq!(message.estimate_with(&profile)?.charge, 3);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// [`Meter::estimate`]: crate::Meter::estimate
    pub fn estimate_with(&self, profile: &Profile) -> Result<Estimate, GraphemesError> {
        if profile.is_plain() {
            Ok(self.count(profile))
        } else {
            self.meter(profile).estimate()
        }
    }

    /// The literals and values in order. Joined, they are the text.
    pub fn pieces(&self) -> impl Iterator<Item = &'m str> {
        let message = *self;
        self.template.parts().map(move |part| match part {
            Part::Literal(text) => text,
            Part::Value(slot) => message.value(slot),
        })
    }

    /// The value of a variable that was given, or an empty text.
    pub(super) fn given(&self, variable: u8) -> &'m str {
        if self.is_left_out(variable) {
            return "";
        }
        self.values.of(variable)
    }

    const fn is_left_out(&self, variable: u8) -> bool {
        self.left_out.unbounded_shr(variable as u32) & 1 == 1
    }

    /// The text that replaces a placeholder.
    fn value(&self, slot: Slot) -> &'m str {
        match self.given(slot.variable) {
            "" => self.template.default(slot),
            value => value,
        }
    }

    /// The estimate with a plain profile.
    #[inline(never)]
    fn count(&self, profile: &Profile) -> Estimate {
        let sum = match self.values {
            Values::Slice(values) => self.sum(|variable| {
                values
                    .get(usize::from(variable))
                    .map_or(&[], |value| value.as_bytes())
            }),
            Values::Places { .. } => self.sum(|variable| self.values.of(variable).as_bytes()),
            Values::InOrder(content) => self.sum(|variable| content.value_bytes(variable)),
            Values::Content { content, pair_of } => self.sum(|variable| {
                let pair = pair_of.get(usize::from(variable));
                pair.map_or(&[], |&pair| content.value_bytes(pair))
            }),
        };
        profile
            .estimate_plain_unseen(sum.scan())
            .unwrap_or_else(|| self.meter(profile).estimate_by_characters())
    }

    /// What the literals and the values together cost. `bytes_of` gives the bytes of a value.
    #[inline]
    fn sum(&self, bytes_of: impl Fn(u8) -> &'m [u8]) -> Joined {
        let mut sum = self.template.literals();
        let mut ones = 0;
        for slot in self.template.slots() {
            let bytes = bytes_of(slot.variable);
            if bytes.is_empty() || self.is_left_out(slot.variable) {
                sum.add(scan(self.template.default(*slot)));
            } else if is_plain(bytes) {
                ones += bytes.len();
            } else {
                sum.add(scan(self.values.of(slot.variable)));
            }
        }
        sum.add_ones(ones);
        sum
    }

    #[cold]
    fn meter<'p>(&self, profile: &'p Profile) -> Meter<'p> {
        let mut meter = profile.meter();
        self.pieces().for_each(|piece| meter.push(piece));
        meter
    }
}

impl<'m> Values<'m> {
    fn of(self, variable: u8) -> &'m str {
        let index = usize::from(variable);
        match self {
            Self::Slice(values) => values.get(index).copied().unwrap_or_default(),
            Self::Places { values, place_of } => {
                let place = place_of.get(index).map(|&place| usize::from(place));
                let value = place.and_then(|place| values.get(place));
                value.copied().unwrap_or_default()
            }
            Self::InOrder(content) => content.value(variable),
            Self::Content { content, pair_of } => {
                pair_of.get(index).map_or("", |&pair| content.value(pair))
            }
        }
    }
}

impl fmt::Display for Message<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.pieces().try_for_each(|piece| f.write_str(piece))
    }
}

/// Shows the template and not the values.
impl fmt::Debug for Message<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Message")
            .field("template", self.template)
            .finish_non_exhaustive()
    }
}
