//! The engine's view of every function: types, constants, nulls, documentation.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use arrow::array::ArrayRef;
use arrow::datatypes::{DataType, FieldRef};
use datafusion_common::{Result, ScalarValue, exec_err, internal_err, plan_err};
use datafusion_expr::simplify::{ExprSimplifyResult, SimplifyContext};
use datafusion_expr::{
    ColumnarValue, DocSection, Documentation, Expr, ReturnFieldArgs, ScalarFunctionArgs,
    ScalarUDFImpl, Signature, Volatility,
};

use crate::argument::{Argument, Given};
use crate::texts;

/// One SQL function.
#[derive(Debug)]
pub(crate) struct Function {
    pub(crate) name: &'static str,
    pub(crate) about: &'static str,
    pub(crate) required: &'static [Argument],
    pub(crate) optional: &'static [Argument],
    pub(crate) returns: fn() -> DataType,
    /// No argument is null, but an array may have nulls. Arrays have the same length.
    pub(crate) answer: fn(&[Given<'_>]) -> Result<ArrayRef>,
}

impl Function {
    fn arguments(&self) -> impl Iterator<Item = Argument> {
        self.required.iter().chain(self.optional).copied()
    }

    /// `sms_cheaper(text, tier[, gateway])`
    fn syntax(&self) -> String {
        let names = |arguments: &[Argument]| {
            let names: Vec<_> = arguments.iter().map(|argument| argument.name()).collect();
            names.join(", ")
        };
        let optional = match self.optional {
            [] => String::new(),
            optional => format!("[, {}]", names(optional)),
        };
        format!("{}({}{optional})", self.name, names(self.required))
    }
}

/// A function as the engine's trait. Two functions are equal if their names are.
#[derive(Debug)]
pub(crate) struct Registered {
    function: &'static Function,
    signature: Signature,
    documentation: Documentation,
}

impl Registered {
    pub(crate) fn new(function: &'static Function) -> Self {
        let section = DocSection {
            include: true,
            label: "SMS Functions",
            description: None,
        };
        let documentation = Documentation::builder(section, function.about, function.syntax());
        let documentation = function.arguments().fold(documentation, |docs, argument| {
            docs.with_argument(argument.name(), argument.about())
        });
        Self {
            function,
            signature: Signature::user_defined(Volatility::Immutable),
            documentation: documentation.build(),
        }
    }
}

impl PartialEq for Registered {
    fn eq(&self, other: &Self) -> bool {
        self.function.name == other.function.name
    }
}

impl Eq for Registered {}

impl Hash for Registered {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.function.name.hash(state);
    }
}

impl ScalarUDFImpl for Registered {
    fn name(&self) -> &str {
        self.function.name
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn documentation(&self) -> Option<&Documentation> {
        Some(&self.documentation)
    }

    /// Texts keep their type.
    fn coerce_types(&self, types: &[DataType]) -> Result<Vec<DataType>> {
        let function = self.function;
        let most = function.required.len() + function.optional.len();
        if !(function.required.len()..=most).contains(&types.len()) {
            return plan_err!("wrong number of arguments: {}", function.syntax());
        }
        let pairs = types.iter().zip(function.arguments());
        let coerced = pairs.map(|(data_type, argument)| match data_type {
            DataType::Null => Ok(DataType::Utf8),
            data_type if texts::are(data_type) => Ok(data_type.clone()),
            other => plan_err!(
                "the {} of {} must be a text, but its type is {other}; use CAST(… AS VARCHAR)",
                argument.name(),
                function.name
            ),
        });
        coerced.collect()
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok((self.function.returns)())
    }

    /// A constant that can't be read is an error of the plan, before any row is read.
    fn return_field_from_args(&self, args: ReturnFieldArgs<'_>) -> Result<FieldRef> {
        let pairs = args.scalar_arguments.iter().zip(self.function.arguments());
        for (scalar, argument) in pairs {
            if let Some(text) = scalar.and_then(|scalar| scalar.try_as_str().flatten()) {
                argument.check(text)?;
            }
        }
        let data_type = (self.function.returns)();
        Ok(Arc::new(arrow::datatypes::Field::new(
            self.name(),
            data_type,
            true,
        )))
    }

    /// Constant expressions are folded before this, so a constant is a literal or a placeholder here.
    fn simplify(&self, args: Vec<Expr>, _: &SimplifyContext) -> Result<ExprSimplifyResult> {
        for (given, argument) in args.iter().zip(self.function.arguments()) {
            if argument.is_constant() && given.any_column_refs() {
                return plan_err!("{}", not_constant(argument, self.function));
            }
        }
        Ok(ExprSimplifyResult::Original(args))
    }

    fn is_strict(&self) -> bool {
        true
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let function = self.function;
        let all_constant = args
            .args
            .iter()
            .all(|value| matches!(value, ColumnarValue::Scalar(_)));
        let rows = if all_constant { 1 } else { args.number_rows };
        let mut given = Vec::with_capacity(args.args.len());
        for (value, argument) in args.args.iter().zip(function.arguments()) {
            given.push(match value {
                ColumnarValue::Scalar(scalar) if !argument.is_array() => {
                    match scalar.try_as_str() {
                        Some(Some(text)) => Given::Constant(text),
                        Some(None) => {
                            let null = ScalarValue::try_from(&(function.returns)())?;
                            return Ok(ColumnarValue::Scalar(null));
                        }
                        None => {
                            return internal_err!("an argument of {} is not a text", function.name);
                        }
                    }
                }
                ColumnarValue::Array(_) if argument.is_constant() => {
                    return exec_err!("{}", not_constant(argument, function));
                }
                value => Given::Texts(value.to_array(rows)?),
            });
        }
        let answers = (function.answer)(&given)?;
        Ok(if all_constant {
            ColumnarValue::Scalar(ScalarValue::try_from_array(&answers, 0)?)
        } else {
            ColumnarValue::Array(answers)
        })
    }
}

fn not_constant(argument: Argument, function: &Function) -> String {
    format!(
        "the {} of {} must be a constant, because it is read once and not in every row",
        argument.name(),
        function.name
    )
}
