import { expect, expectAccessible, signIn, test } from './journey';

test('a planner finds the biggest gap and opens the person by keyboard', async ({ page }) => {
  await signIn(page, 'Planner');
  await page.getByRole('link', { name: 'Skills', exact: true }).click();
  const grid = page.getByRole('treegrid', { name: 'Skills of people' });
  await expect(grid).toBeVisible();
  await expectAccessible(page, 'the heat map');

  await page.getByLabel('By team').uncheck();
  await page.getByLabel('Sort by').selectOption('gap');
  const first = grid.locator('.row.person').first();
  const name = (await first.getByRole('link').textContent()) ?? '';
  const gap = (row: number) => grid.locator('.row.person').nth(row).locator('.extra').textContent();
  expect(Number((await gap(0))?.replace('−', ''))).toBeGreaterThanOrEqual(Number((await gap(1))?.replace('−', '')));

  await grid.focus();
  await expect(page.getByText('Planning estimate')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Development plan' })).toBeVisible();
  await expect(page.getByText(/\+\d/).first()).toBeVisible();
  await expectAccessible(page, 'the page of a person');
});

test('single points of failure lead to who', async ({ page }) => {
  await signIn(page, 'Leader');
  await page.getByRole('link', { name: 'Skills', exact: true }).click();
  await page.getByRole('link', { name: 'Skill backup' }).click();
  await expect(page.getByText(/single points? of failure/).first()).toBeVisible();
  await page.locator('summary', { hasText: 'One person' }).first().click();
  await expect(page.locator('.who a').first()).toBeVisible();
  await expectAccessible(page, 'the skill backup');
  await page.locator('.who a').first().click();
  await expect(page.getByRole('heading', { name: 'Levels', exact: true })).toBeVisible();
});
