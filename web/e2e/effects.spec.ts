import { readFileSync } from 'node:fs';
import { expect, expectAccessible, signIn, test } from './journey';

test('a planner sees what follows if somebody left, and prefers what helps a successor', async ({ page }) => {
  await signIn(page, 'Planner');
  await page.getByRole('link', { name: 'Succession', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Next best actions' })).toBeVisible();

  await test.step('one click makes the best action a preference, and the rules let it be removed', async () => {
    const ask = page.getByRole('button', { name: /^Prefer in the next plan: / }).first();
    await ask.click();
    await expect(page.getByText('Preferred in the next plan').first()).toBeVisible();
    await expectAccessible(page, 'succession with actions');
    await page.goto('/rules?cycle=2027-h1');
    const wishes = page.getByRole('region', { name: 'Asked for to bring successors forward' });
    await expect(wishes.getByRole('listitem')).toHaveCount(1);
    await expect(page.getByText('What successors to critical roles still lack weighs')).toBeVisible();
    await wishes.getByRole('button', { name: /^Remove/ }).click();
    await expect(wishes.getByText('Nothing is asked for.')).toBeVisible();
  });

  await test.step('if the holder of the top role left', async () => {
    await page.goto('/if-left');
    await page.getByLabel('Who leaves?').fill('isabelle');
    await expect(page.getByRole('button', { name: /^Isabelle Moreau Chief/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^Take Isabelle Moreau out/ })).toBeVisible();
    await expect(page.getByText(/steps in as Chief Marketing Officer/)).toBeVisible();
    await expect(page.getByText('Then, move 2')).toBeVisible();
    await expectAccessible(page, 'if somebody left');
    await page.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(page, 'if somebody left, on a phone');
  });
});

test('a leader puts somebody into a box by keyboard and by dragging, and the calibration shows who moved', async ({ page }) => {
  await signIn(page, 'Leader');
  await page.goto('/nine-box');
  await expect(page.getByRole('heading', { name: '9-box', level: 1 })).toBeVisible();
  const grid = page.getByRole('group', { name: 'Star: Performance high, potential high' });
  await expect(grid.getByRole('button', { name: 'Nadia Haddad: change the box' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Priya Raman/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Nadia Haddad: change the box' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Potential', { exact: true }).selectOption('2');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Nadia Haddad: Performance high, potential middle.')).toBeVisible();
  await expect(grid.getByRole('button', { name: 'Nadia Haddad: change the box' })).toHaveCount(0);
  await expectAccessible(page, 'the 9-box');
  // Or dragged.
  await page.getByRole('button', { name: 'Rory O\'Connell: change the box' }).dragTo(page.getByRole('group', { name: 'Core: Performance middle, potential middle' }));
  await expect(page.getByText('Rory O\'Connell: Performance middle, potential middle.')).toBeVisible();
  await page.getByLabel('Calibration').check();
  await expect(page.getByRole('table').getByRole('row').nth(1)).toContainText('Rory O\'Connell');
  await expect(page.getByRole('table').getByRole('row').nth(2)).toContainText('Nadia Haddad');
  await expect(page.getByRole('figure').first()).toContainText('Nadia Haddad');
  await expectAccessible(page, 'the calibration');
});

test('the chart and the board page, and its picture', async ({ page }) => {
  await signIn(page, 'Leader');
  await page.goto('/chart');
  await expect(page.getByText('VP Sales').first()).toBeVisible();
  await expect(page.getByText('Nobody named').first()).toBeVisible();
  await expectAccessible(page, 'the chart');
  await page.goto('/board-page');
  const sheet = page.getByRole('img', { name: /^Succession at Brightwater Software/ });
  await expect(sheet).toBeVisible();
  await expectAccessible(page, 'the board page');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as PNG' }).click()]);
  expect(download.suggestedFilename()).toBe('succession-2026-12-07.png');
  const picture = readFileSync((await download.path()) ?? '');
  // A PNG of 1600 × 900.
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1600, 900]);
});
