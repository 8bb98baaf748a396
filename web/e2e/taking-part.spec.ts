import type { Page } from '@playwright/test';
import { expect, expectAccessible, signIn, signOut, test } from './journey';

/**
 * Somebody has a part in a plan, from the wish to what was learned, on a phone; HR’s steps in between are taken at its pages, and
 * through the interface where another journey has shown the page already.
 */
const phone = { width: 390, height: 844 };
const desk = { width: 1440, height: 900 };

async function post<T>(page: Page, path: string, data: unknown, version?: number): Promise<T> {
  const headers = { 'sec-fetch-site': 'same-origin', ...(version === undefined ? {} : { 'if-match': `"${version}"` }) };
  const answer = await page.request.post(`/api/v1${path}`, { data, headers });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}

/** A draft of the cycle that people gave their wishes for, with Amara where she wishes to go; shown to everybody. */
async function shownDraft(page: Page): Promise<string> {
  await post(page, '/cycles/2027-h1/pins', { add: [{ person: 'amara-nwosu', post: 'funnel-analytics' }] });
  const run = await post<{ id: string }>(page, '/cycles/2027-h1/runs', { time_limit_seconds: 10 });
  type Run = { state: string; plan_id?: string };
  const state = async () => (await (await page.request.get(`/api/v1/runs/${run.id}`)).json()) as Run;
  await expect.poll(async () => (await state()).state, { timeout: 120_000 }).toBe('succeeded');
  const id = (await state()).plan_id!;
  const version = async () => ((await (await page.request.get(`/api/v1/plans/${id}`)).json()) as { version: number }).version;
  await post(page, `/plans/${id}/show`, { to: 'managers' }, await version());
  await post(page, `/plans/${id}/show`, { to: 'everybody', reason: 'All managers have agreed.' }, await version());
  return id;
}

test('wish, draft, why, request, answer, yes, ride-along, debrief: on a phone', async ({ page }) => {
  test.setTimeout(300_000);
  const reason = 'My sister marries in the second week.';
  const answer = 'You are free on those two days.';
  let draft = '';
  await page.setViewportSize(phone);

  await test.step('wishes', async () => {
    await signIn(page, 'Employee');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Preferences' }).click();
    await page.getByRole('button', { name: 'Wish for Funnel analytics' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('status').getByText('Saved.')).toBeVisible();
    await signOut(page);
  });

  await test.step('HR makes a draft and shows it', async () => {
    await signIn(page, 'Planner');
    draft = await shownDraft(page);
    await signOut(page);
  });

  const card = page.getByRole('article').filter({ hasText: 'Draft, may still change' }).first();
  await test.step('the draft, and why', async () => {
    await signIn(page, 'Employee');
    await expect(card).toBeVisible();
    await card.getByText('Ask: why me, why then, why not elsewhere?').click();
    await card.getByRole('button', { name: 'Why me?' }).click();
    await expect(card.getByRole('group', { name: /^If you did not go to / }).getByText(/possible|a tie/).first()).toBeVisible({ timeout: 60_000 });
    await expectAccessible(page, 'a draft with its reasons');
  });

  await test.step('a request for a change', async () => {
    await card.getByRole('button', { name: 'Ask for a change' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ask for a change' });
    await dialog.getByLabel('Your reason').fill(reason);
    await dialog.getByRole('button', { name: 'Send' }).click();
    await expect(card.getByText('Waiting for an answer')).toBeVisible();
    await signOut(page);
  });

  await test.step('HR answers', async () => {
    await page.setViewportSize(desk);
    await signIn(page, 'Planner');
    await page.goto(`/requests?plan=${draft}`);
    await expect(page.getByText(reason)).toBeVisible();
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Your answer').fill(answer);
    await dialog.getByRole('button', { name: 'Decline' }).click();
    await expect(dialog).toBeHidden();
    await signOut(page);
    await page.setViewportSize(phone);
  });

  await test.step('the answer, in the inbox and at the assignment; then a yes', async () => {
    await signIn(page, 'Employee');
    await expect(card.getByText(answer)).toBeVisible();
    await page.getByRole('link', { name: /^Inbox, \d+ unread/ }).click();
    await expect(page.getByRole('heading', { name: 'Inbox', level: 1 })).toBeVisible();
    await expect(page.getByText(/^Your request about /).first()).toBeVisible();
    await page.goto('/home');
    await card.getByRole('button', { name: 'Accept' }).click();
    await expect(card.getByText(/You accepted this on/)).toBeVisible();
  });

  await test.step('a ride-along is asked for, and one that took place is looked back on', async () => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Ride-alongs' }).click();
    await page.getByRole('button', { name: 'Ask to go along' }).click();
    const ask = page.getByRole('dialog', { name: 'Ask to go along' });
    await ask.getByLabel('With whom').selectOption({ label: 'Helena Brandt, Sales Leadership and Operations' });
    await ask.getByLabel('What you would like to see').fill('How deals go into the forecast.');
    await ask.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByText('Asked. You are told as soon as there is an answer.')).toBeVisible();
    const held = page.getByRole('article').filter({ hasText: 'Message review for the spring launch' });
    await held.getByRole('button', { name: 'Answer three questions' }).click();
    const debrief = page.getByRole('dialog', { name: 'What did you take from it?' });
    await debrief.getByLabel('What did you learn?').fill('Three words are tested, not three pages.');
    await debrief.getByLabel('What surprised you?').fill('How often they ask who reads it.');
    await debrief.getByLabel('What will you do with it?').fill('Open my calls with one of them.');
    await debrief.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByText('Thank you. It is kept.')).toBeVisible();
  });
});
