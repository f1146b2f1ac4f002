//! The provider's API: wire types and dry run.

mod checked;
mod credentials;
mod dry_run;
mod properties;
mod reason;
mod redaction;
mod wire;

use sms_charge::Template;
use sms_charge::otp::Request;

const NUMBER: &str = "+6281234567890";

fn request(number: &str, template_id: &str, content: &str) -> Request {
    Request {
        phone_number: Some(number.into()),
        template_id: Some(template_id.into()),
        content: Some(content.into()),
    }
}

fn templates() -> [(&'static str, Template<'static>); 3] {
    [
        ("TPL_0000", Template::parse("Kode Anda %{code}.").unwrap()),
        (
            "TPL_0001",
            Template::parse("Kode %{code}, berlaku %{expire_at} menit").unwrap(),
        ),
        ("CST_FREE", Template::parse("%{text}").unwrap()),
    ]
}
