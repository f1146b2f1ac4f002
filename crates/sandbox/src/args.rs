//! The options.

use std::net::SocketAddr;
use std::path::PathBuf;

/// The OTP SMS API on your desk: it answers as the API would, sends nothing and bills nothing.
#[derive(clap::Parser)]
#[command(name = "sandbox", version = None)]
pub(crate) struct Args {
    /// Templates, keys, triggers and limits, as in default.toml, which is used if there is no file
    #[arg(value_name = "CONFIG.toml")]
    pub(crate) config: Option<PathBuf>,

    /// A loopback address to listen on in place of the file's; port 0 is a free one
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
    /// Not at all
    Off,
}
