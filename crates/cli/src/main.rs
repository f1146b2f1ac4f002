//! The program `sms-charge`; see the library beside it, which has all of it.

use std::env;
use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(sms_charge_cli::run(env::args_os().collect()))
}
