//! The client, which runs a query.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use ballista_core::execution_plans::DistributedQueryExec;
use ballista_core::extension::SessionConfigExt as _;
use datafusion::arrow::array::RecordBatch;
use datafusion::arrow::util::pretty::print_batches;
use datafusion::common::TableReference;
use datafusion::error::{DataFusionError, Result};
use datafusion::physical_plan::{ExecutionPlan, collect};
use datafusion::prelude::{ParquetReadOptions, SessionConfig};
use datafusion::scalar::ScalarValue;
use datafusion_proto::protobuf::LogicalPlanNode;
use tokio::time::sleep;

use crate::cluster::Cluster;
use crate::guard::Guard;
use crate::{functions, session};

/// Runs a query over Parquet on the executors of a scheduler.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The scheduler.
    #[arg(long, value_name = "HOST:PORT", default_value = "localhost:50050")]
    scheduler: String,

    #[command(flatten)]
    pub(crate) statement: Statement,
}

#[derive(clap::Args)]
pub(crate) struct Statement {
    /// The statement.
    sql: String,

    /// A table: a Parquet file or a directory of them, at the same path on each executor.
    #[arg(value_name = "NAME=PATH", required = true, value_parser = table)]
    tables: Vec<(String, String)>,

    /// A TOML file that describes how a gateway counts. It becomes $gateway in the statement.
    #[arg(long, value_name = "FILE")]
    gateway: Option<PathBuf>,

    /// The query ends with an error after this time.
    #[arg(long, value_name = "SECONDS", default_value_t = 3600)]
    time_limit: u64,

    /// A setting of Ballista or DataFusion, by its name.
    #[arg(long = "set", value_name = "KEY=VALUE", value_parser = pair)]
    settings: Vec<(String, String)>,
}

fn pair(argument: &str) -> Result<(String, String), &'static str> {
    let pair = argument.split_once('=').ok_or("there is no =")?;
    Ok((pair.0.to_owned(), pair.1.to_owned()))
}

/// A directory's path ends with a slash.
fn table(argument: &str) -> Result<(String, String), String> {
    let (name, path) = pair(argument)?;
    let path = std::fs::canonicalize(path).map_err(|error| error.to_string())?;
    let slash = if path.is_dir() { "/" } else { "" };
    let path = path.to_str().ok_or("the path is not UTF-8")?;
    Ok((name, format!("{path}{slash}")))
}

pub(crate) async fn run(args: &Args) -> Result<()> {
    let rows = rows(&args.scheduler, &args.statement).await?;
    Ok(print_batches(&rows)?)
}

/// The rows of a query, or an error if the rows may be wrong.
pub(crate) async fn rows(scheduler: &str, statement: &Statement) -> Result<Vec<RecordBatch>> {
    let mut config = SessionConfig::new_with_ballista();
    // The client polls its job, so it knows the job's id from the beginning.
    config.options_mut().set("ballista.client.pull", "true")?;
    for (key, value) in &statement.settings {
        config.options_mut().set(key, value)?;
    }
    let context = session::client(&format!("df://{scheduler}"), config).await?;
    for (name, path) in &statement.tables {
        let name = TableReference::bare(name.as_str());
        context
            .register_parquet(name, path, ParquetReadOptions::default())
            .await?;
    }
    let mut frame = context.sql(&statement.sql).await?;
    if let Some(path) = &statement.gateway {
        let toml = std::fs::read_to_string(path)
            .map_err(|error| DataFusionError::from(error).context(path.display().to_string()))?;
        frame = frame.with_param_values(vec![("gateway", ScalarValue::from(toml))])?;
    }
    let needed = functions::of(frame.logical_plan())?;

    let cluster = Cluster::new(scheduler);
    let mut guard = Guard::new(&cluster).await?;
    let task = Arc::new(frame.task_ctx());
    let plan = frame.create_physical_plan().await?;
    let job = || job(&plan);
    let limit = Duration::from_secs(statement.time_limit);
    let rows = tokio::select! {
        rows = collect(Arc::clone(&plan), task) => {
            rows.map_err(|error| functions::named(error, &needed))
        }
        error = guard.watch(&job) => Err(error),
        () = sleep(limit) => Err(DataFusionError::Execution(format!(
            "the query took longer than {} seconds (--time-limit)",
            limit.as_secs()
        ))),
    };
    let job = job();
    match rows {
        Ok(rows) => {
            guard.finish(job.as_deref()).await?;
            Ok(rows)
        }
        Err(error) => {
            if let Some(job) = job {
                // Report the error of the query, even if cancelling the job fails too.
                let _ = cluster.cancel(&job).await;
            }
            Err(error)
        }
    }
}

/// The job of a plan, after the scheduler accepted it.
fn job(plan: &Arc<dyn ExecutionPlan>) -> Option<String> {
    let plan = plan.downcast_ref::<DistributedQueryExec<LogicalPlanNode>>();
    match plan {
        Some(plan) => plan.job_id().map(|job| job.to_string()),
        None => None,
    }
}
