//! The curl lines of the README. They are sent unchanged, and the answers must equal those recorded
//! there.

use std::process::Command;

use crate::support::Server;

const README: &str = include_str!("../../README.md");

/// The lines for a shell and their expected output, from all console blocks that begin with curl.
fn recorded() -> Vec<(String, String)> {
    let blocks = README
        .split("```console\n")
        .skip(1)
        .map(|rest| rest.split("```").next().unwrap());
    let mut recorded = Vec::new();
    for block in blocks.filter(|block| block.starts_with("$ curl")) {
        for entry in block.split("$ ").skip(1) {
            // A line that ends with a backslash continues.
            let mut lines = entry.lines();
            let mut command = String::new();
            for line in lines.by_ref() {
                command += line;
                command.push('\n');
                if !line.ends_with('\\') {
                    break;
                }
            }
            let printed = lines.collect::<Vec<_>>().join("\n");
            recorded.push((command, printed.trim_end().to_owned()));
        }
    }
    recorded
}

#[test]
fn its_curl_lines_print_what_it_says() {
    let server = Server::start();
    let recorded = recorded();
    assert!(recorded.len() >= 20, "only {} were found", recorded.len());
    for (command, printed) in recorded {
        let here = command.replace("http://127.0.0.1:8417", &server.url());
        assert_ne!(here, command);
        let output = Command::new("sh").args(["-c", &here]).output().unwrap();
        let output = String::from_utf8(output.stdout).unwrap().replace('\r', "");
        assert_eq!(output.trim_end(), printed, "{command}");
    }
}
