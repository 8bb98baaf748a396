/** HR's side of managers' noes, on the page of requests. */
import { word } from '../lib/language';

export const vetoes = word('vetoes', {
  title: 'Managers who say no',
  none: 'No manager said no to a placement.',
  by: (manager: string, side: string) => `${manager}, ${side}`,
  open: 'Waiting',
  states: { open: 'Waiting', upheld: 'Agreed', declined: 'Not agreed', withdrawn: 'Taken back', expired: 'Over' } as Record<string, string>,
  answer: 'Answer',
  answerTitle: (manager: string) => `Answer ${manager}`,
  answerLabel: 'Your answer',
  answerHint: 'The manager reads it. If you agree, the start is forbidden in this cycle from now on, and the plan can be mended around it; the placement cannot be published as it is.',
  agree: 'Agree',
  decline: 'Do not agree',
  mend: 'Find another way',
  mending: 'Looking…',
  mended: 'Open the mended draft',
  counts: 'How often managers said no',
  manager: 'Manager',
  cycle: 'Cycle',
  all: 'All',
  waiting: 'Waiting',
  agreed: 'Agreed',
  declined: 'Not agreed',
});
