//! Any bytes as a file of each kind that the program reads; what must hold is in
//! `crates/cli/tests/checks/readers.rs`. The program runs in this process, and what it writes goes to files.
#![no_main]

#[path = "../../crates/cli/tests/checks/readers.rs"]
mod checks;

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::os::fd::AsRawFd as _;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::LazyLock;

use checks::{Said, check_readers};

static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = std::env::temp_dir().join(format!("sms-charge-readers-{}", process::id()));
    fs::create_dir_all(&folder).unwrap();
    folder
});

libfuzzer_sys::fuzz_target!(|data: &[u8]| check_readers(data, &FOLDER, |arguments| run(
    &FOLDER, arguments
)));

fn run(folder: &Path, arguments: &[String]) -> Said {
    let arguments = arguments.iter().map(OsString::from).collect();
    let mut status = 0;
    let err = folder.join("err");
    let out = written(1, &folder.join("out"), || {
        written_to(2, &err, || status = sms_charge_cli::run(arguments));
    });
    Said {
        status,
        out,
        err: fs::read(err).unwrap(),
    }
}

fn written(descriptor: i32, path: &Path, write: impl FnOnce()) -> Vec<u8> {
    written_to(descriptor, path, write);
    fs::read(path).unwrap()
}

/// Where the descriptor leads while something is done. The fuzzer says what it finds by the true one.
fn written_to(descriptor: i32, path: &Path, write: impl FnOnce()) {
    let file = File::create(path).unwrap();
    // SAFETY: the descriptors are open: the process's own, and those made here.
    let kept = unsafe { libc::dup(descriptor) };
    assert!(kept >= 0);
    unsafe { libc::dup2(file.as_raw_fd(), descriptor) };
    write();
    io::stdout().flush().unwrap();
    unsafe {
        libc::dup2(kept, descriptor);
        libc::close(kept);
    }
}
