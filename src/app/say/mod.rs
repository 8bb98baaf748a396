//! A say before anything is solved: when people are heard, comments on the rules with answers, wishes, limits with private
//! reasons, proposals of exchanges and posts; and all of it as HR sees it (docs/say.md).

pub mod comments;
pub mod limits;
pub mod mine;
pub mod proposals;
mod sound;
mod terms;
pub mod voices;
pub mod windows;
pub mod wishes;

use super::{Error, Field, Result};
use crate::{
    clock::Clock,
    db::{
        Conn, accounts,
        audit::{self, Event},
        cycle_windows::{self, WindowRow},
        cycles::{self, CycleRow},
        records, settings,
    },
    domain::{
        account::Actor,
        company::{Company, Kind},
        language::Language,
        role::Role,
        say::{Phase, long_day},
    },
};
use chrono::NaiveDate;

/// Longest comment, reason or answer, characters.
const TEXT_MAX_CHARS: usize = 2_000;
/// Tables that say nothing here, and are long.
const LONG: [Kind; 3] = [Kind::Ratings, Kind::Guesses, Kind::LibraryEntries];

/// The person whose account it is: who is nobody of the staff has no say here.
fn me(actor: &Actor) -> Result<&str> {
    actor.person_id.as_deref().ok_or(Error::NotFound)
}

/// A cycle that people are heard on.
struct Ground {
    cycle: CycleRow,
    window: Option<WindowRow>,
    today: NaiveDate,
}

impl Ground {
    fn read(conn: &mut Conn, clock: &Clock, cycle_id: &str) -> Result<Self> {
        let cycle = cycles::get(conn, cycle_id)?;
        let window = cycle_windows::of_cycle(conn, cycle_id)?;
        Ok(Self { cycle, window, today: settings::as_of(conn, clock.today())? })
    }

    fn phase(&self, of: Of) -> Option<Phase> {
        let window = self.window.as_ref()?.window();
        Some(match of {
            Of::Comments => window.comments(self.today),
            Of::Wishes => window.wishes(self.today),
        })
    }

    /// Goes on only while the window is open; otherwise says when it is, and whom to turn to.
    fn require_open(&self, conn: &mut Conn, actor: &Actor, of: Of) -> Result<()> {
        let language = actor.language;
        let cycle = &self.cycle.name;
        let detail = match self.phase(of) {
            Some(Phase::Open(_)) => return Ok(()),
            None => language.of(
                format!(
                    "{cycle} is not open for this yet: HR says when it is. Turn to {} if it cannot wait.",
                    hr(conn, language)?
                ),
                format!(
                    "{cycle} ist dafür noch nicht offen: HR sagt, ab wann. Wenden Sie sich an {}, wenn es eilt.",
                    hr(conn, language)?
                ),
            ),
            Some(Phase::NotYet(from)) => {
                let from = long_day(language, from);
                language.of(
                    format!("{cycle} opens on {from}: nothing was kept. Come back then, or turn to {}.", hr(conn, language)?),
                    format!("{cycle} öffnet am {from}: Es wurde nichts gespeichert. Kommen Sie dann wieder, oder wenden Sie sich an {}.", hr(conn, language)?),
                )
            }
            Some(Phase::Over(until)) => {
                let until = long_day(language, until);
                let what = of.words(language);
                language.of(
                    format!("{what} for {cycle} were taken until {until}, and this one was not kept. Turn to {}, who can open the time again.", hr(conn, language)?),
                    format!("{what} für {cycle} waren bis {until} möglich; dieser Eintrag wurde nicht gespeichert. Wenden Sie sich an {}: Dort kann die Zeit wieder geöffnet werden.", hr(conn, language)?),
                )
            }
        };
        Err(Error::conflict(detail))
    }

    fn horizon(&self) -> u32 {
        u32::try_from(self.cycle.weeks).unwrap_or(0)
    }

    /// The last day of the cycle.
    fn last_day(&self) -> NaiveDate {
        self.cycle.starts_on + chrono::TimeDelta::days(i64::from(self.cycle.weeks) * 7 - 1)
    }
}

/// What a window is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    Comments,
    /// Wishes and proposals.
    Wishes,
}

impl Of {
    fn words(self, language: Language) -> &'static str {
        match self {
            Of::Comments => language.of("Comments on the rules", "Kommentare zu den Regeln"),
            Of::Wishes => language.of("Wishes and proposals", "Wünsche und Vorschläge"),
        }
    }
}

/// "HR (Paula Engel)".
fn hr(conn: &mut Conn, language: Language) -> Result<String> {
    let planners = planners(conn)?;
    let office = language.of("HR", "HR");
    Ok(if planners.is_empty() { office.to_owned() } else { format!("{office} ({})", planners.join(", ")) })
}

/// Names of those who plan.
fn planners(conn: &mut Conn) -> Result<Vec<String>> {
    let all = accounts::list(conn)?.into_iter();
    Ok(all.filter(|one| !one.disabled && one.role == Role::Planner.as_str()).map(|one| one.name).collect())
}

/// The company without what is long.
fn company(conn: &mut Conn) -> Result<Company> {
    Ok(records::company_without(conn, &LONG)?)
}

/// A text that was given, without white space around it.
fn text(language: Language, path: &str, text: &str, empty: &str) -> Result<String> {
    let text = text.trim();
    match text.chars().count() {
        0 => Err(Error::invalid(path, empty)),
        chars if chars > TEXT_MAX_CHARS => Err(Error::invalid(
            path,
            language.of(
                format!("At most {TEXT_MAX_CHARS} characters, please; these are {chars}."),
                format!("Bitte höchstens {TEXT_MAX_CHARS} Zeichen; es sind {chars}."),
            ),
        )),
        _ => Ok(text.to_owned()),
    }
}

/// Refuses what is wrong, all of it at once.
fn refuse(detail: &str, fields: Vec<Field>) -> Result<()> {
    if fields.is_empty() { Ok(()) } else { Err(Error::Invalid { detail: detail.to_owned(), fields }) }
}

/// Notes in the audit log that something was done; never what somebody wrote.
fn told(
    conn: &mut Conn,
    clock: &Clock,
    actor: &Actor,
    (action, kind, id): (&str, &str, &str),
    detail: serde_json::Value,
) -> Result<()> {
    let event = Event { actor: &actor.account_id, action, subject_kind: kind, subject_id: id, detail };
    Ok(audit::append(conn, clock.now(), event)?)
}
