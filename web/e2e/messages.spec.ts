/** Messages: the bell leads to the inbox; a calendar link is made, fetched and ended; the demo's mail arrives; a webhook is made. */
import { expect, expectAccessible, signIn, test } from './journey';

test('the bell tells of what is new, and the inbox of what it is', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'Employee');
  const bell = page.getByRole('link', { name: /^Inbox, \d+ unread$/ });
  await expect(bell).toBeVisible();
  await bell.click();
  await expect(page.getByRole('heading', { name: 'Inbox' })).toBeVisible();
  await expect(page.getByText('What is planned for you is settled now.').first()).toBeVisible();
  await expectAccessible(page, 'inbox');
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(page.getByRole('link', { name: 'Inbox', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Mark all as read' })).toBeHidden();
});

test('a calendar link is made, answers whoever holds it, and ends at once', async ({ page, request }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'Employee');
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Make a link: My calendar' }).click();
  const link = await page.getByLabel('Calendar link', { exact: true }).and(page.locator('input')).inputValue();
  await expect(page.getByRole('img', { name: /code for a phone/ })).toBeVisible();
  await expectAccessible(page, 'settings');
  const answer = await request.get(link);
  expect(answer.headers()['content-type']).toContain('text/calendar');
  expect(await answer.text()).toContain('BEGIN:VEVENT');
  await page.getByRole('button', { name: 'End the link: My calendar' }).click();
  await page.getByRole('button', { name: 'End', exact: true }).click();
  await expect(page.getByText('The link is ended: My calendar.')).toBeVisible();
  expect((await request.get(link)).status()).toBe(404);

  await page.getByLabel('Once a day, all together').check();
  await page.getByLabel('At', { exact: true }).fill('07:30');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('At', { exact: true })).toHaveValue('07:30');
});

test('the demo’s mail goes through a mail server and arrives', async ({ page }) => {
  await signIn(page, 'Planner');
  await page.getByRole('button', { name: /^Your account/ }).click();
  await page.getByRole('link', { name: 'Mailbox of the demo' }).click();
  await expect(page.getByRole('heading', { name: 'Mailbox of the demo' })).toBeVisible();
  await expect(async () => {
    await page.getByRole('button', { name: 'Look again' }).click();
    await expect(page.getByText('to employee@demo.tandem.example').first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expectAccessible(page, 'mailbox');
});

test('a webhook is made, shows its secret once, and its trial is logged', async ({ page }) => {
  await signIn(page, 'Administrator');
  await page.goto('/webhooks');
  await page.getByRole('button', { name: 'New webhook' }).click();
  // Nobody listens there: the delivery has to wait.
  await page.getByLabel('Address').fill('http://127.0.0.1:9/hook');
  await page.getByLabel('A plan is published').check();
  await page.getByRole('button', { name: 'Make it' }).click();
  await expect(page.getByLabel('Secret of the webhook')).toHaveValue(/^whsec_/);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Try out http://127.0.0.1:9/hook' }).click();
  await expect(page.getByText('A trial is on its way')).toBeVisible();
  await page.getByRole('button', { name: 'Deliveries to http://127.0.0.1:9/hook' }).click();
  await expect(page.getByRole('cell', { name: 'ping' })).toBeVisible();
  await expectAccessible(page, 'webhooks');
});
