//! A template that owns its source equals the template that it was made from.

use proptest::prelude::*;
use sms_charge::template::{OwnedTemplate, Syntax, Template, VarSpec};

use super::properties::case;
use crate::oracle::template::twin::syntax;
use crate::properties::cases;

fn assert_same(template: &Template<'_>, owned: &OwnedTemplate) {
    assert_eq!(owned.source(), template.source());
    let again = owned.as_template();
    assert_eq!(again.source(), template.source());
    assert!(again.variables().eq(template.variables()));
    assert!(again.placeholders().eq(template.placeholders()));
    assert!(again.warnings().eq(template.warnings()));
    let values = ["4829", "€", "😀"].repeat(22);
    let message = template.render_positional(&values).unwrap();
    let same = again.render_positional(&values).unwrap();
    assert_eq!(same.to_string(), message.to_string());
    assert_eq!(same.estimate(), message.estimate());
    let specs: Vec<_> = template
        .variables()
        .map(|name| (name, VarSpec::NAME))
        .collect();
    assert_eq!(again.bounds(&specs), template.bounds(&specs));
    assert_eq!(
        format!("{owned:?}"),
        format!("{template:?}").replacen("Template", "OwnedTemplate", 1)
    );
}

#[test]
fn an_owned_template_outlives_the_parsed_text() {
    let owned = {
        let source = "Kode %{code} untuk %{name}, rahasiakan %{code}".to_owned();
        Template::parse(&source).unwrap().into_owned()
    };
    let template = owned.as_template();
    assert!(template.variables().eq(["code", "name"]));
    let message = template.render_positional(&["1234", "Rani"]).unwrap();
    assert_eq!(message.to_string(), "Kode 1234 untuk Rani, rahasiakan 1234");
    assert_eq!(owned.clone().source(), owned.source());
}

#[test]
fn an_owned_template_keeps_its_syntax() {
    let owned = Template::parse_with("{{ {a} }}", Syntax::Brace)
        .unwrap()
        .into_owned();
    let message = owned.as_template();
    let message = message.render_positional(&["1"]).unwrap();
    assert_eq!(message.to_string(), "{ 1 }");
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn an_owned_template_answers_like_the_borrowed_one((source, marks) in case(true)) {
        if let Ok(template) = Template::parse_with(&source, syntax(marks)) {
            assert_same(&template, &template.clone().into_owned());
        }
    }
}
