//! Calls each public function on a hostile text of three sizes. `.ci/linear` counts the
//! instructions with callgrind: ten times the text may take ten times the instructions, and no
//! more.
//!
//! Each call is in a function with a name such as `estimate_1k`, by which its count is found.

use std::fmt::Write;
use std::hint::black_box;

use sms_charge::content::ContentWriter;
use sms_charge::octets::{decode, unpack};
use sms_charge::otp::{DryRun, Request};
use sms_charge::template::Syntax;
use sms_charge::template::VarSpec;
use sms_charge::reconcile::Reconciliation;
use sms_charge::explain::{CutAt, Fitting, Tier, UnicodePolicy};
use sms_charge::{Added, Content, Encodings, Guard, Languages, LineEnds, Limits, Meter, Packing, PhoneNumber, Profile, ShiftTables, Template};

fn main() {
    let shape = std::env::args().nth(1).expect("the name of a shape");
    let text = |bytes| hostile(&shape, bytes);
    run_1k(&text(1_000));
    run_10k(&text(10_000));
    run_100k(&text(100_000));
}

/// A text of about this many bytes that takes as much work as possible.
fn hostile(shape: &str, bytes: usize) -> String {
    let piece = match shape {
        "extended" => "]",
        "combining" => "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
        "joined" => "👨\u{200D}👩\u{200D}👧\u{200D}",
        "flags" => "🇮🇩",
        "mixed" => "a€é—",
        "blanks" => " ",
        "placeholders" => "%{a}",
        "pairs" => "a:1;b,",
        "lines" => "\n",
        "turkish" => "ğ€{Şa1",
        "hindi" => "क1िA।",
        "quotes" => "“a’…[x]",
        // One value.
        "commas" => return "k:".to_owned() + &"a,".repeat(bytes / 2),
        "numbers" => return "k:".to_owned() + &"1,".repeat(bytes / 2),
        _ => panic!("unknown shape"),
    };
    piece.repeat(bytes / piece.len())
}

const CLUSTERS: Profile = Profile::new().with_packing(Packing::Graphemes);

/// A gateway that changes a text in every way that a profile has.
const GATEWAY: Profile = Profile::new()
    .with_encodings(Encodings::ASCII_UCS2)
    .with_excluded("@")
    .with_before(Added::text("[Solo1] "))
    .with_after(Added::text("\n[x] STOP 🙏"))
    .with_line_ends(LineEnds::LfAsCrLf)
    .with_limits(Limits::new().with_characters(1_600));

/// A gateway that may use every national table.
const NATIONAL: Profile = Profile::new().with_languages(Languages::ALL);

/// The same between clusters.
const NATIONAL_CLUSTERS: Profile = NATIONAL.with_packing(Packing::Graphemes);

/// Content is read up to 65,535 bytes.
fn in_bounds(text: &str) -> &str {
    &text[..text.floor_char_boundary(text.len() * 3 / 5)]
}

struct Sink(usize);

impl Write for Sink {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        self.0 += text.len();
        Ok(())
    }
}

macro_rules! probes {
    ($($function:ident($text:ident) $body:block)*) => {
        probes!(@size run_1k _1k $($function($text) $body)*);
        probes!(@size run_10k _10k $($function($text) $body)*);
        probes!(@size run_100k _100k $($function($text) $body)*);
    };
    (@size $run:ident $size:ident $($function:ident($text:ident) $body:block)*) => {
        mod $size {
            use super::*;
            $(
                #[inline(never)]
                pub fn $function($text: &str) {
                    // Otherwise the three functions would be equal, and the compiler would merge
                    // them.
                    black_box(stringify!($size));
                    let _ = black_box($body);
                }
            )*
        }
        fn $run(text: &str) {
            $($size::$function(black_box(text));)*
        }
    };
}

probes! {
    estimate(text) { sms_charge::estimate(text) }
    estimate_utf8(text) { sms_charge::estimate_utf8(text.as_bytes()).is_ok() }
    segments(text) { sms_charge::segments(text).count() }
    remaining(text) { sms_charge::remaining(text) }
    fit(text) { sms_charge::fit(text, 100_000).len() }
    fit_half(text) { sms_charge::fit(text, (text.len() / 300) as u32).len() }
    cluster_estimate(text) { CLUSTERS.estimate(text) }
    cluster_segments(text) { CLUSTERS.segments(text).count() }
    cluster_fit(text) { CLUSTERS.fit(text, (text.len() / 300) as u32).len() }
    gateway_estimate(text) { GATEWAY.estimate(text) }
    gateway_segments(text) { GATEWAY.segments(text).count() }
    gateway_remaining(text) { GATEWAY.remaining(text) }
    gateway_fit(text) { GATEWAY.fit(text, (text.len() / 300) as u32).len() }
    gateway_meter(text) { let mut meter = GATEWAY.meter(); meter.push(text); meter.estimate().is_ok() }
    gateway_explain(text) { GATEWAY.explain(text).count() }
    national_estimate(text) { NATIONAL.estimate(text) }
    national_segments(text) { NATIONAL.segments(text).count() }
    national_remaining(text) { NATIONAL.remaining(text) }
    national_fit(text) { NATIONAL.fit(text, (text.len() / 300) as u32).len() }
    national_clusters(text) { NATIONAL_CLUSTERS.estimate(text) }
    national_meter(text) { let mut meter = NATIONAL.meter(); meter.push(text); meter.estimate().is_ok() }
    national_explain(text) { NATIONAL.explain(text).count() }
    national_guard(text) { Guard::new().with_profile(NATIONAL).with_unicode(UnicodePolicy::Deny).check(text).is_ok() }
    language_saving(text) { sms_charge::explain::language_saving(text) }
    octets(text) {
        let data = NATIONAL.segments(text).filter_map(|segment| segment.user_data(None).ok());
        data.map(|data| data.packed().count()).sum::<usize>()
    }
    decode_septets(text) { decode(unpack(text.as_bytes(), 1), ShiftTables::DEFAULT).count() }
    meter(text) { let mut meter = Meter::new(); meter.push(text); meter.estimate() }
    meter_by_character(text) {
        let mut meter = Meter::new();
        for c in text.chars() { let _ = meter.write_char(c); }
        meter.estimate()
    }
    const_estimate(text) { sms_charge::const_estimate(text) }
    template_parse(text) { Template::parse(text).is_ok() }
    template_problems(text) { Template::problems(text, Syntax::Brace).count() }
    template_warnings(text) {
        Template::parse_with(text, Syntax::Hash).map_or(0, |template| template.warnings().count())
    }
    template_render(text) {
        let values = [text];
        let template = Template::parse("%{a} dan %{a}").expect("a template");
        let message = template.render_positional(&values).expect("a value");
        let mut sink = Sink(0);
        let _ = write!(sink, "{message}");
        (message.estimate(), sink.0)
    }
    template_from_content(text) {
        let template = Template::parse("%{a} dan %{b}").expect("a template");
        template.estimate_content(&format!("a:{},b:1", in_bounds(text))).is_ok()
    }
    content_parse(text) { Content::parse(in_bounds(text)).is_ok() }
    content_lenient(text) { Content::parse_lenient(in_bounds(text)).is_ok() }
    content_problems(text) { Content::problems(in_bounds(text)).count() }
    content_write(text) { ContentWriter::new(&[("a", text)]).is_ok() }
    phone(text) { PhoneNumber::parse_lenient(text).is_ok() }
    phone_strict(text) { PhoneNumber::parse(text).is_ok() }
    total_of_short_texts(text) { Profile::new().total(text.split_inclusive(' ')) }
    explain(text) { sms_charge::explain::explain(text).count() }
    explain_clusters(text) { CLUSTERS.explain(text).count() }
    explain_grouped(text) { sms_charge::explain::explain(text).grouped().map(|group| group.count).sum::<usize>() }
    sole_culprit(text) { Profile::new().sole_culprit(text) }
    savings(text) { sms_charge::explain::savings(text, Tier::Equivalent).edits().count() }
    savings_invisible(text) { sms_charge::explain::savings(text, Tier::Invisible).after.charge }
    savings_by_tier(text) { sms_charge::explain::savings_by_tier(text).count() }
    lints(text) { sms_charge::explain::lints(text).count() }
    condensed(text) { Profile::new().condensed(text).is_ok() }
    apply_all_spacing(text) { sms_charge::explain::apply_all(text, Tier::Pictures).edits().count() }
    fitted(text) {
        let fitting = Fitting::new(2).with_replacements(Tier::Pictures).with_cut_at(CutAt::Word).with_ellipsis();
        Profile::new().fitted(text, fitting).map_or(0, |fitted| fitted.kept_bytes())
    }
    apply_all(text) {
        let edited = sms_charge::explain::apply_all(text, Tier::Equivalent);
        let mut sink = Sink(0);
        let _ = write!(sink, "{edited}");
        sink.0
    }
    guard(text) { Guard::new().with_unicode(UnicodePolicy::WhenFree).with_budget(2).check(text).is_ok() }
    reconcile(text) {
        let mut bills = Reconciliation::new();
        bills.observe(text, 7);
        bills.explanations().count()
    }
    dry_run(text) {
        let request = Request {
            phone_number: Some("+6281234567890".into()),
            template_id: Some("TPL_0000".into()),
            content: Some(in_bounds(text).into()),
        };
        let templates = [("TPL_0000", Template::parse("%{a}").expect("a template"))];
        DryRun::new().run(&request, &templates, &Profile::new()).is_ok()
    }
    bounds(text) {
        Template::parse_with(text, Syntax::Hash).map_or(0, |template| {
            template.bounds(&[("a", VarSpec::CODE)]).map_or(0, |bounds| bounds.charge.high)
        })
    }
    bounds_of_values(text) {
        let source = format!("%{{a}}%{{b}}%{{c}}%{{d}}{}%{{e}}%{{f}}%{{g}}%{{h}}", text.replace("%{", "% {"));
        let template = Template::parse(&source).expect("a template");
        let spec = |name| (name, VarSpec::any(0..=20));
        template.bounds(&["a", "b", "c", "d", "e", "f", "g", "h"].map(spec)).map_or(0, |bounds| bounds.charge.high)
    }
}
