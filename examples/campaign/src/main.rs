//! What a list of messages will cost: CSV in, CSV out, and a summary.
//!
//! Exit status: 0 if all rows are fine, 1 if some have a problem, 2 if options, input or output are
//! at fault.

mod args;
mod cell;
mod characters;
mod problem;
mod progress;
mod rows;
mod source;
mod summary;
mod tariff;

use std::error::Error;
use std::fs::File;
use std::io::{self, Read, Write};
use std::process::ExitCode;

use clap::Parser as _;

use args::Args;
use source::Columns;
use summary::Summary;
use tariff::Money;

fn main() -> ExitCode {
    match run(&Args::parse()) {
        Ok(summary) if summary.has_problems() => ExitCode::from(1),
        Ok(_) => ExitCode::SUCCESS,
        // Whoever read the output has seen enough.
        Err(error) if is_broken_pipe(&*error) => ExitCode::SUCCESS,
        Err(error) => {
            // If standard error is closed too, the status is all that is left to say.
            let _ = writeln!(io::stderr(), "error: {error}");
            ExitCode::from(2)
        }
    }
}

fn run(args: &Args) -> Result<Summary, Box<dyn Error>> {
    let money = match &args.tariff {
        Some(path) => tariff::read(path)?,
        None => Money::none(),
    };
    let (input, bytes): (Box<dyn Read>, _) = if args.file == "-" {
        (Box::new(io::stdin().lock()), None)
    } else {
        let file = File::open(&args.file).map_err(|error| format!("{}: {error}", args.file))?;
        let metadata = file.metadata()?;
        (Box::new(file), metadata.is_file().then_some(metadata.len()))
    };
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .buffer_capacity(1 << 18)
        .from_reader(input);
    let mut writer = csv::WriterBuilder::new()
        .buffer_capacity(1 << 18)
        .from_writer(io::stdout().lock());
    let columns = Columns::find(args, reader.byte_headers()?)?;
    let bar = progress::of(bytes);
    let summary = rows::run(&mut reader, &mut writer, &columns, &money, args, &bar)?;
    bar.finish_and_clear();
    writer.flush()?;
    let mut err = io::stderr().lock();
    if args.json {
        serde_json::to_writer_pretty(&mut err, &summary.as_json(&money))?;
        writeln!(err)?;
    } else {
        summary.write(&mut err, &money)?;
    }
    Ok(summary)
}

fn is_broken_pipe(error: &(dyn Error + 'static)) -> bool {
    let by_io = error.downcast_ref::<io::Error>();
    let by_csv = error
        .downcast_ref::<csv::Error>()
        .and_then(|error| match error.kind() {
            csv::ErrorKind::Io(error) => Some(error),
            _ => None,
        });
    by_io
        .or(by_csv)
        .is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
