/** Names of the pages around succession. */
import { word } from '../lib/language';

export const effectsNav = word('effectsNav', {
  nav: 'Succession pages',
  pages: { succession: 'Critical roles', 'if-left': 'If somebody left', 'nine-box': '9-box', chart: 'Chart', 'board-page': 'Board page' },
});
