//! Cheaper texts.

use sms_charge::explain::Tier;
use sms_charge::{Added, Profile};

use crate::call::{call, column, constant, words};
use crate::lists::{messages, texts};

/// Calculated by hand: 68 letters and characters that need UCS-2.
#[test]
fn expensive_characters_are_replaced() {
    let letters = "a".repeat(68);
    let quoted = format!("{letters}“x”");
    let folded = format!("{letters} 🙏x");
    let body = texts([&quoted, &folded, "“Lunas”"]);
    let plain = format!("{letters}\"x\"");
    for (tier, second) in [
        ("typographic", folded),
        ("pictures", format!("{letters} x")),
    ] {
        let cheaper = words(&call("sms_cheaper", &[column(&body), constant(tier)]));
        let expected = [plain.clone(), second, "“Lunas”".to_owned()];
        assert_eq!(cheaper, expected.map(Some), "{tier}");
    }
}

#[test]
fn every_message_with_every_tier_equals_the_library() {
    let messages = messages();
    let body = texts(&messages);
    let gateway = constant("[gateway]\nbefore = 20");
    let profile = Profile::new().with_before(Added::characters(20));
    let mut changed = 0;
    for tier in Tier::ALL_BUT_LOSSY.into_iter().chain([Tier::Lossy]) {
        let mut given = vec![column(&body), constant(&tier.to_string())];
        for profile in [Profile::new(), profile] {
            let cheaper = words(&call("sms_cheaper", &given));
            for (cheaper, text) in cheaper.into_iter().zip(&messages) {
                let savings = profile.savings(text, tier).unwrap();
                assert_eq!(cheaper, Some(savings.to_string()), "{tier}");
                changed += usize::from(cheaper.as_ref() != Some(text));
            }
            given.push(gateway.clone());
        }
    }
    assert!(changed > 100, "{changed}");
}

/// Single replacements can't be counted here. The function makes all replacements or none.
#[test]
fn where_clusters_stay_whole() {
    let family = "👨‍👩‍👧";
    let quoted = format!("{}“{family}”{}", "a".repeat(40), "a".repeat(40));
    let cyrillic = format!("{family}{}", "я".repeat(60));
    let body = texts([&quoted, &cyrillic]);
    let gateway = constant("[gateway]\nkeep-whole = \"graphemes\"");
    let given = [column(&body), constant("pictures"), gateway];
    let cheaper = words(&call("sms_cheaper", &given));
    let plain = format!("{}\"\"{}", "a".repeat(40), "a".repeat(40));
    assert_eq!(cheaper, [Some(plain), Some(cyrillic)]);
}
