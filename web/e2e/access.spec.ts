import { expect, expectAccessible, signIn, test, type DemoRole } from './journey';

/** Every page of every role, with what must be seen before it is judged. */
const pages: Record<'Planner' | 'Leader' | 'Employee' | 'Administrator', [address: string, heading: RegExp][]> = {
  Planner: [['/plan/make', /Make a plan/], ['/rules', /^Rules$/], ['/requests', /Requests for a change/], ['/succession', /Succession/], ['/import', /Import/], ['/invite', /Invite colleagues/], ['/nowhere', /Nothing here/]],
  Leader: [['/succession', /Succession/], ['/if-left', /If somebody left today/], ['/nine-box', /9-box/], ['/chart', /Succession chart/], ['/board-page', /Board page/]],
  Employee: [['/home', /My development/], ['/skills', /My skills/], ['/history', /History/]],
  Administrator: [['/accounts', /Accounts/], ['/invite', /Invite colleagues/], ['/audit', /Audit/]],
};

const screens = { desktop: { width: 1440, height: 900 }, phone: { width: 360, height: 740 } };

for (const [screen, viewport] of Object.entries(screens)) {
  test.describe(screen, () => {
    test.use({ viewport });

    test('sign-in is accessible', async ({ page }) => {
      await page.goto('/');
      await expect(page.getByRole('heading', { name: 'Look around as' })).toBeVisible();
      await expectAccessible(page, 'sign-in');
    });

    for (const [role, list] of Object.entries(pages)) {
      test(`the pages of the role ${role} are accessible`, async ({ page }) => {
        await signIn(page, role as DemoRole);
        for (const [address, heading] of list) {
          await page.goto(address);
          await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
          await expect(page.getByText('Loading…')).toBeHidden();
          await page.locator('main details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
          await expectAccessible(page, address);
        }
      });
    }

    test('the board is accessible, with people and an open inspector', async ({ page }) => {
      await signIn(page, 'Planner');
      await expect(page.getByRole('treegrid')).toBeVisible();
      await expectAccessible(page, 'teams');
      await page.getByRole('button', { name: 'Show people' }).click();
      await page.getByRole('gridcell', { name: /staffing .* minimum/ }).first().click();
      await expect(page.getByRole('complementary', { name: 'Details' }).getByText('Minimum staffing')).toBeVisible();
      await expect(page.getByRole('complementary', { name: 'Details' }).getByRole('row', { name: /^Staffing/ })).toBeVisible();
      await expectAccessible(page, 'a staffing number');
      await page.keyboard.press('Escape');
      await page.getByRole('gridcell', { name: /, (draft|published)/ }).first().click();
      await expect(page.getByRole('complementary', { name: 'Details' }).getByRole('heading', { name: 'What it costs' })).toBeVisible();
      await expectAccessible(page, 'a placement');
    });

    test('a solve is accessible while it runs and after', async ({ page }) => {
      await signIn(page, 'Planner');
      await page.goto('/plan/make');
      await page.getByRole('button', { name: 'Make a plan' }).click();
      await expect(page).toHaveURL(/\/runs\//);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page, 'a solve');
      const stop = page.getByRole('button', { name: 'Stop and keep the best' });
      if (await stop.isVisible()) await stop.click({ timeout: 5_000 }).catch(() => undefined);
      await expect(page.getByRole('heading', { name: /Stopped|The plan is ready/ })).toBeVisible({ timeout: 120_000 });
      await expectAccessible(page, 'a solve that is over');
    });
  });
}
