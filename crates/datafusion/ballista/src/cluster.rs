//! The scheduler's REST API: its executors and jobs.

use std::time::Duration;

use datafusion::error::{DataFusionError, Result};
use http_body_util::{BodyExt as _, Empty};
use hyper::body::Bytes;
use hyper::{Method, Request};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tokio::net::TcpStream;
use tokio::time::timeout;

/// The time limit for an answer.
const PATIENCE: Duration = Duration::from_secs(5);

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(crate) struct Executor {
    /// An executor gets a new id each time it starts.
    pub(crate) id: String,
    pub(crate) host: String,
    pub(crate) port: u16,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Stage {
    #[serde(rename = "stage_id")]
    id: String,
    #[serde(rename = "stage_status")]
    status: String,
    tasks: Vec<Option<Task>>,
}

#[derive(Debug, Deserialize)]
struct Task {
    id: usize,
    /// A word, or an object that describes an error.
    status: Value,
    launch_time: u64,
}

#[derive(Deserialize)]
struct Stages {
    stages: Vec<Stage>,
}

impl Stage {
    pub(crate) fn is_done(&self) -> bool {
        self.status == "Successful"
    }

    /// The running tasks. The launch time distinguishes two runs of the same task.
    pub(crate) fn running(&self) -> impl Iterator<Item = (&str, usize, u64)> {
        let running = self
            .tasks
            .iter()
            .flatten()
            .filter(|task| task.status == "Running");
        running.map(|task| (self.id.as_str(), task.id, task.launch_time))
    }
}

impl Executor {
    /// Whether it accepts connections. A killed process refuses them immediately. A machine that failed
    /// does not answer.
    pub(crate) async fn is_there(&self) -> bool {
        let address = (self.host.as_str(), self.port);
        // Try twice, in case the network was slow.
        for _ in 0..2 {
            if let Ok(Ok(_)) = timeout(PATIENCE, TcpStream::connect(address)).await {
                return true;
            }
        }
        false
    }
}

/// A client of the scheduler's REST API.
pub(crate) struct Cluster {
    client: Client<HttpConnector, Empty<Bytes>>,
    scheduler: String,
}

impl Cluster {
    /// `scheduler` is `HOST:PORT`.
    pub(crate) fn new(scheduler: &str) -> Self {
        Self {
            client: Client::builder(TokioExecutor::new()).build_http(),
            scheduler: scheduler.to_owned(),
        }
    }

    pub(crate) async fn executors(&self) -> Result<Vec<Executor>> {
        self.ask(Method::GET, "/api/executors").await
    }

    pub(crate) async fn stages(&self, job: &str) -> Result<Vec<Stage>> {
        let stages: Stages = self
            .ask(Method::GET, &format!("/api/job/{job}/stages"))
            .await?;
        Ok(stages.stages)
    }

    pub(crate) async fn cancel(&self, job: &str) -> Result<()> {
        let _: Value = self.ask(Method::PATCH, &format!("/api/job/{job}")).await?;
        Ok(())
    }

    async fn ask<T: DeserializeOwned>(&self, method: Method, path: &str) -> Result<T> {
        let answer = timeout(PATIENCE, self.try_ask(method, path)).await;
        let answer = answer.unwrap_or_else(|_| Err("it does not answer".into()));
        answer.map_err(|error| {
            let scheduler = &self.scheduler;
            DataFusionError::External(error).context(format!("the scheduler at {scheduler}"))
        })
    }

    async fn try_ask<T: DeserializeOwned>(
        &self,
        method: Method,
        path: &str,
    ) -> Result<T, Box<dyn std::error::Error + Send + Sync>> {
        let uri = format!("http://{}{path}", self.scheduler);
        let request = Request::builder()
            .method(method)
            .uri(uri)
            .body(Empty::new())?;
        let response = self.client.request(request).await?;
        let status = response.status();
        let body = response.into_body().collect().await?.to_bytes();
        if !status.is_success() {
            return Err(format!("{path}: {status}").into());
        }
        Ok(serde_json::from_slice(&body)?)
    }
}
