//! Reading, listing and checking content never allocates.

use std::fmt::Write as _;

use sms_charge::content::{Content, ContentWriter, ParseOptions};

use crate::counting::allocations_in;

#[track_caller]
fn assert_none<T>(what: &str, call: impl FnOnce() -> T) {
    assert_eq!(allocations_in(call), 0, "{what} allocates");
}

/// A formatter's target that keeps nothing.
struct Nowhere;

impl std::fmt::Write for Nowhere {
    fn write_str(&mut self, _: &str) -> std::fmt::Result {
        Ok(())
    }
}

#[test]
fn content_allocates_nothing() {
    let many: Vec<_> = (0..70).map(|n| format!("k{n}:{n}")).collect();
    for text in [
        "code:1234,expire_at:5",
        "url:https://x.example,name:François",
        ",code : 1,code: 2,3,код:\u{200B},x=1;y=2,，：",
        "{\"code\":1}",
        &many.join(","),
        &"1".repeat(70_000),
    ] {
        let lenient = ParseOptions::new().join_to_previous(true);
        assert_none("parse", || Content::parse(text).is_ok());
        assert_none("parse_lenient", || lenient.parse(text).is_ok());
        assert_none("problems", || Content::problems(text).count());
        assert_none("problems", || lenient.problems(text).count());
        assert_none("Display of an error", || {
            Content::problems(text)
                .map(|problem| write!(Nowhere, "{problem}").is_ok())
                .count()
        });
        if let Ok(content) = lenient.parse(text) {
            assert_none("get", || content.get("code"));
            assert_none("pairs", || content.pairs().count());
        }
    }
}

#[test]
fn writing_allocates_nothing() {
    for pairs in [
        [("code", "1234"), ("expire_at", "5")],
        [("code", "1"), ("code", "2")],
    ] {
        assert_none("ContentWriter", || {
            ContentWriter::new(&pairs)
                .map(|text| write!(Nowhere, "{text}").is_ok())
                .is_ok()
        });
    }
}
