export const inbox: typeof import('../inbox').inbox = {
  title: 'Nachrichten',
  lead: 'Was Ihnen mitgeteilt wurde, das Neueste zuerst. Wie Sie per Mail benachrichtigt werden, wählen Sie selbst.',
  settings: 'Nachrichten und Kalender',
  readAll: 'Alle als gelesen markieren',
  unread: 'Neu',
  markRead: 'Als gelesen markieren',
  markReadOf: (title) => `„${title}“ als gelesen markieren`,
  open: 'Öffnen',
  more: 'Frühere zeigen',
  emptyTitle: 'Noch keine Nachrichten',
  emptyText: 'Sobald etwas Sie betrifft, steht es hier.',
};
