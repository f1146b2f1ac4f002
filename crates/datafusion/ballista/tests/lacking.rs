//! An executor that lacks the functions.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

use ballista_executor::executor_process::{ExecutorProcessConfig, start_executor_process};
use datafusion::arrow::array::{ArrayRef, RecordBatch, StringArray};
use datafusion::dataframe::DataFrameWriteOptions;
use datafusion::prelude::SessionContext;

const PROGRAM: &str = env!("CARGO_BIN_EXE_sms-charge-ballista");

struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0))
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_client_names_the_function() {
    let scheduler = free_port();
    let listen = format!("127.0.0.1:{scheduler}");
    let mut command = Command::new(PROGRAM);
    let command = command
        .args(["scheduler", "--listen", &listen])
        .stdout(Stdio::null());
    let _scheduler = Process(command.spawn().unwrap());
    let config = ExecutorProcessConfig {
        port: free_port(),
        grpc_port: free_port(),
        scheduler_host: "127.0.0.1".to_owned(),
        scheduler_port: scheduler,
        scheduler_connect_timeout_seconds: 30,
        executor_heartbeat_interval_seconds: 3,
        ..ExecutorProcessConfig::default()
    };
    let executor = tokio::spawn(start_executor_process(Arc::new(config)));

    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("lacking.parquet");
    let texts: ArrayRef = Arc::new(StringArray::from(vec!["a", "b"]));
    let rows = RecordBatch::try_from_iter([("body", texts)]).unwrap();
    let frame = SessionContext::new().read_batch(rows).unwrap();
    let options = DataFrameWriteOptions::new().with_single_file_output(true);
    frame
        .write_parquet(file.to_str().unwrap(), options, None)
        .await
        .unwrap();

    let table = format!("m={}", file.display());
    let query = |sql: &str| {
        let mut command = Command::new(PROGRAM);
        let command = command.args([
            "query",
            "--scheduler",
            &listen,
            "--time-limit",
            "60",
            sql,
            &table,
        ]);
        let output = command.output().unwrap();
        (
            output.status.success(),
            String::from_utf8(output.stderr).unwrap(),
        )
    };
    // Wait until the executor answers.
    for _ in 0..300 {
        if query("SELECT count(*) FROM m").0 {
            break;
        }
        sleep(Duration::from_millis(100));
    }
    let (done, said) =
        query("SELECT max(sms_units(body)), sum(sms_charge(body)), max(upper(body)) FROM m");
    assert!(!done, "{said}");
    let expected = "an executor lacks a function of the query (sms_charge, sms_units); \
                    start each executor with `sms-charge-ballista executor`";
    assert!(said.contains(expected), "{said}");
    executor.abort();
}
