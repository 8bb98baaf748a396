//! One record type a table, made from the description in `tables`.

use super::{
    Anchors, Column, CriticalState, Kind, LearningMode, RatingSource, Record, RideKind, SuccessorOrigin, Teach, Value,
    check,
};
use crate::{company_tables, domain::cycle::CycleRules};
use chrono::NaiveDate;
use std::collections::BTreeMap;

macro_rules! records {
    ($($(#[$doc:meta])* $name:ident in $table:ident of $kind:ident, key($($key:ident),+), label $label:path, check $check:path {
        $($field:ident: $type:ty = $column:expr),+ $(,)?
    })+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, PartialEq)]
            pub struct $name { $(pub $field: $type),+ }

            impl Record for $name {
                const KIND: Kind = Kind::$kind;

                fn columns() -> &'static [Column] {
                    const COLUMNS: &[Column] =
                        &[$(Column { name: stringify!($field), shape: <$type as Value>::SHAPE, ..$column }),+];
                    COLUMNS
                }

                fn texts(&self) -> Vec<String> {
                    vec![$(self.$field.show()),+]
                }

                fn read(texts: &[String]) -> Result<Self, Vec<(usize, String)>> {
                    let mut errors = Vec::new();
                    let mut index = 0;
                    $(
                        let $field = <$type as Value>::parse(texts.get(index).map(String::as_str).unwrap_or_default());
                        if let Err(message) = &$field {
                            errors.push((index, message.clone()));
                        }
                        index += 1;
                    )+
                    let _ = index;
                    match ($($field,)+) {
                        ($(Ok($field),)+) => Ok(Self { $($field),+ }),
                        _ => Err(errors),
                    }
                }

                fn id(&self) -> String {
                    [$(self.$key.show()),+].join("/")
                }

                fn label(&self, company: &Company) -> String {
                    $label(self, company)
                }

                fn table(company: &Company) -> &BTreeMap<String, Self> {
                    &company.$table
                }

                fn table_mut(company: &mut Company) -> &mut BTreeMap<String, Self> {
                    &mut company.$table
                }

                fn check(&self, company: &Company, report: &mut dyn FnMut(&'static str, String, String)) {
                    $check(self, company, report);
                }
            }
        )+

        /// Everything a company keeps in Tandem but plans and accounts, each table by id.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Company { $(pub $table: BTreeMap<String, $name>),+ }
    };
}

company_tables!(records);

impl Company {
    /// The function that a person's role belongs to.
    pub fn function_of(&self, person: &Person) -> Option<&str> {
        self.roles.get(&person.role_id).map(|role| role.function_id.as_str())
    }

    /// Competencies that are asked for, rated and taught: retired ones keep their history and count for nothing new.
    pub fn competencies_in_use(&self) -> impl Iterator<Item = &Competency> {
        self.competencies.values().filter(|competency| competency.retired_on.is_none())
    }

    /// Whether a competency is there and not retired.
    pub fn is_in_use(&self, competency_id: &str) -> bool {
        self.competencies.get(competency_id).is_some_and(|competency| competency.retired_on.is_none())
    }

    /// The scale that a competency is counted on.
    pub fn scale_of(&self, competency_id: &str) -> Option<&Scale> {
        self.scales.get(&self.competencies.get(competency_id)?.scale_id)
    }
}

impl CriticalRole {
    /// Whether it is a critical role for all that is known: nobody dismissed it.
    pub fn counts(&self) -> bool {
        self.state != CriticalState::Dismissed
    }
}

impl Competency {
    /// Whether people are rated in it on `date`: it is not retired, nor merged into another one.
    pub fn is_in_use(&self, date: NaiveDate) -> bool {
        self.retired_on.is_none_or(|retired| retired > date)
    }
}
