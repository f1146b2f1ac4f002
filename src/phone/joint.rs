//! What stands between two digits.

/// What stands between two digits, invisible characters left out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Joint {
    /// The dot or the hyphen.
    pub(super) mark: Option<char>,
    /// The byte of the input at which the mark stands. An input has at most 64.
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

    /// Whether anything stands there.
    pub(super) const fn is_some(self) -> bool {
        self.mark.is_some() || self.spaced || self.bracket
    }

    pub(super) fn is_dot(self) -> bool {
        self.mark == Some('.')
    }

    /// Whether both separate groups in the same way: with the same mark or none, and spaced or not.
    pub(super) fn is_like(self, other: Self) -> bool {
        self.mark == other.mark && self.spaced == other.spaced
    }
}

/// What has been seen behind the last digit.
#[derive(Clone, Copy)]
pub(super) struct Pending {
    pub(super) joint: Joint,
    spaces: usize,
    /// The first character that asks for another digit.
    pub(super) separator: Option<(usize, char)>,
    /// The first character that no separator has, so that digits may be left out.
    pub(super) gap: Option<(usize, char)>,
}

impl Pending {
    pub(super) const NONE: Self = Self {
        joint: Joint::NONE,
        spaces: 0,
        separator: None,
        gap: None,
    };

    /// Adds a dot or a hyphen. There is one in a separator.
    pub(super) fn mark(&mut self, at: usize, c: char) {
        if self.joint.mark.is_some() {
            self.gap.get_or_insert((at, c));
        } else {
            self.joint.mark = Some(c);
            self.joint.at = u8::try_from(at).unwrap_or(u8::MAX);
        }
        self.separator.get_or_insert((at, c));
    }

    /// Adds a space. There are at most two in a separator.
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

    /// Adds the end of a bracket, which has digits in it or has not.
    pub(super) fn close(&mut self, at: usize, is_empty: bool) {
        self.joint.bracket = true;
        if is_empty {
            self.gap.get_or_insert((at, ')'));
        }
    }
}
