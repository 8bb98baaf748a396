import { expect, expectAccessible, ownCompany as test, signInOwn } from './journey';
import { join } from 'node:path';

const LIST = join(import.meta.dirname, '../../tests/fixtures/lists/acme-64.csv');

test('from the first plan over what was guessed through the whole tour', async ({ page }) => {
  test.setTimeout(420_000);
  await signInOwn(page);
  await page.locator('input[type=file]').setInputFiles(LIST);
  await page.getByRole('button', { name: /^Bring in \d/ }).click();
  await page.waitForURL(/\/first-plan\//, { timeout: 90_000 });
  const firstPlan = page.url();

  await test.step('the plan stands against none, in plain words', async () => {
    await expect(page.getByRole('heading', { level: 1, name: /^\d+ of \d+ people learn something new$/ })).toBeVisible();
    await expect(page.getByRole('region', { name: 'With this plan' }).getByText(/^\d+ of 6\d$/)).toBeVisible();
    await expect(page.getByRole('region', { name: 'Without' }).getByText(/^0 of 6\d$/)).toBeVisible();
    await page.getByRole('region', { name: 'With this plan' }).getByRole('button', { name: /of [\d,]{4,}/ }).click();
    await expect(page.getByText('person-weeks', { exact: false }).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('listitem', { name: /From .* to .*/ })).toHaveCount(2);
    await expect(page.getByText(/assignments? rests? on something we guessed/)).toBeVisible();
  });

  await test.step('the study starts by itself and says what survives', async () => {
    await expect(page.getByText('Trying what happens if our guesses are off', { exact: false })).toBeVisible();
    await expect(page.getByText(/survive if our guesses are off by one level|too short to tell/)).toBeVisible({ timeout: 180_000 });
  });

  await test.step('a tour is offered once, and can be refused', async () => {
    const tour = page.getByRole('region', { name: 'Tour' });
    await expect(tour.getByRole('heading', { name: 'Shall we show you around?' })).toBeVisible();
    await expectAccessible(page, 'first plan');
    await tour.getByRole('button', { name: 'Not now' }).click();
    await expect(tour).toBeHidden();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(tour).toBeHidden();
  });

  await test.step('a guess is confirmed by one tap, and a tap is taken back', async () => {
    await page.getByRole('link', { name: 'What we guessed' }).click();
    await expect(page.getByRole('heading', { name: 'What we guessed' })).toBeVisible();
    const cards = page.getByRole('article');
    const first = (await cards.first().getByRole('heading').textContent()) ?? '';
    expect(await cards.count()).toBeGreaterThan(5);
    await cards.first().getByRole('button', { name: /^Right/ }).click();
    await expect(page.getByText(/^1 of \d+ confirmed$/)).toBeVisible();
    await expect(page.getByRole('heading', { name: first, exact: true })).toBeHidden();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText(/^0 of \d+ confirmed$/)).toBeVisible();
    await expect(cards.first().getByRole('heading')).toHaveText(first);
    await cards.first().getByRole('button', { name: /^Right/ }).click();
    await cards.first().getByRole('button', { name: /^Right/ }).click();
    await expectAccessible(page, 'what we guessed');
    // Leaving sends the last tap, too; the answer to what the new page asks may be quicker than that.
    await expect(async () => {
      await page.reload();
      await expect(page.getByText(/^2 of \d+ confirmed$/)).toBeVisible({ timeout: 3_000 });
    }).toPass();
    await expect(page.getByText(/of \d+ people can take a placement/)).toBeVisible();
  });

  await test.step('the plan is made again with these facts', async () => {
    await page.getByRole('article').first().getByRole('button', { name: /^Right/ }).click();
    await page.getByRole('button', { name: 'Plan again with these facts' }).click();
    await expect(page.getByText('Making the new plan')).toBeVisible();
    await page.waitForURL((url) => url.pathname.startsWith('/first-plan/') && url.href !== firstPlan, { timeout: 90_000 });
    await expect(page.getByRole('heading', { level: 1, name: /learns? something new/ })).toBeVisible();
  });

  const tour = page.getByRole('region', { name: 'Tour' });
  const at = async (n: number, title: string) => {
    const head = tour.getByRole('heading', { name: `Step ${n} of 9 ${title}` });
    await expect(head).toBeVisible();
    await expect(page.locator('[data-pointed]')).toBeVisible();
    await expect(head).toBeFocused();
  };
  const next = () => tour.getByRole('button', { name: 'Next' }).click();

  await test.step('the tour, on one’s own data', async () => {
    await page.getByRole('button', { name: /^Your account/ }).click();
    await page.getByRole('button', { name: 'Tour on your own data' }).click();
    await at(1, 'Your own list');
    await next();
    await at(2, 'What we guessed');
    await next();
    await at(3, 'A small plan against none');
    await next();
    await at(4, 'Why');
    await expect(page.getByRole('complementary', { name: 'Details' }).getByRole('heading', { name: 'Rests on guesses' })).toBeVisible();
    await page.reload();
    await expect(tour.getByRole('heading', { name: 'Step 4 of 9 Why' })).toBeVisible();
    await next();
    await at(5, 'Somebody is away');
    await tour.getByRole('link', { name: 'Try it' }).click();
    await page.getByRole('form', { name: 'Somebody is away' }).getByRole('button', { name: 'Add this' }).click();
    await page.getByRole('button', { name: 'Find ways to mend the plan' }).click();
    await page.waitForURL(/\/changes\//, { timeout: 60_000 });
    await at(6, 'The repair');
    await expectAccessible(page, 'the repair');
    await expect(page.getByText(/is on leave from/)).toBeVisible();
    await expect(page.getByRole('article').first().getByText(/(person is|people are) touched/)).toBeVisible();
    await expect(page.getByText('Not in the plan any more').or(page.getByText('Now', { exact: true })).first()).toBeVisible();
    await next();
    await at(7, 'On the phone');
    await expectAccessible(page, 'what one person will see');
    await expect(page.getByRole('heading', { name: 'Your next assignment' }).or(page.getByRole('heading', { name: 'Coming up' })).first()).toBeVisible();
    await next();
    await at(8, 'The leader’s page');
    await next();
    await at(9, 'Excel');
    const download = page.waitForEvent('download');
    await tour.getByRole('link', { name: 'Download as Excel' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
    await tour.getByRole('button', { name: 'Finish' }).click();
    await expect(tour).toBeHidden();
  });

  await test.step('a repair is discarded, and the plan before is there again', async () => {
    await page.goto('/plan');
    const plans = page.getByRole('combobox', { name: 'Plan' }).locator('option');
    await expect(page.getByRole('treegrid')).toBeVisible();
    const before = await plans.count();
    await page.getByRole('button', { name: 'Show people' }).click();
    await page.getByRole('rowheader').nth(1).click();
    await page.getByRole('link', { name: 'Suppose they are away' }).click();
    await page.getByRole('form').getByRole('button', { name: 'Add this' }).click();
    await page.getByRole('button', { name: 'Find ways to mend the plan' }).click();
    await page.waitForURL(/\/changes\//, { timeout: 60_000 });
    await page.getByRole('button', { name: /^(Take this one|Keep the plan)/ }).first().click();
    await expect(page.getByText('is stored in the company’s data.', { exact: false })).toBeVisible();
    await page.goto('/repair');
    const log = page.getByRole('heading', { name: 'What happened in this cycle' }).locator('..');
    await expect(log.getByRole('listitem').filter({ hasText: 'is on leave' }).first()).toBeVisible();
    const away = log.getByRole('button', { name: 'Throw the draft away…' });
    if (await away.count()) {
      await away.first().click();
      await page.getByRole('dialog').getByRole('button', { name: 'Throw the draft away' }).click();
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await page.goto('/plan');
    await expect(plans).toHaveCount(before);
  });
});
