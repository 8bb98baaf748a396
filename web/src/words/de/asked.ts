import { count } from '../../lib/format';

export const asked: typeof import('../asked').asked = {
  line: (n, round) => `Sie werden gebeten, ${count(n, 'Person', 'Personen')} einzuschätzen (${round}).`,
  due: (date) => `bis ${date}`,
  overdue: (date) => `war am ${date} fällig`,
  reminded: (date) => `HR hat Sie am ${date} erinnert`,
  open: 'Jetzt einschätzen',
};
