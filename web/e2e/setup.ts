/** Makes the demo once, plan and all; every test then starts from a copy of its database. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemo } from './service';

const FIRST_START_MS = 240_000;

export default async function setup(): Promise<() => void> {
  if (process.env['TANDEM_URL']) return () => {};
  const binary = process.env['TANDEM_BIN'];
  if (!binary) throw new Error('Set TANDEM_BIN to the tandem binary (cargo build gives target/debug/tandem), or TANDEM_URL to a running demo.');
  const folder = mkdtempSync(join(tmpdir(), 'tandem-journeys-'));
  const service = await startDemo(binary, join(folder, 'demo.db'), FIRST_START_MS);
  await service.stop();
  process.env['TANDEM_TEMPLATE'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
