//! Chooses the language of the program.

use std::env;
use std::ffi::{OsStr, OsString};
use std::sync::OnceLock;

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Lang {
    En,
    Id,
}

static CHOSEN: OnceLock<Lang> = OnceLock::new();

/// The language of this process.
pub(crate) fn chosen() -> Lang {
    *CHOSEN.get().unwrap_or(&Lang::En)
}

/// Chooses the language by `--lang`, or else by the locale. This happens first, so that every refusal is in
/// this language.
pub(crate) fn choose(arguments: &[OsString]) {
    let lang = option(arguments).unwrap_or_else(|| locale(|name| env::var_os(name)));
    // This function is called only once, so this can't fail.
    let _ = CHOSEN.set(lang);
}

/// The last `--lang id` or `--lang=id`, up to a `--`.
fn option(arguments: &[OsString]) -> Option<Lang> {
    let mut lang = None;
    let mut arguments = arguments.iter().map(OsString::as_os_str);
    let mut next = || arguments.next().filter(|&argument| argument != "--");
    while let Some(argument) = next() {
        let word = if argument == "--lang" {
            next().and_then(OsStr::to_str)
        } else {
            argument
                .to_str()
                .and_then(|word| word.strip_prefix("--lang="))
        };
        match word {
            Some("id") => lang = Some(Lang::Id),
            Some("en") => lang = Some(Lang::En),
            _ => {}
        }
    }
    lang
}

/// The rule of POSIX for messages: the first of three variables that is set and not empty. `in` was the code
/// of Indonesian before 1989.
fn locale(variable: impl Fn(&str) -> Option<OsString>) -> Lang {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(variable)
        .find(|value| !value.is_empty());
    let set = set.and_then(|value| value.into_string().ok());
    let language = set
        .as_deref()
        .and_then(|value| value.split(['_', '.', '@']).next());
    match language {
        Some("id" | "in") => Lang::Id,
        _ => Lang::En,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locale_chooses_the_language() {
        let of = |set: &[(&str, &str)]| {
            locale(|name| {
                let found = set.iter().find(|(known, _)| *known == name);
                found.map(|(_, value)| OsString::from(value))
            })
        };
        for set in [
            &[("LANG", "id_ID.UTF-8")][..],
            &[("LC_MESSAGES", "id_ID"), ("LANG", "en_US.UTF-8")],
            &[("LC_ALL", "id"), ("LC_MESSAGES", "C")],
            &[("LC_ALL", ""), ("LANG", "in_ID")],
        ] {
            assert_eq!(of(set), Lang::Id, "{set:?}");
        }
        for set in [
            &[][..],
            &[("LANG", "C.UTF-8")],
            &[("LC_ALL", "en_ID.UTF-8"), ("LANG", "id_ID.UTF-8")],
            &[("LANG", "idk")],
        ] {
            assert_eq!(of(set), Lang::En, "{set:?}");
        }
    }

    #[test]
    fn the_option_chooses_it_unless_it_follows_two_dashes() {
        let of = |line: &str| {
            let arguments: Vec<_> = line.split(' ').map(OsString::from).collect();
            option(&arguments)
        };
        assert_eq!(of("sms-charge --lang id Halo"), Some(Lang::Id));
        assert_eq!(of("sms-charge text Halo --lang=id"), Some(Lang::Id));
        assert_eq!(of("sms-charge --lang id --lang en"), Some(Lang::En));
        assert_eq!(of("sms-charge -- --lang id"), None);
        assert_eq!(of("sms-charge --lang de"), None);
    }
}
