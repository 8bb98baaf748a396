// Measures the heat map at 1,000 people × 40 competencies with 50,000 ratings; benches/bars/skills runs it.
// Prints figures, and ends with 1 where one of them misses its bar.
import { chromium } from '@playwright/test';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PEOPLE = 1000;
const COMPETENCIES = 40;
const TEAMS = 50;
const READY_MS = 700;
const FRAMES = 50;
const FRAMES_SLOWED = 25;
const SLOWED = 4;
const AGAIN = 7;
const SCROLL_SECONDS = 4;
const PASSWORD = 'a pass phrase for measuring';

const binary = process.env.TANDEM_BIN;
const folder = mkdtempSync(join(tmpdir(), 'tandem-heat-map-'));
const env = { ...process.env, TANDEM_DATABASE: `sqlite:${join(folder, 'tandem.db')}` };
const tandem = (args, input) => execFileSync(binary, args, { env, input, stdio: ['pipe', 'ignore', 'inherit'] });

/** The same numbers on every run. */
let state = 7;
const random = (below) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};

function seed() {
  const files = join(folder, 'files');
  mkdirSync(files);
  const table = (name, heading, rows) => writeFileSync(join(files, `${name}.csv`), [heading, ...rows].join('\n') + '\n');
  const list = (n, line) => Array.from({ length: n }, (_, i) => line(i));
  const side = (i) => (i % 2 ? 'marketing' : 'sales');
  table('functions', 'id,name', ['sales,Sales', 'marketing,Marketing']);
  table('scales', 'id,name,lowest,highest,anchors', ['five,Zero to five,0,5,0:0; 1:1.2; 2:2.6; 3:4; 4:5.5; 5:7']);
  table('families', 'id,name', list(8, (i) => `f${i},Family ${i}`));
  table('competencies', 'id,name,function_id,scale_id,family_id', list(COMPETENCIES, (i) => `c${i},Competency number ${i},${i % 5 === 0 ? '' : side(Math.floor(i / 5))},five,f${Math.floor(i / 5)}`));
  table('teams', 'id,name,function_id', list(TEAMS, (i) => `t${i},Team ${i},${side(i)}`));
  table('roles', 'id,name,function_id,seniority', list(8, (i) => `r${i},Role ${i},${side(i)},${1 + (i % 3)}`));
  table('role_profiles', 'role_id,competency_id,target,importance,essential', list(8, (r) => r).flatMap((r) => list(COMPETENCIES, (c) => c).filter((c) => (r + c) % 3).map((c) => `r${r},c${c},${2 + ((r + c) % 4)},${1 + (c % 5)},${c % 7 ? 'no' : 'yes'}`)));
  table('people', 'id,name,team_id,role_id', list(PEOPLE, (i) => `p${i},Person ${String(i).padStart(4, '0')} Surname,t${i % TEAMS},r${i % 8}`));
  const ratings = [];
  for (let person = 0; person < PEOPLE; person += 1) {
    for (let competency = 0; competency < COMPETENCIES; competency += 1) {
      const rate = (source) => ratings.push(`x${ratings.length},p${person},c${competency},${source},202${5 + random(2)}-0${1 + random(9)}-1${random(10)},${random(6)},five`);
      rate(random(3) ? 'manager' : 'peer');
      if (random(4) === 0) rate('self');
    }
  }
  table('ratings', 'id,person_id,competency_id,source,rated_on,level,scale_id', ratings);
  tandem(['import', files]);
  tandem(['user', 'add', '--email', 'planner@bar.example', '--name', 'Pia Planner', '--role', 'planner', '--password-stdin'], PASSWORD);
  return ratings.length;
}

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

/** Frames a second while the grid scrolls by 40 px a frame, down and back up. */
const scroll = (page, seconds) =>
  page.evaluate(
    (length) =>
      new Promise((done) => {
        const grid = document.querySelector('.heat');
        grid.scrollTop = 0;
        let [frames, step] = [0, 40];
        const begun = performance.now();
        const frame = () => {
          const now = performance.now();
          if (now - begun > length * 1000) return done((frames * 1000) / (now - begun));
          frames += 1;
          const before = grid.scrollTop;
          grid.scrollTop += step;
          if (grid.scrollTop === before) step = -step;
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
    seconds,
  );

const missed = [];
const bar = (what, holds) => {
  if (!holds) missed.push(what);
  console.log(`${holds ? 'ok    ' : 'MISSED'} ${what}`);
};

let service;
let browser;
try {
  const ratings = seed();
  const listen = `127.0.0.1:${await freePort()}`;
  service = spawn(binary, ['serve'], { env: { ...env, TANDEM_LISTEN: listen }, stdio: 'ignore' });
  const url = `http://${listen}`;
  for (let tries = 0; !(await fetch(`${url}/readyz`).then((answer) => answer.ok, () => false)); tries += 1) {
    if (tries > 300) throw new Error('the service does not answer');
    await pause(100);
  }
  browser = await chromium.launch({ executablePath: process.env.TANDEM_CHROMIUM || '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, baseURL: url });
  await page.goto('/');
  await page.getByLabel('E-mail').fill('planner@bar.example');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();

  // From the start of the navigation until the rows have been painted, by the browser's own clock.
  const ready = [];
  const answers = [];
  for (let again = 0; again <= AGAIN; again += 1) {
    await page.goto('/skills');
    await page.locator('.heat .row.person').first().waitFor();
    const [drawn, answer] = await page.evaluate(
      () =>
        new Promise((done) =>
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              const entry = performance.getEntriesByType('resource').find((found) => new URL(found.name).pathname === '/api/v1/skills');
              done([performance.getEntriesByName('heat-map')[0].startTime, entry.responseEnd - entry.requestStart]);
            }),
          ),
        ),
    );
    // The first visit fills the caches.
    if (again > 0) {
      ready.push(drawn);
      answers.push(answer);
    }
  }
  const size = await page.evaluate(() => performance.getEntriesByType('resource').find((entry) => new URL(entry.name).pathname === '/api/v1/skills').decodedBodySize);
  console.log(`${PEOPLE} people × ${COMPETENCIES} competencies, ${ratings} ratings; the answer has ${Math.round(size / 1000)} kB and takes ${spread(answers)}`);
  bar(`ready in ${spread(ready)}; at most ${ms(READY_MS)}`, median(ready) <= READY_MS);

  const cells = await page.locator('.heat [role=gridcell]').count();
  const frames = await scroll(page, SCROLL_SECONDS);
  bar(`scrolls at ${frames.toFixed(1)} frames a second with ${cells} cells in the document; at least ${FRAMES}`, frames >= FRAMES);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  const slowed = await scroll(page, SCROLL_SECONDS);
  bar(`scrolls at ${slowed.toFixed(1)} frames a second with the processor slowed ${SLOWED} times; at least ${FRAMES_SLOWED}`, slowed >= FRAMES_SLOWED);
} finally {
  await browser?.close();
  service?.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = missed.length ? 1 : 0;
