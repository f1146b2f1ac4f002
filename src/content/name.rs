//! What a placeholder may be called, for templates and for content alike.
//!
//! ```text
//! name = ( ALPHA / "_" ) *63( ALPHA / DIGIT / "_" )     ; ASCII, case matters
//! ```

/// The longest name of a placeholder, in bytes.
pub(crate) const MAX_NAME_BYTES: usize = 64;

/// Whether a placeholder can have this name.
pub(crate) fn is_name(text: &str) -> bool {
    text.len() <= MAX_NAME_BYTES
        && text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && text.bytes().all(is_name_byte)
}

/// Whether a name can have this byte. The first byte is no digit.
pub(crate) const fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

#[cfg(test)]
mod tests {
    use super::{MAX_NAME_BYTES, is_name};

    #[test]
    fn a_letter_or_underscore_then_letters_digits_underscores() {
        let longest = "a".repeat(MAX_NAME_BYTES);
        for name in ["a", "_", "Z9_", "expire_at", "_1", &longest] {
            assert!(is_name(name), "{name}");
        }
        let too_long = "a".repeat(MAX_NAME_BYTES + 1);
        for other in [
            "",
            "1",
            "1code",
            "user.code",
            "a-b",
            "a b",
            "é",
            "aé",
            &too_long,
        ] {
            assert!(!is_name(other), "{other}");
        }
    }
}
