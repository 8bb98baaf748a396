import { word } from '../lib/language';

export const accounts = word('accounts', {
  title: 'Accounts',
  create: 'New account',
  createTitle: 'New account',
  head: ['Name', 'E-mail', 'Role', 'Person', 'State'],
  name: 'Name',
  email: 'E-mail',
  role: 'Role',
  person: 'Person id (as in the import; empty for none)',
  password: 'First password',
  passwordHint: 'At least 8 characters. Hand it over in person; they change it after signing in.',
  submit: 'Create account',
  active: 'Active',
  disabled: 'Disabled',
  disable: 'Disable',
  enable: 'Enable',
  roleOf: (name: string) => `Role of ${name}`,
  disableOf: (name: string) => `Disable ${name}`,
  enableOf: (name: string) => `Enable ${name}`,
  own: 'You',
  emptyTitle: 'No accounts',
  emptyText: 'Create the first one.',
  stale: 'Somebody else changed this account meanwhile. The list is fresh now; make your change again.',
  created: (name: string) => `${name} can sign in now.`,
  changed: (name: string) => `${name} is changed. Their sessions have ended.`,
});

export const audit = word('audit', {
  title: 'Audit',
  lead: 'Who did what, newest last as written. Entries are chained: none can be changed or removed unnoticed.',
  head: ['No.', 'When', 'Who', 'What', 'On'],
  more: 'Show more',
  emptyTitle: 'Nothing recorded yet',
  emptyText: 'Every change is written here as soon as somebody makes one.',
});
