import { word } from '../lib/language';

export const requests = word('requests', {
  title: 'Requests for a change',
  lead: (plan: string) => `What people asked to change about “${plan}”`,
  emptyTitle: 'No requests',
  emptyText: 'When somebody in a plan that they see asks for a change, it appears here and waits for your answer.',
  noPlanTitle: 'No plan yet',
  noPlanText: 'Requests come from the people in a plan. Make and publish one first.',
  person: 'Person',
  post: 'Placement',
  reason: 'Reason',
  state: 'State',
  states: { open: 'Waiting', upheld: 'Granted', declined: 'Declined' },
  answerTitle: (person: string) => `Answer ${person}`,
  answerLabel: 'Your answer',
  answerHint: 'They read this on their page. Granting excludes the assignment by a rule of the cycle, which says nothing of the reason; the rest is mended around it.',
  grant: 'Grant',
  decline: 'Decline',
  answer: 'Answer',
  at: (date: string) => `Sent ${date}`,
  late: 'late, after the time to ask',
  whole: 'The plan as a whole',
});
