//! Totals against a slow twin that keeps every message, and sums at their limits.

use proptest::prelude::*;
use proptest::sample::select;
use sms_charge::campaign::{Campaign, Rejected, Tariff};
use sms_charge::phone::{Brand, Company, Operator};
use sms_charge::template::{Template, VarSpec};
use sms_charge::{Content, Interval, PhoneNumber, estimate};

use crate::properties::cases;

/// A number of each brand that holds ranges, and one in a range without a known holder.
const NUMBERS: [&str; 7] = [
    "+6281134567890",
    "+6281534567890",
    "+6289534567890",
    "+6281734567890",
    "+6283134567890",
    "+6288134567890",
    "+6287034567890",
];

const COMPANIES: [Option<Company>; 4] = [
    Some(Company::Telkomsel),
    Some(Company::IndosatOoredooHutchison),
    Some(Company::Xlsmart),
    None,
];

fn operator(number: &str) -> Option<Operator> {
    PhoneNumber::parse(number).unwrap().operator()
}

/// What happened, row by row.
#[derive(Clone, Debug)]
enum Row {
    Sent {
        number: &'static str,
        low: u32,
        high: u32,
    },
    Rejected(Rejected),
}

fn row() -> impl Strategy<Value = Row> {
    let charge = || prop_oneof![1..4_u32, 1..15_u32, any::<u32>()];
    prop_oneof![
        8 => (select(&NUMBERS[..]), charge()).prop_map(|(number, low)| Row::Sent { number, low, high: low }),
        4 => (select(&NUMBERS[..]), charge(), charge()).prop_map(|(number, a, b)| Row::Sent {
            number,
            low: a.min(b).max(1),
            high: a.max(b).max(1),
        }),
        2 => select(Rejected::ALL).prop_map(Row::Rejected),
    ]
}

/// Invented prices.
const TARIFF: Tariff = Tariff::new(310)
    .brand(Brand::Xl, 275)
    .brand(Brand::Telkomsel, 0);

fn price(brand: Option<Brand>) -> u128 {
    match brand {
        Some(Brand::Xl) => 275,
        Some(Brand::Telkomsel) => 0,
        _ => 310,
    }
}

fn campaign(rows: &[Row]) -> Campaign {
    let mut campaign = Campaign::new();
    for row in rows {
        match *row {
            Row::Sent { number, low, high } => campaign
                .add(operator(number), Interval::new(low, high), &TARIFF)
                .unwrap(),
            Row::Rejected(why) => campaign.reject(why).unwrap(),
        }
    }
    campaign
}

/// The sums of the rows that a filter keeps, computed slowly.
fn sums(rows: &[Row], keep: impl Fn(Option<Operator>) -> bool) -> [u128; 5] {
    let mut sums = [0; 5];
    for row in rows {
        if let Row::Sent { number, low, high } = *row {
            let holder = operator(number);
            if keep(holder) {
                let price = price(holder.map(|o| o.brand));
                let (low, high) = (u128::from(low), u128::from(high));
                let more = [1, low, high, low * price, high * price];
                for (sum, more) in sums.iter_mut().zip(more) {
                    *sum += more;
                }
            }
        }
    }
    sums
}

fn as_sums(totals: sms_charge::campaign::Totals) -> [u128; 5] {
    [
        totals.messages,
        totals.charges.low,
        totals.charges.high,
        totals.cost.low,
        totals.cost.high,
    ]
    .map(u128::from)
}

fn check_against_twin(rows: &[Row]) {
    let campaign = campaign(rows);
    assert_eq!(as_sums(campaign.overall()), sums(rows, |_| true));
    for number in NUMBERS {
        let brand = operator(number).map(|o| o.brand);
        let expected = sums(rows, |o| o.map(|o| o.brand) == brand);
        assert_eq!(as_sums(campaign.brand(brand)), expected);
        let listed = campaign.brands().find(|&(listed, _)| listed == brand);
        assert_eq!(listed.is_some(), expected[0] > 0);
    }
    for company in COMPANIES {
        let expected = sums(rows, |o| o.map(|o| o.company) == company);
        assert_eq!(as_sums(campaign.company(company)), expected);
    }
    for &why in Rejected::ALL {
        let count = rows
            .iter()
            .filter(|row| matches!(row, Row::Rejected(w) if *w == why));
        assert_eq!(campaign.rejected(why), count.count() as u64);
    }
    let spread = campaign.distribution();
    for (at, (low, high)) in spread.low.into_iter().zip(spread.high).enumerate() {
        let is_here = |charge: u32| (charge as usize).min(10) == at + 1;
        let count = |wanted: fn((u32, u32)) -> u32| {
            rows.iter()
                .filter(|row| matches!(**row, Row::Sent { low, high, .. } if is_here(wanted((low, high)))))
                .count() as u64
        };
        assert_eq!(
            (low, high),
            (count(|(low, _)| low), count(|(_, high)| high))
        );
    }
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn totals_are_those_of_the_rows(rows in proptest::collection::vec(row(), 0..60)) {
        check_against_twin(&rows);
    }

    /// For every split of the rows and every order of merging.
    #[test]
    fn merging_is_associative_and_commutative(
        rows in proptest::collection::vec(row(), 0..60),
        cuts in (any::<prop::sample::Index>(), any::<prop::sample::Index>()),
    ) {
        let len = rows.len() + 1;
        let (a, b) = (cuts.0.index(len), cuts.1.index(len));
        let (first, second) = (a.min(b), a.max(b));
        let parts = [&rows[..first], &rows[first..second], &rows[second..]].map(campaign);
        let whole = campaign(&rows);
        let merged = |order: [usize; 3]| {
            let mut sum = parts[order[0]];
            sum.merge(&parts[order[1]]).unwrap();
            sum.merge(&parts[order[2]]).unwrap();
            sum
        };
        for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            prop_assert_eq!(merged(order), whole);
        }
        let mut right = parts[1];
        right.merge(&parts[2]).unwrap();
        let mut left = parts[0];
        left.merge(&right).unwrap();
        prop_assert_eq!(left, whole);
        let mut with_nothing = whole;
        with_nothing.merge(&Campaign::new()).unwrap();
        prop_assert_eq!(with_nothing, whole);
    }

    /// A sum at the limit is an error in every order or in none, and changes nothing.
    #[test]
    fn overflow_changes_nothing(prices in proptest::collection::vec(prop_oneof![
        any::<u64>(), (u64::MAX / 3)..=u64::MAX, 0..9_u64,
    ], 1..6)) {
        let fits = prices.iter().map(|&price| u128::from(price)).sum::<u128>() <= u128::from(u64::MAX);
        for reversed in [false, true] {
            let mut prices = prices.clone();
            if reversed {
                prices.reverse();
            }
            let mut sum = Campaign::new();
            let mut merged = Campaign::new();
            let mut all_fit = true;
            for price in prices {
                let tariff = Tariff::new(price);
                let (before, before_merge) = (sum, merged);
                let added = sum.add(None, 1, &tariff);
                let mut one = Campaign::new();
                one.add(None, 1, &tariff).unwrap();
                prop_assert_eq!(merged.merge(&one), added);
                if added.is_err() {
                    prop_assert_eq!(sum, before);
                    prop_assert_eq!(merged, before_merge);
                }
                all_fit &= added.is_ok();
            }
            prop_assert_eq!(all_fit, fits);
        }
    }
}

#[test]
fn a_price_that_overflows_on_its_own() {
    let mut campaign = Campaign::new();
    let error = campaign.add(None, 2, &Tariff::new(u64::MAX)).unwrap_err();
    assert_eq!(error.code(), "sum-overflow");
    assert_eq!(
        error.to_string(),
        "the sum of the cost would exceed 18446744073709551615"
    );
    assert_eq!(campaign, Campaign::new());
    campaign.add(None, 1, &Tariff::new(u64::MAX)).unwrap();
    campaign.add(None, u32::MAX, &Tariff::FREE).unwrap();
    assert_eq!(campaign.overall().cost.high, u64::MAX);
    assert!(campaign.add(None, 1, &Tariff::new(1)).is_err());
}

/// Merging a campaign with itself doubles every count. After sixty-four times the limit is reached.
#[test]
fn counts_at_the_limit() {
    let mut charged = Campaign::new();
    charged.add(None, u32::MAX, &Tariff::FREE).unwrap();
    let mut rejected = Campaign::new();
    rejected.reject(Rejected::Row).unwrap();
    let doubled = |campaign: &mut Campaign| {
        (0..64).find_map(|_| {
            let before = *campaign;
            let error = campaign.merge(&before).err()?;
            assert_eq!(*campaign, before);
            Some(error.to_string())
        })
    };
    let message = doubled(&mut charged).unwrap();
    assert_eq!(
        message,
        "the sum of the charges would exceed 18446744073709551615"
    );
    let message = doubled(&mut rejected).unwrap();
    assert_eq!(
        message,
        "the sum of the messages would exceed 18446744073709551615"
    );
    assert_eq!(rejected.rejected(Rejected::Row), 1 << 63);
    let mut rest = rejected;
    rest.reject(Rejected::Row).unwrap();
    assert!(rest.merge(&rejected).is_err());
}

#[test]
fn a_new_campaign_has_nothing() {
    assert_eq!(Campaign::default(), Campaign::new());
    assert_eq!(as_sums(Campaign::new().overall()), [0; 5]);
}

#[test]
fn estimates_numbers_and_intervals_are_charges() {
    let two = Interval::from(estimate(&"a".repeat(161)));
    assert_eq!(
        (Interval::from(3), two),
        (Interval::exactly(3), Interval::exactly(2))
    );
    let template = Template::parse("%{name}").unwrap();
    let bounds = template.bounds(&[("name", VarSpec::any(1..=100))]).unwrap();
    assert_eq!(Interval::from(&bounds), Interval::new(4, 1)); // 33 emoji a part

    let charges = |charge: Interval<u32>| {
        let mut campaign = Campaign::new();
        campaign.add(None, charge, &TARIFF).unwrap();
        let charges = campaign.overall().charges;
        (charges.low, charges.high)
    };
    assert_eq!(charges(0.into()), (1, 1));
    assert_eq!(charges(estimate("").into()), (1, 1));
    assert_eq!(charges((&bounds).into()), (1, 4));
    // The fields of an interval are public, so it may be in the wrong order. Then it is corrected.
    assert_eq!(charges(Interval { low: 3, high: 0 }), (1, 3));
}

#[test]
fn errors_convert_to_rejections() {
    let template = Template::parse("%{code}").unwrap();
    let mut campaign = Campaign::new();
    campaign
        .reject(PhoneNumber::parse("0").unwrap_err())
        .unwrap();
    campaign
        .reject(Content::parse("code=1").unwrap_err())
        .unwrap();
    campaign
        .reject(template.render_positional(&[]).unwrap_err())
        .unwrap();
    let counts = Rejected::ALL
        .iter()
        .map(|&why| (why.as_str(), campaign.rejected(why)));
    let counts: Vec<_> = counts.collect();
    assert_eq!(
        counts,
        [
            ("number", 1),
            ("content", 1),
            ("missing-value", 1),
            ("row", 0),
            ("other", 0)
        ]
    );
    assert_eq!(campaign.overall().messages, 0);
}

#[test]
fn every_brand_has_its_own_price() {
    let mut tariff = Tariff::new(1);
    for (brand, price) in Brand::ALL.iter().copied().zip(10..) {
        tariff = tariff.brand(brand, price);
    }
    for (brand, price) in Brand::ALL.iter().copied().zip(10..) {
        assert_eq!(tariff.price(Some(brand)), price);
    }
    assert_eq!(tariff.price(None), 1);
}

#[cfg(feature = "serde")]
#[test]
fn totals_and_tariffs_are_tables() {
    use serde_json::{from_value, json, to_value};

    let mut campaign = Campaign::new();
    let between = Interval::new(1, 12);
    campaign
        .add(operator(NUMBERS[3]), between, &TARIFF)
        .unwrap();
    let totals = campaign.overall();
    let table = json!({
        "messages": 1,
        "charges": {"low": 1, "high": 12},
        "cost": {"low": 275, "high": 3300},
    });
    assert_eq!(to_value(totals).unwrap(), table);
    assert_eq!(as_sums(from_value(table).unwrap()), as_sums(totals));
    assert_eq!(to_value(between).unwrap(), json!({"low": 1, "high": 12}));
    assert_eq!(
        from_value::<Interval<u32>>(json!({"high": 12, "low": 1})).unwrap(),
        between
    );
    let spread = campaign.distribution();
    let table =
        json!({"low": [1, 0, 0, 0, 0, 0, 0, 0, 0, 0], "high": [0, 0, 0, 0, 0, 0, 0, 0, 0, 1]});
    assert_eq!(to_value(spread).unwrap(), table);
    let read: sms_charge::campaign::Distribution = from_value(table).unwrap();
    assert_eq!(read, spread);

    let table = json!({"default": 310, "telkomsel": 0, "xl": 275});
    assert_eq!(to_value(TARIFF).unwrap(), table);
    assert_eq!(from_value::<Tariff>(table).unwrap(), TARIFF);
    for (table, said) in [
        (r#"{"xl": 1}"#, "missing field `default`"),
        (
            r#"{"default": 1, "default": 2}"#,
            "duplicate field `default`",
        ),
        (
            r#"{"default": 1, "axis": 1, "axis": 2}"#,
            "duplicate field `axis`",
        ),
        (
            r#"{"default": 1, "xi": 2}"#,
            "unknown field `xi`, expected one of `default`, `telkomsel`, `by-u`",
        ),
        (r#"{"default": -1}"#, "invalid value: integer `-1`"),
        (
            "300",
            "invalid type: integer `300`, expected a table of prices",
        ),
    ] {
        let error = serde_json::from_str::<Tariff>(table).unwrap_err();
        assert!(error.to_string().starts_with(said), "{error}");
    }
}
