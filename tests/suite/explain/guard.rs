//! What the guard accepts, and what it says about other texts.

use std::fmt::{self, Write};

use sms_charge::explain::GuardErrorKind as Kind;
use sms_charge::explain::{Tier, UnicodePolicy};
use sms_charge::{Guard, Limits, Profile};

use crate::checks::explain::TIERS;

fn said(guard: &Guard, text: &str) -> (Kind, String) {
    let error = guard.check(text).unwrap_err();
    let code = match error.kind() {
        Kind::Unicode => "unicode",
        Kind::UnicodeCosts { .. } => "unicode-costs",
        Kind::OverBudget { .. } => "over-budget",
        Kind::OverGatewayLimit { .. } => "over-gateway-limit",
        other => unreachable!("a kind nobody knows: {other:?}"),
    };
    assert_eq!(error.code(), code);
    (error.kind(), error.to_string())
}

#[test]
fn a_new_guard_accepts_what_the_gateway_accepts() {
    assert_eq!(Guard::default(), Guard::new());
    assert!(Guard::new().check(&"я".repeat(255 * 67)).is_ok());
    assert!(Guard::new().check(&"я".repeat(255 * 67 + 1)).is_err());
}

#[test]
fn a_guard_has_what_was_set() {
    let new = Guard::new();
    assert_eq!((new.unicode(), new.budget()), (UnicodePolicy::Allow, None));
    assert_eq!(new.profile(), &Profile::new());
    let profile = Profile::new().with_limits(Limits::new().with_segments(3));
    let set = new.with_profile(profile).with_unicode(UnicodePolicy::Deny);
    let set = set.with_budget(2);
    assert_eq!(
        (set.unicode(), set.budget()),
        (UnicodePolicy::Deny, Some(2))
    );
    assert_eq!(set.profile(), &profile);
}

const DENY: Guard = Guard::new().with_unicode(UnicodePolicy::Deny);

#[test]
fn a_character_outside_gsm7_is_named_with_its_replacement() {
    let (kind, text) = said(&DENY, "Rp\u{a0}50.000");
    assert_eq!(kind, Kind::Unicode);
    assert_eq!(
        text,
        "expected GSM-7 only, found U+00A0 NO-BREAK SPACE at byte 2; write a space instead"
    );
    let (_, text) = said(&DENY, "\u{feff}Kode 4417");
    assert_eq!(
        text,
        "expected GSM-7 only, found U+FEFF ZERO WIDTH NO-BREAK SPACE at byte 0; remove it"
    );
    let (_, text) = said(&DENY, "Lunas ✅");
    assert_eq!(text, "expected GSM-7 only, found '✅' (U+2705) at byte 6");
}

#[test]
fn unicode_is_free_while_it_adds_no_segment() {
    let guard = Guard::new().with_unicode(UnicodePolicy::WhenFree);
    assert!(guard.check(&format!("{}✅", "a".repeat(69))).is_ok());
    let (kind, text) = said(&guard, &format!("{}✅", "a".repeat(70)));
    assert_eq!(
        kind,
        Kind::UnicodeCosts {
            charge: 2,
            without: 1
        }
    );
    assert_eq!(
        text,
        "expected 1 segment as in GSM-7, found 2 because of '✅' (U+2705) at byte 70"
    );
    // Two segments with and without it.
    assert!(guard.check(&format!("{}я", "a".repeat(120))).is_err());
    assert!(guard.check(&"я".repeat(70)).is_ok());
}

#[test]
fn the_error_says_how_much_exceeds_the_budget() {
    let guard = Guard::new().with_budget(1);
    let (kind, text) = said(&guard, &format!("{}’", "a".repeat(70)));
    assert_eq!(
        kind,
        Kind::OverBudget {
            charge: 2,
            budget: 1
        }
    );
    assert_eq!(
        text,
        "expected at most 1 segment, found 2; remove 3 bytes from byte 70 on, or remove only U+2019 RIGHT SINGLE QUOTATION MARK \
         at byte 70; write ' instead"
    );
    assert_eq!(guard.check("").map(|e| e.charge), Ok(1));
    assert_eq!(
        Guard::new().with_budget(0).check("").unwrap_err().span(),
        0..0
    );
}

#[test]
fn the_budget_is_spent_before_the_first_character_outside_gsm7_or_after() {
    let guard = Guard::new().with_budget(1);
    let beyond = |text: String| guard.check(&text).unwrap_err().span().start;
    assert_eq!(beyond(format!("Rp\u{A0}{}", "5".repeat(70))), 71);
    assert_eq!(
        beyond(format!("{}✅{}", "a".repeat(100), "a".repeat(30))),
        100
    );
    assert_eq!(beyond(format!("{}✅", "a".repeat(161))), 160);
    assert_eq!(beyond("a".repeat(161)), 160);
}

/// Accepts every piece except one, to which it counts down.
struct Failing(usize);

impl Write for Failing {
    fn write_str(&mut self, _: &str) -> fmt::Result {
        let fails = self.0 == 0;
        self.0 = self.0.wrapping_sub(1);
        if fails { Err(fmt::Error) } else { Ok(()) }
    }
}

#[test]
fn the_error_of_a_writer_is_returned() {
    let long = format!("{}я", "a".repeat(140));
    for (guard, text) in [
        (DENY, "Rp\u{a0}50.000"),
        (Guard::new().with_unicode(UnicodePolicy::WhenFree), &long),
        (Guard::new().with_budget(1), &long),
        (
            Guard::new().with_profile(Profile::new().with_limits(Limits::new().with_segments(1))),
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
    let guard =
        Guard::new().with_profile(Profile::new().with_limits(Limits::new().with_segments(2)));
    assert!(guard.check(&"a".repeat(306)).is_ok());
    let (kind, text) = said(&guard, &"a".repeat(307));
    assert_eq!(kind, Kind::OverGatewayLimit { charge: 3 });
    assert_eq!(
        text,
        "expected a message within the gateway's limits, found 3 segments"
    );
    let (kind, text) = said(&guard, &format!("{}\u{2028}a", "a".repeat(134)));
    assert_eq!(kind, Kind::OverGatewayLimit { charge: 3 });
    assert_eq!(
        text,
        "expected a message within the gateway's limits, found 3 segments because of U+2028 LINE SEPARATOR at byte 134; \
         write a line feed instead"
    );
}

#[test]
fn the_rest_fits_the_budget_without_the_named_characters() {
    // Without the emoji, the words before it are GSM-7 and fit one segment.
    let text = format!("{}🎉", "a".repeat(100));
    let error = Guard::new().with_budget(1).check(&text).unwrap_err();
    assert_eq!(error.span(), 100..104);

    // Here at most four units fit without the emoji, and nine with it.
    let small = crate::capacities((4, 2), (9, 7));
    let guard = Guard::new()
        .with_profile(Profile::new().with_capacities(small))
        .with_budget(1);
    assert_eq!(guard.check("aaaaaaaaaя").unwrap_err().span(), 4..11);
}

#[test]
fn removal_is_advised_only_where_it_helps() {
    let guard = Guard::new().with_budget(1);
    let (_, text) = said(&guard, &format!("{}я", "a".repeat(300)));
    assert_eq!(
        text,
        "expected at most 1 segment, found 5; remove 142 bytes from byte 160 on"
    );
    let (_, text) = said(&guard, &format!("{}я, я", "a".repeat(100)));
    assert_eq!(
        text,
        "expected at most 1 segment, found 2; remove 6 bytes from byte 100 on, \
         or remove only 'я' (U+044F) at byte 100 and others"
    );
}

#[test]
fn a_character_is_blamed_for_too_many_segments_only_where_it_is_to_blame() {
    let guard =
        Guard::new().with_profile(Profile::new().with_limits(Limits::new().with_segments(2)));
    let (_, text) = said(&guard, &format!("{}я", "a".repeat(200)));
    assert_eq!(
        text,
        "expected a message within the gateway's limits, found 3 segments because of 'я' (U+044F) at byte 200"
    );
    let (_, text) = said(&guard, &format!("{}я", "a".repeat(400)));
    assert_eq!(
        text,
        "expected a message within the gateway's limits, found 6 segments"
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
        .with_profile(profile)
        .with_unicode(UnicodePolicy::WhenFree);
    // Five segments with and without the letter, because c leaves space for it.
    assert_eq!(guard.check("a\r\nb\r\ncя").map(|e| e.charge), Ok(5));
    // CR and LF join again when the text between them is removed.
    let (kind, _) = said(&guard, "a\rяя\nbc");
    let (charge, without) = (4, 3);
    assert_eq!(kind, Kind::UnicodeCosts { charge, without });
}

#[test]
fn words_are_read_in_any_case_and_written_in_small_letters() {
    for policy in [
        UnicodePolicy::Allow,
        UnicodePolicy::WhenFree,
        UnicodePolicy::Deny,
    ] {
        let word = policy.to_string();
        assert_eq!(word, policy.as_str());
        assert_eq!(word.parse(), Ok(policy));
        assert_eq!(word.to_uppercase().parse(), Ok(policy));
    }
    let error = "never".parse::<UnicodePolicy>().unwrap_err();
    assert_eq!(error.to_string(), "expected allow, when-free or deny");
    for &tier in TIERS {
        let word = tier.to_string();
        assert_eq!(word, format!("{tier:?}").to_lowercase());
        assert_eq!(word.parse(), Ok(tier));
    }
    let error = "lossless".parse::<Tier>().unwrap_err();
    assert_eq!(error.expected().len(), TIERS.len());
}

#[cfg(feature = "serde")]
#[test]
fn a_guard_is_a_table_of_what_differs_from_a_new_one() {
    let read = |text: &str| serde_json::from_str::<Guard>(text);
    let write = |guard: Guard| serde_json::to_string(&guard).unwrap();
    assert_eq!(read("{}").unwrap(), Guard::new());
    assert_eq!(write(Guard::new()), "{}");

    let text = r#"{"unicode":"when-free","budget":2}"#;
    let guard = Guard::new()
        .with_unicode(UnicodePolicy::WhenFree)
        .with_budget(2);
    assert_eq!(read(text).unwrap(), guard);
    assert_eq!(write(guard), text);

    let guard = guard.with_profile(Profile::new().with_limits(Limits::new().with_segments(3)));
    assert_eq!(read(&write(guard)).unwrap(), guard);

    for (text, said) in [
        (
            r#"{"ceiling":2}"#,
            "unknown field `ceiling`, expected one of `profile`, `unicode`, `budget`",
        ),
        (r#"{"budget":2,"budget":3}"#, "duplicate field `budget`"),
        (
            r#"{"unicode":"never"}"#,
            "expected allow, when-free or deny",
        ),
        (
            r#"{"budget":-1}"#,
            "invalid value: integer `-1`, expected u32",
        ),
        (
            "2",
            "invalid type: integer `2`, expected the table of a guard",
        ),
    ] {
        let error = read(text).unwrap_err().to_string();
        assert!(error.starts_with(said), "{error}");
    }
}
