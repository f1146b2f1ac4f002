//! How the table is laid out: what stands between cells, and which column is what.

use std::io::Read;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64};

use sms_charge::explain::Tier;
use sms_charge::template::OwnedTemplate;
use sms_charge::{Profile, Template};

use super::args::Args;
use super::cell::{Cell, RowEnd, read_row};
use super::formula::without_mark;
use super::header::Header;
use super::phone::Reader;
use super::sheet;
use super::source::{Form, Source};
use super::split::{BLOCK, MAX_ROW, Splitter};
use crate::failure::Failure;
use crate::lang::Told as _;
use crate::lang::campaign as words;
use crate::money::Money;

/// The columns that are appended, some on request.
const NUMBERED: [&str; 6] = ["number", "encoding", "units", "charge", "brand", "cost"];
const FIXED: [&str; 2] = ["fixed", "saved"];
const PROBLEM: &str = "problem";

/// What a name gets in front if the list has one like it.
const PREFIX: &str = "sms_";

/// Most to least likely.
const DELIMITERS: [u8; 4] = *b",;\t|";

const MARK: &[u8] = "\u{FEFF}".as_bytes();

/// Everything that pricing a row needs.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a flag of the command line"
)]
pub(super) struct Layout {
    pub(super) profile: Profile,
    pub(super) money: Option<Money>,
    pub(super) delimiter: u8,
    pub(super) line_end: &'static str,
    /// The names of all columns.
    pub(super) names: Vec<String>,
    /// How many of them are the list's own. What was appended by an earlier run goes.
    pub(super) kept: usize,
    pub(super) phone: usize,
    pub(super) text: Text,
    pub(super) reader: Reader,
    pub(super) tier: Tier,
    pub(super) fixed: bool,
    pub(super) raw: bool,
    pub(super) only_problems: bool,
    pub(super) mark_repeated: bool,
    pub(super) about: About,
}

#[expect(clippy::large_enum_variant, reason = "there is one")]
pub(super) enum Text {
    Column(usize),
    /// The template, and the columns of its variables.
    Template(OwnedTemplate, Vec<usize>),
}

/// How the list was read, to be said.
pub(super) struct About {
    pub(super) form: Form,
    /// The encoding is not UTF-8, so that the output has another.
    pub(super) decoded: bool,
    pub(super) damage: Arc<AtomicBool>,
    /// It is the output of an earlier run, with marks before formulas or without.
    pub(super) own: Option<Own>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Own {
    Marked,
    Raw,
}

/// The rows behind the header.
pub(super) struct Input {
    pub(super) splitter: Splitter<Box<dyn Read + Send>>,
    /// The output up to the end of the header.
    pub(super) head: Vec<u8>,
    /// The line of the first row.
    pub(super) line: u64,
    pub(super) bytes: Option<u64>,
    pub(super) read: Arc<AtomicU64>,
}

impl Layout {
    pub(super) const fn is_sheet(&self) -> bool {
        matches!(self.about.form, Form::Sheet(_))
    }

    /// Whether the list's marks before formulas are those of an earlier run.
    pub(super) fn is_marked(&self) -> bool {
        self.about.own == Some(Own::Marked)
    }

    fn appended(&self) -> impl Iterator<Item = String> {
        let fixed = if self.fixed { &FIXED[..] } else { &[] };
        let names = NUMBERED.iter().chain(fixed).chain([&PROBLEM]);
        let kept = &self.names[..self.kept];
        names.map(|name| {
            let mut name = (*name).to_owned();
            while kept.iter().any(|other| other.eq_ignore_ascii_case(&name)) {
                name.insert_str(0, PREFIX);
            }
            name
        })
    }

    /// How many columns are appended.
    pub(super) const fn appended_count(&self) -> usize {
        NUMBERED.len() + 1 + if self.fixed { FIXED.len() } else { 0 }
    }
}

/// Reads the header.
pub(super) fn read(
    args: &Args,
    profile: &Profile,
    money: Option<Money>,
    mut source: Source,
) -> Result<(Layout, Input), Failure> {
    let template = args.template.as_deref().map(Template::parse).transpose();
    let template =
        template.map_err(|error| Failure::Said(words::BAD_TEMPLATE.with(&[&error.told()])))?;
    let mut wanted = vec![args.phone.as_str()];
    wanted.extend(args.text.as_deref());
    wanted.extend(template.iter().flat_map(Template::variables));

    let mut head = Head::read(&mut source.input).map_err(unread)?;
    let mut is_marked = matches!(source.form, Form::Text { mark: true, .. });
    if head.data.starts_with(MARK) {
        head.start = MARK.len();
        is_marked = true;
    }
    let is_sheet = matches!(source.form, Form::Sheet(_));
    let said = head.take_separator();
    let given = args.delimiter.or(said);
    let delimiter = match given {
        _ if is_sheet => sheet::DELIMITER,
        Some(delimiter) => delimiter,
        None => head.sniff(&wanted),
    };
    head.skip_blank_lines();
    let (cells, content, next) = head.row(delimiter, &mut source.input)?;
    let header = head.header(&cells);
    if header.0.iter().all(String::is_empty) {
        return Err(Failure::said(words::NOTHING_IN_IT.text()));
    }
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
        // The command line asks for one of them.
        (None, None) => return Err(Failure::NoText),
    };
    header.check_distinct().map_err(Failure::Said)?;
    let own = (appended_before > 0).then(|| head.own(next, delimiter, kept));

    let decoded = match source.form {
        Form::Text { encoding, .. } => encoding != encoding_rs::UTF_8,
        Form::Sheet(_) => false,
    };
    let line_end = match &head.data[content..next] {
        b"\r\n" => "\r\n",
        b"\r" => "\r",
        _ => "\n",
    };
    let layout = Layout {
        profile: *profile,
        money,
        delimiter,
        line_end,
        names: header.0,
        kept,
        phone,
        text,
        reader: Reader::new(args.strict, &args.repair),
        tier: args.tier,
        fixed: args.fixed,
        raw: args.raw,
        only_problems: args.only_problems,
        mark_repeated: args.mark_repeated,
        about: About {
            form: source.form,
            decoded,
            damage: source.damage,
            own,
        },
    };
    let mut out = Vec::new();
    // A spreadsheet would take UTF-8 without a mark for what the list was written in.
    if is_marked || decoded {
        out.extend_from_slice(MARK);
    }
    if said.is_some() {
        out.extend_from_slice(&head.data[head.separator.clone()]);
    }
    let own_cells = &cells[..kept];
    super::batch::write_cells(&mut out, &head.data, own_cells, &layout);
    for name in layout.appended() {
        out.push(delimiter);
        super::batch::push_guarded(&mut out, name.as_bytes(), &layout);
    }
    out.extend_from_slice(line_end.as_bytes());
    let line = 1 + count_lines(&head.data[..next]);
    let rest = head.data.split_off(next);
    let input = Input {
        splitter: Splitter::new(source.input, delimiter, rest),
        head: out,
        line,
        bytes: source.bytes,
        read: source.read,
    };
    Ok((layout, input))
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

/// How many lines end in some bytes.
pub(super) fn count_lines(data: &[u8]) -> u64 {
    let lf = memchr::memchr_iter(b'\n', data).count();
    let lone_cr = memchr::memchr_iter(b'\r', data).filter(|&at| data.get(at + 1) != Some(&b'\n'));
    (lf + lone_cr.count()) as u64
}

fn unread(error: std::io::Error) -> Failure {
    Failure::Read(words::THE_LIST.text().to_owned(), error)
}

/// The beginning of the list, as UTF-8.
struct Head {
    data: Vec<u8>,
    start: usize,
    /// A line such as `sep=;`, which Excel reads and writes.
    separator: std::ops::Range<usize>,
    ended: bool,
}

impl Head {
    fn read(input: &mut impl Read) -> std::io::Result<Self> {
        let mut head = Self {
            data: Vec::new(),
            start: 0,
            separator: 0..0,
            ended: false,
        };
        head.read_more(input, BLOCK)?;
        Ok(head)
    }

    fn read_more(&mut self, input: &mut impl Read, count: usize) -> std::io::Result<()> {
        let read = input.take(count as u64).read_to_end(&mut self.data)?;
        self.ended = read < count;
        Ok(())
    }

    fn take_separator(&mut self) -> Option<u8> {
        let rest = &self.data[self.start..];
        let (word, line) = rest.split_at_checked(4)?;
        let (&delimiter, line) = line.split_first()?;
        let end = [&b"\r\n"[..], b"\n", b"\r"];
        let end = end.into_iter().find(|end| line.starts_with(end))?;
        if !word.eq_ignore_ascii_case(b"sep=") {
            return None;
        }
        let next = self.start + 5 + end.len();
        self.separator = self.start..next;
        self.start = next;
        Some(delimiter)
    }

    fn skip_blank_lines(&mut self) {
        let rest = &self.data[self.start..];
        let blank = rest
            .iter()
            .take_while(|&&byte| matches!(byte, b'\r' | b'\n'));
        self.start += blank.count();
    }

    /// What stands between cells: with it the first row has the most of the wanted names, and then the
    /// most cells.
    fn sniff(&self, wanted: &[&str]) -> u8 {
        let score = |delimiter: u8| {
            let mut cells = Vec::new();
            read_row(&self.data, self.start, delimiter, true, |cell| {
                cells.push(cell);
            });
            let header = self.header(&cells);
            let found = wanted
                .iter()
                .filter(|name| header.find(name, cells.len()).is_some());
            (found.count(), cells.len())
        };
        let mut best = (DELIMITERS[0], score(DELIMITERS[0]));
        for delimiter in &DELIMITERS[1..] {
            let score = score(*delimiter);
            if score > best.1 {
                best = (*delimiter, score);
            }
        }
        best.0
    }

    /// The first row: its cells, where its line end begins, and where the next row begins.
    fn row(
        &mut self,
        delimiter: u8,
        input: &mut impl Read,
    ) -> Result<(Vec<Cell>, usize, usize), Failure> {
        loop {
            let mut cells = Vec::new();
            let end = read_row(&self.data, self.start, delimiter, self.ended, |cell| {
                cells.push(cell);
            });
            match end {
                RowEnd::At { content, next } => return Ok((cells, content, next)),
                RowEnd::Unfinished if self.data.len() >= MAX_ROW => {
                    return Err(Failure::said(words::FIRST_ROW_ENDLESS.text()));
                }
                RowEnd::Unfinished => self
                    .read_more(input, self.data.len().max(BLOCK))
                    .map_err(unread)?,
            }
        }
    }

    fn header(&self, cells: &[Cell]) -> Header {
        let name = |cell: &Cell| {
            let content = cell.content(&self.data);
            let name = String::from_utf8_lossy(without_mark(content.trim_ascii()));
            name.trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}')
                .to_owned()
        };
        Header(cells.iter().map(name).collect())
    }

    /// Whether an earlier run has marked formulas: the numbers that it wrote begin with a plus.
    fn own(&self, mut at: usize, delimiter: u8, number: usize) -> Own {
        while at < self.data.len() {
            let mut column = 0;
            let mut cell = None;
            let end = read_row(&self.data, at, delimiter, self.ended, |next| {
                if column == number {
                    cell = Some(next);
                }
                column += 1;
            });
            let RowEnd::At { next, .. } = end else {
                break;
            };
            match cell.map(|cell| cell.content(&self.data)).as_deref() {
                Some([b'+', ..]) => return Own::Raw,
                Some([b'\'', ..]) => return Own::Marked,
                _ => at = next,
            }
        }
        Own::Marked
    }
}
