import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, signIn, signOut, test } from './journey';

const PASSWORD = 'violet tractor lamp';

async function accept(page: Page, email: string, name?: string): Promise<void> {
  if (name) await page.getByLabel('Your name').fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Choose a password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Make my account' }).click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
}

test('a planner invites a manager, who opens the link once and is in', async ({ page, browser, service }) => {
  await signIn(page, 'Planner');
  await page.getByRole('link', { name: 'Invite colleagues' }).click();
  await expect(page.getByRole('heading', { name: 'Invite colleagues', level: 1 })).toBeVisible();

  let link = '';
  await test.step('managers are proposed as managers', async () => {
    await page.getByRole('searchbox', { name: 'Find people' }).fill('Marketing Team Lead');
    const first = page.getByRole('checkbox').first();
    await first.focus();
    await page.keyboard.press('Space');
    await expect(first).toBeChecked();
    await expect(page.getByText('1 person selected')).toBeVisible();
    await expect(page.getByRole('combobox', { name: /^Role of/ }).first()).toHaveValue('manager');
    await page.getByRole('button', { name: 'Make 1 link' }).click();
    await expect(page.getByRole('heading', { name: '1 link is ready' })).toBeFocused();
    link = await page.getByRole('textbox', { name: /^Link for/ }).inputValue();
    expect(link).toMatch(new RegExp(`^${service}/join#[\\w-]{43}$`));
    await expectAccessible(page, 'a link');
  });

  const other = await browser.newContext();
  const guest = await other.newPage();
  await test.step('the link says who invites and as what, and makes the account', async () => {
    await guest.goto(link);
    await expect(guest.getByRole('heading', { name: 'Paula Engel invites you to Tandem' })).toBeVisible();
    await expect(guest.getByText('You come in as Manager at Brightwater Software.')).toBeVisible();
    await expect(guest.getByLabel('Your name')).not.toHaveValue('');
    await guest.getByLabel('Choose a password').fill('password123');
    await guest.getByRole('button', { name: 'Make my account' }).click();
    await expect(guest.getByRole('alert').getByText(/lists of leaked passwords/)).toBeVisible();
    await expectAccessible(guest, 'the join page');
    await accept(guest, 'lead@brightwater.example');
    await expect(guest).toHaveURL(`${service}/team`);
    await guest.getByRole('button', { name: /^Your account/ }).click();
    await expect(guest.getByText('Manager · lead@brightwater.example')).toBeVisible();
  });

  await test.step('the link is dead afterwards, and the password works', async () => {
    const third = await (await browser.newContext()).newPage();
    await third.goto(link);
    await expect(third.getByRole('heading', { name: 'This link is no longer valid' })).toBeVisible();
    await expectAccessible(third, 'a dead link');
    await third.getByRole('link', { name: 'Sign in' }).click();
    await third.getByLabel('E-mail').fill('lead@brightwater.example');
    await third.getByLabel('Password').fill(PASSWORD);
    await third.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(third.getByRole('navigation', { name: 'Main' })).toBeVisible();
    await third.context().close();
  });

  await test.step('the planner sees that it was accepted', async () => {
    await page.reload();
    await expect(page.getByRole('row').filter({ hasText: 'Accepted' })).toHaveCount(1);
  });
  await other.close();
});

test('many are invited at once: CSV, print sheet, revoked and renewed', async ({ page }) => {
  await signIn(page, 'Planner');
  await page.goto('/invite');
  await page.getByRole('button', { name: 'Select all shown' }).click();
  await page.getByLabel('Name').fill('Ida IT');
  await page.getByLabel('Role', { exact: true }).selectOption('leader');
  await page.getByRole('button', { name: 'Add' }).click();
  await page.getByRole('button', { name: /^Make \d+ links$/ }).click();
  const links = page.getByRole('textbox', { name: /^Link for/ });
  await expect(page.getByRole('heading', { name: /^\d+ links are ready$/ })).toBeVisible();
  const count = await links.count();
  expect(count).toBeGreaterThan(50);

  await test.step('as CSV', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as CSV' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text.startsWith('\uFEFF'), 'the mark that tells Excel the encoding').toBe(true);
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(count + 1);
    expect(lines[0]).toBe('name,email,role,team,link,valid_until');
    expect(lines.at(-1)).toMatch(/^Ida IT,,leader,,http.*\/join#[\w-]{43},\d{4}-\d\d-\d\d$/);
  });

  await test.step('on paper, eight cards a page', async () => {
    await page.getByRole('button', { name: 'Print sheet' }).click();
    await expect(page.locator('.sheet .card')).toHaveCount(count);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect([...pdf.matchAll(/\/Type\s*\/Page\b/g)]).toHaveLength(Math.ceil(count / 8));
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
    await expect(page.locator('.sheet .card').last()).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    await expect(page.locator('.sheet')).toBeHidden();
  });

  await test.step('a link is revoked, and a new one made', async () => {
    await page.getByRole('button', { name: 'Revoke the invitation of Ida IT' }).click();
    await expect(page.getByText('The link for Ida IT is worth nothing now.')).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'Ida IT' }).filter({ hasText: 'Revoked' })).toBeVisible();
    await page.getByRole('button', { name: 'New link for Ida IT' }).click();
    await expect(page.getByRole('heading', { name: '1 link is ready' })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Link for Ida IT' })).toHaveValue(/\/join#/);
  });
});

test('a list of people to invite is read from a file', async ({ page }) => {
  await signIn(page, 'Planner');
  await page.goto('/invite');
  const list = 'Name;E-Mail;Role\nHelena Brandt;;\nGuest;guest@partner.example;leader\nBad;no address;\n';
  await page.locator('input[type=file]').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  await expect(page.getByText('Row 4: “no address” is no e-mail address', { exact: false })).toBeVisible();
  // Helena has an account in the demo.
  await expect(page.getByText('Row 2: Helena Brandt has an account already.')).toBeVisible();
  await expect(page.getByText('1 person selected')).toBeVisible();
  await expect(page.getByText('Leader · guest@partner.example')).toBeVisible();
});

test('from the demo into one’s own company: the first account, and out of the demo for good', async ({ page, service }) => {
  await signIn(page, 'Employee');
  await signOut(page);
  await expect(page.getByRole('heading', { name: 'Start with my company' })).toBeVisible();
  const asked = Date.now();
  await page.getByRole('button', { name: 'Start with my company' }).click();
  await expect(page.getByRole('heading', { name: 'Set up Tandem for your company' })).toBeVisible();
  console.log(`went over in ${((Date.now() - asked) / 1000).toFixed(1)} s`);
  const link = page.url();
  expect(link).toMatch(/\/join#[\w-]{43}$/);
  await expectAccessible(page, 'the set-up');
  await accept(page, 'pia@own.example', 'Pia Planner');
  await expect(page).toHaveURL(`${service}/start`);

  await page.goto('/invite');
  await expect(page.getByRole('heading', { name: 'No staff list yet' })).toBeVisible();
  await page.getByLabel('Name').fill('Ida IT');
  await page.getByLabel('Role', { exact: true }).selectOption('administrator');
  await page.getByRole('button', { name: 'Add' }).click();
  await page.getByRole('button', { name: 'Make 1 link' }).click();
  await expect(page.getByRole('textbox', { name: 'Link for Ida IT' })).toHaveValue(/\/join#/);

  await signOut(page);
  await expect(page.getByRole('heading', { name: 'Look around as' })).toBeHidden();
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'This link is no longer valid' })).toBeVisible();
});
