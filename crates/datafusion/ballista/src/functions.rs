//! The functions of a plan that Ballista itself does not have.

use std::collections::BTreeSet;

use datafusion::common::tree_node::{TreeNode as _, TreeNodeRecursion};
use datafusion::error::{DataFusionError, Result};
use datafusion::logical_expr::{Expr, LogicalPlan};

/// Part of the scheduler's message when an executor can't read a task.
const REJECTED: &str = "rejected by executor";

/// The functions of this package in a plan.
pub(crate) fn of(plan: &LogicalPlan) -> Result<BTreeSet<String>> {
    let ours: BTreeSet<_> = sms_charge_datafusion::functions()
        .iter()
        .map(|function| function.name().to_owned())
        .collect();
    let mut found = BTreeSet::new();
    plan.apply_with_subqueries(|node| {
        node.apply_expressions(|expression| {
            expression.apply(|expression| {
                if let Expr::ScalarFunction(call) = expression
                    && ours.contains(call.func.name())
                {
                    found.insert(call.func.name().to_owned());
                }
                Ok(TreeNodeRecursion::Continue)
            })
        })
    })?;
    Ok(found)
}

/// Adds the functions that an executor may lack to an error of a query.
pub(crate) fn named(error: DataFusionError, functions: &BTreeSet<String>) -> DataFusionError {
    if functions.is_empty() || !error.to_string().contains(REJECTED) {
        return error;
    }
    let functions: Vec<_> = functions.iter().map(String::as_str).collect();
    error.context(format!(
        "an executor lacks a function of the query ({}); start each executor with `sms-charge-ballista executor`",
        functions.join(", ")
    ))
}
