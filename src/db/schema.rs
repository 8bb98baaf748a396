//! The tables as diesel sees them, one meaning for both databases. `tests/schema_parity.rs` compares every column, type and
//! nullability with what the migrations really made on SQLite and on PostgreSQL.

diesel::table! {
    settings (name) {
        name -> Text,
        value -> Text,
    }
}

diesel::table! {
    functions (id) {
        id -> Text,
        name -> Text,
    }
}

diesel::table! {
    locations (id) {
        id -> Text,
        name -> Text,
        time_zone -> Text,
    }
}

diesel::table! {
    teams (id) {
        id -> Text,
        name -> Text,
        function_id -> Text,
        location_id -> Nullable<Text>,
        floor_fte -> Nullable<Double>,
        target_fte -> Nullable<Double>,
        away_share -> Double,
        covers_with -> Nullable<Text>,
    }
}

diesel::table! {
    roles (id) {
        id -> Text,
        name -> Text,
        function_id -> Text,
        seniority -> Integer,
        carries_quota -> Bool,
    }
}

diesel::table! {
    people (id) {
        id -> Text,
        name -> Text,
        email -> Nullable<Text>,
        employee_number -> Nullable<Text>,
        team_id -> Text,
        role_id -> Text,
        manager_id -> Nullable<Text>,
        location_id -> Nullable<Text>,
        fte -> Double,
        quota -> Nullable<Double>,
        joined_on -> Nullable<Date>,
        left_on -> Nullable<Date>,
        no_placements_reason -> Nullable<Text>,
        no_rides_reason -> Nullable<Text>,
    }
}

diesel::table! {
    scales (id) {
        id -> Text,
        name -> Text,
        lowest -> Double,
        highest -> Double,
        anchors -> Text,
    }
}

diesel::table! {
    competencies (id) {
        id -> Text,
        name -> Text,
        function_id -> Nullable<Text>,
        definition -> Text,
        scale_id -> Text,
        family_id -> Nullable<Text>,
        half_life_weeks -> Double,
        external_id -> Nullable<Text>,
        retired_on -> Nullable<Date>,
        merged_into_id -> Nullable<Text>,
    }
}

diesel::table! {
    indicators (competency_id, level) {
        competency_id -> Text,
        level -> Double,
        description -> Text,
    }
}

diesel::table! {
    role_profiles (role_id, competency_id) {
        role_id -> Text,
        competency_id -> Text,
        target -> Double,
        importance -> Integer,
        essential -> Bool,
    }
}

diesel::table! {
    team_skills (team_id, competency_id) {
        team_id -> Text,
        competency_id -> Text,
        level -> Double,
    }
}

diesel::table! {
    ratings (id) {
        id -> Text,
        person_id -> Text,
        competency_id -> Text,
        source -> Text,
        rater_id -> Nullable<Text>,
        rated_on -> Date,
        level -> Double,
        scale_id -> Text,
        note -> Nullable<Text>,
        round_id -> Nullable<Text>,
        corrects_id -> Nullable<Text>,
        withdrawn_on -> Nullable<Date>,
        withdrawn_reason -> Nullable<Text>,
    }
}

diesel::table! {
    posts (id) {
        id -> Text,
        name -> Text,
        team_id -> Text,
        location_id -> Nullable<Text>,
        capacity -> Integer,
        mentor_id -> Nullable<Text>,
        mode -> Text,
        lengths_weeks -> Text,
        intensities -> Text,
        teaches -> Text,
        closes_on -> Nullable<Date>,
    }
}

diesel::table! {
    ride_sessions (id) {
        id -> Text,
        name -> Text,
        kind -> Text,
        team_id -> Text,
        host_id -> Nullable<Text>,
        location_id -> Nullable<Text>,
        held_on -> Nullable<Date>,
        every_weeks -> Nullable<Integer>,
        seats -> Integer,
        duration_weeks -> Double,
        teaches -> Text,
    }
}

diesel::table! {
    leaves (id) {
        id -> Text,
        person_id -> Text,
        starts_on -> Date,
        ends_on -> Date,
        reason -> Nullable<Text>,
    }
}

diesel::table! {
    blackouts (id) {
        id -> Text,
        team_id -> Nullable<Text>,
        starts_on -> Date,
        ends_on -> Date,
        reason -> Text,
    }
}

diesel::table! {
    cycles (id) {
        id -> Text,
        name -> Text,
        starts_on -> Date,
        weeks -> Integer,
        rules -> Text,
        version -> Integer,
    }
}

diesel::table! {
    preferences (cycle_id, person_id, post_id) {
        cycle_id -> Text,
        person_id -> Text,
        post_id -> Text,
        rank -> Integer,
    }
}

diesel::table! {
    runs (id) {
        id -> Text,
        cycle_id -> Text,
        kind -> Text,
        state -> Text,
        problem -> Text,
        options -> Text,
        requested_by -> Text,
        created_at -> Timestamp,
        started_at -> Nullable<Timestamp>,
        finished_at -> Nullable<Timestamp>,
        cancel_requested -> Bool,
        worker -> Nullable<Text>,
        fence -> BigInt,
        lease_until -> Nullable<Double>,
        attempts -> Integer,
        progress -> Nullable<Text>,
        history -> Text,
        error -> Nullable<Text>,
        plan_id -> Nullable<Text>,
    }
}

diesel::table! {
    plans (id) {
        id -> Text,
        cycle_id -> Text,
        run_id -> Nullable<Text>,
        name -> Text,
        state -> Text,
        problem -> Text,
        account -> Text,
        value -> Double,
        gain -> Double,
        gain_possible -> Double,
        disruption -> Double,
        bound -> Nullable<Double>,
        created_at -> Timestamp,
        published_at -> Nullable<Timestamp>,
        version -> Integer,
        scenario_id -> Nullable<Text>,
        based_on -> Nullable<Text>,
        edition -> Nullable<Integer>,
        shown_to_managers_at -> Nullable<Timestamp>,
        shown_to_people_at -> Nullable<Timestamp>,
        objections_until -> Nullable<Timestamp>,
        rules_broken -> Integer,
    }
}

diesel::table! {
    placements (id) {
        id -> Text,
        plan_id -> Text,
        person_id -> Text,
        post_id -> Text,
        starts_on -> Date,
        weeks -> Integer,
        intensity -> Double,
    }
}

diesel::table! {
    rides (id) {
        id -> Text,
        plan_id -> Text,
        person_id -> Text,
        ride_session_id -> Text,
        occurrence -> Text,
        week_of -> Date,
    }
}

diesel::table! {
    objections (id) {
        id -> Text,
        plan_id -> Text,
        placement_id -> Nullable<Text>,
        person_id -> Text,
        reason -> Text,
        created_at -> Timestamp,
        state -> Text,
        answer -> Nullable<Text>,
        answered_by -> Nullable<Text>,
        answered_at -> Nullable<Timestamp>,
        version -> Integer,
        mended_plan_id -> Nullable<Text>,
    }
}

diesel::table! {
    critical_roles (id) {
        id -> Text,
        name -> Text,
        role_id -> Text,
        team_id -> Text,
        incumbent_id -> Nullable<Text>,
        criticality -> Integer,
        risk_of_loss -> Integer,
        impact_of_loss -> Integer,
        state -> Text,
        proposed_because -> Nullable<Text>,
        confirmed_by -> Nullable<Text>,
        confirmed_on -> Nullable<Date>,
        vacancy_on -> Nullable<Date>,
    }
}

diesel::table! {
    successors (critical_role_id, person_id) {
        critical_role_id -> Text,
        person_id -> Text,
        reason -> Text,
        emergency -> Bool,
        origin -> Text,
        nominated_by -> Nullable<Text>,
        nominated_on -> Nullable<Date>,
    }
}

diesel::table! {
    accounts (id) {
        id -> Text,
        email -> Text,
        name -> Text,
        role -> Text,
        person_id -> Nullable<Text>,
        password_hash -> Text,
        disabled -> Bool,
        created_at -> Timestamp,
        version -> Integer,
        language -> Nullable<Text>,
    }
}

diesel::table! {
    login_sessions (key_hash) {
        key_hash -> Text,
        account_id -> Nullable<Text>,
        state -> Text,
        created_at -> Timestamp,
        seen_at -> Timestamp,
        expires_at -> Timestamp,
    }
}

diesel::table! {
    audit (seq) {
        seq -> BigInt,
        at -> Timestamp,
        actor -> Text,
        action -> Text,
        subject_kind -> Text,
        subject_id -> Text,
        detail -> Text,
        previous_hash -> Text,
        hash -> Text,
    }
}

diesel::table! {
    guesses (kind, record, field) {
        kind -> Text,
        record -> Text,
        field -> Text,
        reason -> Text,
    }
}

diesel::table! {
    title_rules (title) {
        title -> Text,
        function_id -> Text,
        seniority -> Integer,
        carries_quota -> Bool,
    }
}

diesel::table! {
    first_imports (id) {
        id -> Text,
        at -> Timestamp,
        actor -> Text,
        file_name -> Text,
        cycle_id -> Text,
        people -> Integer,
        aside -> Text,
        undone_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    invitations (id) {
        id -> Text,
        token_hash -> Text,
        name -> Text,
        email -> Nullable<Text>,
        role -> Text,
        person_id -> Nullable<Text>,
        created_by -> Text,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        accepted_at -> Nullable<Timestamp>,
        revoked_at -> Nullable<Timestamp>,
        account_id -> Nullable<Text>,
    }
}

diesel::table! {
    studies (id) {
        id -> Text,
        plan_id -> Text,
        run_id -> Text,
        report -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    families (id) {
        id -> Text,
        name -> Text,
        parent_id -> Nullable<Text>,
    }
}

diesel::table! {
    rating_rounds (id) {
        id -> Text,
        name -> Text,
        opens_on -> Date,
        due_on -> Date,
        closed_on -> Nullable<Date>,
        message -> Text,
    }
}

diesel::table! {
    rating_requests (round_id, person_id, rater_id) {
        round_id -> Text,
        person_id -> Text,
        rater_id -> Text,
        source -> Text,
        reminded_on -> Nullable<Date>,
    }
}

diesel::table! {
    rater_biases (round_id, rater_id) {
        round_id -> Text,
        rater_id -> Text,
        bias -> Double,
        people -> Integer,
    }
}

diesel::table! {
    model_versions (id) {
        id -> Text,
        name -> Text,
        note -> Text,
        at -> Timestamp,
        actor -> Text,
        revision -> Text,
        competencies -> Integer,
        role_profiles -> Integer,
        document -> Text,
    }
}

diesel::table! {
    model_revisions (revision) {
        revision -> Text,
        at -> Timestamp,
        document -> Text,
    }
}

diesel::table! {
    imports (id) {
        id -> Text,
        at -> Timestamp,
        actor -> Text,
        files -> Text,
        added -> Integer,
        changed -> Integer,
        inverse -> Text,
        undone_at -> Nullable<Timestamp>,
        undone_by -> Nullable<Text>,
    }
}

diesel::table! {
    library_entries (id) {
        id -> Text,
        library -> Text,
        kind -> Text,
        subject -> Text,
        object -> Nullable<Text>,
        content -> Text,
    }
}

diesel::joinable!(teams -> functions (function_id));
diesel::joinable!(teams -> locations (location_id));
diesel::joinable!(roles -> functions (function_id));
diesel::joinable!(people -> teams (team_id));
diesel::joinable!(people -> roles (role_id));
diesel::joinable!(people -> locations (location_id));
diesel::joinable!(competencies -> functions (function_id));
diesel::joinable!(competencies -> scales (scale_id));
diesel::joinable!(indicators -> competencies (competency_id));
diesel::joinable!(role_profiles -> roles (role_id));
diesel::joinable!(role_profiles -> competencies (competency_id));
diesel::joinable!(team_skills -> teams (team_id));
diesel::joinable!(team_skills -> competencies (competency_id));
diesel::joinable!(ratings -> competencies (competency_id));
diesel::joinable!(ratings -> scales (scale_id));
diesel::joinable!(posts -> teams (team_id));
diesel::joinable!(posts -> locations (location_id));
diesel::joinable!(posts -> people (mentor_id));
diesel::joinable!(ride_sessions -> teams (team_id));
diesel::joinable!(ride_sessions -> people (host_id));
diesel::joinable!(ride_sessions -> locations (location_id));
diesel::joinable!(leaves -> people (person_id));
diesel::joinable!(blackouts -> teams (team_id));
diesel::joinable!(preferences -> cycles (cycle_id));
diesel::joinable!(preferences -> people (person_id));
diesel::joinable!(preferences -> posts (post_id));
diesel::joinable!(runs -> cycles (cycle_id));
diesel::joinable!(plans -> cycles (cycle_id));
diesel::joinable!(plans -> runs (run_id));
diesel::joinable!(placements -> plans (plan_id));
diesel::joinable!(placements -> people (person_id));
diesel::joinable!(placements -> posts (post_id));
diesel::joinable!(rides -> plans (plan_id));
diesel::joinable!(rides -> people (person_id));
diesel::joinable!(rides -> ride_sessions (ride_session_id));
diesel::joinable!(objections -> plans (plan_id));
diesel::joinable!(objections -> placements (placement_id));
diesel::joinable!(objections -> people (person_id));
diesel::joinable!(critical_roles -> roles (role_id));
diesel::joinable!(critical_roles -> teams (team_id));
diesel::joinable!(critical_roles -> people (incumbent_id));
diesel::joinable!(successors -> critical_roles (critical_role_id));
diesel::joinable!(successors -> people (person_id));
diesel::joinable!(accounts -> people (person_id));
diesel::joinable!(login_sessions -> accounts (account_id));

diesel::table! {
    answers (run_id) {
        run_id -> Text,
        cycle_id -> Text,
        plan_id -> Nullable<Text>,
        kind -> Text,
        question_key -> Text,
        body -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    scenarios (id) {
        id -> Text,
        cycle_id -> Text,
        name -> Text,
        note -> Text,
        rules -> Text,
        events -> Text,
        shared -> Bool,
        created_by -> Text,
        created_at -> Timestamp,
        version -> Integer,
    }
}

diesel::table! {
    plan_moves (plan_id, version) {
        plan_id -> Text,
        version -> Integer,
        actor -> Text,
        at -> Timestamp,
        moves -> Text,
        inverse -> Text,
    }
}

diesel::table! {
    plan_events (id) {
        id -> Text,
        cycle_id -> Text,
        plan_id -> Text,
        kind -> Text,
        body -> Text,
        recorded_at -> Timestamp,
        recorded_by -> Text,
        run_id -> Nullable<Text>,
        mended_plan_id -> Nullable<Text>,
    }
}

diesel::table! {
    session_changes (cycle_id, occurrence) {
        cycle_id -> Text,
        occurrence -> Text,
        ride_session_id -> Text,
        held_on -> Nullable<Date>,
    }
}

diesel::table! {
    cycle_windows (cycle_id) {
        cycle_id -> Text,
        opens_on -> Date,
        comments_until -> Date,
        wishes_until -> Date,
        version -> Integer,
    }
}

diesel::table! {
    rule_comments (id) {
        id -> Text,
        cycle_id -> Text,
        person_id -> Text,
        rule -> Nullable<Text>,
        comment -> Text,
        created_at -> Timestamp,
        answer -> Nullable<Text>,
        answered_by -> Nullable<Text>,
        answered_at -> Nullable<Timestamp>,
        version -> Integer,
    }
}

diesel::table! {
    wishes (cycle_id, person_id) {
        cycle_id -> Text,
        person_id -> Text,
        spans -> Text,
        lengths_weeks -> Text,
        updated_at -> Timestamp,
        version -> Integer,
    }
}

diesel::table! {
    limits (id) {
        id -> Text,
        cycle_id -> Text,
        person_id -> Text,
        kind -> Text,
        starts_on -> Nullable<Date>,
        ends_on -> Nullable<Date>,
        reason -> Text,
        created_at -> Timestamp,
        withdrawn_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    proposals (id) {
        id -> Text,
        cycle_id -> Text,
        kind -> Text,
        person_id -> Text,
        partner_id -> Nullable<Text>,
        body -> Text,
        state -> Text,
        created_at -> Timestamp,
        answer -> Nullable<Text>,
        answered_by -> Nullable<Text>,
        answered_at -> Nullable<Timestamp>,
        version -> Integer,
    }
}

diesel::table! {
    ledger (cycle_id, person_id) {
        cycle_id -> Text,
        person_id -> Text,
        plan_id -> Text,
        share -> Double,
        mean_share -> Double,
        credit_before -> Double,
        credit_after -> Double,
    }
}

diesel::table! {
    responses (placement_id) {
        placement_id -> Text,
        plan_id -> Text,
        person_id -> Text,
        state -> Text,
        note -> Nullable<Text>,
        answered_by -> Text,
        answered_at -> Timestamp,
    }
}

diesel::table! {
    vetoes (id) {
        id -> Text,
        cycle_id -> Text,
        plan_id -> Text,
        person_id -> Text,
        post_id -> Text,
        starts_on -> Date,
        manager_id -> Text,
        side -> Text,
        reason -> Text,
        alternative_on -> Date,
        expires_on -> Date,
        created_at -> Timestamp,
        withdrawn_at -> Nullable<Timestamp>,
        state -> Text,
        answer -> Nullable<Text>,
        answered_by -> Nullable<Text>,
        answered_at -> Nullable<Timestamp>,
        mended_plan_id -> Nullable<Text>,
        version -> Integer,
    }
}

diesel::table! {
    stay_changes (id) {
        id -> Text,
        cycle_id -> Text,
        plan_id -> Text,
        person_id -> Text,
        post_id -> Text,
        starts_on -> Date,
        kind -> Text,
        weeks_before -> Integer,
        weeks_after -> Integer,
        asked_by_side -> Text,
        asked_by -> Text,
        reason -> Text,
        created_at -> Timestamp,
        person_agreed_at -> Nullable<Timestamp>,
        home_agreed_at -> Nullable<Timestamp>,
        host_agreed_at -> Nullable<Timestamp>,
        state -> Text,
        answer -> Nullable<Text>,
        decided_by -> Nullable<Text>,
        decided_at -> Nullable<Timestamp>,
        mended_plan_id -> Nullable<Text>,
        version -> Integer,
    }
}

diesel::table! {
    quota_reliefs (id) {
        id -> Text,
        cycle_id -> Text,
        person_id -> Text,
        quota -> Text,
        pay -> Text,
        account_cover -> Text,
        covered_by -> Nullable<Text>,
        approved_by -> Text,
        approver_function -> Text,
        approved_on -> Date,
        recorded_by -> Text,
        recorded_at -> Timestamp,
        version -> Integer,
    }
}

diesel::table! {
    ride_offers (id) {
        id -> Text,
        host_id -> Text,
        kind -> Text,
        title -> Text,
        starts_at -> Timestamp,
        minutes -> Integer,
        remote -> Bool,
        place -> Nullable<Text>,
        seats -> Integer,
        consent_needed -> Bool,
        prebrief -> Nullable<Text>,
        teaches -> Text,
        created_at -> Timestamp,
        cancelled_at -> Nullable<Timestamp>,
        version -> Integer,
    }
}

diesel::table! {
    bookings (id) {
        id -> Text,
        source -> Text,
        guest_id -> Text,
        host_id -> Nullable<Text>,
        team_id -> Nullable<Text>,
        kind -> Text,
        cycle_id -> Nullable<Text>,
        ride_session_id -> Nullable<Text>,
        occurrence -> Nullable<Text>,
        offer_id -> Nullable<Text>,
        orientation_step_id -> Nullable<Text>,
        period_from -> Date,
        period_until -> Date,
        starts_at -> Nullable<Timestamp>,
        minutes -> Integer,
        remote -> Bool,
        place -> Nullable<Text>,
        consent -> Text,
        prebrief -> Nullable<Text>,
        state -> Text,
        reason -> Nullable<Text>,
        created_at -> Timestamp,
        held_at -> Nullable<Timestamp>,
        reminded_at -> Nullable<Timestamp>,
        version -> Integer,
    }
}

diesel::table! {
    closed_weeks (person_id, monday) {
        person_id -> Text,
        monday -> Date,
    }
}

diesel::table! {
    orientation_steps (id) {
        id -> Text,
        name -> Text,
        function_id -> Nullable<Text>,
        host_team_id -> Text,
        kind -> Text,
        after_days -> Integer,
        minutes -> Integer,
        seats_a_host -> Integer,
    }
}

diesel::table! {
    debriefs (id) {
        id -> Text,
        person_id -> Text,
        booking_id -> Nullable<Text>,
        cycle_id -> Nullable<Text>,
        post_id -> Nullable<Text>,
        starts_on -> Nullable<Date>,
        learned -> Text,
        surprised -> Text,
        will_do -> Text,
        themes -> Text,
        evidence -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    development_goals (id) {
        id -> Text,
        person_id -> Text,
        competency_id -> Nullable<Text>,
        goal -> Text,
        by_on -> Nullable<Date>,
        created_at -> Timestamp,
        done_on -> Nullable<Date>,
        version -> Integer,
    }
}

diesel::table! {
    messages (id) {
        id -> Text,
        account_id -> Text,
        kind -> Text,
        body -> Text,
        created_at -> Timestamp,
        read_at -> Nullable<Timestamp>,
        mail_id -> Nullable<Text>,
        mail_wanted -> Bool,
    }
}

diesel::table! {
    message_settings (account_id) {
        account_id -> Text,
        mail -> Text,
        digest_minute -> Integer,
        quiet_from_minute -> Integer,
        quiet_until_minute -> Integer,
        time_zone -> Text,
    }
}

diesel::table! {
    mails (id) {
        id -> Text,
        account_id -> Text,
        address -> Text,
        subject -> Text,
        body -> Text,
        created_at -> Timestamp,
        state -> Text,
        attempts -> Integer,
        next_try_at -> Timestamp,
        worker -> Nullable<Text>,
        lease_until -> Nullable<Double>,
        sent_at -> Nullable<Timestamp>,
        error -> Nullable<Text>,
    }
}

diesel::table! {
    mailbox (id) {
        id -> Text,
        received_at -> Timestamp,
        sender -> Text,
        recipient -> Text,
        raw -> Text,
    }
}

diesel::table! {
    feeds (id) {
        id -> Text,
        account_id -> Text,
        kind -> Text,
        subject_id -> Text,
        token_hash -> Text,
        created_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
        revoked_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    calendar_entries (uid) {
        uid -> Text,
        person_id -> Text,
        sequence -> Integer,
        body -> Text,
        cancelled -> Bool,
        changed_at -> Timestamp,
    }
}

diesel::table! {
    webhooks (id) {
        id -> Text,
        url -> Text,
        secret -> Text,
        events -> Text,
        created_by -> Text,
        created_at -> Timestamp,
        disabled_at -> Nullable<Timestamp>,
        version -> Integer,
    }
}

diesel::table! {
    webhook_deliveries (id) {
        id -> Text,
        webhook_id -> Text,
        event -> Text,
        body -> Text,
        created_at -> Timestamp,
        state -> Text,
        attempts -> Integer,
        next_try_at -> Timestamp,
        worker -> Nullable<Text>,
        lease_until -> Nullable<Double>,
        status -> Nullable<Integer>,
        error -> Nullable<Text>,
        delivered_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    succession_changes (id) {
        id -> Text,
        critical_role_id -> Text,
        kind -> Text,
        at -> Timestamp,
        actor -> Text,
        before -> Nullable<Text>,
        after -> Nullable<Text>,
        undone_by -> Nullable<Text>,
    }
}

diesel::table! {
    talent_pools (id) {
        id -> Text,
        name -> Text,
        purpose -> Text,
        created_by -> Text,
        created_at -> Timestamp,
        version -> Integer,
    }
}

diesel::table! {
    talent_pool_members (pool_id, person_id) {
        pool_id -> Text,
        person_id -> Text,
        note -> Text,
        added_by -> Text,
        added_at -> Timestamp,
    }
}

diesel::table! {
    nine_boxes (id) {
        id -> Text,
        person_id -> Text,
        performance -> Nullable<Integer>,
        potential -> Nullable<Integer>,
        note -> Text,
        entered_by -> Text,
        entered_at -> Timestamp,
    }
}

diesel::table! {
    succession_targets (measure) {
        measure -> Text,
        value -> Double,
        by_on -> Nullable<Date>,
        set_by -> Text,
        set_at -> Timestamp,
    }
}

diesel::table! {
    succession_snapshots (id) {
        id -> Text,
        quarter_ends_on -> Date,
        taken_on -> Date,
        taken_at -> Timestamp,
        occasion -> Text,
        plan_id -> Nullable<Text>,
        body -> Text,
    }
}

diesel::table! {
    succession_preferences (id) {
        id -> Text,
        cycle_id -> Text,
        person_id -> Text,
        kind -> Text,
        post_id -> Nullable<Text>,
        ride_session_id -> Nullable<Text>,
        critical_role_id -> Text,
        created_by -> Text,
        created_at -> Timestamp,
        withdrawn_at -> Nullable<Timestamp>,
    }
}

diesel::allow_tables_to_appear_in_same_query!(
    accounts,
    answers,
    audit,
    blackouts,
    bookings,
    calendar_entries,
    closed_weeks,
    competencies,
    critical_roles,
    cycle_windows,
    cycles,
    debriefs,
    development_goals,
    families,
    feeds,
    first_imports,
    functions,
    guesses,
    imports,
    indicators,
    invitations,
    leaves,
    ledger,
    library_entries,
    limits,
    locations,
    login_sessions,
    mailbox,
    mails,
    message_settings,
    messages,
    nine_boxes,
    objections,
    orientation_steps,
    people,
    placements,
    plan_events,
    plan_moves,
    plans,
    posts,
    preferences,
    proposals,
    quota_reliefs,
    rater_biases,
    rating_requests,
    rating_rounds,
    ratings,
    responses,
    ride_offers,
    ride_sessions,
    rides,
    role_profiles,
    roles,
    rule_comments,
    runs,
    scales,
    scenarios,
    session_changes,
    settings,
    stay_changes,
    studies,
    succession_changes,
    succession_preferences,
    succession_snapshots,
    succession_targets,
    successors,
    talent_pool_members,
    talent_pools,
    team_skills,
    teams,
    title_rules,
    vetoes,
    webhook_deliveries,
    webhooks,
    wishes,
);
