//! Translates the messages of the TOML parser.

use sms_charge::CapacityError;

use super::codes;
use crate::lang::choice::{Lang, chosen};
use crate::lang::phrase::filled;

/// A message of `toml` or of the library's readers, in the language of the program.
pub(crate) fn toml(message: &str) -> String {
    match chosen() {
        Lang::En => message.to_owned(),
        Lang::Id => in_indonesian(message),
    }
}

/// The descriptions of an expected value.
#[rustfmt::skip]
const EXPECTED: &[(&str, &str)] = &[
    ("a string", "teks"),
    ("a map", "tabel"),
    ("u32", "bilangan bulat"),
    ("u16", "bilangan bulat"),
    ("two numbers such as [160, 153]", "dua bilangan seperti [160, 153]"),
    ("a list such as [\"gsm7\", \"ucs2\"]", "daftar seperti [\"gsm7\", \"ucs2\"]"),
    ("a text of the characters excluded", "teks berisi karakter yang dikecualikan"),
    ("a text, or a number of characters up to 65535", "teks, atau jumlah karakter sampai 65535"),
    ("a number, or a table such as { gsm7 = 1600, ucs2 = 737 }", "bilangan, atau tabel seperti { gsm7 = 1600, ucs2 = 737 }"),
    ("a table that describes a gateway", "tabel yang menjelaskan gateway"),
    ("a table of prices", "tabel harga"),
];

fn in_indonesian(message: &str) -> String {
    if let Some(rest) = message.strip_prefix("unknown field ") {
        let (field, known) = rest.split_once(", ").unwrap_or((rest, ""));
        let known: Vec<_> = known.split('`').skip(1).step_by(2).collect();
        let known = known.join(", ");
        return filled("kunci {0} tidak dikenal; yang ada: {1}", &[&field, &known]);
    }
    if let Some(field) = message.strip_prefix("missing field ") {
        return filled("kunci {0} belum ada", &[&field]);
    }
    if message.starts_with("duplicate") {
        return "kunci ini diberikan dua kali".to_owned();
    }
    if message.starts_with("invalid type") || message.starts_with("invalid value") {
        let expected = message
            .split_once(", expected ")
            .map(|(_, expected)| expected);
        let told = expected.and_then(|expected| {
            let found = EXPECTED.iter().find(|(english, _)| *english == expected);
            found.map(|&(_, told)| told)
        });
        return match told {
            Some(told) => filled("nilainya tidak cocok: harus {0}", &[&told]),
            None => "nilainya tidak cocok".to_owned(),
        };
    }
    if let Some(words) = message.strip_prefix("expected ") {
        let words: Vec<_> = words
            .split(", ")
            .flat_map(|words| words.split(" or "))
            .collect();
        let is_word = |word: &&str| word.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        if words.iter().all(is_word) {
            return filled("harus salah satu dari: {0}", &[&words.join(", ")]);
        }
    }
    let of_library = [CapacityError::OutOfOrder, CapacityError::NoNumbers]
        .into_iter()
        .find(|error| error.to_string() == message);
    let told = of_library.and_then(|error| codes::of(error.code()));
    told.unwrap_or("TOML di sini tidak dapat dibaca").to_owned()
}
