//! What a placeholder may be called, for templates and for content alike.
//!
//! ```text
//! ; ASCII, case matters
//! name   = ( letter *63( letter / DIGIT / "." / "-" ) ) / 1*64DIGIT
//! letter = ALPHA / "_"
//! ```

/// The longest name of a placeholder, in bytes.
pub(crate) const MAX_NAME_BYTES: usize = 64;

/// Whether a placeholder can have this name. Numbers are checked elsewhere.
pub(crate) fn is_name(text: &str) -> bool {
    text.len() <= MAX_NAME_BYTES
        && text.bytes().next().is_some_and(begins_name)
        && text.bytes().all(is_name_byte)
}

/// Whether a name that is not a number can begin with this byte.
pub(crate) const fn begins_name(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte == b'_'
}

/// Whether a name can have this byte after its first.
pub(crate) const fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-')
}

/// The number that a name is, `0` to `255` without leading zeros.
pub(crate) fn number(name: &str) -> Option<u8> {
    let is_number = name.bytes().all(|byte| byte.is_ascii_digit());
    let is_short = name.len() == 1 || !name.starts_with('0');
    name.parse().ok().filter(|_| is_number && is_short)
}

#[cfg(test)]
mod tests {
    use super::{MAX_NAME_BYTES, is_name, number};

    #[test]
    fn a_letter_or_underscore_then_letters_digits_and_joining_marks() {
        let longest = "a".repeat(MAX_NAME_BYTES);
        let names = ["a", "_", "Z9_", "expire_at", "_1", "user.code", "a-b", "a."];
        for name in names.into_iter().chain([&*longest]) {
            assert!(is_name(name), "{name}");
        }
        let too_long = "a".repeat(MAX_NAME_BYTES + 1);
        let others = ["", "1", "1code", ".a", "-a", "a b", "é", "aé", "a:"];
        for other in others.into_iter().chain([&*too_long]) {
            assert!(!is_name(other), "{other}");
        }
    }

    #[test]
    fn numbers_have_no_needless_zeros() {
        let found = ["0", "1", "12", "255"].map(number);
        assert_eq!(found, [Some(0), Some(1), Some(12), Some(255)]);
        for other in ["", "01", "00", "256", "+1", "1a", "１"] {
            assert_eq!(number(other), None, "{other}");
        }
    }
}
