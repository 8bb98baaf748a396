//! In which language a request is answered: what the account chose, else what the browser asks for. Errors are made into answers
//! where nobody knows the request any more, so its language travels with the task that answers it.

use super::{Ctx, Result, SignedIn};
use crate::{app::session, db::accounts::AccountRow, domain::language::Language};
use actix_web::{HttpResponse, http::header::ACCEPT_LANGUAGE, http::header::HeaderMap, put, web};
use serde::Deserialize;
use std::{cell::Cell, future::Future};
use utoipa::ToSchema;

tokio::task_local! {
    static SPOKEN: Cell<Language>;
}

/// The first of our languages by the weights that the browser gives them; English where it asks for none.
pub fn asked(headers: &HeaderMap) -> Language {
    let header = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut best: Option<(f32, Language)> = None;
    for entry in header.split(',') {
        let (tag, weight) = entry.split_once(';').unwrap_or((entry, "q=1"));
        let weight = weight.trim().strip_prefix("q=").and_then(|weight| weight.parse().ok()).unwrap_or(0.0);
        if let Some(language) = Language::read(tag.trim()).filter(|_| weight > best.map_or(0.0, |(most, _)| most)) {
            best = Some((weight, language));
        }
    }
    best.map_or_else(Language::default, |(_, language)| language)
}

/// Answers a request whose sender asks for `language`.
pub async fn speaking<T>(language: Language, answering: impl Future<Output = T>) -> T {
    SPOKEN.scope(Cell::new(language), answering).await
}

/// In which language the request at hand is answered.
pub fn spoken() -> Language {
    SPOKEN.try_with(Cell::get).unwrap_or_default()
}

/// The account's own language from here on, where it chose one; the one to speak to it in.
pub fn of_account(account: &AccountRow, asked: Language) -> Language {
    let language = account.chosen().unwrap_or(asked);
    // Outside of a request there is nobody to remember it for.
    let _ = SPOKEN.try_with(|spoken| spoken.set(language));
    language
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LanguageChoice {
    pub language: Language,
}

/// Choose one's language
///
/// In which the pages, messages and mails speak to the account from now on.
#[utoipa::path(tag = "me", request_body = LanguageChoice, responses((status = 204)))]
#[put("/api/v1/me/language")]
pub async fn choose_language(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    body: web::Json<LanguageChoice>,
) -> Result<HttpResponse> {
    let language = body.into_inner().language;
    ctx.write(move |conn, clock| session::choose_language(conn, clock, &actor, language)).await?;
    Ok(HttpResponse::NoContent().finish())
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::http::header::HeaderValue;

    #[test]
    fn the_browsers_first_of_our_languages() {
        let asked = |text: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_str(text).unwrap());
            asked(&headers)
        };
        for (header, language) in [
            ("de-DE,de;q=0.9,en;q=0.8", Language::De),
            ("fr, en;q=0.4, de;q=0.6", Language::De),
            ("en-GB, de", Language::En),
            ("de;q=0", Language::En),
            ("fr", Language::En),
            (";;q=", Language::En),
        ] {
            assert_eq!(asked(header), language, "{header}");
        }
    }
}
