//! Arguments that must be constant.

use datafusion::scalar::ScalarValue;

use crate::engine::{Column, context, numbers, refusal};

fn columns() -> [Column; 2] {
    [
        ("body", vec![Some("a")]),
        ("other", vec![Some("[gateway]")]),
    ]
}

#[tokio::test]
async fn a_column_is_refused() {
    for (call, argument) in [
        ("sms_charge(body, other)", "gateway of sms_charge"),
        (
            "sms_estimate(body, concat(other, ' '))",
            "gateway of sms_estimate",
        ),
        ("sms_cheaper(body, other)", "tier of sms_cheaper"),
        (
            "sms_cheaper(body, 'spacing', other)",
            "gateway of sms_cheaper",
        ),
    ] {
        let said = refusal(&columns(), &format!("SELECT {call} FROM t")).await;
        let expected = format!("the {argument} must be a constant, because it is read once");
        assert!(said.contains(&expected), "{said}");
    }
}

#[tokio::test]
async fn a_constant_expression_is_accepted() {
    for gateway in [
        "'[gateway]' || chr(10) || 'before = 11'",
        "E'[gateway]\\nbefore = 11'",
    ] {
        let sql = format!("SELECT sms_charge(repeat(body, 150), {gateway}) FROM t");
        assert_eq!(numbers(&columns(), &sql).await, [Some(2)], "{gateway}");
    }
}

#[tokio::test]
async fn a_parameter_is_accepted() {
    let context = context(&columns());
    let sql = "SELECT sms_charge(repeat(body, 150), $gateway) AS charge FROM t";
    let rows = context.sql(sql).await.unwrap();
    let gateway = ScalarValue::from("[gateway]\nafter = 11");
    let rows = rows.with_param_values(vec![("gateway", gateway)]).unwrap();
    let table = rows.to_string().await.unwrap();
    assert_eq!(table.lines().nth(3), Some("| 2      |"));
}

/// The error comes before any row is read.
#[tokio::test]
async fn a_wrong_constant_is_an_error_of_the_plan() {
    for (call, expected) in [
        (
            "sms_charge(body, '[gateway]\nbefor = 7')",
            "the gateway's TOML, line 2, column 1: unknown field `befor`",
        ),
        (
            "sms_cheaper(body, 'exact')",
            "the tier: expected invisible, typographic",
        ),
        ("sms_render('Kode %{', body)", "the template: "),
        (
            "phone_e164(7)",
            "the text of phone_e164 must be a text, but its type is Int64",
        ),
        (
            "sms_charge()",
            "wrong number of arguments: sms_charge(text[, gateway])",
        ),
    ] {
        let planned = context(&columns())
            .sql(&format!("SELECT {call} FROM t"))
            .await;
        let said = planned.unwrap_err().strip_backtrace();
        assert!(said.contains(expected), "{said}");
    }
}
