/** The pages of employees for those who read them differently: by keyboard, enlarged, in German. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, signIn, test } from './journey';

const PAGES = [
  ['/home', 'My development', 'Meine Entwicklung'],
  ['/skills', 'My skills', 'Meine Fähigkeiten'],
  ['/history', 'History', 'Verlauf'],
] as const;

/** Where the keyboard is: what it is on, whether one sees that, and where it lies in the document. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const on = document.activeElement;
    if (!on || on === document.body) return null;
    const [style, box] = [getComputedStyle(on), on.getBoundingClientRect()];
    const all = Array.from(document.querySelectorAll('*'));
    return {
      what: `${on.tagName.toLowerCase()} ${on.getAttribute('aria-label') ?? on.textContent?.trim().slice(0, 40) ?? ''}`,
      seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.width > 1 && box.bottom > 0 && box.top < innerHeight,
      place: all.indexOf(on),
    };
  });

test('by the keyboard alone: in order, always seen, never caught', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await signIn(page, 'Employee');
  for (const [address, heading] of PAGES) {
    await page.goto(address);
    await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
    const places: number[] = [];
    const whats: string[] = [];
    for (let tabs = 0; tabs < 200; tabs += 1) {
      await page.keyboard.press('Tab');
      const now = await focused(page);
      // Past the last one the browser's own controls follow.
      if (!now || (places.length > 0 && now.place === places[0])) break;
      expect(now.seen, `${address}: one sees that the keyboard is on ${now.what}`).toBe(true);
      places.push(now.place);
      whats.push(now.what);
    }
    expect(whats[0], address).toContain('Skip to the content');
    expect(places.length, `${address}: no end of ${whats.slice(-3).join(', ')}`).toBeLessThan(200);
    expect(places, `${address}: in the order of the page`).toEqual([...places].sort((a, b) => a - b));
    expect(whats.join('\n')).toContain('Skills');
  }

  await test.step('straight to the content, open the reasons, and into a dialog and out of it', async () => {
    await page.goto('/home');
    await expect(page.getByRole('article').first()).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    const why = page.getByRole('article').first().getByText('Why me', { exact: true });
    while ((await focused(page))?.what !== 'summary Why me') await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article').first().getByRole('listitem').first()).toBeVisible();
    await expect(why).toBeVisible();
    await page.getByRole('button', { name: /^Your account/ }).focus();
    await page.keyboard.press('Enter');
    const change = page.getByRole('button', { name: 'Change password' });
    await expect(change).toBeVisible();
    while (!(await focused(page))?.what.includes('Change password')) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Change password' });
    await expect(dialog).toBeVisible();
    for (let tabs = 0; tabs < 8; tabs += 1) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement === document.body || document.querySelector('dialog')?.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });
});

test('enlarged to 200 and 400 percent nothing is wider than the screen, and nothing is cut off', async ({ page }) => {
  await signIn(page, 'Employee');
  // A window of 1280 × 900 at 200 and at 400 percent.
  for (const [width, height] of [[640, 450], [320, 225]] as const) {
    await page.setViewportSize({ width, height });
    for (const [address, heading] of PAGES) {
      await page.goto(address);
      await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
      await page.evaluate(() => document.querySelectorAll('main details').forEach((details) => ((details as HTMLDetailsElement).open = true)));
      const wide = await page.evaluate(() => {
        const over = Array.from(document.querySelectorAll('header *, main *')).filter((element) => {
          const box = element.getBoundingClientRect();
          return box.width > 1 && box.height > 1 && box.right > innerWidth + 1 && !element.closest('[role=region]');
        });
        return over.map((element) => `${element.tagName.toLowerCase()} ${element.textContent?.trim().slice(0, 40) ?? ''}`);
      });
      expect(wide, `${address} at ${width}`).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, `${address} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});

/** English that would be left over; the demo's own names of posts and competencies are English. */
const LEFT_OVER = /\b(your|you|yours|weeks?|yet|assignments?|skills|history|loading|reached|published|draft|why|ask|nothing|nobody|based|guessed|ratings?|level|levels|home team|sign out|host|place|shared)\b/i;

test.describe('in German', () => {
  test.use({ locale: 'de-DE', viewport: { width: 390, height: 844 } });

  test('an employee’s pages speak it whole, as the browser asks', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Sehen Sie sich um als' })).toBeVisible();
    await expectAccessible(page, 'sign-in in German');
    await page.getByLabel('E-Mail').fill('niemand@example.com');
    await page.getByLabel('Passwort').fill('nicht das Passwort');
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await expect(page.getByRole('alert').getByText('Die E-Mail-Adresse oder das Passwort stimmt nicht.')).toBeVisible();
    await page.getByRole('button', { name: /^Mitarbeiter\/in / }).click();
    await expect(page.getByRole('navigation', { name: 'Hauptmenü' })).toBeVisible();
    for (const [address, , heading] of PAGES) {
      await page.goto(address);
      await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
      expect(await page.title()).toBe(`${heading} · Tandem`);
      await page.evaluate(() => document.querySelectorAll('main article details').forEach((details) => ((details as HTMLDetailsElement).open = true)));
      const text = await page.evaluate(() => document.body.innerText);
      expect(LEFT_OVER.exec(text)?.[0] ?? '', `${address}: ${text}`).toBe('');
      await expectAccessible(page, `${address} in German`);
    }
  });
});

test('the language is chosen in the account menu, and the account keeps it', async ({ page, browser, service }) => {
  await signIn(page, 'Employee');
  await page.getByRole('button', { name: /^Your account/ }).click();
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { name: 'Meine Entwicklung' })).toBeVisible();
  const card = page.getByRole('article').first();
  await card.getByText('Warum ich', { exact: true }).click();
  await expect(card.getByText(/jetzt Stufe [\d,]+, /).first()).toBeVisible();
  await expect(card.getByText(/Wochen/).first()).toBeVisible();

  await test.step('on another device the account’s language is spoken, though the browser asks for English', async () => {
    const other = await (await browser.newContext({ locale: 'en-GB', baseURL: service })).newPage();
    await other.goto('/');
    await other.getByRole('button', { name: /^Employee / }).click();
    await expect(other.getByRole('heading', { name: 'Meine Entwicklung' })).toBeVisible();
    await other.context().close();
  });

  await test.step('what is chosen before signing in is told to the account', async () => {
    await page.getByRole('button', { name: /^Ihr Konto/ }).click();
    await page.getByRole('button', { name: 'Abmelden' }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: /^Employee / }).click();
    await expect(page.getByRole('heading', { name: 'My development' })).toBeVisible();
    await expect.poll(async () => ((await (await page.request.get('/api/v1/session')).json()) as { language?: string }).language).toBe('en');
  });
});
