//! A page of a Chromium of our own, driven by the `DevTools` protocol over a pipe: JSON messages, each
//! ended by a zero byte, on the descriptors 3 and 4.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

/// No answer takes longer, even on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

pub(super) struct Page {
    chromium: Child,
    to: ChildStdin,
    from: Receiver<Value>,
    profile: PathBuf,
    session: Option<String>,
    calls: u64,
    loaded: bool,
    /// What the page complained of.
    complaints: Vec<Value>,
}

/// The browser that the environment names, or the first in the path.
pub(super) fn find() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("SANDBOX_CHROMIUM") {
        return Some(named.into());
    }
    let path = std::env::var_os("PATH")?;
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let mut files = std::env::split_paths(&path).flat_map(|dir| names.map(|name| dir.join(name)));
    files.find(|file| file.is_file())
}

impl Page {
    pub(super) fn open(chromium: &Path, url: &str) -> Self {
        let profile = format!("chromium-{}", std::process::id());
        let profile = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(profile);
        // The shell lays our pipes where the browser looks for them.
        let mut chromium = Command::new("sh")
            .args([
                "-c",
                r#"exec "$0" "$@" 3<&0 4>&1 </dev/null >/dev/null 2>&1"#,
            ])
            .arg(chromium)
            .arg("--remote-debugging-pipe")
            .arg(format!("--user-data-dir={}", profile.display()))
            .args([
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
            ])
            .args([
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ])
            .args(["--disable-dev-shm-usage", "--hide-scrollbars"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let to = chromium.stdin.take().unwrap();
        let messages = BufReader::new(chromium.stdout.take().unwrap()).split(0);
        let (sender, from) = mpsc::channel();
        thread::spawn(move || {
            for message in messages.map_while(Result::ok) {
                if sender
                    .send(serde_json::from_slice(&message).unwrap())
                    .is_err()
                {
                    break;
                }
            }
        });
        let mut page = Self {
            chromium,
            to,
            from,
            profile,
            session: None,
            calls: 0,
            loaded: false,
            complaints: Vec::new(),
        };
        let target = page.call("Target.createTarget", &json!({"url": "about:blank"}));
        let attach = json!({"targetId": target["targetId"], "flatten": true});
        let session = page.call("Target.attachToTarget", &attach);
        page.session = session["sessionId"].as_str().map(str::to_owned);
        for domain in [
            "Page.enable",
            "Runtime.enable",
            "Log.enable",
            "Accessibility.enable",
        ] {
            page.call(domain, &json!({}));
        }
        page.call(
            "Emulation.setFocusEmulationEnabled",
            &json!({"enabled": true}),
        );
        page.call("Page.navigate", &json!({"url": url}));
        while !page.loaded {
            let message = page.next();
            page.note(message);
        }
        page
    }

    #[track_caller]
    pub(super) fn call(&mut self, method: &str, parameters: &Value) -> Value {
        self.calls += 1;
        let mut message = json!({"id": self.calls, "method": method, "params": parameters});
        if let Some(session) = &self.session {
            message["sessionId"] = session.as_str().into();
        }
        write!(self.to, "{message}\0").unwrap();
        loop {
            let mut message = self.next();
            if message["id"] == self.calls {
                assert!(message["error"].is_null(), "{method}: {message}");
                return message["result"].take();
            }
            self.note(message);
        }
    }

    #[track_caller]
    fn next(&self) -> Value {
        let message = self.from.recv_timeout(PATIENCE);
        message.expect("the browser is silent")
    }

    /// Takes note of what happened meanwhile.
    fn note(&mut self, message: Value) {
        match message["method"].as_str() {
            Some("Page.loadEventFired") => self.loaded = true,
            Some("Runtime.exceptionThrown" | "Runtime.consoleAPICalled" | "Log.entryAdded") => {
                self.complaints.push(message);
            }
            _ => {}
        }
    }

    /// The value of an expression in the page.
    #[track_caller]
    pub(super) fn eval(&mut self, expression: &str) -> Value {
        let parameters = json!({"expression": expression, "returnByValue": true});
        let mut result = self.call("Runtime.evaluate", &parameters);
        assert!(
            result["exceptionDetails"].is_null(),
            "{expression}: {result}"
        );
        result["result"]["value"].take()
    }

    /// Puts text where the cursor is, all at once as pasting does.
    pub(super) fn insert(&mut self, text: &str) {
        self.call("Input.insertText", &json!({"text": text}));
    }

    /// Presses the key of a character.
    pub(super) fn press_text(&mut self, c: char) {
        self.call(
            "Input.dispatchKeyEvent",
            &json!({"type": "keyDown", "text": c, "key": c}),
        );
        self.call(
            "Input.dispatchKeyEvent",
            &json!({"type": "keyUp", "key": c}),
        );
    }

    /// Presses a key that has no character.
    pub(super) fn press(&mut self, key: &str, code: u32) {
        for kind in ["rawKeyDown", "keyUp"] {
            let event =
                &json!({"type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code});
            self.call("Input.dispatchKeyEvent", event);
        }
    }

    /// Nothing was thrown, refused by the policy, or said on the console.
    #[track_caller]
    pub(super) fn assert_quiet(&self) {
        // A gateway that is wrong is answered with 422, which the browser notes.
        let bad: Vec<_> = self
            .complaints
            .iter()
            .filter(|complaint| !complaint.to_string().contains("status of 422"))
            .collect();
        assert!(bad.is_empty(), "{bad:?}");
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        let _ = self.chromium.kill();
        let _ = self.chromium.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}
