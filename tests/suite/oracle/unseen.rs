//! Invisible characters, without white space and controls, which the standard library knows. By
//! number, from the Unicode Character Database 16.0.

/// Those that shape their neighbours.
pub(crate) fn joiner(c: char) -> bool {
    [0x200C..=0x200D, 0xFE00..=0xFE0F, 0xE0100..=0xE01EF]
        .iter()
        .any(|range| range.contains(&u32::from(c)))
}

/// Those that join nothing.
pub(crate) fn invisible(c: char) -> bool {
    let code_point = u32::from(c);
    [
        0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x200B, 0x200E, 0x200F, 0x2800, 0x3164,
        0xFEFF, 0xFFA0, 0xFFF9, 0xFFFA, 0xFFFB,
    ]
    .contains(&code_point)
        || [
            0x180B..=0x180F,
            0x2028..=0x202E,
            0x2060..=0x206F,
            0x1BCA0..=0x1BCA3,
            0x1D173..=0x1D17A,
            0xE0000..=0xE00FF,
            0xE01F0..=0xE0FFF,
        ]
        .iter()
        .any(|range| range.contains(&code_point))
}
