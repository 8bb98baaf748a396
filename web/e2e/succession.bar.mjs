// Measures the succession page's answer for 5,000 people × 300 critical roles; benches/bars/succession runs it.
// Prints figures, and ends with 1 where one of them misses its bar.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PEOPLE = 5000;
const ROLES = 300;
const SUCCESSORS = 4;
const COMPETENCIES = 40;
const TEAMS = 250;
const READY_MS = 1000;
const AGAIN = 9;
const PASSWORD = 'a pass phrase for measuring';

const binary = process.env.TANDEM_BIN;
const folder = mkdtempSync(join(tmpdir(), 'tandem-succession-'));
const env = { ...process.env, TANDEM_DATABASE: `sqlite:${join(folder, 'tandem.db')}` };
const tandem = (args, input) => execFileSync(binary, args, { env, input, stdio: ['pipe', 'ignore', 'inherit'] });

/** The same numbers on every run. */
let state = 11;
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
  table('competencies', 'id,name,function_id,scale_id', list(COMPETENCIES, (i) => `c${i},Competency number ${i},${i % 5 === 0 ? '' : side(Math.floor(i / 5))},five`));
  table('teams', 'id,name,function_id', list(TEAMS, (i) => `t${i},Team ${i},${side(i)}`));
  table('roles', 'id,name,function_id,seniority', list(24, (i) => `r${i},Role ${i},${side(i)},${1 + (i % 3)}`));
  table('role_profiles', 'role_id,competency_id,target,importance,essential', list(24, (r) => r).flatMap((r) => list(COMPETENCIES, (c) => c).filter((c) => (r + c) % 3).map((c) => `r${r},c${c},${2 + ((r + c) % 3)},${1 + (c % 5)},${c % 7 ? 'no' : 'yes'}`)));
  table('team_skills', 'team_id,competency_id,level', list(TEAMS, (t) => t).flatMap((t) => [0, 1, 2].map((k) => `t${t},c${(t * 3 + k) % COMPETENCIES},3`)));
  table('people', 'id,name,team_id,role_id,manager_id', list(PEOPLE, (i) => `p${i},Person ${i} Surname,t${i % TEAMS},r${i % 24},${i < TEAMS ? '' : `p${i % TEAMS}`}`));
  const ratings = [];
  for (let person = 0; person < PEOPLE; person += 1) {
    for (let competency = 0; competency < COMPETENCIES; competency += 1) {
      if (random(4) === 0) continue;
      ratings.push(`x${ratings.length},p${person},c${competency},${random(3) ? 'manager' : 'peer'},202${5 + random(2)}-0${1 + random(9)}-1${random(10)},${1 + random(5)},five`);
    }
  }
  table('ratings', 'id,person_id,competency_id,source,rated_on,level,scale_id', ratings);
  table('critical_roles', 'id,name,role_id,team_id,incumbent_id', list(ROLES, (i) => `cr${i},Critical ${i},r${i % 24},t${i % TEAMS},p${i}`));
  const pairs = new Set();
  for (let role = 0; role < ROLES; role += 1) {
    for (let n = 0; n < SUCCESSORS; n += 1) pairs.add(`cr${role},p${ROLES + random(PEOPLE - ROLES)},Knows it,${random(5) ? 'no' : 'yes'}`);
  }
  table('successors', 'critical_role_id,person_id,reason,emergency', [...new Map([...pairs].map((row) => [row.split(',').slice(0, 2).join(), row])).values()]);
  tandem(['import', files]);
  tandem(['user', 'add', '--email', 'planner@bar.example', '--name', 'Pia Planner', '--role', 'planner', '--password-stdin'], PASSWORD);
  return { ratings: ratings.length, successors: pairs.size };
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

const { ratings, successors } = seed();
const url = `http://127.0.0.1:${await freePort()}`;
const service = spawn(binary, ['serve'], { env: { ...env, TANDEM_LISTEN: url.slice(7) }, stdio: 'ignore' });
let missed = false;
try {
  for (let tries = 0; ; tries += 1) {
    if (await fetch(`${url}/readyz`).then((answer) => answer.ok, () => false)) break;
    if (tries > 300) throw new Error('the service is not ready');
    await pause(100);
  }
  const json = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
  const signedIn = await fetch(`${url}/api/v1/session`, { method: 'POST', headers: json, body: JSON.stringify({ email: 'planner@bar.example', password: PASSWORD }) });
  const cookie = signedIn.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
  const ask = async (path) => {
    const begun = performance.now();
    const answer = await fetch(url + path, { headers: { cookie } });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
    return { ms: performance.now() - begun, text };
  };
  console.log(`${PEOPLE} people, ${ROLES} critical roles, ${successors} successors, ${ratings} ratings`);
  for (const [name, path, bar] of [['the page', '/api/v1/succession', READY_MS], ['a role', '/api/v1/succession/roles/cr7', READY_MS]]) {
    const cold = await ask(path);
    const times = [];
    for (let n = 0; n < AGAIN; n += 1) times.push((await ask(path)).ms);
    const typical = median(times);
    missed ||= typical > bar;
    console.log(`${name}: ${Math.round(typical)} ms warm (best ${Math.round(Math.min(...times))}, worst ${Math.round(Math.max(...times))} of ${AGAIN}), ${Math.round(cold.ms)} ms cold, ${Math.round(cold.text.length / 1024)} kB; bar ${bar} ms`);
  }
} finally {
  service.kill();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = missed ? 1 : 0;
