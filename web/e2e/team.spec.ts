import { expect, expectAccessible, signIn, signOut, test } from './journey';

const PHONE = { width: 390, height: 844 };
test.use({ viewport: PHONE });

test('a manager looks after the team on a phone and says no with another date; HR agrees and finds another way', async ({ page }) => {
  const reason = 'The spring campaign starts in that week, and nobody else knows the list.';
  let who = '';

  await test.step('who leaves, who arrives, and the cover week by week', async () => {
    await signIn(page, 'Manager');
    await expect(page.getByRole('heading', { name: 'My team', level: 1 })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Waiting for you' })).toBeVisible();
    await expect(page.getByText(/ratings? of \d+ (person|people) in your team/)).toBeVisible();
    const leaving = page.getByRole('region', { name: 'Who leaves' }).getByRole('article').first();
    await expect(leaving.getByText(/\d{4} · \d+ weeks?/)).toBeVisible();
    await expect(leaving.getByText(/Back on .* Should learn: /)).toBeVisible();
    who = (await leaving.getByRole('heading').textContent()) ?? '';
    const cover = page.getByRole('region', { name: 'Cover by week' });
    await cover.getByRole('button', { name: /^Week of .* of at least / }).first().click();
    await expect(cover.getByRole('row', { name: /Staffing/ })).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator(':focus')).toHaveAttribute('aria-label', /^Week of .* of at least /);
    await expectAccessible(page, 'my team');
    await page.setViewportSize({ width: 360, height: 740 });
    await expectAccessible(page, 'my team at 360 px');
    await page.setViewportSize(PHONE);
  });

  await test.step('a no needs a reason, another date, and an end', async () => {
    await page.getByRole('button', { name: `Say no: ${who}`, exact: false }).first().click();
    const dialog = page.getByRole('dialog', { name: `Say no for ${who}` });
    await expect(dialog.getByRole('button', { name: 'Send to HR' })).toBeDisabled();
    await dialog.getByLabel('Why it cannot be').fill(reason);
    const dates = dialog.getByLabel('When it could begin instead');
    await expect(dates.getByRole('option').nth(1)).toBeAttached();
    await dates.selectOption({ index: (await dates.getByRole('option').count()) - 1 });
    await expect(dialog.getByLabel('Until when your no holds')).not.toHaveValue('');
    await expectAccessible(page, 'a no');
    await dialog.getByRole('button', { name: 'Send to HR' }).click();
    await expect(page.getByRole('status').getByText('HR answers here', { exact: false })).toBeVisible();
    await expect(page.getByText('Waiting for HR').first()).toBeVisible();
    await signOut(page);
  });

  await test.step('HR reads it, agrees, and takes a way with the manager’s date where there is one', async () => {
    await signIn(page, 'Planner');
    await page.goto('/requests');
    const noes = page.getByRole('region', { name: 'Managers who say no' });
    await expect(noes.getByText(reason)).toBeVisible();
    await expect(noes.getByRole('table').getByRole('row', { name: /Sean Gallagher/ })).toBeVisible();
    await noes.getByRole('button', { name: `Answer: Sean Gallagher, ${who}` }).click();
    const dialog = page.getByRole('dialog', { name: 'Answer Sean Gallagher' });
    await dialog.getByLabel('Your answer').fill('The campaign goes first.');
    await expectAccessible(page, 'answering a no');
    await dialog.getByRole('button', { name: 'Agree', exact: true }).click();
    await expect(dialog).toBeHidden();
    await noes.getByRole('button', { name: 'Find another way' }).click();
    await expect(page.getByText(/’s manager would have .* begin on /)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(/On the manager’s date|On that date no plan is possible/).first()).toBeVisible();
    await page.getByRole('button', { name: /^Take this one/ }).first().click();
    await expect(page.getByRole('link', { name: 'Open it on the board' })).toBeVisible();
    await signOut(page);
  });

  await test.step('the manager reads the answer', async () => {
    await signIn(page, 'Manager');
    await expect(page.getByText('HR agreed', { exact: true }).first()).toBeVisible();
    await expect(page.getByText('The campaign goes first.')).toBeVisible();
  });
});

test('somebody asks on a phone why them, and why not elsewhere, and reads nothing of others', async ({ page }) => {
  await signIn(page, 'Employee');
  const card = page.getByRole('article').first();
  await card.getByText('Ask: why me, why then, why not elsewhere?').click();
  await card.getByRole('button', { name: 'Why me?' }).click();
  const answer = card.getByRole('group', { name: /^If you did not go to / });
  await expect(answer.getByText(/possible|a tie/).first()).toBeVisible({ timeout: 40_000 });
  await expectAccessible(page, 'why me');
  const said = (await answer.textContent()) ?? '';
  const names: string[] = await page.evaluate(async () => (await (await fetch('/api/v1/me/development')).json()).team_calendar.map((entry: { person: string }) => entry.person));
  for (const name of [...names, 'Sean Gallagher', 'Ben Fischer', 'Stefan Popa']) expect(said).not.toContain(name);

  await test.step('why not the first choice, or how to give one', async () => {
    const wish = card.getByRole('button', { name: /^Why not .*choice/ }).first();
    if (await wish.isVisible()) {
      await wish.click();
      await expect(card.getByRole('group', { name: /^If you went to / }).getByText(/possible|a tie/).first()).toBeVisible({ timeout: 40_000 });
    } else {
      await expect(card.getByRole('link', { name: 'Give your wishes for the next one' })).toBeVisible();
    }
  });

  await test.step('the first answer is there at once', async () => {
    await card.getByRole('button', { name: 'Why me?' }).click();
    await expect(answer).toBeVisible({ timeout: 3_000 });
  });
});

test('eight people are rated on a phone by one tap each, with nothing to scroll, and gone on with later', async ({ page }) => {
  await signIn(page, 'Manager');
  await page.getByRole('link', { name: 'Rate now' }).click();
  await expect(page.getByText(/ratings? to go/)).toBeVisible();
  const left = async () => Number(/(\d+) ratings? to go/.exec((await page.getByText(/ratings? to go/).textContent()) ?? '')?.[1]);
  const people = Number(/of (\d+)/.exec((await page.getByText(/ratings? to go/).textContent()) ?? '')?.[1]);
  expect(people).toBeGreaterThanOrEqual(8);
  await expectAccessible(page, 'rating on a phone');
  const all = await left();
  let taps = 0;
  let scrolls = 0;
  const levels = page.getByRole('group', { name: /^Level of / }).getByRole('button');
  const half = Math.floor(all / 2);
  const tap = async () => {
    const choice = levels.nth(taps % 3 === 0 ? 3 : 2);
    const box = await choice.boundingBox();
    if (!box || box.y < 0 || box.y + box.height > PHONE.height) scrolls += 1;
    await choice.click();
    taps += 1;
  };
  for (let i = 0; i < half; i++) await tap();
  await expect(page.getByText('Saving', { exact: false })).toBeHidden({ timeout: 90_000 });
  await page.reload();
  await expect.poll(left).toBe(all - half);
  for (let i = half; i < all; i++) await tap();
  await expect(page.getByText('All done')).toBeVisible({ timeout: 90_000 });
  expect(taps, 'one tap a rating').toBe(all);
  expect(scrolls, 'levels that had to be scrolled to').toBe(0);
  console.log(`${people} people, ${all} ratings, ${taps} taps`);
});
