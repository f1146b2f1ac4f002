//! Where in a row the number and the text are.

use csv::ByteRecord;
use sms_charge::{Content, Template};

use crate::args::Args;
use crate::problem::Problem;

pub(crate) struct Columns<'a> {
    pub(crate) count: usize,
    phone: usize,
    text: Text<'a>,
}

#[expect(clippy::large_enum_variant, reason = "there is one")]
enum Text<'a> {
    Column(usize),
    /// The template, and the columns of its variables.
    Template(Template<'a>, Vec<usize>),
}

/// The text of a row in pieces, to be joined.
#[expect(
    clippy::large_enum_variant,
    reason = "a box would be an allocation for each row"
)]
pub(crate) enum Pieces<'r> {
    One(&'r str),
    Filled(&'r Template<'r>, [&'r str; Template::MAX_PLACEHOLDERS]),
}

impl<'a> Columns<'a> {
    pub(crate) fn find(args: &'a Args, header: &ByteRecord) -> Result<Self, String> {
        let find = |name: &str| {
            let is_it = |cell: &[u8]| trim_mark(cell).trim_ascii() == name.as_bytes();
            header.iter().position(is_it).ok_or_else(|| {
                let names: Vec<_> = header.iter().map(String::from_utf8_lossy).collect();
                format!(
                    "no column is called {name:?}; there are: {}",
                    names.join(", ")
                )
            })
        };
        let text = match (&args.text, &args.template) {
            (_, Some(source)) => {
                let template = Template::parse(source).map_err(|e| format!("the template: {e}"))?;
                let columns = template.variables().map(find).collect::<Result<_, _>>()?;
                Text::Template(template, columns)
            }
            (Some(column), None) => Text::Column(find(column)?),
            (None, None) => return Err("neither --text nor --template".into()),
        };
        Ok(Self {
            count: header.len(),
            phone: find(&args.phone)?,
            text,
        })
    }

    pub(crate) fn phone<'r>(&self, row: &'r ByteRecord) -> Result<&'r str, Problem> {
        cell(row, self.phone)
    }

    pub(crate) fn pieces<'r>(&'r self, row: &'r ByteRecord) -> Result<Pieces<'r>, Problem> {
        match &self.text {
            Text::Column(column) => cell(row, *column).map(Pieces::One),
            Text::Template(template, columns) => {
                let mut values = [""; Template::MAX_PLACEHOLDERS];
                for (value, &column) in values.iter_mut().zip(columns) {
                    *value = cell(row, column)?;
                    if value.trim().is_empty() {
                        return Err(Problem::EmptyValue { column: column + 1 });
                    }
                    Content::check_value(value).map_err(|error| Problem::Value {
                        column: column + 1,
                        error,
                    })?;
                }
                Ok(Pieces::Filled(template, values))
            }
        }
    }
}

fn cell(row: &ByteRecord, column: usize) -> Result<&str, Problem> {
    let cell = row.get(column).ok_or(Problem::TooFewCells)?;
    str::from_utf8(cell).map_err(|_| Problem::NotUtf8 { column: column + 1 })
}

/// The byte order mark that a spreadsheet writes before the first header.
fn trim_mark(cell: &[u8]) -> &[u8] {
    cell.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(cell)
}
