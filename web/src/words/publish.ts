import { count } from '../lib/format';

export const publish = {
  title: 'Publish this plan?',
  lead: (name: string) => `“${name}” becomes the plan everybody works by.`,
  points: (people: number, replaced: boolean) => [
    `${count(people, 'person sees', 'people see')} their placement, with dates, mentor and reasons, on their own page.`,
    'Managers and leaders see the placements of their people.',
    replaced ? 'The plan published before is kept for comparison and marked as replaced.' : 'The plan is frozen as the baseline; later changes are made against it.',
  ],
  confirm: 'Publish plan',
  busy: 'Publishing…',
  blocked: (n: number) => `${count(n, 'request', 'requests')} for a change must be answered first.`,
  answer: 'Go to the requests',
};
