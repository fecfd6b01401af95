// Opens every page that the window test kept (target/screens/pages) in Chromium and asks axe, in light and dark.
// The first engine is the one of the window itself. Takes the path of Chromium; prints one line a page; fails with all
// that was found.
import { createReadStream, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = fileURLToPath(new URL('.', import.meta.url));
const built = join(here, 'dist');
const kept = join(here, '../target/screens/pages');
const AXE = join(here, 'node_modules/axe-core/axe.min.js');
/** Longer than any color takes to change, in milliseconds. */
const COLORS_CHANGE = 250;
/** So many pages are looked at at a time: most of the time each waits for its colors. */
const WINDOWS = 3;
const TYPES = { '.html': 'text/html', '.css': 'text/css', '.woff2': 'font/woff2', '.svg': 'image/svg+xml' };

/** Serves the kept pages under /pages and the built styles and fonts under /, to this machine only. */
function serve() {
  const server = createServer((request, answer) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const file = path.startsWith('/pages/') ? join(kept, path.slice('/pages/'.length)) : join(built, path);
    answer.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).on('error', () => answer.writeHead(404).end()).pipe(answer);
  });
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server)));
}

/** Its letters are there, nothing moves, and two frames were painted since. */
const SETTLED = async () => {
  await document.fonts.ready;
  const over = Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  await Promise.race([over, new Promise((done) => setTimeout(done, 1000))]);
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
};

async function faultsOf(page, theme) {
  await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
  await page.waitForTimeout(COLORS_CHANGE);
  await page.evaluate(SETTLED);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return violations.map(({ id, nodes }) => `${theme}: ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

const names = readdirSync(kept).filter((name) => name.endsWith('.html')).sort();
if (names.length === 0) throw new Error('the window test kept no page');
const server = await serve();
// Root may not use Chromium's sandbox; nothing but our own pages is opened.
const browser = await chromium.launch({
  executablePath: process.argv[2],
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
let found = 0;

/** One window that opens what is left of the pages, one after another. */
async function look(left) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  for (let name = left.shift(); name !== undefined; name = left.shift()) {
    await page.goto(`http://127.0.0.1:${server.address().port}/pages/${encodeURIComponent(name)}`);
    await page.addScriptTag({ path: AXE });
    const faults = [...(await faultsOf(page, 'light')), ...(await faultsOf(page, 'dark'))];
    console.log(faults.length === 0 ? `ok ${name}` : `not ok ${name}\n  ${faults.join('\n  ')}`);
    found += faults.length;
  }
}

const left = [...names];
await Promise.all(Array.from({ length: WINDOWS }, () => look(left)));
await browser.close();
server.close();
console.log(`${names.length} pages, ${found} faults`);
process.exitCode = found === 0 ? 0 : 1;
