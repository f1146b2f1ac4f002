//! Prices the rows of a block and writes them to the output.

use std::borrow::Cow;

use memchr::memchr2;
use sms_charge::campaign::Tariff;
use sms_charge::phone::Operator;
use sms_charge::{Content, Estimate, PhoneNumber, Template};

use crate::cell::{Cell, Kind, RowEnd, is_blank, push_cell, push_number, read_row};
use crate::characters::Cheapest;
use crate::counts::Counts;
use crate::formula::{needs_mark, without_mark};
use crate::layout::{Layout, Text, count_lines};
use crate::phone;
use crate::problem::Problem;
use crate::recipients::{Recipient, Recipients, Seen};

/// The result for one block.
#[derive(Default)]
pub struct Batch {
    /// The rows of the output.
    pub output: Vec<u8>,
    /// Where each row ends in the output.
    pub ends: Vec<u32>,
    /// The rows that can be sent, in order.
    pub sent: Vec<Sent>,
    /// The sums of the rows.
    pub counts: Counts,
    /// How many lines of the file the rows have.
    pub lines: u64,
}

/// A row that can be sent.
#[derive(Clone, Copy)]
pub struct Sent {
    /// The number that it is sent to.
    pub recipient: Recipient,
    /// The line on which it begins, from 0 in the block.
    pub line: u32,
    /// The number of the row, from 0 in the block.
    pub row: u32,
}

impl Batch {
    /// Empties it for another block.
    pub fn clear(&mut self) {
        self.output.clear();
        self.ends.clear();
        self.sent.clear();
        self.counts = Counts::default();
        self.lines = 0;
    }
}

/// Writes the rows of a block again, and marks each row whose recipient has an earlier row. `line` is the
/// line of the first row.
pub fn mark(
    batch: &mut Batch,
    recipients: &mut Recipients,
    line: u64,
    layout: &Layout,
    marked: &mut Vec<u8>,
) {
    marked.clear();
    let mut sent = batch.sent.iter().peekable();
    let mut start = 0;
    for (number, end) in (0..).zip(&mut batch.ends) {
        let row = &batch.output[start..*end as usize];
        start = *end as usize;
        let Some(sent) = sent.next_if(|sent| sent.row == number) else {
            marked.extend_from_slice(row);
            *end = marked.len() as u32;
            continue;
        };
        if let Seen::Again = recipients.add(sent.recipient) {
            recipients.note(line + u64::from(sent.line));
            // The problem is the last cell, and it is still empty.
            let content = row.strip_suffix(b"\n").unwrap_or(row);
            let content = content.strip_suffix(b"\r").unwrap_or(content);
            marked.extend_from_slice(content);
            push_guarded(marked, (layout.repeated)(layout).as_bytes(), layout);
            marked.extend_from_slice(&row[content.len()..]);
        } else if !layout.only_problems {
            marked.extend_from_slice(row);
        }
        *end = marked.len() as u32;
    }
}

/// The bytes of a block, and the same as text if all of it is valid UTF-8.
struct Block<'b> {
    data: &'b [u8],
    text: Option<&'b str>,
}

/// Prices rows, with buffers that are used for every row.
pub struct Pricer<'l> {
    layout: &'l Layout,
    text: TextOf<'l>,
    cheapest: Cheapest,
    cells: Vec<Cell>,
    rendered: String,
    fixed: String,
}

/// Where the text of a row comes from.
#[expect(clippy::large_enum_variant, reason = "each thread has only one")]
enum TextOf<'l> {
    Column(usize),
    /// A template, and the columns of its variables.
    Template(Template<'l>, &'l [usize]),
}

/// What a row costs.
struct Priced {
    number: PhoneNumber,
    operator: Option<Operator>,
    estimate: Estimate,
    cost: u64,
    saved: u32,
}

impl<'l> Pricer<'l> {
    /// Makes a pricer; each thread has one.
    #[must_use]
    pub fn new(layout: &'l Layout) -> Self {
        let text = match &layout.text {
            Text::Template(template, columns) => TextOf::Template(template.as_template(), columns),
            Text::Column(column) => TextOf::Column(*column),
        };
        Self {
            layout,
            text,
            cheapest: Cheapest::of(&layout.profile),
            cells: Vec::new(),
            rendered: String::new(),
            fixed: String::new(),
        }
    }

    /// Prices the rows of a block. The block ends where a row ends.
    pub fn run(&mut self, block: &[u8], batch: &mut Batch) {
        let checked = Block {
            data: block,
            text: str::from_utf8(block).ok(),
        };
        let mut start = 0;
        while start < block.len() {
            let mut cells = std::mem::take(&mut self.cells);
            cells.clear();
            let end = read_row(block, start, self.layout.delimiter, true, |cell| {
                cells.push(cell);
            });
            let RowEnd::At { content, next } = end else {
                break;
            };
            if is_blank(&block[start..content], block, &cells, self.layout.delimiter) {
                let is_line = cells.len() == 1;
                batch.counts.empty += u64::from(!is_line);
            } else {
                let line_end = match &block[content..next] {
                    // The last row of the file may have no line end.
                    [] => self.layout.line_end.as_bytes(),
                    line_end => line_end,
                };
                self.row(&checked, &cells, line_end, batch);
            }
            // Only a quoted cell can contain a line end.
            let is_one = self.layout.is_sheet
                || cells.iter().all(|cell| cell.kind == Kind::Plain)
                || memchr2(b'\n', b'\r', &block[start..content]).is_none();
            batch.lines += if is_one {
                1
            } else {
                count_lines(&block[start..next])
            };
            start = next;
            self.cells = cells;
        }
    }

    fn row(&mut self, block: &Block<'_>, cells: &[Cell], line_end: &[u8], batch: &mut Batch) {
        let layout = self.layout;
        let begin = batch.output.len();
        batch.counts.rows += 1;
        let is_whole =
            cells.len() == layout.names.len() && cells.iter().all(|c| c.kind != Kind::NeverClosed);
        if is_whole {
            write_cells(&mut batch.output, block.data, &cells[..layout.kept], layout);
        } else {
            write_odd_row(&mut batch.output, block.data, cells, layout);
        }
        match self.price(block, cells, batch) {
            Ok(priced) => {
                self.write_priced(&mut batch.output, &priced);
                batch.output.extend_from_slice(line_end);
                batch.sent.push(Sent {
                    recipient: Recipient::of(priced.number),
                    line: batch.lines as u32,
                    row: batch.ends.len() as u32,
                });
                if layout.only_problems && !layout.mark_repeated {
                    batch.output.truncate(begin);
                }
            }
            Err(problem) => {
                batch.counts.reject(problem);
                let empty = layout.appended_count();
                let delimiters = std::iter::repeat_n(layout.delimiter, empty);
                batch.output.extend(delimiters);
                push_guarded(
                    &mut batch.output,
                    (layout.told)(problem, layout).as_bytes(),
                    layout,
                );
                batch.output.extend_from_slice(line_end);
            }
        }
        if batch.output.len() > begin {
            batch.ends.push(batch.output.len() as u32);
        }
    }

    fn price(
        &mut self,
        block: &Block<'_>,
        cells: &[Cell],
        batch: &mut Batch,
    ) -> Result<Priced, Problem> {
        let layout = self.layout;
        if cells.iter().any(|cell| cell.kind == Kind::NeverClosed) {
            return Err(Problem::NeverClosed);
        }
        let found = cells.len();
        if found > layout.names.len() {
            return Err(Problem::TooManyCells { found });
        }
        if found < layout.names.len() {
            return Err(Problem::TooFewCells { found });
        }
        let content = |column: usize| -> Result<Cow<'_, str>, Problem> {
            let content = text(block, &cells[column], layout.is_marked())
                .ok_or(Problem::NotUtf8 { column })?;
            if layout.decoded && content.contains('\u{FFFD}') {
                return Err(Problem::Undecoded { column });
            }
            Ok(content)
        };
        let counts = &mut batch.counts;
        let mut repaired = phone::Counts::default();
        let phone = content(layout.phone)?;
        let number = layout.reader.read(&phone, layout.phone, &mut repaired)?;
        let whole;
        let (text, column) = match &self.text {
            TextOf::Template(template, columns) => {
                self.rendered.clear();
                fill(template, columns, content, &mut self.rendered)?;
                (self.rendered.as_str(), None)
            }
            TextOf::Column(column) => {
                whole = content(*column)?;
                (&*whole, Some(*column))
            }
        };
        let estimate = layout.profile.estimate(text);
        if estimate.over_limit {
            return Err(Problem::OverLimit { column });
        }
        let operator = number.operator();
        let tariff = layout.tariff.unwrap_or(Tariff::FREE);
        let cost = counts
            .add(operator, estimate, &tariff, batch.lines)
            .map_err(Problem::Sum)?;
        for (count, more) in counts.repaired.iter_mut().zip(repaired) {
            *count += more;
        }
        counts
            .characters
            .add(&layout.profile, &self.cheapest, text, estimate);
        let price = tariff.price(operator.map(|operator| operator.brand));
        let fixed = layout.fixed.then_some(&mut self.fixed);
        let saved = save(layout, text, estimate, fixed);
        counts.saved.add(saved, price);
        Ok(Priced {
            number,
            operator,
            estimate,
            cost,
            saved,
        })
    }

    /// Writes a word of letters, digits, blanks, `+`, `-` and `.`.
    fn push_word(&self, out: &mut Vec<u8>, word: &str) {
        if has_usual_delimiter(self.layout) {
            out.extend_from_slice(word.as_bytes());
        } else {
            push_cell(out, word.as_bytes(), self.layout.delimiter);
        }
    }

    fn write_priced(&self, out: &mut Vec<u8>, priced: &Priced) {
        let layout = self.layout;
        let delimiter = layout.delimiter;
        out.push(delimiter);
        if has_usual_delimiter(layout) {
            // E.164, which a spreadsheet would round.
            out.extend_from_slice(if layout.raw { b"+" } else { b"'+" });
            push_number(out, u64::from(priced.number));
        } else {
            push_guarded(out, priced.number.e164().as_str().as_bytes(), layout);
        }
        out.push(delimiter);
        self.push_word(out, priced.estimate.encoding.as_str());
        out.push(delimiter);
        push_number(out, priced.estimate.units as u64);
        out.push(delimiter);
        push_number(out, u64::from(priced.estimate.charge));
        out.push(delimiter);
        let brand = priced.operator.map_or("", |operator| operator.brand.name());
        self.push_word(out, brand);
        out.push(delimiter);
        if layout.tariff.is_some() {
            push_number(out, priced.cost);
        }
        if layout.fixed {
            out.push(delimiter);
            push_guarded(out, self.fixed.as_bytes(), layout);
            out.push(delimiter);
            push_number(out, u64::from(priced.saved));
        }
        out.push(delimiter);
    }
}

/// How many segments the replacements save. Writes the text with the replacements to `fixed`, if there is
/// one.
fn save(layout: &Layout, text: &str, estimate: Estimate, fixed: Option<&mut String>) -> u32 {
    use std::fmt::Write as _;

    let savings = (estimate.charge > 1)
        .then(|| layout.profile.savings(text, layout.tier).ok())
        .flatten()
        .filter(|savings| savings.after.charge < estimate.charge);
    if let Some(fixed) = fixed {
        fixed.clear();
        // Writing to a string can't fail.
        let _ = match savings {
            Some(savings) => write!(fixed, "{savings}"),
            None => fixed.write_str(text),
        };
    }
    savings.map_or(0, |savings| estimate.charge - savings.after.charge)
}

/// Renders the template.
fn fill<'c>(
    template: &Template<'_>,
    columns: &[usize],
    content: impl Fn(usize) -> Result<Cow<'c, str>, Problem>,
    out: &mut String,
) -> Result<(), Problem> {
    let mut cells: [Cow<'_, str>; Template::MAX_PLACEHOLDERS] =
        [const { Cow::Borrowed("") }; Template::MAX_PLACEHOLDERS];
    for (cell, &column) in cells.iter_mut().zip(columns) {
        *cell = content(column)?;
        if cell.trim().is_empty() {
            return Err(Problem::EmptyValue { column });
        }
        Content::check_value(cell).map_err(|error| Problem::Value { column, error })?;
    }
    let values = cells.each_ref().map(|cell| &**cell);
    // There is a value for every variable.
    if let Ok(message) = template.render_positional(&values) {
        message.pieces().for_each(|piece| out.push_str(piece));
    }
    Ok(())
}

/// A cell as text, without the mark that an earlier run has set.
fn text<'b>(block: &Block<'b>, cell: &Cell, is_marked: bool) -> Option<Cow<'b, str>> {
    let content = match (cell.content(block.data), block.text) {
        // The whole block has been checked already, which is faster.
        (Cow::Borrowed(content), Some(text)) if !is_marked => {
            let start = cell.content_start();
            return text.get(start..start + content.len()).map(Cow::Borrowed);
        }
        (content, _) => content,
    };
    match content {
        Cow::Borrowed(content) => {
            let content = if is_marked {
                without_mark(content)
            } else {
                content
            };
            str::from_utf8(content).ok().map(Cow::Borrowed)
        }
        Cow::Owned(content) => {
            let content = if is_marked {
                without_mark(&content).to_vec()
            } else {
                content
            };
            String::from_utf8(content).ok().map(Cow::Owned)
        }
    }
}

/// Whether our own words and numbers never contain the delimiter.
const fn has_usual_delimiter(layout: &Layout) -> bool {
    matches!(layout.delimiter, b',' | b';' | b'\t' | b'|')
}

/// Writes adjacent cells unchanged, except for marks before formulas.
pub fn write_cells(out: &mut Vec<u8>, data: &[u8], cells: &[Cell], layout: &Layout) {
    let (Some(first), Some(last)) = (cells.first(), cells.last()) else {
        return;
    };
    let mut copied = first.start;
    for cell in cells {
        let start = cell.content_start();
        let content = &data[start..cell.end];
        if layout.is_marked() {
            if layout.raw && without_mark(content).len() < content.len() {
                out.extend_from_slice(&data[copied..start]);
                copied = start + 1;
            }
        } else if !layout.raw && needs_mark(content) {
            out.extend_from_slice(&data[copied..start]);
            out.push(b'\'');
            copied = start;
        }
    }
    out.extend_from_slice(&data[copied..last.end]);
}

/// Writes a row with as many cells as the header has. Missing cells become empty. Extra cells are joined with
/// the last cell.
fn write_odd_row(out: &mut Vec<u8>, data: &[u8], cells: &[Cell], layout: &Layout) {
    let appended_before = layout.names.len() - layout.kept;
    let surplus = cells.len().saturating_sub(layout.names.len());
    let mut contents = cells.iter().map(|cell| cell.content(data));
    for column in 0..layout.kept {
        if column > 0 {
            out.push(layout.delimiter);
        }
        let mut content = contents.next().unwrap_or_default().into_owned();
        if column + 1 == layout.kept {
            // Without extra cells, only cells of an earlier run can follow.
            let rest = if cells.len() < layout.names.len() && appended_before == 0 {
                usize::MAX
            } else {
                surplus
            };
            for more in contents.by_ref().take(rest) {
                content.push(layout.delimiter);
                content.extend_from_slice(&more);
            }
        }
        let content = if layout.is_marked() {
            without_mark(&content)
        } else {
            &content
        };
        push_guarded(out, content, layout);
    }
}

/// Writes a cell of our own, with a mark if a spreadsheet would run or round it.
pub fn push_guarded(out: &mut Vec<u8>, content: &[u8], layout: &Layout) {
    if layout.raw || !needs_mark(content) {
        push_cell(out, content, layout.delimiter);
        return;
    }
    let mut marked = Vec::with_capacity(content.len() + 1);
    marked.push(b'\'');
    marked.extend_from_slice(content);
    push_cell(out, &marked, layout.delimiter);
}
