//! What is wrong with a template, its content and their values, for the page.
//!
//! The page has its own words for each code, in more than one language, and counts characters as
//! somebody sees them. So a problem here is a code, a place and the piece of text there.

use std::ops::Range;

use serde::Serialize;
use sms_charge::content::{Content, Severity};
use sms_charge::template::{Syntax, Template};
use unicode_segmentation::UnicodeSegmentation as _;

use crate::reader::Fault;

/// At most so much of a text is repeated.
const PIECE: usize = 24;

#[derive(Serialize)]
pub(crate) struct Problem {
    pub(crate) field: Field,
    pub(crate) is_error: bool,
    code: &'static str,
    /// The characters before it and one more.
    character: Option<usize>,
    /// The text there.
    piece: String,
    /// Of a gateway file, which has lines: line and column, and the reader's own words.
    line: Option<usize>,
    column: Option<usize>,
    text: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Field {
    Template,
    Content,
    Gateway,
}

/// The message, if there is one, and all problems in the order template, content, values.
pub(crate) fn render(template: &str, content: &str) -> (Vec<Problem>, Option<String>) {
    let in_template =
        |code, span, is_error| Problem::at(Field::Template, template, code, span, is_error);
    let in_content =
        |code, span, is_error| Problem::at(Field::Content, content, code, span, is_error);
    let mut problems: Vec<_> = Template::problems(template, Syntax::PercentBrace)
        .map(|error| in_template(error.code(), error.span(), true))
        .collect();
    problems.extend(Content::problems(content).map(|problem| {
        let is_error = problem.severity() == Severity::Error;
        in_content(problem.code(), problem.span(), is_error)
    }));
    let (Ok(parsed), Ok(pairs)) = (Template::parse(template), Content::parse(content)) else {
        return (problems, None);
    };
    let warnings = parsed.warnings();
    problems.extend(warnings.map(|warning| in_template(warning.code(), warning.span(), false)));
    let unused = parsed.unused(&pairs);
    problems.extend(unused.map(|(_, span)| in_content("unused-key", span, false)));
    let missing = parsed.missing(&pairs);
    // The content is at fault, and the template says for what.
    problems.extend(missing.map(|(_, span)| Problem {
        field: Field::Content,
        character: None,
        ..in_template("missing-value", span, true)
    }));
    let message = parsed.render(&pairs).ok();
    let message = message.map(|message| message.to_string());
    (problems, message)
}

impl Problem {
    fn at(
        field: Field,
        text: &str,
        code: &'static str,
        span: Range<usize>,
        is_error: bool,
    ) -> Self {
        let before = text.get(..span.start).unwrap_or_default();
        let piece = text.get(span).unwrap_or_default();
        Self {
            field,
            is_error,
            code,
            character: Some(before.graphemes(true).count() + 1),
            piece: piece.graphemes(true).take(PIECE).collect(),
            line: None,
            column: None,
            text: None,
        }
    }

    pub(crate) fn of_gateway(fault: &Fault) -> Self {
        let place = fault.place();
        Self {
            field: Field::Gateway,
            is_error: true,
            code: "gateway",
            character: None,
            piece: String::new(),
            line: place.map(|place| place.line),
            column: place.map(|place| place.column),
            text: Some(fault.what()),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    #[test]
    fn a_place_is_counted_in_characters_that_are_seen() {
        let (problems, message) = render("👨‍👩‍👧 é %{", "");
        assert!(message.is_none());
        let [problem] = &problems[..] else {
            panic!("{} problems", problems.len());
        };
        assert_eq!(
            (problem.code, problem.character),
            ("unclosed-placeholder", Some(5))
        );
    }

    /// The codes of the library's function `code` in these files.
    fn codes(files: &[&str]) -> Vec<String> {
        let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src");
        let sources = files
            .iter()
            .map(|file| fs::read_to_string(sources.join(file)).unwrap());
        let all = sources.collect::<String>();
        let bodies = all.split("const fn code(").skip(1);
        let bodies = bodies.map(|body| body.split("\n    }\n").next().unwrap());
        bodies
            .flat_map(|body| body.split('"').skip(1).step_by(2))
            .map(str::to_owned)
            .collect()
    }

    #[test]
    fn the_page_has_words_for_every_code_in_both_languages() {
        let words = include_str!("page/words.js");
        let (english, indonesian) = words.split_once("\n  id: {\n").unwrap();
        let problems = codes(&[
            "content/error.rs",
            "template/error.rs",
            "template/warning.rs",
        ]);
        let findings = codes(&["explain.rs"]);
        assert!(
            problems.len() > 40 && findings.len() > 7,
            "{problems:?} {findings:?}"
        );
        for code in problems.iter().chain(&findings) {
            for words in [english, indonesian] {
                assert!(
                    words.contains(&format!("      '{code}': '")),
                    "no words for {code}"
                );
            }
        }
    }
}
