// Measures the gzipped JavaScript that each page needs at first, and of the whole app. Fails above the budgets.
// `npm run budget` builds into a folder of its own and measures that; another folder built with --manifest can be named as an argument.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const FIRST_ROUTE_BYTES = 40_000;
/** Of pages that are opened at a desk, or by those who lead. */
const DESK_ROUTE_BYTES = 44_000;
// Why these: docs/decisions/0011-what-a-person-loads.md.
const EMPLOYEES_BYTES = 150_000;
const LEADERS_BYTES = 140_000;
const WHOLE_APP_BYTES = 510_000;
/** Pages beside the employees' that only managers, leaders and planners open. */
const LEADERS = ['Board', 'BoardPage', 'Chart', 'IfLeft', 'NineBox', 'SkillMap', 'Succession', 'Team'].map((page) => `src/pages/${page}.svelte`);
/** The lists of the pages that only planners and administrators open, at a desk, and what they alone are shown beside them. */
const DESK = ['src/lib/desk-pages.ts', 'src/lib/planning-pages.ts'];
const TOUR = 'src/parts/tour/Tour.svelte';
/** The words of other languages; nobody loads more than one. */
const CATALOGUES = { de: 30_000, 'src/words/de/desk.ts': 43_000 };

const dist = process.argv[2] ?? 'dist';
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
const sizes = new Map();
const sizeOf = (file) => {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(join(dist, file)), { level: 9 }).length);
  return sizes.get(file);
};

/** All script files that must be there before the entry can run; with `later`, also those that it may load afterwards. */
function needed(key, files = new Set(), later = false) {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) return files;
  if (chunk.file.endsWith('.js')) files.add(chunk.file);
  for (const next of [...(chunk.imports ?? []), ...(later ? (chunk.dynamicImports ?? []) : [])]) needed(next, files, later);
  return files;
}
const total = (files) => [...files].reduce((sum, file) => sum + sizeOf(file), 0);

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
if (!entry) throw new Error(`${dist}/.vite/manifest.json has no entry; use npm run budget`);
/** Files that vite.config.ts puts together; the manifest knows them by their name only. */
function named(name) {
  const key = manifest[name] ? name : Object.keys(manifest).find((key) => manifest[key].name === name);
  if (!key) throw new Error(`the manifest knows no ${name}: the split is broken`);
  return key;
}
const [shell, home] = [named('shell'), named('home')];
const pagesOf = (key) => (manifest[key]?.dynamicImports ?? []).filter((page) => page.startsWith('src/pages/') || page === home);
const pages = [entry, shell].flatMap(pagesOf);
if (!pages.includes(home) || DESK.some((list) => pagesOf(list).length === 0)) throw new Error('no pages found in the manifest: the split by route is broken');

let failed = false;
function held(bytes, most, what) {
  const over = bytes > most;
  failed ||= over;
  console.log(`${over ? 'OVER ' : 'ok   '} ${(bytes / 1000).toFixed(1).padStart(6)} kB of ${most / 1000} kB  ${what}`);
}
/** The small script that runs first, and the frame around every page. */
const frame = () => needed(shell, needed(entry));
for (const page of pages.sort()) held(total(needed(page, frame())), LEADERS.includes(page) ? DESK_ROUTE_BYTES : FIRST_ROUTE_BYTES, page === home ? 'src/pages/Home.svelte' : page);
for (const list of DESK) for (const page of pagesOf(list).sort()) held(total(needed(page, needed(list, frame()))), DESK_ROUTE_BYTES, page);
const apart = new Set([...LEADERS, ...DESK, TOUR, ...Object.keys(CATALOGUES).map(named)]);
const employees = frame();
for (const part of [entry, shell].flatMap((key) => manifest[key].dynamicImports)) if (!apart.has(part)) needed(part, employees, true);
held(total(employees), EMPLOYEES_BYTES, 'all that an employee can open');
const leaders = new Set(employees);
for (const page of LEADERS) needed(page, leaders, true);
held(total(leaders) - total(employees), LEADERS_BYTES, 'what managers and leaders can open beside it');
const catalogues = new Set();
for (const [catalogue, most] of Object.entries(CATALOGUES)) {
  const files = [...needed(named(catalogue))].filter((file) => !employees.has(file) && !catalogues.has(file));
  for (const file of files) catalogues.add(file);
  held(total(files), most, catalogue === 'de' ? 'src/words/de/index.ts' : catalogue);
}
const all = new Set(Object.values(manifest).map((chunk) => chunk.file).filter((file) => file.endsWith('.js')));
held(total(all) - total(catalogues), WHOLE_APP_BYTES, 'whole app, in English');
process.exit(failed ? 1 : 0);
