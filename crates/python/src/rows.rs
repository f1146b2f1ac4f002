//! The rows of a column of texts.
//!
//! The rows are not trusted. Spark's strings can hold any bytes, and a `str` with bytes that are not UTF-8
//! is undefined behaviour in Rust. So a column of strings is read as a column of bytes, and every offset is
//! checked. No text is copied.

use std::ops::Range;
use std::str::{Utf8Error, from_utf8};

use arrow_array::cast::AsArray as _;
use arrow_array::types::{ByteArrayType, ByteViewType};
use arrow_array::{Array, GenericByteArray, GenericByteViewArray, OffsetSizeTrait};
use arrow_buffer::Buffer;
use arrow_schema::DataType;

/// Finds the rows of an array.
pub(crate) trait Rows {
    /// Calls `then` with the bytes of a row. `None` if the offsets of the row are outside the buffer.
    fn with_bytes<A>(&self, row: usize, then: impl FnOnce(&[u8]) -> A) -> Option<A>;

    /// Calls `then` with the text of a row. An error if its bytes are not UTF-8.
    #[inline]
    fn with_text<A>(&self, row: usize, then: impl FnOnce(&str) -> A) -> Option<Result<A, Fault>> {
        checked(self, row, then)
    }
}

/// Checks one row.
#[inline]
fn checked<A>(
    rows: &(impl Rows + ?Sized),
    row: usize,
    then: impl FnOnce(&str) -> A,
) -> Option<Result<A, Fault>> {
    rows.with_bytes(row, |bytes| match simdutf8::basic::from_utf8(bytes) {
        Ok(text) => Ok(then(text)),
        // The standard library gives the place of the error.
        Err(_) => from_utf8(bytes).map(then).map_err(|error| Fault {
            error,
            length: bytes.len(),
        }),
    })
}

/// Why a row is not UTF-8, and the row's length.
#[derive(Clone, Copy)]
pub(crate) struct Fault {
    pub(crate) error: Utf8Error,
    pub(crate) length: usize,
}

/// Rows that follow each other in one buffer.
pub(crate) struct Joined<'a, O> {
    ends: &'a [O],
    bytes: &'a [u8],
    /// The bytes from the first to the last row, if all of them are UTF-8. They are checked once. They can be wrong
    /// although every row is right, because a null may have bytes too.
    text: Option<&'a str>,
    /// Where `text` begins in the buffer.
    first: usize,
}

/// Views of rows. A short row is in its view, and a longer row is in a buffer.
pub(crate) struct Views<'a> {
    views: &'a [u128],
    buffers: &'a [Buffer],
}

/// The rows of an array of strings or of binary.
pub(crate) enum Kind<'a> {
    Small(Joined<'a, i32>),
    Large(Joined<'a, i64>),
    Views(Views<'a>),
}

impl<'a> Kind<'a> {
    /// `None` for an array of another type.
    pub(crate) fn of(array: &'a dyn Array) -> Option<Self> {
        Some(match array.data_type() {
            DataType::Utf8 => Self::Small(Joined::of(array.as_string_opt()?)),
            DataType::Binary => Self::Small(Joined::of(array.as_binary_opt()?)),
            DataType::LargeUtf8 => Self::Large(Joined::of(array.as_string_opt()?)),
            DataType::LargeBinary => Self::Large(Joined::of(array.as_binary_opt()?)),
            DataType::Utf8View => Self::Views(Views::of(array.as_string_view_opt()?)),
            DataType::BinaryView => Self::Views(Views::of(array.as_binary_view_opt()?)),
            _ => return None,
        })
    }
}

impl<'a, O: OffsetSizeTrait> Joined<'a, O> {
    fn of<T: ByteArrayType<Offset = O>>(array: &'a GenericByteArray<T>) -> Self {
        let (ends, bytes) = (array.value_offsets(), array.value_data());
        let first = ends.first().map_or(0, |end| end.as_usize());
        let last = ends.last().map_or(0, |end| end.as_usize());
        let rows = bytes.get(first..last);
        Self {
            ends,
            bytes,
            text: rows.and_then(|rows| simdutf8::basic::from_utf8(rows).ok()),
            first,
        }
    }

    /// A negative offset becomes a huge unsigned number, which is outside the buffer.
    #[inline]
    fn range(&self, row: usize) -> Option<Range<usize>> {
        let [start, end] = *self.ends.get(row..)?.first_chunk()?;
        Some(start.as_usize()..end.as_usize())
    }
}

impl<'a> Views<'a> {
    fn of<T: ByteViewType>(array: &'a GenericByteViewArray<T>) -> Self {
        Self {
            views: array.views(),
            buffers: array.data_buffers(),
        }
    }
}

impl<O: OffsetSizeTrait> Rows for Joined<'_, O> {
    #[inline]
    fn with_bytes<A>(&self, row: usize, then: impl FnOnce(&[u8]) -> A) -> Option<A> {
        self.bytes.get(self.range(row)?).map(then)
    }

    #[inline]
    fn with_text<A>(&self, row: usize, then: impl FnOnce(&str) -> A) -> Option<Result<A, Fault>> {
        let Range { start, end } = self.range(row)?;
        let place = start.wrapping_sub(self.first)..end.wrapping_sub(self.first);
        if let Some(text) = self.text.and_then(|text| text.get(place)) {
            return Some(Ok(then(text)));
        }
        checked(self, row, then)
    }
}

/// The number in the first four bytes, and the bytes after it.
#[inline]
fn first_number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let (number, rest) = bytes.split_first_chunk()?;
    Some((usize::try_from(u32::from_le_bytes(*number)).ok()?, rest))
}

impl Rows for Views<'_> {
    #[inline]
    fn with_bytes<A>(&self, row: usize, then: impl FnOnce(&[u8]) -> A) -> Option<A> {
        // A view has the length, then at most twelve bytes of text. For a longer text it has the first four bytes,
        // the number of a buffer, and the offset in it.
        let view = self.views.get(row)?.to_le_bytes();
        let (length, inline) = first_number(&view)?;
        if length <= inline.len() {
            return inline.get(..length).map(then);
        }
        let (_, place) = first_number(inline)?;
        let (buffer, place) = first_number(place)?;
        let (start, _) = first_number(place)?;
        let bytes = self.buffers.get(buffer)?.as_slice();
        bytes.get(start..start.checked_add(length)?).map(then)
    }
}
