//! Why a text is expensive, and which changes make it cheaper.
//!
//! ```
//! use sms_charge::explain::{Tier, savings};
//!
//! let text = "Tagihan Rp\u{A0}50.000 jatuh tempo 20/07, \
//!             mohon dibayar sebelum pukul 23:59 WIB";
//! let cheaper = savings(text, Tier::Invisible);
//! assert_eq!((cheaper.before.charge, cheaper.after.charge), (2, 1));
//! assert_eq!(cheaper.to_string(), text.replace('\u{A0}', " "));
//! ```
//!
//! | to | use |
//! |---|---|
//! | list the places that make a text expensive | [`explain()`], [`sole_culprit`] |
//! | lower the charge with as few changes as possible | [`savings`], [`savings_by_tier`] |
//! | make every replacement, whether it lowers the charge or not | [`apply_all`] |
//! | shorten a text to a budget | `Profile::fitted` |
//! | shorten a text that must stay UCS-2 | [`Profile::condensed`] |
//! | refuse an expensive text before it is sent | [`Guard`] |
//! | find the traces of HTML, links or a wrong encoding | [`lints`] |
//! | find a language whose national tables would help | [`language_saving`] |
//!
//! Use it in editors, in checks of templates, and before sending. The library never changes a text
//! by itself: it only proposes. If you need only the charge, use [`estimate`](crate::estimate()).
//!
//! # Decisions
//!
//! - Findings about characters never overlap. A character has one finding, of the most specific
//!   kind: a no-break space is invisible, and [`Finding::is_outside_gsm7`] says that it is outside
//!   GSM-7 as well.
//! - The cuts between segments have their own findings, which may overlap with those:
//!   [`FindingKind::WastedUnits`] and [`FindingKind::TipsOver`].
//! - A joiner that an emoji or a script needs belongs to that emoji or letter.
//! - A bracket is replaced together with its partner: no proposal contains `(x]`.

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

/// The places that make a text expensive, by the default [`Profile`]; see [`Profile::explain`].
///
/// ```
/// use sms_charge::explain::{FindingKind, explain};
///
/// let text = "Tagihan Rp\u{A0}50.000";
/// let finding = explain(text).next().ok_or("nothing found")?;
/// assert_eq!(finding.span, 10..12);
/// assert_eq!(finding.kind, FindingKind::Invisible);
///
/// let name = finding.name().ok_or("no single character")?;
/// assert_eq!(name.to_string(), "NO-BREAK SPACE");
///
/// let replacement = finding.replacement.ok_or("no replacement")?;
/// assert_eq!(replacement.text, " ");
/// # Ok::<(), &str>(())
/// ```
#[must_use]
#[inline]
pub fn explain(text: &str) -> Findings<'_> {
    STANDARD.explain(text)
}

impl Profile {
    /// The places that make a text expensive, in the order of the text.
    ///
    /// A finding proposes a replacement if [`Tier::LOSSLESS`] has one. Linear time, no allocation.
    /// For a GSM-7 text of one segment without findings, it takes hardly longer than an estimate.
    ///
    /// ```
    /// use sms_charge::explain::FindingKind::{ExtraUnit, TipsOver};
    /// use sms_charge::{Added, Profile};
    ///
    /// let gateway = Profile::new().with_before(Added::text("PasarRia: "));
    /// let text = format!("{}[x]", "a".repeat(148)); // 163 septets in all
    /// let kinds = gateway.explain(&text).map(|finding| finding.kind);
    /// assert!(kinds.eq([ExtraUnit, TipsOver, ExtraUnit]));
    /// ```
    #[must_use]
    #[inline]
    pub fn explain<'t>(&'t self, text: &'t str) -> Findings<'t> {
        let is_clean = self.fits_one_segment(text.len())
            && !matches!(text.as_bytes().last(), Some(b' ' | b'\n'))
            && is_flat(text.as_bytes());
        Findings {
            profile: self,
            text,
            state: if is_clean {
                State::Clean
            } else {
                State::NotExamined
            },
        }
    }
}

/// Why a place makes a text expensive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FindingKind {
    /// A character outside GSM-7. It makes the whole text UCS-2. It takes one unit there, or two if
    /// it is beyond U+FFFF, as most emoji are.
    OutsideGsm7,
    /// A character of the extension table in a GSM-7 text. It takes two units.
    ExtraUnit,
    /// A character outside GSM-7 that a reader can't see, or can't distinguish from a space.
    Invisible,
    /// A letter followed by a combining mark. GSM-7 has a single character for both.
    DecomposedAccent,
    /// CR LF. It takes two units; LF alone is enough.
    CrLf,
    /// Blanks at the end of the text. They are billed.
    BlanksAtEnd,
    /// The first character of a segment, if units are left free in the segment before. The
    /// character belongs to a piece that stays whole and did not fit there.
    WastedUnits {
        /// The number of units left free.
        units: usize,
    },
    /// The end of the text that needs the last segment: without it, the charge would be one segment
    /// lower in the same encoding. If the rest is GSM-7, the charge may be even lower.
    TipsOver,
}

impl FindingKind {
    /// A stable code in kebab case.
    ///
    /// ```
    /// use sms_charge::explain::FindingKind;
    ///
    /// assert_eq!(FindingKind::CrLf.code(), "cr-lf");
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

/// A place that makes a text expensive; see [`explain()`].
///
/// `Debug` shows the character only if it can't spell a text, such as a blank or a quotation mark.
/// Otherwise the findings of a text in another script would show the text.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Finding {
    /// The byte range of the place in the text. Both ends are character boundaries.
    pub span: Range<usize>,
    /// Why the place makes the text expensive.
    pub kind: FindingKind,
    /// A proposed replacement of the place, if there is one.
    pub replacement: Option<Replacement>,
    /// The units that the place takes in the encoding of the text.
    pub units: usize,
    character: Option<char>,
    outside_gsm7: bool,
}

impl Finding {
    /// The first character of the place. `None` for [`FindingKind::TipsOver`], which is not about a
    /// single character.
    #[must_use]
    pub const fn character(&self) -> Option<char> {
        self.character
    }

    /// The name of [`character`](Self::character).
    #[must_use]
    pub fn name(&self) -> Option<CharacterName> {
        self.character.map(CharacterName::of)
    }

    /// Whether any character of the place is outside GSM-7.
    ///
    /// ```
    /// use sms_charge::explain::{FindingKind, explain};
    ///
    /// let finding = explain("Lunas \u{A0}").next().ok_or("nothing found")?;
    /// assert_eq!(finding.kind, FindingKind::BlanksAtEnd);
    /// assert!(finding.is_outside_gsm7());
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

/// An iterator over the places that make a text expensive; see [`explain()`].
///
/// The text is examined when the first finding is requested. The iterator takes about half a
/// kilobyte.
#[derive(Clone)]
pub struct Findings<'t> {
    profile: &'t Profile,
    text: &'t str,
    state: State<'t>,
}

#[derive(Clone)]
#[expect(
    clippy::large_enum_variant,
    reason = "without an allocator it must be stored inline"
)]
enum State<'t> {
    /// The text has no findings.
    Clean,
    /// The text has not been examined yet.
    NotExamined,
    Examined(Merge<'t>),
}

impl<'t> Findings<'t> {
    /// Groups equal findings that are adjacent, such as a row of no-break spaces.
    ///
    /// ```
    /// use sms_charge::explain::explain;
    ///
    /// let mut groups = explain("Rp\u{A0}\u{A0}\u{A0}50.000").grouped();
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
        if matches!(self.state, State::NotExamined) {
            self.state = self.examine();
        }
        match &mut self.state {
            State::Examined(merge) => merge.next(),
            State::Clean | State::NotExamined => None,
        }
    }

    fn examine(&self) -> State<'t> {
        let scan = scan(self.text);
        let bytes = self.text.as_bytes();
        let is_clean = scan.encoding() == Encoding::Gsm7
            && scan.pairs() == 0
            && self.profile.fits_one_segment(scan.units())
            && !matches!(bytes.last(), Some(b' ' | b'\n' | b'\r'))
            && !bytes.contains(&b'\r');
        if is_clean {
            State::Clean
        } else {
            let sent = self.profile.sent_scanned(self.text, scan);
            State::Examined(Merge::new(self.profile, sent))
        }
    }
}

/// Shows lengths only, because the text may contain a one-time password.
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
            State::NotExamined | State::Examined(_) => self.seek(),
        }
    }
}

impl FusedIterator for Findings<'_> {}

/// The findings about characters and about cuts, merged in the order of the text.
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
