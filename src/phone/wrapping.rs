//! What lists have around numbers: a spreadsheet's apostrophe, a label, the addresses of a chat
//! service.
//!
//! # Grammar
//!
//! The input has no blanks at its ends, and words are in any case (RFC 5234). There is at most one
//! wrapping.
//!
//! ```text
//! wrapped = "'" typed                                   ; a spreadsheet's mark for text
//!         / ( "WA" / "HP" / "Telp" ) ( ":" / "." ) *space typed
//!         / [ "https://" ] "wa.me/" digits
//!         / digits ( "@c.us" / "@s.whatsapp.net" )
//! typed   = what the lenient reader accepts
//! digits  = an MSISDN: country code and number, only ASCII digits
//! ```

use super::typed::is_space;

/// The content of a wrapping.
pub(super) struct Wrapped<'t> {
    /// The number of bytes before it in the text.
    pub(super) at: usize,
    pub(super) inner: &'t str,
    /// How the number is written.
    pub(super) form: Form,
}

pub(super) enum Form {
    /// As people type it.
    Typed,
    /// E.164 without its plus.
    Msisdn,
}

const LINKS: [&str; 2] = ["https://wa.me/", "wa.me/"];
const ACCOUNTS: [&str; 2] = ["@c.us", "@s.whatsapp.net"];
const LABELS: [&str; 3] = ["wa", "hp", "telp"];

/// Removes the wrapping. `None` if there is none.
pub(super) fn unwrap(text: &str) -> Option<Wrapped<'_>> {
    let behind = |inner: &'_ str| text.len() - inner.len();
    // This is before the labels, because `wa.` is one of them.
    if let Some(inner) = LINKS.iter().find_map(|link| strip_prefix(text, link)) {
        return Some(Wrapped {
            at: behind(inner),
            inner,
            form: Form::Msisdn,
        });
    }
    if let Some(inner) = text.strip_prefix('\'').or_else(|| labelled(text)) {
        return Some(Wrapped {
            at: behind(inner),
            inner,
            form: Form::Typed,
        });
    }
    let inner = ACCOUNTS
        .iter()
        .find_map(|account| strip_suffix(text, account))?;
    Some(Wrapped {
        at: 0,
        inner,
        form: Form::Msisdn,
    })
}

fn labelled(text: &str) -> Option<&str> {
    let rest = LABELS.iter().find_map(|label| strip_prefix(text, label))?;
    let rest = rest.strip_prefix([':', '.'])?;
    Some(rest.trim_start_matches(is_space))
}

fn strip_prefix<'t>(text: &'t str, prefix: &str) -> Option<&'t str> {
    let (start, rest) = text.split_at_checked(prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then_some(rest)
}

fn strip_suffix<'t>(text: &'t str, suffix: &str) -> Option<&'t str> {
    let (rest, end) = text.split_at_checked(text.len().checked_sub(suffix.len())?)?;
    end.eq_ignore_ascii_case(suffix).then_some(rest)
}
