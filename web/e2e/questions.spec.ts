import { expect, expectAccessible, signIn, test } from './journey';

test('a planner asks why, and why not, and keeps an answer as a draft', async ({ page }) => {
  await signIn(page, 'Planner');
  await page.getByRole('button', { name: 'Show people' }).click();
  const grid = page.getByRole('treegrid');
  await grid.getByRole('gridcell', { name: /, (draft|published)/ }).first().click();
  const details = page.getByRole('complementary', { name: 'Details' });
  const ask = details.getByRole('region', { name: 'Ask the plan' });

  await test.step('why this: an interval, what changes for whom, in plain words', async () => {
    await ask.getByRole('button', { name: 'Why this?' }).click();
    await expect(ask.getByText(/Not sending .* is (possible|not possible)/).first()).toBeVisible({ timeout: 40_000 });
    await expect(ask.getByText('Possible', { exact: true })).toBeVisible();
    await expect(ask.getByText(/It costs|just as good/).first()).toBeVisible();
    await expect(ask.getByRole('heading', { name: 'What would change for whom' })).toBeVisible();
    await expectAccessible(page, 'why this');
  });

  await test.step('why not: a picker says what is open, and a clash names the rules', async () => {
    await ask.getByRole('button', { name: 'Why not something else?' }).click();
    const picker = ask.getByRole('group', { name: /What should we ask about for / });
    await expect(picker.getByRole('listitem').first()).toBeVisible();
    await expectAccessible(page, 'what there is to ask about');
    await picker.getByRole('searchbox').fill('nothing is called this');
    await expect(picker.getByText('Nothing matches.')).toBeVisible();
    await picker.getByRole('searchbox').fill('');
    await picker.getByRole('button').filter({ hasNotText: 'in the plan' }).filter({ hasNotText: 'not open' }).first().click();
    await expect(ask.getByText(/Sending .* is (possible|not possible)/).first()).toBeVisible({ timeout: 40_000 });
  });

  await test.step('the answer to why this is there at once, and becomes a draft', async () => {
    await ask.getByRole('button', { name: 'Why this?' }).click();
    await expect(ask.getByText('Possible', { exact: true })).toBeVisible({ timeout: 40_000 });
    await ask.getByRole('button', { name: 'Make it so' }).click();
    await ask.getByRole('link', { name: 'Open it' }).click();
    await expect(page.getByRole('combobox', { name: 'Plan' })).toContainText(/without .*\(draft\)/);
  });
});

test('a plan that cannot be is explained, and a way out leads to one', async ({ page }) => {
  await signIn(page, 'Planner');
  // Two people kept at the same post at the same time.
  const board = await page.evaluate(async () => {
    const cycle = (await (await fetch('/api/v1/cycles')).json()).items.find((one: { state: string }) => one.state !== 'planning');
    const plan = (await (await fetch(`/api/v1/cycles/${cycle.id}/plans`)).json()).items[0];
    return { cycle: cycle.id as string, board: await (await fetch(`/api/v1/plans/${plan.id}/board`)).json() };
  });
  interface Row { id: string; team_id: string; placements: { post_id: string; start_week: number }[] }
  const rows = board.board.people as Row[];
  const placed = rows.find((row) => row.placements.length > 0);
  const bar = placed?.placements[0];
  const others = rows.filter((row) => row.id !== placed?.id && row.team_id === placed?.team_id && row.placements.length > 0);
  const pins = [placed, ...(others.length ? others : rows.filter((row) => row.id !== placed?.id && row.team_id === placed?.team_id))].slice(0, 2).map((row) => ({ person: row?.id, post: bar?.post_id, week: bar?.start_week }));
  const saved = await page.evaluate(
    async ({ cycle, pins }) => {
      const got = await fetch(`/api/v1/cycles/${cycle}`);
      const rules = (await got.json()).rules;
      const put = await fetch(`/api/v1/cycles/${cycle}/rules`, { method: 'PUT', headers: { 'content-type': 'application/json', 'if-match': got.headers.get('etag') ?? '' }, body: JSON.stringify({ ...rules, pins: [...rules.pins, ...pins] }) });
      return put.status;
    },
    { cycle: board.cycle, pins },
  );
  expect(saved).toBe(200);

  await page.goto(`/plan/make?cycle=${board.cycle}`);
  await page.getByRole('button', { name: 'Make a plan' }).click();
  await expect(page.getByRole('heading', { name: 'No plan was made' })).toBeVisible({ timeout: 150_000 });
  await page.getByRole('link', { name: 'Find out why' }).click();
  await expect(page.getByRole('heading', { name: 'These cannot all be kept' })).toBeVisible({ timeout: 90_000 });
  await expect(page.getByText(/is kept in the plan/).first()).toBeVisible();
  await expectAccessible(page, 'when nothing works');

  await page.getByRole('button', { name: /^Apply and solve … No longer keep/ }).first().click();
  const preview = page.getByRole('group', { name: 'What is written' });
  await expect(preview.getByText('kept → not kept any more')).toBeVisible();
  await preview.getByRole('button', { name: 'Apply and solve' }).click();
  await expect(page).toHaveURL(/\/runs\//);
  await expect(page.getByRole('heading', { name: 'The plan is ready' })).toBeVisible({ timeout: 150_000 });
});

test('a stress test says how often the minimums hold, and where the plan is weak', async ({ page }) => {
  await signIn(page, 'Planner');
  await page.getByRole('button', { name: /Weeks of work missed/ }).click();
  const details = page.getByRole('complementary', { name: 'Details' });
  await expect(details.getByRole('heading', { name: 'Guesses in this plan' })).toBeVisible();
  await expect(details.getByRole('heading', { name: 'Which assignments stay' })).toBeVisible();
  await details.getByRole('link', { name: 'Stress test' }).click();

  await expect(page.getByText(/Every team keeps its minimum staffing in every week with a chance of/)).toBeVisible({ timeout: 60_000 });
  const map = page.getByRole('grid', { name: 'With this plan' });
  const first = map.getByRole('gridcell').first();
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator(':focus')).toHaveAttribute('aria-label', /week of .*%/);
  await expect(page.getByText(/week of .* with this plan, .* with nobody placed/).first()).toBeVisible();
  await page.getByText('The same as a table').click();
  await expect(page.getByRole('columnheader', { name: 'With nobody placed' })).toBeVisible();
  await expectAccessible(page, 'stress test');

  await page.getByLabel('Absent at any time, %').fill('0');
  await page.getByLabel('Leave within a year, %').fill('0');
  await page.getByRole('button', { name: 'Test again' }).click();
  await expect(page.getByText(/and of 100% .* if nobody were placed/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('As you supposed.').first()).toBeVisible();
});
