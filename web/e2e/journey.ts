/** What every journey starts with: a service with the demo company, and a way in. */
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemo, startOwn, tandem } from './service';

export { expect };

export const test = base.extend<{ service: string }>({
  service: async ({}, use) => {
    const running = process.env['TANDEM_URL'];
    if (running) {
      await use(running);
      return;
    }
    const folder = mkdtempSync(join(tmpdir(), 'tandem-journey-'));
    cpSync(process.env['TANDEM_TEMPLATE'] ?? '', folder, { recursive: true });
    const service = await startDemo(process.env['TANDEM_BIN'] ?? '', join(folder, 'demo.db'), 60_000, { TANDEM_OWN_DATABASE: `sqlite:${join(folder, 'own.db')}` });
    await use(service.url);
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  },
  baseURL: async ({ service }, use) => use(service),
});

const PLANNER = { email: 'planner@own.example', password: 'a pass phrase for journeys' };

/** An empty company of one's own, with one account: a planner's. */
export const ownCompany = base.extend<{ service: string }>({
  service: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'tandem-own-'));
    const database = join(folder, 'tandem.db');
    const binary = process.env['TANDEM_BIN'] ?? '';
    tandem(binary, database, ['user', 'add', '--email', PLANNER.email, '--name', 'Pia Planner', '--role', 'planner', '--password-stdin'], PLANNER.password);
    const service = await startOwn(binary, database);
    await use(service.url);
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  },
  baseURL: async ({ service }, use) => use(service),
});

/** Signs the planner of `ownCompany` in. */
export async function signInOwn(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByLabel('E-mail').fill(PLANNER.email);
  await page.getByLabel('Password').fill(PLANNER.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
}

export type DemoRole = 'Planner' | 'Leader' | 'Employee' | 'Administrator' | 'Manager';

/** By the demo's one-tap button, as a visitor would. */
export async function signIn(page: Page, role: DemoRole): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Look around as' })).toBeVisible();
  await page.getByRole('button', { name: new RegExp(`^${role} `) }).first().click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Your account/ }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
}

/** No violation of WCAG 2.2 AA on what is shown now, in light and in dark, and nothing wider than the screen. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // The page is drawn in these colours before they are judged.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
    const told = violations.map((violation) => `${violation.id}: ${violation.help} (${violation.nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`).slice(0, 3).join(', ')})`);
    expect(told, `${what}, ${colorScheme}`).toEqual([]);
  }
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over, `${what}: wider than the screen by`).toBeLessThanOrEqual(0);
}
