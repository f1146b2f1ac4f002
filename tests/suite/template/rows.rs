//! The rows of `tests/data/templates.jsonl` in `{name}` syntax. About half of them are wrong or
//! unusual on purpose. The outcome of each is written here by hand.

use core::ops::Range;

use serde_json::Value;
use sms_charge::content::ProblemKind;
use sms_charge::template::{Syntax, TemplateErrorKind};
use sms_charge::{Content, Template, estimate};

enum Outcome {
    Text(&'static str),
    /// The template is refused.
    Template(TemplateErrorKind, Range<usize>),
    /// The content is refused.
    Content(ProblemKind, Range<usize>),
    /// The first placeholder without a value. No row has a second.
    Missing(Range<usize>),
}

use Outcome::{Content as BadContent, Missing, Template as BadTemplate, Text};
use ProblemKind as C;
use TemplateErrorKind as T;

#[rustfmt::skip]
const OUTCOMES: [Outcome; 49] = [
    Text("Kode verifikasi Anda 1234, berlaku 5 menit."),
    Text("Yth. Budi Santoso, angsuran ke-3 Rp685.000 jatuh tempo 17 Juli 2025. Bayar via VA 8808112233445566."),
    Text("Paket KG0091827364 dikirim kurir Asep. COD Rp186.500."),
    Text("PasarRia: poin Anda 12.480. Tukar sebelum 31/12."),
    Text("Kode booking XK7Q2M: CGK-DPS 21JUN 0610-0905, kursi 1A."),
    Text("Kantor cabang libur 25-26 Des dan 1 Jan."),
    Text("Kode 3391. Sekali lagi: 3391. Rahasiakan 3391!"),
    // A colon in a value is text: the first one splits.
    Text("Lacak paket: https://kirimgesit.example/t/8KQ2M"),
    Text("Rapat 08:00 s.d. 11:30 WIB."),
    Text("Undang teman: https://dompetraya.example/r?u=417&c=A1 kode RANI"),
    // A comma in a value ends it.
    BadContent(C::CommaInNumber, 9..12),
    BadContent(C::CommaInValue, 26..34),
    BadContent(C::CommaInNumber, 7..9),
    // Blanks around a key are refused. Blanks around a value are sent.
    BadContent(C::BlankAroundKey(' '), 11..12),
    Text("Halo   Rani  !"),
    BadContent(C::BlankAroundKey(' '), 4..5),
    BadContent(C::ControlCharacter('\n'), 17..18),
    Text("Saldo Rp\u{A0}1.250.000."),
    // Missing, unused, both.
    Missing(20..31),
    Text("Kode 1234."),
    Missing(5..10),
    BadContent(C::DuplicateKey, 10..14),
    BadContent(C::EmptyValue, 4..5),
    BadContent(C::EmptyKey, 0..1),
    BadContent(C::LeadingComma, 0..1),
    BadContent(C::LeadingComma, 0..1),
    BadContent(C::MissingColon, 0..4),
    BadContent(C::Semicolon, 9..10),
    BadContent(C::Json, 0..15),
    BadContent(C::FullWidthColon, 4..7),
    // Names and scripts beyond GSM-7.
    Text("Halo François, pesanan KG-1094 siap."),
    Text("Halo ꦱꦫꦶ, ꦩꦠꦸꦂꦤꦸꦮꦸꦤ꧀"),
    Text("Keluarga 👨\u{200D}👩\u{200D}👧\u{200D}👦 terdaftar."),
    BadTemplate(T::Unexpected('к'), 6..8),
    BadContent(C::InvisibleCharacter('\u{200B}'), 5..8),
    // Braces.
    Text("Pola {code} tetap, nilai 1234."),
    Text("Kode $1234."),
    BadTemplate(T::Unclosed, 5..10),
    BadTemplate(T::EmptyName, 5..7),
    BadTemplate(T::Unexpected('{'), 7..8),
    Text("Kode 1234."),
    Text("Kode 1234A."),
    Text("123"),
    // Text in a value that looks like a placeholder or an escape is text.
    Text("Halo {name}."),
    Text("Jalur C:\\data\\sms."),
    Text("Saldo Rp1%2C250%2C000."),
    Text("Hub. +62812xxxx0143."),
    Text("Bank Pelangi Timur: transfer Rp125.000.000 ke I GUSTI AYU PUTU RATNA MELATI WIJAYANTI rek **9034 berhasil 09/03/25 14:05 WIB. Saldo Rp1.208.334.120. Bukan Anda? Segera hubungi 021-000-0142 (24 jam)."),
    Text("Tagihan Rp\u{A0}1.482.350 jatuh tempo 20 Juli. Abaikan bila sudah dibayar. Terima kasih atas kepercayaan Anda kepada kami."),
];

#[test]
fn every_row_has_its_outcome() {
    let rows: Vec<Value> = include_str!("../../data/templates.jsonl")
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(rows.len(), OUTCOMES.len());
    for (row, outcome) in rows.iter().zip(&OUTCOMES) {
        let source = row["template"].as_str().unwrap();
        let input = row["content"].as_str().unwrap();
        let template = Template::parse_with(source, Syntax::Brace);
        let content = Content::parse(input);
        match outcome {
            Text(text) => {
                let (template, content) = (template.unwrap(), content.unwrap());
                let message = template.render(&content).unwrap();
                assert_eq!(message.to_string(), *text, "{row}");
                assert_eq!(message.estimate(), estimate(text), "{row}");
            }
            BadTemplate(kind, span) => {
                let error = template.unwrap_err();
                assert_eq!((error.kind(), error.span()), (*kind, span.clone()), "{row}");
            }
            BadContent(kind, span) => {
                // Never are both wrong.
                template.unwrap();
                let error = content.unwrap_err();
                assert_eq!((error.kind(), error.span()), (*kind, span.clone()), "{row}");
            }
            Missing(span) => {
                let (template, content) = (template.unwrap(), content.unwrap());
                let error = template.render(&content).unwrap_err();
                assert_eq!((error.span(), error.more()), (span.clone(), 0), "{row}");
            }
        }
    }
}
