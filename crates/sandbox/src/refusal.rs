//! The sandbox, not hyper, answers bytes that are not a request.
//!
//! hyper answers a malformed start line, and headers that are too long, with its own empty answer,
//! and has no setting for another. So its answer is replaced when it is written. It is always the
//! last of its connection.

use std::io;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use sms_charge::otp::Status;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Sleep, sleep};

use crate::answer::Answer;
use crate::log;
use crate::sandbox::Sandbox;

/// A connection that is closed at once would be reset, and a client that is still writing would not
/// see the answer. So more is read first, for at most this time.
const LINGERED: Duration = Duration::from_secs(1);

pub(crate) struct Refusing<S> {
    stream: S,
    sandbox: Arc<Sandbox>,
    /// The rest of the answer that replaces hyper's.
    answer: Vec<u8>,
    lingers: Option<Pin<Box<Sleep>>>,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Refusing<S> {
    pub(crate) const fn new(stream: S, sandbox: Arc<Sandbox>) -> Self {
        Self {
            stream,
            sandbox,
            answer: Vec::new(),
            lingers: None,
        }
    }

    fn write_answer(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        while !self.answer.is_empty() {
            let written = ready!(pin!(&mut self.stream).poll_write(context, &self.answer))?;
            if written == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            self.answer.drain(..written);
        }
        Poll::Ready(Ok(()))
    }

    /// Reads and drops data until the client has finished or the time is over.
    fn linger(&mut self, context: &mut Context<'_>) -> Poll<()> {
        let Some(time) = &mut self.lingers else {
            return Poll::Ready(());
        };
        let mut room = [0; 4096];
        loop {
            if time.as_mut().poll(context).is_ready() {
                return Poll::Ready(());
            }
            let mut buffer = ReadBuf::new(&mut room);
            match ready!(pin!(&mut self.stream).poll_read(context, &mut buffer)) {
                Ok(()) if !buffer.filled().is_empty() => {}
                _ => return Poll::Ready(()),
            }
        }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Refusing<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        pin!(&mut self.stream).poll_read(context, buffer)
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncWrite for Refusing<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        ready!(self.write_answer(context))?;
        match own_answer(bytes) {
            None => pin!(&mut self.stream).poll_write(context, bytes),
            Some((0, http)) => {
                self.answer = answer(&self.sandbox, http);
                self.lingers = Some(Box::pin(sleep(LINGERED)));
                Poll::Ready(Ok(bytes.len()))
            }
            Some((start, _)) => {
                let before = bytes.get(..start).unwrap_or(bytes);
                pin!(&mut self.stream).poll_write(context, before)
            }
        }
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.write_answer(context))?;
        pin!(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.write_answer(context))?;
        ready!(pin!(&mut self.stream).poll_shutdown(context))?;
        self.linger(context).map(Ok)
    }
}

/// Where an answer of hyper's own begins in the written bytes, and its HTTP code.
///
/// Such an answer has no body, so the bytes end with its headers. They do not have the header of
/// all the sandbox's answers.
fn own_answer(bytes: &[u8]) -> Option<(usize, u16)> {
    const START: &[u8] = b"HTTP/1.";
    if !bytes.ends_with(b"\r\n\r\n") {
        return None;
    }
    let start = bytes
        .windows(START.len())
        .rposition(|window| window == START)?;
    let head = str::from_utf8(bytes.get(start..)?).ok()?;
    let http = head.split(' ').nth(1)?.parse().ok()?;
    let is_own = matches!(http, 400 | 414 | 431) && !head.contains("x-sandbox: ");
    is_own.then_some((start, http))
}

/// An answer like those of the router.
fn answer(sandbox: &Sandbox, http: u16) -> Vec<u8> {
    let (line, code, why) = match http {
        414 => ("414 URI Too Long", "path-too-long", "the path is too long"),
        431 => (
            "431 Request Header Fields Too Large",
            "headers-too-long",
            "the headers are longer than 16384 bytes",
        ),
        _ => ("400 Bad Request", "not-http", "the request is not HTTP/1.1"),
    };
    let number = sandbox.next_request();
    let answer = Answer::error(number, Status::InvalidArgument, code).reason(why);
    log::refusal(http, &answer.outcome());
    let body = answer.json();
    let length = body.len();
    format!(
        "HTTP/1.1 {line}\r\ncontent-type: application/json\r\nx-sandbox: rehearsal\r\n\
         cache-control: no-store\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n{body}"
    )
    .into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HYPERS: &str =
        "HTTP/1.1 431 Request Header Fields Too Large\r\ncontent-length: 0\r\n\r\n";
    const OURS: &str =
        "HTTP/1.1 400 Bad Request\r\nx-sandbox: rehearsal\r\ncontent-length: 2\r\n\r\n";

    #[test]
    fn only_hypers_own_answer_is_replaced() {
        let both = format!("{OURS}{{}}{HYPERS}");
        assert_eq!(own_answer(both.as_bytes()), Some((OURS.len() + 2, 431)));
        assert_eq!(own_answer(HYPERS.as_bytes()), Some((0, 431)));
        for bytes in [
            OURS,
            &format!("{OURS}{{}}"),
            "",
            "\r\n\r\n",
            "HTTP/1.1 100 Continue\r\n\r\n",
        ] {
            assert_eq!(own_answer(bytes.as_bytes()), None, "{bytes}");
        }
    }
}
