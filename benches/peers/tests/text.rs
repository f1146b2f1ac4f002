//! Our charge against that of other crates. Correct answers are equal. For known mistakes, the
//! input itself tells that they occur, and the wrong answer is predicted.

#[path = "../../fresh/messages.rs"]
mod messages;

use messages::Rng;
use sms_charge::estimate;
use sms_charge_peers::text::PEERS;

/// Characters of one or two units in both encodings, and those that some crate handles wrongly.
const PIECES: &[&str] = &[
    "a", "Z", "7", " ", "\r\n", "é", "Ω", "Ç", "€", "[", "}", "\u{C}", "§", "`", "\t", "ç", "я",
    "码", "\u{A0}", "😀",
];

/// A text near a boundary: a run of one piece with this number of units, then a few pieces, and so
/// on.
fn text(rng: &mut Rng) -> String {
    let mut text = String::new();
    for _ in 0..=rng.below(2) {
        let piece = *rng.pick(&["a", "a", "é", "[", "я", "😀"]);
        let edge = *rng.pick(&[0, 67, 70, 153, 160, 306]);
        text.push_str(&piece.repeat(edge - rng.below(4).min(edge as u64) as usize));
        // Most texts have few kinds of pieces, so that not all of them are UCS-2.
        let choice = *rng.pick(&[4, 11, PIECES.len()]);
        for _ in 0..rng.below(9) {
            text.push_str(rng.pick::<&str>(&PIECES[..choice]));
        }
    }
    text
}

#[test]
fn peers_charge_the_same_except_for_known_mistakes() {
    const TEXTS: usize = 4_000;
    let mut rng = Rng(20_261_122);
    let (mut gsm7, mut several) = (0, 0);
    let mut differ = [0; PEERS.len()];
    for _ in 0..TEXTS {
        let text = text(&mut rng);
        let e = estimate(&text);
        gsm7 += usize::from(e.encoding == sms_charge::Encoding::Gsm7);
        several += usize::from(e.charge > 1);
        for (peer, differ) in PEERS.iter().zip(&mut differ) {
            let theirs = (peer.charge)(&text);
            assert_eq!(theirs, (peer.known)(&text), "{} on {text:?}", peer.name);
            *differ += usize::from(theirs != Some(e.charge));
        }
    }
    println!(
        "of {TEXTS}: GSM-7 {gsm7}, of several segments {several}, charged otherwise {differ:?}"
    );
    assert!(gsm7 > TEXTS / 4 && gsm7 < TEXTS * 3 / 4 && several > TEXTS / 4);
    // Known differences occur, and only where they are expected.
    assert!(differ[..3].iter().all(|&texts| texts > 20));
    assert_eq!(differ[3], 0);
}

#[test]
fn known_differences() {
    let pair_at_edge = "a".repeat(152) + "€" + &"a".repeat(152);
    let emoji_at_edge = "я".repeat(66) + "😀" + &"я".repeat(66);
    let form_feed = "a".repeat(71) + "\u{C}";
    let section = "a".repeat(71) + "§";
    let backtick = "a".repeat(71) + "`";
    let charges = |text: &str| {
        let theirs = PEERS.map(|peer| (peer.charge)(text));
        (estimate(text).charge, theirs)
    };
    //                                          ours, rusmpp-extra, sms-pdu, smpp-codec, sms_splitter
    assert_eq!(
        charges(&pair_at_edge),
        (3, [Some(3), Some(2), Some(3), Some(3)])
    );
    assert_eq!(
        charges(&emoji_at_edge),
        (3, [None, Some(2), Some(2), Some(3)])
    );
    assert_eq!(
        charges(&form_feed),
        (1, [Some(2), Some(2), Some(2), Some(1)])
    );
    assert_eq!(charges(&section), (1, [Some(1), Some(1), Some(2), Some(1)]));
    assert_eq!(
        charges(&backtick),
        (2, [Some(2), Some(2), Some(1), Some(2)])
    );
}
