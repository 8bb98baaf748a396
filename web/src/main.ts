/** What runs first, and is small: it asks for all that the first page needs, so that everything is on its way at once. */
import './app.css';
import { hasten } from './api/early';
import { homePage } from './lib/home-page';
import { beginSpeaking } from './lib/language';
import { warm } from './lib/warm';

const words = beginSpeaking();
const shell = import('./shell');
// Who is signed in, and what the first page of most people shows, are asked for before anything is drawn.
hasten('/api/v1/session');
if (location.pathname === '/home') {
  hasten('/api/v1/me/development');
  void homePage();
}
warm();
void shell.then(({ show }) => show(words));
