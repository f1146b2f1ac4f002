//! No debug output shows the text.

use sms_charge::{Tier, apply_all, explain, savings};

#[test]
fn findings_and_edits_do_not_spell_the_text() {
    let text = "４８２９１３ Рани ①";
    for &tier in Tier::ALL {
        let findings: Vec<_> = explain(text).collect();
        let edits: Vec<_> = apply_all(text, tier).edits().collect();
        let shown = format!("{findings:?} {findings:#?} {edits:?} {edits:#?}");
        assert!(!shown.contains(|c: char| !c.is_ascii()), "{shown}");
        assert!(!shown.contains(r#"text: ""#), "{shown}");
    }
    // What is no letter is what one looks for.
    assert!(format!("{:?}", explain("“").next()).contains("'“'"));
}

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
