import { expect, expectAccessible, signIn, test } from './journey';

test.use({ viewport: { width: 390, height: 844 } });

test('somebody keeps a development plan and looks at the weeks to come', async ({ page }) => {
  await signIn(page, 'Employee');
  await page.getByRole('navigation', { name: 'More about me' }).getByRole('link', { name: /Development plan/ }).click();
  await expect(page.getByRole('heading', { name: 'My development plan', level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Lead a discovery call on my own' })).toBeVisible();
  await page.getByRole('button', { name: 'Set a goal' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What I want to be able to do').fill('Tell a customer story in five minutes');
  await dialog.getByLabel('Competency').selectOption({ label: 'Storytelling' });
  await dialog.getByLabel('By when').fill('2027-05-31');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const mine = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Tell a customer story in five minutes' }) });
  await expect(mine).toContainText('Storytelling');
  await expect(mine).toContainText(/By .*2027/);
  await expectAccessible(page, 'the development plan');
  await mine.getByRole('button', { name: 'Reached' }).click();
  await expect(mine).toContainText('Reached on');
  await mine.getByRole('button', { name: /^Take out/ }).click();
  await expect(page.getByText('is out of your plan')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(mine).toContainText('Reached on');

  await page.goto('/calendar');
  await expect(page.getByRole('heading', { name: 'Calendar', level: 1 })).toBeVisible();
  await expect(page.getByText('Campaign sprint in Demand Generation')).toBeVisible();
  await page.getByRole('button', { name: 'Later' }).click();
  // The half year after the one that began in 2026.
  await expect(page.getByRole('status')).not.toContainText('2026');
  await expect(page.getByText('Campaign sprint in Demand Generation')).toBeHidden();
  await page.getByRole('button', { name: 'Today' }).click();
  await page.getByRole('button', { name: 'My team' }).click();
  await expect(page.getByRole('button', { name: 'My team' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('list').getByText('Placement').first()).toBeVisible();
  await expectAccessible(page, 'the calendar');
});
