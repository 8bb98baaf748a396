import { count, number } from '../../lib/format';

export const earlier: typeof import('../stay').earlier = {
  title: 'Worum Sie früher gebeten haben',
};

export const pace: typeof import('../stay').pace = {
  few: 'In diesem Zeitraum haben bisher weniger als drei Personen um eine Änderung gebeten.',
  made: (made: number, answered: number) => `In diesem Zeitraum: ${count(made, 'Bitte', 'Bitten')}, davon ${number(answered)} beantwortet.`,
  times: (median: string, longest: string) => `Die Hälfte der Antworten kam innerhalb von ${median}, die langsamste nach ${longest}.`,
  hours: (hours: number) => (hours < 1 ? 'einer Stunde' : hours < 48 ? count(Math.round(hours), 'Stunde', 'Stunden') : count(Math.round(hours / 24), 'Tag', 'Tagen')),
};

export const stay: typeof import('../stay').stay = {
  title: 'Früheres Ende und Verlängerung',
  lead: (weeks: number) => `Die Person, die Führungskraft und die Leitung des Gastgeberteams stimmen zu, HR bestätigt. Nötig sind ein Grund und ${count(weeks, 'Woche', 'Wochen')} Vorlauf.`,
  ask: 'Früher beenden oder verlängern…',
  askFor: (person: string, post: string) => `Früher beenden oder verlängern: ${person}, ${post}`,
  askTitle: 'Früher beenden oder verlängern',
  line: (person: string, post: string, host: string) => `${person}, ${post} bei ${host}`,
  now: (date: string, weeks: number) => `Endet am ${date}, nach ${count(weeks, 'Woche', 'Wochen')}.`,
  length: 'Neuer letzter Tag',
  choose: 'Wählen Sie einen Tag',
  option: (date: string, weeks: number, earlier: boolean) => `${date}: ${count(weeks, 'Woche', 'Wochen')}, ${earlier ? 'früher' : 'später'}`,
  reason: 'Ihr Grund',
  reasonHint: 'Die beiden anderen und HR lesen ihn.',
  send: 'Die beiden anderen fragen',
  sending: 'Wird gesendet…',
  none: (weeks: number) => `Er endet so bald, dass sich nichts mehr ändern lässt: Es braucht ${count(weeks, 'Woche', 'Wochen')} Vorlauf.`,
  kinds: { 'early-end': 'Früheres Ende', extension: 'Verlängerung' },
  states: { open: 'Wartet auf Zustimmung', agreed: 'Alle stimmen zu, wartet auf HR', declined: 'Abgelehnt', withdrawn: 'Zurückgezogen', done: 'Erledigt' },
  change: (before: string, after: string) => `Letzter Tag ${after} statt ${before}`,
  sides: { person: 'Die Person', home: 'Führungskraft', host: 'Leitung des Gastgeberteams' },
  nobody: 'HR, da niemand dieses Team leitet',
  agreedOn: (date: string) => `hat am ${date} zugestimmt`,
  waits: 'hat nicht geantwortet',
  agree: 'Zustimmen',
  decline: 'Ablehnen…',
  declineTitle: 'Ablehnen',
  note: 'Warum nicht',
  noteHint: 'Alle Beteiligten lesen es.',
  declineSend: 'Ablehnen',
  withdraw: 'Zurückziehen',
  answer: 'Warum es abgelehnt wurde',
  outdated: 'Der Plan hat sich seitdem geändert: Dieser Einsatz steht so nicht mehr darin.',
  log: 'Was bisher geschah',
  events: { asked: 'hat darum gebeten', agreed: 'hat zugestimmt', declined: 'hat abgelehnt', withdrawn: 'hat es zurückgezogen', drafted: 'hat einen Entwurf damit gemacht', done: 'hat es bestätigt' },
  happened: (date: string, who: string, what: string) => `${date}: ${who} ${what}`,
};
