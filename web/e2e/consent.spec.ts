import type { Page } from '@playwright/test';
import { expect, expectAccessible, signIn, signOut, test } from './journey';

/** The cells of one line of CSV. */
const cells = (line: string): string[] => [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((cell) => cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '');
const write = (rows: string[][]) => Buffer.from(rows.map((row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\n') + '\n').toString('base64');

const phone = { width: 390, height: 844 };
const desk = { width: 1440, height: 900 };

/** As the pages ask: the service wants to know that a request comes from itself. */
async function post<T>(page: Page, path: string, data: unknown): Promise<T> {
  const answer = await page.request.post(`/api/v1${path}`, { data, headers: { 'sec-fetch-site': 'same-origin' } });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}

/** A draft of a new cycle with Amara in it, who carries a quota since. */
async function draftWithAmara(page: Page): Promise<string> {
  const cycle = await post<{ id: string }>(page, '/cycles', { name: '2027, second half', starts_on: '2027-07-05', weeks: 26, copy_of: '2027-h1' });
  await post(page, `/cycles/${cycle.id}/pins`, { add: [{ person: 'amara-nwosu' }] });
  const run = await post<{ id: string }>(page, `/cycles/${cycle.id}/runs`, { time_limit_seconds: 10 });
  await expect
    .poll(async () => ((await (await page.request.get(`/api/v1/runs/${run.id}`)).json()) as { state: string }).state, { timeout: 120_000 })
    .toBe('succeeded');
  const plans = (await (await page.request.get(`/api/v1/cycles/${cycle.id}/plans`)).json()) as { items: { id: string }[] };
  const rows = (await (await page.request.get('/api/v1/exports/people.csv')).text()).trim().split(/\r?\n/).map(cells);
  const [id, quota] = [rows[0]!.indexOf('id'), rows[0]!.indexOf('quota')];
  rows.find((row) => row[id] === 'amara-nwosu')![quota] = '300000';
  const files = [{ name: 'people.csv', content_base64: write(rows) }];
  const { fingerprint } = await post<{ fingerprint: string }>(page, '/imports/preview', { files });
  await post(page, '/imports', { files, fingerprint });
  return plans.items[0]!.id;
}

test('publishing waits for the quota, for every answer and for every request; on a phone the terms stand before Accept', async ({ page }) => {
  test.setTimeout(300_000);
  await page.setViewportSize(desk);
  await signIn(page, 'Planner');
  const draft = await draftWithAmara(page);
  const whole = page.getByRole('button', { name: 'Publish the whole plan' });

  await test.step('HR shows the draft; a quota that is not settled keeps it from being published', async () => {
    await page.goto(`/publish?plan=${draft}`);
    await page.getByRole('button', { name: 'Show it to managers' }).click();
    await expect(page.getByText(/Shown to managers and leaders on/)).toBeVisible();
    await page.getByLabel('Why sooner?').fill('All managers have agreed.');
    await page.getByRole('button', { name: 'Show it to everybody in it' }).click();
    await expect(page.getByText(/Shown to everybody in it on/)).toBeVisible();
    await expect(page.getByText(/\d+ placements? waits? for that\./)).toBeVisible();
    await expect(whole).toBeDisabled();
    await expectAccessible(page, 'answers and quotas');
  });

  await test.step('what happens to quota, pay and accounts is recorded, with who approved it', async () => {
    await page.getByRole('button', { name: 'Record for Amara Nwosu' }).click();
    const dialog = page.getByRole('dialog', { name: 'Record for Amara Nwosu' });
    await dialog.getByLabel('What happens to the quota').fill('Reduced by the weeks away.');
    await dialog.getByLabel('To commission and pay').fill('Paid at the average of the last two quarters.');
    await dialog.getByLabel('To the accounts').fill('Open meetings go to the team.');
    await dialog.getByLabel('Who looks after them').selectOption({ label: 'Ben Fischer' });
    await dialog.getByLabel('Who approved it').fill('Vera Prescott');
    await dialog.getByLabel('For', { exact: true }).selectOption('finance');
    await dialog.getByLabel('When').fill('2026-12-04');
    for (const other of await dialog.getByRole('group', { name: 'The same for' }).getByRole('checkbox').all()) await other.check();
    await expectAccessible(page, 'recording a decision on a quota');
    await dialog.getByRole('button', { name: 'Record it' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('It is recorded for everybody with a quota.', { exact: false })).toBeVisible();
    await signOut(page);
  });

  const card = page.getByRole('article').filter({ hasText: 'Draft, may still change' }).first();
  await test.step('on a phone: the terms, then Accept; then second thoughts', async () => {
    await page.setViewportSize(phone);
    await signIn(page, 'Employee');
    await expect(card.getByText('Approved by Vera Prescott (Finance)', { exact: false })).toBeVisible();
    const accept = card.getByRole('button', { name: 'Accept' });
    const terms = await card.getByText('Paid at the average of the last two quarters.').boundingBox();
    expect(terms!.y, 'it stands before the button').toBeLessThan((await accept.boundingBox())!.y);
    expect((await accept.boundingBox())!.height).toBeGreaterThanOrEqual(48);
    await expectAccessible(page, 'before Accept');
    await accept.click();
    await expect(card.getByText(/You accepted this on/)).toBeVisible();
    await expect(card.getByRole('button', { name: 'Take it back' })).toBeVisible();
    await card.getByRole('button', { name: 'Ask for a change' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ask for a change' });
    await dialog.getByLabel('Your reason').fill('My sister marries in the second week.');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await expect(card.getByText('Waiting for an answer')).toBeVisible();
    await expect(card.getByText(/You accepted this on/)).toBeHidden();
    await signOut(page);
  });

  await test.step('HR: refused until the last request is answered', async () => {
    await page.setViewportSize(desk);
    await signIn(page, 'Planner');
    await page.goto(`/publish?plan=${draft}`);
    await expect(page.getByText('1 waiting, 0 granted, 0 declined.')).toBeVisible();
    await page.getByLabel(/Why not wait until then\?/).fill('It is urgent.');
    await expect(whole).toBeDisabled();
    await page.getByRole('link', { name: 'Answer the requests' }).click();
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Your answer').fill('You are free on those two days.');
    await expect(dialog.getByRole('radio', { name: 'This post, in the whole cycle' })).toBeChecked();
    await expectAccessible(page, 'answering a request');
    await dialog.getByRole('button', { name: 'Decline' }).click();
    await expect(dialog).toBeHidden();
    await signOut(page);
  });

  await test.step('the person reads the answer and accepts', async () => {
    await page.setViewportSize(phone);
    await signIn(page, 'Employee');
    await expect(card.getByText('You are free on those two days.')).toBeVisible();
    await card.getByRole('button', { name: 'Accept' }).click();
    await expect(card.getByText(/You accepted this on/)).toBeVisible();
    await signOut(page);
  });

  await test.step('HR publishes', async () => {
    await page.setViewportSize(desk);
    await signIn(page, 'Planner');
    await page.goto(`/publish?plan=${draft}`);
    await expect(page.getByText(/1 accepted, 0 confirmed by you without an answer/)).toBeVisible();
    await page.getByLabel(/Why not wait until then\?/).fill('Everybody has been asked in person.');
    await whole.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish plan' }).click();
    await expect(page.getByRole('status').getByText(/This plan is published: it is number 1/)).toBeVisible();
  });
});

test('an early end is asked for on a phone, with the notice that it needs', async ({ page }) => {
  await page.setViewportSize(phone);
  await signIn(page, 'Employee');
  const card = page.getByRole('article').filter({ hasText: 'Published' }).first();
  await card.getByRole('button', { name: 'End early or extend…' }).click();
  const dialog = page.getByRole('dialog', { name: 'End early or extend' });
  await expect(dialog.getByText('2 weeks of notice', { exact: false })).toBeVisible();
  await dialog.getByLabel('New last day').selectOption({ index: 1 });
  await dialog.getByLabel('Your reason').fill('A release at home is moved.');
  await expectAccessible(page, 'asking for an early end');
  await dialog.getByRole('button', { name: 'Ask the other two' }).click();
  await expect(dialog.getByText('Waits for agreement')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await signOut(page);
  await page.setViewportSize(desk);
  await signIn(page, 'Planner');
  await page.goto('/requests');
  await expect(page.getByRole('heading', { name: 'Early ends and extensions' })).toBeVisible();
  await expect(page.getByText('A release at home is moved.')).toBeVisible();
  await expectAccessible(page, 'requests with an early end');
});
