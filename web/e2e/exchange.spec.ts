import { expect, expectAccessible, signIn, test } from './journey';

/** The cells of one line of CSV. */
const cells = (line: string): string[] => [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((cell) => cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '');
const write = (rows: string[][]) => Buffer.from(rows.map((row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\n') + '\n');

test('an export comes back with two edited cells, of which one is taken, and is undone', async ({ page }) => {
  await signIn(page, 'Planner');
  await page.goto('/import');
  const book = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Everything as one workbook (XLSX)' }).click();
  const workbook = await (await book).path();

  const files = page.locator('input[type=file]');
  await test.step('the whole company as a workbook is no change', async () => {
    await files.setInputFiles(workbook);
    await expect(page.getByText('0 new, 0 changed,', { exact: false })).toBeVisible();
    await expect(page.getByText('There is nothing to write.', { exact: false })).toBeVisible();
  });

  const answer = await page.request.get('/api/v1/exports/people.csv');
  const rows = (await answer.text()).trim().split(/\r?\n/).map(cells);
  const header = rows[0]!;
  const [name, team] = [header.indexOf('name'), header.indexOf('team_id')];
  const moved = rows[2]!;
  const other = rows.find((row) => row[team] !== moved[team] && row !== header)!;
  const before = rows[1]![name]!;
  rows[1]![name] = 'Renamed Person';
  moved[team] = other[team]!;

  await test.step('exactly the two edited cells are changes, in words', async () => {
    await files.setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: write(rows) });
    await expect(page.getByText('0 new, 2 changed,', { exact: false })).toBeVisible();
    await expect(page.getByText(`${before} → Renamed Person`)).toBeVisible();
    await expect(page.getByText('People: moved to another team (1)')).toBeVisible();
    await expectAccessible(page, 'a preview');
  });

  await test.step('a row is left out, and the other is written', async () => {
    await page.getByRole('checkbox', { name: `Take ${moved[name]}` }).uncheck();
    await expect(page.getByText('0 new, 1 changed,', { exact: false })).toBeVisible();
    await expect(page.getByText('1 row is left out.', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Write these changes' }).click();
    await expect(page.getByText('0 new and 1 changed records are written.')).toBeVisible();
  });

  await test.step('it is undone after a look at what comes back', async () => {
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Undo this import?' });
    await expect(dialog.getByText(`Renamed Person → ${before}`)).toBeVisible();
    await expectAccessible(page, 'the preview of undoing');
    await dialog.getByRole('button', { name: 'Undo the import' }).click();
    await expect(page.getByText('The import is undone', { exact: false })).toBeVisible();
    await expect(page.getByText('undone', { exact: true })).toBeVisible();
    expect(await (await page.request.get('/api/v1/exports/people.csv')).text()).toContain(before);
  });
});

test('who is not on the full staff list is shown as leaving', async ({ page }) => {
  await signIn(page, 'Planner');
  await page.goto('/import');
  const rows = (await (await page.request.get('/api/v1/exports/people.csv')).text()).trim().split(/\r?\n/).map(cells);
  const name = rows[0]!.indexOf('name');
  const gone = rows.findLast((row) => row[rows[0]!.indexOf('left_on')] === '')!;
  await page.locator('input[type=file]').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: write(rows.filter((row) => row !== gone)) });
  await expect(page.getByText('There is nothing to write.', { exact: false })).toBeVisible();
  await page.getByRole('checkbox', { name: 'This is the full staff list', exact: false }).check();
  await expect(page.getByText('People: not on the list, leave (1)')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: `Take ${gone[name]}` })).toBeChecked();
  await page.setViewportSize({ width: 360, height: 780 });
  await expectAccessible(page, 'leavers on a phone');
});
