//! The options.

use std::net::SocketAddr;
use std::path::PathBuf;

/// A local server of the OTP SMS API: it answers like the API, sends nothing and bills nothing.
#[derive(clap::Parser)]
#[command(name = "sandbox", version = None)]
pub(crate) struct Args {
    /// Templates, keys, triggers and limits; without a file, those of default.toml
    #[arg(value_name = "CONFIG.toml")]
    pub(crate) config: Option<PathBuf>,

    /// A loopback address to listen on, instead of the file's; port 0 takes a free port
    #[arg(long, value_name = "IP:PORT")]
    pub(crate) listen: Option<SocketAddr>,

    /// How a request is logged, on standard error
    #[arg(long, value_enum, default_value_t = LogFormat::Text)]
    pub(crate) log: LogFormat,
}

#[derive(Clone, Copy, clap::ValueEnum)]
pub(crate) enum LogFormat {
    /// A line of names and values
    Text,
    /// A line of JSON
    Json,
    /// No log
    Off,
}
