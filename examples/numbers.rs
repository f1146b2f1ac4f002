//! Numbers as people type them: one form for all, the holder of the range, and no number in a log.
//!
//! ```text
//! cargo run --example numbers
//! ```

use sms_charge::PhoneNumber;

fn main() {
    let inputs = [
        "0812-3456-7890",
        "+62 (817) 3456 7890",
        "0062 855 1234 5678",
        "62812345O7890",
        "021-555-0123",
    ];
    for input in inputs {
        match PhoneNumber::parse_lenient(input) {
            Ok(number) => {
                let holder = number.operator();
                let holder = holder.map_or("unknown".to_owned(), |operator| operator.to_string());
                // `Debug` shows nothing of the number. `masked` shows the range and the last three
                // digits.
                println!("{} is held by {holder}", number.masked(3));
            }
            // The error says where, and does not show the input.
            Err(error) => println!("refused ({}): {error}", error.code()),
        }
    }
}
