import { expect, signIn, test } from './journey';

test('a leader sees critical roles, who is ready for them, and what is missing', async ({ page }) => {
  await signIn(page, 'Leader');
  await expect(page.getByRole('heading', { name: 'Succession', level: 1 })).toBeVisible();

  await test.step('the figures say what they are', async () => {
    await expect(page.getByText('Roles filled at once', { exact: true })).toBeVisible();
    await expect(page.getByText(/^\d+ of \d+/).first()).toBeVisible();
    await page.getByText('What is this?').nth(2).click();
    await expect(page.getByText('Ready people, counted once', { exact: false }).first()).toBeVisible();
  });

  await test.step('roles with nobody ready stand first', async () => {
    const roles = page.locator('tbody tr.role');
    expect(await roles.count()).toBeGreaterThan(1);
    const flags = await roles.evaluateAll((rows) => rows.map((row) => row.textContent?.includes('Nobody ready') ?? false));
    expect(flags).toEqual([...flags].sort((a, b) => Number(b) - Number(a)));
  });

  await test.step('a role opens to its successors', async () => {
    for (const toggle of await page.locator('tbody tr.role button').all()) await toggle.click();
    await expect(page.getByText(/\d+ of \d+ essentials? met/).first()).toBeVisible();
    await expect(page.getByText(/Still missing, in order of effect: .* of /).first()).toBeVisible();
    await expect(page.getByText(/Firm|Tentative|Estimate/).first()).toBeVisible();
  });

  await test.step('a person who follows in several roles is called out', async () => {
    await expect(page.getByRole('heading', { name: 'Successors to several roles' })).toBeVisible();
    await expect(page.getByText(/Also successor for \d+ other roles?/).first()).toBeVisible();
  });

  await test.step('the plan of their own teams', async () => {
    await page.getByRole('link', { name: 'Plan', exact: true }).click();
    await expect(page.getByRole('treegrid')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Make a plan' })).toBeHidden();
  });
});
