//! The whole model as pages and programs read it.

use crate::{
    app::{Result, require},
    clock::Clock,
    db::{Db, DbError, model, records},
    domain::{
        account::Actor,
        company::{Company, RECORD_PARTS, Scale},
        competency_model::{self, Document, Uses},
        policy::{Action, Decision, Subject, allow},
    },
};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ModelView {
    /// Stands for the model as it is; goes along with every batch of changes.
    pub revision: String,
    /// Whether who asks may change it.
    pub editable: bool,
    pub functions: Vec<FunctionView>,
    pub scales: Vec<ScaleView>,
    pub families: Vec<FamilyView>,
    pub competencies: Vec<CompetencyView>,
    pub roles: Vec<RoleView>,
    pub profiles: Vec<ProfileView>,
    /// Scales that can be added as they are.
    pub ready_scales: Vec<ReadyScaleView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = ModelFunction)]
pub struct FunctionView {
    pub id: String,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = ModelFamily)]
pub struct FamilyView {
    pub id: String,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent_id: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = ModelScale)]
pub struct ScaleView {
    pub id: String,
    pub name: String,
    pub lowest: f64,
    pub highest: f64,
    /// Levels of the scale, and what each is on the canonical scale of 0 to 7.
    pub anchors: Vec<(f64, f64)>,
    /// Competencies counted on it.
    pub competencies: usize,
    /// Ratings given on it.
    pub ratings: usize,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = ModelReadyScale)]
pub struct ReadyScaleView {
    pub id: String,
    pub name: String,
    pub lowest: f64,
    pub highest: f64,
    pub anchors: Vec<(f64, f64)>,
    /// What its levels mean, and why the anchors lie where they lie.
    pub reason: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = ModelIndicator)]
pub struct IndicatorView {
    pub level: f64,
    pub description: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = ModelUses)]
pub struct UsesView {
    pub ratings: usize,
    pub role_profiles: usize,
    pub team_skills: usize,
    pub posts: usize,
    pub ride_sessions: usize,
    /// Competencies that were merged into it.
    pub merged: usize,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = ModelCompetency)]
pub struct CompetencyView {
    pub id: String,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub family_id: Option<String>,
    pub definition: String,
    pub scale_id: String,
    /// Half of what was learned is lost after so many weeks without practice.
    pub half_life_weeks: f64,
    /// What the library calls it that it came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub external_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retired_on: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merged_into_id: Option<String>,
    /// By level.
    pub indicators: Vec<IndicatorView>,
    pub uses: UsesView,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = ModelRole)]
pub struct RoleView {
    pub id: String,
    pub name: String,
    pub function_id: String,
    /// Who holds it now.
    pub people: usize,
}

/// What a role asks for in one competency.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = ModelProfile)]
pub struct ProfileView {
    pub role_id: String,
    pub competency_id: String,
    /// On the competency's scale.
    pub target: f64,
    /// 1 to 5.
    pub importance: i32,
    pub essential: bool,
    /// Nobody said so: Tandem guessed it.
    pub guessed: bool,
}

/// The model as it is. Who may edit it is remembered to have seen it, so that a later edit can be told what changed since.
pub fn show(db: &Db, clock: &Clock, actor: &Actor) -> Result<ModelView> {
    require(actor, Action::View, Subject::Company)?;
    let editable = allow(actor, Action::EditModel, Subject::Company) == Decision::Allowed;
    let (company, document, revision, known) = db.read(|conn| {
        let company = records::company(conn)?;
        let document = Document::of(&company);
        let revision = document.revision();
        let known = model::is_remembered(conn, &revision)?;
        Ok::<_, DbError>((company, document, revision, known))
    })?;
    if editable && !known {
        // Only the words of a later conflict depend on it: whoever reads gets the model all the same.
        let kept = db.write_tx(|conn| model::remember(conn, &revision, &document, clock.now()));
        if let Err(error) = kept {
            tracing::warn!(%error, "a revision of the model was not remembered");
        }
    }
    Ok(view(&company, revision, editable))
}

fn view(company: &Company, revision: String, editable: bool) -> ModelView {
    let uses = competency_model::uses(company);
    let mut indicators: BTreeMap<&str, Vec<IndicatorView>> = BTreeMap::new();
    for one in company.indicators.values() {
        let shown = IndicatorView { level: one.level, description: one.description.clone() };
        indicators.entry(&one.competency_id).or_default().push(shown);
    }
    for list in indicators.values_mut() {
        list.sort_by(|a, b| a.level.total_cmp(&b.level));
    }
    let mut people: BTreeMap<&str, usize> = BTreeMap::new();
    for person in company.people.values().filter(|person| person.left_on.is_none()) {
        *people.entry(&person.role_id).or_default() += 1;
    }
    let mut ratings: BTreeMap<&str, usize> = BTreeMap::new();
    for rating in company.ratings.values() {
        *ratings.entry(&rating.scale_id).or_default() += 1;
    }
    let functions = company.functions.values();
    let families = company.families.values();
    ModelView {
        revision,
        editable,
        functions: functions.map(|one| FunctionView { id: one.id.clone(), name: one.name.clone() }).collect(),
        scales: company.scales.values().map(|one| scale(one, company, &ratings)).collect(),
        families: families
            .map(|one| FamilyView { id: one.id.clone(), name: one.name.clone(), parent_id: one.parent_id.clone() })
            .collect(),
        competencies: company
            .competencies
            .values()
            .map(|one| CompetencyView {
                id: one.id.clone(),
                name: one.name.clone(),
                function_id: one.function_id.clone(),
                family_id: one.family_id.clone(),
                definition: one.definition.clone(),
                scale_id: one.scale_id.clone(),
                half_life_weeks: one.half_life_weeks,
                external_id: one.external_id.clone(),
                retired_on: one.retired_on,
                merged_into_id: one.merged_into_id.clone(),
                indicators: indicators.remove(one.id.as_str()).unwrap_or_default(),
                uses: uses.get(one.id.as_str()).copied().unwrap_or_default().into(),
            })
            .collect(),
        roles: company
            .roles
            .values()
            .map(|one| RoleView {
                id: one.id.clone(),
                name: one.name.clone(),
                function_id: one.function_id.clone(),
                people: people.get(one.id.as_str()).copied().unwrap_or_default(),
            })
            .collect(),
        profiles: company
            .role_profiles
            .values()
            .map(|one| ProfileView {
                role_id: one.role_id.clone(),
                competency_id: one.competency_id.clone(),
                target: one.target,
                importance: one.importance,
                essential: one.essential,
                guessed: company
                    .guesses
                    .contains_key(&format!("role_profiles/{}{RECORD_PARTS}{}/target", one.role_id, one.competency_id)),
            })
            .collect(),
        ready_scales: competency_model::gallery().into_iter().map(ready).collect(),
    }
}

fn scale(one: &Scale, company: &Company, ratings: &BTreeMap<&str, usize>) -> ScaleView {
    ScaleView {
        id: one.id.clone(),
        name: one.name.clone(),
        lowest: one.lowest,
        highest: one.highest,
        anchors: one.anchors.0.clone(),
        competencies: company.competencies.values().filter(|competency| competency.scale_id == one.id).count(),
        ratings: ratings.get(one.id.as_str()).copied().unwrap_or_default(),
    }
}

fn ready(one: competency_model::ReadyScale) -> ReadyScaleView {
    ReadyScaleView {
        id: one.scale.id,
        name: one.scale.name,
        lowest: one.scale.lowest,
        highest: one.scale.highest,
        anchors: one.scale.anchors.0,
        reason: one.reason.to_owned(),
    }
}

impl From<Uses> for UsesView {
    fn from(uses: Uses) -> Self {
        Self {
            ratings: uses.ratings,
            role_profiles: uses.role_profiles,
            team_skills: uses.team_skills,
            posts: uses.posts,
            ride_sessions: uses.ride_sessions,
            merged: uses.merged,
        }
    }
}
