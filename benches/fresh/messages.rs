//! Messages that a benchmark reads once.
//!
//! A repeated set trains the branch predictor. That makes every branchy design look two or more
//! times faster. So each workload has tens of thousands of different messages.

#![allow(dead_code, reason = "each bench uses a part")]
#![expect(
    clippy::cast_possible_truncation,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "the numbers are this file's own"
)]

pub(crate) const MESSAGES: usize = 40_000;

pub(crate) struct Workload {
    pub name: &'static str,
    pub messages: Vec<String>,
}

/// The workloads in the order of the README's table.
pub(crate) fn workloads() -> Vec<Workload> {
    let mut rng = Rng(0x5EED_0F5A_11CE);
    let mut of = |name, message: fn(&mut Rng) -> String| Workload {
        name,
        messages: (0..MESSAGES).map(|_| message(&mut rng)).collect(),
    };
    vec![
        of("otp", otp),
        of("ascii 160", |rng| ascii(rng, 160)),
        of("ascii 459", |rng| ascii(rng, 459)),
        of("accented", accented),
        of("emoji tail", emoji_tail),
        of("chinese", chinese),
        of("mixed", mixed),
    ]
}

/// More messages than any cache holds.
pub(crate) struct ColdWorkload {
    pub name: &'static str,
    pub messages: Vec<String>,
}

/// 1.2 million messages each: 100 MB and more.
pub(crate) fn cold_workloads() -> impl Iterator<Item = ColdWorkload> {
    let kinds = [("otp", otp as fn(&mut Rng) -> String), ("mixed", mixed)];
    kinds.into_iter().map(|(name, message)| {
        let mut rng = Rng(0xC01D);
        let messages = (0..1_200_000).map(|_| message(&mut rng)).collect();
        ColdWorkload { name, messages }
    })
}

/// Texts of languages that have national tables, one segment or two.
pub(crate) fn national_workloads() -> Vec<Workload> {
    let mut rng = Rng(0x7E_ABCE);
    let mut of = |name, words: &[&str]| Workload {
        name,
        messages: (0..MESSAGES)
            .map(|_| {
                let count = 8 + rng.below(20);
                let mut message = format!("{:06}", rng.below(1_000_000));
                for _ in 0..count {
                    message.push(' ');
                    message.push_str(rng.pick::<&str>(words));
                }
                message
            })
            .collect(),
    };
    vec![
        of(
            "turkish",
            &[
                "şifreniz",
                "kimseyle",
                "paylaşmayın,",
                "siparişiniz",
                "kargoya",
                "verildi.",
                "ödeme",
                "için",
                "Değerli",
                "müşterimiz,",
                "tutarı",
                "İyi",
                "günler",
            ],
        ),
        of(
            "spanish",
            &[
                "tu",
                "código",
                "llegó",
                "está",
                "en",
                "la",
                "bandeja.",
                "¿Más",
                "dudas?",
                "Llámanos",
                "válido",
                "según",
                "el",
                "envío",
            ],
        ),
        of(
            "hindi",
            &[
                "आपका",
                "ओटीपी",
                "है,",
                "किसी",
                "को",
                "न",
                "बताएं",
                "भुगतान",
                "सफल",
                "रहा",
                "धन्यवाद",
                "खाते",
            ],
        ),
    ]
}

/// Texts of several segments in UCS-2, in which a cut may be inside a grapheme cluster.
pub(crate) fn long_workloads() -> Vec<Workload> {
    let mut rng = Rng(0xC1_0573);
    let mut of = |name, letters: &[&str]| Workload {
        name,
        messages: (0..MESSAGES)
            .map(|_| {
                let length = 71 + rng.below(230);
                (0..length).map(|_| *rng.pick(letters)).collect()
            })
            .collect(),
    };
    vec![
        of(
            "chinese",
            &[
                "您", "的", "验", "证", "码", "是", "四", "八", "二", "，", "1", "7",
            ],
        ),
        of(
            "javanese",
            &["ꦏ", "ꦤ", "ꦠꦶ", "ꦱꦸ", "ꦮꦺ", "ꦭꦏ꧀", "ꦥ꦳", "ꦤꦼ", "ꦕꦴ", " "],
        ),
        of(
            "arabic",
            &["رمز", "َ", "ِّ", "الت", "حقق", "ه", "و", " ", "ع", "ً"],
        ),
        of(
            "emoji",
            &["👍🏽", "🇮🇩", "👨‍👩‍👧", "❤️", "ok ", "e\u{301}", "🎉", "1️⃣"],
        ),
    ]
}

pub(crate) fn otp(rng: &mut Rng) -> String {
    let brand = *rng.pick(&[
        "KoinLontar",
        "DompetRaya",
        "PasarRia",
        "Bank Pelangi Timur",
        "KG",
    ]);
    let code = rng.below(1_000_000);
    let minutes = 1 + rng.below(30);
    match rng.below(4) {
        0 => format!("Kode OTP {brand} Anda {code:06}. Berlaku {minutes} menit."),
        1 => format!("{code:06} adalah kode masuk {brand} Anda. Rahasiakan."),
        2 => {
            format!("<#> {brand}: kode verifikasi {code:06}, berlaku {minutes} menit. FA+9qCX9VSu")
        }
        _ => format!(
            "{brand}: JANGAN berikan kode {code:06} kepada siapa pun, berlaku {minutes} mnt"
        ),
    }
}

pub(crate) fn ascii(rng: &mut Rng, bytes: usize) -> String {
    let mut text = words(rng, bytes);
    text.truncate(bytes);
    text
}

/// 100 to 300 characters of GSM-7. One in twenty is an accented letter or in the extension table.
pub(crate) fn accented(rng: &mut Rng) -> String {
    let length = 100 + rng.below(200) as usize;
    words(rng, length)
        .chars()
        .map(|c| match rng.below(40) {
            0 => *rng.pick(&['é', 'è', 'ñ', 'à', 'ü', 'Ç', 'Ω']),
            1 => *rng.pick(&['€', '[', ']', '~', '{', '}']),
            _ => c,
        })
        .collect()
}

fn emoji_tail(rng: &mut Rng) -> String {
    let length = 40 + rng.below(110) as usize;
    let mut text = words(rng, length);
    for _ in 0..=rng.below(3) {
        text.push(*rng.pick(&['🎉', '✅', '😀', '📦', '💚']));
    }
    text
}

pub(crate) fn chinese(rng: &mut Rng) -> String {
    let length = 40 + rng.below(160);
    (0..length)
        .map(|_| match rng.below(10) {
            0 => char::from(b'0' + rng.below(10) as u8),
            _ => char::from_u32(0x4E00 + rng.below(0x5000) as u32).unwrap(),
        })
        .collect()
}

/// Of every hundred: 60 one-time passwords, 15 notices, 8 of several segments, 10 accented, 5 with
/// emoji, 2 Chinese.
pub(crate) fn mixed(rng: &mut Rng) -> String {
    match rng.below(100) {
        0..60 => otp(rng),
        60..75 => {
            let bytes = 90 + rng.below(70) as usize;
            ascii(rng, bytes)
        }
        75..83 => {
            let bytes = 161 + rng.below(300) as usize;
            ascii(rng, bytes)
        }
        83..93 => accented(rng),
        93..98 => emoji_tail(rng),
        _ => chinese(rng),
    }
}

fn words(rng: &mut Rng, bytes: usize) -> String {
    let mut text = String::new();
    while text.len() < bytes {
        text.push_str(rng.pick::<&str>(&[
            "tagihan ",
            "Anda ",
            "Rp1.250.000 ",
            "berlaku ",
            "s.d. ",
            "17/08 ",
            "pukul ",
            "23:59 ",
            "WIB. ",
            "Info ",
            "021-000-0142, ",
            "rekening ",
            "telah ",
            "dibayar ",
            "di ",
            "agen; ",
        ]));
    }
    text
}

/// `SplitMix64`: the same messages on every machine.
pub(crate) struct Rng(pub(crate) u64);

impl Rng {
    pub(crate) const fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (x ^ (x >> 31)) % bound
    }

    pub(crate) fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len() as u64) as usize]
    }
}
