//! Sessions that know the functions.

use ballista::prelude::SessionContextExt;
use ballista_core::utils::default_session_builder;
use datafusion::error::Result;
use datafusion::execution::SessionState;
use datafusion::prelude::{SessionConfig, SessionContext};

/// Of a scheduler, or of an executor.
pub(crate) fn state(config: SessionConfig) -> Result<SessionState> {
    let mut state = default_session_builder(config)?;
    sms_charge_datafusion::register(&mut state)?;
    Ok(state)
}

/// Of a client.
pub(crate) async fn client(scheduler: &str, config: SessionConfig) -> Result<SessionContext> {
    let mut context = SessionContext::remote_with_state(scheduler, state(config)?).await?;
    // Ballista has put its own functions in place of all others.
    sms_charge_datafusion::register(&mut context)?;
    Ok(context)
}
