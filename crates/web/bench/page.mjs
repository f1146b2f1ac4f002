// The processor time of the page's main thread for one key, in a text of some length: node bench/page.mjs.
import { open, says } from '../tests/js/browser.mjs';

const KEYS = 20;
const opened = await open();
const { page, context } = opened;
const devtools = await context.newCDPSession(page);
await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
const spent = async () => {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
};

for (const [name, piece] of [
  ['GSM-7', 'Kode OTP Anda 482913. '],
  ['mixed', 'Tagihan “Internet” Rp\u00a0350.000 ✅ '],
])
  for (const length of [160, 1_000, 10_000, 100_000]) {
    await page.fill('#text', piece.repeat(Math.ceil(length / piece.length)).slice(0, length));
    await says(page, 'units', length);
    await page.focus('#text');
    await page.keyboard.press('Control+End');
    const before = await spent();
    for (let key = 1; key <= KEYS; key++) {
      await page.keyboard.type('a');
      await says(page, 'units', length + key);
    }
    console.log(`${name}, ${length} characters: ${((await spent()) - before) / KEYS} ms a key`);
  }
await opened.close();
