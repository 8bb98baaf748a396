import { expect, expectAccessible, signIn, test } from './journey';

test('a planner finds the biggest gap, rates it by keyboard, takes it back, and opens the person', async ({ page }) => {
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

  const active = grid.locator('[role=gridcell].active');
  const cell = first.getByRole('gridcell').first();
  let before = '';
  await test.step('a level is entered by keyboard and stands in the cell', async () => {
    await grid.focus();
    await expect(active).toHaveCount(1);
    before = (await cell.getAttribute('aria-label')) ?? '';
    const other = before.startsWith('level 5') ? '4' : '5';
    await page.keyboard.press('2');
    await page.keyboard.press('Escape');
    await expect(cell).toHaveAttribute('aria-label', before);
    await page.keyboard.press('9');
    await page.keyboard.press('Enter');
    await expect(page.getByText('“9” is not a level of')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press(other);
    await page.keyboard.press('Enter');
    await expect(page.getByText(`${name}, `, { exact: false }).filter({ hasText: 'is saved' })).toBeVisible();
    await expect(grid.getByRole('gridcell', { name: new RegExp(`^level ${other},.*validated`) }).first()).toBeVisible();
  });

  await test.step('and is taken back', async () => {
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('is withdrawn')).toBeVisible();
    await expect(grid.locator('.row.person').filter({ hasText: name }).getByRole('gridcell').first()).toHaveAttribute('aria-label', before);
  });

  await test.step('a cell opens what its level is made of', async () => {
    await grid.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'What the level is made of' });
    await expect(panel.getByRole('link', { name })).toBeVisible();
    await expectAccessible(page, 'the panel beside the heat map');
    await panel.getByRole('link', { name }).click();
  });

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
