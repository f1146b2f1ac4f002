//! The page in a headless Chromium, which is driven over a pipe.
//!
//! Without one the test is skipped, and says so; `SANDBOX_BROWSER=required` makes that a failure,
//! and `SANDBOX_CHROMIUM` says where it is. What the page does by itself is tested in `crates/web`; here is
//! what the sandbox adds.

mod devtools;

use std::env;
use std::io::{self, Write as _};
use std::time::{Duration, Instant};

use serde_json::json;

use crate::support::Server;
use devtools::Page;

#[test]
fn the_page_counts_as_somebody_types() {
    let Some(chromium) = devtools::find() else {
        assert!(
            env::var_os("SANDBOX_BROWSER").is_none(),
            "no chromium was found"
        );
        // Not `eprintln!`, which a passing test hides.
        let _ = writeln!(
            io::stderr(),
            "SKIPPED: no chromium was found, so the page was not tested"
        );
        return;
    };
    let server = Server::start();
    let mut page = Page::open(&chromium, &server.url());
    page.until("charge.textContent === '2'");
    counts_a_message(&mut page);
    starts_with_the_gateway_of_the_sandbox(&mut page);
    takes_a_template_and_a_number_of_the_sandbox(&mut page);
    page.assert_quiet();

    drop(server);
    page.type_over("content", "code:1,expire_at:5");
    page.until("!silence.hidden && shown.hidden");
    page.until("spoken.textContent.startsWith('The sandbox does not answer')");
}

fn counts_a_message(page: &mut Page) {
    // The text that it comes with.
    assert_eq!(
        page.eval("encoding.textContent + ' ' + units.textContent"),
        "UCS-2 79"
    );
    assert_eq!(
        page.eval("intro.textContent.includes('the sandbox on your own machine')"),
        true
    );
    page.until("cheaper.innerText.includes('nobody sees a difference')");
    page.until("culprits.innerText.includes('NO-BREAK SPACE')");
    page.type_over("text", "");
    page.until("units.textContent === '0' && remaining.textContent === '160'");
    for key in "Kode [1] €".chars() {
        page.press_text(key);
    }
    page.until("units.textContent === '13' && segments.querySelectorAll('mark').length === 3");
    page.type_over("text", &"a".repeat(100_000));
    page.until("charge.textContent === '654' && segments.children.length === 100");
}

fn starts_with_the_gateway_of_the_sandbox(page: &mut Page) {
    page.type_over("text", &"a".repeat(160));
    page.until("charge.textContent === '1'");
    assert_eq!(page.eval("gateway.value"), "[gateway]\n");
    page.eval("(document.querySelector('details').open = true, 0)");
    page.type_over("gateway", "[gateway]\nbefore = \"PasarRia: \"\n");
    page.until("charge.textContent === '2' && before.value === 'PasarRia: '");
    page.type_over("gateway", "[gateway]\nbefore = 70000\n");
    page.until("shown.hidden && problems.innerText.includes('Error in the gateway')");
    page.eval("(reset.click(), 0)");
    page.until("charge.textContent === '1' && problems.hidden");
}

fn takes_a_template_and_a_number_of_the_sandbox(page: &mut Page) {
    page.eval("(document.forms[0].elements.mode[1].click(), 0)");
    assert_eq!(
        page.eval("[...choice.options].map(o => o.value)"),
        json!(["", "TPL_0000", "TPL_0001", "TPL_0002"])
    );
    page.choose("choice", "TPL_0002");
    page.until(
        "content.value === 'name:1234,order:1234,city:1234' && encoding.textContent === 'UCS-2'",
    );
    page.until("!bounds.hidden && problems.innerText.includes('this makes every message UCS-2')");
    let numbers = page
        .eval("[...document.getElementById('numbers').options].map(o => o.value + ' ' + o.text)");
    assert_eq!(numbers[0], "+6281234567890 is accepted");
    assert_eq!(numbers[1], "+62810000001 FAILED");
    page.type_over("number", "+6281234567890");
    page.until(
        "answer.innerText.includes('HTTP 200') && answer.innerText.includes('\"charge\": 2')",
    );
    page.type_over("number", "+62810000007");
    page.until("answer.innerText.includes('HTTP 403') && answer.innerText.includes('RATE_LIMIT')");
    page.type_over("number", "");
    page.until("answer.hidden");
    page.type_over(
        "template",
        "Kode OTP Anda %{code}, berlaku %{expire_at} menit.",
    );
    page.type_over("content", "code:1234,expire_at:5");
    page.until("problems.hidden && choice.value === ''");
}

impl Page {
    /// Waits until an expression is true.
    #[track_caller]
    fn until(&mut self, expression: &str) {
        let end = Instant::now() + Duration::from_secs(10);
        while self.eval(&format!("Boolean({expression})")) != true {
            let now = self.eval("document.querySelector('main').innerText");
            assert!(
                Instant::now() < end,
                "not so in time: {expression}; the page has: {now}"
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Chooses one of a list, as somebody does.
    fn choose(&mut self, list: &str, value: &str) {
        let event = "new Event('input', { bubbles: true })";
        self.eval(&format!(
            "(document.getElementById('{list}').value = '{value}', document.getElementById('{list}').dispatchEvent({event}), 0)"
        ));
    }

    /// Types in place of what a field has.
    fn type_over(&mut self, field: &str, text: &str) {
        self.eval(&format!("(document.getElementById('{field}').focus(), document.getElementById('{field}').select(), 0)"));
        if text.is_empty() {
            self.press("Delete", 46);
        } else {
            self.insert(text);
        }
    }
}
