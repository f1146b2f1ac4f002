//! No wrong sum and no endless wait when an executor is lost.
//!
//! With Ballista 55.0.0 a query of several shuffles that loses an executor, and with it rows that a
//! finished stage left there, hangs or ends with wrong rows and no error. What does survive is the loss of an
//! executor while the first of two stages runs. So the guard looks at the executors all the time and once
//! more at the end, and lets a result through only if nothing else was lost than that.
//!
//! That the first stage was not done at the moment of a loss has to be known for sure. The scheduler may have
//! begun it again before anybody looks, and then says that it runs. So a task has to be found that ran
//! when all executors were last there, and that runs still.

use std::time::Duration;

use datafusion::error::{DataFusionError, Result};
use tokio::time::sleep;

use crate::cluster::{Cluster, Executor, Stage};

const INTERVAL: Duration = Duration::from_millis(100);

/// A scan with partial sums, and their sums.
const STAGES_THAT_SURVIVE: usize = 2;

pub(crate) struct Guard<'c> {
    cluster: &'c Cluster,
    /// Those that the query began with and that are still there.
    executors: Vec<Executor>,
    /// The stages before the executors were last looked at.
    stages: Vec<Stage>,
    /// One was lost while the first stage ran.
    lost: bool,
}

impl<'c> Guard<'c> {
    /// Before a query.
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

    /// Watches until the query can't be trusted any more. The job is known once the scheduler has taken it.
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
                "{} is lost; its tasks of the first stage run again",
                name(executor)
            );
        }
        Ok(())
    }

    /// The stages of a job; none before the scheduler has taken it.
    async fn ask(&self, job: Option<&str>) -> Result<Vec<Stage>> {
        match job {
            Some(job) => self.cluster.stages(job).await,
            None => Ok(Vec::new()),
        }
    }

    /// After the rows of a query have come.
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
                "an executor was lost, and a query of {stages} stages is not known to survive that. \
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
        "lost, and maybe rows of a stage that was done: {}. Ballista 55.0.0 may count rows twice or wait for \
         ever then, so this query ends here. Run it again",
        names.join(", ")
    ))
}

fn name(executor: &Executor) -> String {
    format!(
        "executor {} at {}:{}",
        executor.id, executor.host, executor.port
    )
}
