import { word } from '../lib/language';

/** What every page has in its header. */
export const bell = word('bell', {
  name: (unread: number) => (unread === 0 ? 'Inbox' : `Inbox, ${unread} unread`),
  settings: 'Messages and calendar',
  mailbox: 'Mailbox of the demo',
  webhooks: 'Webhooks and mail',
});
