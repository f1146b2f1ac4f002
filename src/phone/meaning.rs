//! Finds by its separators that an input is not a number, or more than one.
//!
//! The rules are in the docs of [`phone`](crate::phone), under "What a separator means".

use super::joint::Joint;
use super::reading::{Reading, Rules};
use super::{NSN_MIN, PhoneNumber, PhoneNumberError, PhoneNumberErrorKind as Kind};

/// Refuses a date, a time, and a number with the number of its row before it.
pub(super) fn a_number(reading: &Reading<'_>, rules: Rules) -> Result<(), PhoneNumberError> {
    if reading.plus || !reading.joints().iter().any(|joint| joint.is_some()) {
        return Ok(());
    }
    let mut groups = [Group::EMPTY; MOST_GROUPS];
    let mut count = 0;
    for (slot, group) in groups.iter_mut().zip(groups_of(reading)) {
        *slot = group;
        count += 1;
    }
    let groups = groups.get(..count).unwrap_or_default();
    if starts_with_year(groups) || is_moment(groups) {
        return Err(reading.error(0, Kind::DateOrTime));
    }
    if has_row_number(reading, rules) {
        return Err(reading.error(0, Kind::RowNumber));
    }
    Ok(())
}

/// Refuses digits after a complete number: the decimals of a spreadsheet, or digits that are not
/// separated like the number's own groups. `first` is the first digit of the national significant
/// number.
pub(super) fn one_number(reading: &Reading<'_>, first: usize) -> Result<(), PhoneNumberError> {
    if let Some(dot) = decimal_point(reading, first) {
        let at = usize::from(dot.at);
        return Err(PhoneNumberError::new(Kind::DecimalTail, at..at + 1));
    }
    let nsn = reading.joints().get(first..).unwrap_or_default();
    let tail = nsn.iter().enumerate().skip(NSN_MIN);
    for (index, joint) in tail.filter(|(_, joint)| joint.is_some()) {
        // The separator before the first digit is not inside the number.
        let mut within = nsn.iter().take(index).skip(1);
        let is_joined = within.any(|other| other.is_some() && other.is_like(*joint));
        if joint.bracket || !is_joined {
            return Err(reading.error(first + index, Kind::Extension));
        }
    }
    Ok(())
}

/// The decimal point, if the input can be a decimal number.
fn decimal_point(reading: &Reading<'_>, first: usize) -> Option<Joint> {
    let joints = reading.joints();
    let mut dots = joints
        .iter()
        .enumerate()
        .filter(|(_, joint)| joint.is_dot());
    let (before, dot) = dots.next()?;
    if dots.next().is_some() {
        return None;
    }
    let behind = joints.len() - before;
    let is_alone = joints.iter().filter(|joint| joint.is_some()).count() == 1;
    let whole = reading.digits().get(..before);
    let is_small = is_alone && before < 3 && whole != Some(b"62");
    (behind < 3 || before >= first + NSN_MIN || is_small).then_some(*dot)
}

/// Whether one to three digits that are not a prefix come before a complete number.
fn has_row_number(reading: &Reading<'_>, rules: Rules) -> bool {
    let (digits, joints) = (reading.digits(), reading.joints());
    let Some(length) = joints.iter().skip(1).position(|joint| joint.is_some()) else {
        return false;
    };
    let Some((row, number)) = digits.split_at_checked(length + 1) else {
        return false;
    };
    if row.len() > 3 || matches!(row, [b'0', ..] | b"62") {
        return false;
    }
    let is_whole = |nsn| PhoneNumber::from_nsn(nsn).is_some();
    match number {
        [b'0', b'0', b'6', b'2', nsn @ ..] | [b'6', b'2', nsn @ ..] => {
            is_whole(nsn.strip_prefix(b"0").unwrap_or(nsn))
        }
        [b'0', nsn @ ..] => is_whole(nsn),
        _ if rules.bare_eight => {
            // Three digits, a space and the rest may equally be a number in groups.
            let mut behind = joints.iter().skip(row.len());
            let is_listed = behind
                .next()
                .is_some_and(|joint| joint.is_dot() && joint.spaced);
            let is_unbroken = row.len() < 3 && behind.all(|joint| !joint.is_some());
            (is_listed || is_unbroken) && is_whole(number)
        }
        _ => false,
    }
}

/// Digits without a separator, and the separator before them.
#[derive(Clone, Copy)]
struct Group<'d> {
    joint: Joint,
    digits: &'d [u8],
}

impl Group<'_> {
    const EMPTY: Self = Self {
        joint: Joint::NONE,
        digits: &[],
    };

    /// Whether it has at most two digits and its value is in this range.
    fn is_within(self, least: u16, most: u16) -> bool {
        self.digits.len() <= 2 && (least..=most).contains(&value(self.digits))
    }

    fn is_year(self) -> bool {
        self.digits.len() == 4 && (1900..2100).contains(&value(self.digits))
    }

    fn is_hour(self) -> bool {
        self.is_within(0, 23)
    }

    fn is_minute(self) -> bool {
        self.digits.len() == 2 && self.is_within(0, 59)
    }
}

fn value(digits: &[u8]) -> u16 {
    let digits = digits.iter().take(4).map(|digit| u16::from(digit & 0xF));
    digits.fold(0, |value, digit| value * 10 + digit)
}

fn groups_of<'d>(reading: &'d Reading<'_>) -> impl Iterator<Item = Group<'d>> {
    let (mut digits, mut joints) = (reading.digits(), reading.joints());
    core::iter::from_fn(move || {
        let joint = *joints.first()?;
        let next = joints.iter().skip(1).position(|joint| joint.is_some());
        let length = next.map_or(joints.len(), |next| next + 1);
        let (group, behind) = digits.split_at_checked(length)?;
        digits = behind;
        joints = joints.get(length..)?;
        Some(Group {
            joint,
            digits: group,
        })
    })
}

/// A date has three groups, and a time has three. With one more group the input is neither.
const MOST_GROUPS: usize = 7;

/// Whether a date with a year of four digits comes first. Then no number follows.
fn starts_with_year(groups: &[Group<'_>]) -> bool {
    matches!(groups, [day, month, year, ..] if year.is_year() && is_date([*day, *month, *year]))
}

/// Whether this is a date and a time, a time and a date, or two times with seconds. The separator
/// between them must differ from the separators inside them.
fn is_moment(groups: &[Group<'_>]) -> bool {
    (1..groups.len()).any(|at| {
        let Some((before, behind @ [next, ..])) = groups.split_at_checked(at) else {
            return false;
        };
        let (earlier, later) = (Moment::of(before), Moment::of(behind));
        let is_known = match (earlier, later) {
            // (0812) is the beginning of a number, not a time.
            (Some(Moment::Minute), Some(Moment::Date)) => before.len() > 1 || !next.joint.bracket,
            (Some(Moment::Date), Some(_))
            | (Some(_), Some(Moment::Date))
            | (Some(Moment::Second), Some(Moment::Second)) => true,
            _ => false,
        };
        let inner = [before, behind].into_iter();
        let mut inner = inner.flat_map(|groups| groups.iter().skip(1));
        is_known && inner.all(|group| !group.joint.is_like(next.joint))
    })
}

#[derive(Clone, Copy)]
enum Moment {
    Date,
    Minute,
    Second,
}

impl Moment {
    fn of(groups: &[Group<'_>]) -> Option<Self> {
        match *groups {
            [a, b, c] if is_date([a, b, c]) => Some(Self::Date),
            [hour, minute, second]
                if hour.is_hour()
                    && minute.is_minute()
                    && second.is_minute()
                    && minute.joint.is_like(second.joint) =>
            {
                Some(Self::Second)
            }
            [hour, minute] if hour.is_hour() && minute.is_minute() => Some(Self::Minute),
            [both] => match both.digits {
                [_, _, minute @ ..] if minute.len() == 2 => {
                    let is_time = value(both.digits) < 2400 && value(minute) < 60;
                    is_time.then_some(Self::Minute)
                }
                _ => None,
            },
            _ => None,
        }
    }
}

/// Whether these are a day, a month and a year in one of the usual orders, with the same separator.
fn is_date([a, b, c]: [Group<'_>; 3]) -> bool {
    let is_day = |group: Group<'_>| group.is_within(1, 31);
    let is_month = |group: Group<'_>| group.is_within(1, 12);
    let are_both = |one, other| is_day(one) && is_month(other) || is_month(one) && is_day(other);
    let has_year = (c.is_year() || c.digits.len() == 2) && are_both(a, b);
    b.joint.is_like(c.joint) && (has_year || a.is_year() && are_both(b, c))
}
