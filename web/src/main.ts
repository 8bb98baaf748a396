import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';
import { beginSpeaking } from './lib/language';
import { session } from './lib/session.svelte';

const target = document.getElementById('app');
const words = beginSpeaking();
// Who is signed in is asked for while the words are on their way.
void session.load();
if (target) void words.then(() => mount(App, { target }));
