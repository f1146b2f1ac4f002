//! A guard before sending: an expensive text is refused or made cheaper.
//!
//! ```text
//! cargo run --example guard
//! ```

use sms_charge::explain::{Tier, UnicodePolicy, savings};
use sms_charge::{Guard, Profile};

/// The budget of this route, and how it counts.
const GUARD: Guard = Guard::new()
    .with_profile(Profile::new())
    .with_unicode(UnicodePolicy::WhenFree)
    .with_budget(1);

/// The text to send: the given one, or a cheaper one that the guard accepts.
fn to_send(text: &str) -> Result<String, Box<dyn std::error::Error>> {
    if GUARD.check(text).is_ok() {
        return Ok(text.to_owned());
    }
    let cheaper = savings(text, Tier::Typographic).to_string();
    GUARD.check(&cheaper)?;
    Ok(cheaper)
}

fn main() {
    let texts = [
        "Kode OTP Anda 482913. Berlaku 5 menit.",
        "Yth. Nasabah, tagihan Rp\u{A0}1.482.350 jatuh tempo 20 Juli. Bayar via aplikasi atau ATM.",
        "Selamat! 🎉 Anda memenangkan hadiah utama undian PasarRia bulan ini, silakan hubungi kami.",
    ];
    for text in texts {
        match to_send(text) {
            Ok(sent) if sent == text => println!("sent as it is"),
            Ok(_) => println!("sent with replacements"),
            // The error names the place and does not show the text.
            Err(error) => println!("refused: {error}"),
        }
    }
}
