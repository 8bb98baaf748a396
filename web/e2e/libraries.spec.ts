/** A library becomes part of the model: chosen, previewed, taken, and taken again without a change. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectAccessible, signIn, test } from './journey';

const upload = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/plain', buffer });

const HEAD = 'O*NET-SOC Code\tTitle\tElement ID\tElement Name\tScale ID\tData Value\tRecommend Suppress\tNot Relevant';
const row = (id: string, name: string, scale: string, value: string) => `41-0001.00\tAccount Executives\t${id}\t${name}\t${scale}\t${value}\tN\tN`;
const SKILLS = [HEAD, row('2.B.1.d', 'Negotiation', 'IM', '4.25'), row('2.B.1.d', 'Negotiation', 'LV', '4.5'), row('2.B.1.c', 'Persuasion', 'IM', '3.5'), row('2.B.1.c', 'Persuasion', 'LV', '4')].join('\n');

test('an occupation of O*NET joins a role, by keyboard where it can', async ({ page }) => {
  await signIn(page, 'Planner');
  await page.goto('/import');
  await page.getByRole('link', { name: 'Start from O*NET, ESCO or a CASE package' }).click();
  await expect(page.getByRole('heading', { name: 'Where to get the files' })).toBeVisible();
  await expectAccessible(page, 'libraries, empty');
  await page.locator('input[type=file]').setInputFiles(upload('Skills.txt', Buffer.from(SKILLS)));
  const occupation = page.getByRole('checkbox', { name: 'Account Executives' });
  await occupation.focus();
  if (!(await occupation.isChecked())) await page.keyboard.press('Space');
  await expect(page.getByLabel('Role that Account Executives stands for')).toBeVisible();
  await expectAccessible(page, 'libraries, occupations');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByLabel('Where Negotiation goes')).toHaveValue('to:negotiation');
  await expect(page.getByLabel('Where Persuasion goes')).toHaveValue('new');
  await expectAccessible(page, 'libraries, competencies');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { name: 'What will change' })).toBeVisible();
  await expectAccessible(page, 'libraries, changes');
  await page.getByRole('button', { name: 'Take this over' }).click();
  await expect(page.getByRole('heading', { name: 'Taken over' })).toBeVisible();
});

test('a file of no library is refused in words', async ({ page }) => {
  await signIn(page, 'Planner');
  await page.goto('/libraries');
  await page.locator('input[type=file]').setInputFiles(upload('customers.csv', Buffer.from('customer,revenue\nAcme,5\n')));
  await expect(page.getByText('This is none of the files of a library')).toBeVisible();
});

test('the real files of O*NET', async ({ page }) => {
  const data = process.env['TANDEM_REAL_DATA'];
  test.skip(!data || !existsSync(join(data, 'onet')), 'TANDEM_REAL_DATA does not name the folder with onet/');
  await signIn(page, 'Planner');
  await page.goto('/libraries');
  const names = ['Occupation_Data.tsv', 'Skills.tsv', 'Knowledge.tsv', 'Work_Styles.tsv', 'Job_Zones.tsv', 'Related_Occupations.tsv'];
  await page.locator('input[type=file]').setInputFiles(names.map((name) => upload(name, readFileSync(join(data!, 'onet', name)))));
  await page.getByRole('checkbox', { name: 'Marketing Managers', exact: true }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByLabel('Where Negotiation goes')).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText(/Skills\.tsv: 1,400 rows/)).toBeVisible();
  await page.getByRole('button', { name: 'Take this over' }).click();
  await expect(page.getByRole('heading', { name: 'Taken over' })).toBeVisible();
});
