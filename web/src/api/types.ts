/** Names for the shapes of the HTTP interface that the pages use. They come from `schema.d.ts`; where a text has only a few values, they are written out here. */
import type { components } from './schema';

type Schemas = components['schemas'];
/** `Shape` with some of its fields typed more narrowly. */
type Narrow<Shape, Fields> = Omit<Shape, keyof Fields> & Fields;

export type Role = Schemas['Role'];
export type DemoSignIn = Schemas['DemoSignIn'];
export type Actor = Schemas['Actor'];
export type Problem = Omit<Schemas['Problem'], 'type'>;

export type LevelView = Schemas['LevelView'];
export type PersonView = Schemas['PersonView'];

export type Team = Schemas['TeamView'];

export type CycleRules = Schemas['CycleRules'];
export type CycleView = Schemas['CycleView'];
export type Finding = Schemas['FindingView'];
export type RuleBook = Schemas['RuleBook'];
export type RuleView = Schemas['RuleView'];
export type RuleValue = Schemas['ValueView'];
export type RuleColumn = Schemas['ColumnView'];
export type RuleTemplate = Schemas['TemplateView'];
export type NewCycle = Loose<Schemas['NewCycle']> & Pick<Schemas['NewCycle'], 'name' | 'starts_on' | 'weeks'>;
export type SheetPreview = Schemas['SheetPreview'];

/** What is left out stands at the service's default. */
export type RunOptions = Schemas['RunOptions'];
export type RunView = Schemas['RunView'];
export type Progress = Schemas['ProgressView'];
export type HistoryPoint = Schemas['HistoryPoint'];

export type PlanState = 'draft' | 'published' | 'superseded';
export type PlanSummary = Narrow<Schemas['PlanSummary'], { state: PlanState }>;

export type Audience = 'planners' | 'managers' | 'everybody';
export type HeldBack = Schemas['HeldView'];
export type Edition = Schemas['EditionView'];
export type Publication = Narrow<Schemas['PublicationView'], { plan: PlanSummary }>;

export type RideKind = 'ride-along' | 'meeting';
export type BoardWeek = Schemas['WeekView'];
export type BoardTeam = Schemas['TeamStaffingView'];
export type BarView = Schemas['BarView'];
export type RideMark = Narrow<Schemas['RideMark'], { kind: RideKind }>;
export type BoardPerson = Narrow<Schemas['PersonRowView'], { rides: RideMark[] }>;
export type BoardView = Narrow<Schemas['BoardView'], { plan: PlanSummary; people: BoardPerson[] }>;

export type HandMove = Schemas['Move'];
export type HandEffect = Schemas['EffectView'];
export type HandHistory = Schemas['HandView'];
export type ChangedByHand = Narrow<Schemas['ChangedView'], { plan: PlanSummary; people: BoardPerson[] }>;
export type BrokenRule = Schemas['BreachView'];
export type Offers = Schemas['OffersView'];
export type PostOffer = Schemas['PostOffer'];
export type SessionOffer = Schemas['SessionOffer'];
/** What is absent is left to the solver. */
export type PinRule = Pick<Schemas['PinRule'], 'person'> & Partial<Schemas['PinRule']>;
export type ForbidRule = Pick<Schemas['ForbidRule'], 'person'> & Partial<Schemas['ForbidRule']>;
export type PinsChange = Schemas['PinsChange'];
export type ForbidsChange = Schemas['ForbidsChange'];
export type Wishes = { pins: PinRule[]; forbids: ForbidRule[] };
export type TeamWeek = Schemas['TeamWeekView'];

export type StudyState = 'none' | 'queued' | 'running' | 'done';
export type FactGroup = 'title' | 'staffing' | 'levels' | 'quota' | 'fiscal-year' | 'mentor' | 'team' | 'fte';
export type Fact = Narrow<Schemas['FactView'], { group: FactGroup }>;
export type Mobility = Schemas['Mobility'];
export type SmallTeam = Schemas['SmallTeam'];
export type Guesses = Narrow<Schemas['GuessesView'], { study: Narrow<Schemas['StudyStand'], { state: StudyState }>; facts: Fact[] }>;
export type StudiedAssignment = Narrow<Schemas['StudiedAssignment'], { kind: 'placement' | 'ride' }>;
export type Study = Narrow<Schemas['StudyView'], { state: StudyState; assignments: StudiedAssignment[] }>;
export type AgainstNone = Schemas['AgainstNoneView'];

export type QuestionKind = Schemas['AskedKind'];
/** What the service says of something that it may not have found out. */
export type Known = 'yes' | 'no' | 'unknown';
export type WayOut = Narrow<Schemas['WayOutView'], { enough: Known }>;
export type ClashMember = Schemas['MemberView'];
export type Question = Narrow<Schemas['QuestionView'], { possible: Known; ways_out: WayOut[] }>;
export type MovedPerson = Schemas['MovedPerson'];
export type Stay = Schemas['Stay'];
export type TouchedTeam = Schemas['TouchedTeam'];
export type Askable = Schemas['AskableView'];
export type AskableItem = Schemas['AskableItem'];
export type Diagnosis = Narrow<Schemas['DiagnosisView'], { possible: Known; ways_out: WayOut[] }>;
export type Chance = Schemas['ChanceView'];
export type StressTest = Schemas['StressView'];
export type SturdierPlan = Schemas['SturdierView'];
/** What is left out stands at the usual figure. */
export type Suppositions = Partial<Schemas['Suppositions']>;

export type RequestState = 'open' | 'upheld' | 'declined';
export type ObjectionView = Narrow<Schemas['ObjectionView'], { state: RequestState }>;
export type HomeWeek = Schemas['HomeWeekView'];
export type AssignmentView = Narrow<Schemas['AssignmentView'], { state: 'draft' | 'published'; objection?: ObjectionView | null }>;
export type RideView = Narrow<Schemas['RideView'], { kind: RideKind }>;
export type Development = Narrow<Schemas['DevelopmentView'], { next?: AssignmentView | null; assignments: AssignmentView[]; rides: RideView[]; requests: ObjectionView[] }>;

export type Successor = Schemas['BenchView'];
export type CriticalRole = Schemas['CriticalRoleView'];
export type Succession = Schemas['SuccessionView'];
export type CriticalRoleDetail = Schemas['CriticalRoleDetail'];
export type CriticalRoleDraft = Schemas['NewCriticalRole'];
export type ReadinessTrace = Schemas['ReadinessTrace'];
export type SuccessionFlaw = Schemas['SuccessionFlaw'];
export type SuccessionChanged = Schemas['SuccessionChanged'];
export type SuccessionSettings = Schemas['SuccessionSettings'];
export type SuccessorSuggestion = Schemas['SuccessorSuggestion'];
export type TalentPool = Schemas['TalentPool'];

export type UploadFile = Schemas['Upload'];
export type ImportChange = Schemas['Change'];
export type ImportPreview = Schemas['ImportPreview'];
export type ImportDone = Schemas['ImportDone'];
export type Choices = Schemas['Choices'];
export type RowAt = Schemas['RowAt'];
export type ImportView = Schemas['ImportView'];
export type ImportUnderWay = Schemas['ImportUnderWay'];
export type UndoPreview = Schemas['UndoPreview'];

export type LibraryView = Narrow<Schemas['LibraryView'], { library?: 'onet' | 'esco' | 'case' | null }>;
type Loose<Shape> = { [Field in keyof Shape]?: Shape[Field] };
/** What is left out stands at the service's default. */
export type LibraryChoice = Loose<Omit<Schemas['LibraryChoice'], 'occupations' | 'elements'>> & {
  occupations?: ({ id: string; new_role?: { function_id: string } } & Loose<Pick<Schemas['OccupationChoice'], 'role_id'>>)[];
  elements?: ({ id: string } & Loose<Pick<Schemas['ElementChoice'], 'competency_id' | 'skip'>>)[];
};
export type LibraryBody = Schemas['LibraryChoice'];
export type LibraryElement = Schemas['ElementView'];
export type LibraryOccupation = Schemas['OccupationView'];

export type AccountView = Schemas['AccountView'];
export type AuditEntry = Schemas['AuditEntry'];

export type Invitee = Schemas['Invitee'];
export type InviteeList = Schemas['InviteeList'];
export type InvitationItem = Schemas['InvitationItem'];
export type InvitationLook = Schemas['InvitationLook'];
export type InvitationState = Schemas['InvitationState'];
export type InvitationView = Schemas['InvitationView'];
export type MadeInvitation = Schemas['MadeInvitation'];
export type ReadInvitations = Schemas['ReadInvitations'];

export type SkillsMatrix = Schemas['SkillsMatrix'];
export type SkillBackup = Schemas['SkillBackup'];
export type DevelopmentPlan = Schemas['DevelopmentPlan'];
export type ModelEdit = Schemas['ModelEdit'];
export type ModelChanged = Schemas['ModelChanged'];
export type ModelDifference = Schemas['ModelDifference'];
export type ModelProposal = Schemas['ModelProposal'];
export type ModelVersion = Schemas['ModelVersion'];
export type ModelVersionDifference = Schemas['ModelVersionDifference'];
export type Competency = Schemas['ModelCompetency'];
export type Family = Schemas['ModelFamily'];
export type Profile = Schemas['ModelProfile'];
/** Points of a scale: a level of it, and what that is on the common scale of 0 to 7. */
export type Anchors = [number, number][];
export type Scale = Narrow<Schemas['ModelScale'], { anchors: Anchors }>;
export type ReadyScale = Narrow<Schemas['ModelReadyScale'], { anchors: Anchors }>;
export type Model = Narrow<Schemas['ModelView'], { scales: Scale[]; ready_scales: ReadyScale[] }>;

export type RatingSource = 'self' | 'manager' | 'peer' | 'certified';
export type NewRating = Schemas['NewRating'];
export type LevelDetail = Schemas['LevelDetail'];
export type LevelPoint = Schemas['LevelPoint'];
export type RatingPart = Schemas['RatingPart'];
export type RatingRequests = Schemas['RatingRequests'];
export type PersonToRate = Schemas['PersonToRate'];
export type CompetencyToRate = Schemas['CompetencyToRate'];
export type NewRound = Schemas['NewRound'];
export type RoundPreview = Schemas['RoundPreview'];
export type RoundSummary = Schemas['RoundSummary'];
export type RoundView = Schemas['RoundView'];
export type ClosePreview = Schemas['ClosePreview'];

export type ChoiceKey = 'careful' | 'balanced' | 'ambitious' | 'best-value' | 'knee';
export type Choice = Schemas['ChoiceView'];
/** A choice as soon as it is found. */
export type FoundChoice = Pick<Choice, 'cross_training' | 'disruption' | 'benefit' | 'bound' | 'gap' | 'placements' | 'rides'>;
export type Frontier = Narrow<Schemas['FrontierView'], { named: { key: ChoiceKey; n: number }[] }>;
export type ChoicesView = Narrow<Schemas['ChoicesView'], { frontier?: Frontier | null }>;
export type ComparedPlan = Schemas['ComparedPlan'];
export type DifferenceSpan = Narrow<Schemas['DifferenceSpan'], { kind: 'placement' | 'ride' }>;
export type PersonDifference = Narrow<Schemas['PersonDifference'], { before: DifferenceSpan[]; after: DifferenceSpan[]; turn: 'better' | 'worse' | 'alike' }>;
export type Comparison = Narrow<Schemas['ComparisonView'], { people: PersonDifference[] }>;
export type WhatIf = Schemas['WhatIf'];
export type NewScenario = Schemas['NewScenario'];
export type Scenario = Narrow<Schemas['ScenarioView'], { plans: PlanSummary[] }>;
export type ScenarioOffers = Schemas['ScenarioOffers'];
export type RuleOffer = Schemas['RuleOffer'];

export type MyCalendar = Schemas['MyCalendarView'];
export type CalendarEntry = Schemas['CalendarEntryView'];
export type Goal = Schemas['GoalView'];
export type GoalInput = Loose<Schemas['GoalInput']> & Pick<Schemas['GoalInput'], 'goal'>;
export type InboxView = Schemas['Inbox'];
export type MessageView = Schemas['MessageView'];
export type MailChoice = Schemas['NewMessageSettings'];
export type MessageSettings = Schemas['MessageSettings'];
export type MailWish = Schemas['MailWish'];
export type FeedKind = Schemas['FeedKind'];
export type FeedList = Schemas['FeedList'];
export type FeedView = Schemas['FeedView'];
export type MadeFeed = Schemas['MadeFeed'];
export type ReceivedMail = Schemas['ReceivedMail'];
export type WebhookEvent = Schemas['WebhookEvent'];
export type WebhookList = Schemas['WebhookList'];
export type WebhookView = Schemas['WebhookView'];
export type MadeWebhook = Schemas['MadeWebhook'];
export type DeliveryView = Schemas['DeliveryView'];
export type MailReport = Schemas['MailReport'];
