//! Files as tables.

use std::convert::Infallible;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use datafusion::common::TableReference;
use datafusion::datasource::file_format::file_compression_type::FileCompressionType;
use datafusion::error::{DataFusionError, Result};
use datafusion::prelude::{CsvReadOptions, ParquetReadOptions, SessionContext};

/// `[NAME=]PATH` of the command line.
#[derive(Clone)]
pub(crate) struct Table {
    name: String,
    path: PathBuf,
}

impl FromStr for Table {
    type Err = Infallible;

    /// A path that contains `=` needs a name before it.
    fn from_str(argument: &str) -> Result<Self, Infallible> {
        Ok(match argument.split_once('=') {
            Some((name, path)) => Self {
                name: name.to_owned(),
                path: path.into(),
            },
            None => Self {
                name: stem(Path::new(argument)),
                path: argument.into(),
            },
        })
    }
}

/// `messages` of `2026-11/messages.csv.gz`.
fn stem(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let stem = name.split('.').next().unwrap_or_default();
    stem.to_owned()
}

/// The format of a file, from the ending of its name.
#[derive(Clone, Copy)]
enum Format {
    Parquet,
    Csv(FileCompressionType),
}

/// The endings that the engine looks for in a directory.
const FORMATS: [(&str, Format); 6] = [
    (".parquet", Format::Parquet),
    (".csv", Format::Csv(FileCompressionType::UNCOMPRESSED)),
    (".csv.gz", Format::Csv(FileCompressionType::GZIP)),
    (".csv.bz2", Format::Csv(FileCompressionType::BZIP2)),
    (".csv.xz", Format::Csv(FileCompressionType::XZ)),
    (".csv.zst", Format::Csv(FileCompressionType::ZSTD)),
];

impl Table {
    pub(crate) async fn register(&self, context: &SessionContext) -> Result<()> {
        let registered = self.try_register(context).await;
        registered.map_err(|error| error.context(self.path.display().to_string()))
    }

    async fn try_register(&self, context: &SessionContext) -> Result<()> {
        let (ending, format) = format(&self.path)?;
        let name = TableReference::bare(self.name.as_str());
        let path = location(&self.path)?;
        match format {
            Format::Parquet => {
                let options = ParquetReadOptions::default().file_extension(ending);
                context.register_parquet(name, path, options).await
            }
            Format::Csv(compression) => {
                // Every column is text, because most numbers are phone numbers or codes and would lose
                // their zeros. Texts may contain line ends.
                let options = CsvReadOptions::new()
                    .schema_infer_max_records(0)
                    .newlines_in_values(true)
                    .file_compression_type(compression)
                    .file_extension(ending);
                context.register_csv(name, path, options).await
            }
        }
    }
}

/// The format of a directory is the format of its first file with a known ending.
fn format(path: &Path) -> Result<(&'static str, Format)> {
    if !fs::metadata(path)?.is_dir() {
        return ending(path.as_os_str()).ok_or_else(unknown);
    }
    let mut names: Vec<_> = fs::read_dir(path)?
        .map(|entry| entry.map(|entry| entry.file_name()))
        .collect::<io::Result<_>>()?;
    names.sort();
    names
        .iter()
        .find_map(|name| ending(name))
        .ok_or_else(unknown)
}

fn ending(name: &OsStr) -> Option<(&'static str, Format)> {
    let name = name.to_string_lossy();
    FORMATS
        .into_iter()
        .find(|(ending, _)| name.ends_with(ending))
}

fn unknown() -> DataFusionError {
    let endings = FORMATS.map(|(ending, _)| ending).join(", ");
    DataFusionError::Configuration(format!(
        "there is no file with one of the endings {endings}"
    ))
}

/// The path for the engine. The path of a directory ends with a slash.
fn location(path: &Path) -> Result<String> {
    let absolute = fs::canonicalize(path)?;
    let Some(text) = absolute.to_str() else {
        return Err(DataFusionError::Configuration(
            "the path is not UTF-8".to_owned(),
        ));
    };
    let slash = if absolute.is_dir() { "/" } else { "" };
    Ok(format!("{text}{slash}"))
}
