export const mailbox: typeof import('../mailbox').mailbox = {
  title: 'Postfach der Demo',
  lead: 'Die Demo verschickt echte Mails per SMTP, an einen eigenen Mailserver, der alles hier aufbewahrt. Nichts verlässt diesen Rechner.',
  to: (recipient) => `an ${recipient}`,
  refresh: 'Noch einmal nachsehen',
  emptyTitle: 'Noch keine Mail',
  emptyText: 'Sobald jemandem in der Demo etwas mitgeteilt wird, kommt die Mail hier an.',
};
