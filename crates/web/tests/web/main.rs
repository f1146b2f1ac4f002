//! What the page and the package ask, answered without a module around it.

mod gateway;
mod support;
mod vectors;
