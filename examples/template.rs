//! A template in a unit test: a change that would cost another segment fails the build.
//!
//! ```text
//! cargo test --example template
//! ```

use std::error::Error;

use sms_charge::Template;
use sms_charge::template::{Bounds, VarSpec};

const OTP: &str = "Kode OTP Anda %{code}. Berlaku %{expire_at} menit.";

/// What the template can cost, for any values.
fn bounds() -> Result<Bounds, Box<dyn Error>> {
    let template = Template::parse(OTP)?;
    let specs = [("code", VarSpec::CODE), ("expire_at", VarSpec::MINUTES)];
    Ok(template.bounds(&specs)?)
}

fn main() -> Result<(), Box<dyn Error>> {
    let bounds = bounds()?;
    println!("{} segment at worst", bounds.charge.high);
    for variable in bounds.variables() {
        println!("{} characters of headroom", variable.headroom);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_one_segment_whatever_its_values() -> Result<(), Box<dyn Error>> {
        assert_eq!(bounds()?.charge.high, 1);
        Ok(())
    }

    #[test]
    fn each_value_may_still_grow() -> Result<(), Box<dyn Error>> {
        let bounds = bounds()?;
        assert!(
            bounds
                .variables()
                .iter()
                .all(|variable| variable.headroom >= 10)
        );
        Ok(())
    }
}
