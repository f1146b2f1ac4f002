//! `GET /`: the page of `crates/web`, on which somebody types a message and sees what it costs.
//!
//! There it stands in one file and counts by itself, as WebAssembly. Here its modules are served as they are written,
//! and it asks this server: so the sandbox is built without a target for WebAssembly, and counts by the library that
//! it answers with.

use std::sync::Arc;

use axum::Router;
use axum::http::header::{
    CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::sandbox::Sandbox;

/// It asks this server only, and can't be put in another site's frame.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; \
     img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const HTML: &str = "text/html; charset=utf-8";
const CSS: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";

/// Its path, its type, its content.
type File = (&'static str, &'static str, &'static str);

/// Files of `crates/web`, by the paths under which they name each other.
macro_rules! files {
    ($($path:literal $of:ident $file:literal),+ $(,)?) => {
        [$(($path, $of, include_str!(concat!("../../web/", $file)))),+]
    };
}

const FILES: [File; 17] = files![
    "/" HTML "page/index.html",
    "/page.css" CSS "page/page.css",
    "/characters.js" SCRIPT "page/characters.js",
    "/culprits.js" SCRIPT "page/culprits.js",
    "/dom.js" SCRIPT "page/dom.js",
    "/look.js" SCRIPT "page/look.js",
    "/marks.js" SCRIPT "page/marks.js",
    "/page.js" SCRIPT "page/page.js",
    "/report.js" SCRIPT "page/report.js",
    "/sandbox.js" SCRIPT "page/sandbox.js",
    "/settings.js" SCRIPT "page/settings.js",
    "/template.js" SCRIPT "page/template.js",
    "/toml.js" SCRIPT "page/toml.js",
    "/words.js" SCRIPT "page/words.js",
    "/js/edited.js" SCRIPT "js/edited.js",
    "/js/questions.js" SCRIPT "js/questions.js",
    "/js/value.js" SCRIPT "js/value.js",
];

/// The routes of the page's files.
pub(crate) fn routes() -> Router<Arc<Sandbox>> {
    FILES
        .into_iter()
        .fold(Router::new(), |router, (path, of, content)| {
            router.route(path, get(async move || show(of, content)))
        })
}

fn show(of: &'static str, content: &'static str) -> Response {
    let headers = [
        (CONTENT_TYPE, of),
        (CONTENT_SECURITY_POLICY, POLICY),
        (REFERRER_POLICY, "no-referrer"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    // On its own the page begins with another module.
    (
        headers,
        content.replace("src=\"alone.js\"", "src=\"sandbox.js\""),
    )
        .into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the modules import is served too.
    #[test]
    fn no_module_is_missing() {
        let mut imports = 0;
        for (path, of, content) in &FILES {
            let lines = content
                .lines()
                .filter(|line| *of == SCRIPT && line.starts_with("import "));
            for line in lines {
                let imported = line.rsplit('\'').nth(1).unwrap_or_default();
                let name = imported.trim_start_matches("./").trim_start_matches("../");
                let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
                let wanted = if imported.starts_with("../") {
                    format!("/{name}")
                } else {
                    format!("{folder}/{name}")
                };
                assert!(
                    FILES.iter().any(|(path, ..)| *path == wanted),
                    "{path} imports {wanted}"
                );
                imports += 1;
            }
        }
        assert!(imports > 10);
    }
}
