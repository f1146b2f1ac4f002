//! The guard's rules once more, over the oracle of gateways: what refuses a text, first things first.

use super::gateway::{self, Alphabet, Encoding, Gateway};

/// Whether a text may have characters that the route does not send in its cheapest way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unicode {
    Allow,
    WhenFree,
    Deny,
}

/// Why a text is refused. Charges as in the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    Unicode,
    UnicodeCosts { charge: usize, without: usize },
    OverBudget { charge: usize, budget: usize },
    OverGatewayLimit { charge: usize },
}

/// The verdict on a text of a gateway that tries GSM-7 first and UCS-2 then, and adds nothing outside GSM-7.
pub(crate) fn verdict(
    gateway: &Gateway,
    unicode: Unicode,
    budget: Option<usize>,
    text: &str,
) -> Result<(), Refusal> {
    let estimate = gateway::estimate(gateway, text);
    let charge = estimate.charge;
    let is_inside = |c: char| gateway::can_write(gateway, Alphabet::Gsm7, c);
    let has_outside = !text.chars().all(is_inside);
    assert!(has_outside == (estimate.encoding == Encoding::Ucs2));
    if has_outside && unicode == Unicode::Deny {
        return Err(Refusal::Unicode);
    }
    if has_outside && unicode == Unicode::WhenFree {
        let rest: String = text.chars().filter(|&c| is_inside(c)).collect();
        let without = gateway::estimate(gateway, &rest).charge;
        if without < charge {
            return Err(Refusal::UnicodeCosts { charge, without });
        }
    }
    if let Some(budget) = budget
        && charge > budget
    {
        return Err(Refusal::OverBudget { charge, budget });
    }
    if estimate.over_limit {
        return Err(Refusal::OverGatewayLimit { charge });
    }
    Ok(())
}
