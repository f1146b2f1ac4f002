//! The options that say how a gateway counts.

use clap::builder::PossibleValue;
use clap::error::ErrorKind;
use clap::{CommandFactory as _, ValueEnum};
use sms_charge::{Capacities, Encoding, Packing, Profile};

use crate::Args;

/// A profile, and what the report has to know of it besides.
pub(crate) struct Gateway {
    pub(crate) profile: Profile,
    pub(crate) capacities: Capacities,
    pub(crate) limit: u8,
}

#[derive(clap::Args)]
#[command(next_help_heading = "How the gateway counts")]
pub(crate) struct GatewayArgs {
    /// Parts of 152 septets or 66 code units
    ///
    /// Parts hold that beside the 7-octet header of concatenation with a
    /// 16-bit reference. The usual header has 6 octets and leaves 153 or 67.
    #[arg(long, conflicts_with = "capacities", verbatim_doc_comment)]
    concat16: bool,

    /// What a message alone and a part hold
    ///
    /// Septets of GSM-7 in a message alone and in each of several parts, then
    /// code units of UCS-2 in the same. The standard's are 160,153,70,67.
    #[arg(long, value_name = "N,N,N,N", value_parser = parse_capacities)]
    #[arg(verbatim_doc_comment)]
    capacities: Option<Capacities>,

    /// Cut by characters or graphemes, or bill the sum
    ///
    /// characters  A character stays whole, as phones and most gateways do
    ///             it. This is the default.
    /// graphemes   An emoji, a flag or an accented letter stays whole.
    /// sum         The charge is the units divided by what a part holds,
    ///             rounded up.
    #[arg(long, value_name = "BY", default_value = "characters")]
    #[arg(
        hide_default_value = true,
        hide_possible_values = true,
        verbatim_doc_comment
    )]
    packing: PackingArg,

    /// One-unit characters put before the text
    ///
    /// A signature that the gateway adds, once. It takes room in the first
    /// part and is not among the units.
    #[arg(long, value_name = "N", default_value_t = 0)]
    #[arg(hide_default_value = true, verbatim_doc_comment)]
    reserve: u16,

    /// Warn of more parts than this
    ///
    /// It changes no count. The concatenation header can number 255 parts.
    #[arg(long, value_name = "N", default_value_t = u8::MAX)]
    #[arg(value_parser = clap::value_parser!(u8).range(1..))]
    limit: u8,
}

impl GatewayArgs {
    pub(crate) fn build(&self) -> Result<Gateway, clap::Error> {
        let capacities = match self.capacities {
            Some(capacities) => capacities,
            None if self.concat16 => Capacities::CONCAT16,
            None => Capacities::CONCAT8,
        };
        let most = most_reserve(capacities);
        if usize::from(self.reserve) > most {
            return Err(Args::command().error(
                ErrorKind::ValueValidation,
                format!("--reserve can be at most {most}, so that a part still takes a character"),
            ));
        }
        Ok(Gateway {
            profile: Profile::new()
                .capacities(capacities)
                .packing(self.packing.0)
                .reserve(self.reserve)
                .limit(self.limit),
            capacities,
            limit: self.limit,
        })
    }
}

/// The library would take more for this much; a person who types more should hear of it.
fn most_reserve(capacities: Capacities) -> usize {
    let smaller = capacities
        .multi(Encoding::Gsm7)
        .min(capacities.multi(Encoding::Ucs2));
    smaller - 2
}

fn parse_capacities(list: &str) -> Result<Capacities, String> {
    let numbers: Result<Vec<u16>, _> = list.split(',').map(|n| n.trim().parse()).collect();
    match numbers.as_deref() {
        Ok(&[gsm7, gsm7_part, ucs2, ucs2_part]) => {
            Capacities::new((gsm7, gsm7_part), (ucs2, ucs2_part)).map_err(|e| e.to_string())
        }
        _ => Err("expected four numbers like 160,153,70,67".to_owned()),
    }
}

#[derive(Clone, Copy)]
struct PackingArg(Packing);

impl ValueEnum for PackingArg {
    fn value_variants<'a>() -> &'a [Self] {
        &[
            Self(Packing::Characters),
            #[cfg(feature = "graphemes")]
            Self(Packing::Graphemes),
            Self(Packing::Sum),
        ]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        match self.0 {
            Packing::Characters => Some("characters".into()),
            #[cfg(feature = "graphemes")]
            Packing::Graphemes => Some("graphemes".into()),
            Packing::Sum => Some("sum".into()),
            _ => None,
        }
    }
}
