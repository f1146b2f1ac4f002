//! The limit. One octet of the header numbers the segments, so a text has at most 255.

use sms_charge::{Limits, Profile};

use super::{CONCAT16, cost_by};

fn charge_and_over(profile: &Profile, text: &str) -> (u32, bool) {
    let seen = profile.estimate(text);
    (seen.charge, seen.over_limit)
}

#[test]
fn the_default_limit_is_255_segments() {
    for (profile, one, most) in [
        (Profile::new(), "a", 39_015),
        (Profile::new(), "я", 17_085),
        (CONCAT16, "a", 38_760),
        (CONCAT16, "я", 16_830),
    ] {
        let full = one.repeat(most);
        assert_eq!(charge_and_over(&profile, &full), (255, false));
        let over = one.repeat(most + 1);
        assert_eq!(charge_and_over(&profile, &over), (256, true));
    }
}

#[test]
fn a_lower_limit_never_changes_the_count() {
    let ten = Profile::new().with_limits(Limits::new().with_segments(10));
    assert_eq!(charge_and_over(&ten, &"a".repeat(1530)), (10, false));
    assert_eq!(charge_and_over(&ten, &"a".repeat(1531)), (11, true));
    assert_eq!(cost_by(&ten, &"a".repeat(1531)).2.len(), 11);
    assert_eq!(
        charge_and_over(&ten.with_limits(Limits::new().with_segments(0)), ""),
        (1, true)
    );
}
