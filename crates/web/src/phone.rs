//! Indonesian mobile numbers.

use sms_charge::PhoneNumber;

use crate::json::Json;
use crate::options::Options;
use crate::place::Places;
use crate::refusal::Refusal;

/// The forms of a number and who holds its range, or what is wrong with it.
pub(crate) fn number(
    options: &Options<'_>,
    input: &str,
    json: &mut Json<'_>,
) -> Result<(), Refusal> {
    let parse = if options.is_lenient()? {
        PhoneNumber::parse_lenient
    } else {
        PhoneNumber::parse
    };
    json.object(|json| match parse(input) {
        Ok(number) => write_number(number, json),
        Err(error) => json.key("problem").object(|json| {
            json.key("code").text(&error.code());
            Places::new(input).write(&error.span(), json);
        }),
    });
    Ok(())
}

fn write_number(number: PhoneNumber, json: &mut Json<'_>) {
    json.key("e164").text(&number.e164());
    json.key("msisdn").text(&number.msisdn());
    json.key("national").text(&number.national());
    let range = number.range();
    json.key("state").text(&range.state);
    json.key("checked").text(&range.checked);
    if let Some(operator) = range.operator {
        json.key("brand").text(&operator.brand.name());
        json.key("company").text(&operator.company.name());
    }
    if let Some(brand) = range.sub_brand {
        json.key("subBrand").text(&brand.name());
    }
}
