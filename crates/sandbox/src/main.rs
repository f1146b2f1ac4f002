//! A local server of the OTP SMS API: it answers like the API, sends nothing and bills nothing.
//!
//! ```text
//! cargo run --release -- [CONFIG.toml]
//! ```
//!
//! Exit status: 0 after a graceful stop, 1 if it cannot start, 2 if the options are wrong.

mod answer;
mod api;
mod args;
mod ask;
mod body;
mod config;
mod greeting;
mod keys;
mod limits;
mod log;
mod page;
mod patience;
mod reader;
mod refusal;
mod rehearse;
mod router;
mod sandbox;
mod serve;
mod settings;
mod stop;
mod templates;
mod triggers;

use std::fmt;
use std::io::{self, Write as _};
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Parser as _;
use tokio::net::TcpListener;

use args::Args;
use config::Config;
use sandbox::Sandbox;

#[tokio::main]
async fn main() -> ExitCode {
    let args = Args::parse();
    log::start(args.log);
    match run(args).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // If standard error is also closed, only the exit status is left.
            let _ = writeln!(io::stderr(), "error: {failure}");
            ExitCode::FAILURE
        }
    }
}

async fn run(args: Args) -> Result<(), Failure> {
    let config = Config::load(args.config.as_deref())?;
    let address = args.listen.unwrap_or(config.listen);
    if !address.ip().is_loopback() {
        return Err(match args.listen {
            Some(address) => Failure::NotLoopback(address),
            None => config::Problem::entry("listen", NOT_LOOPBACK).into(),
        });
    }
    let limits = config.limits;
    let sandbox = Sandbox::new(config)?;

    // This is before anybody can connect, so that no signal is missed.
    let stop = stop::Signals::listen().map_err(Failure::Signals)?;
    let listener = TcpListener::bind(address).await;
    let listener = listener.map_err(|error| Failure::Bind(address, error))?;
    let address = listener
        .local_addr()
        .map_err(|error| Failure::Bind(address, error))?;
    let greeting = greeting::of(&sandbox, address, args.config.is_none());
    // There may be no reader.
    let _ = write!(io::stdout(), "{greeting}");
    tracing::info!(%address, "listening");

    let sandbox = Arc::new(sandbox);
    serve::run(listener, &sandbox, limits, stop).await;
    Ok(())
}

const NOT_LOOPBACK: &str =
    "other machines can reach it; the sandbox binds only loopback addresses such as 127.0.0.1:8417";

/// Why the sandbox does not start.
enum Failure {
    Config(config::Problem),
    NotLoopback(SocketAddr),
    Signals(io::Error),
    Bind(SocketAddr, io::Error),
}

impl From<config::Problem> for Failure {
    fn from(problem: config::Problem) -> Self {
        Self::Config(problem)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Config(problem) => problem.fmt(f),
            Self::NotLoopback(address) => write!(f, "--listen {address}: {NOT_LOOPBACK}"),
            Self::Signals(error) => write!(f, "cannot listen for signals: {error}"),
            Self::Bind(address, error) => write!(
                f,
                "cannot bind {address}: {error}; --listen 127.0.0.1:0 takes a free port"
            ),
        }
    }
}
