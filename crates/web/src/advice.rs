//! What makes a text expensive, and what would make it cheaper.

use sms_charge::explain::{self, Edit, Finding, Savings, Tier, apply_all};
use sms_charge::{Estimate, GraphemesError, Profile};

use crate::count;
use crate::json::Json;
use crate::options::Options;
use crate::place::Places;
use crate::refusal::Refusal;

impl Options<'_> {
    /// How far replacements go.
    fn tier(&self) -> Result<Tier, Refusal> {
        self.value("tier").map_or(Ok(Tier::Equivalent), |value| {
            value.word(
                "tier",
                "invisible, typographic, equivalent, spacing or pictures",
            )
        })
    }
}

/// The places that cost something.
pub(crate) fn findings(
    options: &Options<'_>,
    text: &str,
    json: &mut Json<'_>,
) -> Result<(), Refusal> {
    let most = options.most()?;
    let mut places = Places::new(text);
    json.list(|json| {
        for finding in options.gateway.explain(text).take(most) {
            json.object(|json| write_finding(&finding, &mut places, json));
        }
    });
    Ok(())
}

fn write_finding(finding: &Finding, places: &mut Places<'_>, json: &mut Json<'_>) {
    json.key("code").text(&finding.kind.code());
    places.write(&finding.span, json);
    json.key("units").number(finding.units);
    json.key("outsideGsm7").truth(finding.is_outside_gsm7());
    if let Some(name) = finding.name() {
        json.key("name").text(&name);
    }
    if let Some(replacement) = finding.replacement {
        json.key("replacement").text(&replacement.text);
        json.key("tier").text(&replacement.tier);
    }
}

/// The cheapest text up to a tier; null if nothing lowers the charge.
pub(crate) fn savings(
    options: &Options<'_>,
    text: &str,
    json: &mut Json<'_>,
) -> Result<(), Refusal> {
    let (gateway, tier) = (&options.gateway, options.tier()?);
    let before = gateway.estimate(text);
    match gateway.savings(text, tier) {
        Ok(savings) if savings.is_partial() => {
            write_all_if_cheaper(gateway, tier, text, &savings, json);
        }
        Ok(savings) => write_savings(gateway, tier, text, &savings, json),
        // Where clusters stay whole, only a whole text can be counted, and JavaScript makes it.
        Err(GraphemesError { .. }) if before.charge > 1 => {
            write_edits(
                text,
                &before,
                None,
                tier,
                true,
                &mut apply_all(text, tier).edits(),
                json,
            );
        }
        Err(GraphemesError { .. }) => json.null(),
    }
    Ok(())
}

/// Not all replacements were tried: all of them may do more than those that were chosen.
fn write_all_if_cheaper(
    gateway: &Profile,
    tier: Tier,
    text: &str,
    savings: &Savings<'_>,
    json: &mut Json<'_>,
) {
    let all = apply_all(text, tier);
    match all.estimate(gateway) {
        Ok(after) if after.charge < savings.after.charge => {
            write_edits(
                text,
                &savings.before,
                Some(&after),
                tier,
                true,
                &mut all.edits(),
                json,
            );
        }
        _ => write_savings(gateway, tier, text, savings, json),
    }
}

fn write_savings(
    gateway: &Profile,
    most: Tier,
    text: &str,
    savings: &Savings<'_>,
    json: &mut Json<'_>,
) {
    let (before, after) = (&savings.before, &savings.after);
    if after.charge < before.charge {
        write_edits(
            text,
            before,
            Some(after),
            savings.tier(),
            false,
            &mut savings.edits(),
            json,
        );
        return;
    }
    // It has to stay UCS-2, where other replacements make it shorter.
    let Ok(Some(condensed)) = gateway.condensed(text) else {
        json.null();
        return;
    };
    let tier = condensed.edits().map(|edit| edit.replacement.tier).max();
    match tier.filter(|&tier| tier <= most) {
        Some(tier) => {
            let after = Some(&condensed.after);
            write_edits(
                text,
                &condensed.before,
                after,
                tier,
                false,
                &mut condensed.edits(),
                json,
            );
        }
        None => json.null(),
    }
}

fn write_edits(
    text: &str,
    before: &Estimate,
    after: Option<&Estimate>,
    tier: Tier,
    all: bool,
    edits: &mut dyn Iterator<Item = Edit>,
    json: &mut Json<'_>,
) {
    json.object(|json| {
        json.key("tier").text(&tier);
        json.key("before")
            .object(|json| count::fields(before, json));
        if let Some(after) = after {
            json.key("after").object(|json| count::fields(after, json));
        }
        json.key("all").truth(all);
        json.key("edits");
        list_edits(text, edits, json);
    });
}

fn list_edits(text: &str, edits: &mut dyn Iterator<Item = Edit>, json: &mut Json<'_>) {
    let mut places = Places::new(text);
    json.list(|json| {
        for edit in edits {
            json.object(|json| {
                places.write(&edit.span, json);
                json.key("text").text(&edit.replacement.text);
                json.key("tier").text(&edit.replacement.tier);
            });
        }
    });
}

/// What each further tier saves; an empty list if clusters stay whole.
pub(crate) fn savings_by_tier(
    options: &Options<'_>,
    text: &str,
    json: &mut Json<'_>,
) -> Result<(), Refusal> {
    let (gateway, tier) = (&options.gateway, options.tier()?);
    json.list(|json| {
        for savings in gateway.savings_by_tier(text).map_while(Result::ok) {
            write_savings(gateway, tier, text, &savings, json);
        }
    });
    Ok(())
}

/// All replacements up to a tier, whether they lower the charge or not.
pub(crate) fn replaced(
    options: &Options<'_>,
    text: &str,
    json: &mut Json<'_>,
) -> Result<(), Refusal> {
    list_edits(text, &mut apply_all(text, options.tier()?).edits(), json);
    Ok(())
}

/// What was probably not meant.
pub(crate) fn lints(text: &str, json: &mut Json<'_>) {
    let mut places = Places::new(text);
    json.list(|json| {
        for lint in explain::lints(text) {
            json.object(|json| {
                json.key("code").text(&lint.kind.code());
                places.write(&lint.span, json);
                if let Some(meant) = lint.meant {
                    json.key("meant").text(&meant);
                }
            });
        }
    });
}

/// The language whose national tables would lower the charge most; null if none would.
pub(crate) fn language(options: &Options<'_>, text: &str, json: &mut Json<'_>) {
    let Some(saving) = options.gateway.language_saving(text) else {
        json.null();
        return;
    };
    json.object(|json| {
        json.key("language").text(&saving.language);
        json.key("name").text(&saving.language.name());
        json.key("before")
            .object(|json| count::fields(&saving.before, json));
        json.key("after")
            .object(|json| count::fields(&saving.after, json));
    });
}
