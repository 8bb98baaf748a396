/** From the demo to one's own company: the service goes over to another database, and this page follows it. */
import { api, Failure } from '../api/client';
import { ownCompany as words } from '../words/invite';

const LOOK_EVERY_MS = 150;
const GIVE_UP_MS = 20_000;

/** Where to go on once the service is the company's own: the page that makes the first account, or the sign-in. */
export async function openOwnCompany(): Promise<string> {
  const { link } = await api.openOwnCompany();
  const giveUp = Date.now() + GIVE_UP_MS;
  while (await isDemo()) {
    if (Date.now() > giveUp) throw new Failure({ title: words.slowTitle, status: 0, code: 'slow', detail: words.slow });
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return link ?? '/';
}

/** The demo shows its ways in; a company's own service has none. While nobody answers it is still on its way. */
async function isDemo(): Promise<boolean> {
  try {
    await api.demo();
    return true;
  } catch (error) {
    return !(error instanceof Failure && error.problem.status === 404);
  }
}
