// The page in one file, from end to end: node --test tests/js/page.test.mjs. It needs ./build and Chromium.
// PAGE_SCREENSHOTS names a folder for pictures.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import axe from 'axe-core';
import { buildSync } from 'esbuild';

import { PAGE, open, says, until } from './browser.mjs';

const NBSP = '\u00a0';
const FAMILY = '👨\u200d👩\u200d👧';
const BILL = `Pelanggan Yth, tagihan “Internet” Rp${NBSP}350.000 jatuh tempo 20/07. Info: 021-000-0142`;

let opened;
let page;
before(async () => {
  opened = await open({ locale: 'en-US' });
  page = opened.page;
  await opened.context.setOffline(true);
});
after(async () => {
  await opened.close();
  // Nothing was thrown, and nothing was fetched but the file itself and the worker that is in it.
  assert.deepEqual(opened.complaints, []);
  assert.deepEqual(
    opened.requests.filter(url => !/^(file|data|blob):/.test(url)),
    [],
  );
});

const paste = text =>
  page.evaluate(text => {
    const field = document.activeElement;
    field.select();
    document.execCommand('insertText', false, text);
  }, text);
const type = async (id, text) => {
  await page.focus(`#${id}`);
  await paste(text);
};
const marked = id =>
  page.evaluate(id => {
    const backdrop = document.getElementById(id).parentElement.querySelector('.backdrop').firstChild;
    const own = [...(CSS.highlights.get('costly') ?? [])].filter(range => range.startContainer === backdrop);
    return own.map(range => backdrop.data.slice(range.startOffset, range.endOffset));
  }, id);

test('typing is counted key by key', async () => {
  await says(page, 'charge', 2);
  await page.fill('#text', '');
  await says(page, 'remaining', 160);
  await page.locator('#text').pressSequentially('Kode [1] €');
  await says(page, 'units', 13);
  await until(page, () => document.querySelectorAll('#culprits tbody tr').length === 3);
  assert.deepEqual(await marked('text'), ['[', ']', '€']);
  assert.equal(await page.locator('#segments mark').count(), 3);
  await type('text', '<img src=x onerror=alert(1)><b>');
  await until(page, () => segments.innerText.includes('<img src=x onerror=alert(1)><b>'));
  assert.equal(await page.locator('main img, #segments b').count(), 0);
});

test('an invisible character that is pasted is named, and goes', async () => {
  await page.evaluate(text => navigator.clipboard.writeText(text), BILL);
  await page.focus('#text');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
  await says(page, 'encoding', 'UCS-2');
  await until(page, () => culprits.innerText.includes('NO-BREAK SPACE'));
  await page.locator('#cheaper button').first().click();
  await until(page, () => document.querySelector('#cheaper button').textContent === 'Copied');
  const cheaper = BILL.replace(/[“”]/g, '"').replace(NBSP, ' ');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), cheaper);
  await page.focus('#text');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
  await says(page, 'charge', 1);
  await until(page, () => document.getElementById('cheaper').hidden);
});

test('each further tier is offered, and what it loses is said', async () => {
  await type('text', `${'a'.repeat(168)}’s–🙏`);
  await until(page, () => document.querySelector('#cheaper li.loses')?.innerText.includes('without emoji'));
});

test('a family is one character, and blanks at the ends are seen', async () => {
  await type('text', `Selamat ${FAMILY} ya x\u0301  `);
  await until(page, () => document.querySelectorAll('#culprits tbody tr').length === 2);
  assert.deepEqual(await marked('text'), [FAMILY, 'x\u0301']);
  const places = await page.evaluate(() => [...document.querySelectorAll('#culprits tbody tr')].map(row => row.cells[2].innerText));
  assert.deepEqual(places, ['9', '14']);
  assert.equal(await page.locator('#segments mark').first().textContent(), FAMILY);
  assert.deepEqual(await page.locator('#segments .blank').evaluateAll(all => all.map(blank => blank.dataset.shown)), ['␣', '␣']);
  // The marks lie where the text does.
  const apart = await page.evaluate(() => {
    const behind = document.querySelector('[data-mode=message] .backdrop');
    const style = of => ['font', 'padding', 'lineHeight', 'borderTopWidth'].map(name => getComputedStyle(of)[name]).join();
    const [a, b] = [behind, text].map(of => of.getBoundingClientRect());
    return [style(behind) === style(text), Math.abs(a.left - b.left) + Math.abs(a.top - b.top) + Math.abs(a.height - b.height) < 1];
  });
  assert.deepEqual(apart, [true, true]);
});

test('traces of other formats are told', async () => {
  await type('text', 'Toko A&amp;B buka 100%20ribu');
  await until(page, () => !lints.hidden && lints.innerText.includes('&amp; is HTML for “&”'));
});

test('national tables', async () => {
  await type('text', 'Şifreniz 482913. Kimseyle paylaşmayın. Bu mesajı yanıtlamayın, teşekkür ederiz.');
  await until(page, () => national.innerText.includes('With the national tables of Turkish'));
  await page.locator('#settings summary').click();
  await page.selectOption('#languages', 'tr');
  await says(page, 'charge', 1);
  await until(page, () => national.innerText.includes('Written with the national tables of Turkish'));
  await page.click('#reset');
  await says(page, 'charge', 2);
  await page.locator('#settings summary').click();
});

test('a long text is answered, and the page with it', async () => {
  await type('text', 'a'.repeat(100_000));
  await says(page, 'charge', Math.ceil(100_000 / 153));
  assert.equal(await page.locator('#segments li').count(), 100);
  assert.match(await page.locator('#more-segments').textContent(), /and 554 more/);
  assert.equal(await page.locator('#text-hint').isVisible(), true);
  await page.keyboard.press('End');
  await page.keyboard.type('bcd');
  await says(page, 'units', 100_003);
  await type('text', '😀é '.repeat(25_000));
  await says(page, 'encoding', 'UCS-2');
  await type('text', 'Lunas');
  await says(page, 'charge', 1);
  assert.equal(await page.locator('#more-segments').textContent(), '');
});

test('the gateway: fields, file in and out, price', async () => {
  await page.locator('#settings summary').click();
  await type('text', 'a'.repeat(160));
  await says(page, 'charge', 1);
  await type('before', 'PasarRia: ');
  await says(page, 'charge', 2);
  assert.equal(await page.inputValue('#gateway'), '[gateway]\nbefore = "PasarRia: "\n');
  await page.selectOption('#capacities', 'concat16');
  await type('price', '450');
  await until(page, () => cost.textContent.includes('900'));

  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save')]);
  assert.equal(download.suggestedFilename(), 'gateway.toml');
  assert.equal(await readFile(await download.path(), 'utf8'), '[gateway]\nbefore = "PasarRia: "\ncapacities = "concat16"\n');
  const file = join(tmpdir(), `gateway-${process.pid}.toml`);
  await writeFile(file, '# of a gateway\n[gateway]\ncapacities = { gsm7 = [100, 90] }\nlanguages = { single = ["tr", "es"] }\n');
  await page.setInputFiles('#file', file);
  await until(page, () => capacities.value === 'own' && languages.value === 'own' && before.value === '');
  await says(page, 'charge', 2);

  await type('gateway', '[gateway]\nbefore = nothing\n');
  await until(page, () => shown.hidden && problems.innerText.includes('Error in the gateway, line 2, column 10'));
  assert.equal(await page.getAttribute('#gateway', 'aria-invalid'), 'true');
  await type('gateway', '[gateway]\nkeep-whole = "words"\n');
  await until(page, () => problems.innerText.includes('keep-whole: expected characters or graphemes'));
  await page.click('#reset');
  await page.fill('#price', '');
  await until(page, () => problems.hidden && charge.textContent === '1');
  await page.locator('#settings summary').click();
});

test('a template by keyboard alone, and its bounds', async () => {
  await page.evaluate(() => document.forms[0].elements.mode[0].focus());
  await page.keyboard.press('ArrowDown');
  await until(page, () => !bounds.hidden && bounds.innerText.includes('Segments of a message: 1 to'));
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'template');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'content');
  assert.equal(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), 'solid');
  await paste('code:1,,x:1');
  await until(page, () => problems.innerText.includes('Error in the content, character 8') && shown.hidden);
  assert.equal(await page.getAttribute('#content', 'aria-invalid'), 'true');
  await paste('code:1234,expire_at:5');
  await until(page, () => problems.hidden && units.textContent === '69');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.spec), 'code');
  await paste('code');
  await page.keyboard.press('Tab');
  await paste('minutes');
  await until(page, () => bounds.innerText.includes('Segments of each message: 1.'));
  await paste('nothing');
  await until(page, () => problems.innerText.includes('digits:4-8') && bounds.hidden);
  await paste('minutes');
  await until(page, () => !bounds.hidden);
  await type('template', 'Kode ✅ %{code}, %{expire_at} menit');
  await until(page, () => encoding.textContent === 'UCS-2');
  assert.deepEqual(await marked('template'), ['✅']);
});

test('Indonesian leaves no English', async () => {
  await page.selectOption('#language', 'id');
  assert.equal(await page.evaluate(() => `${document.documentElement.lang}: ${document.title}`), 'id: Berapa biaya pesan ini?');
  await type('content', 'code:1,,kota:Solo');
  await until(page, () => problems.innerText.includes('Kesalahan pada isi, karakter ke-8: koma setelah koma'));
  await type('content', 'code:1234,expire_at:5');
  await until(page, () => spoken.textContent.includes('ditagih'));
  const { WORDS } = await import('../../page/words.js');
  const keys = words => Object.entries(words).map(([key, of]) => (typeof of === 'string' ? key : [key, keys(of)]));
  assert.deepEqual(keys(WORDS.id), keys(WORDS.en));
  const phrases = Object.values(WORDS.en).flatMap(of => (typeof of === 'string' ? [of] : Object.values(of)));
  const pieces = phrases.flatMap(phrase => phrase.split(/\{\d\}/)).filter(piece => piece.trim().length > 5);
  const indonesian = JSON.stringify(WORDS.id);
  const seen = await page.evaluate(() => document.body.innerText);
  assert.deepEqual(
    pieces.filter(piece => !indonesian.includes(piece) && seen.includes(piece)),
    [],
  );
  await page.selectOption('#language', 'en');
});

// The content of the fields, and whether it is shown.
const STATES = [
  ['message', 'message', 'text', `Tagihan Rp${NBSP}1.250.000 a.n. DEWI LASTARI sudah lunas ✅ Terima kasih atas pembayaran Anda di PasarRia – simpan pesan ini. https://pasarria.example/t/9f2c41d08be7735a1c0e44ad92b1`, () => document.querySelectorAll('#segments li').length === 3],
  ['settings', 'message', 'text', 'Toko A&amp;B 👨‍👩‍👧 Ğ ', () => !lints.hidden],
  ['template', 'template', 'content', 'code:1234,expire_at:5,kota:Solo', () => problems.innerText.length > 0 && !bounds.hidden],
  ['errors', 'template', 'content', 'code:1,,kota:Solo', () => shown.hidden && problems.innerText.length > 0],
];

test('nothing sticks out, and axe finds nothing, from 400 to 1,600 px, light and dark, in both languages', async () => {
  const folder = process.env.PAGE_SCREENSHOTS;
  if (folder) mkdirSync(folder, { recursive: true });
  await page.evaluate(`${axe.source}; 0`);
  for (const [name, mode, field, text, is] of STATES) {
    await page.check(`input[value=${mode}]`);
    await type(field, text);
    await until(page, is);
    await page.evaluate(isOpen => document.getElementById('settings').toggleAttribute('open', isOpen), name === 'settings');
    for (const language of ['en', 'id']) {
      await page.selectOption('#language', language);
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        for (const width of [320, 400, 800, 1600]) {
          await page.setViewportSize({ width, height: 900 });
          const what = `${name}-${language}-${colorScheme}-${width}`;
          assert.equal(await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth)), 0, what);
          const { violations } = await page.evaluate(() =>
            axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
          );
          const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`);
          assert.deepEqual(found, [], what);
          if (folder) await page.screenshot({ path: join(folder, `${what}.png`), fullPage: true });
        }
      }
    }
    await page.selectOption('#language', 'en');
  }
});

test('a screen reader hears what is asked and what it costs', async () => {
  await page.check('input[value=message]');
  await type('text', 'Lunas ✅');
  await until(page, () => spoken.textContent.startsWith('1 billed, UCS-2, 7 code units, 63 left.'));
  const snapshot = await page.locator('body').ariaSnapshot();
  for (const line of ['heading "What will this message cost?" [level=1]', 'group "Count"', 'radio "a message" [checked]', 'textbox "Message"', 'combobox "Language"', 'region "What it costs"', 'heading "Segments" [level=2]', 'status'])
    assert.ok(snapshot.includes(line), `${line} is not in\n${snapshot}`);
});

test('the package counts on the main thread of a page, too', async () => {
  const source = "import { estimate } from 'sms-charge'; window.counted = estimate('Rp\\u00a050').encoding;";
  const resolveDir = new URL('.', import.meta.url).pathname;
  const [{ text }] = buildSync({ stdin: { contents: source, resolveDir }, bundle: true, format: 'esm', write: false }).outputFiles;
  await page.addScriptTag({ content: text, type: 'module' });
  await until(page, () => window.counted === 'UCS-2');
});

test('a page whose worker fails does not blame the sandbox', async () => {
  const failing = await open({ locale: 'en-US', url: 'about:blank' });
  await failing.context.addInitScript(() => {
    const Real = window.Worker;
    window.Worker = function () {
      return new Real(URL.createObjectURL(new Blob(['throw new Error("broken")'])));
    };
  });
  await failing.page.goto(PAGE);
  await says(failing.page, 'silence', 'The page cannot count: its worker failed. Reload the page.');
  assert.equal(await failing.page.isVisible('#silence'), true);
  await failing.page.fill('#text', 'Lunas');
  await until(failing.page, () => spoken.textContent.startsWith('The page cannot count'));
  await failing.close();
});
