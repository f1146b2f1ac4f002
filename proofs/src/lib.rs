//! Calls every counting and cutting function of the library, in a static library without std and
//! without an allocator, whose panic handler calls a function that nobody defines. So the C program in
//! `main.c` links only if the optimiser could remove every path to a panic.

#![no_std]

use core::fmt::Write;
use core::panic::PanicInfo;
use core::{slice, str};

use sms_charge::campaign::{Charge, Rejected};
use sms_charge::{Brand, Campaign, Capacities, Encoding, Meter, Packing, PhoneNumber, Profile, Reconciliation, Tariff};

unsafe extern "C" {
    safe fn a_panic_is_reachable() -> !;
}

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    a_panic_is_reachable()
}

/// The caller's choice of rules and text, which the optimiser can't foresee.
#[repr(C)]
pub struct Input {
    text: *const u8,
    length: usize,
    capacities: [u16; 4],
    packing: u8,
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
    let [gsm7_single, gsm7_multi, ucs2_single, ucs2_multi] = input.capacities;
    let Ok(capacities) = Capacities::new((gsm7_single, gsm7_multi), (ucs2_single, ucs2_multi)) else {
        return 0;
    };
    let profile = Profile::new()
        .capacities(capacities)
        .packing(if input.packing == 0 { Packing::Characters } else { Packing::Sum })
        .reserve(input.reserve)
        .limit(input.limit);
    count(&profile, text) + cut(&profile, text) + meter(&profile, text) + default(text) + tables(text) + money(&profile, text)
}

fn count(profile: &Profile, text: &str) -> usize {
    let estimate = profile.estimate(text);
    estimate.units + estimate.charge as usize + usize::from(estimate.over_limit) + profile.remaining(text)
}

fn cut(profile: &Profile, text: &str) -> usize {
    profile.segments(text).map(|part| part.text.len() + part.units + part.remaining).sum()
}

fn meter(profile: &Profile, text: &str) -> usize {
    let Some(mut meter) = profile.meter() else { return 0 };
    meter.push(text);
    let written = meter.write_str(text).is_ok();
    usize::from(written) + meter.estimate().units + Meter::new().estimate().units
}

fn default(text: &str) -> usize {
    let parts = sms_charge::segments(text).count();
    parts
        + sms_charge::estimate(text).units
        + sms_charge::remaining(text)
        + sms_charge::const_estimate(text).units
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
    let between = Charge::between(estimate.charge, u32::from(added));
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
    let reserves: usize = bills.explanations().map(|found| usize::from(*found.reserves().end())).max().unwrap_or(0);
    let closest = bills.closest();
    usize::from(ok) ^ sums as usize ^ reserves ^ closest.mismatches() as usize ^ bills.tally().bills() as usize
        ^ closest.profile().estimate(text).units
}
