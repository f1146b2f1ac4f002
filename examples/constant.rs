//! A constant text whose charge the compiler checks: a longer one would not compile.
//!
//! ```text
//! cargo run --example constant
//! ```

use sms_charge::{Added, Estimate, Profile, const_estimate};

const GREETING: &str = "Selamat datang di PasarRia! Balas YA untuk mulai.";

const _: () = assert!(const_estimate(GREETING).charge == 1);

/// The same for a gateway that adds a signature before each text.
const GATEWAY: Profile = Profile::new().with_before(Added::text("[PasarRia] "));
const SIGNED: Estimate = match GATEWAY.const_estimate(GREETING) {
    Ok(estimate) => estimate,
    Err(_) => panic!("only a whole text can be counted where clusters stay whole"),
};
const _: () = assert!(SIGNED.charge == 1 && !SIGNED.over_limit);

fn main() {
    println!("{} units, {} segment", SIGNED.units, SIGNED.charge);
    println!("{} characters are left", GATEWAY.remaining(GREETING));
}
