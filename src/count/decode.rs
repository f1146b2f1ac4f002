//! Decoding UTF-8 in `const` functions, where `str::chars` can't be used.

/// The first character of a text, and the bytes after it; `None` at the end.
///
/// The bytes must be valid UTF-8.
pub(super) const fn first(utf8: &[u8]) -> Option<(char, &[u8])> {
    const fn bits(byte: u8) -> u32 {
        (byte & 0x3F) as u32
    }
    let (code_point, rest) = match utf8 {
        [a, rest @ ..] if a.is_ascii() => (*a as u32, rest),
        [a, b, rest @ ..] if *a < 0xE0 => (((*a & 0x1F) as u32) << 6 | bits(*b), rest),
        [a, b, c, rest @ ..] if *a < 0xF0 => {
            (((*a & 0xF) as u32) << 12 | bits(*b) << 6 | bits(*c), rest)
        }
        [a, b, c, d, rest @ ..] => {
            let above = ((*a & 0x7) as u32) << 18 | bits(*b) << 12;
            (above | bits(*c) << 6 | bits(*d), rest)
        }
        _ => return None,
    };
    match char::from_u32(code_point) {
        Some(c) => Some((c, rest)),
        None => None,
    }
}

#[cfg(test)]
mod tests {
    use super::first;

    #[test]
    fn every_scalar() {
        for c in '\0'..=char::MAX {
            let mut utf8 = [b'x'; 5];
            let length = c.encode_utf8(&mut utf8).len();
            assert_eq!(
                first(&utf8[..=length]),
                Some((c, &b"x"[..])).filter(|_| length < 5)
            );
        }
        assert_eq!(first(b""), None);
    }
}
