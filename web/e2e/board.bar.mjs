// Measures the board at 1,000 people × 52 weeks: how long until it is ready, how smoothly it scrolls and drags, and how soon a move by
// hand is answered; benches/bars/board runs it. Prints figures, and ends with 1 where one of them misses its bar.
import { chromium } from '@playwright/test';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PEOPLE = Number(process.env.TANDEM_PEOPLE ?? 1000);
const WEEKS = 52;
const TEAMS = Math.ceil(PEOPLE / 20);
const COMPETENCIES = 16;
const SOLVE_SECONDS = Number(process.env.TANDEM_SOLVE_SECONDS ?? 60);
const READY_MS = 500;
/** From asking what a move would do to the answer: the bars at 250 and 1,000 people. */
const TRY_MS = PEOPLE <= 250 ? 200 : 500;
const FRAMES = 50;
const AGAIN = 7;
const SECONDS = 4;
const PASSWORD = 'a pass phrase for measuring';

const binary = process.env.TANDEM_BIN;
const folder = mkdtempSync(join(tmpdir(), 'tandem-board-'));
const env = { ...process.env, TANDEM_DATABASE: `sqlite:${join(folder, 'tandem.db')}` };
const tandem = (args, input) => execFileSync(binary, args, { env, input, stdio: ['pipe', 'ignore', 'inherit'] });

function seed() {
  const files = join(folder, 'files');
  mkdirSync(files);
  const table = (name, heading, rows) => writeFileSync(join(files, `${name}.csv`), [heading, ...rows].join('\n') + '\n');
  const list = (n, line) => Array.from({ length: n }, (_, i) => line(i));
  const side = (i) => (i % 2 ? 'marketing' : 'sales');
  const taught = (i) => `c${i % 8 * 2 + (i % 2)}:0.4:5.5; c${(i + 2) % 8 * 2 + (i % 2)}:0.3:5.5`;
  table('functions', 'id,name', ['sales,Sales', 'marketing,Marketing']);
  table('scales', 'id,name,lowest,highest,anchors', ['five,Zero to five,0,5,0:0; 1:1.2; 2:2.6; 3:4; 4:5.5; 5:7']);
  table('competencies', 'id,name,function_id,scale_id', list(COMPETENCIES, (i) => `c${i},Competency number ${i},${side(i)},five`));
  table('teams', 'id,name,function_id,away_share', list(TEAMS, (i) => `t${i},Team ${i},${side(i)},0.15`));
  table('roles', 'id,name,function_id,seniority', list(4, (i) => `r${i},Role ${i},${side(i)},${1 + (i % 3)}`));
  table('role_profiles', 'role_id,competency_id,target,importance,essential', list(4, (r) => r).flatMap((r) => list(COMPETENCIES, (c) => `r${r},c${c},${2 + ((r + c) % 3)},${1 + (c % 5)},no`)));
  table('people', 'id,name,team_id,role_id', list(PEOPLE, (i) => `p${i},Person ${String(i).padStart(4, '0')} Surname,t${i % TEAMS},r${(i % TEAMS) % 2 + 2 * (i % 2)}`));
  table('posts', 'id,name,team_id,capacity,mentor_id,mode,lengths_weeks,intensities,teaches', list(TEAMS * 2, (i) => `h${i},Post ${i},t${i % TEAMS},2,p${i},working,4; 6,1,${taught(i % TEAMS)}`));
  table('ride_sessions', 'id,name,kind,team_id,host_id,every_weeks,seats,duration_weeks,teaches', list(Math.round(PEOPLE / 5), (i) => `s${i},Calls of person ${i},ride-along,t${i % TEAMS},p${i},2,1,0.1,${taught(i % TEAMS)}`));
  table('cycles', 'id,name,starts_on,weeks', [`year,The year,2027-01-04,${WEEKS}`]);
  tandem(['import', files]);
  tandem(['user', 'add', '--email', 'planner@bar.example', '--name', 'Pia Planner', '--role', 'planner', '--password-stdin'], PASSWORD);
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

/** Frames a second while `each` is called in every frame of the page. */
const framesOf = (page, what) =>
  page.evaluate(
    ([seconds, kind]) =>
      new Promise((done) => {
        const grid = document.querySelector('.scroller');
        let [frames, step, at] = [0, 40, 0];
        const bar = [...document.querySelectorAll('.bar[data-key]')].find((one) => one.getBoundingClientRect().top > 260);
        const box = bar?.getBoundingClientRect();
        const point = (type, x) => (type === 'pointerdown' ? bar : grid).dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 1, pointerType: 'mouse', button: 0, clientX: x, clientY: box.top + 8 }));
        if (kind === 'drag') point('pointerdown', box.left + 10);
        const begun = performance.now();
        const frame = () => {
          const now = performance.now();
          if (now - begun > seconds * 1000) {
            if (kind === 'drag') point('pointercancel', box.left);
            return done((frames * 1000) / (now - begun));
          }
          frames += 1;
          if (kind === 'drag') {
            at += step / 4;
            if (Math.abs(at) > 300) step = -step;
            point('pointermove', Math.min(Math.max(box.left + 10 + at, 300), 1300));
          } else {
            const before = grid.scrollTop;
            grid.scrollTop += step;
            if (grid.scrollTop === before) step = -step;
          }
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
    [SECONDS, what],
  );

const missed = [];
const bar = (what, holds) => {
  if (!holds) missed.push(what);
  console.log(`${holds ? 'ok    ' : 'MISSED'} ${what}`);
};

let service;
let browser;
try {
  seed();
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

  const request = page.context().request;
  const headers = { origin: url, 'content-type': 'application/json' };
  const ask = async (method, path, data, more = {}) => {
    const begun = performance.now();
    const answer = await request.fetch(`${url}/api/v1${path}`, { method, headers: { ...headers, ...more }, ...(data ? { data } : {}) });
    const body = await answer.json();
    if (!answer.ok()) throw new Error(`${method} ${path}: ${JSON.stringify(body)}`);
    return { body, ms: performance.now() - begun };
  };
  /** What the service has computed so far: on a busy machine it says more than the clock. */
  const processor = () => {
    const [user, system] = readFileSync(`/proc/${service.pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13);
    return 10 * (Number(user) + Number(system));
  };
  const run = (await ask('POST', '/cycles/year/runs', { time_limit_seconds: SOLVE_SECONDS })).body;
  let plan;
  for (let tries = 0; !plan; tries += 1) {
    if (tries > 3600) throw new Error('no plan was made');
    await pause(500);
    const now = (await ask('GET', `/runs/${run.id}`)).body;
    if (now.state === 'failed') throw new Error(now.error);
    if (now.state === 'succeeded') plan = now.plan_id;
  }

  // From the start of the navigation until the rows have been painted, by the browser's own clock.
  const ready = [];
  for (let again = 0; again <= AGAIN; again += 1) {
    await page.goto(`/plan?plan=${plan}`);
    await page.locator('.scroller .row.team').first().waitFor();
    const drawn = await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.getEntriesByName('board')[0].startTime)))));
    if (again > 0) ready.push(drawn);
  }
  const board = (await ask('GET', `/plans/${plan}/board`)).body;
  console.log(`${board.people.length} people × ${board.weeks.length} weeks, ${board.plan.placements} placements, ${board.plan.rides} ride-alongs`);
  bar(`ready in ${spread(ready)}; at most ${ms(READY_MS)}`, median(ready) <= READY_MS);

  await page.getByRole('button', { name: 'Show people' }).click();
  await page.getByRole('group', { name: 'Change by hand' }).waitFor();
  await page.locator('.bar[data-key]').first().waitFor();
  for (const [kind, doing] of [['scroll', 'scrolls'], ['drag', 'drags']]) {
    await page.evaluate(() => (document.querySelector('.scroller').scrollTop = 0));
    const frames = await framesOf(page, kind);
    bar(`${doing} at ${frames.toFixed(1)} frames a second; at least ${FRAMES}`, frames >= FRAMES);
  }

  const bars = board.people.flatMap((person) => person.placements);
  const [tried, made, computed, computedMade] = [[], [], [], []];
  let version = board.plan.version;
  for (let again = 0; again <= AGAIN; again += 1) {
    const one = bars[Math.floor((again * bars.length) / (AGAIN + 1))];
    const moves = [{ kind: 'change-placement', id: one.id, post: one.post_id, start_week: one.start_week === 0 ? 1 : one.start_week - 1, weeks: one.weeks, intensity: one.intensity }];
    const before = processor();
    const trial = await ask('POST', `/plans/${plan}/try`, { version, moves });
    const between = processor();
    const change = await ask('POST', `/plans/${plan}/moves`, { moves }, { 'if-match': `"${version}"` });
    version = change.body.plan.version;
    if (again > 0) {
      tried.push(trial.ms);
      made.push(change.ms);
      computed.push(between - before);
      computedMade.push(processor() - between);
    }
  }
  bar(`a move is answered in ${spread(tried)}; at most ${ms(TRY_MS)}`, median(tried) <= TRY_MS);
  console.log(`       with ${spread(computed)} of processor time`);
  console.log(`       and made in ${spread(made)}, with ${spread(computedMade)} of processor time`);
} finally {
  await browser?.close();
  service?.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = missed.length ? 1 : 0;
