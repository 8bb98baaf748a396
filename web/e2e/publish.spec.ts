import { expect, expectAccessible, signIn, signOut, test } from './journey';

test('a draft goes to managers, to the people in it, is questioned, and is published in two parts', async ({ page }) => {
  await signIn(page, 'Planner');
  await page.goto('/plan/make');
  await page.getByRole('button', { name: 'Make a plan' }).click();
  await expect(page.getByRole('heading', { name: 'The plan is ready' })).toBeVisible({ timeout: 150_000 });
  await page.getByRole('link', { name: 'Open this plan' }).click();
  await page.getByRole('link', { name: 'Publish' }).click();
  await expect(page.getByRole('heading', { name: 'Publish a plan' })).toBeVisible();
  const address = page.url();
  await expectAccessible(page, 'the way of a draft');

  await test.step('managers have it two days before their people, unless there is a reason', async () => {
    await page.getByRole('button', { name: 'Show it to managers' }).click();
    await expect(page.getByText(/Shown to managers and leaders on/)).toBeVisible();
    const show = page.getByRole('button', { name: 'Show it to everybody in it' });
    await expect(show).toBeDisabled();
    await page.getByLabel('Why sooner?').fill('All managers have agreed.');
    await show.click();
    await expect(page.getByText(/Shown to everybody in it on/)).toBeVisible();
  });

  await test.step('somebody in it asks for a change', async () => {
    await signOut(page);
    await signIn(page, 'Employee');
    await expect(page.getByText('Draft, may still change').first()).toBeVisible();
    await page.getByRole('button', { name: 'Ask for a change' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Ask for a change' });
    await dialog.getByLabel('Your reason').fill('I am at a wedding in the second week.');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByText('Waiting for an answer')).toBeVisible();
    await signOut(page);
  });

  await test.step('what nobody questions goes ahead', async () => {
    await signIn(page, 'Planner');
    await page.goto(address);
    await expect(page.getByText('1 waiting, 0 granted, 0 declined.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Publish the whole plan' })).toBeDisabled();
    await page.getByText(/assignments? waits?$/).click();
    await expect(page.getByRole('cell', { name: 'Asks for a change.' })).toBeVisible();
    await page.getByRole('button', { name: 'Publish ahead what nobody questions' }).click();
    await expect(page.getByText('published ahead', { exact: false })).toBeVisible();
  });

  await test.step('and the whole follows the answer', async () => {
    await page.getByRole('link', { name: 'Answer the requests' }).click();
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Your answer').fill('You are back the evening before.');
    await dialog.getByRole('button', { name: 'Decline' }).click();
    await expect(dialog).toBeHidden();
    await page.goto(address);
    const whole = page.getByRole('button', { name: 'Publish the whole plan' });
    await expect(whole).toBeDisabled();
    await page.getByLabel(/Why not wait until then\?/).fill('Everybody has been asked in person.');
    await whole.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish plan' }).click();
    await expect(page.getByRole('status').getByText(/This plan is published: it is number 3/)).toBeVisible();
    await expect(page.getByText('Number 2')).toBeVisible();
  });
});
