// Measures how soon an employee's first page shows its largest part, on a phone's screen with the processor slowed four times and
// nothing in the browser's cache; benches/bars/home runs it. Prints figures, and ends with 1 where the bar is missed.
import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const LARGEST_MS = 1000;
const SLOWED = 4;
const AGAIN = 7;
/** Until no larger part comes any more. Nothing is looked up in the page meanwhile: on a slowed processor that would be measured, too. */
const SETTLED_MS = 3000;
const LANGUAGES = { en: 'en-GB', de: 'de-DE' };

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => probe.once('listening', done));
  const { port } = probe.address();
  await new Promise((done) => probe.close(done));
  return port;
}

const sorted = (values) => [...values].sort((a, b) => a - b);
const median = (values) => sorted(values)[Math.floor(values.length / 2)];
const ms = (value) => `${Math.round(value)} ms`;
const spread = (values) => `${ms(median(values))} (best ${ms(Math.min(...values))}, worst ${ms(Math.max(...values))}, of ${values.length})`;

/** The largest part that was painted, when, and what it is; and when the page's own script and its data were there. */
const look = () => {
  const largest = window.largest.at(-1);
  const at = (name) => performance.getEntriesByType('resource').filter((entry) => entry.name.includes(name)).at(-1)?.responseEnd ?? 0;
  return {
    ms: largest.startTime,
    what: `${largest.element?.tagName.toLowerCase()} “${(largest.element?.textContent ?? '').trim().slice(0, 60)}”`,
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    script: at('/assets/home'),
    data: at('/me/development'),
    files: performance.getEntriesByType('resource').filter((entry) => entry.name.includes('/assets/')).length,
    bytes: performance.getEntriesByType('resource').reduce((sum, entry) => sum + entry.transferSize, 0),
  };
};

const folder = mkdtempSync(join(tmpdir(), 'tandem-home-'));
const listen = `127.0.0.1:${await freePort()}`;
const url = `http://${listen}`;
const service = spawn(process.env.TANDEM_BIN, ['demo'], { env: { ...process.env, TANDEM_DATABASE: `sqlite:${join(folder, 'demo.db')}`, TANDEM_OWN_DATABASE: `sqlite:${join(folder, 'own.db')}`, TANDEM_LISTEN: listen }, stdio: 'ignore' });
let browser;
let missed = false;
try {
  for (let tries = 0; !(await fetch(`${url}/readyz`).then((answer) => answer.ok, () => false)); tries += 1) {
    if (tries > 1200) throw new Error('the service does not answer');
    await pause(100);
  }
  browser = await chromium.launch({ executablePath: process.env.TANDEM_CHROMIUM || '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  const employee = (await (await fetch(`${url}/api/v1/demo`)).json()).sign_ins.find((way) => way.role === 'employee');
  for (const [language, locale] of Object.entries(LANGUAGES)) {
    const found = [];
    for (let again = 0; again <= AGAIN; again += 1) {
      // A browser that was never here, but signed in.
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, locale, baseURL: url });
      await context.addInitScript(() => {
        window.largest = [];
        new PerformanceObserver((list) => window.largest.push(...list.getEntries())).observe({ type: 'largest-contentful-paint', buffered: true });
      });
      const signedIn = await context.request.post('/api/v1/session', { data: { email: employee.email, password: employee.password }, headers: { origin: url } });
      if (!signedIn.ok()) throw new Error(`signing in: ${signedIn.status()}`);
      const page = await context.newPage();
      const devtools = await context.newCDPSession(page);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
      await page.goto('/home');
      await pause(SETTLED_MS);
      await page.getByRole('article').first().waitFor();
      const seen = await page.evaluate(look);
      // The first warms the service.
      if (again > 0) found.push(seen);
      await context.close();
    }
    const largest = found.map((seen) => seen.ms);
    const holds = median(largest) <= LARGEST_MS;
    missed ||= !holds;
    console.log(`${holds ? 'ok    ' : 'MISSED'} ${language}: largest contentful paint ${spread(largest)}; at most ${ms(LARGEST_MS)}`);
    const last = found.at(-1);
    console.log(`       first paint ${spread(found.map((seen) => seen.first))}, data there ${spread(found.map((seen) => seen.data))}, script there ${spread(found.map((seen) => seen.script))}`);
    console.log(`       ${last.files} files, ${Math.round(last.bytes / 1000)} kB; the largest is ${last.what}`);
  }
} finally {
  await browser?.close();
  service.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = missed ? 1 : 0;
