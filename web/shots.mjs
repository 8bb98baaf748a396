import { chromium } from 'playwright-core';
const [,, out, role, width, height, scheme, ...paths] = process.argv;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await (await browser.newContext({ viewport: { width: +width, height: +height }, colorScheme: scheme, reducedMotion: 'reduce', locale: process.env.LOC ?? 'en-GB' })).newPage();
await page.goto('http://127.0.0.1:18999/');
await page.getByRole('button', { name: new RegExp(`^${role} `) }).first().click();
await page.getByRole('navigation').first().waitFor();
await page.waitForTimeout(500);
for (const path of paths) {
  await page.goto('http://127.0.0.1:18999' + path);
  await page.waitForTimeout(1200);
  await page.screenshot({ path: `${out}${path.replaceAll('/', '_').replaceAll('?','_')}-${scheme}-${width}.png`, fullPage: true, timeout: 20000 });
}
await browser.close();
