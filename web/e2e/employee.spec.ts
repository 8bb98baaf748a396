import { expect, signIn, signOut, test } from './journey';

test.use({ viewport: { width: 390, height: 844 } });

test('an employee sees the next assignment and why, asks for a change, and HR answers', async ({ page }) => {
  const reason = 'My daughter starts school that week; could it begin two weeks later?';
  const answer = 'Yes. The next plan starts it two weeks later.';
  await signIn(page, 'Employee');

  await test.step('the next assignment, on a phone', async () => {
    await expect(page.getByRole('heading', { name: 'My development' })).toBeVisible();
    const card = page.getByRole('article').first();
    await expect(card.getByText('Published')).toBeVisible();
    await expect(card.getByText(/\d{4}, \d+ weeks?/)).toBeVisible();
    await expect(card.getByText('Host team')).toBeVisible();
    await expect(card.getByText(/keeps [\d.]+ of the [\d.]+ people needed/)).toBeVisible();
    await card.getByText('Why me', { exact: true }).click();
    await expect(card.getByRole('listitem').first()).toBeVisible();
    await expect(card.getByText(/level [\d.]+ now, [\d.]+ afterwards, target [\d.]+/).first()).toBeVisible();
  });

  await test.step('asking for a change', async () => {
    await page.getByRole('article').first().getByRole('button', { name: 'Ask for a change' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ask for a change' });
    await expect(dialog.getByRole('button', { name: 'Send' })).toBeDisabled();
    await dialog.getByLabel('Your reason').fill(reason);
    await dialog.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByRole('status').getByText('Your request is sent', { exact: false })).toBeVisible();
    await expect(page.getByRole('article').first().getByText('Waiting for an answer')).toBeVisible();
    await expect(page.getByText(reason)).toBeVisible();
  });

  await test.step('skills and history', async () => {
    const nav = page.getByRole('navigation', { name: 'Main' });
    await nav.getByRole('link', { name: 'Skills' }).click();
    await expect(page.getByRole('heading', { name: 'My skills' })).toBeVisible();
    await expect(page.getByText(/levels? to go/).first()).toBeVisible();
    await expect(page.getByText(/Based on |Guessed from/).first()).toBeVisible();
    await nav.getByRole('link', { name: 'History' }).click();
    await expect(page.getByRole('heading', { name: 'History' })).toBeVisible();
    await signOut(page);
  });

  await test.step('HR reads and answers', async () => {
    await signIn(page, 'Planner');
    await page.goto('/requests');
    await expect(page.getByText(reason)).toBeVisible();
    await page.getByRole('button', { name: 'Answer' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Your answer').fill(answer);
    await dialog.getByRole('button', { name: 'Grant' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Granted')).toBeVisible();
    await signOut(page);
  });

  await test.step('the answer stands on the employee’s page', async () => {
    await signIn(page, 'Employee');
    await expect(page.getByText(answer)).toBeVisible();
    await expect(page.getByText('Granted')).toBeVisible();
  });
});

test('what an employee may not see is not there', async ({ page }) => {
  await signIn(page, 'Employee');
  for (const address of ['/plan', '/succession', '/accounts', '/import']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { name: 'Nothing here' })).toBeVisible();
  }
});

test('signing in with a wrong password says so', async ({ page }) => {
  await page.goto('/home');
  await page.getByLabel('E-mail').fill('nobody@example.com');
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});
