//! Neither `Debug` nor an error shows a value.

use std::fmt::Write as _;

use sms_charge::content::{Content, ContentWriter};

#[test]
fn a_code_or_a_message_in_the_place_of_a_key_is_not_shown() {
    let shown = |text| format!("{:?}", Content::parse(text).unwrap());
    assert_eq!(shown("482913:code"), "Content {6 bytes}");
    assert_eq!(shown("Kode Anda 482913:rahasia"), "Content {16 bytes}");
    let content = Content::parse("482913:code").unwrap();
    let pairs = format!("{:?}", content.pairs());
    assert_eq!(pairs, "[Pair { key: 6 bytes, value_bytes: 4 }]");
    assert!(ContentWriter::new(&[("482913", "code")]).is_err());
}

#[test]
fn no_value_is_shown() {
    let content = Content::parse("code:SECRET,name:SECRET").unwrap();
    assert_eq!(format!("{content:?}"), r#"Content {"code", "name"}"#);
    let pairs = content.pairs();
    let pair = content.pairs().next().unwrap();
    assert_eq!(
        format!("{pair:?}"),
        r#"Pair { key: "code", value_bytes: 6 }"#
    );
    let text = [("code", "SECRET")];
    let text = ContentWriter::new(&text).unwrap();
    assert_eq!(format!("{text:?}"), r#"ContentWriter {"code"}"#);
    let mut shown = format!("{content:#?} {pairs:?} {pair:#?} {text:#?}");
    for wrong in [
        "SECRET",
        "a:SECRET,SECRET",
        "a:SECRET,a:SECRET",
        "SECRET=SECRET",
        "a:SECRET; SECRET:1",
        " SECRET :SECRET ,",
        "{\"SECRET\":1}",
        "a:SECRET：SECRET\n",
    ] {
        for problem in Content::problems(wrong) {
            write!(shown, "{problem:?} {problem}").unwrap();
        }
        let pairs = [("a", wrong)];
        if let Err(error) = ContentWriter::new(&pairs) {
            write!(shown, "{error:?} {error}").unwrap();
        }
    }
    assert!(!shown.contains("SECRET"), "{shown}");
}
