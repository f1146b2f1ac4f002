//! The options.

/// What a list of messages will cost, row by row and in all.
#[derive(clap::Parser)]
#[command(after_help = "Exit status: 0 all rows fine, 1 some have a problem, 2 failed.")]
pub(crate) struct Args {
    /// The list, as CSV with a header; - reads standard input
    pub(crate) file: String,

    /// The column of the number
    #[arg(long, value_name = "COLUMN", default_value = "phone")]
    pub(crate) phone: String,

    /// The column of the text
    #[arg(
        long,
        value_name = "COLUMN",
        required_unless_present = "template",
        conflicts_with = "template"
    )]
    pub(crate) text: Option<String>,

    /// The text, with columns as placeholders: "Kode %{code}"
    #[arg(long, value_name = "TEXT")]
    pub(crate) template: Option<String>,

    /// What a segment costs, by brand, as TOML
    #[arg(long, value_name = "FILE")]
    pub(crate) tariff: Option<String>,

    /// Take numbers in the form +62812... only
    #[arg(long)]
    pub(crate) strict: bool,

    /// Leave cells as they are that a spreadsheet may run or round
    #[arg(long)]
    pub(crate) raw: bool,

    /// Write the summary as JSON
    #[arg(long)]
    pub(crate) json: bool,
}
