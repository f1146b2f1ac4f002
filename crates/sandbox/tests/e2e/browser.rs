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
    offers_the_cheaper_text(&mut page);
    marks_and_shows_what_is_hard_to_see(&mut page);
    answers_long_texts(&mut page);
    counts_as_a_gateway(&mut page);
    shows_no_answer_that_is_late(&mut page);
    counts_a_template_by_keyboard_alone(&mut page);
    takes_a_template_and_a_number_of_the_sandbox(&mut page);
    speaks_indonesian(&mut page);
    names_all_that_is_asked_for(&mut page);
    is_legible(&mut page);
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
        page.eval("culprits.querySelector('tbody').innerText"),
        "U+00A0\tNO-BREAK SPACE\ncannot be seen, and makes the text UCS-2\t11"
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
        page.eval(r"[...culprits.querySelectorAll('tbody tr')].map(r => r.innerText.replace('\ntakes two septets', '')).join(';')"),
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

    page.type_over("text", "✅");
    page.until("problems.hidden && encoding.textContent === 'UCS-2'");
}

fn offers_the_cheaper_text(page: &mut Page) {
    let text = "Tagihan “Internet” Rp\u{A0}350.000 jatuh tempo 20/07, bayar di PasarRia. Info: 021-000-0142";
    page.type_over("text", text);
    page.until("!cheaper.hidden && charge.textContent === '2'");
    let cheaper = text.replace(['“', '”'], "\"").replace('\u{A0}', " ");
    assert_eq!(page.eval("$('cheaper-text').textContent"), cheaper.as_str());
    assert_eq!(
        page.eval("cheaper.querySelector('.hint').textContent"),
        "2 → 1 segments: the same signs in plain type"
    );
    let permissions = ["clipboardReadWrite", "clipboardSanitizedWrite"];
    page.grant(&permissions);
    page.eval("($('copy').click(), 0)");
    page.until("$('copy').textContent === 'Copied'");
    assert_eq!(
        page.eval_promise("navigator.clipboard.readText()"),
        cheaper.as_str()
    );

    // What was copied is not the text that is there now.
    page.type_over("text", &text.replace("20/07", "21/07"));
    page.until("$('copy').textContent === 'Copy'");
    page.type_over("text", &cheaper);
    page.until("cheaper.hidden && charge.textContent === '1'");
}

/// What is marked in the fields that are shown.
const MARKED: &str = "[...document.querySelectorAll('[data-mode]:not([hidden]) .backdrop mark')].map(m => m.textContent)";

fn marks_and_shows_what_is_hard_to_see(page: &mut Page) {
    // A family is one character, in the field, in the table and in the segments.
    let family = "👨\u{200D}👩\u{200D}👧";
    page.type_over("text", &format!("Selamat {family} ya x\u{301}  "));
    page.until("culprits.querySelectorAll('tbody tr').length === 3");
    assert_eq!(page.eval(MARKED), json!([family, "x\u{301}"]));
    assert_eq!(
        page.eval("[...culprits.querySelectorAll('tbody tr')].map(r => r.cells[2].innerText)"),
        json!(["9", "14", "15"])
    );
    assert_eq!(
        page.eval("segments.querySelectorAll('mark')[0].textContent"),
        family
    );
    let shown =
        page.eval("[...segments.querySelectorAll('.blank')].map(b => b.dataset.shown).join('')");
    assert_eq!(shown, "␣␣");
    // The marks lie where the text does.
    let apart = page.eval(
        "(() => {
            const behind = document.querySelector('[data-mode=message] .backdrop');
            const [a, b] = [behind.getBoundingClientRect(), text.getBoundingClientRect()];
            const style = e => ['font', 'padding', 'lineHeight', 'borderTopWidth'].map(p => getComputedStyle(e)[p]).join();
            if (style(behind) !== style(text)) return style(behind) + style(text);
            return Math.abs(a.left - b.left) + Math.abs(a.top - b.top) + Math.abs(a.height - b.height);
        })()",
    );
    assert!(apart.as_f64().is_some_and(|apart| apart < 1.0), "{apart}");

    // A blank at the end of a segment, and none in the middle.
    let text = format!("{} {} a b\n", "a".repeat(152), "b".repeat(20));
    page.type_over("text", &text);
    let shown = "[...segments.children].map(s => [...s.querySelectorAll('.blank')].map(b => b.dataset.shown).join(''))";
    page.until(&format!("JSON.stringify({shown}) === '[\"␣\",\"⏎\"]'"));
}

fn answers_long_texts(page: &mut Page) {
    page.type_over("text", &"a".repeat(17_000));
    page.until("charge.textContent === '112' && segments.children.length === 100");
    // The marks scroll with the text.
    page.type_over("text", &format!("{}é\u{301}", "a\n".repeat(99)));
    page.until("document.querySelectorAll('[data-mode=message] .backdrop mark').length === 1");
    page.eval("(text.scrollTop = 500, 0)");
    page.until("text.scrollTop === 500 && document.querySelector('.backdrop').scrollTop === 500");
    page.type_over("text", &"a".repeat(17_000));
    page.until("charge.textContent === '112'");
    assert_eq!(
        page.eval("$('more-segments').textContent"),
        "and 12 more segments"
    );
    page.type_over("text", "Lunas");
    page.until("charge.textContent === '1' && $('more-segments').textContent === ''");
}

fn counts_as_a_gateway(page: &mut Page) {
    page.eval("(document.querySelector('details').open = true, 0)");
    page.type_over("text", &"a".repeat(160));
    page.until("charge.textContent === '1'");
    page.type_over("gateway", "[gateway]\nbefore = \"PasarRia: \"\n");
    page.until("charge.textContent === '2'");
    page.type_over("gateway", "[gateway]\nbefore = nothing\n");
    page.until(
        "shown.hidden && problems.innerText.includes('Error in the gateway, line 2, column 10')",
    );
    assert_eq!(page.eval("gateway.getAttribute('aria-invalid')"), "true");
    page.eval("(reset.click(), 0)");
    page.until("charge.textContent === '1' && problems.hidden");
    page.eval("(document.querySelector('details').open = false, 0)");
}

fn takes_a_template_and_a_number_of_the_sandbox(page: &mut Page) {
    assert_eq!(
        page.eval("[...choice.options].map(o => o.value)"),
        json!(["", "TPL_0000", "TPL_0001", "TPL_0002"])
    );
    page.choose("choice", "TPL_0002");
    page.until(
        "content.value === 'name:1234,order:1234,city:1234' && encoding.textContent === 'UCS-2'",
    );
    assert_eq!(page.eval(MARKED), json!(["✅"]));
    let numbers = page.eval("[...$('numbers').options].map(o => o.value + ' ' + o.text)");
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
        "Kode OTP Anda %{code}, berlaku %{expire_at} menit. Jangan berikan kepada siapa pun.",
    );
    page.type_over("content", "code:1234,expire_at:5");
    page.until("problems.hidden && units.textContent === '69' && choice.value === ''");
}

/// No English is left where somebody chose Indonesian.
fn speaks_indonesian(page: &mut Page) {
    // Both languages have the same phrases.
    let keys = "(function keys(w) { return Object.entries(w).map(([k, v]) => typeof v === 'string' ? k : [k, keys(v)]); })";
    let english = page.eval(&format!("{keys}(WORDS.en)"));
    assert_eq!(page.eval(&format!("{keys}(WORDS.id)")), english);

    page.choose("language", "id");
    page.type_over("content", "code:1,,kota:Solo");
    page.until(
        "problems.innerText.includes('Kesalahan pada isi, karakter ke-8: koma setelah koma')",
    );
    page.type_over("content", "code:✅,expire_at:[5],kota:Solo");
    page.until("problems.innerText.includes('Catatan pada isi') && culprits.innerText.includes('membuat teks UCS-2')");
    page.until("spoken.textContent.includes('ditagih')");
    assert_eq!(
        page.eval("document.documentElement.lang + ': ' + document.title"),
        "id: Berapa biaya pesan ini?"
    );
    // A phrase of some length that only English has.
    let left = page.eval(
        r"Object.values(WORDS.en).flatMap(v => typeof v === 'string' ? [v] : Object.values(v))
            .flatMap(phrase => phrase.split(/\{\d\}/)).filter(phrase => phrase.trim().length > 5
                && !JSON.stringify(WORDS.id).includes(phrase) && document.body.innerText.includes(phrase))",
    );
    assert_eq!(left, json!([]));
    page.choose("language", "en");
    page.type_over("content", "code:1234,expire_at:5");
    page.until("problems.hidden && units.textContent === '69'");
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
    assert_eq!(page.focused(), "choice");
    page.press("Tab", 9);
    assert_eq!(page.focused(), "template");
    page.press("Tab", 9);
    assert_eq!(page.focused(), "content");
    page.eval("(document.activeElement.select(), 0)");
    page.insert("code:1,,x:1");
    page.until("problems.innerText.includes('Error in the content, character 8') && shown.hidden");
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
            [
                "radio", "textbox", "combobox", "group", "region", "heading", "button",
            ]
            .contains(&role.as_str())
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
    has("combobox", "Templates of the sandbox");
    has("combobox", "A number to try");
    has("combobox", "Language");
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
            "cheaper",
            0,
            "text",
            "Tagihan “Internet” Rp\u{A0}350.000 jatuh tempo 20/07, bayar di PasarRia. Info: 021-000-0142 ",
            "!cheaper.hidden && segments.querySelector('.blank')",
        ),
        (
            "answer",
            1,
            "number",
            "+62810000007",
            "!answer.hidden && answer.innerText.includes('403')",
        ),
        (
            "errors",
            1,
            "content",
            "code:1,,kota:Solo",
            "shown.hidden && problems.innerText.includes('Error')",
        ),
        (
            "notes",
            1,
            "content",
            "code:1234,expire_at:5,kota:Solo",
            "!shown.hidden && problems.innerText.includes('Note')",
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
    .filter(e => getComputedStyle(e).color !== 'rgba(0, 0, 0, 0)')
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
        while self.eval(&format!("Boolean({expression})")) != true {
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

    /// Chooses one of a list, as somebody does.
    fn choose(&mut self, list: &str, value: &str) {
        let event = "new Event('input', { bubbles: true })";
        self.eval(&format!(
            "($('{list}').value = '{value}', $('{list}').dispatchEvent({event}), 0)"
        ));
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
