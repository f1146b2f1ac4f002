//! `sms-charge-sql`: one SQL statement over CSV or Parquet files.

#![forbid(unsafe_code)]

mod output;
mod tables;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use datafusion::error::{DataFusionError, Result};
use datafusion::prelude::{SessionConfig, SessionContext};
use datafusion::scalar::ScalarValue;

use tables::Table;

/// Runs one SQL statement over CSV or Parquet files, with functions that tell what a text costs as SMS.
///
/// Each file is a table with the name of the file: messages.csv is the table messages.
#[derive(Parser)]
#[command(version, after_help = EXAMPLES)]
struct Args {
    /// The statement.
    sql: String,

    /// A CSV or Parquet file, or a directory of files of one kind. NAME=PATH names the table.
    #[arg(value_name = "[NAME=]PATH")]
    tables: Vec<Table>,

    /// Writes the rows to a file instead of the terminal. The file ends with .parquet or .csv.
    #[arg(long, short, value_name = "FILE", value_parser = output::file)]
    output: Option<PathBuf>,

    /// A TOML file that describes how a gateway counts. It becomes $gateway in the statement.
    #[arg(long, value_name = "FILE")]
    gateway: Option<PathBuf>,
}

const EXAMPLES: &str = "\
Functions:
  sms_charge(text[, gateway])           number of billed segments
  sms_encoding(text[, gateway])         GSM-7, UCS-2 or Latin-1
  sms_units(text[, gateway])            septets, code units or octets
  sms_estimate(text[, gateway])         all of these, and more, as a struct
  sms_cheaper(text, tier[, gateway])    the text with replacements that lower its charge
  sms_render(template, content)         a template with the values of a content filled in
  phone_e164(text), phone_e164_lenient(text), phone_operator(text)

Examples:
  sms-charge-sql 'SELECT sum(sms_charge(body)) FROM messages' messages.csv
  sms-charge-sql 'SELECT phone_operator(phone), sum(sms_charge(body, $gateway)) FROM m GROUP BY 1' \\
      m=2026-11/ --gateway gateway.toml --output operators.parquet";

fn main() -> ExitCode {
    let args = Args::parse();
    let done = tokio::runtime::Runtime::new()
        .map_err(DataFusionError::from)
        .and_then(|runtime| runtime.block_on(run(args)));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("sms-charge-sql: {}", error.strip_backtrace());
            ExitCode::FAILURE
        }
    }
}

async fn run(args: Args) -> Result<()> {
    let config = SessionConfig::from_env()?.with_information_schema(true);
    let mut context = SessionContext::new_with_config(config);
    sms_charge_datafusion::register(&mut context)?;
    for table in &args.tables {
        table.register(&context).await?;
    }
    let mut rows = context.sql(&args.sql).await?;
    if let Some(path) = args.gateway {
        let toml = std::fs::read_to_string(&path)
            .map_err(|error| DataFusionError::from(error).context(path.display().to_string()))?;
        rows = rows.with_param_values(vec![("gateway", ScalarValue::from(toml))])?;
    }
    match args.output {
        Some(path) => output::write(rows, &path).await,
        None => output::print(rows).await,
    }
}
