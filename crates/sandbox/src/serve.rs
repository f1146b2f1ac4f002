//! The accept loop: how many connections, for how long, and how it stops.

use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::time::sleep;

use crate::limits::Limits;
use crate::patience::Patience;
use crate::refusal::Refusing;
use crate::router;
use crate::sandbox::Sandbox;
use crate::stop::Signals;

/// The longest request line and headers together.
const HEADER_BYTES: usize = 16 * 1024;

/// Serves until it is asked to stop. Then it waits until the open requests are answered, until
/// their time is over, or until it is asked again.
pub(crate) async fn run(
    listener: TcpListener,
    sandbox: &Arc<Sandbox>,
    limits: Limits,
    mut stop: Signals,
) {
    let router = router::of(Arc::clone(sandbox));
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(limits.header_time())
        .max_buf_size(HEADER_BYTES);
    let connections = GracefulShutdown::new();
    // HTTP/1 answers a connection's requests one by one, so this limits both.
    let places = Arc::new(Semaphore::new(limits.connections() as usize));

    loop {
        let accepted = async {
            // Further clients wait in the listener's queue.
            let place = Arc::clone(&places).acquire_owned().await;
            (accept(&listener).await, place)
        };
        let (stream, place) = tokio::select! {
            accepted = accepted => accepted,
            () = stop.next() => break,
        };
        let service = TowerToHyperService::new(router.clone());
        let stream = Patience::new(stream, limits.write_time());
        let stream = Refusing::new(stream, Arc::clone(sandbox));
        let connection = http.serve_connection(TokioIo::new(stream), service);
        let connection = connections.watch(connection);
        tokio::spawn(async move {
            // An aborted connection is not an error of the sandbox.
            let _ = connection.await;
            drop(place);
        });
    }

    // No further connections are accepted.
    drop(listener);
    tracing::info!("stopping");
    tokio::select! {
        () = connections.shutdown() => tracing::info!("stopped"),
        () = sleep(limits.stop_time()) => tracing::warn!("stopped before all requests were answered: the time is over"),
        () = stop.next() => tracing::warn!("stopped before all requests were answered: asked again"),
    }
}

async fn accept(listener: &TcpListener) -> TcpStream {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                // Answers are small and are sent at once.
                let _ = stream.set_nodelay(true);
                return stream;
            }
            Err(error) => {
                // Most likely there are no file descriptors left. Some will be closed.
                tracing::warn!(kind = %error.kind(), "cannot accept");
                sleep(Duration::from_millis(50)).await;
            }
        }
    }
}
