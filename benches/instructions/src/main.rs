//! Does one thing with one message in a function named `measured`, which callgrind watches. The
//! argument names the message. Without an argument, the names are printed.

use std::hint::black_box;

use sms_charge::explain::{Tier, explain, savings};
use sms_charge::template::VarSpec;
use sms_charge::{Estimate, Template, estimate, estimate_utf8};

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

/// What is done, and with which message.
fn works() -> Vec<(String, Work, String)> {
    let otp = "Kode OTP PasarRia Anda 482913. Berlaku 5 menit saja.";
    let quotes = "“Jum’at” – [siap]… ".repeat(24);
    let of_estimate = messages().into_iter().map(|(name, text)| (name.to_owned(), Work::Estimate, text));
    let others = [
        ("bytes otp 52", Work::Bytes, otp.to_owned()),
        ("bytes accent", Work::Bytes, "Café à Zürich. ".repeat(9)),
        ("explain otp 52", Work::Explain, otp.to_owned()),
        ("explain quotes", Work::Explain, quotes.clone()),
        ("savings quotes", Work::Savings, quotes),
        ("content", Work::Content, "name:Rani,code:482913,expire_at:5".to_owned()),
        ("bounds 64", Work::Bounds, (0..64).map(|i| format!("[x] %{{v{i}}} ")).collect()),
    ];
    of_estimate.chain(others.map(|(name, work, text)| (name.to_owned(), work, text))).collect()
}

#[derive(Clone, Copy)]
enum Work {
    Estimate,
    Bytes,
    Explain,
    Savings,
    Content,
    Bounds,
}

impl Work {
    fn run(self, text: &str) {
        let template = Template::parse("Yth. %{name}, kode %{code} berlaku %{expire_at} menit.").expect("a template");
        let filled = match self {
            Self::Bounds => Template::parse(text).expect("a template"),
            _ => template.clone(),
        };
        let names: Vec<_> = filled.variables().collect();
        let specs: Vec<_> = names.iter().map(|name| (*name, VarSpec::any(0..=20))).collect();
        match self {
            Self::Estimate => drop(black_box(measured_estimate(text))),
            Self::Bytes => measured(|| estimate_utf8(text.as_bytes()).map_or(0, |estimate| estimate.charge)),
            Self::Explain => measured(|| explain(text).count()),
            Self::Savings => measured(|| savings(text, Tier::Equivalent).after.charge),
            Self::Content => measured(|| template.estimate_content(text).map_or(0, |estimate| estimate.charge)),
            Self::Bounds => measured(|| filled.bounds(&specs).map_or(0, |bounds| bounds.charge.high)),
        }
    }
}

#[inline(never)]
fn measured_estimate(text: &str) -> Estimate {
    estimate(text)
}

#[inline(never)]
fn measured<T>(work: impl FnOnce() -> T) {
    black_box(work());
}

fn main() {
    let works = works();
    let Some(name) = std::env::args().nth(1) else {
        works.iter().for_each(|(name, ..)| println!("{name}"));
        return;
    };
    let (_, work, text) = works.iter().find(|(known, ..)| *known == name).expect("a message of that name");
    // The processor is asked once for its features. That is not part of a count.
    black_box(estimate(black_box("")));
    work.run(black_box(text));
}
