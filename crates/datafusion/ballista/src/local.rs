//! A cluster on this machine, for one query.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::process::Stdio;
use std::time::Duration;

use datafusion::arrow::util::pretty::print_batches;
use datafusion::error::{DataFusionError, Result};
use tokio::process::{Child, Command};
use tokio::time::sleep;

use crate::cluster::Cluster;
use crate::query::{self, Statement};

/// Starts a scheduler and executors on this machine, runs a query over Parquet and stops them.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The number of executors.
    #[arg(long, value_name = "N", default_value_t = 2)]
    executors: usize,

    /// The number of tasks at a time in each executor.
    #[arg(long, value_name = "N", default_value_t = 1)]
    cores: usize,

    #[command(flatten)]
    statement: Statement,
}

/// The number of tries until the processes find each other.
const STARTS: u32 = 300;
const INTERVAL: Duration = Duration::from_millis(100);

pub(crate) async fn run(args: &Args) -> Result<()> {
    let [scheduler] = free_ports()?;
    let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, scheduler));
    // Each process ends when its handle is dropped.
    let mut processes = vec![start(&["scheduler", "--listen", &listen.to_string()])?];
    let cluster = Cluster::new(&listen.to_string());
    wait_for(&cluster, 0).await?;
    for _ in 0..args.executors {
        let [port, grpc_port] = free_ports()?;
        processes.push(start(&[
            "executor",
            "--scheduler-host",
            "127.0.0.1",
            "--scheduler-port",
            &scheduler.to_string(),
            "--port",
            &port.to_string(),
            "--grpc-port",
            &grpc_port.to_string(),
            "--cores",
            &args.cores.to_string(),
        ])?);
    }
    wait_for(&cluster, args.executors).await?;
    let rows = query::rows(&listen.to_string(), &args.statement).await?;
    Ok(print_batches(&rows)?)
}

/// Ports that are free now.
fn free_ports<const N: usize>() -> Result<[u16; N]> {
    let mut ports = [0; N];
    let mut listeners = Vec::new();
    for port in &mut ports {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        *port = listener.local_addr()?.port();
        // Keep the listeners open until all ports are found, so that the ports differ.
        listeners.push(listener);
    }
    Ok(ports)
}

fn start(arguments: &[&str]) -> Result<Child> {
    let program = std::env::current_exe()?;
    let mut command = Command::new(program);
    let command = command
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null());
    Ok(command.kill_on_drop(true).spawn()?)
}

async fn wait_for(cluster: &Cluster, executors: usize) -> Result<()> {
    let mut last = None;
    for _ in 0..STARTS {
        match cluster.executors().await {
            Ok(found) if found.len() >= executors => return Ok(()),
            Ok(_) => last = None,
            Err(error) => last = Some(error),
        }
        sleep(INTERVAL).await;
    }
    Err(last
        .unwrap_or_else(|| DataFusionError::Execution("the executors did not start".to_owned())))
}
