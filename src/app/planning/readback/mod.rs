//! A plan's sheet that somebody changed in a spreadsheet, read back: what differs from the plan, person by person, and as rules of
//! the cycle. What was put somewhere is kept, what was taken out is ruled out; the next plan is made around that.

mod read;

pub use read::UnreadableCell;

use super::{
    board::PersonRowView,
    findings::{self, FindingView},
    plans::{self, CycleView},
    problem,
    sheet::{self, Drawn},
};
use crate::{
    app::{Error, Field, Result, require},
    clock::Clock,
    db::{
        Conn, Db,
        audit::{self, Event},
        cycles, settings,
    },
    domain::{
        account::Actor,
        cycle::{CycleRules, ForbidRule, PinRule},
        policy::Action,
    },
    interop::InputFile,
};
use read::{Bar, Line, Reading, Seat};
use serde::Serialize;
use utoipa::ToSchema;

/// What a changed sheet would do.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct SheetPreview {
    pub cycle_id: String,
    /// Of the cycle: what is taken over is sent with it.
    pub cycle_version: i32,
    pub kept: usize,
    pub moved: usize,
    pub added: usize,
    pub removed: usize,
    /// Those for whom something differs.
    pub people: Vec<SheetPerson>,
    /// Nothing is taken over before these are mended.
    pub unreadable: Vec<UnreadableCell>,
    /// People whose row is not in the sheet: they stay as they are.
    pub without_row: Vec<String>,
    /// Lines that the rules get: kept, and ruled out.
    pub pins: usize,
    pub forbids: usize,
    /// What the check says of them.
    pub findings: Vec<FindingView>,
}

/// One person's differences.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct SheetPerson {
    pub id: String,
    pub name: String,
    pub changes: Vec<SheetChange>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct SheetChange {
    /// "placement" or "ride".
    pub kind: String,
    /// "moved", "added" or "removed".
    pub what: String,
    /// In the plan, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// In the sheet, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cell: Option<String>,
}

/// What reading a sheet back would change; nothing is stored. `keep_rest`: what did not change is kept, too.
pub fn preview(
    db: &Db,
    clock: &Clock,
    actor: &Actor,
    plan_id: &str,
    file: &InputFile,
    keep_rest: bool,
) -> Result<SheetPreview> {
    let read = look(db, actor, plan_id, file, keep_rest)?;
    db.read(|conn| {
        let mut preview = read.preview;
        if preview.pins + preview.forbids > 0 && preview.unreadable.is_empty() {
            let cycle_id = &preview.cycle_id;
            let problem = problem::build_changed(conn, cycle_id, |company| {
                if let Some(cycle) = company.cycles.get_mut(cycle_id) {
                    cycle.rules = read.rules;
                }
            })?;
            let today = settings::as_of(conn, clock.today())?;
            let mut found = findings::of(&problem, today);
            found.retain(|finding| finding.path.starts_with("/pins") || finding.path.starts_with("/forbids"));
            preview.findings = found;
        }
        Ok(preview)
    })
}

/// Writes what a sheet says into the rules of the plan's cycle, if nobody changed these since `version`. Refused while a cell is
/// not understood.
pub fn take(
    db: &Db,
    clock: &Clock,
    actor: &Actor,
    (plan_id, version): (&str, i32),
    file: &InputFile,
    keep_rest: bool,
) -> Result<CycleView> {
    let Read { preview, rules } = look(db, actor, plan_id, file, keep_rest)?;
    if !preview.unreadable.is_empty() {
        let field = |cell: &UnreadableCell| Field::new(&cell.cell, format!("{}. {}", cell.message, cell.action));
        let fields = preview.unreadable.iter().map(field).collect();
        return Err(Error::Invalid { detail: "Nothing was taken over: some cells are not understood.".into(), fields });
    }
    db.write_tx(|conn| {
        let cycle = cycles::get(conn, &preview.cycle_id)?;
        if cycle.version != version || preview.cycle_version != version {
            return Err(Error::Stale);
        }
        if rules != cycle.rules.0 {
            plans::sound(conn, &rules)?;
            if !cycles::set_rules(conn, &cycle.id, &rules, version)? {
                return Err(Error::Stale);
            }
            let detail = serde_json::json!({ "plan": plan_id, "pins": preview.pins, "forbids": preview.forbids });
            let event = Event {
                actor: &actor.account_id,
                action: "plan.sheet",
                subject_kind: "cycle",
                subject_id: &cycle.id,
                detail,
            };
            audit::append(conn, clock.now(), event)?;
        }
        let row = cycles::get(conn, &cycle.id)?;
        plans::cycle_view(conn, actor, row)
    })
}

struct Read {
    preview: SheetPreview,
    /// The cycle's rules with what the sheet says.
    rules: CycleRules,
}

fn look(db: &Db, actor: &Actor, plan_id: &str, file: &InputFile, keep_rest: bool) -> Result<Read> {
    let cycle = db.read(|conn: &mut Conn| {
        let plan = plans::row(conn, actor, plan_id)?;
        require(actor, Action::Plan, plans::subject(&plan))?;
        Ok::<_, Error>(cycles::get(conn, &plan.cycle_id)?)
    })?;
    let drawn = sheet::drawn(db, actor, plan_id)?;
    if drawn.board.starts_on != cycle.starts_on {
        return Err(Error::conflict(format!(
            "{} begins on another day since this plan was made. Make a new plan, and change that one's sheet.",
            cycle.name
        )));
    }
    let reading = read::read(file, &drawn)
        .map_err(|error| Error::invalid("file", format!("{}. {}", error.message, error.action)))?;
    Ok(compare(&drawn, reading, &cycle.rules.0, (cycle.id, cycle.version), keep_rest))
}

fn compare(
    drawn: &Drawn,
    reading: Reading,
    rules: &CycleRules,
    (cycle_id, cycle_version): (String, i32),
    keep_rest: bool,
) -> Read {
    let mut preview = SheetPreview {
        cycle_id,
        cycle_version,
        kept: 0,
        moved: 0,
        added: 0,
        removed: 0,
        people: Vec::new(),
        unreadable: reading.unreadable,
        without_row: Vec::new(),
        pins: 0,
        forbids: 0,
        findings: Vec::new(),
    };
    let mut wanted = Wanted { rules: rules.clone(), keep_rest };
    for person in &drawn.board.people {
        let Some(line) = reading.lines.get(&person.id) else {
            preview.without_row.push(person.name.clone());
            continue;
        };
        let changes = differences(drawn, person, line, &mut wanted, &mut preview.kept);
        for change in &changes {
            match change.what.as_str() {
                "moved" => preview.moved += 1,
                "added" => preview.added += 1,
                _ => preview.removed += 1,
            }
        }
        if !changes.is_empty() {
            preview.people.push(SheetPerson { id: person.id.clone(), name: person.name.clone(), changes });
        }
    }
    preview.pins = wanted.rules.pins.iter().filter(|pin| !rules.pins.contains(pin)).count();
    preview.forbids = wanted.rules.forbids.iter().filter(|forbid| !rules.forbids.contains(forbid)).count();
    Read { preview, rules: wanted.rules }
}

fn differences(
    drawn: &Drawn,
    person: &PersonRowView,
    line: &Line,
    wanted: &mut Wanted,
    kept: &mut usize,
) -> Vec<SheetChange> {
    let was = planned(drawn, person);
    let mut changes = Vec::new();
    let change = |kind: &str, what: &str, before: Option<String>, after: Option<String>, cell: Option<&str>| {
        SheetChange { kind: kind.to_owned(), what: what.to_owned(), before, after, cell: cell.map(ToOwned::to_owned) }
    };

    let same = |a: &Bar, b: &Bar| (&a.post, a.start_week, a.weeks) == (&b.post, b.start_week, b.weeks);
    let (stays, mut gone): (Vec<&Bar>, Vec<&Bar>) =
        was.bars.iter().partition(|bar| line.bars.iter().any(|drawn| same(bar, drawn)));
    *kept += stays.len();
    stays.iter().for_each(|bar| wanted.rest_of(&person.id, bar));
    for bar in line.bars.iter().filter(|bar| !was.bars.iter().any(|before| same(before, bar))) {
        // The same post at another time, or for longer, is a move.
        let before = gone.iter().position(|before| before.post == bar.post).map(|at| gone.remove(at));
        let what = if before.is_some() { "moved" } else { "added" };
        wanted.place(&person.id, bar, before);
        changes.push(change(
            "placement",
            what,
            before.map(|bar| drawn.say(bar)),
            Some(drawn.say(bar)),
            Some(&bar.cell),
        ));
    }
    for bar in gone {
        wanted.no_placement(&person.id, bar);
        changes.push(change("placement", "removed", Some(drawn.say(bar)), None, None));
    }

    let same = |a: &Seat, b: &Seat| (&a.occurrence, a.week) == (&b.occurrence, b.week);
    let (stays, mut gone): (Vec<&Seat>, Vec<&Seat>) =
        was.seats.iter().partition(|seat| line.seats.iter().any(|drawn| same(seat, drawn)));
    *kept += stays.len();
    stays.iter().for_each(|seat| wanted.rest_of_seat(&person.id, seat));
    for seat in line.seats.iter().filter(|seat| !was.seats.iter().any(|before| same(before, seat))) {
        let session = |seat: &Seat| drawn.codes.of_occurrence(&seat.occurrence);
        let before = gone.iter().position(|before| session(before) == session(seat)).map(|at| gone.remove(at));
        let what = if before.is_some() { "moved" } else { "added" };
        if let Some(before) = before {
            wanted.no_seat(&person.id, before);
        }
        wanted.seat(&person.id, seat);
        let said = (before.map(|seat| drawn.say_seat(seat)), Some(drawn.say_seat(seat)));
        changes.push(change("ride", what, said.0, said.1, Some(&seat.cell)));
    }
    for seat in gone {
        wanted.no_seat(&person.id, seat);
        changes.push(change("ride", "removed", Some(drawn.say_seat(seat)), None, None));
    }
    changes
}

/// The plan's own row, as a sheet would say it: two stays in one post without a week between are one.
fn planned(drawn: &Drawn, person: &PersonRowView) -> Line {
    let mut bars: Vec<Bar> = (person.placements.iter())
        .map(|bar| Bar { post: bar.post_id.clone(), start_week: bar.start_week, weeks: bar.weeks, cell: String::new() })
        .collect();
    bars.sort_by_key(|bar| bar.start_week);
    bars.dedup_by(|next, bar| {
        let goes_on = next.post == bar.post && bar.start_week + bar.weeks == next.start_week;
        if goes_on {
            bar.weeks += next.weeks;
        }
        goes_on
    });
    let seats = person.rides.iter().filter_map(|ride| {
        Some(Seat { occurrence: drawn.occurrences.get(&ride.id)?.clone(), week: ride.week, cell: String::new() })
    });
    Line { seats: seats.collect(), bars }
}

impl Drawn {
    /// "Content studio, 4 weeks from 2027-01-04".
    fn say(&self, bar: &Bar) -> String {
        let post = self.codes.posts.iter().find(|post| post.id == bar.post).map_or(&bar.post, |post| &post.name);
        let weeks = if bar.weeks == 1 { "1 week".to_owned() } else { format!("{} weeks", bar.weeks) };
        format!("{post}, {weeks} from {}", self.monday(bar.start_week))
    }

    fn say_seat(&self, seat: &Seat) -> String {
        let session = self.codes.sessions.iter().find(|one| one.occurrences.get(&seat.week) == Some(&seat.occurrence));
        let name = session.map_or(&seat.occurrence, |session| &session.name);
        format!("{name}, week of {}", self.monday(seat.week))
    }

    fn monday(&self, week: u32) -> chrono::NaiveDate {
        self.board.weeks.get(week as usize).map_or(self.board.starts_on, |week| week.monday)
    }
}

/// The rules as the sheet wants them.
struct Wanted {
    rules: CycleRules,
    keep_rest: bool,
}

impl Wanted {
    /// Keeps a placement; what was said of where it was before goes.
    fn place(&mut self, person: &str, bar: &Bar, before: Option<&Bar>) {
        self.rules.pins.retain(|pin| {
            let of_before = before.is_some_and(|before| pin.post.as_ref() == Some(&before.post));
            pin.person != person || pin.session.is_some() || !of_before
        });
        self.keep(pin_of(person, bar));
    }

    fn no_placement(&mut self, person: &str, bar: &Bar) {
        self.rules.pins.retain(|pin| pin.person != person || pin.post.as_ref() != Some(&bar.post));
        let forbid = ForbidRule { person: person.to_owned(), post: Some(bar.post.clone()), ..ForbidRule::default() };
        self.exclude(forbid);
    }

    fn seat(&mut self, person: &str, seat: &Seat) {
        self.keep(pin_of_seat(person, seat));
    }

    fn no_seat(&mut self, person: &str, seat: &Seat) {
        self.rules.pins.retain(|pin| pin.person != person || pin.session.as_ref() != Some(&seat.occurrence));
        let session = Some(seat.occurrence.clone());
        self.exclude(ForbidRule { person: person.to_owned(), session, ..ForbidRule::default() });
    }

    fn rest_of(&mut self, person: &str, bar: &Bar) {
        if self.keep_rest {
            self.keep(pin_of(person, bar));
        }
    }

    fn rest_of_seat(&mut self, person: &str, seat: &Seat) {
        if self.keep_rest {
            self.keep(pin_of_seat(person, seat));
        }
    }

    /// Adds a pin, and lifts what would rule it out.
    fn keep(&mut self, pin: PinRule) {
        self.rules.forbids.retain(|forbid| {
            let what = match (&forbid.post, &forbid.session) {
                (None, None) => pin.session.is_none(),
                (post, session) => *post == pin.post && *session == pin.session,
            };
            let excludes = what && (forbid.week.is_none() || forbid.week == pin.week);
            forbid.person != pin.person || !excludes
        });
        if !self.rules.pins.contains(&pin) {
            self.rules.pins.push(pin);
        }
    }

    fn exclude(&mut self, forbid: ForbidRule) {
        if !self.rules.forbids.contains(&forbid) {
            self.rules.forbids.push(forbid);
        }
    }
}

fn pin_of(person: &str, bar: &Bar) -> PinRule {
    PinRule {
        person: person.to_owned(),
        post: Some(bar.post.clone()),
        session: None,
        week: Some(bar.start_week),
        weeks: Some(bar.weeks),
    }
}

fn pin_of_seat(person: &str, seat: &Seat) -> PinRule {
    let session = Some(seat.occurrence.clone());
    PinRule { person: person.to_owned(), session, week: Some(seat.week), ..PinRule::default() }
}
