//! What makes a text expensive, where, and what would make it cheaper.
//!
//! [`explain`] lists the places that cost something, [`savings`] finds the replacements that lower
//! the charge, and [`apply_all`] writes the text with every replacement. A [`Guard`] checks a text
//! before it is sent.
//!
//! # Decisions
//!
//! - Places never overlap. A character has one finding, of the narrowest kind: a no-break space is
//!   invisible, and [`Finding::is_outside_gsm7`] says that it is outside GSM-7 as well.
//! - What the cuts cost has findings of its own beside those: [`FindingKind::WastedUnits`] and
//!   [`FindingKind::TipsOver`].
//! - A joiner that an emoji or a script needs counts as a part of it.
//! - A bracket is replaced with its partner: no suggestion ends in `(x]`.

mod compose;
mod condense;
mod culprit;
mod cuts;
mod edit;
#[cfg(feature = "graphemes")]
mod fit;
mod group;
mod guard;
mod language;
mod lint;
#[cfg(feature = "translit")]
mod lossy;
mod outside;
mod places;
mod replace;
mod replacements;
mod saving;
mod shaper;
mod steps;
mod table;
mod tier;

use core::fmt;
use core::iter::FusedIterator;
use core::ops::Range;

pub use condense::Condensed;
pub use culprit::{SoleCulprit, sole_culprit};
pub use edit::{Edit, Edited, Edits, Pieces, apply_all};
#[cfg(feature = "graphemes")]
pub use fit::{CutAt, Fitted, Fitting};
pub use group::{Group, Groups};
pub use guard::{Guard, GuardError, GuardErrorKind, UnicodePolicy};
pub use language::{LanguageSaving, language_saving};
pub use lint::{Lint, LintKind, Lints, lints};
pub use replacements::Replacements;
pub use saving::{Savings, SavingsByTier, savings, savings_by_tier};
pub use table::Replacement;
pub use tier::Tier;

use crate::character::CharacterName;
use crate::character::name::Unspelled;
use crate::count::line_ends::LineEnds;
use crate::count::profile::{Profile, STANDARD};
use crate::count::sent::Sent;
use crate::encoding::Encoding;
use crate::scan::{is_flat, scan};
use cuts::Cuts;
use outside::Outside;
use places::{Place, Places};

/// The places of a text that cost something, by the default [`Profile`]; see [`Profile::explain`].
///
/// ```
/// use sms_charge::explain::FindingKind;
/// use sms_charge::explain::explain;
///
/// let finding = explain("Tagihan Rp\u{A0}50.000").next().ok_or("nothing found")?;
/// assert_eq!((finding.kind, finding.span.clone()), (FindingKind::Invisible, 10..12));
/// assert_eq!(finding.name().map(|name| name.to_string()).as_deref(), Some("NO-BREAK SPACE"));
/// assert_eq!(finding.replacement.map(|replacement| replacement.text), Some(" "));
/// # Ok::<(), &str>(())
/// ```
#[must_use]
#[inline]
pub fn explain(text: &str) -> Findings<'_> {
    STANDARD.explain(text)
}

impl Profile {
    /// The places of a text that cost something, in the order of the text.
    ///
    /// The findings have the replacements of [`Tier::LOSSLESS`]. Linear time, no allocation. A
    /// GSM-7 text of one segment without findings takes hardly longer than its estimate.
    ///
    /// ```
    /// use sms_charge::explain::FindingKind;
    /// use sms_charge::{Added, Profile};
    ///
    /// let text = format!("{}[x]", "a".repeat(148));
    /// let profile = Profile::new().with_before(Added::characters(10));
    /// let kinds = profile.explain(&text).map(|finding| finding.kind);
    /// assert!(kinds.eq([FindingKind::ExtraUnit, FindingKind::TipsOver, FindingKind::ExtraUnit]));
    /// ```
    #[must_use]
    #[inline]
    pub fn explain<'t>(&'t self, text: &'t str) -> Findings<'t> {
        let is_clean = self.holds_alone(text.len())
            && !matches!(text.as_bytes().last(), Some(b' ' | b'\n'))
            && is_flat(text.as_bytes());
        Findings {
            profile: self,
            text,
            state: if is_clean {
                State::Clean
            } else {
                State::Unseen
            },
        }
    }
}

/// What a place of a text does to its cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FindingKind {
    /// A character outside GSM-7, which makes the whole text UCS-2. There it takes one unit, and
    /// two beyond U+FFFF, where most emoji are.
    OutsideGsm7,
    /// A character of the extension table in a GSM-7 text: it takes two units.
    ExtraUnit,
    /// A character outside GSM-7 that cannot be seen, or not for what it is.
    Invisible,
    /// A letter and a combining mark. GSM-7 has the two as one letter.
    DecomposedAccent,
    /// CR LF: two units, where LF will do.
    CrLf,
    /// Blanks at the end of the text: they are billed.
    BlanksAtEnd,
    /// The first character of a segment, if units are left free in the segment before. The
    /// character belongs to a piece that stays whole and did not fit there.
    WastedUnits {
        /// How many units are left free.
        units: usize,
    },
    /// The end of the text without which the charge would be one segment lower in the text's
    /// encoding. If the rest is GSM-7, it may cost less still.
    TipsOver,
}

impl FindingKind {
    /// A stable code in kebab case.
    ///
    /// ```
    /// assert_eq!(sms_charge::explain::FindingKind::CrLf.code(), "cr-lf");
    /// ```
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::OutsideGsm7 => "outside-gsm7",
            Self::ExtraUnit => "extra-unit",
            Self::Invisible => "invisible",
            Self::DecomposedAccent => "decomposed-accent",
            Self::CrLf => "cr-lf",
            Self::BlanksAtEnd => "blanks-at-end",
            Self::WastedUnits { .. } => "wasted-units",
            Self::TipsOver => "tips-over",
        }
    }
}

/// A place of a text that costs something.
///
/// `Debug` shows a character that is known to carry no text, such as a blank or a quotation mark,
/// and hides every other: the findings of a text in another script would spell the text.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Finding {
    /// Where, in bytes; both ends are character boundaries.
    pub span: Range<usize>,
    /// What it does to the cost.
    pub kind: FindingKind,
    /// What could stand there instead.
    pub replacement: Option<Replacement>,
    /// The units that the place takes in the text's encoding.
    pub units: usize,
    character: Option<char>,
    outside_gsm7: bool,
}

impl Finding {
    /// The character at fault, or the first of several. `None` for [`FindingKind::TipsOver`], where
    /// no single character is at fault.
    #[must_use]
    pub const fn character(&self) -> Option<char> {
        self.character
    }

    /// What the character is called.
    #[must_use]
    pub fn name(&self) -> Option<CharacterName> {
        self.character.map(CharacterName::of)
    }

    /// Whether a character of the place is outside GSM-7.
    ///
    /// ```
    /// let blank = sms_charge::explain::explain("Lunas \u{A0}").next().ok_or("nothing found")?;
    /// assert!(blank.kind == sms_charge::explain::FindingKind::BlanksAtEnd && blank.is_outside_gsm7());
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub const fn is_outside_gsm7(&self) -> bool {
        self.outside_gsm7
    }
}

impl fmt::Debug for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Finding")
            .field("span", &self.span)
            .field("kind", &self.kind)
            .field("replacement", &self.replacement)
            .field("units", &self.units)
            .field("character", &self.character.map(Unspelled))
            .field("outside_gsm7", &self.outside_gsm7)
            .finish()
    }
}

/// The places of a text that cost something; see [`explain`].
///
/// A text is looked at when the first finding is asked for. So that of a clean text, which is known
/// at once, costs hardly more than its estimate, though the whole takes half a kilobyte.
#[derive(Clone)]
pub struct Findings<'t> {
    profile: &'t Profile,
    text: &'t str,
    state: State<'t>,
}

#[derive(Clone)]
#[expect(
    clippy::large_enum_variant,
    reason = "there is nowhere else to keep it without an allocator"
)]
enum State<'t> {
    /// There is nothing to find.
    Clean,
    Unseen,
    Seen(Merge<'t>),
}

impl<'t> Findings<'t> {
    /// The findings in groups: equal findings side by side, such as a row of no-break spaces, are
    /// one group.
    ///
    /// ```
    /// let mut groups = sms_charge::explain::explain("Rp\u{A0}\u{A0}\u{A0}50.000").grouped();
    /// let group = groups.next().ok_or("nothing found")?;
    /// assert_eq!((group.count, group.span), (3, 2..8));
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub const fn grouped(self) -> Groups<'t> {
        Groups::new(self)
    }

    #[cold]
    #[inline(never)]
    fn seek(&mut self) -> Option<Finding> {
        if matches!(self.state, State::Unseen) {
            self.state = self.look();
        }
        match &mut self.state {
            State::Seen(merge) => merge.next(),
            State::Clean | State::Unseen => None,
        }
    }

    fn look(&self) -> State<'t> {
        let scan = scan(self.text);
        let bytes = self.text.as_bytes();
        let is_clean = scan.encoding() == Encoding::Gsm7
            && scan.pairs() == 0
            && self.profile.holds_alone(scan.units())
            && !matches!(bytes.last(), Some(b' ' | b'\n' | b'\r'))
            && !bytes.contains(&b'\r');
        if is_clean {
            State::Clean
        } else {
            let sent = self.profile.sent_scanned(self.text, scan);
            State::Seen(Merge::new(self.profile, sent))
        }
    }
}

/// Shows lengths only: the text may hold somebody's code.
impl fmt::Debug for Findings<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Findings")
            .field("bytes", &self.text.len())
            .finish_non_exhaustive()
    }
}

impl Iterator for Findings<'_> {
    type Item = Finding;

    #[inline]
    fn next(&mut self) -> Option<Finding> {
        match self.state {
            State::Clean => None,
            State::Unseen | State::Seen(_) => self.seek(),
        }
    }
}

impl FusedIterator for Findings<'_> {}

/// What the characters of a text cost and what its cuts cost, merged in the order of the text.
#[derive(Clone)]
struct Merge<'t> {
    text: &'t str,
    profile: &'t Profile,
    outside: Outside<'t>,
    places: Places<'t>,
    cuts: Cuts<'t>,
    place: Option<Place>,
    cut: Option<(Range<usize>, FindingKind)>,
}

impl<'t> Merge<'t> {
    fn new(profile: &'t Profile, sent: Sent<'t>) -> Self {
        Self {
            text: sent.text,
            profile,
            outside: Outside::of(&sent, profile),
            places: Places::at_gateway(sent.text, Tier::Equivalent.into(), profile),
            cuts: Cuts::new(profile, &sent),
            place: None,
            cut: None,
        }
    }

    fn next(&mut self) -> Option<Finding> {
        if self.place.is_none() {
            let is_gsm7 = self.encoding() == Encoding::Gsm7;
            let sends_cr_lf = self.profile.line_ends() == LineEnds::AsIs;
            let costs = |place: &Place| match place.kind {
                None => false,
                Some(FindingKind::ExtraUnit) => is_gsm7,
                Some(FindingKind::CrLf) => sends_cr_lf,
                Some(_) => true,
            };
            self.place = self.places.find(costs);
        }
        if self.cut.is_none() {
            self.cut = self.cuts.next();
        }
        match (&self.place, &self.cut) {
            (Some(place), Some((span, _))) if place.span.start < span.start => self.take_place(),
            (_, Some(_)) => self.take_cut(),
            (Some(_), None) => self.take_place(),
            (None, None) => None,
        }
    }

    const fn encoding(&self) -> Encoding {
        self.outside.coding.encoding()
    }

    fn take_place(&mut self) -> Option<Finding> {
        let place = self.place.take()?;
        Some(self.finding(place.span, place.kind?, place.replacement))
    }

    fn take_cut(&mut self) -> Option<Finding> {
        let (span, kind) = self.cut.take()?;
        Some(self.finding(span, kind, None))
    }

    fn finding(
        &self,
        span: Range<usize>,
        kind: FindingKind,
        replacement: Option<Replacement>,
    ) -> Finding {
        let before = self.text.get(..span.start).unwrap_or_default();
        let text = self.text.get(span.clone()).unwrap_or_default();
        Finding {
            span,
            kind,
            replacement,
            units: self.profile.sent_units(before, text, self.outside.coding),
            character: match kind {
                FindingKind::TipsOver => None,
                _ => text.chars().next(),
            },
            outside_gsm7: text.chars().any(|c| self.outside.has(c)),
        }
    }
}
