//! From row to row, in the memory of one.

use std::error::Error;
use std::io::{Read, Write};

use csv::{ByteRecord, Reader, Writer};
use indicatif::ProgressBar;
use sms_charge::phone::Operator;
use sms_charge::{Estimate, PhoneNumber, estimate};

use crate::args::Args;
use crate::cell::neutralise;
use crate::problem::Problem;
use crate::progress;
use crate::source::{Columns, Pieces};
use crate::summary::Summary;
use crate::tariff::Money;

const APPENDED: [&str; 6] = ["encoding", "units", "charge", "brand", "cost", "problem"];

/// The bar moves after so many rows.
const STEP: u64 = 4096;

/// A row that can be sent.
struct Priced<'r> {
    operator: Option<Operator>,
    estimate: Estimate,
    pieces: Pieces<'r>,
}

pub(crate) fn run(
    reader: &mut Reader<impl Read>,
    writer: &mut Writer<impl Write>,
    columns: &Columns<'_>,
    money: &Money,
    args: &Args,
    bar: &ProgressBar,
) -> Result<Summary, Box<dyn Error>> {
    let mut cells = Cells {
        raw: args.raw,
        marked: Vec::new(),
        number: String::new(),
    };
    cells.write_row(writer, reader.byte_headers()?, columns.count)?;
    writer.write_record(APPENDED)?;

    let mut summary = Summary::default();
    let mut row = ByteRecord::new();
    let mut rows = 0;
    while reader.read_byte_record(&mut row)? {
        rows += 1;
        cells.write_row(writer, &row, columns.count)?;
        match price(columns, &row, args.strict) {
            Ok(priced) => {
                let line = row.position().map_or(0, csv::Position::line);
                let cost = summary.add(&priced.operator, priced.estimate, money, line)?;
                summary.characters.add(&priced.pieces, priced.estimate);
                cells.write_priced(writer, &priced, cost)?;
            }
            Err(problem) => {
                summary.reject(problem)?;
                for _ in 1..APPENDED.len() {
                    writer.write_field("")?;
                }
                cells.write_shown(writer, problem)?;
            }
        }
        writer.write_record(None::<&[u8]>)?;
        if rows % STEP == 0 {
            progress::show(bar, rows, reader.position().byte());
        }
    }
    Ok(summary)
}

fn price<'r>(
    columns: &'r Columns<'_>,
    row: &'r ByteRecord,
    strict: bool,
) -> Result<Priced<'r>, Problem> {
    if row.len() > columns.count {
        return Err(Problem::TooManyCells);
    }
    if row.len() < columns.count {
        return Err(Problem::TooFewCells);
    }
    let input = columns.phone(row)?;
    let number = if strict {
        PhoneNumber::parse(input)
    } else {
        PhoneNumber::parse_lenient(input)
    };
    let number = number.map_err(|error| Problem::of_number(input, error))?;
    let pieces = columns.pieces(row)?;
    let estimate = match &pieces {
        Pieces::One(text) => estimate(text),
        // There is a value for every variable.
        Pieces::Filled(template, values) => match template.render_positional(values) {
            Ok(message) => message.estimate(),
            Err(_) => return Err(Problem::TooFewCells),
        },
    };
    if estimate.over_limit {
        return Err(Problem::TooManySegments);
    }
    Ok(Priced {
        operator: number.operator(),
        estimate,
        pieces,
    })
}

/// Buffers that every cell is written through.
struct Cells {
    raw: bool,
    marked: Vec<u8>,
    number: String,
}

impl Cells {
    /// The cells of a row, as many as the header has.
    fn write_row(
        &mut self,
        writer: &mut Writer<impl Write>,
        row: &ByteRecord,
        count: usize,
    ) -> csv::Result<()> {
        for column in 0..count {
            let cell = row.get(column).unwrap_or_default();
            if self.raw {
                writer.write_field(cell)?;
            } else {
                writer.write_field(neutralise(cell, &mut self.marked))?;
            }
        }
        Ok(())
    }

    fn write_priced(
        &mut self,
        writer: &mut Writer<impl Write>,
        priced: &Priced<'_>,
        cost: u64,
    ) -> csv::Result<()> {
        let Estimate {
            encoding,
            units,
            charge,
            ..
        } = priced.estimate;
        writer.write_field(encoding.as_str())?;
        self.write_shown(writer, units)?;
        self.write_shown(writer, charge)?;
        writer.write_field(priced.operator.map_or("", |operator| operator.brand.name()))?;
        self.write_shown(writer, cost)?;
        writer.write_field("")
    }

    fn write_shown(
        &mut self,
        writer: &mut Writer<impl Write>,
        value: impl std::fmt::Display,
    ) -> csv::Result<()> {
        use std::fmt::Write as _;

        self.number.clear();
        // A string takes whatever is written to it.
        let _ = write!(self.number, "{value}");
        writer.write_field(&self.number)
    }
}
