// How much of the built UI each window loads, gzipped and without fonts. Fails where it is more than it may be.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** In kilobytes; what the design allows. */
const MOST = 120;

const built = fileURLToPath(new URL('dist', import.meta.url));
const files = readdirSync(built, { recursive: true }).filter((name) => /\.(js|css|html|svg)$/.test(name));

/** What comes later than with the first pages of a person: with the first page of a coach, and with files in and out. */
const LATER = /(Coach|Import|Export|Shared|Going)-/;
/** For each window what it loads: a person's has a page of its own, those of a clinic share one. */
const isOf = {
  main: (name) => !/^clinic|(Desk|Kiosk|clinic)-/.test(name) && !LATER.test(name),
  kiosk: (name) => /^clinic|(Kiosk|clinic)-/.test(name) && !/Desk-/.test(name),
  staff: (name) => /^clinic|(Desk|clinic)-/.test(name) && !/Kiosk-/.test(name),
};

for (const [window, loads] of Object.entries(isOf)) {
  const weight = files.filter(loads).reduce((sum, name) => sum + gzipSync(readFileSync(join(built, name))).length, 0) / 1000;
  console.log(`what the ${window} window loads weighs ${weight.toFixed(1)} kB gzipped without fonts; ${MOST} kB is the most`);
  if (MOST < weight) process.exitCode = 1;
}
