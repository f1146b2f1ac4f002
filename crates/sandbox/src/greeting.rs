//! What the sandbox prints when it is ready: its address, and a line to try.

use std::fmt::Write as _;
use std::net::SocketAddr;

use sms_charge::{Template, otp};

use crate::sandbox::Sandbox;

/// The valid key of `default.toml`.
const DEFAULT_KEY: (&str, &str) = ("sandbox", "rehearsal");

pub(crate) fn of(sandbox: &Sandbox, address: SocketAddr, is_default: bool) -> String {
    let mut text = format!(
        "A sandbox of {} {} on http://{address}\nIt sends nothing and bills nothing. Stop it with Ctrl-C.\n\n",
        otp::METHOD,
        otp::PATH
    );
    // Writing to a string can't fail.
    let _ = writeln!(text, "Count as you type:  http://{address}/\n\nOr try:\n");
    let _ = writeln!(text, "{}\n", curl(sandbox, address, is_default));
    text
}

/// The secrets of a user's file are not shown.
fn curl(sandbox: &Sandbox, address: SocketAddr, is_default: bool) -> String {
    let (id, secret) = if is_default {
        DEFAULT_KEY
    } else {
        ("$OTP_API_ID", "$OTP_API_SECRET")
    };
    let (path, id_header, secret_header) = (otp::PATH, otp::API_ID_HEADER, otp::API_SECRET_HEADER);
    let mut line = format!(
        "curl http://{address}{path} -H \"{id_header}: {id}\" -H \"{secret_header}: {secret}\" \
         --data-urlencode phone_number=+6281234567890"
    );
    if let Some((id, template)) = sandbox.templates.first_key_value() {
        let _ = write!(line, " --data-urlencode 'template_id={id}'");
        let content = content(&template.as_template());
        if !content.is_empty() {
            let _ = write!(line, " --data-urlencode content={content}");
        }
    }
    line
}

fn content(template: &Template<'_>) -> String {
    let pairs: Vec<_> = template
        .variables()
        .map(|name| format!("{name}:1234"))
        .collect();
    pairs.join(",")
}
