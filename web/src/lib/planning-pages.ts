/** The pages of a planner around a plan, each loaded when it is first needed. Others do not even load this list. */
export const planningPages = {
  make: () => import('../pages/Make.svelte'),
  rules: () => import('../pages/Rules.svelte'),
  run: () => import('../pages/Run.svelte'),
  'first-plan': () => import('../pages/FirstPlan.svelte'),
  guesses: () => import('../pages/Guesses.svelte'),
  repair: () => import('../pages/Repair.svelte'),
  changes: () => import('../pages/Changes.svelte'),
  diagnosis: () => import('../pages/Diagnosis.svelte'),
  stress: () => import('../pages/Stress.svelte'),
  preview: () => import('../pages/Preview.svelte'),
  publish: () => import('../pages/Publish.svelte'),
};

export type PlanningPage = keyof typeof planningPages;
