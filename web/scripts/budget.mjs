// Measures the gzipped JavaScript that each page needs at first, and of the whole app. Fails above the budgets.
// `npm run budget` builds into a folder of its own and measures that; another folder built with --manifest can be named as an argument.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const FIRST_ROUTE_BYTES = 40_000;
const WHOLE_APP_BYTES = 150_000;

const dist = process.argv[2] ?? 'dist';
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
const sizes = new Map();
const sizeOf = (file) => {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(join(dist, file)), { level: 9 }).length);
  return sizes.get(file);
};

/** All script files that must be there before the entry can run. */
function needed(key, files = new Set()) {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) return files;
  if (chunk.file.endsWith('.js')) files.add(chunk.file);
  for (const next of chunk.imports ?? []) needed(next, files);
  return files;
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
if (!entry) throw new Error(`${dist}/.vite/manifest.json has no entry; use npm run budget`);
const pages = (manifest[entry].dynamicImports ?? []).filter((key) => key.startsWith('src/pages/'));
if (pages.length === 0) throw new Error('no pages found in the manifest: the split by route is broken');

let failed = false;
for (const page of pages.sort()) {
  const files = needed(page, needed(entry));
  const bytes = [...files].reduce((sum, file) => sum + sizeOf(file), 0);
  const over = bytes > FIRST_ROUTE_BYTES;
  failed ||= over;
  console.log(`${over ? 'OVER ' : 'ok   '} ${(bytes / 1000).toFixed(1).padStart(6)} kB of ${FIRST_ROUTE_BYTES / 1000} kB  ${page}`);
}
const scripts = new Set(Object.values(manifest).map((chunk) => chunk.file).filter((file) => file.endsWith('.js')));
const whole = [...scripts].reduce((sum, file) => sum + sizeOf(file), 0);
failed ||= whole > WHOLE_APP_BYTES;
console.log(`${whole > WHOLE_APP_BYTES ? 'OVER ' : 'ok   '} ${(whole / 1000).toFixed(1).padStart(6)} kB of ${WHOLE_APP_BYTES / 1000} kB  whole app`);
process.exit(failed ? 1 : 0);
