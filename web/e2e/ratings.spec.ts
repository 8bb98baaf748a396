import { expect, expectAccessible, signIn, signOut, test } from './journey';

test('a round from asking to its end: rated by keyboard, read by who was rated', async ({ page }) => {
  await test.step('the planner asks for ratings and reminds', async () => {
    await signIn(page, 'Planner');
    await page.getByRole('link', { name: 'Rating rounds' }).click();
    await expect(page.getByRole('heading', { name: 'No round yet' })).toBeVisible();
    await expectAccessible(page, 'rounds, empty');
    await page.getByRole('button', { name: 'Ask for ratings' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ask for ratings' });
    await dialog.getByLabel('Name').fill('Winter round');
    await dialog.getByLabel('Message to the raters').fill('Before the spring plan, please.');
    await dialog.getByLabel('People rate themselves').check();
    await dialog.getByRole('button', { name: 'How many would be asked?' }).click();
    await expect(dialog.getByText(/raters would be asked for \d+ people: \d+ requests/)).toBeVisible();
    await expectAccessible(page, 'a new round');
    await dialog.getByRole('button', { name: 'Open the round' }).click();
    await expect(page.getByRole('heading', { name: 'Winter round', level: 1 })).toBeVisible();
    await page.getByRole('button', { name: 'Remind Sean Gallagher' }).click();
    await expect(page.getByText('1 rater is reminded.', { exact: false })).toBeVisible();
    await expectAccessible(page, 'a round');
    await signOut(page);
  });

  await test.step('the manager is reminded and rates the team by keyboard', async () => {
    await signIn(page, 'Manager');
    await expect(page.getByText(/\d+ people wait for your rating \(Winter round\)/)).toBeVisible();
    await expect(page.getByText('HR reminded you', { exact: false })).toBeVisible();
    await page.getByRole('listitem').filter({ hasText: 'Winter round' }).getByRole('link', { name: 'Rate now' }).click();
    await expect(page.getByText('Ratings stay out of pay decisions.')).toBeVisible();
    await expect(page.getByText('Before the spring plan, please.')).toBeVisible();
    await expectAccessible(page, 'rating');
    const left = async () => Number(/(\d+) ratings? to go/.exec((await page.getByText(/ratings? to go/).textContent()) ?? '')?.[1]);
    const all = await left();
    expect(all).toBeGreaterThan(20);
    await page.keyboard.press('3');
    await expect(page.getByText(/^Saved: /)).toBeVisible();
    await page.keyboard.press('u');
    await expect(page.getByText(/^Taken back: /)).toBeVisible();
    expect(await left()).toBe(all);
    for (let i = 0; i < all; i++) await page.keyboard.press(['2', '3', '4'][i % 3]!);
    // Each is saved on its own, in the order of the keys.
    await expect(page.getByText('All done')).toBeVisible({ timeout: 90_000 });
    await page.reload();
    await expect(page.getByText('All done')).toBeVisible();
    await signOut(page);
  });

  await test.step('an employee reads what a level of theirs is made of', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await signIn(page, 'Employee');
    await expect(page.getByText(/You are asked to rate 1 person/)).toBeVisible();
    await page.getByRole('link', { name: 'Skills' }).click();
    await page.getByText('What is this level made of?').first().click();
    await page.getByText('Planning estimate and how sure it is').first().click();
    await expect(page.getByText(/with two chances out of three between/)).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'manager’s rating' }).first()).toContainText('%');
    await expect(page.getByRole('img', { name: /The estimate went from/ })).toBeVisible();
    await expectAccessible(page, 'what a level is made of');
    await signOut(page);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  await test.step('the planner closes the round and reads what is missing first', async () => {
    await signIn(page, 'Planner');
    await page.getByRole('link', { name: 'Rating rounds' }).click();
    await page.getByRole('link', { name: 'Winter round' }).click();
    await page.getByRole('button', { name: 'Close the round' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(/Still missing: \d+ people not begun/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Close the round' }).click();
    await expect(page.getByText(/^Closed /)).toBeVisible();
  });
});
