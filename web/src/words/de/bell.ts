export const bell: typeof import('../bell').bell = {
  name: (unread) => (unread === 0 ? 'Nachrichten' : `Nachrichten, ${unread} ungelesen`),
  settings: 'Nachrichten und Kalender',
  mailbox: 'Postfach der Demo',
  webhooks: 'Webhooks und Mail',
};
