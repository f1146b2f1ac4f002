//! The table of holders against a list that was typed independently, by holder and not by prefix.

use sms_charge::PhoneNumber;
use sms_charge::phone::{Brand, Company, RangeState};

use Brand::{Axis, Im3, Smartfren, Telkomsel, Tri, Xl};
use Company::{IndosatOoredooHutchison, Xlsmart};

const HOLDERS: &[(&[u16], Brand, Company, RangeState)] = &[
    (
        &[811, 812, 813, 821, 822, 823, 851, 852, 853],
        Telkomsel,
        Company::Telkomsel,
        RangeState::InService,
    ),
    (
        &[814, 815, 816, 855, 856, 857, 858],
        Im3,
        IndosatOoredooHutchison,
        RangeState::InService,
    ),
    (
        &[895, 896, 897, 898, 899],
        Tri,
        IndosatOoredooHutchison,
        RangeState::InService,
    ),
    (
        &[817, 818, 819, 859, 877, 878],
        Xl,
        Xlsmart,
        RangeState::InService,
    ),
    (&[831, 832, 833, 838], Axis, Xlsmart, RangeState::InService),
    (
        &[881, 882, 883, 887, 888, 889],
        Smartfren,
        Xlsmart,
        RangeState::InService,
    ),
    (&[884, 885, 886], Smartfren, Xlsmart, RangeState::Contested),
    (&[879], Xl, Xlsmart, RangeState::Contested),
    (&[837], Axis, Xlsmart, RangeState::Contested),
];

fn number(prefix: u16, tail: &str) -> Option<PhoneNumber> {
    PhoneNumber::parse(&format!("+62{prefix}{tail}")).ok()
}

#[test]
fn every_accepted_prefix_has_the_holder_listed() {
    let mut held = 0;
    for prefix in 800..=899 {
        let Some(number) = number(prefix, "1234567") else {
            assert!(matches!(prefix, 800..=809 | 840..=849 | 868), "{prefix}");
            continue;
        };
        let listed = HOLDERS
            .iter()
            .find(|(prefixes, ..)| prefixes.contains(&prefix));
        let range = number.range();
        assert_eq!(range.prefix, prefix);
        assert_eq!(range.checked, "2026-11-28");
        assert_eq!(range.operator, number.operator());
        assert_eq!(
            range.operator.map(|o| (o.brand, o.company)),
            listed.map(|&(_, brand, company, _)| (brand, company)),
            "{prefix}"
        );
        let other = if prefix == 828 {
            RangeState::Defunct
        } else {
            RangeState::Unknown
        };
        assert_eq!(range.state, listed.map_or(other, |row| row.3), "{prefix}");
        held += usize::from(listed.is_some());
    }
    assert_eq!(held, 42);
}

#[test]
fn three_digits_decide() {
    for prefix in 810..=899 {
        let ranges = ["000000", "123456", "5512345", "999999999"]
            .map(|tail| number(prefix, tail).map(|n| (n.operator(), n.range().state)));
        assert!(ranges.iter().all(|range| *range == ranges[0]), "{prefix}");
    }
}

#[test]
fn by_u_is_a_hint_in_five_blocks() {
    for block in 0..100 {
        for prefix in 810..=899 {
            let Some(number) = number(prefix, &format!("{block:02}34567")) else {
                continue;
            };
            let hinted = prefix == 851 && (54..=58).contains(&block);
            assert_eq!(number.range().sub_brand, hinted.then_some(Brand::ByU));
        }
    }
    assert_eq!(Brand::ByU.company(), Company::Telkomsel);
}

#[test]
fn names() {
    let brands = [Telkomsel, Brand::ByU, Im3, Tri, Xl, Axis, Smartfren].map(Brand::name);
    assert_eq!(
        brands,
        ["Telkomsel", "by.U", "IM3", "Tri", "XL", "AXIS", "Smartfren"]
    );
    let shown = |prefix| {
        number(prefix, "1234567")
            .unwrap()
            .operator()
            .unwrap()
            .to_string()
    };
    assert_eq!(shown(811), "Telkomsel");
    assert_eq!(shown(814), "IM3 (Indosat Ooredoo Hutchison)");
    assert_eq!(shown(888), "Smartfren (XLSMART)");
    assert_eq!(format!("{Xl:>9}|"), "       xl|");
    let companies = [Company::Telkomsel, IndosatOoredooHutchison, Xlsmart];
    let companies = companies.map(Company::name);
    assert_eq!(
        companies,
        ["Telkomsel", "Indosat Ooredoo Hutchison", "XLSMART"]
    );
    assert_eq!(RangeState::Contested.to_string(), "contested");
    assert_eq!(RangeState::Defunct.to_string(), "defunct");
}
