//! Random strings and random pairs, against the oracle.

use proptest::prelude::*;
use sms_charge::content::{Content, ContentWriter};

use crate::checks::content as checks;
use crate::properties::cases;

fn fragments() -> impl Strategy<Value = String> {
    let fragment = prop::sample::select(vec![
        "code",
        "expire_at",
        "a",
        "b",
        "1",
        "250",
        "Rp",
        ":",
        ":",
        ":",
        ",",
        ",",
        ",",
        ";",
        "=",
        " ",
        "\u{A0}",
        "\u{3000}",
        "，",
        "：",
        "\u{200B}",
        "\u{200D}",
        "\u{200C}",
        "\u{FE0F}",
        "\u{20E3}",
        "👩",
        "❤",
        "é",
        "код",
        "你",
        "\n",
        "\r",
        "\t",
        "\0",
        "{",
        "}",
        "[",
        "]",
        "\"",
        "//",
        "https://",
        "_",
        "-",
        ".",
        "\u{FEFF}",
        "\u{2028}",
        "\u{85}",
        "/",
        "|",
        "n12345678901234567890123456789012",
    ]);
    prop::collection::vec(fragment, 0..30).prop_map(|fragments| fragments.concat())
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn any_string(text: String) {
        checks::check(&text);
        checks::check_writing(&text);
    }

    #[test]
    fn likely_strings(text in fragments()) {
        checks::check(&text);
        checks::check_writing(&text);
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn many_pairs(pairs in prop::collection::vec(("[a-d]{1,3}", "[a-z0-9 .,:;]{0,4}"), 0..100)) {
        let text: Vec<_> = pairs.iter().map(|(key, value)| format!("{key}:{value}")).collect();
        checks::check(&text.join(","));
    }

    #[test]
    fn parse_undoes_write(pairs in prop::collection::btree_map("[a-zA-Z_][a-zA-Z0-9_]{0,8}", "[!-+\\--9;-~é😀][ -+\\--9;-~é😀]{0,8}[!-+\\--9;-~é😀]", 0..40)) {
        let pairs: Vec<_> = pairs.into_iter().filter(|(_, value)| !value.starts_with("//")).collect();
        let text = ContentWriter::new(&pairs).unwrap().to_string();
        let content = Content::parse(&text).unwrap();
        let read: Vec<_> = content.pairs().map(|p| (p.key.to_owned(), p.value.to_owned())).collect();
        prop_assert_eq!(read, pairs);
        prop_assert_eq!(Content::problems(&text).count(), 0);
    }
}
