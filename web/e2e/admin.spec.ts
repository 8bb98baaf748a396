import { expect, signIn, test } from './journey';

/** The cells of one line of CSV; the exports quote with double quotes. */
function cells(line: string): string[] {
  return [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((cell) => cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '');
}

const write = (rows: string[][]) => Buffer.from(rows.map((row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\n') + '\n');

test('an import shows what is wrong, then what changes, then writes it', async ({ page }) => {
  await signIn(page, 'Planner');
  await page.getByRole('link', { name: 'Import' }).click();
  await expect(page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export People' }).click();
  const exported = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of exported) chunks.push(chunk as Buffer);
  const rows = Buffer.concat(chunks).toString('utf8').replace(/^\uFEFF/, '').trim().split(/\r?\n/).map(cells);
  const header = rows[0]!;
  const team = header.findIndex((name) => /^team/.test(name));
  const name = header.indexOf('name');
  expect(team).toBeGreaterThan(0);
  expect(name).toBeGreaterThanOrEqual(0);

  const files = page.locator('input[type=file]');
  await test.step('a bad row is named with file, row, column, value and what to do', async () => {
    const bad = rows.map((row) => [...row]);
    bad[3]![team] = 'no-such-team';
    await files.setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: write(bad) });
    await expect(page.getByRole('heading', { name: '1 row to mend' })).toBeVisible();
    const line = page.getByRole('row').filter({ hasText: 'no-such-team' }).filter({ hasText: 'people.csv' });
    await expect(line).toContainText('people.csv');
    await expect(line.getByRole('cell', { name: '4', exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Write these changes' })).toBeDisabled();
  });

  await test.step('a good file is shown field by field and written', async () => {
    const good = rows.map((row) => [...row]);
    const before = good[2]![name]!;
    good[2]![name] = 'Renamed Person';
    await files.setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: write(good) });
    await expect(page.getByText('0 new, 1 changed,', { exact: false })).toBeVisible();
    await expect(page.getByText(`${before} → Renamed Person`)).toBeVisible();
    await page.getByRole('button', { name: 'Write these changes' }).click();
    await expect(page.getByRole('heading', { name: 'Written' })).toBeVisible();
    await expect(page.getByText('0 new and 1 changed records are written.')).toBeVisible();
  });
});

test('a file that is no table is refused in words', async ({ page }) => {
  await signIn(page, 'Planner');
  await page.goto('/import');
  await page.locator('input[type=file]').setInputFiles({ name: 'people.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('this is no workbook') });
  await expect(page.getByText('people.xlsx').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Written' })).toBeHidden();
});

test('an administrator makes, changes and disables an account, and finds it in the audit', async ({ page }) => {
  await signIn(page, 'Administrator');
  await expect(page.getByRole('heading', { name: 'Accounts', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'New account' }).click();
  const dialog = page.getByRole('dialog', { name: 'New account' });
  await dialog.getByLabel('Name', { exact: true }).fill('Vera Neu');
  await dialog.getByLabel('E-mail').fill('vera.neu@example.com');
  await dialog.getByLabel('Role').selectOption('planner');
  await dialog.getByLabel('First password').fill('a long enough pass phrase');
  await dialog.getByRole('button', { name: 'Create account' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('status').getByText('Vera Neu can sign in now.')).toBeVisible();

  const row = page.getByRole('row').filter({ hasText: 'vera.neu@example.com' });
  await row.getByRole('combobox').selectOption('leader');
  await expect(page.getByRole('status').getByText('Vera Neu is changed.', { exact: false })).toBeVisible();
  await expect(row.getByRole('combobox')).toHaveValue('leader');
  await row.getByRole('button', { name: 'Disable Vera Neu' }).click();
  await expect(row.getByText('Disabled')).toBeVisible();

  await page.getByRole('link', { name: 'Audit' }).click();
  await expect(page.getByRole('heading', { name: 'Audit', level: 1 })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: /account/ }).first()).toBeVisible();
});
