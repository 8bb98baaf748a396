/** The shapes of the HTTP interface that the pages use. */

export type Role = 'administrator' | 'planner' | 'leader' | 'manager' | 'employee';

export interface DemoSignIn {
  role: Role;
  name: string;
  email: string;
  password: string;
}

export interface Actor {
  account_id: string;
  name: string;
  email: string;
  role: Role;
  person_id?: string | null;
  company: { name: string; as_of: string; demo: boolean };
}

export interface Problem {
  type?: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  fields?: { path: string; message: string }[];
  findings?: Finding[];
}

export interface LevelView {
  competency_id: string;
  competency: string;
  function?: string | null;
  level: number;
  target?: number | null;
  native_level?: number | null;
  native_target?: number | null;
  scale: { id: string; name: string; lowest: number; highest: number };
  confidence: number;
  rated_on?: string | null;
  source?: string | null;
  stale: boolean;
  guessed: boolean;
}

export interface PersonView {
  id: string;
  name: string;
  email?: string | null;
  team_id: string;
  team: string;
  role: string;
  fte: number;
  manager?: string | null;
  levels: LevelView[];
}

export interface RideLoad {
  function?: string | null;
  rides: number;
  weeks: number;
}

export interface Pin {
  person: string;
  post?: string | null;
  session?: string | null;
  week?: number | null;
  weeks?: number | null;
}

export interface Forbid {
  person: string;
  post?: string | null;
  session?: string | null;
  week?: number | null;
}

export interface CycleRules {
  placements_max: number;
  cooldown_weeks: number;
  mentees_max: number;
  balance?: { functions: string[]; tolerance: number } | null;
  guest_load: RideLoad[];
  host_load?: RideLoad | null;
  ride_pair_max: number;
  disruption_limit?: number | null;
  fairness_floor: number;
  price_disruption: number;
  price_preference: number;
  quarter_end_weeks: number;
  fiscal_year_starts_month: number;
  pins: Pin[];
  forbids: Forbid[];
}

export interface CycleView {
  id: string;
  name: string;
  starts_on: string;
  weeks: number;
  state: 'planning' | 'draft' | 'published';
  rules: CycleRules;
  version: number;
  active_run_id?: string | null;
  published_plan_id?: string | null;
}

export interface Finding {
  code: string;
  severity: 'error' | 'warning';
  path: string;
  cause: string;
  action: string;
}

export type RunState = 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled';

export interface Progress {
  seconds: number;
  phase: string;
  best?: number | null;
  bound?: number | null;
  gap?: number | null;
  placements: number;
  rides: number;
}

export interface HistoryPoint {
  seconds: number;
  best?: number | null;
  bound?: number | null;
}

export interface RunView {
  id: string;
  cycle_id: string;
  state: RunState;
  created_at: string;
  started_at?: string | null;
  finished_at?: string | null;
  cancel_requested: boolean;
  progress?: Progress | null;
  history: HistoryPoint[];
  error?: string | null;
  plan_id?: string | null;
  requested_by: string;
}

export interface PlanSummary {
  id: string;
  cycle_id: string;
  name: string;
  state: 'draft' | 'published' | 'superseded';
  value: number;
  gain: number;
  gain_possible: number;
  cross_training?: number | null;
  disruption: number;
  disruption_parts: { shortfall: number; hand_over: number; single_point: number };
  bound?: number | null;
  gap?: number | null;
  placements: number;
  rides: number;
  people_placed: number;
  created_at: string;
  published_at?: string | null;
  version: number;
  open_objections: number;
}

export interface BoardWeek {
  index: number;
  monday: string;
  no_start: boolean;
  no_ride: boolean;
  season: number;
}

export interface BoardTeam {
  id: string;
  name: string;
  function: string;
  location?: string | null;
  people: number;
  staff: number[];
  without: number[];
  floor: number[];
  target: number[];
  fitted: number[];
  blackout_weeks: number[];
}

export interface BarView {
  id: string;
  post_id: string;
  post: string;
  host_team_id: string;
  host_team: string;
  start_week: number;
  weeks: number;
  intensity: number;
  exchange_with?: string[] | null;
  pinned: boolean;
  guessed: boolean;
}

export interface RideMark {
  id: string;
  session: string;
  kind: 'ride-along' | 'meeting';
  host?: string | null;
  host_team: string;
  week: number;
}

export interface BoardPerson {
  id: string;
  name: string;
  team_id: string;
  role: string;
  fte: number;
  quota: boolean;
  leave_weeks: number[];
  blackout_weeks: number[];
  placements: BarView[];
  rides: RideMark[];
}

export interface BoardView {
  plan: PlanSummary;
  starts_on: string;
  weeks: BoardWeek[];
  teams: BoardTeam[];
  people: BoardPerson[];
}

export interface Learns {
  competency: string;
  level_now: number;
  target: number;
  level_after: number;
  native_now?: number | null;
  native_target?: number | null;
  native_after?: number | null;
  gain: number;
}

export interface HomeWeek {
  week: number;
  monday: string;
  staff: number;
  floor: number;
  target: number;
}

export interface AssignmentView {
  id: string;
  person_id: string;
  person: string;
  post_id: string;
  post: string;
  host_team: string;
  mentor?: string | null;
  location?: string | null;
  starts_on: string;
  ends_on: string;
  returns_on: string;
  weeks: number;
  intensity: number;
  state: 'draft' | 'published';
  why: {
    learns: Learns[];
    gain: number;
    share_of_attainable?: number | null;
    wish_rank?: number | null;
    avoided: boolean;
    home: { team: string; weeks: HomeWeek[]; lowest_staff: number; floor_then: number };
    disruption_alone: { total: number; shortfall: number; hand_over: number; single_point: number };
    sentences: string[];
  };
  exchange_with: { person: string; post: string }[];
  objection?: ObjectionView | null;
}

export interface RideView {
  id: string;
  session: string;
  kind: 'ride-along' | 'meeting';
  host?: string | null;
  host_team: string;
  location?: string | null;
  week_of: string;
  learns: { competency: string }[];
  sentences: string[];
}

export interface ObjectionView {
  id: string;
  placement_id?: string | null;
  person: string;
  post?: string | null;
  reason: string;
  created_at: string;
  state: 'open' | 'upheld' | 'declined';
  answer?: string | null;
  answered_at?: string | null;
  version?: number;
}

export interface Development {
  person: PersonView;
  next?: AssignmentView | null;
  assignments: AssignmentView[];
  rides: RideView[];
  history: { post: string; host_team: string; starts_on: string; ends_on: string }[];
  team_calendar: { person: string; what: string; host_team: string; starts_on: string; ends_on: string }[];
}

export interface Successor {
  person_id: string;
  person: string;
  emergency: boolean;
  fit: number;
  shown_fit: number;
  essentials_met: number;
  essentials: number;
  band: 'now' | '2y' | '5y' | 'beyond';
  badge: 'firm' | 'tentative' | 'estimate';
  ready_on?: string | null;
  missing: { competency: string; level: number; target: number; native_level: number; native_target: number; essential: boolean }[];
  plan_helps: boolean;
  months_saved?: number | null;
}

export interface CriticalRole {
  id: string;
  name: string;
  role: string;
  team: string;
  incumbent?: string | null;
  criticality: number;
  risk_of_loss: number;
  impact_of_loss: number;
  bench: Successor[];
  ready_now: number;
  net_bench_strength: number;
}

export interface Succession {
  as_of: string;
  roles: CriticalRole[];
  figures: {
    roles: number;
    covered: number;
    coverage?: number | null;
    ready_roles: number;
    readiness_rate?: number | null;
    net_covered: number;
    net_coverage?: number | null;
    depth?: number | null;
  };
  quarters: { ends_on: string; covered_now: number; with_plan: number }[];
  successors_of_several: { person: string; roles: string[] }[];
  plans: { id: string; name: string; state: string }[];
}

export interface UploadFile {
  name: string;
  content_base64: string;
}

export interface ImportChange {
  kind: string;
  id: string;
  action: 'add' | 'change' | 'same';
  label: string;
  fields: { field: string; before?: string | null; after?: string | null }[];
}

export interface ImportError {
  file: string;
  row?: number | null;
  column?: string | null;
  value?: string | null;
  message: string;
  action: string;
}

export interface ImportPreview {
  fingerprint: string;
  ok: boolean;
  files: { name: string; kind?: string | null; rows: number }[];
  changes: ImportChange[];
  counts: { add: number; change: number; same: number };
  errors: ImportError[];
}

export interface AccountView {
  id: string;
  email: string;
  name: string;
  role: Role;
  person_id?: string | null;
  disabled: boolean;
  version: number;
}

export interface AuditEntry {
  seq: number;
  at: string;
  actor: string;
  action: string;
  subject_kind: string;
  subject_id: string;
}
