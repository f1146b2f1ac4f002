//! Sixty-four placeholders, names of sixty-four bytes, and the sizes in the documentation.

use core::mem::size_of;

use sms_charge::template::{Bounds, Message, Syntax, TemplateErrorKind, VarSpec};
use sms_charge::{Content, Template};

fn numbered(placeholders: usize) -> String {
    let placeholders: Vec<_> = (0..placeholders).map(|n| format!("%{{v{n}}} ")).collect();
    placeholders.concat()
}

#[test]
fn at_most_64_placeholders_are_accepted() {
    let source = numbered(64);
    let template = Template::parse(&source).unwrap();
    assert_eq!(template.placeholders().len(), 64);
    assert_eq!(template.variables().len(), 64);
    let content: Vec<_> = (0..64).map(|n| format!("v{n}:{n}")).collect();
    let content = content.join(",");
    let content = Content::parse(&content).unwrap();
    let message = template.render(&content).unwrap();
    let expected: Vec<_> = (0..64).map(|n| format!("{n} ")).collect();
    let expected = expected.concat();
    assert_eq!(message.to_string(), expected);
    assert_eq!(message.estimate(), sms_charge::estimate(&expected));

    let source = numbered(66);
    let error = Template::parse(&source).unwrap_err();
    assert_eq!(error.kind(), TemplateErrorKind::TooManyPlaceholders);
    assert_eq!(source.get(error.span()), Some("%{v64}"));
    assert_eq!(
        error.to_string(),
        format!(
            "expected at most 64 placeholders, found another at byte {}",
            error.span().start
        )
    );
    assert_eq!(Template::problems(&source, Syntax::PercentBrace).count(), 1);
}

#[test]
fn one_variable_may_have_64_placeholders() {
    let source = "%{a}".repeat(64);
    let template = Template::parse(&source).unwrap();
    assert_eq!(template.variables().collect::<Vec<_>>(), ["a"]);
    assert_eq!(
        template
            .render_positional(&["xy"])
            .unwrap()
            .estimate()
            .units,
        128
    );
    assert!(Template::parse(&"%{a}".repeat(65)).is_err());
}

#[test]
fn names_have_up_to_sixty_four_bytes() {
    let name = "_".repeat(64);
    let source = format!("%{{{name}}}");
    let template = Template::parse(&source).unwrap();
    assert!(template.variables().eq([&*name]));
    assert!(Template::parse(&format!("%{{{name}a}}")).is_err());
}

#[test]
fn bounds_of_sixty_four_long_variables_do_not_overflow() {
    let source = numbered(64);
    let template = Template::parse(&source).unwrap();
    let names: Vec<_> = template.variables().collect();
    let specs: Vec<_> = names
        .iter()
        .map(|name| (*name, VarSpec::any(0..=u16::MAX)))
        .collect();
    let bounds = template.bounds(&specs).unwrap();
    let spaces = 64;
    // All surrogate pairs, 33 in each segment. A space sometimes fills the unit that is left.
    let least_possible = (64 * 65_535 * 2 + spaces) / 67;
    assert!(bounds.charge.high as usize >= least_possible);
    assert!(
        bounds
            .variables()
            .iter()
            .all(|v| v.headroom == 0 && v.turns_ucs2)
    );
    assert_eq!(bounds.charge.low, 1);
}

/// Each may grow into another case, and those cases are not multiplied with each other.
#[test]
fn headrooms_of_sixty_four_empty_variables() {
    let places: Vec<_> = (0..64).map(|n| format!("{{v{n}:-a}}")).collect();
    let source = places.concat();
    let template = Template::parse_with(&source, Syntax::Brace).unwrap();
    let names: Vec<_> = template.variables().collect();
    let specs: Vec<_> = names
        .iter()
        .map(|name| (*name, VarSpec::digits(0..=0)))
        .collect();
    let bounds = template.bounds(&specs).unwrap();
    // 64 defaults of one character, and 160 septets in a segment.
    assert_eq!((bounds.charge.low, bounds.charge.high), (1, 1));
    let headrooms = bounds.variables().iter().map(|v| v.headroom);
    assert!(headrooms.eq([97; 64]), "{bounds:?}");
}

/// Four gibibytes that nobody reads. Only their length is used.
#[cfg(all(unix, target_pointer_width = "64"))]
#[test]
fn a_template_of_four_gibibytes_is_refused() {
    let bytes = (1 << 32) - 1;
    let zeros = zeros::Zeros::new(bytes + 1);
    let source = zeros.text();
    let error = Template::parse(source).unwrap_err();
    assert_eq!(error.kind(), TemplateErrorKind::TooLong);
    assert_eq!(error.span(), 0..bytes + 1);
    assert_eq!(error.code(), "template-too-long");
    assert_eq!(error.to_string(), "expected a template shorter than 4 GiB");
    let problems: Vec<_> = Template::problems(source, Syntax::PercentBrace).collect();
    assert_eq!(problems, [error]);
}

#[cfg(all(unix, target_pointer_width = "64"))]
mod zeros {
    use core::{ptr, slice};

    /// Pages that take no memory until they are read. All bytes are U+0000.
    pub(super) struct Zeros {
        start: *mut libc::c_void,
        bytes: usize,
    }

    impl Zeros {
        pub(super) fn new(bytes: usize) -> Self {
            let flags = libc::MAP_PRIVATE | libc::MAP_ANON | libc::MAP_NORESERVE;
            // SAFETY: a new mapping, wherever there is space.
            let start =
                unsafe { libc::mmap(ptr::null_mut(), bytes, libc::PROT_READ, flags, -1, 0) };
            assert_ne!(start, libc::MAP_FAILED);
            Self { start, bytes }
        }

        pub(super) const fn text(&self) -> &str {
            // SAFETY: the pages are readable and nobody writes them.
            let zeros = unsafe { slice::from_raw_parts(self.start.cast(), self.bytes) };
            // SAFETY: U+0000 is one byte, 0.
            unsafe { core::str::from_utf8_unchecked(zeros) }
        }
    }

    impl Drop for Zeros {
        fn drop(&mut self) {
            // SAFETY: this value owns the mapping, and no text of it is left.
            let unmapped = unsafe { libc::munmap(self.start, self.bytes) };
            assert_eq!(unmapped, 0);
        }
    }
}

#[test]
fn sizes_are_as_documented() {
    assert!(size_of::<Template<'_>>() <= 1024);
    assert!(
        size_of::<Message<'_>>() <= 112,
        "{}",
        size_of::<Message<'_>>()
    );
    assert!(size_of::<Bounds>() <= 1100, "{}", size_of::<Bounds>());
}
