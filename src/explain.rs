//! What makes a text dear, where, and what would make it cheaper.
//!
//! [`explain`] lists the places that cost something, [`savings`] the changes that lower the charge,
//! [`apply_all`] the text with every change there is. A [`Guard`] checks a text before it is sent.
//!
//! # Decisions
//!
//! - Places never overlap. A character has one finding, of the narrowest kind: a no-break space is
//!   invisible, and [`Finding::forces_ucs2`] says that it is not GSM-7 either. What cuts cost is told
//!   of beside that: [`FindingKind::WastedUnits`] and [`FindingKind::TipsOver`].
//! - A joiner that an emoji or a script needs counts as a part of them; see `joiner.rs`.
//! - A bracket goes with its partner: no suggestion ends in `(x]`.

mod compose;
mod culprit;
mod cuts;
mod edit;
mod group;
mod guard;
mod joiner;
#[cfg(feature = "translit")]
mod lossy;
mod name;
mod places;
mod replace;
mod saving;
mod table;

use core::fmt;
use core::iter::FusedIterator;
use core::ops::Range;

pub use culprit::{SoleCulprit, sole_culprit};
pub use edit::{Edit, Edited, Edits, Pieces, apply_all};
pub use group::{Group, Groups};
pub use guard::{Guard, GuardError, GuardErrorKind, UnicodePolicy};
pub use name::CharacterName;
pub use saving::{Savings, savings};
pub use table::{Replacement, Tier};

use crate::count::profile::{Profile, STANDARD};
use crate::encoding::Encoding;
use crate::scan::scan;
use cuts::Cuts;
use name::Unspelled;
use places::{Place, Places};

/// The name of a character that cannot be seen and has a replacement.
pub(crate) fn name_of_unseen(c: char) -> Option<&'static str> {
    let row = table::row(c)?;
    (row.replacement.tier == Tier::Invisible).then_some(row.name)
}

/// The places of a text that cost something, by the default [`Profile`]; see [`Profile::explain`].
///
/// ```
/// use sms_charge::explain::FindingKind;
/// use sms_charge::explain;
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
    /// Replacements are those up to [`Tier::Equivalent`]. Linear time, no allocation; a GSM-7 text
    /// in one message with nothing to say of it takes hardly more than its estimate.
    ///
    /// ```
    /// use sms_charge::explain::FindingKind;
    /// use sms_charge::Profile;
    ///
    /// let text = format!("{}[x]", "a".repeat(148));
    /// let kinds = Profile::new().reserve(10).explain(&text).map(|finding| finding.kind);
    /// assert!(kinds.eq([FindingKind::ExtraUnit, FindingKind::TipsOver, FindingKind::ExtraUnit]));
    /// ```
    #[must_use]
    #[inline]
    pub fn explain<'t>(&'t self, text: &'t str) -> Findings<'t> {
        let scan = scan(text);
        let one_cheap_message = scan.encoding() == Encoding::Gsm7
            && scan.pairs() == 0
            && self.holds_alone(scan.units());
        Findings {
            walk: if one_cheap_message && no_blanks_to_find(text) {
                None
            } else {
                Some(Walk::new(self, text))
            },
        }
    }
}

/// Whether a GSM-7 text has neither blanks at its end nor a CR LF.
#[inline]
fn no_blanks_to_find(text: &str) -> bool {
    let bytes = text.as_bytes();
    !matches!(bytes.last(), Some(b' ' | b'\n' | b'\r')) && !bytes.contains(&b'\r')
}

/// What a place of a text does to its cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FindingKind {
    /// A character outside GSM-7, which makes the whole text UCS-2. Beyond U+FFFF, as most emoji
    /// are, it takes two units there.
    ForcesUcs2,
    /// A character of GSM-7's extension table, in a GSM-7 text: two units.
    ExtraUnit,
    /// A character that cannot be seen, or not for what it is, outside GSM-7.
    Invisible,
    /// A letter and a combining mark that GSM-7 has as one letter.
    DecomposedAccent,
    /// CR LF: two units where LF will do.
    CrLf,
    /// Blanks at the end of the text, which are billed.
    TrailingBlanks,
    /// Units left free at the end of a part, because the piece that starts the next one, whose
    /// first character this is, stays whole.
    WastedUnits {
        /// How many.
        units: usize,
    },
    /// The last of the text, without which it would cost a message less in the encoding that it
    /// has. What is before it may be GSM-7, and cost less still.
    TipsOver,
}

impl FindingKind {
    /// The kind as a string in kebab case, the same in every version.
    ///
    /// ```
    /// assert_eq!(sms_charge::explain::FindingKind::CrLf.code(), "cr-lf");
    /// ```
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::ForcesUcs2 => "forces-ucs2",
            Self::ExtraUnit => "extra-unit",
            Self::Invisible => "invisible",
            Self::DecomposedAccent => "decomposed-accent",
            Self::CrLf => "cr-lf",
            Self::TrailingBlanks => "trailing-blanks",
            Self::WastedUnits { .. } => "wasted-units",
            Self::TipsOver => "tips-over",
        }
    }
}

/// A place of a text that costs something.
///
/// `Debug` shows no letter and no digit, since the findings of a text in another script would spell
/// it.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Finding {
    /// Where, in bytes; both ends are character boundaries.
    pub span: Range<usize>,
    /// What it does.
    pub kind: FindingKind,
    /// What might stand there instead.
    pub replacement: Option<Replacement>,
    /// The units that the place takes in the text's encoding.
    pub units: usize,
    character: Option<char>,
    forces_ucs2: bool,
}

impl Finding {
    /// The character at fault, the first of several; `None` for [`FindingKind::TipsOver`], where it
    /// is all of them.
    #[must_use]
    pub const fn character(&self) -> Option<char> {
        self.character
    }

    /// What it is called.
    #[must_use]
    pub fn name(&self) -> Option<CharacterName> {
        self.character.map(CharacterName::of)
    }

    /// Whether a character of the place is outside GSM-7.
    ///
    /// ```
    /// let blank = sms_charge::explain("Lunas \u{A0}").next().ok_or("nothing found")?;
    /// assert!(blank.kind == sms_charge::explain::FindingKind::TrailingBlanks && blank.forces_ucs2());
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub const fn forces_ucs2(&self) -> bool {
        self.forces_ucs2
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
            .field("forces_ucs2", &self.forces_ucs2)
            .finish()
    }
}

/// The places of a text that cost something; see [`explain`].
#[derive(Clone, Debug)]
pub struct Findings<'t> {
    /// `None` if there is nothing to find.
    walk: Option<Walk<'t>>,
}

impl<'t> Findings<'t> {
    /// Equal findings side by side as one: `"""` in curly quotes, a row of no-break spaces.
    ///
    /// ```
    /// let mut groups = sms_charge::explain("Rp\u{A0}\u{A0}\u{A0}50.000").grouped();
    /// let group = groups.next().ok_or("nothing found")?;
    /// assert_eq!((group.count, group.span), (3, 2..8));
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub const fn grouped(self) -> Groups<'t> {
        Groups::new(self)
    }
}

impl Iterator for Findings<'_> {
    type Item = Finding;

    #[inline]
    fn next(&mut self) -> Option<Finding> {
        self.walk.as_mut()?.next()
    }
}

impl FusedIterator for Findings<'_> {}

/// Two walks over a text at once: what its characters cost, and what its cuts do.
#[derive(Clone)]
struct Walk<'t> {
    text: &'t str,
    encoding: Encoding,
    places: Places<'t>,
    cuts: Cuts<'t>,
    place: Option<Place>,
    cut: Option<(Range<usize>, FindingKind)>,
}

impl<'t> Walk<'t> {
    #[cold]
    #[inline(never)]
    fn new(profile: &'t Profile, text: &'t str) -> Self {
        Self {
            text,
            encoding: profile.estimate(text).encoding,
            places: Places::new(text, Tier::Equivalent),
            cuts: Cuts::new(profile, text),
            place: None,
            cut: None,
        }
    }

    fn next(&mut self) -> Option<Finding> {
        if self.place.is_none() {
            let encoding = self.encoding;
            let costs =
                |place: &Place| place.kind != FindingKind::ExtraUnit || encoding == Encoding::Gsm7;
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

    fn take_place(&mut self) -> Option<Finding> {
        let place = self.place.take()?;
        Some(self.finding(place.span, place.kind, place.replacement))
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
        let text = self.text.get(span.clone()).unwrap_or_default();
        let units = |c| usize::from(self.encoding.units(c).unwrap_or_default());
        Finding {
            span,
            kind,
            replacement,
            units: text.chars().map(units).sum(),
            character: match kind {
                FindingKind::TipsOver => None,
                _ => text.chars().next(),
            },
            forces_ucs2: text.chars().any(|c| Encoding::Gsm7.units(c).is_none()),
        }
    }
}

/// Shows lengths only: the text may hold somebody's code.
impl fmt::Debug for Walk<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Walk")
            .field("bytes", &self.text.len())
            .field("encoding", &self.encoding)
            .finish_non_exhaustive()
    }
}
