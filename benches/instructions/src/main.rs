//! Counts one short message in the function `measured`, which callgrind watches. The argument names the
//! message; without one, the names are printed.

use std::hint::black_box;

use sms_charge::{Estimate, estimate};

const PARAGRAPH: &str = "Tagihan Rp1.250.000 Anda berlaku s.d. 17/08 pukul 23:59 WIB. Info 021-000-0142, \
    rekening telah dibayar di agen; ";
const ACCENTED: &str = "Café à Zürich: señor Ångström paga 25 € [oggi] — no: è già ora. ";

fn messages() -> Vec<(&'static str, String)> {
    let ascii = |bytes| PARAGRAPH.chars().cycle().take(bytes).collect::<String>();
    let gsm7 = ACCENTED.replace('—', "-");
    vec![
        ("empty", String::new()),
        ("value 4", "4829".into()),
        ("value 6", "482913".into()),
        ("value 10", "DompetRaya".into()),
        ("value 20", "Bank Pelangi Timur 7".into()),
        ("value 31", "PT Koin Lontar Nusantara Digital".chars().take(31).collect()),
        ("otp 52", "Kode OTP PasarRia Anda 482913. Berlaku 5 menit saja.".into()),
        ("otp 80", ascii(80)),
        ("ascii 160", ascii(160)),
        ("ascii 459", ascii(459)),
        ("gsm 150", gsm7.chars().cycle().take(150).collect()),
        ("emoji 100", ascii(96) + "🎉"),
        ("chinese 70", "您的验证码是四八二九一三五分钟内有效".chars().cycle().take(70).collect()),
        ("backtick 160", ascii(159) + "`"),
    ]
}

#[inline(never)]
fn measured(text: &str) -> Estimate {
    estimate(text)
}

fn main() {
    let Some(name) = std::env::args().nth(1) else {
        messages().iter().for_each(|(name, _)| println!("{name}"));
        return;
    };
    let messages = messages();
    let (_, text) = messages.iter().find(|(known, _)| *known == name).expect("a message of that name");
    // The processor is asked once what it can do; that is no part of a count.
    black_box(estimate(black_box("")));
    black_box(measured(black_box(text)));
}
