//! What the guard lets through, and what it says of the rest.

use std::fmt::{self, Write};

use sms_charge::explain::GuardErrorKind as Kind;
use sms_charge::{Guard, Limits, Profile, UnicodePolicy};

fn said(guard: Guard, text: &str) -> (Kind, String) {
    let error = guard.check(text).unwrap_err();
    let code = match error.kind() {
        Kind::Unicode => "unicode",
        Kind::UnicodeCosts { .. } => "unicode-costs",
        Kind::TooDear { .. } => "too-dear",
        Kind::OverLimit { .. } => "over-limit",
        other => unreachable!("a kind nobody knows: {other:?}"),
    };
    assert_eq!(error.code(), code);
    (error.kind(), error.to_string())
}

#[test]
fn a_new_guard_lets_through_what_the_gateway_takes() {
    assert_eq!(Guard::default(), Guard::new());
    assert!(Guard::new().check(&"я".repeat(255 * 67)).is_ok());
    assert!(Guard::new().check(&"я".repeat(255 * 67 + 1)).is_err());
}

const DENY: Guard = Guard::new().unicode(UnicodePolicy::Deny);

#[test]
fn a_character_outside_gsm7_is_named_with_its_replacement() {
    let (kind, text) = said(DENY, "Rp\u{a0}50.000");
    assert_eq!(kind, Kind::Unicode);
    assert_eq!(
        text,
        "expected GSM-7 only, found U+00A0 NO-BREAK SPACE at byte 2; write a space instead"
    );
    let (_, text) = said(DENY, "\u{feff}Kode 4417");
    assert_eq!(
        text,
        "expected GSM-7 only, found U+FEFF ZERO WIDTH NO-BREAK SPACE at byte 0; leave it out"
    );
    let (_, text) = said(DENY, "Lunas ✅");
    assert_eq!(text, "expected GSM-7 only, found '✅' (U+2705) at byte 6");
}

#[test]
fn unicode_is_free_while_it_adds_no_message() {
    let guard = Guard::new().unicode(UnicodePolicy::WhenFree);
    assert!(guard.check(&format!("{}✅", "a".repeat(69))).is_ok());
    let (kind, text) = said(guard, &format!("{}✅", "a".repeat(70)));
    assert_eq!(
        kind,
        Kind::UnicodeCosts {
            charge: 2,
            without: 1
        }
    );
    assert_eq!(
        text,
        "expected 1 message as in GSM-7, found 2 because of '✅' (U+2705) at byte 70"
    );
    // Two messages either way.
    assert!(guard.check(&format!("{}я", "a".repeat(120))).is_err());
    assert!(guard.check(&"я".repeat(70)).is_ok());
}

#[test]
fn the_ceiling_tells_what_is_beyond_it() {
    let guard = Guard::new().ceiling(1);
    let (kind, text) = said(guard, &format!("{}’", "a".repeat(70)));
    assert_eq!(
        kind,
        Kind::TooDear {
            charge: 2,
            ceiling: 1
        }
    );
    assert_eq!(
        text,
        "expected at most 1 message, found 2; leave out 3 bytes from byte 70 on, or go without '’' (U+2019) \
         at byte 70; write ' instead"
    );
    assert_eq!(guard.check("").map(|e| e.charge), Ok(1));
    assert_eq!(Guard::new().ceiling(0).check("").unwrap_err().span(), 0..0);
}

#[test]
fn the_ceiling_is_reached_before_the_first_character_outside_gsm7_or_after() {
    let guard = Guard::new().ceiling(1);
    let beyond = |text: String| guard.check(&text).unwrap_err().span().start;
    assert_eq!(beyond(format!("Rp\u{A0}{}", "5".repeat(70))), 71);
    assert_eq!(
        beyond(format!("{}✅{}", "a".repeat(100), "a".repeat(30))),
        100
    );
    assert_eq!(beyond(format!("{}✅", "a".repeat(161))), 160);
    assert_eq!(beyond("a".repeat(161)), 160);
}

/// Takes every piece but one, which it counts down to.
struct Failing(usize);

impl Write for Failing {
    fn write_str(&mut self, _: &str) -> fmt::Result {
        let fails = self.0 == 0;
        self.0 = self.0.wrapping_sub(1);
        if fails { Err(fmt::Error) } else { Ok(()) }
    }
}

#[test]
fn a_writer_that_fails_is_heard() {
    let long = format!("{}я", "a".repeat(140));
    for (guard, text) in [
        (DENY, "Rp\u{a0}50.000"),
        (Guard::new().unicode(UnicodePolicy::WhenFree), &long),
        (Guard::new().ceiling(1), &long),
        (
            Guard::new().profile(Profile::new().with_limits(Limits::new().with_segments(1))),
            &long,
        ),
    ] {
        let error = guard.check(text).unwrap_err();
        let fails = |piece| write!(Failing(piece), "{error}").is_err();
        let pieces = (0..100).take_while(|&piece| fails(piece)).count();
        assert!((5..100).contains(&pieces), "{error}");
        assert!((pieces..100).all(|piece| !fails(piece)), "{error}");
    }
}

#[test]
fn the_limit_of_the_profile_holds() {
    let guard = Guard::new().profile(Profile::new().with_limits(Limits::new().with_segments(2)));
    assert!(guard.check(&"a".repeat(306)).is_ok());
    let (kind, text) = said(guard, &"a".repeat(307));
    assert_eq!(kind, Kind::OverLimit { charge: 3 });
    assert_eq!(
        text,
        "expected no more parts than the gateway takes, found 3"
    );
    let (kind, text) = said(guard, &format!("{}\u{2028}a", "a".repeat(134)));
    assert_eq!(kind, Kind::OverLimit { charge: 3 });
    assert_eq!(
        text,
        "expected no more parts than the gateway takes, found 3 because of U+2028 LINE SEPARATOR at byte 134; \
         write a line feed instead"
    );
}

#[test]
fn what_is_left_out_makes_the_rest_cheap_enough() {
    // The words before the emoji are GSM-7 once it is gone, and fit one message.
    let text = format!("{}🎉", "a".repeat(100));
    let error = Guard::new().ceiling(1).check(&text).unwrap_err();
    assert_eq!(error.span(), 100..104);

    // Here they fit no more than four units, though with the emoji they fit nine.
    let small = crate::capacities((4, 2), (9, 7));
    let guard = Guard::new()
        .profile(Profile::new().with_capacities(small))
        .ceiling(1);
    assert_eq!(guard.check("aaaaaaaaaя").unwrap_err().span(), 4..11);
}

#[test]
fn going_without_is_advised_only_where_it_helps() {
    let guard = Guard::new().ceiling(1);
    let (_, text) = said(guard, &format!("{}я", "a".repeat(300)));
    assert_eq!(
        text,
        "expected at most 1 message, found 5; leave out 142 bytes from byte 160 on"
    );
    let (_, text) = said(guard, &format!("{}я, я", "a".repeat(100)));
    assert_eq!(
        text,
        "expected at most 1 message, found 2; leave out 6 bytes from byte 100 on, \
         or go without 'я' (U+044F) at byte 100 and others"
    );
}

#[test]
fn a_character_is_blamed_for_too_many_parts_only_where_it_is_to_blame() {
    let guard = Guard::new().profile(Profile::new().with_limits(Limits::new().with_segments(2)));
    let (_, text) = said(guard, &format!("{}я", "a".repeat(200)));
    assert_eq!(
        text,
        "expected no more parts than the gateway takes, found 3 because of 'я' (U+044F) at byte 200"
    );
    let (_, text) = said(guard, &format!("{}я", "a".repeat(400)));
    assert_eq!(
        text,
        "expected no more parts than the gateway takes, found 6"
    );
}

#[cfg(feature = "graphemes")]
#[test]
fn cr_lf_stays_whole_in_the_text_without_its_other_characters_too() {
    use sms_charge::Packing;

    let two = crate::capacities((4, 2), (4, 2));
    let profile = Profile::new()
        .with_capacities(two)
        .with_packing(Packing::Graphemes);
    let guard = Guard::new()
        .profile(profile)
        .unicode(UnicodePolicy::WhenFree);
    // Five parts with the letter and without, as c leaves room for it.
    assert_eq!(guard.check("a\r\nb\r\ncя").map(|e| e.charge), Ok(5));
    // CR LF is one again when what stood between the two is gone.
    let (kind, _) = said(guard, "a\rяя\nbc");
    let (charge, without) = (4, 3);
    assert_eq!(kind, Kind::UnicodeCosts { charge, without });
}
