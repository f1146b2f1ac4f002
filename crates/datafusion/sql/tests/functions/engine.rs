//! Statements over a table of texts.

use std::sync::Arc;

use datafusion::arrow::array::{Array, ArrayRef, AsArray, RecordBatch, StringArray};
use datafusion::arrow::compute::concat_batches;
use datafusion::arrow::datatypes::{Int64Type, Schema};
use datafusion::error::Result;
use datafusion::prelude::SessionContext;

pub(crate) type Column = (&'static str, Vec<Option<&'static str>>);

/// A session with the functions, where the table t has these columns.
pub(crate) fn context(columns: &[Column]) -> SessionContext {
    let mut context = SessionContext::new();
    sms_charge_datafusion::register(&mut context).unwrap();
    if !columns.is_empty() {
        let arrays = columns.iter().map(|(name, texts)| {
            let array: ArrayRef = Arc::new(StringArray::from(texts.clone()));
            (*name, array, true)
        });
        let batch = RecordBatch::try_from_iter_with_nullable(arrays).unwrap();
        context.register_batch("t", batch).unwrap();
    }
    context
}

pub(crate) async fn query(context: &SessionContext, sql: &str) -> Result<RecordBatch> {
    let rows = context.sql(sql).await?;
    let schema = Arc::new(Schema::clone(rows.schema().as_arrow()));
    Ok(concat_batches(&schema, &rows.collect().await?)?)
}

/// The numbers of the first column.
pub(crate) async fn numbers(columns: &[Column], sql: &str) -> Vec<Option<i64>> {
    let rows = query(&context(columns), sql).await.unwrap();
    rows.column(0).as_primitive::<Int64Type>().iter().collect()
}

/// The error of a statement that fails.
pub(crate) async fn refusal(columns: &[Column], sql: &str) -> String {
    let error = query(&context(columns), sql).await.unwrap_err();
    error.strip_backtrace()
}

pub(crate) fn nulls(array: &dyn Array) -> usize {
    array.logical_null_count()
}
