//! An executor.

use std::path::PathBuf;
use std::sync::Arc;

use ballista_core::extension::SessionConfigExt as _;
use ballista_core::registry::BallistaFunctionRegistry;
use ballista_executor::executor_process::{ExecutorProcessConfig, start_executor_process};
use datafusion::error::{DataFusionError, Result};
use datafusion::prelude::SessionConfig;

use crate::session;

/// Starts an executor, which does the work of queries.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The scheduler.
    #[arg(long, value_name = "HOST", default_value = "localhost")]
    scheduler_host: String,

    /// The scheduler's port.
    #[arg(long, value_name = "PORT", default_value_t = 50050)]
    scheduler_port: u16,

    /// The address to listen on.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1")]
    bind_host: String,

    /// The host name that the scheduler, the other executors and clients use, if it is not the address.
    #[arg(long, value_name = "HOST")]
    external_host: Option<String>,

    /// The port from which others fetch rows.
    #[arg(long, value_name = "PORT", default_value_t = 50051)]
    port: u16,

    /// The port to which the scheduler sends tasks.
    #[arg(long, value_name = "PORT", default_value_t = 50052)]
    grpc_port: u16,

    /// The directory for rows that other executors will fetch. By default a new one, which is deleted at the end.
    #[arg(long, value_name = "DIR")]
    work_dir: Option<PathBuf>,

    /// The number of tasks at a time. 0 means one for each core.
    #[arg(long, value_name = "N", default_value_t = 0)]
    cores: usize,

    /// The seconds between two heartbeats to the scheduler.
    #[arg(long, value_name = "SECONDS", default_value_t = 3)]
    heartbeat: u64,
}

pub(crate) async fn run(args: &Args) -> Result<()> {
    let config = SessionConfig::new_with_ballista();
    let registry = BallistaFunctionRegistry::from(&session::state(config)?);
    let work_dir = args.work_dir.as_ref().map(|dir| dir.display().to_string());
    let config = ExecutorProcessConfig {
        bind_host: args.bind_host.clone(),
        external_host: args.external_host.clone(),
        port: args.port,
        grpc_port: args.grpc_port,
        scheduler_host: args.scheduler_host.clone(),
        scheduler_port: args.scheduler_port,
        scheduler_connect_timeout_seconds: 30,
        vcores: args.cores,
        work_dir,
        executor_heartbeat_interval_seconds: args.heartbeat,
        override_config_producer: Some(Arc::new(SessionConfig::new_with_ballista)),
        override_function_registry: Some(Arc::new(registry)),
        ..ExecutorProcessConfig::default()
    };
    let served = start_executor_process(Arc::new(config)).await;
    served.map_err(|error| DataFusionError::External(error.into()))
}
