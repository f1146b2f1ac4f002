//! The same guard without a file and a program: a template, its variables, and what it may cost.

use sms_charge::Template;
use sms_charge::template::VarSpec;

const OTP: &str = "Kode OTP Anda %{code}. Berlaku %{expire_at} menit.";

#[test]
fn a_code_is_one_segment_whatever_its_values() {
    let template = Template::parse(OTP).expect("a template");
    let specs = [("code", VarSpec::CODE), ("expire_at", VarSpec::MINUTES)];
    let bounds = template
        .bounds(&specs)
        .expect("a specification for each variable");
    assert_eq!(bounds.charge.high, 1);
    assert!(
        bounds
            .variables()
            .iter()
            .all(|variable| variable.headroom >= 10)
    );
}
