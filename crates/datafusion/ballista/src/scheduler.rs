//! The scheduler.

use std::net::SocketAddr;
use std::sync::Arc;

use ballista_core::extension::SessionConfigExt as _;
use ballista_scheduler::cluster::BallistaCluster;
use ballista_scheduler::config::SchedulerConfig;
use ballista_scheduler::scheduler_process::start_server;
use datafusion::error::{DataFusionError, Result};
use datafusion::prelude::SessionConfig;

use crate::session;

/// Starts a scheduler. Executors and clients connect to it.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The address to listen on.
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:50050")]
    listen: SocketAddr,

    /// The host name that executors and clients use.
    #[arg(long, value_name = "HOST", default_value = "localhost")]
    external_host: String,

    /// An executor without a heartbeat for this time is lost.
    #[arg(long, value_name = "SECONDS", default_value_t = 20)]
    executor_timeout: u64,
}

pub(crate) async fn run(args: &Args) -> Result<()> {
    let config = SchedulerConfig {
        external_host: args.external_host.clone(),
        bind_host: args.listen.ip().to_string(),
        bind_port: args.listen.port(),
        executor_timeout_seconds: args.executor_timeout,
        expire_dead_executor_interval_seconds: args.executor_timeout.div_ceil(4),
        no_executors_grace_period_seconds: args.executor_timeout,
        override_config_producer: Some(Arc::new(SessionConfig::new_with_ballista)),
        override_session_builder: Some(Arc::new(session::state)),
        ..SchedulerConfig::default()
    };
    let cluster = BallistaCluster::new_from_config(&config).await;
    let cluster = cluster.map_err(|error| DataFusionError::External(error.into()))?;
    let served = start_server(cluster, args.listen, Arc::new(config)).await;
    served.map_err(|error| DataFusionError::External(error.into()))
}
