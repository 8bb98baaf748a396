import { word } from '../lib/language';

export const inbox = word('inbox', {
  title: 'Inbox',
  lead: 'What you were told, latest first. How you are told by mail, you choose yourself.',
  settings: 'Messages and calendar',
  readAll: 'Mark all as read',
  unread: 'New',
  markRead: 'Mark as read',
  markReadOf: (title: string) => `Mark “${title}” as read`,
  open: 'Open',
  more: 'Show earlier ones',
  emptyTitle: 'No messages yet',
  emptyText: 'As soon as something concerns you, it is told here.',
});
