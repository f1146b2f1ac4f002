//! The separator between two digits.

/// The separator between two digits, without invisible characters.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Joint {
    /// The dot or the hyphen.
    pub(super) mark: Option<char>,
    /// The place of the mark in the input, in bytes. An input has at most 64 bytes.
    pub(super) at: u8,
    pub(super) spaced: bool,
    pub(super) bracket: bool,
}

impl Joint {
    pub(super) const NONE: Self = Self {
        mark: None,
        at: 0,
        spaced: false,
        bracket: false,
    };

    /// Whether there is a separator.
    pub(super) const fn is_some(self) -> bool {
        self.mark.is_some() || self.spaced || self.bracket
    }

    pub(super) fn is_dot(self) -> bool {
        self.mark == Some('.')
    }

    /// Whether both separate groups in the same way: with the same mark or none, and both with
    /// spaces or both without.
    pub(super) fn is_like(self, other: Self) -> bool {
        self.mark == other.mark && self.spaced == other.spaced
    }
}

/// What was read after the last digit.
#[derive(Clone, Copy)]
pub(super) struct Pending {
    pub(super) joint: Joint,
    spaces: usize,
    /// The first character that requires another digit.
    pub(super) separator: Option<(usize, char)>,
    /// The first character that a separator cannot have. Digits may be missing there.
    pub(super) gap: Option<(usize, char)>,
}

impl Pending {
    pub(super) const NONE: Self = Self {
        joint: Joint::NONE,
        spaces: 0,
        separator: None,
        gap: None,
    };

    /// Adds a dot or a hyphen. A separator has one.
    pub(super) fn mark(&mut self, at: usize, c: char) {
        if self.joint.mark.is_some() {
            self.gap.get_or_insert((at, c));
        } else {
            self.joint.mark = Some(c);
            self.joint.at = u8::try_from(at).unwrap_or(u8::MAX);
        }
        self.separator.get_or_insert((at, c));
    }

    /// Adds a space. A separator has at most two.
    pub(super) fn space(&mut self, at: usize, c: char) {
        self.spaces += 1;
        self.joint.spaced = true;
        if self.spaces > 2 {
            self.gap.get_or_insert((at, c));
        }
    }

    pub(super) fn open(&mut self, at: usize) {
        self.joint.bracket = true;
        self.separator.get_or_insert((at, '('));
    }

    /// Adds a closing bracket. `is_empty` says whether the brackets have no digits.
    pub(super) fn close(&mut self, at: usize, is_empty: bool) {
        self.joint.bracket = true;
        if is_empty {
            self.gap.get_or_insert((at, ')'));
        }
    }
}
