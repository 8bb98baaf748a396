// Measures "if somebody left" at 5,000 people and 300 critical roles; benches/bars/if-left runs it with the binary as argument.
// Prints figures, and ends with 1 where the bar is missed.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const [PEOPLE, ROLES, TEAMS, COMPETENCIES, READY_MS, AGAIN] = [5000, 300, 250, 24, 300, 40];
const PASSWORD = 'a pass phrase for measuring';
const binary = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), 'tandem-if-left-'));
const env = { ...process.env, TANDEM_DATABASE: `sqlite:${join(folder, 'tandem.db')}` };
const tandem = (args, input) => execFileSync(binary, args, { env, input, stdio: ['pipe', 'ignore', 'inherit'] });
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
  table('competencies', 'id,name,function_id,scale_id', list(COMPETENCIES, (i) => `c${i},Competency ${i},${i % 5 === 0 ? '' : side(i)},five`));
  table('teams', 'id,name,function_id', list(TEAMS, (i) => `t${i},Team ${i},${side(i)}`));
  table('roles', 'id,name,function_id,seniority', list(8, (i) => `r${i},Role ${i},${side(i)},${1 + (i % 3)}`));
  const profiles = list(8, (r) => r).flatMap((r) => list(COMPETENCIES, (c) => c).filter((c) => (r + c) % 3).map((c) => `r${r},c${c},${2 + ((r + c) % 3)},${1 + (c % 5)},${c % 7 ? 'no' : 'yes'}`));
  table('role_profiles', 'role_id,competency_id,target,importance,essential', profiles);
  table('people', 'id,name,team_id,role_id,manager_id', list(PEOPLE, (i) => `p${i},Person ${i},t${i % TEAMS},r${i % 8},${i < TEAMS ? '' : `p${i % TEAMS}`}`));
  const ratings = [];
  for (let p = 0; p < PEOPLE; p += 1) for (let c = 0; c < COMPETENCIES; c += 2) ratings.push(`x${ratings.length},p${p},c${c},manager,2026-0${1 + random(9)}-10,${2 + random(4)},five`);
  table('ratings', 'id,person_id,competency_id,source,rated_on,level,scale_id', ratings);
  table('team_skills', 'team_id,competency_id,level', list(TEAMS, (t) => `t${t},c${t % COMPETENCIES},3`));
  table('critical_roles', 'id,name,role_id,team_id,incumbent_id,criticality,risk_of_loss,impact_of_loss', list(ROLES, (i) => `k${i},Critical ${i},r${i % 8},t${i % TEAMS},p${i % TEAMS},${1 + random(5)},3,3`));
  const successors = new Set(list(ROLES, (i) => i).flatMap((i) => list(4, () => `k${i},p${random(3) ? random(TEAMS) : random(PEOPLE)}`)).filter((row) => row !== `k${row.slice(1).split(',')[0]},p${Number(row.slice(1).split(',')[0]) % TEAMS}`));
  table('successors', 'critical_role_id,person_id', [...successors]);
  tandem(['import', files]);
  tandem(['user', 'add', '--email', 'planner@bar.example', '--name', 'Pia Planner', '--role', 'planner', '--password-stdin'], PASSWORD);
  return successors.size;
}

async function main() {
  const successors = seed();
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => probe.once('listening', done));
  const { port } = probe.address();
  await new Promise((done) => probe.close(done));
  const base = `http://127.0.0.1:${port}`;
  const service = spawn(binary, ['serve'], { env: { ...env, TANDEM_LISTEN: `127.0.0.1:${port}` }, stdio: 'ignore' });
  try {
    while (!(await fetch(`${base}/readyz`).then((answer) => answer.ok, () => false))) await pause(100);
    const signed = await fetch(`${base}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json', origin: base }, body: JSON.stringify({ email: 'planner@bar.example', password: PASSWORD }) });
    const cookie = signed.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
    const ask = async (people) => {
      const begun = performance.now();
      const answer = await fetch(`${base}/api/v1/succession/if-left?people=${people}`, { headers: { cookie } });
      const body = await answer.json();
      if (!answer.ok) throw new Error(JSON.stringify(body));
      return { ms: performance.now() - begun, body };
    };
    const first = await ask('p0');
    const times = [];
    let moves = 0;
    for (let i = 0; i < AGAIN; i += 1) {
      const told = await ask(Array.from({ length: 1 + (i % 5) }, () => `p${random(TEAMS)}`).join(','));
      times.push(told.ms);
      moves += told.body.chain.length;
    }
    times.sort((a, b) => a - b);
    const [median, worst] = [times[Math.floor(times.length / 2)], times[times.length - 1]];
    console.log(`${PEOPLE} people, ${ROLES} critical roles, ${successors} successors`);
    console.log(`first answer after a change of the data: ${Math.round(first.ms)} ms; then ${Math.round(median)} ms (worst ${Math.round(worst)} ms, of ${AGAIN}); ${moves} moves told; bar ${READY_MS} ms`);
    return median <= READY_MS ? 0 : 1;
  } finally {
    service.kill();
  }
}

const code = await main().finally(() => rmSync(folder, { recursive: true, force: true }));
process.exit(code);
