import { expect, expectAccessible, signIn, test } from './journey';

test('HR sees the gaps at a glance, traces a number, names a successor and takes it back', async ({ page }) => {
  await signIn(page, 'Planner');
  await page.goto('/succession');
  await expect(page.getByRole('heading', { name: 'Succession', level: 1 })).toBeVisible();

  await test.step('nobody for the lead of sales engineering, and a skill that one person has', async () => {
    const nobody = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Nobody ready' }) });
    await expect(nobody.getByRole('listitem').filter({ hasText: 'Lead Sales Engineering' })).toContainText('no successor');
    const thin = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Hangs on one person' }) });
    await expect(thin.getByRole('listitem').filter({ hasText: 'only' }).first()).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'Priya Raman:' })).toContainText('Chief Marketing Officer');
  });

  await test.step('a figure opens to the roles that it counts', async () => {
    const figure = page.locator('.figure').filter({ hasText: 'Roles filled at once' });
    await figure.getByText('What is this?').click();
    await expect(figure.getByText('Not counted')).toBeVisible();
    await expect(figure.getByRole('listitem').filter({ hasText: 'Lead Sales Engineering' })).toBeVisible();
  });
  await expectAccessible(page, 'the succession page');

  await test.step('a role opens to its successors, and these to what they are made of', async () => {
    await page.getByRole('button', { name: /^Chief Marketing Officer/ }).last().click();
    await page.getByText('What the fit is made of').first().click();
    await expect(page.getByRole('columnheader', { name: 'Part of the fit' }).first()).toBeVisible();
    await expectAccessible(page, 'an opened role');
    await page.getByRole('button', { name: /^Chief Marketing Officer/ }).last().click();
  });

  await test.step('somebody is named, with the reason, and taken back', async () => {
    await page.getByRole('button', { name: /^Lead Sales Engineering/ }).last().click();
    await page.getByRole('button', { name: 'Name a successor' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Find somebody').fill('sales engineering');
    await dialog.getByRole('radio').first().check();
    await dialog.getByLabel('Why could they follow?').fill('Leads the demos already');
    await expectAccessible(page, 'naming a successor');
    await dialog.getByRole('button', { name: 'Name as successor' }).click();
    await expect(page.getByText('“Leads the demos already”')).toBeVisible();
    await expect(page.getByText('Saved.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect(page.getByText('Taken back.')).toBeVisible();
    await expect(page.getByText('“Leads the demos already”')).toBeHidden();
  });
});

test('a proposed role is confirmed in a tap, on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'Planner');
  await page.goto('/succession');
  const proposals = page.locator('section').filter({ has: page.getByRole('heading', { name: 'May belong on the list' }) });
  const first = proposals.getByRole('listitem').first();
  const name = (await first.locator('strong').textContent()) ?? '';
  await first.getByRole('button', { name: 'is a critical role' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: name }).first()).toBeVisible();
  await expectAccessible(page, 'the succession page on a phone');
});

test('a leader reads the own part and does not settle the rules', async ({ page }) => {
  await signIn(page, 'Leader');
  await expect(page.getByText('People outside your part of the company are neither shown nor counted.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Goals and rules' })).toBeHidden();
  await expect(page.getByRole('button', { name: /^Chief Marketing Officer/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Show talent pools' }).click();
  await expect(page.getByRole('heading', { name: 'Future heads of function' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Runs the largest team' })).toContainText('Nadia Haddad');
  await expect(page.getByText('Priya Raman')).toHaveCount(0);
});
