//! RCS: classes by bytes of UTF-8.

use sms_charge::rcs::{MessageType, message_type, us_segments};

#[test]
fn up_to_160_bytes_are_basic() {
    for (text, bytes, basic, segments) in [
        ("", 0, true, 0),
        (&*"a".repeat(160), 160, true, 1),
        (&*"a".repeat(161), 161, false, 2),
        (&*"é".repeat(80), 160, true, 1),
        (&*"é".repeat(81), 162, false, 2),
        (&*"€".repeat(53), 159, true, 1),
        (&*"€".repeat(54), 162, false, 2),
        (&*"😀".repeat(40), 160, true, 1),
        (&*"😀".repeat(41), 164, false, 2),
        // Google's own example.
        (&*"a".repeat(300), 300, false, 2),
        (&*"a".repeat(320), 320, false, 2),
        (&*"a".repeat(321), 321, false, 3),
    ] {
        assert_eq!(text.len(), bytes);
        assert_eq!(message_type(text) == MessageType::Basic, basic, "{bytes}");
        assert_eq!(us_segments(text), segments, "{bytes}");
    }
}
