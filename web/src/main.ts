import { mount } from 'svelte';
import { hasten } from './api/call';
import App from './App.svelte';
import './app.css';
import { beginSpeaking } from './lib/language';
import { session } from './lib/session.svelte';

const target = document.getElementById('app');
const words = beginSpeaking();
// Who is signed in, and what the first page of most people shows, are asked for before anything is drawn.
hasten('/api/v1/session');
if (location.pathname === '/home') {
  hasten('/api/v1/me/development');
  void import('./pages/Home.svelte');
}
void session.load();
if (target) void words.then(() => mount(App, { target }));
