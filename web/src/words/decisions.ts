import { word } from '../lib/language';

/** Early ends and extensions, for HR. */
export const stayDecisions = word('stayDecisions', {
  title: 'Early ends and extensions',
  lead: 'Once all three agreed, you confirm: a new edition of the plan is published. Where a rule is in the way, you are told which.',
  confirm: 'Confirm and publish',
  draft: 'Make a draft with it',
  decline: 'Decline…',
  agree: 'Agree for who has no account',
  board: 'Open the plan with it',
  mend: 'Mend it',
});

/** What granting a request does. */
export const granting = word('granting', {
  excludes: 'If you grant it, what is excluded?',
  excludesPost: 'This post, in the whole cycle',
  excludesWeeks: 'This post until the assignment would have been over; later is fine',
  toMend: 'The plan still holds the assignment.',
  mend: 'Mend the plan around it',
  doneIn: 'Done in',
});
