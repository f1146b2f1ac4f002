//! Statements as people write them.

use datafusion::prelude::SessionContext;

use crate::engine::{Column, context, nulls, numbers, query};

fn messages() -> [Column; 2] {
    [
        (
            "phone",
            vec![
                Some("+6281234567890"),
                Some("0812 3456 7891"),
                Some("081534567890"),
                Some("Budi"),
                None,
            ],
        ),
        (
            "body",
            vec![Some("a"), Some("я"), Some("€"), Some("b"), None],
        ),
    ]
}

#[tokio::test]
async fn groups() {
    let sql = "SELECT sum(sms_charge(body || repeat('a', 69))) FROM t GROUP BY phone_operator(phone) ORDER BY 1";
    // IM3, no operator, Telkomsel.
    assert_eq!(numbers(&messages(), sql).await, [Some(1), Some(1), Some(2)]);
}

#[tokio::test]
async fn filters() {
    let sql = "SELECT count(*) FROM t WHERE sms_encoding(body) = 'GSM-7' AND sms_units(body) < 2";
    assert_eq!(numbers(&messages(), sql).await, [Some(2)]);
}

/// The difference of two charges may be below zero.
#[tokio::test]
async fn differences() {
    let sql = "SELECT sms_charge(body) - sms_charge(repeat(body, 161)) FROM t LIMIT 1";
    assert_eq!(numbers(&messages(), sql).await, [Some(-1)]);
}

/// An engine may read a column of a struct without checking the struct's own nulls.
#[tokio::test]
async fn columns_of_a_null_struct() {
    let of_null = "SELECT max(sms_estimate(body)['charge']) FROM t WHERE body IS NULL";
    assert_eq!(numbers(&messages(), of_null).await, [None]);
    let of_all = "SELECT count(sms_estimate(body)['units']) FROM t";
    assert_eq!(numbers(&messages(), of_all).await, [Some(4)]);
}

#[tokio::test]
async fn nulls_of_every_function() {
    let context = context(&messages());
    let calls = "sms_charge(body), sms_encoding(body), sms_units(body), sms_estimate(body), \
                 sms_cheaper(body, 'spacing'), sms_render('%{a}', 'a:' || body), \
                 phone_e164(body), phone_e164_lenient(body), phone_operator(body)";
    let rows = query(
        &context,
        &format!("SELECT {calls} FROM t WHERE body IS NULL"),
    )
    .await
    .unwrap();
    for column in rows.columns() {
        assert_eq!((column.len(), nulls(column)), (1, 1));
    }
    let calls = calls.replace("body", "NULL");
    let rows = query(&context, &format!("SELECT {calls}")).await.unwrap();
    for column in rows.columns() {
        assert_eq!((column.len(), nulls(column)), (1, 1));
    }
}

/// The example of the README for programs.
#[tokio::test]
async fn the_readme_s_program() {
    let mut context = SessionContext::new();
    sms_charge_datafusion::register(&mut context).unwrap();
    let sql = "SELECT sms_charge('Rp\u{A0}50.000 ' || repeat('a', 70)) AS charge";
    let rows = context.sql(sql).await.unwrap();
    let table = rows.to_string().await.unwrap();
    assert_eq!(table.lines().nth(3), Some("| 2      |"));
}

#[tokio::test]
async fn a_client_lists_the_functions() {
    let mut config = datafusion::prelude::SessionConfig::new();
    config.options_mut().catalog.information_schema = true;
    let mut context = SessionContext::new_with_config(config);
    sms_charge_datafusion::register(&mut context).unwrap();
    let sql = "SELECT count(DISTINCT routine_name) AS n FROM information_schema.routines \
               WHERE (routine_name LIKE 'sms_%' OR routine_name LIKE 'phone_%') AND syntax_example LIKE routine_name || '(%'";
    let table = context.sql(sql).await.unwrap().to_string().await.unwrap();
    assert_eq!(table.lines().nth(3), Some("| 9 |"), "{table}");
}
