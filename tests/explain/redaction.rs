//! No debug output shows the text.

use sms_charge::{Tier, apply_all, explain, savings};

#[test]
fn nothing_that_holds_text_shows_it() {
    let text = format!("Kode 482913 “rahasia”{}", "\u{A0}482913".repeat(12));
    let edited = apply_all(&text, Tier::Typographic);
    let mut pieces = edited.pieces();
    pieces.next();
    let mut findings = explain(&text);
    findings.next();
    for shown in [
        format!("{findings:?}"),
        format!("{:?}", explain(&text).grouped()),
        format!("{edited:?}"),
        format!("{:?}", edited.edits()),
        format!("{pieces:?}"),
        format!("{:?}", savings(&text, Tier::Typographic)),
        format!("{:?}", sms_charge::Guard::new().ceiling(1).check(&text)),
    ] {
        assert!(
            !shown.contains("482913") && !shown.contains("rahasia"),
            "{shown}"
        );
    }
}
