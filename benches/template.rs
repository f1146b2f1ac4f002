//! How long does one recipient of a campaign take?
//!
//! With content strings: the library's estimate of a message that is never written, compared with
//! writing it into a reused `String` and estimating that, and with `String::replace` for each
//! variable. With separate values: the estimate, compared with writing and estimating. All in one
//! run, on content that is read once. Compare the ratios. The group `bounds` has templates of up to
//! 64 placeholders.

#![expect(
    clippy::unwrap_used,
    clippy::string_slice,
    clippy::indexing_slicing,
    reason = "the templates and contents are this file's own"
)]

mod fresh;

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, BenchmarkId, Criterion, criterion_group, criterion_main};
use fresh::{MESSAGES, Rng};
use sms_charge::template::VarSpec;
use sms_charge::{Content, Estimate, Template, estimate};

struct Campaign {
    name: &'static str,
    template: &'static str,
    /// One for each recipient.
    contents: Vec<String>,
}

fn campaigns() -> [Campaign; 2] {
    let mut rng = Rng(0x7E_4D1A7E);
    let mut contents =
        |content: fn(&mut Rng) -> String| (0..MESSAGES).map(|_| content(&mut rng)).collect();
    [
        Campaign {
            name: "short, 2 slots",
            template: "Kode OTP Anda %{code}. Berlaku %{expire_at} menit, jangan berikan kepada siapa pun.",
            contents: contents(short),
        },
        Campaign {
            name: "long, 4 slots",
            template: "Yth. %{name}, angsuran Anda sebesar Rp%{amount} jatuh tempo pada %{due}. Bayar \
                       di aplikasi atau agen terdekat dengan kode %{va}. Abaikan bila sudah dibayar. \
                       Info 021-000-0142, terima kasih atas kepercayaan Anda.",
            contents: contents(long),
        },
    ]
}

fn short(rng: &mut Rng) -> String {
    let code = rng.below(1_000_000);
    format!("code:{code:06},expire_at:{}", 1 + rng.below(30))
}

fn long(rng: &mut Rng) -> String {
    let first = *rng.pick(&["Rani", "Budi", "I Gusti Ayu", "Siti", "José", "Dewi"]);
    let last = *rng.pick(&["", " Santoso", " Wijayanti", " Ratna Melati", " Lastari"]);
    let amount = format!("{}.{:03}.000", 1 + rng.below(20), rng.below(1_000));
    let month = *rng.pick(&["Juli", "Agustus", "Mei"]);
    let due = format!("{} {month} 2026", 1 + rng.below(28));
    let va = 8_808_000_000_000_000 + rng.below(1_000_000_000_000);
    format!("name:{first}{last},amount:{amount},due:{due},va:{va}")
}

/// The simple way: search for the placeholders in the template, and for the value of each in the
/// content.
fn write(template: &str, content: &str, text: &mut String) {
    text.clear();
    let mut rest = template;
    while let Some(open) = rest.find("%{") {
        text.push_str(&rest[..open]);
        let close = open + rest[open..].find('}').unwrap();
        let name = &rest[open + 2..close];
        let value = content
            .split(',')
            .filter_map(|pair| pair.split_once(':'))
            .find(|(key, _)| *key == name);
        text.push_str(value.unwrap().1);
        rest = &rest[close + 1..];
    }
    text.push_str(rest);
}

fn replace(template: &str, content: &str) -> String {
    let mut text = template.to_owned();
    for (key, value) in content.split(',').filter_map(|pair| pair.split_once(':')) {
        text = text.replace(&format!("%{{{key}}}"), value);
    }
    text
}

fn from_content(c: &mut Criterion) {
    let mut group = c.benchmark_group("from content");
    for campaign in &campaigns() {
        let template = Template::parse(campaign.template).unwrap();
        let unbuilt = |content: &str| -> Estimate {
            // It is not moved after parsing: a move would copy its inline array.
            let content = &Content::parse(content);
            let content = content.as_ref().unwrap();
            template.render(content).unwrap().estimate()
        };
        let mut text = String::new();
        write(campaign.template, &campaign.contents[0], &mut text);
        assert_eq!(estimate(&text), unbuilt(&campaign.contents[0]));
        assert_eq!(text, replace(campaign.template, &campaign.contents[0]));

        let one_pass = |content: &str| template.estimate_content(content).unwrap();
        assert_eq!(
            one_pass(&campaign.contents[0]),
            unbuilt(&campaign.contents[0])
        );

        bench(&mut group, "one pass", campaign, one_pass);
        bench(&mut group, "unbuilt", campaign, unbuilt);
        bench(&mut group, "written into a String", campaign, |content| {
            write(campaign.template, content, &mut text);
            estimate(&text)
        });
        bench(&mut group, "String::replace", campaign, |content| {
            estimate(&replace(campaign.template, content))
        });
    }
}

fn bench<T>(
    group: &mut BenchmarkGroup<'_, WallTime>,
    name: &str,
    campaign: &Campaign,
    mut work: impl FnMut(&str) -> T,
) {
    let id = BenchmarkId::new(name, campaign.name);
    fresh::bench_each(group, id, &campaign.contents, String::as_str, |content| {
        work(content)
    });
}

/// The values of one recipient, and their content.
struct Values<'c> {
    content: &'c str,
    values: Vec<&'c str>,
}

fn from_slices(c: &mut Criterion) {
    let mut group = c.benchmark_group("from slices");
    for campaign in &campaigns() {
        let template = Template::parse(campaign.template).unwrap();
        let values_of = |content| {
            let content = Content::parse(content).unwrap();
            content.pairs().map(|pair| pair.value).collect()
        };
        let recipients: Vec<Values<'_>> = campaign
            .contents
            .iter()
            .map(|content| Values {
                content,
                values: values_of(content),
            })
            .collect();
        let id = |name| BenchmarkId::new(name, campaign.name);

        fresh::bench_each(
            &mut group,
            id("unbuilt"),
            &recipients,
            |r| r.content,
            |r| template.render_positional(&r.values).unwrap().estimate(),
        );

        // The template is split before the measurement here, too.
        let mut literals = campaign.template.split("%{");
        let first = literals.next().unwrap();
        let literals: Vec<_> = literals
            .map(|text| text.split_once('}').unwrap().1)
            .collect();
        let mut text = String::new();
        fresh::bench_each(
            &mut group,
            id("written into a String"),
            &recipients,
            |r| r.content,
            |r| {
                text.clear();
                text.push_str(first);
                for (value, literal) in r.values.iter().zip(&literals) {
                    text.push_str(value);
                    text.push_str(literal);
                }
                estimate(&text)
            },
        );
    }
}

fn bounds(c: &mut Criterion) {
    let mut group = c.benchmark_group("bounds");
    for placeholders in [1, 8, 64] {
        let names: Vec<String> = (0..placeholders).map(|i| format!("v{i}")).collect();
        let source = format!("[x] %{{{}}}", names.join("} [x] %{"));
        let specs: Vec<_> = names
            .iter()
            .map(|v| (v.as_str(), VarSpec::any(0..=20)))
            .collect();
        let template = Template::parse(&source).unwrap();
        group.bench_function(placeholders.to_string(), |bencher| {
            bencher.iter(|| template.bounds(&specs).unwrap());
        });
    }
}

criterion_group! {
    name = benches;
    config = fresh::criterion();
    targets = from_content, from_slices, bounds
}
criterion_main!(benches);
