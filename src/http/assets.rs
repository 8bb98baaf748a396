//! The web pages, inside the binary. Addresses of the single-page app answer with its index.

use super::{Error, Result};
use actix_web::{HttpRequest, HttpResponse, http::header};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "$OUT_DIR/web"]
struct Files;

pub fn answer(request: &HttpRequest) -> Result<HttpResponse> {
    let path = request.path().trim_start_matches('/');
    let (name, file) = match Files::get(path) {
        Some(file) => (path, file),
        // What looks like a file and is none must not be answered with a page: a script of an older build, for example.
        None if path.rsplit('/').next().is_some_and(|name| name.contains('.')) => return Err(Error::NoSuchAddress),
        None => ("index.html", Files::get("index.html").ok_or(Error::NoSuchAddress)?),
    };
    let tag: String = file.metadata.sha256_hash().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    let tag = format!("\"{tag}\"");
    // The build puts a hash into the names of what stands under assets/.
    let cache = if name.starts_with("assets/") { "public, max-age=31536000, immutable" } else { "no-cache" };
    let known = request.headers().get(header::IF_NONE_MATCH).is_some_and(|value| value.as_bytes() == tag.as_bytes());
    let mut answer = if known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    answer.insert_header((header::CACHE_CONTROL, cache)).insert_header((header::ETAG, tag));
    if known {
        return Ok(answer.finish());
    }
    let kind = file.metadata.mimetype();
    let kind = if kind.starts_with("text/") { format!("{kind}; charset=utf-8") } else { kind.to_owned() };
    Ok(answer.content_type(kind).body(file.data.into_owned()))
}
