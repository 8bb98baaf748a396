import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, signIn, test } from './journey';

/** Opens a draft of the demo's plan, with everybody's rows: a copy, where it is published. */
async function openDraft(page: Page): Promise<void> {
  await page.getByRole('treegrid').waitFor();
  const change = page.getByRole('button', { name: 'Change this plan' });
  await expect(change.or(page.getByRole('button', { name: 'Publish' }))).toBeVisible();
  if (await change.isVisible()) {
    await change.click();
    await expect(page).toHaveURL(/plan=/);
  }
  await page.getByRole('button', { name: 'Show people' }).click();
  await expect(page.getByRole('group', { name: 'Change by hand' })).toBeVisible();
}

/** A placement with room to its right, and its place on the screen. */
async function aBar(page: Page): Promise<{ bar: Locator; week: number }> {
  const week = (await page.getByRole('columnheader').nth(1).boundingBox())?.width ?? 0;
  const bar = page.getByRole('gridcell', { name: /, draft/ }).first();
  await bar.scrollIntoViewIfNeeded();
  const key = (await bar.getAttribute('data-key')) ?? '';
  return { bar: page.locator(`[data-key="${key}"]`), week };
}

/** Where a bar begins, or how long it is, in weeks: the weeks are narrower while details are open. */
const inWeeks = (bar: Locator, what: 'left' | 'width') =>
  bar.evaluate((element: HTMLElement, property) => {
    const week = Number.parseFloat(getComputedStyle(element).getPropertyValue('--w'));
    return Math.round(Number.parseFloat(element.style[property as 'left']) / week);
  }, what);
const left = (bar: Locator) => inWeeks(bar, 'left');

test('a placement is dragged, says what that does, is taken back, and done again after a reload', async ({ page }) => {
  await signIn(page, 'Planner');
  await openDraft(page);
  const { bar, week } = await aBar(page);
  const before = await left(bar);
  const box = (await bar.boundingBox())!;
  const y = box.y + box.height / 2;

  await test.step('while it is dragged its effect is told, and Escape puts it back', async () => {
    await page.mouse.move(box.x + 12, y);
    await page.mouse.down();
    await page.mouse.move(box.x + 12 + 2 * week, y, { steps: 6 });
    await expect(page.getByText(/points of the cross-training goal|weeks of work missed|Breaks \d+ rule/).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await left(bar)).toBe(before);
    await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  });

  await test.step('dropped, it stays, and can be taken back and made again', async () => {
    await page.mouse.move(box.x + 12, y);
    await page.mouse.down();
    await page.mouse.move(box.x + 12 + 2 * week, y, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => left(bar)).toBe(before + 2);
    await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
    await page.keyboard.press('Control+z');
    await expect.poll(() => left(bar)).toBe(before);
    await page.reload();
    await page.getByRole('button', { name: 'Show people' }).click();
    await expect.poll(() => left(bar)).toBe(before);
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect.poll(() => left(bar)).toBe(before + 2);
    await page.getByRole('button', { name: 'Changes by hand' }).click();
    await expect(page.getByRole('dialog').getByText('Made a change again.')).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => left(bar)).toBe(before);
  });

  await test.step('its end changes the length; a length that the post does not have breaks a rule, is marked, and is not published', async () => {
    const now = (await bar.boundingBox())!;
    const weeks = await inWeeks(bar, 'width');
    await page.mouse.move(now.x + now.width - 3, y);
    await page.mouse.down();
    await page.mouse.move(now.x + now.width - 3 + week, y, { steps: 4 });
    await expect(page.getByText(/Breaks \d+ rule/).first()).toBeVisible();
    await page.mouse.up();
    await expect.poll(() => inWeeks(bar, 'width')).toBe(weeks + 1);
    await expect(bar).toHaveAttribute('aria-label', /breaks a rule/);
    await page.getByRole('button', { name: /rules? broken/ }).click();
    await expect(page.getByRole('dialog', { name: 'Rules that this draft breaks' }).getByRole('listitem').first()).toHaveText(/\w/);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('button', { name: /rules? broken/ })).toBeHidden();
  });
});

test('the same by keyboard alone, and by buttons', async ({ page }) => {
  await signIn(page, 'Planner');
  await openDraft(page);
  const { bar } = await aBar(page);
  const before = await left(bar);
  await bar.focus();

  await test.step('Space picks up, arrows move, Escape puts back, Enter puts down', async () => {
    await page.keyboard.press('Space');
    await expect(page.getByText(/^Picked up: /)).toBeAttached();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByText(/points of the cross-training goal|weeks of work missed|Breaks \d+ rule|stay as they are/).first()).toBeVisible();
    await page.keyboard.press('Escape');
    expect(await left(bar)).toBe(before);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Enter');
    await expect.poll(() => left(bar)).toBe(before + 1);
    await expect(bar).toBeFocused();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
    await page.keyboard.press('Control+z');
    await expect.poll(() => left(bar)).toBe(before);
  });

  await test.step('the details have a button for each step, and what is kept is marked', async () => {
    await bar.click();
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.getByRole('button', { name: 'A week later' }).click();
    await expect.poll(() => left(bar)).toBe(before + 1);
    await details.getByRole('button', { name: 'A week earlier' }).click();
    await expect.poll(() => left(bar)).toBe(before);
    await details.getByRole('button', { name: 'Keep this' }).click();
    await expect(details.getByRole('button', { name: 'Keep no longer' })).toBeVisible();
    await expect(bar).toHaveAttribute('aria-label', /kept by HR/);
    await details.getByRole('button', { name: 'Keep no longer' }).click();
    await expect(details.getByRole('button', { name: 'Keep this' })).toBeVisible();
    await expectAccessible(page, 'a placement that is changed by hand');
    await details.getByRole('button', { name: 'Remove' }).click();
    await expect(bar).toBeHidden();
  });

  await test.step('something is added from the keyboard: the best post first, with what it does', async () => {
    const person = page.locator('[role=row][aria-level="2"] [role=rowheader]').first();
    await person.focus();
    await page.keyboard.press('+');
    const dialog = page.getByRole('dialog', { name: /^Add something for / });
    await expect(dialog.getByRole('radiogroup')).toBeVisible();
    await dialog.getByRole('radiogroup').getByRole('radio').first().check();
    await expect(dialog.getByText(/points of the cross-training goal|stay as they are|would be in two places/).first()).toBeVisible();
    await dialog.getByLabel('A ride-along or meeting seat').check();
    await expect(dialog.getByRole('radiogroup').or(dialog.getByText('No session of this week'))).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('a staffing number adds up from everybody of the team', async () => {
    await page.getByRole('gridcell', { name: /staffing .* minimum .* target/ }).first().click();
    const details = page.getByRole('complementary', { name: 'Details' });
    await expect(details.getByRole('heading', { name: 'What the number is made of' })).toBeVisible();
    expect(await details.getByRole('table').getByRole('row').count()).toBeGreaterThan(2);
  });
});

test('of two planners at once the second is told what changed, and makes the own change on top', async ({ page }) => {
  await signIn(page, 'Planner');
  await openDraft(page);
  const { bar } = await aBar(page);
  const before = await left(bar);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole('button', { name: 'Show people' }).click();
  await expect(other.getByRole('group', { name: 'Change by hand' })).toBeVisible();

  const second = page.getByRole('gridcell', { name: /, draft/ }).nth(1);
  await second.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();

  const theirs = other.locator(`[data-key="${await bar.getAttribute('data-key')}"]`);
  await theirs.focus();
  await other.keyboard.press('Space');
  await other.keyboard.press('ArrowRight');
  await other.keyboard.press('Enter');
  const told = other.getByRole('dialog', { name: 'Somebody changed this plan meanwhile' });
  await expect(told.getByRole('listitem')).toHaveText(/starts on/);
  await told.getByRole('button', { name: 'Make my change on top' }).click();
  await expect(told).toBeHidden();
  await expect.poll(() => left(theirs)).toBe(before + 1);
});

test('the whole board is printed, team by team', async ({ page }) => {
  await page.addInitScript(() => (window.print = () => undefined));
  await signIn(page, 'Planner');
  await page.getByRole('treegrid').waitFor();
  await page.getByRole('button', { name: 'Print' }).click();
  await page.locator('.paper').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.paper h1')).toBeVisible();
  expect(await page.locator('.paper table').count()).toBeGreaterThan(3);
  expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(20_000);
});
