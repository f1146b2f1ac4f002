//! The rows of a column of texts, as bytes.
//!
//! Nobody is trusted to have checked them. Spark's strings can hold any bytes, and a `str` of bytes that
//! are not UTF-8 is undefined behaviour in Rust. So a column of strings is read as a column of bytes, and
//! every offset is looked at. No text is copied.

use arrow_array::Array;
use arrow_array::cast::AsArray as _;
use arrow_buffer::Buffer;
use arrow_schema::DataType;

/// Where the rows of an array are.
pub(crate) enum Rows<'a> {
    Small {
        ends: &'a [i32],
        bytes: &'a [u8],
    },
    Large {
        ends: &'a [i64],
        bytes: &'a [u8],
    },
    Views {
        views: &'a [u128],
        buffers: &'a [Buffer],
    },
}

impl<'a> Rows<'a> {
    /// The rows of an array of strings or of binary; `None` of any other.
    pub(crate) fn of(array: &'a dyn Array) -> Option<Self> {
        Some(match array.data_type() {
            DataType::Utf8 => {
                let array = array.as_string_opt::<i32>()?;
                Self::Small {
                    ends: array.value_offsets(),
                    bytes: array.value_data(),
                }
            }
            DataType::Binary => {
                let array = array.as_binary_opt::<i32>()?;
                Self::Small {
                    ends: array.value_offsets(),
                    bytes: array.value_data(),
                }
            }
            DataType::LargeUtf8 => {
                let array = array.as_string_opt::<i64>()?;
                Self::Large {
                    ends: array.value_offsets(),
                    bytes: array.value_data(),
                }
            }
            DataType::LargeBinary => {
                let array = array.as_binary_opt::<i64>()?;
                Self::Large {
                    ends: array.value_offsets(),
                    bytes: array.value_data(),
                }
            }
            DataType::Utf8View => {
                let array = array.as_string_view_opt()?;
                Self::Views {
                    views: array.views(),
                    buffers: array.data_buffers(),
                }
            }
            DataType::BinaryView => {
                let array = array.as_binary_view_opt()?;
                Self::Views {
                    views: array.views(),
                    buffers: array.data_buffers(),
                }
            }
            _ => return None,
        })
    }

    /// What is to be done with the bytes of a row; `None` if the array says that they are where there
    /// are none.
    #[inline]
    pub(crate) fn with<A>(&self, row: usize, then: impl FnOnce(&[u8]) -> A) -> Option<A> {
        match *self {
            Self::Small { ends, bytes } => {
                let [start, end] = *ends.get(row..)?.first_chunk()?;
                let range = usize::try_from(start).ok()?..usize::try_from(end).ok()?;
                bytes.get(range).map(then)
            }
            Self::Large { ends, bytes } => {
                let [start, end] = *ends.get(row..)?.first_chunk()?;
                let range = usize::try_from(start).ok()?..usize::try_from(end).ok()?;
                bytes.get(range).map(then)
            }
            Self::Views { views, buffers } => {
                // The length, then the bytes themselves if they are at most twelve, or else four of
                // them, the number of a buffer, and where they begin in it.
                let [a, b, c, d, inline @ ..] = views.get(row)?.to_le_bytes();
                let length = usize::try_from(u32::from_le_bytes([a, b, c, d])).ok()?;
                if length <= inline.len() {
                    return inline.get(..length).map(then);
                }
                let [_, _, _, _, e, f, g, h, i, j, k, l] = inline;
                let buffer = usize::try_from(u32::from_le_bytes([e, f, g, h])).ok()?;
                let start = usize::try_from(u32::from_le_bytes([i, j, k, l])).ok()?;
                let bytes = buffers.get(buffer)?.as_slice();
                bytes.get(start..start.checked_add(length)?).map(then)
            }
        }
    }
}
