import { expect, expectAccessible, ownCompany, signIn, signInOwn, test } from './journey';

test('a planner edits the competency model by the keyboard, takes it back, and sees what differs from a version', async ({ page }) => {
  await signIn(page, 'Planner');
  await page.getByRole('link', { name: 'Model', exact: true }).click();
  const tree = page.getByRole('tree');
  const item = (name: string | RegExp) => tree.getByRole('treeitem', { name });
  const saved = page.getByText('All changes are saved');
  await expect(item('Discovery')).toBeVisible();
  await expectAccessible(page, 'model');

  await test.step('a version is kept first', async () => {
    await page.getByRole('tab', { name: 'Versions' }).click();
    await page.getByLabel('Name of the version').fill('Before');
    await page.getByRole('button', { name: 'Keep this version' }).click();
    await expect(page.getByRole('rowheader', { name: 'Before' })).toBeVisible();
    await page.getByRole('tab', { name: 'Versions' }).press('Home');
    await expect(page.getByRole('tab', { name: 'Competencies' })).toBeFocused();
  });

  await test.step('it is found by typing, renamed with F2 and moved with Alt and an arrow', async () => {
    await tree.getByRole('treeitem').first().focus();
    await page.keyboard.type('disco');
    await expect(item('Discovery')).toBeFocused();
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: 'New name of Discovery' }).fill('Discovery calls');
    await page.keyboard.press('Enter');
    await expect(item('Discovery calls')).toBeFocused();
    await expect(page.getByRole('status').getByText('“Discovery” is called “Discovery calls” now.')).toBeVisible();
    const family = page.getByLabel('Family', { exact: true });
    await expect(family.locator('option:checked')).toHaveText('Winning customers');
    await page.keyboard.press('Alt+ArrowDown');
    await expect(family.locator('option:checked')).toHaveText('Working together');
    await expect(item('Discovery calls')).toBeFocused();
  });

  await test.step('Delete asks, says what is kept, and retires', async () => {
    await item('Negotiation').focus();
    await page.keyboard.press('Delete');
    const dialog = page.getByRole('dialog', { name: 'Retire “Negotiation”?' });
    await expect(dialog.getByText(/All that is known of “Negotiation” is kept: \d+ ratings/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Retire it' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByLabel('Show retired (1)')).toBeVisible();
  });

  await test.step('undo names what it takes back', async () => {
    await page.getByRole('button', { name: /^Undo: “Negotiation” was retired/ }).click();
    await expect(page.getByRole('status').getByText(/^Taken back: “Negotiation” was retired/)).toBeVisible();
    await expect(item('Negotiation')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Redo: “Negotiation” was retired/ })).toBeEnabled();
    await expect(saved).toBeVisible();
  });

  await test.step('a cell of a role profile is set by a digit', async () => {
    await page.getByRole('tab', { name: 'Role profiles' }).click();
    const grid = page.getByRole('grid', { name: 'What roles ask for' });
    const cell = grid.getByRole('gridcell', { name: /^Prospecting, .*: level 3,/ }).first();
    const name = (await cell.getAttribute('aria-label')) ?? '';
    await cell.focus();
    await page.keyboard.press('5');
    const after = grid.getByRole('gridcell', { name: name.replace('level 3', 'level 5').replace(', guessed', '') });
    await expect(after).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(after).not.toBeFocused();
    await expect(page.locator(':focus')).toHaveAttribute('role', 'gridcell');
    await expect(page.getByRole('status').getByText(/the target was 3, and is 5/)).toBeVisible();
  });

  await test.step('the version and the model now stand side by side', async () => {
    await page.getByRole('tab', { name: 'Versions' }).click();
    await page.getByRole('button', { name: 'Compare Before with the model now' }).click();
    await expect(page.getByText('2 things differ')).toBeVisible();
    const row = page.getByRole('row', { name: /^Discovery calls changed/ });
    await expect(row.getByText('Discovery', { exact: true })).toBeVisible();
    await expect(row.getByText('Working together')).toBeVisible();
    await expectAccessible(page, 'versions');
  });
});

test('role profiles are accessible', async ({ page }) => {
  await signIn(page, 'Planner');
  await page.goto('/model?part=profiles');
  await page.getByLabel('Roles of').selectOption({ label: 'Marketing' });
  await expect(page.getByRole('gridcell').first()).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Account Manager' })).toBeHidden();
  await expectAccessible(page, 'role profiles');
});

test('scales are drawn, a ready one is added, and a competency is counted on it', async ({ page }) => {
  await signIn(page, 'Planner');
  await page.goto('/model?part=scales');
  await expect(page.getByRole('img', { name: /0 means 0, 1 means 1.2/ }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Add: O*NET level 0–7' }).click();
  await expect(page.getByRole('heading', { name: 'O*NET level 0–7', level: 2 })).toBeVisible();
  await expectAccessible(page, 'scales');

  await page.getByRole('tab', { name: 'Competencies' }).click();
  await page.getByRole('treeitem', { name: 'Events' }).click();
  await page.getByLabel('Counted on the scale').selectOption({ label: 'O*NET level 0–7' });
  const dialog = page.getByRole('dialog', { name: 'Count “Events” on another scale?' });
  await expect(dialog.getByText(/6 indicators, \d+ targets and \d+ team skills? were converted through the anchors; its ratings \(\d+\) keep/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Change the scale' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel('Level 5.5')).toHaveValue(/\w/);
});

test('the second of two planners is told what the first one changed, and loses nothing', async ({ page }) => {
  await signIn(page, 'Planner');
  await page.goto('/model');
  await page.getByRole('treeitem', { name: 'Coaching' }).click();
  const name = page.getByLabel('Name', { exact: true });
  await expect(name).toHaveValue('Coaching');

  const other = await page.context().newPage();
  await other.goto('/model');
  await other.getByRole('treeitem', { name: 'Storytelling' }).click();
  await other.getByLabel('Name', { exact: true }).fill('Telling stories');
  await other.getByLabel('Name', { exact: true }).press('Enter');
  await expect(other.getByRole('treeitem', { name: 'Telling stories' })).toBeVisible();

  await name.fill('Coaching others');
  await name.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Somebody else changed the model meanwhile' });
  await expect(dialog.getByText('“Storytelling” is called “Telling stories” now.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Make my change on top' }).click();
  await expect(page.getByRole('treeitem', { name: 'Coaching others' })).toBeVisible();
  await expect(page.getByRole('treeitem', { name: 'Telling stories' })).toBeVisible();
});

ownCompany('an empty company starts from the built-in model', async ({ page }) => {
  await signInOwn(page);
  await page.goto('/model');
  await expect(page.getByRole('heading', { name: 'There is no competency model yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Start from the built-in model' }).click();
  await expect(page.getByRole('treeitem', { name: 'Discovery' })).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByRole('heading', { name: 'There is no competency model yet' })).toBeVisible();
});
