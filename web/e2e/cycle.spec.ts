import { mkdirSync } from 'node:fs';
import { expect, signIn, signOut, test } from './journey';

/** TANDEM_SHOTS names a folder for a picture of each step. */
const shots = process.env['TANDEM_SHOTS'];

test('a whole cycle, from rules to a published plan, and a repair after a resignation', async ({ page }) => {
  test.setTimeout(420_000);
  let step = 0;
  const picture = async (name: string) => {
    if (!shots) return;
    mkdirSync(shots, { recursive: true });
    step += 1;
    await page.screenshot({ path: `${shots}/${String(step).padStart(2, '0')}-${name}.png`, fullPage: true, timeout: 20_000 });
  };
  await signIn(page, 'Planner');

  await test.step('rules: a new cycle takes over the last one’s', async () => {
    await page.goto('/rules');
    await page.getByRole('button', { name: 'New cycle…' }).click();
    const dialog = page.getByRole('dialog', { name: 'New cycle' });
    await dialog.getByLabel('Name').fill('2027, second half');
    await dialog.getByLabel('First Monday').fill('2027-07-05');
    await dialog.getByLabel('Rules to begin with').selectOption({ label: 'Copied from 2027, first half' });
    await dialog.getByRole('button', { name: 'Make the cycle' }).click();
    await expect(page).toHaveURL(/\/rules\?cycle=2027-second-half/);
    // Whoever asks for a change below is in the plan.
    const pins = page.locator('#rule-pins');
    await pins.getByRole('button', { name: 'Change: Kept' }).click();
    await pins.getByRole('button', { name: 'Add to Kept' }).click();
    await pins.locator('.row').last().getByLabel('Person').selectOption({ label: 'Amara Nwosu' });
    await page.getByRole('button', { name: 'Save the rules' }).click();
    await expect(page.getByText('Saved. The rules hold for the next plan that is made.')).toBeVisible();
    await picture('rules');
  });

  await test.step('choices: real alternatives, one becomes a draft', async () => {
    await page.goto('/choices?cycle=2027-second-half');
    await page.getByRole('button', { name: 'Show me the choices' }).click();
    await expect(page.getByRole('button', { name: 'Use this plan' })).toBeVisible({ timeout: 180_000 });
    await expect(page.getByRole('button', { name: /^Balanced/ })).toBeVisible({ timeout: 120_000 });
    await page.getByRole('button', { name: /^Balanced/ }).click();
    await picture('choices');
    await page.getByRole('button', { name: 'Use this plan' }).click();
    await page.getByRole('link', { name: 'Open it on the board' }).click();
    await expect(page.getByRole('treegrid')).toBeVisible();
  });
  const draft = new URL(page.url()).searchParams.get('plan') ?? '';

  await test.step('the board by hand: a move says what it does, and is taken back', async () => {
    await page.getByRole('button', { name: 'Show people' }).click();
    await expect(page.getByRole('group', { name: 'Change by hand' })).toBeVisible();
    const bar = page.getByRole('gridcell', { name: /, draft/ }).first();
    await bar.scrollIntoViewIfNeeded();
    await bar.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByText(/points of the cross-training goal|weeks of work missed|Breaks \d+ rule|stay as they are/).first()).toBeVisible();
    await picture('a-move');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('button', { name: 'Redo' })).toBeEnabled();
  });

  await test.step('why: an answer from solving again', async () => {
    await page.getByRole('gridcell', { name: /, draft/ }).first().click();
    const ask = page.getByRole('complementary', { name: 'Details' }).getByRole('region', { name: 'Ask the plan' });
    await ask.getByRole('button', { name: 'Why this?' }).click();
    await expect(ask.getByText(/Not sending .* is (possible|not possible)/).first()).toBeVisible({ timeout: 40_000 });
    await picture('why');
  });

  await test.step('how sturdy it is', async () => {
    await page.goto(`/stress?plan=${draft}`);
    await expect(page.getByText(/Every team keeps its minimum staffing in every week with a chance of/)).toBeVisible({ timeout: 60_000 });
    await picture('stress');
  });

  await test.step('what happens to quotas is recorded: without that, placements of people with one wait', async () => {
    const people = (await (await page.request.get('/api/v1/people')).json()) as { items: { id: string; quota: boolean }[] };
    const relief = { quota: 'Reduced by the days away.', pay: 'Commission at the average.', account_cover: 'The team covers.', approved_by: 'Vera Prescott', approver_function: 'finance', approved_on: '2026-12-04' };
    const recorded = await page.request.post('/api/v1/cycles/2027-second-half/reliefs', {
      data: { people: people.items.filter((one) => one.quota).map((one) => one.id), relief },
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect(recorded.status(), await recorded.text()).toBe(201);
  });

  await test.step('shown to managers first, then to the people in it', async () => {
    await page.goto(`/publish?plan=${draft}`);
    await page.getByRole('button', { name: 'Show it to managers' }).click();
    await expect(page.getByText(/Shown to managers and leaders on/)).toBeVisible();
    const show = page.getByRole('button', { name: 'Show it to everybody in it' });
    await expect(show).toBeDisabled();
    await page.getByLabel('Why sooner?').fill('All managers have agreed.');
    await show.click();
    await expect(page.getByText(/Shown to everybody in it on/)).toBeVisible();
  });

  await test.step('somebody in it asks for a change', async () => {
    await signOut(page);
    await signIn(page, 'Employee');
    await expect(page.getByText('Draft, may still change').first()).toBeVisible();
    const card = page.getByRole('article').filter({ hasText: 'Draft, may still change' }).first();
    await card.getByRole('button', { name: 'Ask for a change' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ask for a change' });
    await dialog.getByLabel('Your reason').fill('I am at a wedding in the second week.');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByText('Waiting for an answer')).toBeVisible();
    await picture('asked');
    await signOut(page);
    await signIn(page, 'Planner');
  });

  await test.step('what is settled goes ahead; the whole follows the answer', async () => {
    await page.goto(`/publish?plan=${draft}`);
    await expect(page.getByText('1 waiting, 0 granted, 0 declined.')).toBeVisible();
    const whole = page.getByRole('button', { name: 'Publish the whole plan' });
    await expect(whole).toBeDisabled();
    await page.getByText(/assignments? waits?$/).click();
    await expect(page.getByRole('cell', { name: 'Asks for a change.', exact: true })).toBeVisible();
    await picture('publish-in-part');
    await page.getByRole('button', { name: 'Publish ahead what is settled' }).click();
    await expect(page.getByText('published ahead', { exact: false })).toBeVisible();
    await page.getByRole('link', { name: 'Answer the requests' }).click();
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Your answer').fill('You are back the evening before.');
    await dialog.getByRole('button', { name: 'Decline' }).click();
    await expect(dialog).toBeHidden();
    await page.goto(`/publish?plan=${draft}`);
    await page.getByLabel(/Why not wait until then\?/).fill('Everybody has been asked in person.');
    await whole.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish plan' }).click();
    await expect(page.getByRole('status').getByText(/This plan is published: it is number 2/)).toBeVisible();
    await picture('published');
  });

  await test.step('somebody resigns: a fix is taken and published', async () => {
    interface Row { id: string; name: string; placements: { start_week: number }[] }
    const board = (await (await page.request.get(`/api/v1/plans/${draft}/board`)).json()) as { people: Row[] };
    const leaver = board.people.find((one) => one.id !== 'amara-nwosu' && one.placements.length > 0);
    await page.goto(`/repair?plan=${draft}`);
    await page.getByRole('button', { name: 'Somebody leaves' }).click();
    const form = page.getByRole('form', { name: 'Somebody leaves' });
    await form.getByLabel('Who').selectOption(leaver?.id ?? '');
    await form.getByLabel('Last day at work').fill('2027-07-02');
    await form.getByRole('button', { name: 'Add this' }).click();
    await picture('resignation');
    await page.getByRole('button', { name: 'Find ways to mend the plan' }).click();
    await page.waitForURL(/\/changes\//, { timeout: 90_000 });
    await expect(page.getByRole('article').first().getByText(/(person is|people are) touched/)).toBeVisible();
    await picture('fixes');
    await page.getByRole('button', { name: /^Take this one/ }).first().click();
    await expect(page.getByText('A draft is made of it.')).toBeVisible();
    await page.getByRole('link', { name: 'Open it on the board' }).click();
    await page.getByRole('link', { name: 'Publish' }).click();
    await page.getByRole('button', { name: 'Publish the whole plan' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish plan' }).click();
    await expect(page.getByRole('status').getByText(/This plan is published: it is number 3/)).toBeVisible();
    await expect(page.getByText(/Assignments of \d+ (person|people) changed\./).first()).toBeVisible();
    await picture('repaired');
  });
});
