//! The language whose tables would make a text cheaper.

use sms_charge::explain::language_saving;
use sms_charge::{Language, Languages, Profile};

#[test]
fn the_saving_in_segments_is_named() {
    let said = |text: &str| language_saving(text).map(|saving| saving.to_string());
    assert_eq!(
        said(&"ğ".repeat(155)).as_deref(),
        Some("UCS-2 because the profile allows no national table; with Turkish, 2 segments fewer")
    );
    assert_eq!(
        said(&"€".repeat(81)).as_deref(),
        Some("with Turkish, 1 segment fewer")
    );
    // One segment already, in no table, and not cheaper.
    assert_eq!(said("ğ"), None);
    assert_eq!(said(&"я".repeat(155)), None);
    assert_eq!(said(&"a".repeat(161)), None);
}

#[test]
fn the_languages_of_the_profile_are_kept() {
    let text = "ğ".repeat(20) + &"ã".repeat(60);
    let turkish = Languages::new(&[Language::Turkish], &[]).unwrap();
    let profile = Profile::new().with_languages(turkish);
    let saving = profile.language_saving(&text).unwrap();
    assert_eq!(saving.language, Language::Portuguese);
    assert_eq!((saving.before.charge, saving.after.charge), (2, 1));
    assert_eq!(
        saving.to_string(),
        "UCS-2 because the profile allows no national table that has every character; \
         with Portuguese, 1 segment fewer"
    );
    let both = profile.with_languages(turkish.and(Languages::of(Language::Portuguese)));
    assert_eq!(both.estimate(&text), saving.after);
    assert!(both.language_saving(&text).is_none());
}

#[test]
fn a_letter_of_a_chosen_table_is_not_a_finding() {
    use sms_charge::explain::FindingKind;

    let kinds = |profile: &Profile, text: &str| -> Vec<(FindingKind, usize, bool)> {
        let findings = profile.explain(text);
        findings
            .map(|finding| (finding.kind, finding.units, finding.is_outside_gsm7()))
            .collect()
    };
    let locking = Profile::new().with_languages(Languages::of(Language::Turkish));
    assert_eq!(kinds(&locking, "ğ a"), []);
    assert_eq!(kinds(&locking, "ğ ["), [(FindingKind::ExtraUnit, 2, false)]);
    // In one table it takes one septet.
    let euros = "ğ".to_owned() + &"€".repeat(3);
    assert_eq!(kinds(&locking, &euros), []);
    let single = Languages::new(&[], &[Language::Turkish]).unwrap();
    let single = Profile::new().with_languages(single);
    assert_eq!(kinds(&single, "ğ a"), [(FindingKind::ExtraUnit, 2, false)]);
    // The emoji is the cause, and the letter is not.
    let emoji = [(FindingKind::OutsideGsm7, 2, true)];
    assert_eq!(kinds(&locking, "ğ 🎉 a"), emoji);
    // Each letter is in a table, and no pair of tables has both.
    let outside = (FindingKind::OutsideGsm7, 1, true);
    let turkish_and_hindi = Languages::new(&[Language::Turkish, Language::Hindi], &[]).unwrap();
    let torn = Profile::new().with_languages(turkish_and_hindi);
    assert_eq!(kinds(&torn, "ğ क a"), [outside, outside]);
}
