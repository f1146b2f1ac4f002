//! Compares queries over Parquet with the same query of a function that does nothing.
//!
//! `cargo bench -p sms-charge-sql --bench engine` uses 5 million rows, or `ROWS=n`. The queries alternate, on one
//! partition. The CPU time of the process is measured, so that other work on the machine changes little. Linux only.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use datafusion::arrow::array::{ArrayRef, Int64Array};
use datafusion::arrow::datatypes::DataType;
use datafusion::dataframe::DataFrameWriteOptions;
use datafusion::logical_expr::{
    ColumnarValue, ScalarFunctionArgs, ScalarUDF, ScalarUDFImpl, Signature, Volatility,
};
use datafusion::prelude::{CsvReadOptions, ParquetReadOptions, SessionConfig, SessionContext};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// The others are compared with the first.
const QUERIES: [&str; 7] = [
    "sum(nothing(body))",
    "sum(sms_charge(body))",
    "sum(sms_charge(body, '[gateway]\nbefore = \"PasarRia: \"'))",
    "sum(sms_estimate(body)['charge'])",
    "count(sms_cheaper(body, 'equivalent'))",
    "count(phone_e164_lenient(phone))",
    "count(phone_operator(phone))",
];

const ROUNDS: usize = 7;

/// Reads the texts and answers 1 for each.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Nothing(Signature);

impl ScalarUDFImpl for Nothing {
    fn name(&self) -> &'static str {
        "nothing"
    }

    fn signature(&self) -> &Signature {
        &self.0
    }

    fn return_type(&self, _: &[DataType]) -> datafusion::error::Result<DataType> {
        Ok(DataType::Int64)
    }

    fn invoke_with_args(
        &self,
        args: ScalarFunctionArgs,
    ) -> datafusion::error::Result<ColumnarValue> {
        let ones: ArrayRef = Arc::new(Int64Array::from(vec![1; args.number_rows]));
        Ok(ColumnarValue::Array(ones))
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    // `cargo test` also runs benchmarks.
    if !std::env::args().any(|argument| argument == "--bench") {
        return Ok(());
    }
    let rows: u32 = std::env::var("ROWS").map_or(Ok(5_000_000), |rows| rows.parse())?;
    let context = context()?;
    let file = messages(&context, rows).await?;
    let options = ParquetReadOptions::default();
    context
        .register_parquet("m", file.to_string_lossy(), options)
        .await?;

    let mut times = QUERIES.map(|_| Vec::new());
    for _ in 0..ROUNDS {
        for (query, times) in QUERIES.iter().zip(&mut times) {
            let before = cpu_seconds()?;
            context
                .sql(&format!("SELECT {query} FROM m"))
                .await?
                .collect()
                .await?;
            times.push(cpu_seconds()? - before);
        }
    }

    let medians = times.map(median);
    let [nothing, ..] = medians;
    println!(
        "{rows} rows, {ROUNDS} rounds, median of CPU time. {}",
        machine()?
    );
    println!(
        "\n| query | ns per row | rows per core-second | ratio to `nothing` |\n|---|--:|--:|--:|"
    );
    for (query, seconds) in QUERIES.iter().zip(medians) {
        let a_row = seconds / f64::from(rows);
        println!(
            "| `{}` | {:.0} | {:.1} million | {:.2} |",
            query.replace('\n', " "),
            a_row * 1e9,
            1e-6 / a_row,
            seconds / nothing
        );
    }
    Ok(())
}

fn context() -> Result<SessionContext> {
    let config = SessionConfig::new().with_target_partitions(1);
    let mut context = SessionContext::new_with_config(config);
    sms_charge_datafusion::register(&mut context)?;
    context.register_udf(ScalarUDF::from(Nothing(Signature::any(
        1,
        Volatility::Immutable,
    ))));
    Ok(context)
}

/// A file with this number of messages, which is written once. Each text is different, and the order is
/// pseudo-random, as in real traffic.
async fn messages(context: &SessionContext, rows: u32) -> Result<PathBuf> {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("messages-{rows}.parquet"));
    if file.exists() {
        return Ok(file);
    }
    let samples = package.join("../examples/samples.csv");
    let options = CsvReadOptions::new()
        .schema_infer_max_records(0)
        .newlines_in_values(true);
    context
        .register_csv("samples", samples.to_string_lossy(), options)
        .await?;
    let sql = fs::read_to_string(package.join("../examples/generate.sql"))?;
    let generated = context
        .sql(&sql.replace("{rows}", &rows.to_string()))
        .await?;
    let options = DataFrameWriteOptions::new().with_single_file_output(true);
    generated
        .write_parquet(&file.to_string_lossy(), options, None)
        .await?;
    Ok(file)
}

/// User and system time of the process until now.
fn cpu_seconds() -> Result<f64> {
    let stat = fs::read_to_string("/proc/self/stat")?;
    // The fields after the name of the program, which may have blanks.
    let fields = stat
        .rsplit(')')
        .next()
        .unwrap_or_default()
        .split_whitespace();
    let ticks: Vec<f64> = fields
        .skip(11)
        .take(2)
        .map(str::parse)
        .collect::<std::result::Result<_, _>>()?;
    Ok(ticks.iter().sum::<f64>() / 100.0)
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn machine() -> Result<String> {
    let rustc = Command::new("rustc").arg("--version").output()?.stdout;
    let cpus = fs::read_to_string("/proc/cpuinfo")?;
    let model = cpus
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let model = model.map_or("an unnamed processor", |(_, name)| name);
    Ok(format!("{model}; {}", String::from_utf8(rustc)?.trim()))
}
