export const effectsNav: typeof import('../../effects-nav').effectsNav = {
  nav: 'Seiten zur Nachfolge',
  pages: { succession: 'Schlüsselrollen', 'if-left': 'Wenn jemand ginge', 'nine-box': '9-Felder', chart: 'Schaubild', 'board-page': 'Vorstandsseite' },
};
