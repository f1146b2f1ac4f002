#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod argument;
mod cheaper;
mod count;
mod function;
mod gateway;
mod phone;
mod render;
mod texts;

use std::sync::Arc;

use datafusion_common::Result;
use datafusion_expr::ScalarUDF;
use datafusion_expr::registry::FunctionRegistry;

use function::{Function, Registered};

/// All functions, in the order of the README.
const FUNCTIONS: [&Function; 9] = [
    &count::CHARGE,
    &count::ENCODING,
    &count::UNITS,
    &count::ESTIMATE,
    &cheaper::CHEAPER,
    &render::RENDER,
    &phone::E164,
    &phone::E164_LENIENT,
    &phone::OPERATOR,
];

/// Returns the SQL functions of this crate, for a registry of your own.
#[must_use]
pub fn functions() -> Vec<Arc<ScalarUDF>> {
    let registered = FUNCTIONS.into_iter().map(Registered::new);
    registered.map(ScalarUDF::from).map(Arc::new).collect()
}

/// Registers all [`functions`] with a `SessionContext`, a `SessionState` or another registry.
///
/// # Errors
///
/// Returns an error of the registry, for example of one that is read-only.
pub fn register(registry: &mut (impl FunctionRegistry + ?Sized)) -> Result<()> {
    for function in functions() {
        registry.register_udf(function)?;
    }
    Ok(())
}
