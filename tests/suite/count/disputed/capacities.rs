//! Capacities: which are valid, how they are read, and what follows from the 16-bit reference.

use sms_charge::{
    Added, Capacities, Capacity, CapacityError, Encoding::Gsm7, Encoding::Ucs2, Profile,
};

use super::{CONCAT16, cost_by};

#[test]
fn a_capacity_holds_a_pair_and_multi_is_at_most_single() {
    const VALID: [(u16, u16); 5] = [(2, 2), (160, 153), (160, 160), (3, 2), (u16::MAX, u16::MAX)];
    const INVALID: [(u16, u16); 6] = [(0, 0), (1, 1), (2, 1), (2, 0), (2, 3), (160, 161)];
    for (single, multi) in VALID {
        assert!(Capacity::new(single, multi).is_ok(), "{single} {multi}");
    }
    for (single, multi) in INVALID {
        let error = Capacity::new(single, multi).unwrap_err();
        assert_eq!(error, CapacityError::OutOfOrder, "{single} {multi}");
        assert_eq!(error.code(), "capacity-out-of-order");
        assert_eq!(
            error.to_string(),
            "one of several segments must hold at least 2 units, and no more than a segment alone"
        );
    }
}

#[test]
fn capacities_are_read_as_people_type_them() {
    let read = |text: &str| text.parse::<Capacities>();
    assert_eq!(read("concat8"), Ok(Capacities::CONCAT8));
    assert_eq!(read("CONCAT16"), Ok(Capacities::CONCAT16));
    assert_eq!(read("160/152, 70/66, 140/133"), Ok(Capacities::CONCAT16));
    assert_eq!(
        read("160/150,70/67"),
        Ok(crate::capacities((160, 150), (70, 67)))
    );
    for wrong in [
        "",
        "160",
        "160/153",
        "160/153,70/x",
        "160/153,70/67,140/134,1/1",
        "160,153,70,67",
    ] {
        assert_eq!(read(wrong), Err(CapacityError::NoNumbers), "{wrong}");
    }
    assert_eq!(read("160/161,70/67"), Err(CapacityError::OutOfOrder));
}

/// Of 140 octets 133 are left: 66 code units and one unused octet.
#[test]
fn capacities_with_a_16_bit_reference_are_152_and_66() {
    assert_eq!(
        cost_by(&CONCAT16, &"a".repeat(305)),
        (Gsm7, 305, vec![152, 152, 1])
    );
    assert_eq!(
        cost_by(&CONCAT16, &"я".repeat(133)),
        (Ucs2, 133, vec![66, 66, 1])
    );
    assert_eq!(cost_by(&CONCAT16, &"a".repeat(160)), (Gsm7, 160, vec![160]));
    let of = |encoding| {
        let capacities = Capacities::CONCAT16;
        let capacity = capacities.of(encoding);
        (capacity.single(), capacity.multi())
    };
    assert_eq!((of(Gsm7), of(Ucs2)), ((160, 152), (70, 66)));
}

#[test]
fn each_encoding_has_its_own_capacity() {
    let capacities = crate::capacities((4, 2), (9, 7));
    let profile = Profile::new().with_capacities(capacities);
    assert_eq!(cost_by(&profile, "aaaaa"), (Gsm7, 5, vec![2, 2, 1]));
    assert_eq!(cost_by(&profile, "aaaaaaaaя"), (Ucs2, 9, vec![9]));
    assert_eq!(cost_by(&profile, "aaaaaaaaaя"), (Ucs2, 10, vec![7, 3]));
}

#[test]
fn a_capacity_may_be_u16_max() {
    let largest = (u16::MAX, u16::MAX);
    let capacities = crate::capacities(largest, largest);
    let profile = Profile::new()
        .with_capacities(capacities)
        .with_before(Added::characters(u16::MAX));
    assert_eq!(profile.remaining(""), 0);
    assert_eq!(cost_by(&profile, "aaa"), (Gsm7, 3, vec![0, 3]));
}
