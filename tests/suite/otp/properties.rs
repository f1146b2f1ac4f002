//! Random requests, responses and bytes.

use proptest::option;
use proptest::prelude::*;
use serde_json::Value;
use sms_charge::otp::{ChargeInfo, Reason, Request, Response, Status};

use crate::checks::otp as checks;
use crate::properties::cases;

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[ -~]{0,40}",
        "(code|expire_at|kota):[ -~é€😀]{0,20}(,[a-z]{1,4}:[0-9]{0,4}){0,3}",
    ]
}

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        proptest::sample::select(Status::DOCUMENTED.map(|s| s.as_str().to_owned()).to_vec()),
        text(),
    ]
}

prop_compose! {
    fn requests()(
        number in option::of(text()),
        id in option::of(text()),
        content in option::of(text()),
    ) -> Request {
        Request {
            phone_number: number,
            template_id: id,
            content,
        }
    }
}

prop_compose! {
    fn responses()(
        status in word(),
        reason in option::of(text()),
        charge in option::of(any::<u32>()),
        id in option::of(text()),
    ) -> Response {
        let mut response = Response::new(Status::from(status));
        response.reason = reason;
        response.charge_info = charge.map(ChargeInfo::new);
        response.request_id = id;
        response
    }
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn requests_survive_both_formats(request in requests()) {
        let json = serde_json::to_string(&request).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Request>(&json).unwrap(), &request);
        let form = serde_urlencoded::to_string(&request).unwrap();
        prop_assert!(form.is_ascii() && !form.contains(' '));
        prop_assert_eq!(&serde_urlencoded::from_str::<Request>(&form).unwrap(), &request);
        let value = serde_json::from_str::<Value>(&json).unwrap();
        prop_assert_eq!(&serde_json::from_value::<Request>(value).unwrap(), &request);
        let read = serde_json::from_reader::<_, Request>(json.as_bytes()).unwrap();
        prop_assert_eq!(read, request);
    }

    #[test]
    fn responses_survive_json(response in responses()) {
        let json = serde_json::to_string(&response).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Response>(&json).unwrap(), &response);
    }

    #[test]
    fn a_reason_is_written_as_it_was_read(text in text()) {
        prop_assert_eq!(Reason::parse(&text).to_string(), text);
    }

    #[test]
    fn any_bytes_hold_the_checks(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        checks::check_otp(&bytes);
    }

    #[test]
    fn any_request_holds_the_checks(request in requests()) {
        checks::check_otp(serde_json::to_string(&request).unwrap().as_bytes());
        checks::check_otp(serde_urlencoded::to_string(&request).unwrap().as_bytes());
    }
}
