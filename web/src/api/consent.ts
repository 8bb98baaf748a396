/** Answers to a plan, and how fast requests are answered. */
import { call } from './call';
import type { components } from './schema';

type Schemas = components['schemas'];
type Narrow<Shape, Fields> = Omit<Shape, keyof Fields> & Fields;

export type ConsentState = 'no-answer' | 'accepted' | 'confirmed-without-answer' | 'asked' | 'granted';
export type Consent = Narrow<Schemas['ConsentView'], { state: ConsentState }>;
export type Standing = 'granted' | 'asked' | 'published' | 'accepted' | 'confirmed-without-answer' | 'no-answer' | 'not-shown';
export type AnswerEntry = Narrow<Schemas['AnswerView'], { standing: Standing }>;
export type Answers = Narrow<Schemas['AnswersView'], { items: AnswerEntry[] }>;
export type Reminded = Schemas['RemindedView'];
export type Pace = Schemas['PaceView'];
export type Excludes = Schemas['Excludes'];

export const consent = {
  accept: (placement: string) => call('post', '/api/v1/placements/{id}/acceptance', { path: { id: placement } }) as Promise<Consent>,
  takeBack: (placement: string) => call('delete', '/api/v1/placements/{id}/acceptance', { path: { id: placement } }) as Promise<Consent>,
  confirm: (placement: string, note: string) => call('post', '/api/v1/placements/{id}/confirmation', { path: { id: placement }, body: { note } }) as Promise<Consent>,
  answers: (plan: string) => call('get', '/api/v1/plans/{id}/answers', { path: { id: plan } }) as Promise<Answers>,
  remind: (plan: string) => call('post', '/api/v1/plans/{id}/answer-reminders', { path: { id: plan } }) as Promise<Reminded>,
  pace: (cycle: string) => call('get', '/api/v1/cycles/{id}/response-times', { path: { id: cycle } }) as Promise<Pace>,
  grant: (id: string, version: number, answer: string, excludes: Excludes) =>
    call('post', '/api/v1/objections/{id}/answer', { path: { id }, version, body: { state: 'upheld', answer, excludes } }),
};
