// A page in headless Chromium: Debian's, or the one that CHROMIUM names.
import { chromium } from 'playwright-core';

export const PAGE = new URL('../../dist/page.html', import.meta.url).href;

export async function open({ url = PAGE, ...options } = {}) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'], ...options });
  const page = await context.newPage();
  const complaints = [];
  const requests = [];
  page.on('console', message => complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(String(error)));
  page.on('request', request => requests.push(request.url()));
  await page.goto(url);
  const close = () => browser.close();
  return { page, context, complaints, requests, close };
}

/** Waits until something on the page is so. */
export const until = (page, is, ...given) => page.waitForFunction(is, ...given);

/** Waits until an element says a text. */
export const says = (page, id, text) => page.waitForFunction(([id, text]) => document.getElementById(id).textContent === text, [id, String(text)]);
