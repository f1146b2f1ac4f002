//! Columns of texts whose offsets are right, and wrong in every way; what the texts cost is held
//! against the oracle in `tests/suite/checks/segments.rs`.

use sms_charge::{Column, Estimate, Profile, Total, estimate};

/// Characters of one, two, three and four bytes.
const TEXTS: &str = "aé€😀b";

/// What the column of one text is, if its offsets are a place in `TEXTS`, spelled out.
fn expected(start: i64, end: i64) -> Option<&'static str> {
    let is_boundary = |at: i64| [0, 1, 3, 6, 10, 11].contains(&at);
    let is_place = is_boundary(start) && is_boundary(end) && start <= end;
    is_place.then(|| {
        let [start, end] = [start, end].map(|at| usize::try_from(at).unwrap());
        TEXTS.get(start..end).unwrap()
    })
}

#[test]
fn every_two_offsets() {
    let profile = Profile::new();
    for start in -2..=13 {
        for end in -2..=13 {
            let offsets = [start, end];
            let column = Column::new(TEXTS, &offsets);
            let text = expected(start, end);
            assert_eq!(column.get(0).ok(), text, "{start} {end}");
            let total = column.total(&profile);
            assert_eq!(
                total.ok(),
                text.map(|text| Total::from(estimate(text))),
                "{start} {end}"
            );
            if text.is_none() {
                assert_eq!(total.unwrap_err().index(), 0);
            }
        }
    }
}

#[test]
fn integers_of_any_kind_are_offsets() {
    fn texts<O: Copy + TryInto<usize>>(offsets: &[O]) -> Vec<String> {
        let column = Column::new(TEXTS, offsets);
        (0..column.len())
            .map(|index| column.get(index).unwrap().to_owned())
            .collect()
    }
    let expected = ["é", "", "€😀"];
    assert_eq!(texts(&[1_u8, 3, 3, 10]), expected);
    assert_eq!(texts(&[1_i32, 3, 3, 10]), expected);
    assert_eq!(texts(&[1_u32, 3, 3, 10]), expected);
    assert_eq!(texts(&[1_i64, 3, 3, 10]), expected);
    assert_eq!(texts(&[1_u64, 3, 3, 10]), expected);
    assert_eq!(texts(&[1_usize, 3, 3, 10]), expected);
    assert!(Column::new(TEXTS, &[0, u64::MAX]).get(0).is_err());
    assert!(Column::new(TEXTS, &[i64::MIN, 1]).get(0).is_err());
}

#[test]
fn no_texts() {
    for offsets in [&[][..], &[0_u32], &[99]] {
        let column = Column::new(TEXTS, offsets);
        assert!(column.is_empty());
        assert_eq!(column.len(), 0);
        assert_eq!(column.total(&Profile::new()), Ok(Total::default()));
        assert_eq!(column.get(0).unwrap_err().index(), 0);
        let (first, others) = column.split_at(1);
        assert!(first.is_empty() && others.is_empty());
    }
    let none: [&str; 0] = [];
    assert_eq!(Profile::new().total(none), Total::default());
}

#[test]
fn what_comes_before_a_wrong_offset_is_counted() {
    let offsets = [0, 1, 3, 4, 6, 10];
    let column = Column::new(TEXTS, &offsets);
    let mut seen = Vec::new();
    let error = column.estimate_each(&Profile::new(), |estimate| seen.push(estimate));
    assert_eq!(error.unwrap_err().index(), 2);
    assert_eq!(seen, [estimate("a"), estimate("é")]);
    assert_eq!(column.get(1), Ok("é"));
    assert_eq!(column.get(4), Ok("😀"));
    assert_eq!(
        error.unwrap_err().to_string(),
        "text 2 must begin and end between characters of the column, in that order"
    );
    assert_eq!(error.unwrap_err().code(), "offset-out-of-place");
}

#[test]
fn halves_have_all_texts_between_them() {
    let offsets = [0, 1, 3, 6, 10, 11];
    let column = Column::new(TEXTS, &offsets);
    assert!(!column.is_empty());
    for middle in 0..=7 {
        let (first, others) = column.split_at(middle);
        assert_eq!(first.len(), middle.min(5));
        let texts: Vec<_> = [first, others]
            .iter()
            .flat_map(|half| (0..half.len()).map(|i| half.get(i).unwrap()))
            .collect();
        assert_eq!(texts, ["a", "é", "€", "😀", "b"]);
    }
}

#[test]
fn a_column_is_shown_without_its_texts() {
    let offsets = [0, 1, 3];
    let column = Column::new(TEXTS, &offsets);
    assert_eq!(format!("{column:?}"), "Column { bytes: 11, offsets: 3 }");
}

#[test]
fn a_total_is_the_sum_of_its_texts() {
    let profile = Profile::new().limit(1);
    let [long, dear] = ["a".repeat(161), "✅".repeat(71)];
    let texts = ["a", &long, "✅", &dear];
    let total = profile.total(texts);
    assert_eq!((total.messages, total.charge), (4, 6));
    assert_eq!((total.ucs2, total.over_limit), (2, 2));

    let each = texts.map(|text| Total::from(profile.estimate(text)));
    assert_eq!(each.into_iter().sum::<Total>(), total);
    let mut sum = Total::default();
    for one in each {
        sum += one;
    }
    assert_eq!(sum, total);
}

#[test]
fn sums_stay_at_the_highest() {
    let mut most = Total::default();
    (most.messages, most.charge) = (u64::MAX, u64::MAX - 1);
    (most.ucs2, most.over_limit) = (u64::MAX, u64::MAX);
    let dear: Estimate = Profile::new().limit(0).estimate("Rp\u{A0}50.000");
    let sum = most + Total::from(dear);
    assert_eq!((sum.messages, sum.charge), (u64::MAX, u64::MAX));
    assert_eq!((sum.ucs2, sum.over_limit), (u64::MAX, u64::MAX));
}
