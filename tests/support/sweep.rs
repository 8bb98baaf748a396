//! Every address that can be read, for tests that search all answers; and two answers compared but for ids made at random.

use std::collections::BTreeMap;
use tandem::http::openapi;

/// Every address that can be read, with the ids that may stand in it: `known` has them by the name of the placeholder, those of
/// `{id}` by the word before it. Streams are left out: they do not end.
pub fn addresses(known: &[(&str, Vec<String>)]) -> Vec<String> {
    let known: BTreeMap<&str, &Vec<String>> = known.iter().map(|(name, ids)| (*name, ids)).collect();
    let nothing = vec!["none".to_owned()];
    let document = serde_json::to_value(openapi::document()).unwrap();
    let mut found = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        if item.get("get").is_none() || path == "/api/v1/runs/{id}/events" {
            continue;
        }
        let mut all = vec![String::new()];
        let mut before = "";
        for segment in path.split('/').skip(1) {
            let ids = match segment.split_once('{').and_then(|(_, rest)| rest.split_once('}')) {
                None => vec![segment.to_owned()],
                Some((name, after)) => {
                    let word = if name == "id" { before } else { name };
                    let ids = known.get(word).copied().unwrap_or(&nothing);
                    ids.iter().map(|id| format!("{id}{after}")).collect()
                }
            };
            all = all.iter().flat_map(|start| ids.iter().map(move |id| format!("{start}/{id}"))).collect();
            before = segment;
        }
        found.extend(all);
    }
    found
}

/// The text with the ids that were made at random told by the order in which they come.
pub fn without_random_ids(text: &str) -> String {
    let is_uuid = |at: usize| {
        text.get(at..at + 36).is_some_and(|part| {
            part.bytes().enumerate().all(|(place, byte)| match place {
                8 | 13 | 18 | 23 => byte == b'-',
                _ => byte.is_ascii_hexdigit(),
            })
        })
    };
    let (mut plain, mut met) = (String::new(), Vec::new());
    let mut at = 0;
    while let Some(next) = text[at..].chars().next() {
        if next.is_ascii_hexdigit() && is_uuid(at) {
            let id = &text[at..at + 36];
            let place = met.iter().position(|known| *known == id).unwrap_or_else(|| {
                met.push(id);
                met.len() - 1
            });
            plain.push_str(&format!("<id {place}>"));
            at += 36;
        } else {
            plain.push(next);
            at += next.len_utf8();
        }
    }
    plain
}
