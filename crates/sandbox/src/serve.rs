//! The accept loop: how many connections, for how long, and how it ends.

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

/// Serves until it is asked to stop, and then until the requests under way are answered, their time
/// is up or it is asked again.
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
            // Who finds no place waits in the listener's queue.
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
            // How a client breaks off is its own affair.
            let _ = connection.await;
            drop(place);
        });
    }

    // Nobody else gets in.
    drop(listener);
    tracing::info!("stopping");
    tokio::select! {
        () = connections.shutdown() => tracing::info!("stopped"),
        () = sleep(limits.stop_time()) => tracing::warn!("stopped, with requests under way: time is up"),
        () = stop.next() => tracing::warn!("stopped, with requests under way: asked again"),
    }
}

async fn accept(listener: &TcpListener) -> TcpStream {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                // Answers are small and go out at once.
                let _ = stream.set_nodelay(true);
                return stream;
            }
            Err(error) => {
                // Out of file descriptors, most likely: some will be closed.
                tracing::warn!(kind = %error.kind(), "cannot accept");
                sleep(Duration::from_millis(50)).await;
            }
        }
    }
}
