import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectAccessible, ownCompany, signIn, signInOwn, test } from './journey';

/** A staff list several times as long as that of Acme: nobody proves a best plan for so many while somebody reads a dialog. */
function longList(times: number): Buffer {
  const list = readFileSync(join(import.meta.dirname, '../../tests/fixtures/lists/acme-64.csv'), 'utf8');
  const people = [...list.matchAll(/^"([^,"]+), ([^"]+)",([^,]+),([^,]+),/gm)];
  const rows = Array.from({ length: times }, (_, n) => people.map(([, last, first, team, title]) => `${first} ${last} ${n + 1},${team},${title}`)).flat();
  return Buffer.from(['Name,Department,Job Title', ...rows].join('\n'));
}

test('a planner looks at the choices, takes one as a draft, and compares two', async ({ page }) => {
  await signIn(page, 'Planner');

  await test.step('before there are any, the page says what they are', async () => {
    await page.getByRole('link', { name: 'Choices', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'See what there is to choose from' })).toBeVisible();
    await expectAccessible(page, 'choices, none yet');
  });

  await test.step('choices arrive one after the other, through a reload', async () => {
    await page.getByRole('button', { name: 'Show me the choices' }).click();
    await expect(page.getByText(/\d+ choices? found so far/)).toBeVisible({ timeout: 90_000 });
    await expect(page.getByRole('img', { name: /of the goal, .* weeks of work missed/ })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('button', { name: /^Balanced/ })).toBeVisible({ timeout: 120_000 });
  });

  await test.step('the curve is worked by the keyboard, and each number says what it is made of', async () => {
    const curve = page.getByRole('radiogroup', { name: 'Plan choices by weeks of work missed' });
    const count = await curve.getByRole('radio').count();
    expect(count).toBeGreaterThanOrEqual(3);
    await curve.getByRole('radio', { checked: true }).focus();
    await page.keyboard.press('Home');
    await expect(curve.getByRole('radio').first()).toBeFocused();
    await expect(curve.getByRole('radio').first()).toBeChecked();
    await expect(page.getByText(/One step further .* person-weeks?\./)).toBeVisible();
    await page.keyboard.press('End');
    await expect(curve.getByRole('radio').last()).toBeChecked();
    await expect(page.getByText('This is the boldest choice', { exact: false })).toBeVisible();
    await page.locator('summary').filter({ hasText: 'Weeks of work missed' }).click();
    await expect(page.getByText('Hand-overs', { exact: true })).toBeVisible();
    await page.getByText('The same as a table').click();
    await expect(page.getByRole('rowheader', { name: 'Balanced' })).toBeVisible();
    await expectAccessible(page, 'choices');
  });

  await test.step('two of them are compared', async () => {
    await page.getByRole('button', { name: 'Compare', exact: true }).first().click();
    await page.getByRole('combobox', { name: 'To', exact: true }).selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Compare', exact: true }).last().click();
    await expect(page.getByText(/people differ: \d+ learn more, \d+ learn less/)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Which teams' })).toBeVisible();
    await expect(page.getByRole('rowheader', { name: 'of these: hand-overs' })).toBeVisible();
    await expectAccessible(page, 'a comparison');
  });

  await test.step('one becomes a draft on the board', async () => {
    await page.getByRole('button', { name: /^Balanced/ }).click();
    await page.getByRole('button', { name: 'Use this plan' }).click();
    await expect(page.getByRole('status').getByText('is a draft now.', { exact: false })).toBeVisible();
    await page.getByRole('link', { name: 'Open it on the board' }).click();
    await expect(page.getByRole('treegrid')).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Plan' }).locator('option:checked')).toHaveText('Balanced (draft)');
  });
});

test('what if: a scenario has a plan of its own, which is never published', async ({ page }) => {
  await signIn(page, 'Planner');
  await page.goto('/choices');
  await page.getByRole('button', { name: 'New scenario' }).click();
  const dialog = page.getByRole('dialog', { name: 'New scenario' });
  await dialog.getByLabel('Name').fill('Floor 75% everywhere, one less');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await dialog.getByLabel('Kind of change').selectOption('exclude');
  await dialog.getByLabel('Person').selectOption({ index: 1 });
  await dialog.getByRole('button', { name: 'Add' }).click();
  await expectAccessible(page, 'a new scenario');
  await dialog.getByRole('button', { name: 'Keep the scenario' }).click();
  await expect(dialog).toBeHidden();

  const card = page.getByRole('listitem', { name: 'Floor 75% everywhere, one less' });
  await expect(card.getByText('Every team keeps at least 75% of its people at work.')).toBeVisible();
  await expect(card.getByText(/takes no placement\./)).toBeVisible();
  await card.getByRole('button', { name: 'Solve it' }).click();
  await expect(card.getByRole('link', { name: 'Plan 1' })).toBeVisible({ timeout: 90_000 });
  await expectAccessible(page, 'scenarios');

  await card.getByRole('button', { name: 'Compare with the cycle’s plan' }).click();
  await expect(page.getByText(/is a plan for the scenario “Floor 75% everywhere, one less”/)).toBeVisible();

  await card.getByRole('link', { name: 'Plan 1' }).click();
  await expect(page.getByRole('treegrid')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publish' })).toBeHidden();
});

ownCompany('a solve is discarded, and nothing is kept', async ({ page }) => {
  await signInOwn(page);
  await page.locator('input[type=file]').setInputFiles({ name: 'staff.csv', mimeType: 'text/csv', buffer: longList(6) });
  await page.getByRole('button', { name: /^Bring in \d/ }).click();
  await page.waitForURL(/\/first-plan\//, { timeout: 90_000 });
  await page.goto('/plan/make');
  await page.getByLabel('Up to twenty minutes').check();
  await page.getByRole('button', { name: 'Make a plan' }).click();
  await expect(page.getByText('Likely to end', { exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/in about \d+/)).toBeVisible();

  // Another planner cannot start a second one, but can follow this.
  const other = await page.context().newPage();
  await other.goto('/plan/make');
  await expect(other.getByText('A plan is being made right now.')).toBeVisible();
  await other.getByRole('link', { name: 'Watch' }).click();
  await expect(other.getByText('Likely to end', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Discard' }).click();
  const dialog = page.getByRole('dialog', { name: 'Discard this solve?' });
  await expect(dialog.getByText(/nothing that it found is kept/)).toBeVisible();
  await expectAccessible(page, 'discarding a solve');
  await dialog.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByRole('heading', { name: 'Stopped' })).toBeVisible();
  await expect(page.getByText('nothing was kept', { exact: false })).toBeVisible();
  await expect(other.getByRole('heading', { name: 'Stopped' })).toBeVisible();
});
