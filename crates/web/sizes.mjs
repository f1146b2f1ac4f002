// Compares the sizes of what ./build made with their limits: node sizes.mjs.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

// In bytes, as it is and gzipped.
const MOST = {
  'dist/count.wasm': [12_000, 6_000],
  'dist/index.wasm': [70_000, 30_000],
  'dist/advice.wasm': [140_000, 62_000],
  'dist/template.wasm': [168_000, 77_000],
  'dist/page.html': [350_000, 150_000],
};

let isTooLarge = false;
for (const [name, most] of Object.entries(MOST)) {
  const bytes = readFileSync(new URL(name, import.meta.url));
  const sizes = [bytes.length, gzipSync(bytes, { level: 9 }).length];
  const over = sizes.some((size, i) => size > most[i]);
  isTooLarge ||= over;
  console.log(`${name}: ${sizes[0]} bytes, gzipped ${sizes[1]}${over ? `; at most ${most.join(' and ')}` : ''}`);
}
process.exitCode = isTooLarge ? 1 : 0;
