import { expect, expectAccessible, signIn, test } from './journey';

interface Board {
  weeks: { monday: string }[];
  people: { id: string; name: string; placements: { start_week: number; exchange_with: string[] }[] }[];
}

test('somebody in an exchange resigns: the fixes are shown, one is taken, and the draft can go again', async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, 'Planner');
  const cycle = ((await (await page.request.get('/api/v1/cycles/2027-h1')).json()) as { published_plan_id: string }).published_plan_id;
  const board = (await (await page.request.get(`/api/v1/plans/${cycle}/board`)).json()) as Board;
  const person = board.people.find((one) => one.placements.some((bar) => bar.exchange_with.length > 0));
  if (!person) throw new Error('the demo has no exchange');
  const week = person.placements.find((bar) => bar.exchange_with.length > 0)?.start_week ?? 0;
  const friday = new Date(Date.parse(`${board.weeks[week]?.monday}T00:00:00Z`) - 3 * 86_400_000).toISOString().slice(0, 10);

  await test.step('the board leads to the page for events', async () => {
    await page.goto(`/plan?plan=${cycle}`);
    await page.getByRole('link', { name: 'Something happened…' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Something happened' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'What happened in this cycle' })).toBeVisible();
    for (const kind of ['Somebody is away', 'Somebody leaves', 'A manager says no', 'Somebody joins', 'A post closes', 'A session moves', 'A session is cancelled']) {
      await expect(page.getByRole('button', { name: kind })).toBeVisible();
    }
    await expectAccessible(page, 'what happened');
  });

  await test.step('an impossible event is told in words, and nothing is recorded', async () => {
    await page.getByRole('button', { name: 'Somebody leaves' }).click();
    const form = page.getByRole('form', { name: 'Somebody leaves' });
    await form.getByLabel('Who').selectOption(person.id);
    await form.getByLabel('Last day at work').fill('2031-01-01');
    await form.getByRole('button', { name: 'Add this' }).click();
    await page.getByRole('button', { name: 'Find ways to mend the plan' }).click();
    await expect(page.getByRole('alert').getByText('outside the cycle', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: /^Leave out: / }).click();
  });

  await test.step('a resignation is recorded, and the plan is mended', async () => {
    await page.getByRole('button', { name: 'Somebody leaves' }).click();
    const form = page.getByRole('form', { name: 'Somebody leaves' });
    await form.getByLabel('Who').selectOption(person.id);
    await form.getByLabel('Last day at work').fill(friday);
    await form.getByRole('button', { name: 'Add this' }).click();
    await page.getByRole('button', { name: 'Find ways to mend the plan' }).click();
    await expect(page.getByText('Looking for the smallest changes')).toBeVisible();
    await page.waitForURL(/\/changes\//, { timeout: 90_000 });
  });

  await test.step('the fixes stand side by side', async () => {
    await expect(page.getByRole('heading', { level: 1, name: /ways? to mend the plan$/ })).toBeVisible();
    await expect(page.getByText(`${person.name} leaves the company`, { exact: false })).toBeVisible();
    const first = page.getByRole('article').first();
    await expect(first.getByText(/(person is|people are) touched/)).toBeVisible();
    await expect(first.getByText('Costs against the best')).toBeVisible();
    await expect(first.getByRole('listitem').filter({ hasText: person.name }).getByText('Not in the plan any more').first()).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Left alone by an exchange partner' })).toBeVisible();
    for (const way of ['Return', 'Finish', 'Pair anew']) await expect(page.getByRole('heading', { name: way }).first()).toBeVisible();
    await expectAccessible(page, 'the fixes');
  });

  await test.step('one is taken, and is a draft on the board', async () => {
    await page.getByRole('button', { name: /^Take this one/ }).first().click();
    await expect(page.getByText('A draft is made of it.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Take this one/ })).toHaveCount(0);
    await page.getByRole('link', { name: 'Open it on the board' }).click();
    await expect(page.getByRole('treegrid')).toBeVisible();
    await expect(page.getByText('Draft', { exact: true })).toBeVisible();
    const mended = new URL(page.url()).searchParams.get('plan') ?? '';
    const after = (await (await page.request.get(`/api/v1/plans/${mended}/board`)).json()) as Board;
    expect(after.people.find((one) => one.id === person.id)?.placements.length ?? 0).toBe(0);
  });

  await test.step('it did not happen after all: draft and event go', async () => {
    await page.goto(`/repair?plan=${cycle}`);
    await expect(page.getByText(/^Mended by .*, a draft$/)).toBeVisible();
    await page.getByRole('button', { name: 'Throw the draft away…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Throw this draft away?' });
    await expect(dialog.getByRole('checkbox')).toBeChecked();
    await dialog.getByRole('button', { name: 'Throw the draft away' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Nothing yet.', { exact: false })).toBeVisible();
    const kept = (await (await page.request.get(`/api/v1/people/${person.id}`)).json()) as { left_on?: string };
    expect(kept.left_on ?? null).toBeNull();
  });
});
