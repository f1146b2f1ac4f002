//! The options that say how a gateway counts.

use sms_charge::{
    Added, Alphabet, Billing, Capacities, Encodings, KeywordError, Language, Languages, Limits,
    LineEnds, Packing, Profile,
};

#[derive(clap::Args)]
#[command(next_help_heading = "How the gateway counts")]
pub(crate) struct GatewayArgs {
    /// How much a segment holds
    ///
    /// concat8   160 septets or 70 code units in a segment alone, 153 or 67
    ///           in each of several. This is the default.
    /// concat16  The same alone, 152 or 66 in each of several.
    /// Or numbers such as 160/153,70/67: septets of GSM-7 in a segment alone
    /// and in each of several, then code units of UCS-2 in the same. A third
    /// pair is for octets of Latin-1.
    #[arg(long, value_name = "N/N,N/N", default_value = "concat8")]
    #[arg(hide_default_value = true, verbatim_doc_comment)]
    capacities: Capacities,

    /// What is never split: characters or graphemes
    ///
    /// characters  A character, as phones and most gateways do it. This is
    ///             the default.
    /// graphemes   Also an emoji made of several, a flag, an accented letter.
    #[arg(long, value_name = "WHAT", default_value_t)]
    #[arg(hide_default_value = true, verbatim_doc_comment)]
    keep_whole: Packing,

    /// How the bill is made: segments or quotient
    ///
    /// segments  The charge is the number of segments. This is the default.
    /// quotient  The charge is the units divided by what each of several
    ///           segments holds, rounded up.
    #[arg(long, value_name = "BY", default_value_t)]
    #[arg(hide_default_value = true, verbatim_doc_comment)]
    billing: Billing,

    /// The encodings that the gateway tries, in order
    ///
    /// gsm7 or ascii (the ASCII characters of GSM-7) or neither, then latin1
    /// or not, then ucs2. The default is gsm7,ucs2.
    #[arg(long, value_name = "LIST", value_parser = parse_encodings)]
    #[arg(verbatim_doc_comment)]
    encodings: Option<Encodings>,

    /// Characters that the gateway never sends as GSM-7
    #[arg(long, value_name = "CHARS", default_value = "")]
    #[arg(hide_default_value = true)]
    excluded: String,

    /// Locking shift tables that the route may use
    ///
    /// Languages such as tr,pt. Their letters take one septet. None unless
    /// said: a phone that doesn't know a table shows other letters. Known are
    /// tr pt bn gu hi kn ml or pa ta te ur.
    #[arg(long, value_name = "LIST", value_delimiter = ',', value_parser = parse_locking)]
    #[arg(verbatim_doc_comment)]
    locking: Vec<Language>,

    /// Single shift tables that the route may use
    ///
    /// Languages such as tr,es. Their letters take two septets. Spanish has
    /// only this table.
    #[arg(long, value_name = "LIST", value_delimiter = ',')]
    #[arg(verbatim_doc_comment)]
    single: Vec<Language>,

    /// A text that the gateway adds before each text
    ///
    /// It takes room, and is not among the units.
    #[arg(long, value_name = "TEXT", conflicts_with = "before_characters")]
    #[arg(allow_hyphen_values = true, verbatim_doc_comment)]
    before: Option<String>,

    /// Its length instead, where only that is known
    ///
    /// A number of characters of one unit each.
    #[arg(long, value_name = "N", default_value_t = 0)]
    #[arg(hide_default_value = true, verbatim_doc_comment)]
    before_characters: u16,

    /// A text that the gateway adds after each text
    #[arg(long, value_name = "TEXT", conflicts_with = "after_characters")]
    #[arg(allow_hyphen_values = true)]
    after: Option<String>,

    /// Its length instead, where only that is known
    #[arg(long, value_name = "N", default_value_t = 0)]
    #[arg(hide_default_value = true)]
    after_characters: u16,

    /// What the gateway does to line ends
    ///
    /// as-is       Nothing: CR LF is two units. This is the default.
    /// crlf-as-lf  It sends each CR LF as LF.
    /// lf-as-crlf  It sends each LF as CR LF.
    #[arg(long, value_name = "HOW", default_value_t)]
    #[arg(hide_default_value = true, verbatim_doc_comment)]
    line_ends: LineEnds,

    /// Warn of more segments than this
    ///
    /// It changes no count. The concatenation header can number 255 segments.
    #[arg(long, value_name = "N", default_value_t = Limits::new().segments())]
    #[arg(value_parser = clap::value_parser!(u32).range(1..))]
    limit: u32,
}

impl GatewayArgs {
    pub(crate) fn build(self) -> Profile {
        // Each of them was looked at when it was read.
        let languages = Languages::new(&self.locking, &self.single).unwrap_or_default();
        Profile::new()
            .with_capacities(self.capacities)
            .with_packing(self.keep_whole)
            .with_billing(self.billing)
            .with_encodings(self.encodings.unwrap_or_default())
            .with_excluded(&self.excluded)
            .with_languages(languages)
            .with_before(added(self.before, self.before_characters))
            .with_after(added(self.after, self.after_characters))
            .with_line_ends(self.line_ends)
            .with_limits(Limits::new().with_segments(self.limit))
    }
}

fn added(text: Option<String>, characters: u16) -> Added {
    match text {
        // It has any length, and is needed until the program ends.
        Some(text) => Added::text(text.leak()),
        None => Added::characters(characters),
    }
}

fn parse_locking(word: &str) -> Result<Language, String> {
    let language: Language = word
        .trim()
        .parse()
        .map_err(|error: KeywordError| error.to_string())?;
    let languages = Languages::new(&[language], &[]);
    languages
        .map(|_| language)
        .map_err(|error| error.to_string())
}

fn parse_encodings(list: &str) -> Result<Encodings, String> {
    let alphabets: Result<Vec<Alphabet>, _> =
        list.split(',').map(|word| word.trim().parse()).collect();
    let alphabets = alphabets.map_err(|error| error.to_string())?;
    Encodings::new(&alphabets).map_err(|error| error.to_string())
}
