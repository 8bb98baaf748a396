export const signIn: typeof import('../sign-in').signIn = {
  title: 'Anmelden',
  lead: 'Einsätze und Begleitungen zwischen Vertrieb und Marketing planen, ohne dass einem Team jemand fehlt.',
  email: 'E-Mail',
  password: 'Passwort',
  submit: 'Anmelden',
  busy: 'Anmeldung läuft …',
  demoTitle: 'Sehen Sie sich um als',
  demoLead: 'Das ist das Beispielunternehmen. Ein Tippen meldet Sie an.',
  demoRole: {
    administrator: 'verwaltet Konten und das Protokoll',
    planner: 'erstellt, vergleicht und veröffentlicht Pläne',
    leader: 'sieht, wer für welche Schlüsselrolle bereit ist',
    manager: 'sieht die Einsätze der eigenen Leute',
    employee: 'sieht den nächsten Einsatz und warum es ihn gibt',
  },
  help: 'Kein Konto? Bitten Sie die Planung oder die Administration um eine Einladung.',
};

export const password: typeof import('../sign-in').password = {
  title: 'Passwort ändern',
  current: 'Jetziges Passwort',
  next: 'Neues Passwort',
  hint: 'Mindestens 8 Zeichen. Ihre anderen Anmeldungen enden damit.',
  done: 'Ihr Passwort ist geändert.',
  submit: 'Passwort ändern',
};
