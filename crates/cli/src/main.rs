//! The program `sms-charge`. Its code is in the library beside it.

use std::env;
use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(sms_charge_cli::run(env::args_os().collect()))
}
