import { expect, expectAccessible, signIn, signOut, test } from './journey';

test.use({ viewport: { width: 390, height: 844 } });

test('an employee wishes, comments and tells a limit on a phone; HR answers, and the employee reads it', async ({ page }) => {
  const comment = 'Could ride-alongs in January wait until the second week?';
  const answer = 'Yes: hosts will offer them from the eleventh on.';
  await signIn(page, 'Employee');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Preferences' }).click();
  await expect(page.getByRole('heading', { name: 'Preferences' })).toBeVisible();

  await test.step('wishes: by tap, reordered, saved, undone', async () => {
    await expect(page.getByText(/Open until/)).toBeVisible();
    await expect(page.getByText(/you got (less|more) than most|about as much as most/)).toBeVisible();
    const mine = page.getByRole('list', { name: 'My wishes, best first' });
    await expect(mine.getByRole('listitem')).toHaveCount(2);
    await expect(page.getByRole('button', { name: 'Wish for Sales development desk' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Wish for Funnel analytics' }).click();
    await expect(page.getByRole('button', { name: 'Wish for Product launch team' })).toBeDisabled();
    await page.getByRole('button', { name: 'Funnel analytics: one place up' }).click();
    await page.keyboard.press('Enter');
    await expect(mine.getByRole('listitem').first()).toContainText('Funnel analytics');
    await page.getByRole('button', { name: 'Rather not Brand sprint' }).click();
    await page.getByRole('button', { name: 'Add weeks' }).click();
    await page.getByRole('button', { name: '6 weeks', exact: true }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('status').getByText('Saved.')).toBeVisible();
    await expectAccessible(page, 'Preferences, wishes');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('your earlier wishes stand again')).toBeVisible();
    await expect(mine.getByRole('listitem')).toHaveCount(2);
    await page.getByRole('button', { name: 'Wish for Funnel analytics' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('status').getByText('Saved.')).toBeVisible();
    await page.reload();
    await expect(mine.getByRole('listitem')).toHaveCount(3);
  });

  await test.step('a limit, for HR alone', async () => {
    await page.getByRole('link', { name: 'Limits' }).click();
    await page.getByRole('radio', { name: /No ride-alongs for me/ }).check();
    await page.getByLabel('Your reason, for HR alone').fill('My hearing aid does not like calls.');
    await page.getByRole('button', { name: 'Tell HR' }).click();
    await expect(page.getByText('Told. HR plans around it.')).toBeVisible();
    await expectAccessible(page, 'Preferences, limits');
  });

  await test.step('an exchange that a colleague proposes', async () => {
    await page.getByRole('link', { name: 'Proposals' }).click();
    await expect(page.getByRole('heading', { name: 'Samir Khan, Content, proposes an exchange with you' })).toBeVisible();
    await page.getByRole('button', { name: 'Yes, I agree' }).click();
    await expect(page.getByText('Waits for HR')).toBeVisible();
    await expectAccessible(page, 'Preferences, proposals');
  });

  await test.step('a comment on a rule', async () => {
    await page.getByRole('link', { name: 'Rules' }).click();
    await page.getByRole('button', { name: 'Comment on “Guests of a host”' }).click();
    await page.getByLabel('Your comment').fill(comment);
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByText('Sent. The answer will stand here.')).toBeVisible();
    await expect(page.getByText(comment)).toBeVisible();
    await expectAccessible(page, 'Preferences, rules');
    await signOut(page);
  });

  await test.step('HR answers, and decides on the exchange', async () => {
    await signIn(page, 'Planner');
    await page.goto('/voices');
    await expect(page.getByText(/2 comments wait for an answer/)).toBeVisible();
    await expect(page.getByText('My hearing aid does not like calls.')).toBeVisible();
    await expectAccessible(page, 'Voices');
    await page.getByRole('button', { name: 'Answer Amara Nwosu' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Your answer').fill(answer);
    await dialog.getByRole('button', { name: 'Answer', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(/^1 comment waits for an answer/)).toBeVisible();
    await page.getByRole('button', { name: /^Decide: Samir Khan/ }).click();
    await dialog.getByLabel('What you say to them').fill('Not in this half: the desk has a new manager in spring.');
    await dialog.getByRole('button', { name: 'Decline' }).click();
    await expect(dialog).toBeHidden();
    await signOut(page);
  });

  await test.step('the answers stand on the employee’s page', async () => {
    await signIn(page, 'Employee');
    await page.goto('/preferences?part=rules');
    await expect(page.getByText(answer)).toBeVisible();
    await page.getByRole('link', { name: 'Proposals' }).click();
    await expect(page.getByText('the desk has a new manager in spring')).toBeVisible();
  });
});
