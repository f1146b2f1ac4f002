//! Counting a text that arrives in pieces, and counting at compile time.
//!
//! The encoding is known only at the end of the text, so segments are filled in every encoding at
//! once.

use core::fmt;

use super::alone::{GraphemesError, stands_alone};
use super::choice::Choice;
use super::decode;
use super::estimate::Estimate;
use super::fill::Fill;
use super::fills::Fills;
use super::line_ends::LineEnds;
use super::measure::Measure;
use super::profile::{Profile, STANDARD};
use crate::encoding::Encoding;
use crate::national::coding::Coding;
use crate::national::tally::{Tally, Written};
use crate::scan;

/// Counts a text that arrives in pieces, in constant memory.
///
/// The result is the same as for the joined pieces. A meter is a [`core::fmt::Write`], so `write!`
/// can be counted without a buffer:
///
/// ```
/// use core::fmt::Write;
/// use sms_charge::{Meter, estimate};
///
/// let code = 4417;
/// let mut meter = Meter::new();
/// write!(meter, "Kode {code}, berlaku {} menit", 5)?;
/// assert_eq!(meter.estimate()?, estimate("Kode 4417, berlaku 5 menit"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// For your gateway, use [`Profile::meter`].
#[derive(Clone, Copy, Debug)]
pub struct Meter<'p> {
    profile: &'p Profile,
    /// The measure of the text, without a CR that is held back.
    measure: Measure,
    /// Segments in each encoding. Meaningless in an encoding that lacks a character of the text.
    gsm7: Fill,
    ucs2: Fill,
    latin1: Fill,
    /// Segments by every pair of tables, if the gateway may use national tables.
    national: Option<Fills>,
    /// The last character was a CR. It is held back, because the next character decides what is
    /// sent.
    holds_cr: bool,
    /// No cluster except CR LF can affect a cut.
    has_no_cluster: bool,
}

impl Profile {
    /// A [`Meter`] that counts by this profile.
    ///
    /// ```
    /// use sms_charge::{Added, Profile};
    ///
    /// let profile = Profile::new().with_after(Added::text(" Balas STOP"));
    /// let mut meter = profile.meter();
    /// meter.push("Kode ");
    /// meter.push("4417");
    /// assert_eq!(meter.estimate()?, profile.estimate("Kode 4417"));
    /// # Ok::<(), sms_charge::GraphemesError>(())
    /// ```
    #[must_use]
    pub const fn meter(&self) -> Meter<'_> {
        const fn begun(profile: &Profile, encoding: Encoding) -> Fill {
            let mut fill = Fill::new(profile.capacities.of(encoding));
            let splits_cr_lf = !profile.keeps_clusters();
            fill.push_added(&profile.before, Coding::of(encoding), splits_cr_lf);
            fill
        }
        Meter {
            profile: self,
            measure: Measure::NOTHING,
            gsm7: begun(self, Encoding::Gsm7),
            ucs2: begun(self, Encoding::Ucs2),
            latin1: begun(self, Encoding::Latin1),
            national: Fills::begun(self),
            holds_cr: false,
            has_no_cluster: self.has_no_cluster_added(),
        }
    }

    /// What a text costs, as a `const fn`: use it to check constant texts at compile time.
    ///
    /// At run time, [`estimate`](Self::estimate) gives the same result faster.
    ///
    /// # Errors
    ///
    /// The same as [`Meter::estimate`].
    ///
    /// ```
    /// use sms_charge::{Added, Profile};
    ///
    /// const GATEWAY: Profile = Profile::new()
    ///     .with_before(Added::text("PasarRia: "));
    /// const TEXT: &str = "Pesanan Anda sudah dikirim.";
    /// const _: () = match GATEWAY.const_estimate(TEXT) {
    ///     Ok(estimate) => assert!(estimate.charge == 1),
    ///     Err(_) => panic!("grapheme clusters"),
    /// };
    /// ```
    pub const fn const_estimate(&self, text: &str) -> Result<Estimate, GraphemesError> {
        self.meter_of(text).estimate()
    }
}

impl Profile {
    /// A meter that has counted a text.
    const fn meter_of(&self, text: &str) -> Meter<'_> {
        let mut meter = self.meter();
        let mut rest = text.as_bytes();
        while let Some((c, after)) = decode::first(rest) {
            meter.push_char(c);
            rest = after;
        }
        meter
    }
}

impl Meter<'static> {
    /// An empty meter by the default profile.
    #[must_use]
    pub const fn new() -> Self {
        STANDARD.meter()
    }
}

impl Meter<'_> {
    /// Adds a piece of the text. Linear time.
    ///
    /// ```
    /// let mut meter = sms_charge::Meter::new();
    /// meter.push("Saldo Rp");
    /// meter.push("1.250.000");
    /// assert_eq!(meter.estimate()?.units, 17);
    /// # Ok::<(), sms_charge::GraphemesError>(())
    /// ```
    pub fn push(&mut self, piece: &str) {
        if !self.profile.is_sent_as_it_is {
            piece.chars().for_each(|c| self.push_char(c));
            return;
        }
        let scan = scan::scan(piece);
        let is_gsm7 = scan.encoding() == Encoding::Gsm7;
        if is_gsm7 {
            self.gsm7.push(piece, Encoding::Gsm7, scan);
            // No character of the GSM-7 tables is a surrogate pair.
            self.ucs2.push_ones(scan.units() - scan.pairs());
        } else {
            self.ucs2.push(piece, Encoding::Ucs2, scan);
        }
        self.measure.add(&Measure::of_scan(scan, is_gsm7, false, 0));
    }

    /// Adds a character.
    pub(crate) const fn push_char(&mut self, c: char) {
        self.has_no_cluster &= stands_alone(c) || !self.profile.keeps_clusters();
        let follows_cr = self.holds_cr;
        self.holds_cr = false;
        match (c, follows_cr, self.profile.line_ends) {
            ('\n', true, LineEnds::CrLfAsLf) => self.send('\n'),
            ('\n', true, LineEnds::AsIs | LineEnds::LfAsCrLf)
            | ('\n', false, LineEnds::LfAsCrLf) => self.send_cr_lf(),
            _ => {
                if follows_cr {
                    self.send('\r');
                }
                if c == '\r' {
                    self.holds_cr = true;
                } else {
                    self.send(c);
                }
            }
        }
    }

    /// Adds a number of characters that all take one unit, or all take two. None of them is a line
    /// end.
    pub(crate) const fn push_many(&mut self, characters: usize, are_pairs: bool) {
        if characters == 0 {
            return;
        }
        if self.holds_cr {
            self.holds_cr = false;
            self.send('\r');
        }
        let fills = [&mut self.gsm7, &mut self.ucs2, &mut self.latin1];
        let [gsm7, ucs2, latin1] = fills;
        if are_pairs {
            self.measure.add(&Measure::pairs_in_each(characters));
            gsm7.push_pairs(characters);
            ucs2.push_pairs(characters);
            latin1.push_pairs(characters);
        } else {
            self.measure.add(&Measure::ones(characters));
            gsm7.push_ones(characters);
            ucs2.push_ones(characters);
            latin1.push_ones(characters);
        }
        if let Some(national) = &mut self.national {
            national.push_many(characters, are_pairs);
        }
    }

    /// Adds a character as it is sent.
    const fn send(&mut self, c: char) {
        self.measure.add_char(c, &self.profile.alphabets);
        self.gsm7.push_whole(Coding::of(Encoding::Gsm7).width(c));
        self.ucs2.push_whole(Coding::of(Encoding::Ucs2).width(c));
        self.latin1
            .push_whole(Coding::of(Encoding::Latin1).width(c));
        if let Some(national) = &mut self.national {
            national.push(c, self.profile);
        }
    }

    /// Adds CR LF, which is a grapheme cluster.
    const fn send_cr_lf(&mut self) {
        if !self.profile.keeps_clusters() {
            self.send('\r');
            self.send('\n');
            return;
        }
        self.measure.add_char('\r', &self.profile.alphabets);
        self.measure.add_char('\n', &self.profile.alphabets);
        self.gsm7.push_whole(2);
        self.ucs2.push_whole(2);
        self.latin1.push_whole(2);
        if let Some(national) = &mut self.national {
            national.push_cr_lf(self.profile);
        }
    }

    /// What the pieces so far cost as one text. The time is linear in the length of what the
    /// gateway adds.
    ///
    /// # Errors
    ///
    /// Only with [`Packing::Graphemes`](crate::Packing#variant.Graphemes): if a character may be
    /// part of a cluster. Then join the pieces and use [`Profile::estimate`].
    pub const fn estimate(&self) -> Result<Estimate, GraphemesError> {
        if self.has_no_cluster {
            Ok(self.estimate_by_characters())
        } else {
            Err(GraphemesError)
        }
    }

    /// The estimate if no cluster except CR LF can affect a cut.
    pub(crate) const fn estimate_by_characters(&self) -> Estimate {
        let whole = self.whole();
        let encoding = whole.encoding(&self.profile.alphabets);
        let (units, pairs) = (whole.units(encoding), whole.pairs(encoding));
        if let Some(national) = &self.national
            && !self.profile.default_tables_suffice(encoding, units, pairs)
            && let Some(best) = national.best(self.holds_cr, self.profile)
        {
            return self.estimate_by_tables(&best);
        }
        self.estimate_in(encoding)
    }

    /// The charge of a message that needs this encoding.
    pub(crate) const fn charge_in(&self, encoding: Encoding) -> u32 {
        if let (Encoding::Gsm7, Some(national)) = (encoding, &self.national)
            && let Some(best) = national.best(self.holds_cr, self.profile)
        {
            return self.estimate_by_tables(&best).charge;
        }
        self.estimate_in(encoding).charge
    }

    /// The tally of the message by every pair of tables, if the gateway may use national tables.
    pub(crate) const fn tally(&self) -> Option<Tally> {
        match &self.national {
            Some(national) => Some(national.whole(self.holds_cr, self.profile)),
            None => None,
        }
    }

    /// The highest charge of the message in septets by any pair of tables that can write all of it.
    pub(crate) const fn highest_by_tables(&self) -> u32 {
        match &self.national {
            Some(national) => national.highest(self.holds_cr, self.profile),
            None => 0,
        }
    }

    /// The charge of the message by the default tables.
    pub(crate) const fn charge_by_default_tables(&self) -> u32 {
        self.estimate_in(Encoding::Gsm7).charge
    }

    /// The measure of the message, by the default tables.
    pub(crate) const fn whole(&self) -> Measure {
        self.own().and(&self.profile.added)
    }

    /// The units of the text in an encoding; in septets, by the best pair of tables.
    pub(crate) const fn own_units(&self, encoding: Encoding) -> usize {
        if let (Encoding::Gsm7, Some(national)) = (encoding, &self.national)
            && let Some(best) = national.best(self.holds_cr, self.profile)
        {
            return best.written.septets - self.profile.added_units(best.written.coding);
        }
        self.own().units(encoding)
    }

    /// The measure of the text, by the default tables.
    const fn own(&self) -> Measure {
        let mut own = self.measure;
        if self.holds_cr {
            own.add_char('\r', &self.profile.alphabets);
        }
        own
    }

    /// The estimate by a pair of tables.
    const fn estimate_by_tables(&self, best: &Choice) -> Estimate {
        let Written {
            coding, septets, ..
        } = best.written;
        let own = septets - self.profile.added_units(coding);
        let characters = self.whole().characters();
        self.profile
            .estimate_measured(coding, own, septets, characters, best.charge)
    }

    /// The estimate by the default tables, or in another encoding.
    const fn estimate_in(&self, encoding: Encoding) -> Estimate {
        let (own, whole) = (self.own(), self.whole());
        let units = whole.units(encoding);
        let capacity = self.profile.capacities.of(encoding);
        let charge = self
            .profile
            .charge_from_counts(capacity, units, self.segments(encoding));
        self.profile.estimate_measured(
            Coding::of(encoding),
            own.units(encoding),
            units,
            whole.characters(),
            charge,
        )
    }

    /// The segments that the message fills in an encoding when it is cut.
    const fn segments(&self, encoding: Encoding) -> usize {
        let mut fill = match encoding {
            Encoding::Gsm7 => self.gsm7,
            Encoding::Ucs2 => self.ucs2,
            Encoding::Latin1 => self.latin1,
        };
        if self.holds_cr {
            fill.push_whole(1);
        }
        let splits_cr_lf = !self.profile.keeps_clusters();
        fill.push_added(&self.profile.after, Coding::of(encoding), splits_cr_lf);
        fill.segments()
    }
}

/// The same as [`Meter::new`].
impl Default for Meter<'static> {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Write for Meter<'_> {
    fn write_str(&mut self, piece: &str) -> fmt::Result {
        self.push(piece);
        Ok(())
    }
}

/// What a text costs by the default profile, as a `const fn`: use it to check constant texts at
/// compile time.
///
/// The result always equals [`estimate`](crate::estimate()), which is faster at run time. For your
/// gateway, use [`Profile::const_estimate`].
///
/// ```
/// use sms_charge::const_estimate;
///
/// const TEXT: &str = "Pesanan Anda sudah dikirim.";
/// const _: () = assert!(const_estimate(TEXT).charge == 1);
/// ```
///
/// This one does not compile, because the no-break space after Rp makes it two segments:
///
/// ```compile_fail
/// use sms_charge::const_estimate;
///
/// const TEXT: &str = "Tagihan Rp\u{A0}50.000, mohon dibayar \
///                     sebelum tanggal 20 setiap bulan, terima kasih";
/// const _: () = assert!(const_estimate(TEXT).charge == 1);
/// ```
#[must_use]
pub const fn const_estimate(text: &str) -> Estimate {
    STANDARD.meter_of(text).estimate_by_characters()
}
