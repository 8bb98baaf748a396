//! The OpenAPI document, made from the handlers; `web/openapi.json` is a committed copy that a test keeps fresh.

use super::{error::Problem, routes::Routes};
use actix_web::{HttpResponse, get};
use std::sync::LazyLock;
use utoipa::{
    OpenApi, PartialSchema, ToSchema,
    openapi::{
        ComponentsBuilder, ContentBuilder, InfoBuilder, OpenApi as Document, RefOr, Response, ResponseBuilder,
        security::{ApiKey, ApiKeyValue, SecurityRequirement, SecurityScheme},
    },
};

static JSON: LazyLock<String> = LazyLock::new(|| {
    let mut text = serde_json::to_string_pretty(&document()).unwrap_or_default();
    text.push('\n');
    text
});

/// The document as text, as `tandem openapi` prints it.
pub fn json() -> &'static str {
    &JSON
}

/// The API's description, for programs
#[get("/api/v1/openapi.json")]
pub async fn show() -> HttpResponse {
    HttpResponse::Ok().content_type("application/json").body(json())
}

pub fn document() -> Document {
    let mut document = Routes::openapi();
    document.info = InfoBuilder::new()
        .title("Tandem")
        .version(env!("CARGO_PKG_VERSION"))
        .description(Some(
            "Rotational development scheduling. Sign in with POST /api/v1/session; the answer sets a cookie. Requests that change something \
             need Sec-Fetch-Site: same-origin (browsers send it) or an Origin header that equals the service's address, and JSON bodies. \
             Every error is application/problem+json.",
        ))
        .build();
    let mut components = ComponentsBuilder::from(document.components.take().unwrap_or_default())
        .schema(Problem::name(), Problem::schema())
        .security_scheme("session", SecurityScheme::ApiKey(ApiKey::Cookie(ApiKeyValue::new("__Host-tandem"))));
    let mut more = Vec::new();
    Problem::schemas(&mut more);
    components = components.schemas_from_iter(more);
    document.components = Some(components.build());
    document.security = Some(vec![SecurityRequirement::new("session", Vec::<String>::new())]);
    for path in document.paths.paths.values_mut() {
        let operations =
            [&mut path.get, &mut path.put, &mut path.post, &mut path.delete, &mut path.patch].into_iter().flatten();
        for operation in operations {
            operation.responses.responses.insert("default".to_owned(), RefOr::T(problem()));
        }
    }
    document
}

/// What every operation may answer with instead.
fn problem() -> Response {
    ResponseBuilder::new()
        .description("What went wrong: the code says which problem, the detail what to do.")
        .content(
            "application/problem+json",
            ContentBuilder::new().schema(Some(utoipa::openapi::Ref::from_schema_name(Problem::name()))).build(),
        )
        .build()
}
