//! Whether a variable with defaults has a value, has none, or may have one.

use crate::template::Template;
use crate::template::slot::Slot;
use crate::template::spec::VarSpec;

/// Whether a variable has a value.
pub(super) enum Presence {
    Given,
    Absent,
    Either,
}

/// The specification of the values that are sent, and whether the defaults may be sent instead.
pub(super) fn presence(
    template: &Template<'_>,
    variable: u8,
    spec: VarSpec,
) -> (VarSpec, Presence) {
    let slots = || {
        let slots = template.slots().iter().copied();
        slots.filter(move |slot| slot.variable == variable)
    };
    if !slots().any(Slot::has_default) {
        return (spec, Presence::Given);
    }
    let may_miss = template.may_miss(variable);
    let (class, min, max) = (spec.class(), spec.min(), spec.max());
    let first = slots().next().map_or("", |slot| template.default(slot));
    let is_same = may_miss && slots().all(|slot| template.default(slot) == first);
    if is_same && first.is_empty() && min <= 1 {
        return (VarSpec::new(class, 0..=max), Presence::Given);
    }
    if max == 0 {
        return (spec, Presence::Absent);
    }
    let filled = VarSpec::new(class, min.max(1)..=max);
    // A default outside GSM-7 is not a value where only GSM-7 values count.
    let is_value = is_same && filled.allows(first) && VarSpec::gsm7(0..=max).allows(first);
    let presence = if is_value || !may_miss && min > 0 {
        Presence::Given
    } else {
        Presence::Either
    };
    (filled, presence)
}
