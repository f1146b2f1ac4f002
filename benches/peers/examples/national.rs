//! Every character by every pair of national tables: the numbers of the two tables, the code point, and its septets
//! in hexadecimal. `elsewhere/national` holds them against another library.

use sms_charge::{Encoding, Language, ShiftTables, segments};

fn main() {
    for locking in (0..=13).filter(|&number| number != 2) {
        for single in 0..=13 {
            let tables = ShiftTables {
                locking: Language::from_number(locking),
                single: Language::from_number(single),
            };
            for c in '\0'..='\u{FFFF}' {
                if tables.septets(c).is_some() {
                    let septets = septets(c, tables);
                    println!("{locking} {single} {:04X} {septets}", u32::from(c));
                }
            }
        }
    }
}

fn septets(c: char, tables: ShiftTables) -> String {
    let text = c.to_string();
    let mut segment = segments(&text).next().expect("a segment");
    segment.encoding = Encoding::Gsm7;
    segment.tables = tables;
    let data = segment.user_data(None).expect("one character fits");
    data.unpacked().map(|septet| format!("{septet:02X}")).collect()
}
