//! Sessions that know the functions.

use ballista::prelude::SessionContextExt;
use ballista_core::utils::default_session_builder;
use datafusion::error::Result;
use datafusion::execution::SessionState;
use datafusion::prelude::{SessionConfig, SessionContext};

/// The state of a scheduler, an executor or a client.
pub(crate) fn state(config: SessionConfig) -> Result<SessionState> {
    let mut state = default_session_builder(config)?;
    sms_charge_datafusion::register(&mut state)?;
    Ok(state)
}

/// The session of a client.
pub(crate) async fn client(scheduler: &str, config: SessionConfig) -> Result<SessionContext> {
    let mut context = SessionContext::remote_with_state(scheduler, state(config)?).await?;
    // Ballista replaced all functions with its own, so register them again.
    sms_charge_datafusion::register(&mut context)?;
    Ok(context)
}
