import { expect, signIn, test } from './journey';

test('a planner makes a plan, watches it, reads why, and publishes it', async ({ page }) => {
  await signIn(page, 'Planner');

  await test.step('the board shows the demo plan', async () => {
    const grid = page.getByRole('treegrid');
    await expect(grid).toBeVisible();
    await expect(page.getByRole('button', { name: /Cross-training goal met \d+%/ })).toBeVisible();
    await expect(page.getByRole('button', { name: /Weeks of work missed \d/ })).toBeVisible();
    await expect(page.getByText('0 team-weeks below minimum')).toBeVisible();
    expect(await grid.getByRole('row').count()).toBeGreaterThan(8);
    await page.getByRole('button', { name: 'Show people' }).click();
    await expect(grid.getByRole('gridcell', { name: /(draft|published)/ }).first()).toBeVisible();
  });

  await test.step('a staffing number is traced to what it is made of', async () => {
    await page.getByRole('gridcell', { name: /staffing .* minimum .* target/ }).first().click();
    const details = page.getByRole('complementary', { name: 'Details' });
    await expect(details.getByText('Minimum staffing')).toBeVisible();
    await expect(details.getByText('Away this week')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(details).toBeHidden();
  });

  await test.step('rules and check stand beside the start of a solve', async () => {
    await page.getByRole('link', { name: 'Make a plan' }).click();
    await expect(page.getByRole('heading', { name: 'Make a plan', level: 1 })).toBeVisible();
    await expect(page.getByText('No team falls below its minimum staffing', { exact: false })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Check before solving' })).toBeVisible();
    await page.getByRole('button', { name: 'Make a plan' }).click();
    await expect(page).toHaveURL(/\/runs\//);
  });

  await test.step('best plan and limit are shown, through a reload, until the plan is ready', async () => {
    await expect(page.getByRole('definition').first()).toHaveText(/\d/, { timeout: 120_000 });
    await page.reload();
    await expect(page.getByRole('heading', { name: 'The plan is ready' })).toBeVisible({ timeout: 150_000 });
    await expect(page.getByRole('img', { name: /the best plan is worth \d.* no plan can be worth more than \d/ })).toBeVisible();
    await expect(page.getByText(/At most .*% better is possible|passed an independent check/)).toBeVisible();
    await page.getByText('The same as a table').click();
    await expect(page.getByRole('columnheader', { name: 'Upper limit' })).toBeVisible();
  });

  await test.step('a placement of the new plan says why', async () => {
    await page.getByRole('link', { name: 'Open this plan' }).click();
    await page.getByRole('button', { name: 'Show people' }).click();
    await page.getByRole('gridcell', { name: /, draft/ }).first().click();
    const details = page.getByRole('complementary', { name: 'Details' });
    await expect(details.getByRole('heading', { name: 'Why' })).toBeVisible();
    await expect(details.getByRole('listitem').first()).toHaveText(/\w/);
    await expect(details.getByRole('columnheader', { name: 'After' })).toBeVisible();
    await expect(details.getByRole('img', { name: /Weekly staffing of / })).toBeVisible();
    await expect(details.getByRole('heading', { name: 'What it costs' })).toBeVisible();
    await details.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('publishing says what it does, and does it', async () => {
    await page.getByRole('link', { name: 'Publish' }).click();
    await expect(page.getByText('Nobody but planners has seen this draft', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Publish the whole plan' }).click();
    const dialog = page.getByRole('dialog', { name: 'Publish this plan?' });
    await expect(dialog.getByText(/on their own page/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Publish plan' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('status').getByText(/This plan is published: it is number 2/)).toBeVisible();
    await page.getByRole('link', { name: 'Open on the board' }).click();
    await page.getByRole('button', { name: 'Show people' }).click();
    await expect(page.getByRole('gridcell', { name: /, published/ }).first()).toBeVisible();
  });
});

test('the board is worked by the keyboard alone', async ({ page }) => {
  await signIn(page, 'Planner');
  const first = page.getByRole('rowheader').first();
  await first.focus();
  const row = page.getByRole('treegrid').getByRole('row').nth(1);
  await expect(row).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(row).toHaveAttribute('aria-expanded', 'true');

  await page.keyboard.press('ArrowRight');
  await expect(page.locator(':focus')).toHaveAttribute('aria-label', /staffing/);
  await page.keyboard.press('Enter');
  const details = page.getByRole('complementary', { name: 'Details' });
  await expect(details.getByText('Minimum staffing')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
  await expect(page.locator(':focus')).toHaveAttribute('aria-label', /staffing/);

  await page.keyboard.press('Home');
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(':focus')).toHaveAttribute('role', 'rowheader');
  await expect(first).not.toBeFocused();
});

test('a filter finds people and says when it finds nobody', async ({ page }) => {
  await signIn(page, 'Planner');
  await page.getByRole('button', { name: 'Show people' }).click();
  const name = (await page.locator('[role=row][aria-level="2"] .person-name').first().textContent()) ?? '';
  const field = page.getByRole('searchbox', { name: 'Find people' });
  await field.fill(name);
  await expect(page.getByRole('rowheader', { name })).toBeVisible();
  await field.fill('nobody has this name');
  await expect(page.getByRole('heading', { name: 'Nobody matches' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear the field' }).click();
  await expect(page.getByRole('treegrid')).toBeVisible();
});
