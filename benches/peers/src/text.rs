//! Crates that tell into how many segments a text splits.
//!
//! All of them also encode or copy the text, and put each segment into its own vector. That is
//! their interface, and their time includes it.

use rusmpp_extra::concatenation::owned::{Concatenation, Concatenator};
use rusmpp_extra::encoding::{gsm7bit::Gsm7BitUnpacked, ucs2::Ucs2};
use smpp_codec::splitter::{EncodingType, MessageSplitter, SplitMode};
use sms_charge::{Billing, Encoding, Profile, estimate};
use sms_pdu::gsm_encoding::GsmMessageData;
use sms_splitter::{SplitSms, splitter_options::SplitterOptions};

pub struct Peer {
    pub name: &'static str,
    /// The number of segments, or `None` if it refuses the text.
    pub charge: fn(&str) -> Option<u32>,
    /// Its known answer, computed with our rules.
    pub known: fn(&str) -> Option<u32>,
}

pub const PEERS: [Peer; 4] = [
    Peer {
        name: "rusmpp-extra",
        charge: rusmpp_extra,
        known: |text| {
            let is_bmp = text.chars().all(|c| c.len_utf16() == 1);
            is_bmp.then(|| estimate(&without_form_feed(text)).charge)
        },
    },
    Peer {
        name: "sms-pdu",
        charge: sms_pdu,
        known: |text| Some(divided(&without_form_feed(text))),
    },
    Peer {
        name: "smpp-codec",
        charge: smpp_codec,
        known: |text| {
            // Its table has the backtick in place of §.
            let text = without_form_feed(text).replace('§', "\t").replace('`', "'");
            let e = estimate(&text);
            Some(match e.encoding {
                Encoding::Gsm7 => e.charge,
                _ => divided(&text),
            })
        },
    },
    Peer {
        name: "sms_splitter",
        charge: sms_splitter,
        known: |text| Some(estimate(text).charge),
    },
];

/// For a crate in which form feed is not a GSM-7 character: there it makes the text UCS-2.
fn without_form_feed(text: &str) -> String {
    text.replace('\u{C}', "\t")
}

/// For a crate that cuts inside escape or surrogate pairs.
fn divided(text: &str) -> u32 {
    Profile::new()
        .with_billing(Billing::Quotient)
        .estimate(text)
        .charge
}

/// It encodes into one vector and copies each segment into another. The caller gives the encoding.
fn rusmpp_extra(text: &str) -> Option<u32> {
    let (parts, _) = Gsm7BitUnpacked::new()
        .concatenate(text, 160, 7)
        .ok()
        .or_else(|| Ucs2::new().concatenate(text, 140, 6).ok())?;
    match parts {
        Concatenation::Single(_) => Some(1),
        Concatenation::Concatenated(parts) => u32::try_from(parts.len()).ok(),
    }
}

/// It encodes and packs each segment, with its header, into a vector.
fn sms_pdu(text: &str) -> Option<u32> {
    u32::try_from(GsmMessageData::encode_message(text).len()).ok()
}

/// It takes an owned text, and the encoding from the caller. Each segment, with its header, becomes
/// a vector.
fn smpp_codec(text: &str) -> Option<u32> {
    let split = |encoding| MessageSplitter::split(text.to_owned(), encoding, SplitMode::Udh).ok();
    let (parts, _) = split(EncodingType::Gsm7Bit).or_else(|| split(EncodingType::Ucs2))?;
    u32::try_from(parts.len()).ok()
}

/// It takes an owned text. The summary has no texts of segments.
fn sms_splitter(text: &str) -> Option<u32> {
    let splitter = SplitSms::new(SplitterOptions::new(false, true));
    u32::try_from(splitter.split(String::from(text)).parts.len()).ok()
}
