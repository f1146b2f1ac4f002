//! Combines the options with the header of a list.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64};

use sms_charge::{Profile, Template};
use sms_charge_lists::batch::{push_guarded, write_cells};
use sms_charge_lists::cell::{RowEnd, read_row};
use sms_charge_lists::layout::{FIXED, Layout, NUMBERED, Own, PROBLEM, Text};
use sms_charge_lists::phone::Reader;
use sms_charge_lists::source::Form;
use sms_charge_lists::split::Splitter;

use super::args::Args;
use super::problem;
use crate::failure::Failure;
use crate::lang::Localized as _;
use crate::lang::campaign as words;
use crate::money::Money;
use crate::table::{MARK, Table};

/// The prefix of an appended column whose name the list already has.
const PREFIX: &str = "sms_";

/// What is known about a list before its rows are read. The summary shows it.
pub(super) struct About {
    pub(super) layout: Arc<Layout>,
    pub(super) money: Option<Money>,
    pub(super) form: Form,
    /// Set if some bytes are not a character of the encoding.
    pub(super) damage: Arc<AtomicBool>,
}

/// The rows after the header.
pub(super) struct Input {
    pub(super) splitter: Splitter,
    /// The output up to the end of the header.
    pub(super) head: Vec<u8>,
    /// The line of the first row.
    pub(super) line: u64,
    pub(super) bytes: Option<u64>,
    pub(super) read: Arc<AtomicU64>,
}

/// The names of the columns that are appended.
fn appended(layout: &Layout) -> impl Iterator<Item = String> {
    let fixed = if layout.fixed { &FIXED[..] } else { &[] };
    let names = NUMBERED.iter().chain(fixed).chain([&PROBLEM]);
    let kept = &layout.names[..layout.kept];
    names.map(|name| {
        let mut name = (*name).to_owned();
        while kept.iter().any(|other| other.eq_ignore_ascii_case(&name)) {
            name.insert_str(0, PREFIX);
        }
        name
    })
}

/// Reads the header.
pub(super) fn read(
    args: &Args,
    profile: &Profile,
    money: Option<Money>,
) -> Result<(About, Input), Failure> {
    let template = args.template.as_deref().map(Template::parse).transpose();
    let template =
        template.map_err(|error| Failure::Said(words::BAD_TEMPLATE.with(&[&error.localized()])))?;
    let mut wanted = vec![args.phone.as_str()];
    wanted.extend(args.text.as_deref());
    wanted.extend(template.iter().flat_map(Template::variables));

    let table = Table::open(&args.table, &wanted)?;
    let header = &table.header;
    let appended_before = appended_before(&header.0);
    let kept = header.0.len() - appended_before;
    let find = |name: &str| {
        header
            .find(name, kept)
            .ok_or_else(|| Failure::Said(header.no_column(name)))
    };
    let phone = find(&args.phone)?;
    let text = match (&args.text, template) {
        (_, Some(template)) => {
            let columns = template.variables().map(find).collect::<Result<_, _>>()?;
            Text::Template(template.into_owned(), columns)
        }
        (Some(column), None) => Text::Column(find(column)?),
        // The command line requires one of them.
        (None, None) => return Err(Failure::NoText),
    };
    header.check_distinct().map_err(Failure::Said)?;
    let own = (appended_before > 0).then(|| own(&table, kept));
    let line_end = match &table.head.data[table.content..table.next] {
        b"\r\n" => "\r\n",
        b"\r" => "\r",
        _ => "\n",
    };
    let layout = Layout {
        profile: *profile,
        tariff: money.as_ref().map(|money| money.tariff),
        delimiter: table.delimiter,
        line_end,
        names: header.0.clone(),
        kept,
        phone,
        text,
        reader: Reader::new(args.strict, args.repairs()),
        tier: args.tier,
        fixed: args.fixed,
        raw: args.raw,
        only_problems: args.only_problems,
        mark_repeated: args.mark_repeated,
        decoded: table.is_decoded(),
        is_sheet: table.is_sheet(),
        own,
        told: problem::told,
        repeated: problem::repeated,
    };
    let mut out = Vec::new();
    // Without the mark, a spreadsheet would read UTF-8 as the encoding that the list had.
    if table.has_mark || layout.decoded {
        out.extend_from_slice(MARK);
    }
    if table.says_delimiter {
        out.extend_from_slice(table.head.separator());
    }
    write_cells(&mut out, &table.head.data, &table.cells[..kept], &layout);
    for name in appended(&layout) {
        out.push(layout.delimiter);
        push_guarded(&mut out, name.as_bytes(), &layout);
    }
    out.extend_from_slice(line_end.as_bytes());
    let (bytes, read) = (table.source.bytes, Arc::clone(&table.source.read));
    let damage = Arc::clone(&table.source.damage);
    let form = table.source.form.clone();
    let (splitter, line) = table.into_rows();
    let input = Input {
        splitter,
        head: out,
        line,
        bytes,
        read,
    };
    let about = About {
        layout: Arc::new(layout),
        money,
        form,
        damage,
    };
    Ok((about, input))
}

/// How many columns at the end of a header an earlier run has appended.
fn appended_before(names: &[String]) -> usize {
    let plain = NUMBERED.len() + 1;
    let with_fixed = plain + FIXED.len();
    let is = |name: &String, expected: &str| {
        let mut name = name.as_str();
        while name != expected {
            match name.strip_prefix(PREFIX) {
                Some(rest) => name = rest,
                None => return false,
            }
        }
        true
    };
    let ends_with = |count: usize, fixed: &[&str]| {
        names.len() > count && {
            let tail = &names[names.len() - count..];
            let expected = NUMBERED.iter().chain(fixed).chain([&PROBLEM]);
            tail.iter()
                .zip(expected)
                .all(|(name, &expected)| is(name, expected))
        }
    };
    if ends_with(with_fixed, &FIXED) {
        with_fixed
    } else if ends_with(plain, &[]) {
        plain
    } else {
        0
    }
}

/// How an earlier run has written formulas. The numbers that it wrote begin with a plus, so they show it.
fn own(table: &Table, number: usize) -> Own {
    let data = &table.head.data;
    let mut at = table.next;
    while at < data.len() {
        let mut column = 0;
        let mut cell = None;
        let end = read_row(data, at, table.delimiter, table.head.ended, |next| {
            if column == number {
                cell = Some(next);
            }
            column += 1;
        });
        let RowEnd::At { next, .. } = end else {
            break;
        };
        match cell.map(|cell| cell.content(data)).as_deref() {
            Some([b'+', ..]) => return Own::Raw,
            Some([b'\'', ..]) => return Own::Marked,
            _ => at = next,
        }
    }
    Own::Marked
}
