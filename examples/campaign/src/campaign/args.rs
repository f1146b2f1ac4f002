//! The options.

use clap::ValueEnum;
use sms_charge::explain::Tier;

/// What a list of messages will cost, row by row and in all.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The list, a CSV or XLSX file with a header; - reads standard input
    pub(super) file: String,

    /// The column of the number
    #[arg(long, value_name = "COLUMN", default_value = "phone")]
    pub(super) phone: String,

    /// The column of the text
    #[arg(
        long,
        value_name = "COLUMN",
        required_unless_present = "template",
        conflicts_with = "template"
    )]
    pub(super) text: Option<String>,

    /// The text, with columns as placeholders: "Kode %{code}"
    #[arg(long, value_name = "TEXT")]
    pub(super) template: Option<String>,

    /// What a segment costs, by brand, as TOML
    #[arg(long, value_name = "FILE")]
    pub(super) tariff: Option<String>,

    /// What stands between cells: a character, or tab; found out unless said
    #[arg(long, value_name = "CHAR", value_parser = delimiter)]
    pub(super) delimiter: Option<u8>,

    /// The encoding of the file, such as windows-1252; found out unless said
    #[arg(long, value_name = "NAME", value_parser = encoding)]
    pub(super) encoding: Option<&'static encoding_rs::Encoding>,

    /// The sheet of an XLSX file; the first unless said
    #[arg(long, value_name = "NAME")]
    pub(super) sheet: Option<String>,

    /// Take numbers in the form +62812... only
    #[arg(long, conflicts_with = "repair")]
    pub(super) strict: bool,

    /// Mend what spreadsheets and exports do to numbers; how often is counted
    #[arg(long, value_name = "WHAT", value_delimiter = ',')]
    pub(super) repair: Vec<Repair>,

    /// Add the columns `fixed`, the cheaper text, and `saved`, the segments that it saves
    #[arg(long)]
    pub(super) fixed: bool,

    /// How far cheaper texts may go: invisible, typographic or equivalent
    #[arg(long, value_name = "TIER", default_value_t = Tier::Typographic, value_parser = tier)]
    pub(super) tier: Tier,

    /// Write only the rows that have something in the column `problem`
    #[arg(long)]
    pub(super) only_problems: bool,

    /// Say in `problem` where a row's recipient has had a row before
    #[arg(long)]
    pub(super) mark_repeated: bool,

    /// Leave cells as they are that a spreadsheet may run or round
    #[arg(long)]
    pub(super) raw: bool,

    /// Write the summary as JSON
    #[arg(long)]
    pub(super) json: bool,
}

/// What can be mended in a number without a guess at its digits.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Repair {
    /// A ' in front, a spreadsheet's mark for text
    Apostrophe,
    /// The leading 0 or +62 that is gone; only for lists of Indonesian numbers
    Zero,
    /// A .0 at the end
    Decimal,
    /// A label or link around it: WA: 0812..., wa.me/62812..., 62812...@c.us
    Label,
    /// All of these
    All,
}

fn delimiter(value: &str) -> Result<u8, String> {
    match (value, value.as_bytes()) {
        ("tab" | "\\t", _) => Ok(b'\t'),
        ("comma", _) => Ok(b','),
        ("semicolon", _) => Ok(b';'),
        (_, &[byte])
            if byte == b'\t'
                || (byte.is_ascii_graphic() && !byte.is_ascii_alphanumeric() && byte != b'"') =>
        {
            Ok(byte)
        }
        _ => Err("expected one ASCII character that is no letter, digit or quote, or tab".into()),
    }
}

fn encoding(label: &str) -> Result<&'static encoding_rs::Encoding, String> {
    encoding_rs::Encoding::for_label(label.as_bytes())
        .ok_or_else(|| "expected a name such as utf-8, utf-16le or windows-1252".into())
}

fn tier(word: &str) -> Result<Tier, String> {
    word.parse()
        .map_err(|error: sms_charge::KeywordError| error.to_string())
}
