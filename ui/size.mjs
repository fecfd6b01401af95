// How much the built UI weighs, gzipped and without fonts. Fails where it is more than it may be.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** In kilobytes; what the design allows. */
const MOST = 120;

const built = fileURLToPath(new URL('dist', import.meta.url));
const files = readdirSync(built, { recursive: true }).filter((name) => /\.(js|css|html|svg)$/.test(name));
const weight = files.reduce((sum, name) => sum + gzipSync(readFileSync(join(built, name))).length, 0) / 1000;
console.log(`the built UI weighs ${weight.toFixed(1)} kB gzipped without fonts; ${MOST} kB is the most`);
process.exitCode = weight <= MOST ? 0 : 1;
