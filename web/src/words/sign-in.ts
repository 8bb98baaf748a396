import type { Role } from '../api/types';
import { word } from '../lib/language';

export const signIn = word('signIn', {
  title: 'Sign in',
  lead: 'Plan placements and ride-alongs between sales and marketing, without leaving a team short.',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  busy: 'Signing in…',
  demoTitle: 'Look around as',
  demoLead: 'This is the demo company. One tap signs you in.',
  demoRole: {
    administrator: 'runs accounts and the audit trail',
    planner: 'makes, compares and publishes plans',
    leader: 'sees who is ready for which critical role',
    manager: 'sees the placements of their own people',
    employee: 'sees their next assignment and why',
  } satisfies Record<Role, string>,
  help: 'No account? Ask your planner or administrator for an invitation.',
});

export const password = word('password', {
  title: 'Change password',
  current: 'Current password',
  next: 'New password',
  hint: 'At least 8 characters. Your other sessions end.',
  done: 'Your password is changed.',
  submit: 'Change password',
});
