//! Prevents wrong sums and endless waiting when an executor is lost.
//!
//! An executor holds the rows of stages that are finished. If it is lost during a query of several shuffles,
//! Ballista 55.0.0 hangs, or ends with wrong rows and no error. Only one loss is safe: an executor lost while the
//! first of two stages runs. So the guard checks the executors during the query and once more at the end. It
//! accepts a result only if there was no other loss.
//!
//! The guard must know that the first stage was not finished at the moment of the loss. The state of the stage is
//! not enough, because the scheduler may have started the stage again before the guard checks. So the guard looks
//! for a task that was running when all executors were last present, and that is still running.

use std::time::Duration;

use datafusion::error::{DataFusionError, Result};
use tokio::time::sleep;

use crate::cluster::{Cluster, Executor, Stage};

const INTERVAL: Duration = Duration::from_millis(100);

/// One stage scans and makes partial sums. The other adds them.
const STAGES_THAT_SURVIVE: usize = 2;

pub(crate) struct Guard<'c> {
    cluster: &'c Cluster,
    /// The executors that the query began with and that still answer.
    executors: Vec<Executor>,
    /// The stages just before the last check of the executors.
    stages: Vec<Stage>,
    /// Whether an executor was lost while the first stage ran.
    lost: bool,
}

impl<'c> Guard<'c> {
    /// Call it before the query.
    pub(crate) async fn new(cluster: &'c Cluster) -> Result<Self> {
        let executors = cluster.executors().await?;
        if executors.is_empty() {
            return Err(DataFusionError::Execution(
                "the scheduler has no executors".to_owned(),
            ));
        }
        Ok(Self {
            cluster,
            executors,
            stages: Vec::new(),
            lost: false,
        })
    }

    /// Returns when the query can't be trusted any more. `job` gives the job after the scheduler accepted it.
    pub(crate) async fn watch(&mut self, job: impl Fn() -> Option<String>) -> DataFusionError {
        loop {
            sleep(INTERVAL).await;
            if let Err(error) = self.look(job().as_deref()).await {
                return error;
            }
        }
    }

    async fn look(&mut self, job: Option<&str>) -> Result<()> {
        let stages = self.ask(job).await?;
        let lost = self.remove_lost().await?;
        if lost.is_empty() {
            self.stages = stages;
            return Ok(());
        }
        let now = self.ask(job).await?;
        let none_is_done = !self
            .stages
            .iter()
            .chain(&stages)
            .chain(&now)
            .any(Stage::is_done);
        let before: Vec<_> = self.stages.iter().flat_map(Stage::running).collect();
        let runs_still = now
            .iter()
            .flat_map(Stage::running)
            .any(|task| before.contains(&task));
        if !none_is_done || !runs_still {
            return Err(too_late(&lost));
        }
        self.stages = now;
        self.lost = true;
        for executor in &lost {
            eprintln!(
                "{} is lost. Its tasks of the first stage run again.",
                name(executor)
            );
        }
        Ok(())
    }

    /// The stages of a job. Empty before the scheduler accepted it.
    async fn ask(&self, job: Option<&str>) -> Result<Vec<Stage>> {
        match job {
            Some(job) => self.cluster.stages(job).await,
            None => Ok(Vec::new()),
        }
    }

    /// Call it after the rows of the query arrived.
    pub(crate) async fn finish(mut self, job: Option<&str>) -> Result<()> {
        let lost = self.remove_lost().await?;
        if !lost.is_empty() {
            return Err(too_late(&lost));
        }
        if !self.lost {
            return Ok(());
        }
        let stages = self.ask(job).await?.len();
        if stages > STAGES_THAT_SURVIVE {
            return Err(DataFusionError::Execution(format!(
                "an executor was lost, and the result of a query of {stages} stages may then be wrong. \
                 Run it again"
            )));
        }
        Ok(())
    }

    async fn remove_lost(&mut self) -> Result<Vec<Executor>> {
        let listed = self.cluster.executors().await?;
        let mut there = Vec::with_capacity(self.executors.len());
        let mut lost = Vec::new();
        for executor in self.executors.drain(..) {
            if listed.contains(&executor) && executor.is_there().await {
                there.push(executor);
            } else {
                lost.push(executor);
            }
        }
        self.executors = there;
        Ok(lost)
    }
}

fn too_late(lost: &[Executor]) -> DataFusionError {
    let names: Vec<_> = lost.iter().map(name).collect();
    DataFusionError::Execution(format!(
        "lost, maybe with rows of a finished stage: {}. Ballista 55.0.0 may then count rows twice or never \
         end, so the query was stopped. Run it again",
        names.join(", ")
    ))
}

fn name(executor: &Executor) -> String {
    format!(
        "executor {} at {}:{}",
        executor.id, executor.host, executor.port
    )
}
