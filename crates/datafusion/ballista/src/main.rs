//! `sms-charge-ballista`: a scheduler, executors and a client of Ballista that know the SQL functions
//! of `sms-charge-datafusion`.

#![forbid(unsafe_code)]

mod cluster;
mod executor;
mod functions;
mod guard;
mod local;
mod query;
mod scheduler;
mod session;

use std::process::ExitCode;

use clap::Parser;
use datafusion::error::{DataFusionError, Result};

/// Counts SMS on several machines: Ballista with SQL functions that tell what a text costs.
#[derive(Parser)]
#[command(version)]
enum Command {
    Scheduler(scheduler::Args),
    Executor(executor::Args),
    Query(query::Args),
    Local(local::Args),
}

/// Large, because plans are trees that are visited by recursion.
const STACK: usize = 32 * 1024 * 1024;

fn main() -> ExitCode {
    let command = Command::parse();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .thread_stack_size(STACK)
        .build();
    let done = runtime.map_err(DataFusionError::from).and_then(|runtime| {
        // Runs on a thread of the runtime, which has this stack size.
        let task = runtime.spawn(run(command));
        runtime
            .block_on(task)
            .map_err(|error| DataFusionError::External(error.into()))?
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("sms-charge-ballista: {}", error.strip_backtrace());
            ExitCode::FAILURE
        }
    }
}

async fn run(command: Command) -> Result<()> {
    match command {
        Command::Scheduler(args) => scheduler::run(&args).await,
        Command::Executor(args) => executor::run(&args).await,
        Command::Query(args) => query::run(&args).await,
        Command::Local(args) => local::run(&args).await,
    }
}
