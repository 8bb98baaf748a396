//! The tables of a company as one list of tokens, so that the records, the database and whatever else walks over all of them
//! are made from a single description: `company_tables!(callback)` hands the list to the macro `callback`.

/// Calls the macro `$callback` with every table: `Record in table of Kind, key(…), label …, check … { column: type = description }`.
#[macro_export]
macro_rules! company_tables {
    ($callback:ident) => {
        $callback! {
            /// A part of the company with a trade of its own: Sales, Marketing, or any other.
            Function in functions of Functions, key(id), label check::function_label, check check::nothing {
                id: String = Column::key().also(&["function_id"]),
                name: String = Column::required().also(&["function"]),
            }
            /// A place of work.
            Location in locations of Locations, key(id), label check::location_label, check check::nothing {
                id: String = Column::key().also(&["location_id"]),
                name: String = Column::required().also(&["location"]),
                time_zone: String = Column::or("UTC").also(&["timezone"]),
            }
            /// A team: the home of people, and the host of posts.
            Team in teams of Teams, key(id), label check::team_label, check check::team {
                id: String = Column::key().also(&["team_id", "department_id"]),
                name: String = Column::required().also(&["team", "department"]),
                function_id: String = Column::required().to(Kind::Functions).also(&["function"]),
                location_id: Option<String> = Column::optional().to(Kind::Locations).also(&["location"]),
                floor_fte: Option<f64> = Column::optional().also(&["floor", "minimum_staffing", "minimum_fte"]),
                target_fte: Option<f64> = Column::optional().also(&["target"]),
                away_share: f64 = Column::or("0.15"),
                covers_with: Option<String> = Column::optional().to(Kind::Teams).also(&["cover_with"]),
            }
            /// What somebody is employed as.
            Role in roles of Roles, key(id), label check::role_label, check check::role {
                id: String = Column::key().also(&["role_id"]),
                name: String = Column::required().also(&["role", "title"]),
                function_id: String = Column::required().to(Kind::Functions).also(&["function"]),
                seniority: i32 = Column::or("2"),
                carries_quota: bool = Column::or("no"),
            }
            /// Somebody of the company.
            Person in people of People, key(id), label check::person_label, check check::person {
                id: String = Column::key().also(&["person_id", "employee_id", "staff_id"]),
                name: String = Column::required().also(&["full_name", "person", "employee"]),
                email: Option<String> = Column::optional().also(&["e_mail", "mail"]),
                employee_number: Option<String> = Column::optional().also(&["personnel_number", "payroll_number"]),
                team_id: String = Column::required().to(Kind::Teams).also(&["team", "department"]),
                role_id: String = Column::required().to(Kind::Roles).also(&["role", "title", "job_title"]),
                manager_id: Option<String> = Column::optional().to(Kind::People).also(&["manager", "reports_to", "line_manager"]),
                location_id: Option<String> = Column::optional().to(Kind::Locations).also(&["location", "office"]),
                fte: f64 = Column::or("1"),
                quota: Option<f64> = Column::optional().also(&["yearly_quota"]),
                joined_on: Option<NaiveDate> = Column::optional().also(&["joined", "start_date", "hired_on"]),
                left_on: Option<NaiveDate> = Column::optional().also(&["left", "end_date", "leaves_on"]),
                no_placements_reason: Option<String> = Column::optional(),
                no_rides_reason: Option<String> = Column::optional(),
            }
            /// How levels are counted, and what they are on the canonical 0–7 scale.
            Scale in scales of Scales, key(id), label check::scale_label, check check::scale {
                id: String = Column::key().also(&["scale_id"]),
                name: String = Column::required().also(&["scale"]),
                lowest: f64 = Column::required().also(&["min", "from"]),
                highest: f64 = Column::required().also(&["max", "to"]),
                anchors: Anchors = Column::required(),
            }
            /// A group of competencies; groups of groups make a tree.
            Family in families of Families, key(id), label check::family_label, check check::family {
                id: String = Column::key().also(&["family_id"]),
                name: String = Column::required().also(&["family"]),
                parent_id: Option<String> = Column::optional().to(Kind::Families).also(&["parent"]),
            }
            /// Something that somebody can be good at.
            Competency in competencies of Competencies, key(id), label check::competency_label, check check::competency {
                id: String = Column::key().also(&["competency_id"]),
                name: String = Column::required().also(&["competency", "skill"]),
                function_id: Option<String> = Column::optional().to(Kind::Functions).also(&["function"]),
                definition: String = Column::optional().also(&["description"]),
                scale_id: String = Column::required().to(Kind::Scales).also(&["scale"]),
                family_id: Option<String> = Column::optional().to(Kind::Families).also(&["family"]),
                half_life_weeks: f64 = Column::or("48"),
                external_id: Option<String> = Column::optional().also(&["uri", "identifier"]),
                retired_on: Option<NaiveDate> = Column::optional().also(&["retired"]),
                merged_into_id: Option<String> = Column::optional().to(Kind::Competencies).also(&["merged_into"]),
            }
            /// What somebody does who is at a level.
            Indicator in indicators of Indicators, key(competency_id, level), label check::indicator_label, check check::indicator {
                competency_id: String = Column::key().to(Kind::Competencies).also(&["competency"]),
                level: f64 = Column::key(),
                description: String = Column::required().also(&["indicator"]),
            }
            /// What a role asks for in one competency.
            RoleProfile in role_profiles of RoleProfiles, key(role_id, competency_id), label check::role_profile_label, check check::role_profile {
                role_id: String = Column::key().to(Kind::Roles).also(&["role"]),
                competency_id: String = Column::key().to(Kind::Competencies).also(&["competency"]),
                target: f64 = Column::required().also(&["target_level", "level"]),
                importance: i32 = Column::required(),
                essential: bool = Column::or("no"),
            }
            /// A competency that a team must not lose.
            TeamSkill in team_skills of TeamSkills, key(team_id, competency_id), label check::team_skill_label, check check::team_skill {
                team_id: String = Column::key().to(Kind::Teams).also(&["team"]),
                competency_id: String = Column::key().to(Kind::Competencies).also(&["competency"]),
                level: f64 = Column::required(),
            }
            /// A time in which people are asked for ratings.
            RatingRound in rating_rounds of RatingRounds, key(id), label check::rating_round_label, check check::rating_round {
                id: String = Column::key().also(&["round_id"]),
                name: String = Column::required().also(&["round"]),
                opens_on: NaiveDate = Column::required().also(&["opens"]),
                due_on: NaiveDate = Column::required().also(&["due"]),
                closed_on: Option<NaiveDate> = Column::optional().also(&["closed"]),
                message: String = Column::optional(),
            }
            /// That somebody is asked to rate somebody in a round.
            RatingRequest in rating_requests of RatingRequests, key(round_id, person_id, rater_id), label check::rating_request_label, check check::rating_request {
                round_id: String = Column::key().to(Kind::RatingRounds).also(&["round"]),
                person_id: String = Column::key().to(Kind::People).also(&["person"]),
                rater_id: String = Column::key().to(Kind::People).also(&["rater"]),
                source: RatingSource = Column::required(),
                reminded_on: Option<NaiveDate> = Column::optional(),
            }
            /// How far a rater's levels lay above what others said of the same people, fixed when the round was closed.
            RaterBias in rater_biases of RaterBiases, key(round_id, rater_id), label check::rater_bias_label, check check::rater_bias {
                round_id: String = Column::key().to(Kind::RatingRounds).also(&["round"]),
                rater_id: String = Column::key().to(Kind::People).also(&["rater"]),
                bias: f64 = Column::required(),
                people: i32 = Column::required(),
            }
            /// What somebody said of somebody's level, as entered.
            Rating in ratings of Ratings, key(id), label check::rating_label, check check::rating {
                id: String = Column::key().also(&["rating_id"]),
                person_id: String = Column::required().to(Kind::People).also(&["person"]),
                competency_id: String = Column::required().to(Kind::Competencies).also(&["competency", "skill"]),
                source: RatingSource = Column::required(),
                rater_id: Option<String> = Column::optional().to(Kind::People).also(&["rater", "rated_by"]),
                rated_on: NaiveDate = Column::required().also(&["date"]),
                level: f64 = Column::required().also(&["rating"]),
                scale_id: String = Column::required().to(Kind::Scales).also(&["scale"]),
                note: Option<String> = Column::optional().also(&["comment"]),
                round_id: Option<String> = Column::optional().to(Kind::RatingRounds).also(&["round"]),
                corrects_id: Option<String> = Column::optional().to(Kind::Ratings).also(&["corrects"]),
                withdrawn_on: Option<NaiveDate> = Column::optional().also(&["withdrawn"]),
                withdrawn_reason: Option<String> = Column::optional(),
            }
            /// A role that a host team offers to visitors.
            Post in posts of Posts, key(id), label check::post_label, check check::post {
                id: String = Column::key().also(&["post_id"]),
                name: String = Column::required().also(&["post"]),
                team_id: String = Column::required().to(Kind::Teams).also(&["team", "host_team"]),
                location_id: Option<String> = Column::optional().to(Kind::Locations).also(&["location"]),
                capacity: i32 = Column::or("1"),
                mentor_id: Option<String> = Column::optional().to(Kind::People).also(&["mentor"]),
                mode: LearningMode = Column::or("working"),
                lengths_weeks: Vec<u32> = Column::or("4; 6").also(&["lengths", "weeks"]),
                intensities: Vec<f64> = Column::or("1").also(&["intensity"]),
                teaches: Vec<Teach> = Column::required(),
                closes_on: Option<NaiveDate> = Column::optional().also(&["closes", "closed_on"]),
            }
            /// An occasion to ride along, dated or recurring.
            RideSession in ride_sessions of RideSessions, key(id), label check::ride_session_label, check check::ride_session {
                id: String = Column::key().also(&["session_id"]),
                name: String = Column::required().also(&["session"]),
                kind: RideKind = Column::required(),
                team_id: String = Column::required().to(Kind::Teams).also(&["team", "host_team"]),
                host_id: Option<String> = Column::optional().to(Kind::People).also(&["host"]),
                location_id: Option<String> = Column::optional().to(Kind::Locations).also(&["location"]),
                held_on: Option<NaiveDate> = Column::optional().also(&["date"]),
                every_weeks: Option<i32> = Column::optional(),
                seats: i32 = Column::or("1"),
                duration_weeks: f64 = Column::or("0.1"),
                teaches: Vec<Teach> = Column::required(),
            }
            /// Days on which somebody is not at work.
            Leave in leaves of Leaves, key(id), label check::leave_label, check check::leave {
                id: String = Column::key().also(&["leave_id"]),
                person_id: String = Column::required().to(Kind::People).also(&["person"]),
                starts_on: NaiveDate = Column::required().also(&["start", "from"]),
                ends_on: NaiveDate = Column::required().also(&["end", "to"]),
                reason: Option<String> = Column::optional(),
            }
            /// Days on which nobody of a team is away.
            Blackout in blackouts of Blackouts, key(id), label check::blackout_label, check check::blackout {
                id: String = Column::key().also(&["blackout_id"]),
                team_id: Option<String> = Column::optional().to(Kind::Teams).also(&["team"]),
                starts_on: NaiveDate = Column::required().also(&["start", "from"]),
                ends_on: NaiveDate = Column::required().also(&["end", "to"]),
                reason: String = Column::optional(),
            }
            /// A planning horizon with its rules.
            Cycle in cycles of Cycles, key(id), label check::cycle_label, check check::cycle {
                id: String = Column::key().also(&["cycle_id"]),
                name: String = Column::required(),
                starts_on: NaiveDate = Column::required().also(&["start"]),
                weeks: i32 = Column::or("26"),
                rules: CycleRules = Column::or("{}"),
            }
            /// A wish of somebody for a cycle.
            Preference in preferences of Preferences, key(cycle_id, person_id, post_id), label check::preference_label, check check::preference {
                cycle_id: String = Column::key().to(Kind::Cycles).also(&["cycle"]),
                person_id: String = Column::key().to(Kind::People).also(&["person"]),
                post_id: String = Column::key().to(Kind::Posts).also(&["post"]),
                rank: i32 = Column::required(),
            }
            /// A role that the company cannot do without.
            CriticalRole in critical_roles of CriticalRoles, key(id), label check::critical_role_label, check check::critical_role {
                id: String = Column::key().also(&["critical_role_id"]),
                name: String = Column::required(),
                role_id: String = Column::required().to(Kind::Roles).also(&["role"]),
                team_id: String = Column::required().to(Kind::Teams).also(&["team"]),
                incumbent_id: Option<String> = Column::optional().to(Kind::People).also(&["incumbent"]),
                criticality: i32 = Column::or("3"),
                risk_of_loss: i32 = Column::or("3"),
                impact_of_loss: i32 = Column::or("3"),
                state: CriticalState = Column::or("confirmed"),
                proposed_because: Option<String> = Column::optional(),
                confirmed_by: Option<String> = Column::optional(),
                confirmed_on: Option<NaiveDate> = Column::optional().also(&["confirmed"]),
                vacancy_on: Option<NaiveDate> = Column::optional().also(&["vacancy", "vacant_from"]),
            }
            /// Somebody who may follow in a critical role.
            Successor in successors of Successors, key(critical_role_id, person_id), label check::successor_label, check check::successor {
                critical_role_id: String = Column::key().to(Kind::CriticalRoles).also(&["critical_role"]),
                person_id: String = Column::key().to(Kind::People).also(&["person", "successor"]),
                reason: String = Column::optional(),
                emergency: bool = Column::or("no"),
                origin: SuccessorOrigin = Column::or("nominated"),
                nominated_by: Option<String> = Column::optional(),
                nominated_on: Option<NaiveDate> = Column::optional().also(&["nominated"]),
            }
            /// What a title means in this company, before the table that Tandem brings along is asked.
            TitleRule in title_rules of TitleRules, key(title), label check::title_rule_label, check check::title_rule {
                title: String = Column::key(),
                function_id: String = Column::required().to(Kind::Functions).also(&["function"]),
                seniority: i32 = Column::required(),
                carries_quota: bool = Column::required(),
            }
            /// A fact that nobody gave: field `field` of the row `record` of the table `kind`.
            Guess in guesses of Guesses, key(kind, record, field), label check::guess_label, check check::guess {
                kind: String = Column::key(),
                record: String = Column::key(),
                field: String = Column::key(),
                reason: String = Column::required(),
            }
            /// What a library says, word for word as it was brought in.
            LibraryEntry in library_entries of LibraryEntries, key(id), label check::library_entry_label, check check::library_entry {
                id: String = Column::key(),
                library: String = Column::required(),
                kind: String = Column::required(),
                subject: String = Column::required(),
                object: Option<String> = Column::optional(),
                content: String = Column::required(),
            }
        }
    };
}

/// Evaluates an expression with the record type of a kind: `with_record!(kind, T => T::columns())`.
#[macro_export]
macro_rules! with_record {
    ($kind:expr, $record:ident => $body:expr) => {
        match $kind {
            $crate::domain::company::Kind::Functions => {
                type $record = $crate::domain::company::Function;
                $body
            }
            $crate::domain::company::Kind::Locations => {
                type $record = $crate::domain::company::Location;
                $body
            }
            $crate::domain::company::Kind::Teams => {
                type $record = $crate::domain::company::Team;
                $body
            }
            $crate::domain::company::Kind::Roles => {
                type $record = $crate::domain::company::Role;
                $body
            }
            $crate::domain::company::Kind::People => {
                type $record = $crate::domain::company::Person;
                $body
            }
            $crate::domain::company::Kind::Scales => {
                type $record = $crate::domain::company::Scale;
                $body
            }
            $crate::domain::company::Kind::Families => {
                type $record = $crate::domain::company::Family;
                $body
            }
            $crate::domain::company::Kind::Competencies => {
                type $record = $crate::domain::company::Competency;
                $body
            }
            $crate::domain::company::Kind::Indicators => {
                type $record = $crate::domain::company::Indicator;
                $body
            }
            $crate::domain::company::Kind::RoleProfiles => {
                type $record = $crate::domain::company::RoleProfile;
                $body
            }
            $crate::domain::company::Kind::TeamSkills => {
                type $record = $crate::domain::company::TeamSkill;
                $body
            }
            $crate::domain::company::Kind::RatingRounds => {
                type $record = $crate::domain::company::RatingRound;
                $body
            }
            $crate::domain::company::Kind::RatingRequests => {
                type $record = $crate::domain::company::RatingRequest;
                $body
            }
            $crate::domain::company::Kind::RaterBiases => {
                type $record = $crate::domain::company::RaterBias;
                $body
            }
            $crate::domain::company::Kind::Ratings => {
                type $record = $crate::domain::company::Rating;
                $body
            }
            $crate::domain::company::Kind::Posts => {
                type $record = $crate::domain::company::Post;
                $body
            }
            $crate::domain::company::Kind::RideSessions => {
                type $record = $crate::domain::company::RideSession;
                $body
            }
            $crate::domain::company::Kind::Leaves => {
                type $record = $crate::domain::company::Leave;
                $body
            }
            $crate::domain::company::Kind::Blackouts => {
                type $record = $crate::domain::company::Blackout;
                $body
            }
            $crate::domain::company::Kind::Cycles => {
                type $record = $crate::domain::company::Cycle;
                $body
            }
            $crate::domain::company::Kind::Preferences => {
                type $record = $crate::domain::company::Preference;
                $body
            }
            $crate::domain::company::Kind::CriticalRoles => {
                type $record = $crate::domain::company::CriticalRole;
                $body
            }
            $crate::domain::company::Kind::Successors => {
                type $record = $crate::domain::company::Successor;
                $body
            }
            $crate::domain::company::Kind::TitleRules => {
                type $record = $crate::domain::company::TitleRule;
                $body
            }
            $crate::domain::company::Kind::Guesses => {
                type $record = $crate::domain::company::Guess;
                $body
            }
            $crate::domain::company::Kind::LibraryEntries => {
                type $record = $crate::domain::company::LibraryEntry;
                $body
            }
        }
    };
}
