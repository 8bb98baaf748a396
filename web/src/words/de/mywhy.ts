import { count, dateRange, longDate, number, percent } from '../../lib/format';

const weeksOf = (low: number | null | undefined, high: number | null | undefined): string | null => {
  if (low == null && high == null) return null;
  if (high == null) return `mindestens ${count(low ?? 0, 'Woche', 'Wochen')}`;
  if (low == null || low < 0.1) return `höchstens ${count(high, 'Woche', 'Wochen')}`;
  return high - low < 0.1 ? `etwa ${count(high, 'Woche', 'Wochen')}` : `${number(low)} bis ${number(high)} Wochen`;
};
const inWeeks = (weeks: string[]) => (weeks.length ? ` in ${weeks.length === 1 ? 'der Woche' : 'den Wochen'} vom ${weeks.map((week) => longDate(week)).join(', ')}` : '');
const someone = (n: number, team: string | null | undefined, own: boolean) => {
  const where = own ? 'in Ihrem Team' : team ? `in ${team}` : 'in einem anderen Team';
  return n === 1 ? `Jemand ${where}` : `${number(n)} Personen ${where}`;
};
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const mywhy: typeof import('../mywhy').mywhy = {
  lead: 'Der Plan wird mit Ihrer Frage neu gerechnet. Das dauert einige Sekunden; die Antwort verrät nichts Privates über andere.',
  ofPlan: (cycle, isDraft) => (isDraft ? `${cycle}, Entwurf` : cycle),
  me: 'Warum ich?',
  week: 'Warum in dieser Woche?',
  wish: (post, rank) => (rank === 1 ? `Warum nicht ${post}, mein erster Wunsch?` : `Warum nicht ${post}, mein Wunsch Nummer ${number(rank)}?`),
  nothing: 'Warum nichts für mich?',
  noWishes: 'Bevor dieser Plan gemacht wurde, haben Sie keine Wünsche angegeben; deshalb gibt es keinen ersten Wunsch, nach dem Sie fragen könnten.',
  toWishes: 'Wünsche für das nächste Mal angeben',
  noPlan: 'Es gibt noch keinen Plan, nach dem Sie fragen könnten.',
  working: 'Der Plan wird mit Ihrer Frage neu gerechnet…',
  stopped: 'Das wurde nicht fertig. Fragen Sie noch einmal.',
  again: 'Noch einmal fragen',
  change: 'Was müsste sich ändern?',
  asked: (answer, asked) => {
    if (asked === 'why-me') return `Wenn Sie nicht zu ${answer.post ?? ''} gingen`;
    if (asked === 'why-this-week') return `Wenn Sie bei ${answer.post ?? ''} nicht am ${answer.starts_on ? longDate(answer.starts_on) : ''} begännen`;
    return answer.post ? `Wenn Sie zu ${answer.post} gingen` : 'Wenn Sie irgendeinen Einsatz hätten';
  },
  verdict: (answer, asked) => {
    const otherwise = asked === 'why-me' || asked === 'why-this-week';
    if (answer.possible === 'unknown') return 'Die Zeit hat nicht gereicht, um das herauszufinden.';
    if (answer.possible === 'no') return otherwise ? 'Das ist nicht möglich: die übrigen Regeln des Plans brauchen Sie dort.' : 'Das ist unter den jetzigen Regeln nicht möglich.';
    const weeks = weeksOf(answer.weeks_low, answer.weeks_high);
    switch (answer.as_good) {
      case 'yes':
        return otherwise ? 'Ein anderer Plan wäre genauso gut: es war Gleichstand.' : 'Das wäre genauso gut: es war Gleichstand.';
      case 'maybe':
        return `Das ist möglich und vielleicht genauso gut${weeks ? `: es kostet das Unternehmen den Gegenwert von ${weeks} Arbeit` : ''}.`;
      case 'no':
        return `Das ist möglich, aber der Plan im Ganzen wäre schlechter${weeks ? `, so sehr wie ${weeks} fehlende Arbeit` : ''}.`;
      default:
        return 'Das ist möglich. Wie viel schlechter oder besser der Plan wäre, ist nicht bekannt.';
    }
  },
  settled: 'HR hatte vor dem Plan festgelegt, dass Sie einen Einsatz haben.',
  instead: (post, from, until) => `Stattdessen wären Sie bei ${post}, ${dateRange(from, until)}.`,
  insteadNothing: 'Sie hätten dann keinen Einsatz.',
  colleagues: (view) => {
    const say = (n: number, one: string, many: string) => (n > 0 ? [`${someone(n, view.team, view.is_own_team)} ${n === 1 ? one : many}`] : []);
    return [
      ...say(view.take_over, 'ginge an Ihrer Stelle.', 'gingen an Ihrer Stelle.'),
      ...say(view.lose, 'verlöre einen Einsatz.', 'verlören einen Einsatz.'),
      ...say(view.gain, 'bekäme einen Einsatz.', 'bekämen einen Einsatz.'),
      ...say(view.change, 'ginge woanders hin oder zu einer anderen Zeit.', 'gingen woanders hin oder zu einer anderen Zeit.'),
    ];
  },
  rides: (n) => (n === 1 ? 'Eine Person hätte nur andere Begleitungen.' : `${number(n)} Personen hätten nur andere Begleitungen.`),
  team: (effect) => `${effect.is_own_team ? 'In Ihrem Team' : `In ${effect.team}`} fehlten ${count(effect.weeks_missed, 'Woche', 'Wochen')} Arbeit mehr, ${dateRange(effect.starts_on, effect.ends_on)}.`,
  obstacles: 'Was dem entgegensteht',
  obstacle: (one) => {
    const team = one.is_own_team ? 'Ihr Team' : (one.team ?? 'Ein Team');
    const post = one.post ?? 'Der Platz';
    const sentences: Record<string, string> = {
      'self-settled': 'HR hat für Sie etwas anderes festgelegt.',
      'self-excluded': 'Es ist in diesem Zeitraum für Sie ausgeschlossen.',
      'self-leave': 'Sie sind dann nicht da (Urlaub).',
      'self-quota': 'Wer ein Umsatzziel hat, bleibt zu dieser Zeit im eigenen Team.',
      'self-share': 'Es nähme mehr von Ihrer Woche, als Sie fort sein dürfen.',
      'self-places': 'Es ist an einem Ort, an dem Sie nicht arbeiten.',
      'self-limit': 'Sie haben so viele Einsätze, wie eine Person haben darf.',
      'self-not-eligible': `Sie nehmen an Einsätzen nicht teil${one.reason ? `: ${one.reason}` : ''}.`,
      colleague: 'Etwas, das für jemand anderen gilt, steht dagegen.',
      mentor: 'Wer dort Gäste betreut, hat keine Zeit für noch jemanden.',
      fair: 'Alle bekommen einen fairen Anteil: jemand bekäme zu wenig.',
      'team-minimum': `${team} hätte zu wenige Leute.`,
      'team-away': `Aus ${one.is_own_team ? 'Ihrem Team' : (one.team ?? 'einem Team')} wären zu viele zugleich fort.`,
      'team-blackout': `${team} braucht zu dieser Zeit alle.`,
      'post-full': `${post} hat keinen Raum mehr.`,
      'post-needs': `${post} braucht die Gäste, die da sind.`,
      'post-starts': `${post} beginnt zu anderen Terminen.`,
      'post-lengths': `${post} dauert anders lang.`,
      rides: 'Geplante Begleitungen stehen dagegen.',
      'cycle-work': 'Dem Unternehmen fehlte mehr Arbeit, als es zulässt.',
      'cycle-balance': 'Vertrieb und Marketing tauschten nicht mehr gleichmäßig aus.',
      'cycle-cooldown': 'Sie wären dazwischen zu wenige Wochen im eigenen Team.',
      'cycle-starts': 'In diesen Wochen beginnt nichts.',
    };
    return sentences[one.kind] ?? 'Eine andere Regel des Plans steht dagegen.';
  },
  ways: 'Es ginge, wenn …',
  way: (one) => {
    const team = one.is_own_team ? 'Ihrem Team' : (one.team ?? 'einem Team');
    const post = one.post ?? 'der Platz';
    const amount = one.amount ?? 0;
    const more = amount > 0 ? number(amount) : 'einige';
    const sentences: Record<string, string> = {
      'self-settled': 'HR für Sie etwas anderes festlegte',
      'self-excluded': 'HR es für Sie zuließe',
      'self-leave': `Sie Ihren Urlaub verlegten${inWeeks(one.weeks)}`,
      'self-quota': 'sich zu dieser Zeit jemand anderes um Ihr Umsatzziel kümmerte',
      'self-share': 'Sie einen größeren Teil der Woche fort sein könnten',
      'self-places': 'Sie an diesem Ort arbeiten könnten',
      'self-limit': 'Sie einen Einsatz mehr haben könnten',
      'self-not-eligible': 'Sie an Einsätzen teilnähmen',
      colleague: 'mit jemand anderem etwas anders geregelt würde',
      mentor: 'dort jemand einen Gast mehr betreuen könnte',
      fair: 'jemand weniger als den fairen Anteil bekäme',
      'team-minimum': `in ${team} ${amount > 0 && amount <= 1 ? 'eine Person' : `${more} Personen`} zu wenig wären${inWeeks(one.weeks)}`,
      'team-away': `aus ${team} ${amount > 0 ? percent(amount) : 'mehr Leute'} mehr zugleich fort wären`,
      'team-blackout': `man Sie in ${team} zu dieser Zeit entbehren könnte`,
      'post-full': `${post} Raum für noch jemanden hätte${inWeeks(one.weeks)}`,
      'post-needs': `${post} weniger Gäste brauchte`,
      'post-starts': `${post} auch zu anderen Terminen begänne`,
      'post-lengths': `${post} auch anders lang dauern könnte`,
      rides: 'Begleitungen anders geplant würden',
      'cycle-work': 'das Unternehmen mehr fehlende Arbeit zuließe',
      'cycle-balance': 'der Austausch zwischen Vertrieb und Marketing weniger gleichmäßig wäre',
      'cycle-cooldown': 'weniger Wochen im eigenen Team dazwischen reichten',
      'cycle-starts': 'Einsätze auch in diesen Wochen beginnen könnten',
    };
    return sentences[one.kind] ?? 'eine andere Regel des Plans nachgäbe';
  },
  and: (parts) => `${capital(parts.join(', und '))}.`,
  honest: 'Sie können HR um eine Änderung bitten oder mit Ihrer Führungskraft sprechen.',
};
