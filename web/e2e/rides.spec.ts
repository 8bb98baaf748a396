import { expect, expectAccessible, signIn, signOut, test } from './journey';

test.use({ viewport: { width: 390, height: 844 } });

test('a guest asks for a ride-along, the host gives it a time in three taps, and what took place is looked back on', async ({ page }) => {
  const wish = 'How you decide which deals go into the forecast.';
  const learned = 'A message is tested on three words, not on three pages.';
  await signIn(page, 'Employee');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Ride-alongs' }).click();
  await expect(page.getByRole('heading', { name: 'Ride-alongs', exact: true })).toBeVisible();

  await test.step('what is there at once: planned, agreed, waiting, and a free seat', async () => {
    await expect(page.getByText('Your host picks the time; you are told.').first()).toBeVisible();
    const agreed = page.getByRole('article').filter({ hasText: 'Interview for a customer story' });
    await expect(agreed.getByText('Agreed')).toBeVisible();
    await expect(agreed.getByText('The customer is being asked')).toBeVisible();
    await expect(agreed.getByText('Read one customer story on our site.', { exact: false })).toBeVisible();
    await expectAccessible(page, 'ride-alongs on a phone');
  });

  await test.step('asking to go along, and a seat', async () => {
    const offer = page.getByRole('article').filter({ hasText: 'Forecast call of the sales leadership' });
    await expect(offer.getByText('1 seat of 2 free')).toBeVisible();
    await offer.getByRole('button', { name: 'Take a seat' }).click();
    await expect(page.getByText('The seat is yours.')).toBeVisible();
    await expect(page.getByRole('article').filter({ hasText: 'Forecast call of the sales leadership' }).getByText('Agreed')).toBeVisible();
    await page.getByRole('button', { name: 'Ask to go along' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ask to go along' });
    await dialog.getByLabel('With whom').selectOption({ label: 'Helena Brandt, Sales Leadership and Operations' });
    await dialog.getByLabel('What you would like to see').fill(wish);
    await dialog.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByText('Asked. You are told as soon as there is an answer.')).toBeVisible();
  });

  await test.step('three questions about the one that was held, once', async () => {
    const held = page.getByRole('article').filter({ hasText: 'Message review for the spring launch' });
    await expect(held.getByText('Took place')).toBeVisible();
    await held.getByRole('button', { name: 'Answer three questions' }).click();
    const dialog = page.getByRole('dialog', { name: 'What did you take from it?' });
    await expect(dialog.getByRole('button', { name: 'Done' })).toBeDisabled();
    await dialog.getByLabel('What did you learn?').fill(learned);
    await dialog.getByLabel('What surprised you?').fill('How often they ask who reads it.');
    await dialog.getByLabel('What will you do with it?').fill('Open my calls with one of the three words.');
    await dialog.getByRole('button', { name: 'Content that helps' }).click();
    await expectAccessible(page, 'a debrief on a phone');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByText('Thank you. It is kept.')).toBeVisible();
    await expect(held.getByRole('button', { name: 'Answer three questions' })).toHaveCount(0);
    await signOut(page);
  });

  await test.step('the host picks a day, a time, and confirms', async () => {
    await signIn(page, 'Leader');
    await page.goto('/rides');
    const request = page.getByRole('article').filter({ hasText: wish });
    await request.getByRole('button', { name: 'Pick a time' }).click();
    const dialog = page.getByRole('dialog', { name: 'Pick a time' });
    await dialog.getByRole('group', { name: 'Day' }).getByRole('button').first().click();
    await dialog.getByRole('group', { name: /^Time/ }).getByRole('button').last().click();
    await expectAccessible(page, 'picking a time on a phone');
    await dialog.getByRole('button', { name: /^Confirm / }).click();
    await expect(page.getByText('Agreed. Your guest is told.')).toBeVisible();
    await expect(page.getByRole('article').filter({ hasText: 'Guest: Amara Nwosu' }).filter({ hasText: 'Request' }).getByText('Agreed')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'You as a host' })).toBeVisible();
    await signOut(page);
  });

  await test.step('the guest sees the time; HR reads the debrief', async () => {
    await signIn(page, 'Employee');
    await page.goto('/rides');
    await expect(page.getByRole('article').filter({ hasText: 'Ride-along with Helena Brandt' }).getByText('Agreed')).toBeVisible();
    await signOut(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    await signIn(page, 'Planner');
    await page.goto('/debriefs');
    await expect(page.getByText(learned)).toBeVisible();
    await expect(page.getByRole('cell', { name: 'Customers’ own words' })).toBeVisible();
    await expectAccessible(page, 'the planner’s page of ride-alongs');
  });
});

test('a host closes a week, and joiners are booked by the orientation', async ({ page }) => {
  await signIn(page, 'Manager');
  await page.goto('/rides');
  await expect(page.getByRole('heading', { name: 'You as a host' })).toBeVisible();
  await expect(page.getByText('1 person waits')).toBeVisible();
  await page.getByText('Weeks without guests').click();
  await page.getByRole('button', { name: /^Week of 7 Dec|^Week of Dec 7/ }).click();
  await expect(page.getByRole('button', { name: /^Week of .*closed$/ })).toHaveCount(1);
  await expect(page.getByText('is closed for guests', { exact: false }).first()).toBeVisible();
  await signOut(page);

  await page.setViewportSize({ width: 1280, height: 800 });
  await signIn(page, 'Planner');
  await page.goto('/debriefs');
  await expect(page.getByRole('cell', { name: 'Danilo Ferrari' }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Add a step' }).click();
  await page.getByLabel('Name').last().fill('Lunch with the designers');
  await page.getByLabel('Hosted by').last().selectOption({ label: 'Brand and Design' });
  await page.getByRole('button', { name: 'Who would be booked' }).click();
  await expect(page.getByRole('row', { name: /Danilo Ferrari.*Lunch with the designers.*would be booked/ })).toBeVisible();
  await page.getByRole('button', { name: 'Save and book' }).click();
  await expect(page.getByText('Saved. Joiners and hosts are told.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Danilo Ferrari.*Lunch with the designers.*booked/ })).toBeVisible();
});
