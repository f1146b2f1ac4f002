//! The command line.

use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Parser, ValueEnum};
use sms_charge::explain::Tier;
use sms_charge::template::{VarSpec, VarSpecError};

use crate::gateway::GatewayArgs;
use crate::lang::Lang;

/// What a text message will cost before it is sent, and why
///
/// Shows the encoding a text needs, its units, the billed segments and where each
/// ends, what makes the text expensive, and what would make it cheaper.
/// An estimate, not an invoice: the gateway decides.
#[derive(Parser)]
#[command(name = "estimate", version, verbatim_doc_comment)]
#[command(after_help = EXAMPLES, after_long_help = LONG_EXAMPLES)]
pub(crate) struct Args {
    /// The text, in quotes; `-` or nothing reads standard input
    ///
    /// From standard input, one newline (LF or CR LF) at the end of the text
    /// is left out. Put `--` before a text that begins with a dash.
    #[arg(conflicts_with_all = ["jsonl", "template", "content", "lenient", "syntax", "spec"], verbatim_doc_comment)]
    pub(crate) text: Option<String>,

    /// Show the number it goes to, and who holds its range
    ///
    /// The number as people type it: 0812-3456-7890, +62 812 3456 7890. Shown
    /// are the forms that APIs take, the holder of the number range, and what
    /// was cleaned. Without a text, the number alone.
    #[arg(
        long,
        value_name = "NUMBER",
        conflicts_with = "jsonl",
        verbatim_doc_comment
    )]
    #[arg(allow_hyphen_values = true)]
    pub(crate) to: Option<String>,

    /// Show how much of the text N segments hold
    ///
    /// That is the longest beginning that costs at most N segments and ends
    /// between grapheme clusters, so that no emoji or accented letter is cut.
    /// What is cut off is shown too.
    #[cfg(feature = "graphemes")]
    #[arg(long, value_name = "N", conflicts_with = "jsonl", verbatim_doc_comment)]
    #[arg(value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) fit: Option<u32>,

    /// Answer JSON Lines from a file or standard input
    ///
    /// A line is a string, or an object with a string `text`. The answer is,
    /// on one line,
    ///
    /// {"encoding":"GSM-7","units":9,"charge":1,
    ///  "segments":[9],"remaining":151}
    ///
    /// and, where national tables were chosen, their languages by number as
    /// "locking" and "single".
    ///
    /// `units` are the text's own. `segments` are those in each segment, 0 in
    /// one that holds only what the gateway adds. `remaining` is how many
    /// one-unit characters may follow before the charge rises.
    /// A bad line is answered by
    ///
    /// {"error":"…","line":3}
    ///
    /// and the rest goes on; the exit status is then 1. Blank lines get no
    /// answer, but count as lines. A line over 16 MiB is bad.
    #[arg(long, value_name = "FILE", num_args = 0..=1, default_missing_value = "-")]
    #[arg(verbatim_doc_comment)]
    pub(crate) jsonl: Option<PathBuf>,

    #[command(flatten)]
    pub(crate) template: TemplateArgs,

    #[command(flatten)]
    pub(crate) report: ReportArgs,

    #[command(flatten)]
    pub(crate) gateway: GatewayArgs,
}

/// How the report is written.
#[derive(clap::Args)]
#[command(next_help_heading = "The report")]
pub(crate) struct ReportArgs {
    /// English (en) or Indonesian (id)
    #[arg(long, default_value = "en", hide_default_value = true)]
    #[arg(hide_possible_values = true, conflicts_with = "jsonl")]
    pub(crate) lang: Lang,

    /// Show how RCS would bill the text
    ///
    /// By its bytes of UTF-8: a Basic message has at most 160, and in the US
    /// 160 make a segment.
    #[arg(long, conflicts_with = "jsonl", verbatim_doc_comment)]
    pub(crate) rcs: bool,

    /// How far the cheaper text may go
    ///
    /// invisible    Nobody sees a difference: odd spaces become spaces.
    /// typographic  And quotes, dashes and dots become plain. The default.
    /// equivalent   And the same is said otherwise: (x) for [x].
    #[arg(long, value_name = "TIER", default_value = "typographic")]
    #[arg(
        hide_default_value = true,
        hide_possible_values = true,
        conflicts_with = "jsonl",
        verbatim_doc_comment
    )]
    pub(crate) tier: TierArg,
}

#[derive(Clone, Copy)]
pub(crate) struct TierArg(pub(crate) Tier);

impl ValueEnum for TierArg {
    fn value_variants<'a>() -> &'a [Self] {
        const VALUES: [TierArg; 3] = {
            let [invisible, typographic, equivalent] = Tier::LOSSLESS;
            [
                TierArg(invisible),
                TierArg(typographic),
                TierArg(equivalent),
            ]
        };
        &VALUES
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.0.as_str()))
    }
}

/// A template instead of a text.
#[derive(clap::Args)]
#[command(next_help_heading = "Templates")]
pub(crate) struct TemplateArgs {
    /// Show a template, or the message it makes
    ///
    /// With --content, the report on the rendered message. Without, its
    /// variables and warnings, and with --spec what it can cost.
    #[arg(long, value_name = "TEXT", conflicts_with = "jsonl")]
    #[arg(verbatim_doc_comment)]
    pub(crate) template: Option<String>,

    /// The values: `code:1234,expire_at:5`
    #[arg(
        long,
        value_name = "PAIRS",
        requires = "template",
        conflicts_with = "jsonl"
    )]
    pub(crate) content: Option<String>,

    /// Read the values as a forgiving server might
    ///
    /// Blanks around keys, needless commas, empty values and unseen
    /// characters are then warnings.
    #[arg(long, requires = "content")]
    #[arg(verbatim_doc_comment)]
    pub(crate) lenient: bool,

    /// What a placeholder looks like: %{name} unless said
    ///
    /// One of %{name}, {name}, ${name}, {{name}}, ((name)), ##name##,
    /// $name, %s, or others of ASCII punctuation around the word name, such
    /// as **name**. In {name}, ${name}, {{name}} and ((name)) a placeholder
    /// may have a default.
    #[arg(
        long,
        value_name = "AS",
        requires = "template",
        conflicts_with = "jsonl"
    )]
    #[arg(default_value = "%{name}", hide_default_value = true)]
    #[arg(verbatim_doc_comment)]
    pub(crate) syntax: String,

    /// What is known of a variable: code=digits:4-8
    ///
    /// Given for each variable, the least and worst charge are shown, and
    /// what they are made of. With --content the values are held against it.
    /// After the = a class (digits, gsm7-basic, gsm7, any) and how many
    /// characters, or one of code, minutes, amount, date, name, url.
    #[arg(long, value_name = "NAME=SPEC", requires = "template")]
    #[arg(conflicts_with = "jsonl", value_parser = parse_spec)]
    #[arg(verbatim_doc_comment)]
    pub(crate) spec: Vec<(String, VarSpec)>,
}

fn parse_spec(argument: &str) -> Result<(String, VarSpec), String> {
    let (name, word) = argument
        .split_once('=')
        .ok_or_else(|| "expected a name, = and a specification".to_owned())?;
    let spec = word
        .parse()
        .map_err(|error: VarSpecError| error.to_string())?;
    Ok((name.to_owned(), spec))
}

const EXAMPLES: &str = "\
Examples:
  estimate \"Tagihan Rp 1.250.000 sudah lunas ✅\"
  estimate --fit 1 < message.txt
  estimate --jsonl messages.jsonl > charges.jsonl

An estimate, not an invoice. --help says more.";

const LONG_EXAMPLES: &str = "\
Examples:
  A text, from a clone of the repository:
  cargo run --release --example estimate -- \"Tagihan Rp 1.250.000 sudah lunas ✅\"

  A text from a file, and how much of it one segment holds:
  estimate --fit 1 < message.txt

  A template and its values, and what it can cost before they are known:
  estimate --template 'Kode %{code}' --content code:1234
  estimate --template 'Kode %{code}' --spec code=digits:4-8
  estimate --template 'Kode %{code}' --content 'code:1234,' --lenient

  In Indonesian, with replacements that nobody sees only:
  estimate --lang id --tier invisible < message.txt

  A gateway that cuts at 150 and signs each text:
  estimate --capacities 160/150,70/67 --before \"PasarRia: \" \"Pesanan dikirim.\"

  Many texts, and the billed segments of all of them:
  estimate --jsonl messages.jsonl | jq -s 'map(.charge // 0) | add'

Exit status:
  0  all went well
  1  a line of --jsonl was bad
  2  wrong options, a refused --to, --template or --content, or input or
     output failed

Colour is for terminals only; set NO_COLOR to do without.";
