//! The Python package `sms_charge`: the library's counting, template and phone rooms, for one text
//! and for an Arrow column of them.
//!
//! Everything that Python code sees has documentation with examples that run. The calls return the
//! dataclasses of `_results.py` and raise the exceptions of `_errors.py`. Both can be pickled, so that
//! engines can send them from one process to another.

#![forbid(unsafe_code)]

mod answers;
mod column;
mod content;
mod error;
mod phone;
mod profile;
mod results;
mod rows;
mod settings;
mod span;
mod template;
mod text;

/// The compiled half of the package.
#[pyo3::pymodule(gil_used = false)]
mod _native {
    #[pymodule_export]
    use crate::column::Column;
    #[pymodule_export]
    use crate::content::parse_content;
    #[pymodule_export]
    use crate::phone::{e164_array, operator, operator_array, parse_phone};
    #[pymodule_export]
    use crate::profile::Profile;
    #[pymodule_export]
    use crate::template::Template;
}
