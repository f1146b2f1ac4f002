//! An empty text is one segment.

use sms_charge::{Added, Encoding::Gsm7, Profile};

use super::{cost, cost_by};

#[test]
fn an_empty_text_is_one_gsm7_segment_with_160_remaining() {
    assert_eq!(cost(""), (Gsm7, 0, vec![0]));
    assert_eq!(sms_charge::remaining(""), 160);
    let segment = sms_charge::segments("").next();
    assert_eq!(
        segment.map(|segment| (segment.text, segment.remaining)),
        Some(("", 160))
    );
}

#[test]
fn an_empty_text_is_one_segment_with_many_added_characters() {
    let profile = Profile::new().with_before(Added::characters(65));
    assert_eq!(cost_by(&profile, ""), (Gsm7, 0, vec![0]));
    assert_eq!(profile.remaining(""), 95);
}
