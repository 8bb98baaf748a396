/** What somebody asks about themselves. */
import { call } from './call';
import type { components } from './schema';

type Schemas = components['schemas'];
export type MyPlan = Schemas['MyPlanView'];
export type MyQuestion = Schemas['MyQuestion'];
export type MyAsked = Schemas['MyAsked'];
export type MyAnswered = Schemas['MyAnswerView'];
export type MyAnswer = Schemas['MyAnswer'];
export type Obstacle = Schemas['ObstacleView'];
export type Colleagues = Schemas['ColleaguesView'];
export type TeamEffect = Schemas['TeamEffectView'];

export const myQuestions = {
  offers: () => call('get', '/api/v1/me/questions', {}) as Promise<{ items: MyPlan[] }>,
  ask: (question: MyQuestion) => call('post', '/api/v1/me/questions', { body: question }) as Promise<MyAnswered>,
  answer: (run_id: string) => call('get', '/api/v1/me/questions/{run_id}', { path: { run_id } }) as Promise<MyAnswered>,
};
