import { readFileSync } from 'node:fs';
import { expect, expectAccessible, signIn, test } from './journey';

test('a planner sets the rules of a cycle and sees whom they touch', async ({ page }) => {
  await signIn(page, 'Planner');

  await test.step('the rules are sentences, each hard or soft, with whom it touches', async () => {
    await page.goto('/rules?cycle=2027-h1');
    await expect(page.getByRole('heading', { name: 'Rules', level: 1 })).toBeVisible();
    const limit = page.locator('#rule-placement-limit');
    await expect(limit.getByText('A person has at most')).toBeVisible();
    await expect(limit.getByText('Must')).toBeVisible();
    await expect(limit.getByText(/touches \d+ people/)).toBeVisible();
    await expect(page.locator('#rule-preference').getByText('Prefer')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Check' })).toBeVisible();
    await expectAccessible(page, 'rules');
  });

  await test.step('who is excluded is listed with why', async () => {
    const people = page.locator('#rule-people');
    await people.getByText(/touches \d+ people/).click();
    await expect(people.getByRole('link', { name: 'Danilo Ferrari' })).toBeVisible();
    await expect(people.getByText(/On probation until May 2027/)).toBeVisible();
  });

  await test.step('a value is changed in its sentence, its effect is seen, and it is saved and taken back', async () => {
    const lengths = page.locator('#rule-lengths');
    await lengths.getByRole('textbox').fill('6');
    await lengths.getByRole('textbox').press('Tab');
    await expect(lengths.getByText('changed', { exact: true })).toBeVisible();
    await lengths.getByText(/touches \d+ posts/).click();
    await expect(lengths.getByText(/not offered: none of its lengths is left/).first()).toBeVisible();
    await page.getByRole('button', { name: 'Save the rules' }).click();
    await expect(page.getByText('Saved. The rules hold for the next plan that is made.')).toBeVisible();
    await page.reload();
    await expect(lengths.getByRole('textbox')).toHaveValue('6');
    await lengths.getByRole('textbox').fill('4, 6');
    await lengths.getByRole('textbox').press('Tab');
    await page.getByRole('button', { name: 'Save the rules' }).click();
    await page.getByRole('button', { name: 'Undo the last save' }).click();
    await expect(page.getByText('The rules are as they were before.')).toBeVisible();
    await expect(lengths.getByRole('textbox')).toHaveValue('6');
  });

  await test.step('a second planner is shown both versions and loses nothing', async () => {
    const other = await page.context().newPage();
    await other.goto('/rules?cycle=2027-h1');
    const theirs = other.getByRole('spinbutton', { name: 'Weeks at home between: Weeks at home' });
    await theirs.fill('6');
    await theirs.press('Tab');
    await other.getByRole('button', { name: 'Save the rules' }).click();
    await expect(other.getByText('Saved. The rules hold')).toBeVisible();
    await other.close();
    const mine = page.getByRole('spinbutton', { name: 'Placements a person: Placements at most' });
    await mine.fill('2');
    await mine.press('Tab');
    await page.getByRole('button', { name: 'Save the rules' }).click();
    const dialog = page.getByRole('dialog', { name: 'Somebody else saved these rules meanwhile' });
    await expect(dialog.getByRole('row', { name: /Weeks at home between.*at least 6 weeks.*at least 8 weeks/ })).toBeVisible();
    await dialog.getByRole('button', { name: 'Put my changes on top of theirs' }).click();
    await expect(mine).toHaveValue('2');
    await expect(page.getByRole('spinbutton', { name: 'Weeks at home between: Weeks at home' })).toHaveValue('6');
    await page.getByRole('button', { name: 'Save the rules' }).click();
    await expect(page.getByText('Saved. The rules hold')).toBeVisible();
  });

  await test.step('what is kept against a rule is found, and leads to the rule', async () => {
    const pins = page.locator('#rule-pins');
    await pins.getByRole('button', { name: 'Change: Kept' }).click();
    await pins.getByRole('button', { name: 'Add to Kept' }).click();
    const row = pins.locator('.row').last();
    await row.getByLabel('Person').selectOption({ label: 'Aisha Bello' });
    await row.getByLabel('Post').selectOption({ label: 'Sales development desk' });
    await row.getByLabel('Week, from 0').fill('11');
    await row.getByLabel('Week, from 0').press('Tab');
    const check = page.getByRole('complementary', { name: 'Check' });
    await expect(check.getByText(/Aisha Bello is to be kept in Sales development desk from 2027-03-22, but that cannot be/)).toBeVisible();
    await expect(check.getByRole('link', { name: 'Go to the rule' }).first()).toBeVisible();
    await page.getByRole('button', { name: 'Drop the changes' }).click();
    await expect(check.getByText(/Aisha Bello is to be kept/)).toBeHidden();
  });
});

test('a new cycle begins with ready rules, and bad input is told in words', async ({ page }) => {
  await signIn(page, 'Planner');
  await page.goto('/rules');
  await page.getByRole('button', { name: 'New cycle…' }).click();
  const dialog = page.getByRole('dialog', { name: 'New cycle' });
  await dialog.getByLabel('Name').fill('2027, first half');
  await dialog.getByLabel('First Monday').fill('2026-01-05');
  await dialog.getByLabel('Rules to begin with').selectOption({ label: 'Exchange programme' });
  await dialog.getByRole('button', { name: 'Make the cycle' }).click();
  await expect(dialog.getByText(/There is a cycle “2027, first half” already/)).toBeVisible();
  await expect(dialog.getByText(/lies in the past/)).toBeVisible();
  await dialog.getByLabel('Name').fill('2027, second half');
  await dialog.getByLabel('First Monday').fill('2027-07-05');
  await dialog.getByRole('button', { name: 'Make the cycle' }).click();
  await expect(page).toHaveURL(/\/rules\?cycle=2027-second-half/);
  await expect(page.locator('#rule-strict-exchange').getByRole('checkbox')).toBeChecked();

  await page.getByRole('button', { name: 'Start from ready rules…' }).click();
  const ready = page.getByRole('dialog', { name: 'Ready rules' });
  await ready.getByRole('radio', { name: /Ride-alongs only/ }).check();
  await expect(ready.getByRole('row', { name: /Closed exchanges/ })).toBeVisible();
  await ready.getByRole('button', { name: 'Use these rules' }).click();
  await expect(page.getByRole('spinbutton', { name: 'Placements a person: Placements at most' })).toHaveValue('0');
  await expect(page.getByText(/rules are changed and not saved/)).toBeVisible();
});

test('an Excel of the plan is read back, and unchanged it is no change', async ({ page }) => {
  await signIn(page, 'Planner');
  await page.goto('/rules?cycle=2027-h1');
  await page.getByRole('button', { name: 'Read back an edited Excel…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Read back an edited Excel' });
  const download = page.waitForEvent('download');
  await dialog.getByRole('link', { name: 'Download the Excel of this plan' }).click();
  const path = await (await download).path();
  await dialog.getByLabel('The edited file').setInputFiles({ name: 'plan.xlsx', mimeType: 'application/octet-stream', buffer: readFileSync(path) });
  await dialog.getByRole('button', { name: 'See the differences' }).click();
  await expect(dialog.getByText('The file says the same as the plan.')).toBeVisible();
  await dialog.getByLabel('Keep everything else as it is, too').check();
  await dialog.getByRole('button', { name: 'See the differences' }).click();
  await expect(dialog.getByText(/The rules get \d+ lines that are kept and 0 that are ruled out/)).toBeVisible();
  await expectAccessible(page, 'read back');
  await dialog.getByRole('button', { name: 'Take it over into the rules' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('The rules keep and rule out what the file says.', { exact: false })).toBeVisible();
});
