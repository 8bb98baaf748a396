/** Starts and stops the real service for the journeys. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export interface Service {
  url: string;
  stop: () => Promise<void>;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** `tandem demo` on the database file `database`; resolves when it is ready to answer. */
export function startDemo(binary: string, database: string, readyWithinMs: number, env: NodeJS.ProcessEnv = {}): Promise<Service> {
  return start(binary, 'demo', database, readyWithinMs, env);
}

/** `tandem serve` on a company's own database, which is empty at first. */
export function startOwn(binary: string, database: string): Promise<Service> {
  return start(binary, 'serve', database, 60_000, {});
}

/** Runs another command of the binary on a database, with `input` on its standard input. */
export function tandem(binary: string, database: string, args: string[], input: string): void {
  execFileSync(binary, args, { env: { ...process.env, TANDEM_DATABASE: `sqlite:${database}` }, input });
}

async function start(binary: string, command: string, database: string, readyWithinMs: number, env: NodeJS.ProcessEnv): Promise<Service> {
  const listen = `127.0.0.1:${await freePort()}`;
  const child = spawn(binary, [command], {
    env: { ...process.env, TANDEM_DATABASE: `sqlite:${database}`, TANDEM_LISTEN: listen, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (chunk: Buffer) => (said = (said + chunk.toString()).slice(-8000));
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const url = `http://${listen}`;
  const giveUp = Date.now() + readyWithinMs;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${binary} ${command} ended with ${child.exitCode}:\n${said}`);
    if (await answers(`${url}/readyz`)) break;
    if (Date.now() > giveUp) {
      await stop(child);
      throw new Error(`${binary} ${command} was not ready after ${readyWithinMs / 1000} s:\n${said}`);
    }
    await pause(100);
  }
  return { url, stop: () => stop(child) };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(late);
}
