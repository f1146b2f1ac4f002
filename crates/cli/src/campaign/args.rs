//! The options of `campaign`.

use std::path::PathBuf;

use clap::ValueEnum;
use sms_charge::explain::Tier;
use sms_charge_lists::phone::REPAIRS;

use crate::gateway::{GatewayArgs, word};
use crate::table::TableArgs;

#[derive(clap::Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a flag of the command line"
)]
pub(crate) struct Args {
    #[command(flatten)]
    pub(super) table: TableArgs,

    #[arg(long, value_name = "COLUMN", default_value = "phone")]
    pub(super) phone: String,

    #[arg(long, value_name = "COLUMN", conflicts_with = "template")]
    #[arg(required_unless_present = "template")]
    pub(super) text: Option<String>,

    #[arg(long, value_name = "TEXT")]
    pub(super) template: Option<String>,

    #[arg(long, value_name = "FILE")]
    pub(super) tariff: Option<PathBuf>,

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

/// The repairs that need no guess at the digits of a number.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Repair {
    Apostrophe,
    Zero,
    Decimal,
    Label,
    All,
}

impl Args {
    /// Which of [`REPAIRS`] the user asked for.
    pub(super) fn repairs(&self) -> [bool; REPAIRS.len()] {
        let each = [
            Repair::Apostrophe,
            Repair::Zero,
            Repair::Decimal,
            Repair::Label,
        ];
        each.map(|repair| self.repair.contains(&repair) || self.repair.contains(&Repair::All))
    }
}
