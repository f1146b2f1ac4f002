//! The page in a headless Chromium, which is driven over a pipe.
//!
//! Without one the test is skipped, and says so; `SANDBOX_BROWSER=required` makes that a failure,
//! and `SANDBOX_CHROMIUM` says where it is. `SANDBOX_SCREENSHOTS` is a folder for pictures of the
//! page in light and dark, wide and narrow.

mod devtools;

use std::env;
use std::io::{self, Write as _};
use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::support::Server;
use devtools::Page;

const WIDE: u32 = 1280;
const NARROW: u32 = 360;

#[test]
fn the_page_counts_as_somebody_types_and_can_be_read_by_all() {
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
    shows_no_answer_that_is_late(&mut page);
    counts_a_template_by_keyboard_alone(&mut page);
    names_all_that_is_asked_for(&mut page);
    is_legible(&mut page);
    page.assert_quiet();

    drop(server);
    page.type_over("content", "code:1,expire_at:5");
    page.until("!silence.hidden && message.hidden");
    page.until("spoken.textContent.startsWith('The sandbox does not answer')");
}

fn counts_a_message(page: &mut Page) {
    // The text that it comes with.
    assert_eq!(
        page.eval("encoding.textContent + ' ' + units.textContent"),
        "UCS-2 79"
    );
    assert_eq!(
        page.eval("culprits.querySelector('tbody').innerText"),
        "U+00A0\tNO-BREAK SPACE\t11"
    );
    assert_eq!(page.eval("segments.children.length"), 2);
    page.until(
        "spoken.textContent.startsWith('2 billed, UCS-2, 79 code units, 55 left. NO-BREAK SPACE')",
    );

    page.type_over("text", "Tagihan lunas");
    page.until("charge.textContent === '1' && remaining.textContent === '147' && culprits.hidden");

    // Key by key, and it keeps up.
    page.type_over("text", "");
    page.until("units.textContent === '0' && remaining.textContent === '160'");
    for key in "Kode [1] €".chars() {
        page.press_text(key);
    }
    page.until("units.textContent === '13'");
    assert_eq!(
        page.eval("[...culprits.querySelectorAll('tbody tr')].map(r => r.innerText).join(';')"),
        "[ U+005B\tLEFT SQUARE BRACKET\t6;] U+005D\tRIGHT SQUARE BRACKET\t8;€ U+20AC\tEURO SIGN\t10"
    );
    assert_eq!(page.eval("segments.querySelectorAll('mark').length"), 3);

    // A message is text, whatever it looks like.
    page.type_over("text", "<img src=x onerror=alert(1)><b>");
    page.until("segments.innerText.includes('<img src=x onerror=alert(1)><b>')");
    assert_eq!(
        page.eval("document.querySelectorAll('main img, #segments b').length"),
        0
    );

    page.type_over("text", &"a".repeat(17_000));
    page.until("problems.innerText.includes('longer than 16384 bytes') && message.hidden");
    page.type_over("text", "✅");
    page.until("problems.hidden && encoding.textContent === 'UCS-2'");
}

fn shows_no_answer_that_is_late(page: &mut Page) {
    page.eval(
        "(now = fetch, late = 0, fetch = (...asked) => late++ ? now(...asked) :
            new Promise(answer => setTimeout(() => answer(now(...asked).finally(() => late = 'over')), 300)), 0)",
    );
    page.type_over("text", "lambat");
    page.type_over("text", "cepat");
    page.until("units.textContent === '5'");
    page.until("late === 'over'");
    page.eval("(fetch = now, 0)");
    std::thread::sleep(Duration::from_millis(100));
    assert_eq!(page.eval("units.textContent"), "5");
}

fn counts_a_template_by_keyboard_alone(page: &mut Page) {
    page.eval("document.activeElement.blur(), scrollTo(0, 0), document.body.focus()");
    page.eval("(getSelection().removeAllRanges(), form.elements.mode[0].focus(), 0)");
    assert_eq!(page.focused(), "mode");
    page.press("ArrowDown", 40);
    page.until("form.elements.mode.value === 'template' && charge.textContent === '1'");
    assert_eq!(
        page.eval("text.offsetParent === null && template.offsetParent !== null"),
        true
    );
    page.press("Tab", 9);
    assert_eq!(page.focused(), "template");
    page.press("Tab", 9);
    assert_eq!(page.focused(), "content");
    // It was selected by the Tab.
    page.insert("code:1,,x:1");
    page.until("problems.innerText.includes('Error in the content') && message.hidden");
    assert_eq!(page.eval("content.getAttribute('aria-invalid')"), "true");
    page.type_over("content", "code:1,kota:Solo");
    page.until("problems.querySelectorAll('li').length === 2");
    page.type_over("content", "code:1234,expire_at:5");
    page.until("problems.hidden && charge.textContent === '1' && units.textContent === '69'");
    assert_eq!(page.eval("content.getAttribute('aria-invalid')"), "false");
    // Where the focus is can be seen.
    assert_eq!(
        page.eval("getComputedStyle(document.activeElement).outlineStyle"),
        "solid"
    );
}

fn names_all_that_is_asked_for(page: &mut Page) {
    let tree = page.call("Accessibility.getFullAXTree", &json!({}));
    let nodes = tree["nodes"].as_array().unwrap();
    let value =
        |node: &Value, field: &str| node[field]["value"].as_str().unwrap_or_default().to_owned();
    let seen: Vec<_> = nodes
        .iter()
        .filter(|node| node["ignored"] == false)
        .map(|node| (value(node, "role"), value(node, "name")))
        .filter(|(role, _)| {
            ["radio", "textbox", "group", "region", "heading"].contains(&role.as_str())
        })
        .collect();
    let has = |role: &str, name: &str| {
        let found = seen.iter().any(|(r, n)| r == role && n == name);
        assert!(found, "no {role} is called {name}: {seen:?}");
    };
    has("group", "Count");
    has("radio", "a message");
    has("radio", "a template and its content");
    has("textbox", "Template");
    has("textbox", "Content");
    has("region", "What it costs");
    has("heading", "What will this message cost?");
    has("heading", "Segments");
    assert!(seen.iter().all(|(_, name)| !name.is_empty()), "{seen:?}");
}

/// In light and dark, wide and narrow: nothing sticks out, and all text has a contrast of 4.5 and
/// more to what is behind it (WCAG 2.2, 1.4.3).
fn is_legible(page: &mut Page) {
    let shown = [
        (
            "message",
            0,
            "text",
            "Tagihan Rp\u{A0}1.250.000 a.n. DEWI LASTARI sudah lunas ✅ Terima kasih atas pembayaran \
             Anda di PasarRia – simpan pesan ini. https://pasarria.example/t/9f2c41d08be7735a1c0e44ad92b1",
            "segments.children.length === 3",
        ),
        (
            "errors",
            1,
            "content",
            "code:1,,kota:Solo",
            "message.hidden && problems.innerText.includes('Error')",
        ),
        (
            "notes",
            1,
            "content",
            "code:1234,expire_at:5,kota:Solo",
            "!message.hidden && problems.innerText.includes('Note')",
        ),
    ];
    for (what, mode, field, text, done) in shown {
        page.eval(&format!("(form.elements.mode[{mode}].click(), 0)"));
        page.type_over(field, text);
        page.until(done);
        for scheme in ["light", "dark"] {
            for (size, width) in [("wide", WIDE), ("narrow", NARROW), ("narrowest", 320)] {
                page.look_like(scheme, width);
                let overflow = page.eval("document.documentElement.scrollWidth - innerWidth");
                assert!(
                    overflow.as_i64().unwrap() <= 0,
                    "{what} {scheme} {size}: {overflow} stick out"
                );
                let faint = page.eval(CONTRAST);
                assert_eq!(faint, json!([]), "{what} {scheme} {size}");
                if let Some(folder) = env::var_os("SANDBOX_SCREENSHOTS") {
                    let name = format!("{what}-{scheme}-{size}.png");
                    page.screenshot(&Path::new(&folder).join(name));
                }
            }
        }
    }
    page.look_like("light", WIDE);
}

/// The texts whose contrast is too low, with it.
const CONTRAST: &str = r"(() => {
  const rgb = color => color.match(/[\d.]+/g).map(Number);
  const luminance = color => rgb(color).slice(0, 3).map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = e => !e ? 'rgb(255, 255, 255)' : (rgb(getComputedStyle(e).backgroundColor)[3] ?? 1) === 1
    ? getComputedStyle(e).backgroundColor : behind(e.parentElement);
  const hasText = e => e.value || [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
  return [...document.body.querySelectorAll('*')]
    .filter(e => !['SCRIPT', 'NOSCRIPT', 'STYLE'].includes(e.tagName) && e.checkVisibility() && hasText(e))
    .map(e => {
      const [a, b] = [luminance(getComputedStyle(e).color), luminance(behind(e))];
      return [e.tagName + ' ' + (e.innerText || e.value).slice(0, 30), (Math.max(a, b) + .05) / (Math.min(a, b) + .05)];
    })
    .filter(([, contrast]) => contrast < 4.5);
})()";

impl Page {
    /// Waits until an expression is true.
    #[track_caller]
    fn until(&mut self, expression: &str) {
        let end = Instant::now() + Duration::from_secs(10);
        while self.eval(expression) != true {
            let now = self.eval("document.querySelector('main').innerText");
            assert!(
                Instant::now() < end,
                "not so in time: {expression}; the page has: {now}"
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn focused(&mut self) -> Value {
        self.eval("document.activeElement.id || document.activeElement.name || ''")
    }

    /// Types in place of what a field has.
    fn type_over(&mut self, field: &str, text: &str) {
        self.eval(&format!("($('{field}').focus(), $('{field}').select(), 0)"));
        if text.is_empty() {
            self.press("Delete", 46);
        } else {
            self.insert(text);
        }
    }
}
