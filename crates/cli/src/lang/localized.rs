//! Shows the errors of the library, of files and of the system in the language of the program.
//!
//! In English, an error's own text is used. In Indonesian, its stable code is the key of the catalogue.

mod codes;
mod of_toml;

use std::fmt::Display;
use std::io;
use std::num::ParseIntError;

use sms_charge::campaign::CampaignError;
use sms_charge::content::{ContentError, Problem, ProblemKind};
use sms_charge::phone::{PhoneNumberError, PhoneNumberErrorKind};
use sms_charge::template::{
    BoundsError, DelimitersError, RenderError, TemplateError, TemplateErrorKind, ValueError,
    VarSpecError, Warning, WarningKind,
};
use sms_charge::{CapacityError, EncodingsError, KeywordError, LanguagesError};

use super::choice::{Lang, chosen};
use super::phrase::filled;
pub(crate) use of_toml::toml;

/// An error in the language of the program.
pub(crate) trait Localized {
    fn localized(&self) -> String;
}

/// The message of a code. {0} is the position, {1} and {2} are details.
fn say(code: &str, english: &dyn Display, values: &[&dyn Display]) -> String {
    match (chosen(), codes::of(code)) {
        (Lang::En, _) => english.to_string(),
        (Lang::Id, Some(phrase)) => filled(phrase, values),
        // A code that is not in the catalogue yet.
        (Lang::Id, None) => filled("ditolak ({0})", &[&code]),
    }
}

/// `'x'`, or `U+2019 RIGHT SINGLE QUOTATION MARK`.
fn shown(c: char) -> String {
    if c.is_ascii_graphic() {
        format!("'{c}'")
    } else {
        sms_charge_lists::name::of(c)
    }
}

impl Localized for PhoneNumberError {
    fn localized(&self) -> String {
        use PhoneNumberErrorKind as Kind;

        let detail = match self.kind() {
            Kind::Letter(c) | Kind::InvisibleCharacter(c) | Kind::InvalidCharacter(c) => shown(c),
            Kind::UnsupportedCountry { code: Some(code) } => code.to_string(),
            Kind::UnsupportedCountry { code: None } => "?".to_owned(),
            Kind::InternationalPrefix { prefix } => format!("{prefix:03}"),
            Kind::TooShort { digits } | Kind::TooLong { digits } | Kind::BeyondE164 { digits } => {
                digits.to_string()
            }
            _ => String::new(),
        };
        say(self.code(), self, &[&self.span().start, &detail])
    }
}

fn content(kind: ProblemKind, english: &dyn Display, at: usize, other: Option<usize>) -> String {
    use ProblemKind as Kind;

    let detail = match kind {
        Kind::BlankAroundKey(c)
        | Kind::BlankAroundValue(c)
        | Kind::FullWidthPunctuation(c)
        | Kind::ControlCharacter(c)
        | Kind::InvisibleCharacter(c)
        | Kind::Joiner(c)
        | Kind::UnusualKey(c) => shown(c),
        _ => String::new(),
    };
    say(
        kind.code(),
        english,
        &[&at, &detail, &other.unwrap_or_default()],
    )
}

impl Localized for ContentError {
    fn localized(&self) -> String {
        let other = self.other_span().map(|span| span.start);
        content(self.kind(), self, self.span().start, other)
    }
}

impl Localized for Problem {
    fn localized(&self) -> String {
        let other = self.other_span().map(|span| span.start);
        content(self.kind(), self, self.span().start, other)
    }
}

impl Localized for TemplateError {
    fn localized(&self) -> String {
        let detail = match self.kind() {
            TemplateErrorKind::Unexpected(c) => shown(c),
            TemplateErrorKind::Language(construct) => codes::construct(construct).to_owned(),
            _ => String::new(),
        };
        say(self.code(), self, &[&self.span().start, &detail])
    }
}

impl Localized for Warning {
    fn localized(&self) -> String {
        let detail = match self.kind() {
            WarningKind::OtherSyntax(syntax) => syntax.to_string(),
            WarningKind::ForcesUcs2(c) => shown(c),
            _ => String::new(),
        };
        say(self.code(), self, &[&self.span().start, &detail])
    }
}

impl Localized for RenderError {
    fn localized(&self) -> String {
        let (at, name, more) = (self.span().start, self.name(), self.more());
        let code = match more {
            0 => self.code(),
            _ => "missing-values",
        };
        say(code, self, &[&at, &name, &more])
    }
}

impl Localized for BoundsError {
    fn localized(&self) -> String {
        let at = self.span().unwrap_or_default().start;
        say(self.code(), self, &[&at, &self.name()])
    }
}

impl Localized for ValueError {
    fn localized(&self) -> String {
        say(self.code(), self, &[&self.value_span().start, &self.name()])
    }
}

impl Localized for VarSpecError {
    fn localized(&self) -> String {
        say(self.code(), self, &[&self.span().start])
    }
}

impl Localized for DelimitersError {
    fn localized(&self) -> String {
        say(self.code(), self, &[])
    }
}

impl Localized for CapacityError {
    fn localized(&self) -> String {
        say(self.code(), self, &[])
    }
}

impl Localized for EncodingsError {
    fn localized(&self) -> String {
        say(self.code(), self, &[])
    }
}

impl Localized for LanguagesError {
    fn localized(&self) -> String {
        say(self.code(), self, &[])
    }
}

impl Localized for KeywordError {
    fn localized(&self) -> String {
        say(self.code(), self, &[&self.expected().join(", ")])
    }
}

impl Localized for CampaignError {
    fn localized(&self) -> String {
        say(self.code(), self, &[&u64::MAX])
    }
}

impl Localized for ParseIntError {
    fn localized(&self) -> String {
        use std::num::IntErrorKind as Kind;

        // The standard library's words are for programmers.
        let phrase = match self.kind() {
            Kind::PosOverflow => super::INTEGER_TOO_BIG,
            Kind::NegOverflow => super::INTEGER_TOO_SMALL,
            _ => super::NO_INTEGER,
        };
        phrase.text().to_owned()
    }
}

/// An error of the system.
pub(crate) fn io(error: &io::Error) -> String {
    use io::ErrorKind as Kind;

    let code = match error.kind() {
        Kind::NotFound => "file-not-found",
        Kind::PermissionDenied => "permission-denied",
        Kind::IsADirectory => "is-a-directory",
        Kind::NotADirectory => "not-a-directory",
        Kind::StorageFull => "storage-full",
        Kind::BrokenPipe => "broken-pipe",
        Kind::AlreadyExists => "already-exists",
        Kind::ReadOnlyFilesystem => "read-only",
        Kind::InvalidData => "invalid-data",
        _ => "system-error",
    };
    let number = error.raw_os_error().unwrap_or_default();
    say(code, error, &[&number])
}

/// The message of a JSON parser.
pub(crate) fn json(problem: &str) -> String {
    let starts = |start| problem.starts_with(start);
    let code = if starts("EOF") {
        "json-ends"
    } else if starts("invalid escape") || starts("unexpected end of hex") {
        "json-escape"
    } else if starts("control character") {
        "json-control"
    } else if starts("trailing characters") {
        "json-trailing"
    } else if starts("recursion limit") {
        "json-deep"
    } else {
        "json-unexpected"
    };
    say(code, &problem, &[])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::*;

    /// Every string in the body of a function `code` of the library's rooms that the program shows.
    fn collect(folder: &Path, codes: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, codes);
                continue;
            }
            let source = fs::read_to_string(&path).unwrap();
            for body in source.split("const fn code(").skip(1) {
                let body = body.split("\n    }\n").next().unwrap();
                codes.extend(body.split('"').skip(1).step_by(2).map(str::to_owned));
            }
        }
    }

    #[test]
    fn every_code_that_the_program_can_meet_is_in_the_catalogue() {
        let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src");
        let mut codes = BTreeSet::new();
        for room in ["campaign", "content", "count", "phone", "template"] {
            collect(&src.join(room), &mut codes);
        }
        for file in ["keyword.rs", "content.rs", "phone.rs", "template.rs"] {
            let source = fs::read_to_string(src.join(file)).unwrap();
            for body in source.split("const fn code(").skip(1) {
                let body = body.split("\n    }\n").next().unwrap();
                codes.extend(body.split('"').skip(1).step_by(2).map(str::to_owned));
            }
        }
        assert!(codes.len() > 85, "{}", codes.len());
        let without: Vec<_> = codes
            .iter()
            .filter(|code| codes::of(code).is_none())
            .collect();
        assert!(without.is_empty(), "{without:?}");
    }
}
