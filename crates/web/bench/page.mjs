// The processor time of the page's main thread for one key, in a text of some length, beside that of a page with only a
// field: node bench/page.mjs.
import { open } from '../tests/js/browser.mjs';

const KEYS = 20;
const FIELD = 'data:text/html,<textarea id="text" style="width:36em;height:11em">';

async function measure(url, texts) {
  const opened = await open(url === undefined ? {} : { url });
  const { page, context } = opened;
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  const rest = () => page.waitForTimeout(1500);
  const times = [];
  for (const text of texts) {
    await page.fill('#text', text);
    await page.focus('#text');
    await page.keyboard.press('Control+End');
    await rest();
    const before = await spent();
    for (let key = 0; key < KEYS; key++) {
      await page.keyboard.type('a');
      await page.waitForTimeout(100);
    }
    await rest();
    times.push((await spent()) - before);
  }
  await opened.close();
  return times.map(time => time / KEYS);
}

const cases = [
  ['GSM-7', 'Kode OTP Anda 482913. ', [160, 1_000, 10_000, 100_000]],
  // Of a longer one the browser alone takes more than half a second for a key.
  ['mixed', 'Tagihan “Internet” Rp\u00a0350.000 ✅ ', [160, 1_000, 10_000]],
].flatMap(([name, piece, lengths]) =>
  lengths.map(length => [`${name}, ${length}`, piece.repeat(Math.ceil(length / piece.length)).slice(0, length)]),
);
const texts = cases.map(([, text]) => text);
const [page, field] = [await measure(undefined, texts), await measure(FIELD, texts)];
console.log('milliseconds of processor time for a key: the page, a field alone');
cases.forEach(([name], i) => console.log(`${name}: ${page[i].toFixed(1)}, ${field[i].toFixed(1)}`));
