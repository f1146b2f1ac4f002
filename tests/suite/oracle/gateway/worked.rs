//! The oracle against figures that were worked out by hand, one rule in each test.

use super::*;

fn with(change: impl FnOnce(&mut Gateway)) -> Gateway {
    let mut gateway = Gateway::default();
    change(&mut gateway);
    gateway
}

fn text(text: &str) -> Added {
    Added::Text(text.to_owned())
}

fn run(parts: &[(&str, usize)]) -> String {
    parts.iter().map(|(of, times)| of.repeat(*times)).collect()
}

/// The text's own units, segment by segment.
fn units_of(answer: &Answer) -> Vec<usize> {
    answer
        .segments
        .iter()
        .map(|segment| segment.units)
        .collect()
}

fn added_of(answer: &Answer) -> Vec<usize> {
    answer
        .segments
        .iter()
        .map(|segment| segment.added)
        .collect()
}

fn texts_of(answer: &Answer) -> Vec<&str> {
    let texts = answer.segments.iter();
    texts.map(|segment| segment.text.as_str()).collect()
}

fn charge_and_remaining(gateway: &Gateway, text: &str) -> (usize, usize) {
    let answer = answer(gateway, text);
    (answer.charge, answer.remaining)
}

#[test]
fn the_standard() {
    let standard = Gateway::default();
    assert_eq!(
        standard.capacities,
        By {
            gsm7: (160, 153),
            ucs2: (70, 67),
            latin1: (140, 134),
        }
    );
    assert_eq!(
        CONCAT16,
        By {
            gsm7: (160, 152),
            ucs2: (70, 66),
            latin1: (140, 133),
        }
    );
    assert_eq!(charge_and_remaining(&standard, ""), (1, 160));
    assert_eq!(charge_and_remaining(&standard, &run(&[("a", 160)])), (1, 0));
    assert_eq!(
        charge_and_remaining(&standard, &run(&[("a", 161)])),
        (2, 145)
    );
    assert_eq!(charge_and_remaining(&standard, &run(&[("я", 70)])), (1, 0));
    assert_eq!(charge_and_remaining(&standard, &run(&[("я", 71)])), (2, 63));

    let pairs = answer(&standard, &run(&[("a", 152), ("€", 1), ("a", 152)]));
    assert_eq!(pairs.units, 306);
    assert_eq!(units_of(&pairs), [152, 153, 1]);
    assert_eq!(pairs.remaining, 152);
    assert_eq!(pairs.segments[0].remaining, 1);
}

#[test]
fn a_quotient_bills_what_the_cut_leaves_unused() {
    let gateway = with(|gateway| gateway.billing = Billing::Quotient);
    let brackets = answer(&gateway, &run(&[("€", 153)]));
    assert_eq!((brackets.charge, brackets.remaining), (2, 0));
    assert_eq!(units_of(&brackets), [152, 152, 2]);
    // The last segment of the cut knows its remaining units.
    assert_eq!(brackets.segments[2].remaining, 151);

    let gateway = with(|gateway| {
        gateway.billing = Billing::Quotient;
        gateway.after = Added::Characters(4);
    });
    // 157 + 4 = 161; 306 - 161 = 145.
    assert_eq!(
        charge_and_remaining(&gateway, &run(&[("a", 157)])),
        (2, 145)
    );
}

#[test]
fn text_added_before_uses_the_first_segment() {
    let in_front = with(|gateway| gateway.before = Added::Characters(4));
    let behind = with(|gateway| gateway.after = Added::Characters(4));
    let message = run(&[("a", 152), ("€", 1), ("a", 148)]);

    // 4 + 149 = 153 | 3 + 2 + 148 = 153.
    let front = answer(&in_front, &message);
    assert_eq!((front.charge, front.remaining), (2, 0));
    assert_eq!(units_of(&front), [149, 153]);
    assert_eq!(added_of(&front), [4, 0]);
    assert_eq!(front.units, 302);

    // 152 | 2 + 148 + 3 = 153 | 1.
    let back = answer(&behind, &message);
    assert_eq!((back.charge, back.remaining), (3, 152));
    assert_eq!(units_of(&back), [152, 150, 0]);
    assert_eq!(added_of(&back), [0, 3, 1]);
    assert_eq!(texts_of(&back)[2], "");
}

#[test]
fn what_is_added_may_be_longer_than_a_segment() {
    let footer = with(|gateway| gateway.after = Added::Characters(75));
    let opt_out = answer(&footer, &run(&[("a", 88)]));
    assert_eq!(opt_out.charge, 2);
    assert_eq!(units_of(&opt_out), [88, 0]);
    assert_eq!(added_of(&opt_out), [65, 10]);

    let header = with(|gateway| gateway.before = text(&run(&[("a", 200)])));
    let empty = answer(&header, "");
    assert_eq!((empty.charge, empty.units, empty.remaining), (2, 0, 106));
    assert_eq!(units_of(&empty), [0, 0]);
    assert_eq!(added_of(&empty), [153, 47]);
}

#[test]
fn what_is_added_as_text_has_units_and_an_encoding() {
    let gateway = with(|gateway| gateway.before = text("[Solo1]"));
    let plain = answer(&gateway, &run(&[("a", 151)]));
    assert_eq!((plain.charge, plain.remaining), (1, 0));
    assert_eq!(added_of(&plain), [9]);
    let cyrillic = answer(&gateway, &run(&[("я", 63)]));
    assert_eq!((cyrillic.charge, cyrillic.remaining), (1, 0));
    assert_eq!(added_of(&cyrillic), [7]);

    let gateway = with(|gateway| gateway.after = text("😀"));
    let smile = answer(&gateway, "[a]");
    assert_eq!(smile.encoding, Encoding::Ucs2);
    assert_eq!((smile.units, smile.remaining), (3, 65));
}

#[test]
fn a_pair_in_the_footer_limits_remaining() {
    let gateway = with(|gateway| {
        gateway.capacities.gsm7 = (6, 5);
        gateway.after = text("[");
    });
    // Three and a pair are 5, and one segment holds 6. With two more: 5 | 2.
    assert_eq!(charge_and_remaining(&gateway, "aaa"), (1, 1));
    // 5 | 2, and up to 5 | 3 + 2.
    assert_eq!(charge_and_remaining(&gateway, "aaaaa"), (2, 3));

    // 5 | 4 and 1 unused | 2. The pair moves: 5 | 5 | 2, 5 | 5 | 3 + 2.
    assert_eq!(charge_and_remaining(&gateway, "aaaaaaaaa"), (3, 4));
}

#[test]
fn encodings_are_tried_in_order() {
    let ucs2 = with(|gateway| gateway.encodings = vec![Alphabet::Ucs2]);
    assert_eq!(charge_and_remaining(&ucs2, &run(&[("]", 70)])), (1, 0));
    assert_eq!(charge_and_remaining(&ucs2, &run(&[("a", 100)])).0, 2);

    let ascii = with(|gateway| gateway.encodings = vec![Alphabet::Ascii, Alphabet::Ucs2]);
    assert_eq!(encoding(&ascii, "[a]\r\n\u{c}"), Encoding::Gsm7);
    assert_eq!(encoding(&ascii, "`"), Encoding::Ucs2);
    assert_eq!(encoding(&ascii, "é"), Encoding::Ucs2);
    assert_eq!(answer(&ascii, "[a]").units, 5);
    let umlauts = run(&[("a", 75), ("ü ß Ö", 1)]);
    assert_eq!(charge_and_remaining(&ascii, &umlauts).0, 2);

    let latin = with(|gateway| {
        gateway.encodings = vec![Alphabet::Gsm7, Alphabet::Latin1, Alphabet::Ucs2];
    });
    assert_eq!(charge_and_remaining(&latin, &run(&[("á", 135)])), (1, 5));
    assert_eq!(charge_and_remaining(&latin, &run(&[("á", 141)])), (2, 127));
    assert_eq!(encoding(&latin, "[a]"), Encoding::Gsm7);
    assert_eq!(encoding(&latin, "[á`\u{1b}\u{ff}"), Encoding::Latin1);
    assert_eq!(answer(&latin, "[á").units, 2);
    assert_eq!(encoding(&latin, "á€"), Encoding::Ucs2);
    assert_eq!(encoding(&latin, "\u{100}"), Encoding::Ucs2);
}

#[test]
fn excluded_characters_are_not_gsm7() {
    let gateway = with(|gateway| gateway.excluded = "€ΔΦΓΛΩΠΨΣΘΞ¤".chars().collect());
    let euro = answer(&gateway, &run(&[("a", 70), ("€", 1)]));
    assert_eq!(
        (euro.encoding, euro.units, euro.charge),
        (Encoding::Ucs2, 71, 2)
    );
    assert_eq!(encoding(&gateway, "é["), Encoding::Gsm7);

    // The text that the gateway adds follows the same rule. Latin-1 is not GSM-7.
    let gateway = with(|gateway| {
        gateway.excluded = vec!['£'];
        gateway.encodings = vec![Alphabet::Gsm7, Alphabet::Latin1, Alphabet::Ucs2];
        gateway.after = text("£");
    });
    assert_eq!(encoding(&gateway, "a"), Encoding::Latin1);
}

#[test]
fn line_ends() {
    let as_lf = with(|gateway| gateway.line_ends = LineEnds::CrLfAsLf);
    let message = run(&[("a", 80), ("\r\n", 1), ("a", 79)]);
    let seen = answer(&as_lf, &message);
    assert_eq!((seen.charge, seen.units, seen.remaining), (1, 160, 0));
    assert_eq!(texts_of(&seen), [&message]);
    // A single CR stays.
    assert_eq!(answer(&as_lf, "\r\r\n\n\r").units, 4);

    let as_cr_lf = with(|gateway| gateway.line_ends = LineEnds::LfAsCrLf);
    let message = run(&[("a", 80), ("\n", 1), ("a", 79)]);
    let seen = answer(&as_cr_lf, &message);
    assert_eq!((seen.charge, seen.units), (2, 161));
    assert_eq!(units_of(&seen), [153, 8]);
    // CR and CR LF are unchanged, then two characters for each LF.
    assert_eq!(answer(&as_cr_lf, "\r\r\n\n\n").units, 3 + 4);
}

#[test]
fn a_line_end_of_two_is_split_by_characters_only() {
    let message = run(&[("a", 152), ("\n", 1), ("a", 10)]);
    let mut gateway = with(|gateway| gateway.line_ends = LineEnds::LfAsCrLf);
    // The CR ends the first segment. The LF, which is the text's own, starts the second.
    let split = answer(&gateway, &message);
    assert_eq!(units_of(&split), [153, 11]);
    assert_eq!(texts_of(&split), [&message[..152], &message[152..]]);
    gateway.keep_whole = KeepWhole::Graphemes;
    let whole = answer(&gateway, &message);
    assert_eq!(units_of(&whole), [152, 12]);
    assert_eq!(texts_of(&whole), [&message[..152], &message[152..]]);
}

#[test]
fn line_ends_of_what_is_added_stay() {
    for line_ends in [LineEnds::CrLfAsLf, LineEnds::LfAsCrLf] {
        let gateway = with(|gateway| {
            gateway.before = text("\r\n\r");
            gateway.after = text("\n");
            gateway.line_ends = line_ends;
        });
        assert_eq!(added_of(&answer(&gateway, "a")), [4]);
        // A CR that the gateway adds is not part of the text.
        let line_feed = answer(&gateway, "\n").units;
        let two = line_ends == LineEnds::LfAsCrLf;
        assert_eq!(line_feed, if two { 2 } else { 1 });
    }
}

#[test]
fn an_excluded_line_end_counts_as_it_is_sent() {
    let gateway = |line_ends| {
        with(|gateway| {
            gateway.excluded = vec!['\r'];
            gateway.line_ends = line_ends;
        })
    };
    assert_eq!(encoding(&gateway(LineEnds::AsIs), "\r\n"), Encoding::Ucs2);
    assert_eq!(
        encoding(&gateway(LineEnds::CrLfAsLf), "\r\n"),
        Encoding::Gsm7
    );
    assert_eq!(encoding(&gateway(LineEnds::AsIs), "\n"), Encoding::Gsm7);
    assert_eq!(encoding(&gateway(LineEnds::LfAsCrLf), "\n"), Encoding::Ucs2);
}

#[test]
fn clusters_stay_whole() {
    let gateway = with(|gateway| gateway.keep_whole = KeepWhole::Graphemes);
    // A flag is 4 code units: 16 of them are 64, and 67 are a segment.
    let flags = answer(&gateway, &run(&[("🇮🇩", 18)]));
    assert_eq!(units_of(&flags), [64, 8]);
    assert_eq!(flags.remaining, 59);

    // One of 81 units is wider than 67: its characters fill 62 of the first segment.
    let wide = answer(
        &gateway,
        &run(&[("я", 5), ("e", 1), ("\u{301}", 80), ("я", 5)]),
    );
    assert_eq!(units_of(&wide), [67, 24]);
}

#[test]
fn no_cluster_crosses_from_what_is_added_into_the_text() {
    let gateway = with(|gateway| {
        gateway.keep_whole = KeepWhole::Graphemes;
        gateway.capacities = By::all((3, 3));
        gateway.before = text("яяe");
        gateway.after = text("\u{301}\u{301}");
    });
    // The accent at the start of the text joins nothing before it, and those of the footer join
    // nothing of the text. They are one cluster.
    let seen = answer(&gateway, "\u{301}bc");
    assert_eq!(units_of(&seen), [0, 3, 0]);
    assert_eq!(added_of(&seen), [3, 0, 2]);
    assert_eq!(texts_of(&seen), ["", "\u{301}bc", ""]);

    // Flags: two halves that meet are two pieces, not one.
    let gateway = with(|gateway| {
        gateway.keep_whole = KeepWhole::Graphemes;
        gateway.capacities = By::all((3, 3));
        gateway.before = text("🇮");
    });
    assert_eq!(added_of(&answer(&gateway, "🇩")), [2, 0]);
}

#[test]
fn limits_change_no_count() {
    let mut gateway = Gateway::default();
    gateway.limits.segments = 1;
    assert!(!answer(&gateway, &run(&[("a", 160)])).over_limit);
    assert!(answer(&gateway, &run(&[("a", 161)])).over_limit);
    assert_eq!(answer(&gateway, &run(&[("a", 161)])).charge, 2);

    let mut gateway = Gateway::default();
    gateway.limits.characters = By {
        gsm7: Some(1600),
        ucs2: Some(737),
        latin1: None,
    };
    assert!(!answer(&gateway, &run(&[("中", 737)])).over_limit);
    let over = answer(&gateway, &run(&[("中", 738)]));
    assert_eq!((over.charge, over.over_limit), (12, true));
    assert!(!answer(&gateway, &run(&[("€", 1600)])).over_limit);
    assert!(answer(&gateway, &run(&[("€", 1601)])).over_limit);
    // A character outside the first plane counts as one, and CR LF as two.
    assert!(!answer(&gateway, &run(&[("😀", 737)])).over_limit);
    assert!(answer(&gateway, &run(&[("я", 736), ("\r\n", 1)])).over_limit);
}

#[test]
fn limits_count_what_is_sent() {
    let mut gateway = with(|gateway| {
        gateway.before = text("[😀]");
        gateway.after = Added::Characters(2);
        gateway.line_ends = LineEnds::LfAsCrLf;
    });
    // 3 + a, CR, LF + 2 characters; one unit more for the emoji's pair.
    gateway.limits.characters.ucs2 = Some(8);
    gateway.limits.units.ucs2 = Some(9);
    assert!(!answer(&gateway, "a\n").over_limit);
    gateway.limits.characters.ucs2 = Some(7);
    assert!(answer(&gateway, "a\n").over_limit);
    gateway.limits.characters.ucs2 = None;
    gateway.limits.units.ucs2 = Some(8);
    assert!(answer(&gateway, "a\n").over_limit);
    // Other encodings have limits of their own.
    gateway.limits.units = By {
        gsm7: Some(0),
        ucs2: None,
        latin1: Some(0),
    };
    assert!(!answer(&gateway, "a\n").over_limit);
}

#[test]
fn a_cluster_is_as_many_characters_as_are_sent() {
    let mut gateway = with(|gateway| gateway.keep_whole = KeepWhole::Graphemes);
    gateway.limits.characters.ucs2 = Some(4);
    assert!(answer(&gateway, "👨\u{200d}👩\u{200d}👧").over_limit);
    gateway.limits.characters.ucs2 = Some(5);
    assert!(!answer(&gateway, "👨\u{200d}👩\u{200d}👧").over_limit);
}

#[test]
fn fit_depends_on_the_prefix_only() {
    let standard = Gateway::default();
    let late = run(&[("a", 160), ("я", 1)]);
    assert_eq!(fit(&standard, &late, 1), &late[..160]);
    assert_eq!(fit(&standard, &late, 0), "");
    assert_eq!(fit(&standard, &late, 3), late);
    let footer = with(|gateway| gateway.after = Added::Characters(200));
    assert_eq!(fit(&footer, &late, 1), "");
    assert_eq!(fit(&footer, &late, 2), &late[..106]);
}
