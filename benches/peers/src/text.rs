//! Crates that tell into how many segments a text splits.
//!
//! All of them encode or copy the text too, and put each segment into a vector of its own: that is their interface,
//! and its time is in theirs.

use rusmpp_extra::concatenation::owned::{Concatenation, Concatenator};
use rusmpp_extra::encoding::{gsm7bit::Gsm7BitUnpacked, ucs2::Ucs2};
use smpp_codec::splitter::{EncodingType, MessageSplitter, SplitMode};
use sms_charge::{Billing, Encoding, Profile, estimate};
use sms_pdu::gsm_encoding::GsmMessageData;
use sms_splitter::{SplitSms, splitter_options::SplitterOptions};

pub struct Peer {
    pub name: &'static str,
    /// The number of segments, unless it refuses the text.
    pub charge: fn(&str) -> Option<u32>,
    /// What it is known to answer, in the terms of our rules.
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
            // The backtick stands where § belongs in its table.
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

/// For a crate that doesn't know form feed as a character of GSM-7: it is one more that makes the text UCS-2.
fn without_form_feed(text: &str) -> String {
    text.replace('\u{C}', "\t")
}

/// For a crate that cuts through escape or surrogate pairs.
fn divided(text: &str) -> u32 {
    Profile::new()
        .with_billing(Billing::Quotient)
        .estimate(text)
        .charge
}

/// Encodes into one vector and copies each segment into another. It takes the encoding from the caller.
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

/// Encodes and packs each segment, header included, into a vector.
fn sms_pdu(text: &str) -> Option<u32> {
    u32::try_from(GsmMessageData::encode_message(text).len()).ok()
}

/// Takes an owned text, and the encoding from the caller; makes each segment, header included, a vector.
fn smpp_codec(text: &str) -> Option<u32> {
    let split = |encoding| MessageSplitter::split(text.to_owned(), encoding, SplitMode::Udh).ok();
    let (parts, _) = split(EncodingType::Gsm7Bit).or_else(|| split(EncodingType::Ucs2))?;
    u32::try_from(parts.len()).ok()
}

/// Takes an owned text. Asked for the summary, it leaves the segments' texts out.
fn sms_splitter(text: &str) -> Option<u32> {
    let splitter = SplitSms::new(SplitterOptions::new(false, true));
    u32::try_from(splitter.split(String::from(text)).parts.len()).ok()
}
