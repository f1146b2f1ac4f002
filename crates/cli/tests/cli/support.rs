//! Runs the program.

use std::io::Write as _;
use std::process::{Child, Command, Output, Stdio};

pub(crate) fn start(args: &[&str], vars: &[(&str, &str)]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_sms-charge"))
        .args(args)
        .env_remove("NO_COLOR")
        .env_remove("CLICOLOR")
        .env_remove("CLICOLOR_FORCE")
        .env_remove("COLUMNS")
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env_remove("LANG")
        .envs(vars.iter().copied())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

pub(crate) fn run(args: &[&str], input: &[u8]) -> Output {
    run_with(args, input, &[])
}

pub(crate) fn run_with(args: &[&str], input: &[u8], vars: &[(&str, &str)]) -> Output {
    let mut child = start(args, vars);
    // After a usage error, the program closes the pipe without reading it.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

/// The standard output of a successful run.
pub(crate) fn report(args: &[&str]) -> String {
    stdout(&run(args, b""), 0)
}

pub(crate) fn stdout(output: &Output, status: i32) -> String {
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(status), "{errors}");
    String::from_utf8(output.stdout.clone()).unwrap()
}
