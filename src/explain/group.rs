//! Groups of equal, adjacent findings.

use core::iter::FusedIterator;
use core::ops::Range;

use super::{Finding, Findings};

/// Equal findings that are adjacent; see [`Findings::grouped`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Group {
    /// The byte range from the start of the first finding to the end of the last.
    pub span: Range<usize>,
    /// The number of findings.
    pub count: usize,
    /// The first finding. The others differ only in their span.
    pub first: Finding,
}

/// An iterator over groups of findings; see [`Findings::grouped`].
#[derive(Clone, Debug)]
pub struct Groups<'t> {
    findings: Findings<'t>,
    next: Option<Finding>,
}

impl<'t> Groups<'t> {
    pub(super) const fn new(findings: Findings<'t>) -> Self {
        Self {
            findings,
            next: None,
        }
    }
}

impl Iterator for Groups<'_> {
    type Item = Group;

    fn next(&mut self) -> Option<Group> {
        let first = self.next.take().or_else(|| self.findings.next())?;
        let mut group = Group {
            span: first.span.clone(),
            count: 1,
            first,
        };
        for next in &mut self.findings {
            if !group.accepts(&next) {
                self.next = Some(next);
                break;
            }
            group.span.end = next.span.end;
            group.count += 1;
        }
        Some(group)
    }
}

impl FusedIterator for Groups<'_> {}

impl Group {
    fn accepts(&self, next: &Finding) -> bool {
        let moved = Finding {
            span: self.first.span.clone(),
            ..next.clone()
        };
        self.span.end == next.span.start && self.first == moved
    }
}
