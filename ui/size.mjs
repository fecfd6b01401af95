// How much of the built UI each window loads, gzipped and without fonts. Fails where it is more than it may be.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** In kilobytes; what the design allows. */
const MOST = 120;

const built = fileURLToPath(new URL('dist', import.meta.url));
const files = readdirSync(built, { recursive: true }).filter((name) => /\.(js|css|html|svg)$/.test(name));

/** For each window the part of the pages that it alone loads; the rest is everybody's. */
const WINDOWS = { main: /App-/, kiosk: /Kiosk-/, staff: /Desk-/ };
/** What comes later: with the first page of a coach, and with files in and out; what both of them show. */
const LATER = /(Coach|Import|Export|Shared|Going)-/;
const alone = [...Object.values(WINDOWS), LATER];

for (const [window, own] of Object.entries(WINDOWS)) {
  const loaded = files.filter((name) => own.test(name) || !alone.some((part) => part.test(name)));
  const weight = loaded.reduce((sum, name) => sum + gzipSync(readFileSync(join(built, name))).length, 0) / 1000;
  console.log(`what the ${window} window loads weighs ${weight.toFixed(1)} kB gzipped without fonts; ${MOST} kB is the most`);
  if (MOST < weight) process.exitCode = 1;
}
