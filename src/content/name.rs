//! What the name of a placeholder is.

/// The longest name, in bytes.
pub(crate) const MAX_NAME_BYTES: usize = 64;

/// Whether a byte may stand in a name; a digit may not begin it.
pub(crate) const fn is_name_byte(b: u8) -> bool {
    b.is_ascii_alphanumeric() || b == b'_'
}
