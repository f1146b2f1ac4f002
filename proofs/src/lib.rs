//! Calls every function of the library that takes a text. This is a static library without std and
//! without an allocator. Its panic handler calls a function that is not defined anywhere. So the C
//! program in `main.c` links only if the optimiser could remove every path to a panic.

#![no_std]

use core::fmt::{Display, Write};
use core::panic::PanicInfo;
use core::{slice, str};

use sms_charge::campaign::{Campaign, Rejected, Tariff};
use sms_charge::content::{ContentWriter, Duplicates, ParseOptions};
use sms_charge::octets::{self, Concatenation, Reference};
use sms_charge::phone::{self, Brand, PhoneNumberError};
use sms_charge::template::{Class, Delimiters, Message, Syntax, VarSpec};
use sms_charge::rcs;
use sms_charge::reconcile::Reconciliation;
use sms_charge::explain::{Replacements, Tier, UnicodePolicy};
use sms_charge::{Added, Alphabet, Billing, Capacities, Capacity, Content, Encoding, Encodings, Guard, Interval, Limits, LineEnds, Meter, Packing, PhoneNumber, Profile, ShiftTables, Template};

#[cfg(feature = "national")]
use sms_charge::{Language, Languages};

unsafe extern "C" {
    safe fn a_panic_is_reachable() -> !;
}

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    a_panic_is_reachable()
}

/// The caller chooses rules and text, so the optimiser cannot predict them.
#[repr(C)]
pub struct Input {
    text: *const u8,
    length: usize,
    capacities: [u16; 4],
    /// The settings of the profile except its capacities, and in the low bits the syntax of the
    /// template.
    settings: u8,
    reserve: u16,
    limit: u8,
}

/// # Safety
///
/// `text` points to `length` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn prove(input: &Input) -> usize {
    // SAFETY: the caller's promise.
    let bytes = unsafe { slice::from_raw_parts(input.text, input.length) };
    let Ok(text) = str::from_utf8(bytes) else { return 0 };
    let Some(profile) = profile(input, text) else { return 0 };
    count(&profile, text)
        + cut(&profile, text)
        + batch(&profile, text)
        + meter(&profile, text)
        + default(text)
        + tables(text)
        + content(text)
        + content_text(text)
        + errors(text)
        + templates(&profile, text, input.settings)
        + phone(text)
        + explain(&profile, text)
        + money(&profile, text)
        + octets(&profile, text)
}

/// A gateway with every setting of a profile.
fn profile(input: &Input, text: &str) -> Option<Profile> {
    let [gsm7_single, gsm7_multi, ucs2_single, ucs2_multi] = input.capacities;
    let capacities = Capacities {
        gsm7: Capacity::new(gsm7_single, gsm7_multi).ok()?,
        ucs2: Capacity::new(ucs2_single, ucs2_multi).ok()?,
        ..Capacities::CONCAT16
    };
    let added = Added::try_from(text).unwrap_or(Added::characters(input.reserve));
    let profile = Profile::new()
        .with_capacities(capacities)
        .with_before(Added::characters(input.reserve))
        .with_limits(Limits::new().with_segments(input.limit.into()));
    let latin1 = Encodings::new(&[Alphabet::Ascii, Alphabet::Latin1, Alphabet::Ucs2]).ok()?;
    let is_set = |bit: u8| input.settings >> bit & 1 == 1;
    let profile = if is_set(3) { profile.with_billing(Billing::Quotient) } else { profile };
    let profile = if is_set(4) { profile.with_encodings(latin1) } else { profile };
    let profile = if is_set(5) { profile.with_excluded(text).with_before(added) } else { profile };
    let profile = if is_set(6) { profile.with_line_ends(LineEnds::LfAsCrLf) } else { profile };
    let limits = Limits::new().with_characters_in(Encoding::Ucs2, 737);
    #[cfg(feature = "national")]
    let profile = if input.limit > 127 { profile.with_languages(languages()?) } else { profile };
    Some(if is_set(7) { profile.with_after(added).with_limits(limits) } else { profile })
}

/// A program that names no language links no table. Without the feature, none may be found in the
/// program.
#[cfg(feature = "national")]
fn languages() -> Option<Languages> {
    let turkish = Languages::new(&[Language::Turkish], &[Language::Turkish]).ok()?;
    Some(turkish.and(Languages::of(Language::Urdu)))
}

fn count(profile: &Profile, text: &str) -> usize {
    let estimate = profile.estimate(text);
    let of_bytes = profile.estimate_utf8(text.as_bytes()).map_or(0, |estimate| estimate.units);
    of_bytes + estimate.units + estimate.charge as usize + usize::from(estimate.over_limit) + profile.remaining(text)
}

fn cut(profile: &Profile, text: &str) -> usize {
    profile.segments(text).map(|part| part.text.len() + part.units + part.remaining).sum()
}

fn batch(profile: &Profile, text: &str) -> usize {
    let mut units = 0;
    profile.estimate_each([text, text], |estimate| units += estimate.units);
    let mut sum = profile.total([text, text]);
    sum += profile.total([text]);
    (sum.charge + sum.texts + sum.ucs2 + sum.over_limit) as usize
}

fn meter(profile: &Profile, text: &str) -> usize {
    let mut meter = profile.meter();
    meter.push(text);
    let written = meter.write_str(text).is_ok();
    let by_compiler = profile.const_estimate(text);
    usize::from(written) + units(&meter) + units(&Meter::new()) + by_compiler.map_or(0, |estimate| estimate.units)
}

fn units(meter: &Meter<'_>) -> usize {
    meter.estimate().map_or(0, |estimate| estimate.units)
}

fn default(text: &str) -> usize {
    let parts = sms_charge::segments(text).count();
    parts
        + sms_charge::estimate(text).units
        + sms_charge::remaining(text)
        + sms_charge::const_estimate(text).units
}

fn explain(profile: &Profile, text: &str) -> usize {
    let mut meter = Meter::new();
    let mut written = true;
    for group in profile.explain(text).grouped() {
        written &= group.first.name().is_none_or(|name| write!(meter, "{name}").is_ok());
    }
    for tier in Tier::LOSSLESS {
        let edited = sms_charge::explain::apply_all(text, tier);
        written &= write!(meter, "{edited}").is_ok();
        written &= edited.estimate(profile).is_ok() && edited.edits().count() > 0;
        if let Ok(savings) = profile.savings(text, tier) {
            written &= write!(meter, "{savings}").is_ok();
        }
    }
    for saving in profile.savings_by_tier(text).flatten() {
        written &= write!(meter, "{saving}").is_ok();
    }
    if let Ok(Some(condensed)) = profile.condensed(text) {
        written &= write!(meter, "{condensed}").is_ok() && condensed.edits().count() > 0;
    }
    let replacements = Replacements::up_to(Tier::Pictures).keeping("[").with_own(&[('a', "b")]);
    let edited = sms_charge::explain::apply_all(text, replacements);
    written &= write!(meter, "{edited}").is_ok();
    written &= sms_charge::explain::lints(text).all(|lint| lint.span.end > 0);
    written &= profile.sole_culprit(text).is_some();
    #[cfg(feature = "national")]
    if let Some(saving) = profile.language_saving(text) {
        written &= write!(meter, "{saving}").is_ok();
    }
    let guard = Guard::new().with_profile(*profile).with_unicode(UnicodePolicy::WhenFree).with_budget(2);
    if let Err(error) = guard.check(text) {
        written &= write!(meter, "{error}").is_ok();
    }
    usize::from(written) + units(&meter)
}

fn tables(text: &str) -> usize {
    text.chars()
        .filter_map(|c| Encoding::Gsm7.units(c).or(Encoding::Ucs2.units(c)))
        .map(usize::from)
        .sum()
}

fn money(profile: &Profile, text: &str) -> usize {
    let estimate = profile.estimate(text);
    let tariff = Tariff::new(estimate.units as u64).brand(Brand::Tri, text.len() as u64);
    let operator = PhoneNumber::parse(text).ok().and_then(PhoneNumber::operator);
    let mut campaign = Campaign::new();
    let added = campaign.add(operator, estimate, &tariff).is_ok();
    let between = Interval::new(estimate.charge, u32::from(added));
    let ok = campaign.add(operator, between, &tariff).is_ok() & campaign.reject(Rejected::Row).is_ok();
    let other = campaign;
    let ok = ok & campaign.merge(&other).is_ok();
    let companies = campaign.company(operator.map(|operator| operator.company)).messages;
    let brands: u64 = campaign.brands().map(|(_, totals)| totals.cost.high).max().unwrap_or(0);
    let spread = campaign.distribution().high.iter().max().copied().unwrap_or(0);
    let sums = companies ^ brands ^ spread ^ campaign.rejected(Rejected::Row) ^ campaign.overall().charges.low;

    let mut bills = Reconciliation::with(*profile);
    bills.observe(text, estimate.charge);
    bills.observe_estimate(estimate, 1);
    let reserves: usize = bills.explanations().map(|found| usize::from(*found.before().end())).max().unwrap_or(0);
    let closest = bills.closest();
    usize::from(ok) ^ sums as usize ^ reserves ^ closest.mismatches() as usize ^ bills.tally().bills() as usize
        ^ closest.profile().estimate(text).units
}

fn content(text: &str) -> usize {
    let strict = Content::parse(text);
    let lenient = Content::parse_lenient(text);
    let reader = ParseOptions::new().duplicates(Duplicates::First).join_to_previous(true);
    let mut sum = 0;
    for read in [strict, lenient, reader.parse(text)] {
        sum += match read {
            Ok(content) => {
                let pairs = content.pairs().map(|pair| pair.key.len() + pair.value_span().end);
                pairs.sum::<usize>()
                    + content.get(text).map_or(0, str::len)
                    + content.pairs().rev().map(|pair| pair.key_span().end).sum::<usize>()
                    + content.len()
            }
            Err(error) => error.span().end + error.code().len() + error.other_span().map_or(0, |span| span.end),
        };
    }
    for problem in Content::problems(text).chain(reader.problems(text)) {
        sum += problem.span().start + problem.code().len();
    }
    sum
}

fn content_text(text: &str) -> usize {
    let pairs = [("code", text), (text, "1")];
    let mut meter = Meter::new();
    let mut sum = 0;
    for built in [ContentWriter::new(&pairs), ContentWriter::with_colons(&pairs, &[text])] {
        sum += match built {
            Ok(built) => usize::from(write!(meter, "{built}").is_ok()),
            Err(error) => {
                let shown = write!(meter, "{error}").is_ok();
                usize::from(shown) + error.span().end + error.index() + error.other_index().unwrap_or(0)
            }
        };
    }
    let carried = Content::check_value(text).map_or_else(|error| error.span().end, |()| 1);
    sum + carried + units(&meter)
}

/// The messages of errors.
fn errors(text: &str) -> usize {
    let mut meter = Meter::new();
    let mut say = |error: Option<&dyn Display>| {
        if let Some(error) = error {
            let _ = write!(meter, "{error}");
        }
    };
    for problem in Content::problems(text) {
        say(Some(&problem));
    }
    for error in Template::problems(text, Syntax::Brace) {
        say(Some(&error));
    }
    if let Ok(template) = Template::parse_with(text, Syntax::Hash) {
        for warning in template.warnings() {
            say(Some(&warning));
        }
        let none = template.render_positional(&[]).err();
        say(none.as_ref().map(|error| error as &dyn Display));
        let specs = template.bounds(&[(text, VarSpec::digits(1..=3))]).err();
        say(specs.as_ref().map(|error| error as &dyn Display));
    }
    let number = PhoneNumber::parse_lenient(text).err();
    say(number.as_ref().map(|error| error as &dyn Display));
    let spec = text.parse::<VarSpec>().err();
    say(spec.as_ref().map(|error| error as &dyn Display));
    let delimiters = Delimiters::new(text, text).err();
    say(delimiters.as_ref().map(|error| error as &dyn Display));
    let capacities = text.parse::<Capacities>().err();
    say(capacities.as_ref().map(|error| error as &dyn Display));
    let added = Added::try_from(text).err();
    say(added.as_ref().map(|error| error as &dyn Display));
    let packing = text.parse::<Packing>().err();
    say(packing.as_ref().map(|error| error as &dyn Display));
    units(&meter)
}

fn templates(profile: &Profile, text: &str, choice: u8) -> usize {
    let own = Delimiters::new(text, text);
    let syntax = match choice & 7 {
        0 => Syntax::PercentBrace,
        1 => Syntax::Brace,
        2 => Syntax::DollarBrace,
        3 => Syntax::DoubleBrace,
        4 => Syntax::Hash,
        5 => Syntax::DoubleParen,
        6 => Syntax::Printf,
        _ => match (own, text.parse()) {
            (_, Ok(syntax)) => syntax,
            (Ok(own), _) => Syntax::Custom(own),
            (Err(error), Err(_)) if choice & 8 == 0 => return error.code().len(),
            _ => Syntax::Dollar,
        },
    };
    let mut meter = Meter::new();
    let _ = write!(meter, "{syntax}");
    if let Ok(spec) = text.parse::<VarSpec>() {
        let _ = write!(meter, "{spec}");
    }
    let mut sum = units(&meter);
    for problem in Template::problems(text, syntax) {
        sum += problem.span().start + problem.code().len();
    }
    let template = match Template::parse_with(text, syntax) {
        Ok(template) => template,
        Err(error) => return sum + error.span().end,
    };
    for warning in template.warnings() {
        sum += warning.span().start + warning.code().len();
    }
    sum += template.variables().map(str::len).sum::<usize>();
    sum += template.placeholders().map(|(_, span)| span.end).sum::<usize>();
    sum += template.defaults().map(|(name, default, span)| name.len() + default.len() + span.end).sum::<usize>();
    sum += bounds(&template, profile, text);
    sum += match template.estimate_content_with(text, profile) {
        Ok(estimate) => estimate.units,
        Err(error) => error.code().len(),
    };
    if let Ok(content) = Content::parse_lenient(text) {
        sum += template.missing(&content).map(|(name, span)| name.len() + span.end).sum::<usize>();
        sum += template.unused(&content).map(|(key, span)| key.len() + span.end).sum::<usize>();
        sum += match template.render(&content) {
            Ok(message) => render(&message, profile),
            Err(error) => error.span().end + error.more(),
        };
    }
    sum + match template.render_positional(&[text, text]) {
        Ok(message) => render(&message, profile),
        Err(error) => error.span().end + error.more(),
    }
}

fn render(message: &Message<'_>, profile: &Profile) -> usize {
    let mut meter = Meter::new();
    let written = write!(meter, "{message}").is_ok();
    let specs = [("code", VarSpec::CODE), ("1", VarSpec::NAME)];
    if let Err(error) = message.check(&specs) {
        let _ = write!(meter, "{error}");
    }
    let fallen = message.fall_back(&specs).map_or_else(|error| error.value_span().end, |message| message.estimate().units);
    usize::from(written)
        + units(&meter)
        + fallen
        + message.pieces().map(str::len).sum::<usize>()
        + message.estimate().units
        + message.estimate_with(profile).map_or(0, |estimate| estimate.units)
}

fn bounds(template: &Template<'_>, profile: &Profile, text: &str) -> usize {
    let length = text.len() as u16;
    let specs = [
        (text, VarSpec::new(Class::Any, 0..=length)),
        ("code", VarSpec::CODE),
    ];
    match (template.bounds_with(profile, &specs), template.bounds(&specs)) {
        (Ok(bounds), Ok(default)) => {
            let headroom = bounds.variables().iter().map(|variable| usize::from(variable.headroom));
            let shares = bounds.variables().iter().map(|variable| variable.units).sum::<usize>() + bounds.worst.units;
            shares + headroom.sum::<usize>() + (bounds.charge.low + bounds.charge.high + default.highest_gsm7) as usize
        }
        (Err(error), _) => error.span().map_or(0, |span| span.end) + error.spec().unwrap_or(0),
        _ => 0,
    }
}

fn octets(profile: &Profile, text: &str) -> usize {
    let total = profile.segments(text).count();
    let mut sum = rcs::us_segments(text) + rcs::message_type(text) as usize;
    for (number, segment) in (1..).zip(profile.segments(text)) {
        let concatenation = Concatenation::new(Reference::Bits16(number as u16), total, number).ok();
        if let Ok(data) = segment.user_data(concatenation) {
            let octets = data.header().chain(data.packed()).chain(data.packed().padded_with_cr());
            sum += octets.chain(data.unpacked()).map(usize::from).sum::<usize>();
            sum += usize::from(data.length() + data.data_coding_scheme());
        }
    }
    let fill = octets::fill_bits(total);
    sum + octets::decode(octets::unpack(text.as_bytes(), fill), ShiftTables::DEFAULT).map(|c| c as usize).sum::<usize>()
}

fn phone(text: &str) -> usize {
    number(PhoneNumber::parse(text))
        + number(PhoneNumber::parse_lenient(text))
        + number(phone::ParseOptions::new().bare_eight(true).unwrapped(true).parse(text))
        + number(PhoneNumber::try_from(text.len() as u64))
}

fn number(read: Result<PhoneNumber, PhoneNumberError>) -> usize {
    match read {
        Ok(number) => {
            let forms = [number.e164(), number.msisdn(), number.national()];
            let mask = number.masked(usize::from(forms[0] > forms[1]));
            let digits = u64::from(number) as usize ^ usize::from(forms[2] == *mask.as_str());
            let range = number.range();
            let holder = number.operator().map_or(0, |operator| operator.brand.name().len() + operator.company.name().len());
            forms.iter().map(|form| form.as_str().len()).sum::<usize>() + usize::from(range.prefix) + range.checked.len() + holder + digits + mask.as_str().len()
        }
        Err(error) => error.span().end + error.code().len(),
    }
}
