import { word } from '../lib/language';

export const mailbox = word('mailbox', {
  title: 'Mailbox of the demo',
  lead: 'The demo sends real mail by SMTP, to a mail server of its own that keeps everything here. Nothing leaves this computer.',
  to: (recipient: string) => `to ${recipient}`,
  refresh: 'Look again',
  emptyTitle: 'No mail yet',
  emptyText: 'As soon as somebody of the demo is told something, the mail arrives here.',
});
