//! The options.

use std::path::PathBuf;

use clap::ValueEnum;
use encoding_rs::Encoding;
use sms_charge::explain::Tier;

use crate::gateway::{GatewayArgs, word};
use crate::lang::campaign as words;

#[derive(clap::Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a flag of the command line"
)]
pub(crate) struct Args {
    pub(super) file: PathBuf,

    #[arg(long, value_name = "COLUMN", default_value = "phone")]
    pub(super) phone: String,

    #[arg(long, value_name = "COLUMN", conflicts_with = "template")]
    #[arg(required_unless_present = "template")]
    pub(super) text: Option<String>,

    #[arg(long, value_name = "TEXT")]
    pub(super) template: Option<String>,

    #[arg(long, value_name = "FILE")]
    pub(super) tariff: Option<PathBuf>,

    #[arg(long, value_name = "CHAR", value_parser = delimiter)]
    pub(super) delimiter: Option<u8>,

    #[arg(long, value_name = "NAME", value_parser = encoding)]
    pub(super) encoding: Option<&'static Encoding>,

    #[arg(long, value_name = "NAME")]
    pub(super) sheet: Option<String>,

    #[arg(long, conflicts_with = "repair")]
    pub(super) strict: bool,

    #[arg(long, value_name = "WHAT", value_delimiter = ',')]
    pub(super) repair: Vec<Repair>,

    #[arg(long)]
    pub(super) fixed: bool,

    #[arg(long, value_name = "TIER", value_parser = word::<Tier>, default_value = "typographic")]
    pub(super) tier: Tier,

    #[arg(long)]
    pub(super) only_problems: bool,

    #[arg(long)]
    pub(super) mark_repeated: bool,

    #[arg(long)]
    pub(super) raw: bool,

    #[arg(long)]
    pub(super) json: bool,

    #[command(flatten)]
    pub(super) gateway: GatewayArgs,
}

/// What can be mended in a number without a guess at its digits.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Repair {
    Apostrophe,
    Zero,
    Decimal,
    Label,
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
        _ => Err(words::BAD_DELIMITER.text().to_owned()),
    }
}

fn encoding(label: &str) -> Result<&'static Encoding, String> {
    Encoding::for_label(label.as_bytes()).ok_or_else(|| words::BAD_ENCODING.text().to_owned())
}
