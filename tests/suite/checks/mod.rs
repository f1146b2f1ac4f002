//! What must hold for any input. The fuzz targets include these files one by one.

use super::oracle;

pub(crate) mod content;
pub(crate) mod explain;
pub(crate) mod gateway;
pub(crate) mod octets;
#[cfg(feature = "otp")]
pub(crate) mod otp;
pub(crate) mod phone;
pub(crate) mod segments;
pub(crate) mod template;
