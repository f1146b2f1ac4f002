//! Reading, printing and refusing numbers never touches the heap.

use std::{
    alloc::{GlobalAlloc, Layout, System},
    cell::Cell,
    fmt::{self, Write as _},
};

use sms_charge::PhoneNumber;

thread_local! {
    /// Allocations of this thread; the test harness has threads of its own.
    static COUNT: Cell<usize> = const { Cell::new(0) };
}

struct Counting;

// SAFETY: every call goes to the system's allocator unchanged.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        COUNT.set(COUNT.get() + 1);
        // SAFETY: the caller keeps the contract of `alloc`, which is the same.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the pointer comes from `System.alloc` with this layout.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// Takes text and keeps nothing but its length.
struct Sink(usize);

impl fmt::Write for Sink {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.len();
        Ok(())
    }
}

#[test]
fn no_allocation() {
    const INPUTS: &[&str] = &[
        "+6281234567890",
        "+62 (0)812-3456-7890",
        "tel:+62-812-3456-7890",
        "\u{202A}۰۸۱۲۳۴۵۶۷۸۹۰\u{202C}",
        "+62812345O7890",
        "6.28123E+12",
        "081234567890.0",
        "+62812\u{A0}34567890",
        "+6281234567890123",
        "",
    ];
    let before = COUNT.get();
    let mut sink = Sink(0);
    for input in INPUTS {
        for result in [PhoneNumber::parse(input), PhoneNumber::parse_lenient(input)] {
            match result {
                Ok(number) => write!(
                    sink,
                    "{number} {} {} {number:?} {:?}",
                    number.msisdn(),
                    number.national(),
                    number.range()
                ),
                Err(error) => write!(sink, "{error} {error:?} {}", error.code()),
            }
            .unwrap();
        }
    }
    assert_eq!(COUNT.get() - before, 0);
    assert!(sink.0 > 0);

    // The counter counts.
    drop(Box::new(1));
    assert_eq!(COUNT.get() - before, 1);
}
