/** The pages around people, lists and accounts that are opened at a desk, each loaded when it is first needed. Phones do not even load this list. */
export const deskPages = {
  invite: () => import('../pages/Invite.svelte'),
  start: () => import('../pages/Start.svelte'),
  objections: () => import('../pages/Requests.svelte'),
  voices: () => import('../pages/Voices.svelte'),
  import: () => import('../pages/Import.svelte'),
  libraries: () => import('../pages/Libraries.svelte'),
  accounts: () => import('../pages/Accounts.svelte'),
  audit: () => import('../pages/Audit.svelte'),
  model: () => import('../pages/Model.svelte'),
  rounds: () => import('../pages/Rounds.svelte'),
  mailbox: () => import('../pages/Mailbox.svelte'),
  webhooks: () => import('../pages/Webhooks.svelte'),
  debriefs: () => import('../pages/Debriefs.svelte'),
  choices: () => import('../pages/Choices.svelte'),
  succession: () => import('../pages/Succession.svelte'),
  'if-left': () => import('../pages/IfLeft.svelte'),
  'nine-box': () => import('../pages/NineBox.svelte'),
  chart: () => import('../pages/Chart.svelte'),
  'board-page': () => import('../pages/BoardPage.svelte'),
};

export type DeskPage = keyof typeof deskPages;
