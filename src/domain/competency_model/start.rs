//! The built-in model, laid over a company that has none.

use crate::domain::{
    company::{Company, Function, Record, RoleProfile},
    starter::{families, model, titles},
};

/// The company with the built-in model added: scale, families, competencies and indicators that it does not have yet, and what
/// roles ask for whose names the built-in model knows. What is there stays as it is.
pub fn with_starter(current: &Company) -> Company {
    let mut built_in = Company::default();
    model::add_to(&mut built_in);
    let mut company = current.clone();
    let functions: Vec<String> =
        built_in.competencies.values().filter_map(|competency| competency.function_id.clone()).collect();
    for id in functions {
        let name = families::name(&id).to_owned();
        company.functions.entry(id.clone()).or_insert(Function { id, name });
    }
    add(&built_in.scales, &mut company.scales);
    add(&built_in.families, &mut company.families);
    add(&built_in.indicators, &mut company.indicators);
    company.indicators.retain(|_, indicator| {
        // Of a competency of the company's own with the same id the indicators are its own matter.
        !current.competencies.contains_key(&indicator.competency_id) || current.indicators.contains_key(&indicator.id())
    });
    add(&built_in.competencies, &mut company.competencies);

    let roles: Vec<(String, String, String)> =
        company.roles.values().map(|role| (role.id.clone(), role.name.clone(), role.function_id.clone())).collect();
    for (role_id, name, function) in roles {
        let meaning = titles::meaning(&name, None);
        let family = if meaning.function_id == function { meaning.family } else { families::usual(&function) };
        for wanted in model::model().profile(family) {
            let entry = RoleProfile {
                role_id: role_id.clone(),
                competency_id: wanted.competency.clone(),
                target: wanted.target,
                importance: wanted.importance,
                essential: wanted.essential,
            };
            if !current.competencies.contains_key(&entry.competency_id) {
                company.role_profiles.entry(entry.id()).or_insert(entry);
            }
        }
    }
    company
}

fn add<T: Clone>(from: &std::collections::BTreeMap<String, T>, to: &mut std::collections::BTreeMap<String, T>) {
    for (id, record) in from {
        to.entry(id.clone()).or_insert_with(|| record.clone());
    }
}
