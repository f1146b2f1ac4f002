//! Texts directly before or after a page that can't be read. A kernel that reads one byte too many
//! crashes.

#![expect(unsafe_code, reason = "calls to the operating system map the pages")]

use std::ptr;
use std::slice;

use super::{LETTERS, Ucs2, WINDOW, check_fill, check_scan, kernels, std};

/// Two pages between two pages that can't be read.
struct Pages {
    all: *mut libc::c_void,
    page: usize,
}

impl Pages {
    fn new() -> Self {
        let flags = libc::MAP_PRIVATE | libc::MAP_ANON;
        let open = libc::PROT_READ | libc::PROT_WRITE;
        // SAFETY: the call only returns a number.
        let page = unsafe { libc::sysconf(libc::_SC_PAGESIZE) };
        let page = usize::try_from(page).unwrap();
        // SAFETY: a new mapping at an address that the system chooses.
        let all = unsafe { libc::mmap(ptr::null_mut(), 4 * page, libc::PROT_NONE, flags, -1, 0) };
        assert_ne!(all, libc::MAP_FAILED);
        let middle = all.wrapping_byte_add(page);
        // SAFETY: the second and third of the four pages just mapped.
        let opened = unsafe { libc::mprotect(middle, 2 * page, open) };
        assert_eq!(opened, 0);
        Self { all, page }
    }

    fn open(&mut self) -> &mut [u8] {
        let middle = self.all.wrapping_byte_add(self.page).cast();
        // SAFETY: the two pages in the middle are readable, writable, and borrowed from `self`
        // only.
        unsafe { slice::from_raw_parts_mut(middle, 2 * self.page) }
    }

    fn at_the_end(&mut self, text: &str) -> &str {
        let pages = self.open();
        let start = pages.len() - text.len();
        pages[start..].copy_from_slice(text.as_bytes());
        str::from_utf8(&pages[start..]).unwrap()
    }

    fn at_the_start(&mut self, text: &str) -> &str {
        let pages = self.open();
        pages[..text.len()].copy_from_slice(text.as_bytes());
        str::from_utf8(&pages[..text.len()]).unwrap()
    }
}

impl Drop for Pages {
    fn drop(&mut self) {
        // SAFETY: the pages were mapped with this length, and every slice of them borrows `self`.
        unsafe { libc::munmap(self.all, 4 * self.page) };
    }
}

#[test]
fn nothing_is_read_before_or_behind_a_text() {
    let kernels = kernels();
    let mut pages = Pages::new();
    for letter in LETTERS {
        for length in 0..=4 * WINDOW {
            let short = length % letter.len();
            let text = "a".repeat(short) + &letter.repeat(length / letter.len());
            assert_eq!(text.len(), length);
            for end in [true, false] {
                let text = if end {
                    pages.at_the_end(&text)
                } else {
                    pages.at_the_start(&text)
                };
                let scan = check_scan(&kernels, text);
                let units = scan.units();
                for room in [0, 1, units / 2, units.saturating_sub(1), units, units + 1] {
                    check_fill(&kernels, text, scan.encoding(), room);
                    check_fill(&kernels, text, Ucs2, room);
                }
            }
        }
    }
}

/// Slices of one text that ends at the edge, so that they start at many addresses.
#[test]
fn every_start_in_the_last_bytes_before_the_edge() {
    let kernels = kernels();
    let mut pages = Pages::new();
    for letter in ["a", "é", "€", "😀"] {
        let all = letter.repeat(4 * WINDOW);
        let all = pages.at_the_end(&all);
        for (at, _) in all.char_indices() {
            check_scan(&kernels, all.get(at..).unwrap());
        }
    }
}
