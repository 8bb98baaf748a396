-- The side of those who take part: their say before a plan, their answers to it, ride-alongs that really happen, messages and calendars.

-- Which language somebody reads; absent: what their browser asks for.
ALTER TABLE accounts ADD COLUMN language TEXT;

-- Until when the rules of a cycle are open for comment, and until when wishes for it are taken.
CREATE TABLE cycle_windows (
    cycle_id TEXT PRIMARY KEY NOT NULL REFERENCES cycles (id),
    opens_on DATE NOT NULL,
    comments_until DATE NOT NULL,
    wishes_until DATE NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
);

-- What people say of the rules of a cycle before anything is solved, and what HR answers.
CREATE TABLE rule_comments (
    id TEXT PRIMARY KEY NOT NULL,
    cycle_id TEXT NOT NULL REFERENCES cycles (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    -- The rule that it is about; absent: the whole.
    rule TEXT,
    comment TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    answer TEXT,
    answered_by TEXT,
    answered_at TIMESTAMP,
    version INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX rule_comments_cycle ON rule_comments (cycle_id, created_at);

-- When and for how long somebody would like to be away; the posts wished for are preferences.
CREATE TABLE wishes (
    cycle_id TEXT NOT NULL REFERENCES cycles (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    -- JSON: spans of Mondays [{from, until}], and weeks [4, 6].
    spans TEXT NOT NULL,
    lengths_weeks TEXT NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (cycle_id, person_id)
);

-- What cannot be asked of somebody. The reason is for HR alone.
CREATE TABLE limits (
    id TEXT PRIMARY KEY NOT NULL,
    cycle_id TEXT NOT NULL REFERENCES cycles (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    -- own-location, weeks, no-placements, no-rides
    kind TEXT NOT NULL,
    starts_on DATE,
    ends_on DATE,
    reason TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    withdrawn_at TIMESTAMP
);
CREATE INDEX limits_cycle ON limits (cycle_id, person_id);

-- Exchanges that two colleagues propose, and posts that people would like to see offered.
CREATE TABLE proposals (
    id TEXT PRIMARY KEY NOT NULL,
    cycle_id TEXT NOT NULL REFERENCES cycles (id),
    -- exchange, post
    kind TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES people (id),
    partner_id TEXT REFERENCES people (id),
    -- JSON
    body TEXT NOT NULL,
    -- asked (the partner has not answered), open, accepted, declined, withdrawn
    state TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    answer TEXT,
    answered_by TEXT,
    answered_at TIMESTAMP,
    version INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX proposals_cycle ON proposals (cycle_id, created_at);

-- What a published plan gave each person, as a share of what they could have got, and the credit that follows for the next cycle.
CREATE TABLE ledger (
    cycle_id TEXT NOT NULL REFERENCES cycles (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    plan_id TEXT NOT NULL REFERENCES plans (id),
    share DOUBLE PRECISION NOT NULL,
    mean_share DOUBLE PRECISION NOT NULL,
    credit_before DOUBLE PRECISION NOT NULL,
    credit_after DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (cycle_id, person_id)
);

-- That somebody accepted a placement, or that HR settled one that nobody answered.
CREATE TABLE responses (
    placement_id TEXT PRIMARY KEY NOT NULL REFERENCES placements (id),
    plan_id TEXT NOT NULL REFERENCES plans (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    -- accepted, confirmed-without-answer
    state TEXT NOT NULL,
    note TEXT,
    answered_by TEXT NOT NULL,
    answered_at TIMESTAMP NOT NULL
);
CREATE INDEX responses_plan ON responses (plan_id);

-- The draft in which a request for a change that was granted is done.
ALTER TABLE objections ADD COLUMN mended_plan_id TEXT REFERENCES plans (id);

-- A manager's no to one placement.
CREATE TABLE vetoes (
    id TEXT PRIMARY KEY NOT NULL,
    cycle_id TEXT NOT NULL REFERENCES cycles (id),
    plan_id TEXT NOT NULL REFERENCES plans (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    post_id TEXT NOT NULL REFERENCES posts (id),
    starts_on DATE NOT NULL,
    -- The manager, and for which team: home or host.
    manager_id TEXT NOT NULL REFERENCES people (id),
    side TEXT NOT NULL,
    reason TEXT NOT NULL,
    alternative_on DATE NOT NULL,
    expires_on DATE NOT NULL,
    created_at TIMESTAMP NOT NULL,
    withdrawn_at TIMESTAMP,
    -- open, upheld, declined
    state TEXT NOT NULL,
    answer TEXT,
    answered_by TEXT,
    answered_at TIMESTAMP,
    mended_plan_id TEXT REFERENCES plans (id),
    version INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX vetoes_plan ON vetoes (plan_id);

-- Ending a placement early, or extending it: who asked, and who of the three agreed.
CREATE TABLE stay_changes (
    id TEXT PRIMARY KEY NOT NULL,
    cycle_id TEXT NOT NULL REFERENCES cycles (id),
    plan_id TEXT NOT NULL REFERENCES plans (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    post_id TEXT NOT NULL REFERENCES posts (id),
    starts_on DATE NOT NULL,
    -- early-end, extension
    kind TEXT NOT NULL,
    weeks_before INTEGER NOT NULL,
    weeks_after INTEGER NOT NULL,
    -- person, home, host
    asked_by_side TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    reason TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    person_agreed_at TIMESTAMP,
    home_agreed_at TIMESTAMP,
    host_agreed_at TIMESTAMP,
    -- open, agreed, declined, withdrawn
    state TEXT NOT NULL,
    answer TEXT,
    decided_by TEXT,
    decided_at TIMESTAMP,
    mended_plan_id TEXT REFERENCES plans (id),
    version INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX stay_changes_plan ON stay_changes (plan_id);

-- What was decided on quota, pay and accounts for somebody with a quota who is placed, and who approved it.
CREATE TABLE quota_reliefs (
    id TEXT PRIMARY KEY NOT NULL,
    cycle_id TEXT NOT NULL REFERENCES cycles (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    quota TEXT NOT NULL,
    pay TEXT NOT NULL,
    account_cover TEXT NOT NULL,
    covered_by TEXT REFERENCES people (id),
    approved_by TEXT NOT NULL,
    -- sales, finance
    approver_function TEXT NOT NULL,
    approved_on DATE NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TIMESTAMP NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (cycle_id, person_id)
);

-- A seat at a dated session that a host offers.
CREATE TABLE ride_offers (
    id TEXT PRIMARY KEY NOT NULL,
    host_id TEXT NOT NULL REFERENCES people (id),
    -- ride-along, meeting
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    starts_at TIMESTAMP NOT NULL,
    minutes INTEGER NOT NULL,
    remote BOOLEAN NOT NULL,
    place TEXT,
    seats INTEGER NOT NULL,
    consent_needed BOOLEAN NOT NULL,
    prebrief TEXT,
    -- JSON: competencies that it teaches
    teaches TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    cancelled_at TIMESTAMP,
    version INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX ride_offers_start ON ride_offers (starts_at);

-- One guest with one host: planned for a period, then arranged for a time, then held and talked about, or not.
CREATE TABLE bookings (
    id TEXT PRIMARY KEY NOT NULL,
    -- plan, offer, request, orientation
    source TEXT NOT NULL,
    guest_id TEXT NOT NULL REFERENCES people (id),
    host_id TEXT REFERENCES people (id),
    team_id TEXT REFERENCES teams (id),
    -- ride-along, meeting
    kind TEXT NOT NULL,
    cycle_id TEXT REFERENCES cycles (id),
    ride_session_id TEXT REFERENCES ride_sessions (id),
    -- The session's id in the problem and its week: what the plan gave.
    occurrence TEXT,
    offer_id TEXT REFERENCES ride_offers (id),
    orientation_step_id TEXT,
    period_from DATE NOT NULL,
    period_until DATE NOT NULL,
    starts_at TIMESTAMP,
    minutes INTEGER NOT NULL,
    remote BOOLEAN NOT NULL,
    place TEXT,
    -- not-needed, asked, given, refused
    consent TEXT NOT NULL,
    prebrief TEXT,
    -- requested, waiting, planned, arranged, held, missed, cancelled, declined
    state TEXT NOT NULL,
    reason TEXT,
    created_at TIMESTAMP NOT NULL,
    held_at TIMESTAMP,
    reminded_at TIMESTAMP,
    version INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX bookings_guest ON bookings (guest_id, state);
CREATE INDEX bookings_host ON bookings (host_id, state);
CREATE INDEX bookings_offer ON bookings (offer_id);

-- Weeks in which a host takes no guests.
CREATE TABLE closed_weeks (
    person_id TEXT NOT NULL REFERENCES people (id),
    monday DATE NOT NULL,
    PRIMARY KEY (person_id, monday)
);

-- What a joiner goes along to in the first weeks.
CREATE TABLE orientation_steps (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    -- Joiners of this function; absent: all.
    function_id TEXT REFERENCES functions (id),
    host_team_id TEXT NOT NULL REFERENCES teams (id),
    kind TEXT NOT NULL,
    after_days INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    seats_a_host INTEGER NOT NULL
);

-- What somebody took from a ride-along or a placement.
CREATE TABLE debriefs (
    id TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL REFERENCES people (id),
    booking_id TEXT REFERENCES bookings (id),
    -- A placement of a published plan.
    cycle_id TEXT REFERENCES cycles (id),
    post_id TEXT REFERENCES posts (id),
    starts_on DATE,
    learned TEXT NOT NULL,
    surprised TEXT NOT NULL,
    will_do TEXT NOT NULL,
    -- JSON: themes, and [{competency_id, level}] as evidence
    themes TEXT NOT NULL,
    evidence TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX debriefs_person ON debriefs (person_id);
CREATE UNIQUE INDEX debriefs_booking ON debriefs (booking_id);

-- What somebody wants to learn, how, and by when.
CREATE TABLE development_goals (
    id TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL REFERENCES people (id),
    competency_id TEXT REFERENCES competencies (id),
    goal TEXT NOT NULL,
    by_on DATE,
    created_at TIMESTAMP NOT NULL,
    done_on DATE,
    version INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX development_goals_person ON development_goals (person_id);

-- Every message to somebody, as the inbox shows it.
CREATE TABLE messages (
    id TEXT PRIMARY KEY NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    kind TEXT NOT NULL,
    -- JSON: what the words are made of, in the reader's language
    body TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    read_at TIMESTAMP,
    -- The mail that carries it; absent: not yet, or none.
    mail_id TEXT,
    mail_wanted BOOLEAN NOT NULL
);
CREATE INDEX messages_account ON messages (account_id, created_at);

-- How somebody wants to be told. Times are minutes of the day in the own time zone.
CREATE TABLE message_settings (
    account_id TEXT PRIMARY KEY NOT NULL REFERENCES accounts (id),
    -- at-once, daily, weekly, never
    mail TEXT NOT NULL,
    digest_minute INTEGER NOT NULL,
    quiet_from_minute INTEGER NOT NULL,
    quiet_until_minute INTEGER NOT NULL,
    time_zone TEXT NOT NULL
);

-- What goes out by mail.
CREATE TABLE mails (
    id TEXT PRIMARY KEY NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    address TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    -- waiting, sent, failed
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    next_try_at TIMESTAMP NOT NULL,
    worker TEXT,
    lease_until DOUBLE PRECISION,
    sent_at TIMESTAMP,
    error TEXT
);
CREATE INDEX mails_due ON mails (state, next_try_at);

-- The demo's mailbox: what its mail server took.
CREATE TABLE mailbox (
    id TEXT PRIMARY KEY NOT NULL,
    received_at TIMESTAMP NOT NULL,
    sender TEXT NOT NULL,
    recipient TEXT NOT NULL,
    raw TEXT NOT NULL
);

-- Calendars by secret link.
CREATE TABLE feeds (
    id TEXT PRIMARY KEY NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    -- person, team
    kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    created_at TIMESTAMP NOT NULL,
    used_at TIMESTAMP,
    revoked_at TIMESTAMP
);
CREATE INDEX feeds_account ON feeds (account_id);

-- What stood in calendars last, so that a change keeps its identity and raises its number.
CREATE TABLE calendar_entries (
    uid TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL REFERENCES people (id),
    sequence INTEGER NOT NULL,
    -- JSON
    body TEXT NOT NULL,
    cancelled BOOLEAN NOT NULL,
    changed_at TIMESTAMP NOT NULL
);
CREATE INDEX calendar_entries_person ON calendar_entries (person_id);

-- Other systems that want to know.
CREATE TABLE webhooks (
    id TEXT PRIMARY KEY NOT NULL,
    url TEXT NOT NULL,
    secret TEXT NOT NULL,
    -- JSON: kinds of events
    events TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    disabled_at TIMESTAMP,
    version INTEGER NOT NULL DEFAULT 1
);

CREATE TABLE webhook_deliveries (
    id TEXT PRIMARY KEY NOT NULL,
    webhook_id TEXT NOT NULL REFERENCES webhooks (id),
    event TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    -- waiting, delivered, failed
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    next_try_at TIMESTAMP NOT NULL,
    worker TEXT,
    lease_until DOUBLE PRECISION,
    status INTEGER,
    error TEXT,
    delivered_at TIMESTAMP
);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (state, next_try_at);
