//! A template with values: written out lazily, or only counted.

use core::fmt;
use core::ops::Range;

use super::error::RenderError;
use super::slot::{MAX_PLACEHOLDERS, Slot};
use super::{Part, Template};
use crate::content::Content;
use crate::count::alone::GraphemesError;
use crate::count::estimate::Estimate;
use crate::count::meter::Meter;
use crate::count::profile::{Profile, STANDARD};
use crate::scan::{Joined, is_plain, scan};

/// A template with its values, not written anywhere yet.
///
/// [`Display`](fmt::Display) writes the text. [`estimate`](Self::estimate) looks at the values only,
/// since the template has measured its literals. `Debug` shows no value, as one may be somebody's
/// code.
#[derive(Clone, Copy)]
pub struct Message<'m> {
    template: &'m Template<'m>,
    values: Values<'m>,
}

/// The values by the number of the variable; there is one for each.
#[derive(Clone, Copy)]
enum Values<'m> {
    Slice(&'m [&'m str]),
    /// Pairs in the order of the variables, as they mostly are.
    InOrder(&'m Content<'m>),
    Content {
        content: &'m Content<'m>,
        pair_of: [u8; MAX_PLACEHOLDERS],
    },
}

impl<'t> Template<'t> {
    /// The message with the values of a content string.
    ///
    /// # Errors
    ///
    /// If a variable has no value: the first one's span, and how many more.
    ///
    /// ```
    /// use sms_charge::{Content, Template};
    ///
    /// let template = Template::parse("Kode %{code}, berlaku %{expire_at} menit")?;
    /// let content = Content::parse("code:1234")?;
    /// let error = template.render(&content).unwrap_err();
    /// assert_eq!(&template.source()[error.span()], "%{expire_at}");
    /// assert_eq!(error.more(), 0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[inline]
    pub fn render<'m>(&'m self, content: &'m Content<'m>) -> Result<Message<'m>, RenderError> {
        if self.is_in_order(content) {
            return Ok(Message {
                template: self,
                values: Values::InOrder(content),
            });
        }
        self.render_out_of_order(content)
    }

    /// Whether the variables have the first pairs, in this order.
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
        let mut pair_of = [0; MAX_PLACEHOLDERS];
        let mut missing = self.missing_slots(|slot| {
            let Slot { variable, .. } = slot;
            let pair = content.pair_of(self.name_bytes(slot), variable);
            if let (Some(pair), Some(place)) = (pair, pair_of.get_mut(usize::from(variable))) {
                *place = pair;
            }
            pair.is_some()
        });
        let first = missing.next();
        let more = missing.count();
        match first {
            None => Ok(Message {
                template: self,
                values: Values::Content { content, pair_of },
            }),
            Some(slot) => Err(RenderError {
                span: slot.span(),
                more,
            }),
        }
    }

    /// The message with values in the order of [`variables`](Self::variables). Further values are not
    /// looked at.
    ///
    /// # Errors
    ///
    /// If there are fewer values than variables.
    ///
    /// ```
    /// use sms_charge::Template;
    ///
    /// let template = Template::parse("%{code} adalah kode %{brand} Anda. Rahasiakan %{code}.")?;
    /// let message = template.render_positional(&["4417", "PasarRia"])?;
    /// assert_eq!(message.to_string(), "4417 adalah kode PasarRia Anda. Rahasiakan 4417.");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[inline]
    pub fn render_positional<'m>(
        &'m self,
        values: &'m [&'m str],
    ) -> Result<Message<'m>, RenderError> {
        let given = u8::try_from(values.len()).unwrap_or(u8::MAX);
        match self.first_of(given) {
            None => Ok(Message {
                template: self,
                values: Values::Slice(values),
            }),
            Some(slot) => Err(RenderError {
                span: slot.span(),
                more: usize::from(self.variable_count() - given) - 1,
            }),
        }
    }

    /// The variables that a content string has no value for: the name, and where it first stands in
    /// the source.
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

    /// The keys of a content string that no placeholder has, in the string's order: the key, and
    /// where it stands in the string.
    pub fn unused<'m>(
        &'m self,
        content: &'m Content<'m>,
    ) -> impl Iterator<Item = (&'m str, Range<usize>)> + 'm {
        content
            .pairs()
            .filter(|pair| !self.slots().iter().any(|&slot| self.name(slot) == pair.key))
            .map(|pair| (pair.key, pair.key_span()))
    }

    /// The first placeholder of each variable that has no value.
    fn missing_slots(&self, mut has_value: impl FnMut(Slot) -> bool) -> impl Iterator<Item = Slot> {
        self.first_slots().filter(move |&slot| !has_value(slot))
    }
}

impl<'m> Message<'m> {
    /// What the message costs by the default profile. Linear in the length of the values; only
    /// where a two-unit character may fall on a part's edge, in that of the message.
    #[must_use]
    #[inline]
    pub fn estimate(&self) -> Estimate {
        self.count(STANDARD)
    }

    /// What the message costs at a gateway. Linear in the length of the message.
    ///
    /// # Errors
    ///
    /// As [`Meter::estimate`]: only where grapheme clusters stay whole. Write the message to a buffer
    /// then, and count that.
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

    /// The literals and values in order, to be joined.
    pub fn pieces(&self) -> impl Iterator<Item = &'m str> {
        let Self { template, values } = *self;
        template.parts().map(move |part| match part {
            Part::Literal(text) => text,
            Part::Variable(variable) => values.of(variable),
        })
    }

    /// By a plain profile.
    #[inline(never)]
    fn count(&self, profile: &Profile) -> Estimate {
        let sum = match self.values {
            Values::Slice(values) => self.sum(|variable| {
                values
                    .get(usize::from(variable))
                    .map_or(&[], |value| value.as_bytes())
            }),
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

    /// What the literals and the values, given as bytes, cost together.
    #[inline]
    fn sum(&self, bytes_of: impl Fn(u8) -> &'m [u8]) -> Joined {
        let mut sum = self.template.literals();
        let mut ones = 0;
        for slot in self.template.slots() {
            let bytes = bytes_of(slot.variable);
            if is_plain(bytes) {
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

/// Shows the template, not the values.
impl fmt::Debug for Message<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Message")
            .field("template", self.template)
            .finish_non_exhaustive()
    }
}
