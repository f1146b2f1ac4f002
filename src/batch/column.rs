//! Texts back to back with offsets, as columnar stores keep them.

use core::fmt;

use super::Total;
use crate::{Estimate, Profile};

/// Texts that stand back to back in one string, and where each ends and the next begins.
///
/// That is how Arrow, Parquet readers and data frames keep a column of strings: `n` texts have
/// `n + 1` offsets, in bytes, of whatever integer type (`i32`, `u32`, `i64` …). The first needn't be 0,
/// nor the last the end.
///
/// ```
/// use sms_charge::{Column, Profile};
///
/// let column = Column::new("Kode 4417Kode 4418 ✅", &[0_i32, 9, 22]);
/// assert_eq!(column.get(1)?, "Kode 4418 ✅");
/// assert_eq!(column.total(&Profile::new())?.charge, 2);
/// # Ok::<(), sms_charge::ColumnError>(())
/// ```
#[derive(Clone, Copy)]
pub struct Column<'t, Offset> {
    texts: &'t str,
    offsets: &'t [Offset],
}

impl<'t, Offset: Copy + TryInto<usize>> Column<'t, Offset> {
    /// Takes the string and the offsets as they are: each pair of offsets is checked where it is
    /// used, since a pass over them beforehand would fetch every text from memory once more.
    #[must_use]
    pub const fn new(texts: &'t str, offsets: &'t [Offset]) -> Self {
        Self { texts, offsets }
    }

    /// How many texts there are: one less than the offsets.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.offsets.len().saturating_sub(1)
    }

    /// Whether there is no text.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// One text.
    ///
    /// # Errors
    ///
    /// If there is none of that index, or its offsets are no place in the string: beyond its end,
    /// inside a character, or the second before the first.
    #[inline]
    pub fn get(&self, index: usize) -> Result<&'t str, ColumnError> {
        let offsets = self.offsets.get(index..);
        offsets
            .and_then(<[Offset]>::first_chunk)
            .and_then(|&[start, end]| self.text(start, end))
            .ok_or(ColumnError { index })
    }

    /// The first so many texts, and the others: for the halves of a job. All and none if there are
    /// no more.
    ///
    /// ```
    /// # use sms_charge::{Column, Profile};
    /// let column = Column::new("Kode 4417Kode 4418 ✅", &[0_u32, 9, 22]);
    /// let (first, others) = column.split_at(column.len() / 2);
    /// let sum = first.total(&Profile::new())? + others.total(&Profile::new())?;
    /// assert_eq!(sum, column.total(&Profile::new())?);
    /// # Ok::<(), sms_charge::ColumnError>(())
    /// ```
    #[must_use]
    pub fn split_at(self, middle: usize) -> (Self, Self) {
        let middle = middle.min(self.len());
        // The offset in the middle ends one half and begins the other.
        let first = self.offsets.get(..=middle).unwrap_or_default();
        let others = self.offsets.get(middle..).unwrap_or_default();
        (Self::new(self.texts, first), Self::new(self.texts, others))
    }

    /// What each text costs, in order; see [`Profile::estimate_each`].
    ///
    /// # Errors
    ///
    /// At the first text that [`get`](Self::get) refuses; those before it have been counted.
    #[inline]
    pub fn estimate_each(
        &self,
        profile: &Profile,
        each: impl FnMut(Estimate),
    ) -> Result<(), ColumnError> {
        let mut texts = self.texts();
        profile.estimate_each(&mut texts, each);
        texts.end()
    }

    /// What all texts cost together; see [`Profile::total`].
    ///
    /// # Errors
    ///
    /// If [`get`](Self::get) refuses any of the texts: the first that it does.
    #[inline]
    pub fn total(&self, profile: &Profile) -> Result<Total, ColumnError> {
        let mut texts = self.texts();
        let total = profile.total(&mut texts);
        texts.end().map(|()| total)
    }

    #[inline]
    const fn texts(&self) -> Texts<'t, Offset> {
        Texts {
            column: *self,
            next: 0,
        }
    }

    #[inline]
    fn text(&self, start: Offset, end: Offset) -> Option<&'t str> {
        self.texts.get(start.try_into().ok()?..end.try_into().ok()?)
    }
}

/// Shows lengths only: the texts may hold somebody's code.
impl<Offset> fmt::Debug for Column<'_, Offset> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Column")
            .field("bytes", &self.texts.len())
            .field("offsets", &self.offsets.len())
            .finish()
    }
}

/// The texts of a column up to the first that isn't one.
struct Texts<'t, Offset> {
    column: Column<'t, Offset>,
    next: usize,
}

impl<Offset: Copy + TryInto<usize>> Texts<'_, Offset> {
    /// Whether all have been drawn.
    const fn end(self) -> Result<(), ColumnError> {
        if self.next < self.column.len() {
            Err(ColumnError { index: self.next })
        } else {
            Ok(())
        }
    }
}

impl<'t, Offset: Copy + TryInto<usize>> Iterator for Texts<'t, Offset> {
    type Item = &'t str;

    #[inline]
    fn next(&mut self) -> Option<&'t str> {
        let text = self.column.get(self.next).ok()?;
        self.next += 1;
        Some(text)
    }
}

/// Where a [`Column`] has offsets that are no place in its string.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ColumnError {
    index: usize,
}

impl ColumnError {
    /// The index of the text, in the column that was asked.
    #[must_use]
    pub const fn index(self) -> usize {
        self.index
    }

    /// `offset-out-of-place`, which stays what it is.
    #[must_use]
    pub const fn code(self) -> &'static str {
        "offset-out-of-place"
    }
}

impl fmt::Display for ColumnError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let index = self.index;
        write!(
            f,
            "text {index} must begin and end between characters of the column, in that order"
        )
    }
}

impl core::error::Error for ColumnError {}
