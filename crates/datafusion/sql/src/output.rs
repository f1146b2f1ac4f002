//! Writes rows to a file or to the terminal.

use std::path::{Path, PathBuf};

use datafusion::dataframe::{DataFrame, DataFrameWriteOptions};
use datafusion::error::{DataFusionError, Result};

/// Reads the value of `--output`.
pub(crate) fn file(argument: &str) -> Result<PathBuf, &'static str> {
    let path = PathBuf::from(argument);
    match kind(&path) {
        Some(_) => Ok(path),
        None => Err("the file name must end with .parquet or .csv"),
    }
}

enum Kind {
    Parquet,
    Csv,
}

fn kind(path: &Path) -> Option<Kind> {
    match path.extension()?.to_str()? {
        "parquet" => Some(Kind::Parquet),
        "csv" => Some(Kind::Csv),
        _ => None,
    }
}

pub(crate) async fn write(rows: DataFrame, path: &Path) -> Result<()> {
    let options = DataFrameWriteOptions::new().with_single_file_output(true);
    let Some(name) = path.to_str() else {
        return Err(DataFusionError::Configuration(
            "the path is not UTF-8".to_owned(),
        ));
    };
    match kind(path) {
        Some(Kind::Csv) => rows.write_csv(name, options, None).await?,
        _ => rows.write_parquet(name, options, None).await?,
    };
    Ok(())
}

pub(crate) async fn print(rows: DataFrame) -> Result<()> {
    rows.show().await
}
